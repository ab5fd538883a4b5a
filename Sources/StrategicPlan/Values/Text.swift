import SourceText

/// Text of the file, decoded only when it is asked for: most commands show little of a plan.
package struct Text: Sendable {
  private let document: JSONDocument
  private let place: Place

  init(_ document: JSONDocument, _ place: Place) {
    self.document = document
    self.place = place
  }

  /// Stands in the place of a required text that could not be read.
  static let missing = Text(.empty, .none)

  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The bytes it takes in the file, quotes included.
  package var range: Range<Int> { place.node.map(document.range) ?? 0..<0 }

  /// The text's UTF-8 bytes, copied only where something is escaped.
  package var utf8: ArraySlice<UInt8> { place.node.map(document.text(ofString:)) ?? [] }
}

/// The texts of a list in the file, found one after the other when they are asked for.
package struct Texts: Sequence, Sendable {
  private let document: JSONDocument
  private let place: Place

  init(_ document: JSONDocument, _ place: Place) {
    self.document = document
    self.place = place
  }

  package static let none = Texts(.empty, .none)

  package struct Iterator: IteratorProtocol {
    let document: JSONDocument
    var upcoming: JSONNode?

    package mutating func next() -> Text? {
      // What is no text has been reported.
      while let node = upcoming {
        upcoming = document.sibling(of: node)
        if document.isString(node) { return Text(document, Place(node)) }
      }
      return nil
    }
  }

  package func makeIterator() -> Iterator {
    Iterator(document: document, upcoming: place.node.flatMap(document.firstChild))
  }

  package var isEmpty: Bool { first == nil }

  package var first: Text? { first { _ in true } }

  package var count: Int { reduce(0) { count, _ in count + 1 } }
}

/// Where the file says something, when it does.
struct Place: Hashable, Sendable {
  /// Nothing but the plan itself begins where the file does.
  private let offset: UInt32

  private init(offset: UInt32) { self.offset = offset }

  init(_ node: JSONNode) { offset = UInt32(truncatingIfNeeded: node.offset) }

  static let none = Place(offset: 0)

  var node: JSONNode? { offset == 0 ? nil : JSONNode(offset: Int(offset)) }
}
