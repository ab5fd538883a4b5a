package import SourceText

extension JSONDocument {
  /// The value as what could be written again.
  package func jsonValue(_ node: JSONNode) -> JSONValue {
    switch kind(node) {
    case .object: .object(members(of: node).map { .init(string($0.key), jsonValue($0.value)) })
    case .array: .array(elements(of: node).map(jsonValue))
    case .string, .escapedString: .string(string(node))
    case .number: .number(string(node))
    case .true: true
    case .false: false
    case .null, .invalid, .end: .null
    }
  }
}

extension JSONValue {
  package var members: [String: JSONValue]? {
    guard case .object(let members) = self else { return nil }
    return Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
  }

  package var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  package var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }
}
