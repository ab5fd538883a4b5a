import SourceText

/// A text of the file, decoded on demand: most commands show little of a plan.
package struct Text: Sendable {
  private let document: JSONDocument
  private let place: CompactNode

  init(_ document: JSONDocument, _ place: CompactNode) {
    self.document = document
    self.place = place
  }

  /// A placeholder for a required text that could not be read.
  static let missing = Text(.empty, .none)

  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The range of the text's bytes in the file, quotes included.
  package var range: Range<Int> { place.node.map(document.range) ?? 0..<0 }

  /// The text's UTF-8 bytes, copied only if something is escaped.
  package var utf8: ArraySlice<UInt8> { place.node.map(document.text(ofString:)) ?? [] }
}

/// The texts of a list in the file, or a text alone, located one by one on demand.
package struct Texts: Sequence, Sendable {
  private let document: JSONDocument
  private let place: CompactNode

  init(_ document: JSONDocument, _ place: CompactNode) {
    self.document = document
    self.place = place
  }

  package static let none = Texts(.empty, .none)

  package struct Iterator: IteratorProtocol {
    let document: JSONDocument
    var upcoming: JSONNode?
    var alone: JSONNode?

    package mutating func next() -> Text? {
      if let node = alone {
        alone = nil
        return Text(document, CompactNode(node))
      }
      // Elements that are not texts have been reported already.
      while let node = upcoming {
        upcoming = document.sibling(of: node)
        if document.isString(node) { return Text(document, CompactNode(node)) }
      }
      return nil
    }
  }

  package func makeIterator() -> Iterator {
    guard let node = place.node else { return Iterator(document: document, upcoming: nil) }
    return Iterator(
      document: document, upcoming: document.firstChild(of: node), alone: document.isString(node) ? node : nil
    )
  }

  package var isEmpty: Bool { first == nil }

  package var first: Text? { first { _ in true } }

  package var count: Int { reduce(0) { count, _ in count + 1 } }
}

/// The place of a value in the file, which may have none.
struct CompactNode: Hashable, Sendable {
  /// Zero stands for no place: only the plan itself begins at the start of the file.
  private let offset: UInt32

  private init(offset: UInt32) { self.offset = offset }

  init(_ node: JSONNode) { offset = UInt32(truncatingIfNeeded: node.offset) }

  static let none = CompactNode(offset: 0)

  var node: JSONNode? { offset == 0 ? nil : JSONNode(offset: Int(offset)) }
}
