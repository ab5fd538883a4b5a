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
