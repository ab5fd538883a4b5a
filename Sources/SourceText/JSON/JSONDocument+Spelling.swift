extension JSONDocument {
  /// Returns a value that can be written again, with its texts and numbers as they are spelled.
  package func spelled(_ node: JSONNode) -> JSONValue {
    switch kind(node) {
    case .object: .object(members(of: node).map { .init(string($0.key), spelled($0.value)) })
    case .array: .array(elements(of: node).map(spelled))
    default: .verbatim(String(decoding: source.bytes[range(node)], as: UTF8.self))
    }
  }
}
