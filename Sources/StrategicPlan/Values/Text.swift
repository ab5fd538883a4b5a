import SourceText

/// Text of the file, decoded only when it is asked for: most commands show little of a plan.
package struct Text: Sendable {
  private let value: (document: JSONDocument, node: JSONNode)?

  init(_ document: JSONDocument, _ node: JSONNode) { value = (document, node) }

  private init() { value = nil }

  /// Stands in the place of a required text that could not be read.
  static let missing = Text()

  package var string: String {
    guard let value else { return "" }
    return value.document.string(value.node)
  }

  /// The bytes it takes in the file, quotes included.
  package var range: Range<Int> {
    guard let value else { return 0..<0 }
    return value.document.range(value.node)
  }

  /// The text's UTF-8 bytes, copied only where something is escaped.
  package var utf8: ArraySlice<UInt8> {
    guard let value else { return [] }
    return value.document.text(ofString: value.node)
  }
}
