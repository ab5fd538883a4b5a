import SourceText

extension JSONDocument {
  /// Returns the range of an object's value for a key, or of the whole node if it has none or is a bare
  /// text that stands for the object.
  func place(of key: String, in node: JSONNode) -> Range<Int> {
    range(value(of: key, in: node) ?? node)
  }

  /// Returns the values of the list that an object has for a key, in file order.
  func entries(of key: String, in node: JSONNode) -> [JSONNode] {
    value(of: key, in: node).map { Array(elements(of: $0)) } ?? []
  }
}
