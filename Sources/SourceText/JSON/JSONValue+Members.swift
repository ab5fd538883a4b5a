extension JSONValue {
  /// Returns the value of an object's first member with a key, or `nil` for any other kind.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string, or `nil` for any other kind.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
