import SourceText

extension JSONDocument {
  /// Where an object's value for a key stands; where it has none, and for a bare text that stands
  /// for the object, the whole of it.
  func range(of key: String, in node: JSONNode) -> Range<Int> {
    range(value(of: key, in: node) ?? node)
  }

  /// The values of the list that an object holds under a key, in file order.
  func entries(of key: String, in node: JSONNode) -> [JSONNode] {
    value(of: key, in: node).map { Array(elements(of: $0)) } ?? []
  }
}
