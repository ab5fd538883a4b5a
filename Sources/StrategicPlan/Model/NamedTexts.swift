import SourceText

/// Texts by the names that a team has given them: what the format has no key for.
package struct NamedTexts: Sequence, Sendable {
  private let document: JSONDocument
  private let place: CompactNode

  init(_ document: JSONDocument, _ place: CompactNode) {
    self.document = document
    self.place = place
  }

  package static let none = NamedTexts(.empty, .none)

  private var members: [(name: String, text: Text)] {
    guard let object = place.node else { return [] }
    return document.members(of: object).compactMap { key, value in
      document.isString(value) ? (document.string(key), Text(document, CompactNode(value))) : nil
    }
  }

  /// The names and texts, in file order.
  package func makeIterator() -> IndexingIterator<[(name: String, text: Text)]> { members.makeIterator() }

  package var isEmpty: Bool { members.isEmpty }

  /// Returns the text of a name.
  package subscript(name: String) -> Text? { members.first { $0.name == name }?.text }
}

extension ValueType where Value == Bool {
  /// An object whose keys are free, and whose values are texts.
  static let namedTexts = ValueType(
    .texts,
    schema: ["type": "object", "additionalProperties": ["anyOf": [["type": "string"], ["type": "null"]]]]
  ) { reader, token, bytes in
    guard token.kind == .object else {
      reader.reportWrongType(token, expected: "an object of texts")
      return nil
    }
    let depth = reader.depth
    var names: JSONKeyCheck? = JSONKeyCheck()
    names?.enterObject()
    while true {
      _ = reader.nextKey(bytes, among: noKeys, guess: 0)
      let key = reader.key
      guard key.kind != .end else { break }
      if key.isString, let first = reader.firstUse(of: key, in: &names) {
        reader.reportDuplicateKey(key.range, first: first)
      }
      guard let value = reader.nextValue(bytes) else { break }
      if value.kind != .null { _ = ValueType<Text>.text.read(&reader, value, bytes) }
      reader.skip(bytes, toDepth: depth)
    }
    return true
  }

  private static let noKeys = JSONKeyTable([])
}
