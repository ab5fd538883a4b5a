package import SourceText

/// An exception that exempts an item and its descendants from a rule, with the reason.
package struct RuleException: Sendable {
  package let node: JSONNode
  /// The rule's id.
  package internal(set) var rule = Text.missing
  package internal(set) var reason = Text.missing

  static let objectType = ObjectType(
    "exception", "Excuses an item, and what is below it, from a rule.",
    make: { RuleException(node: $0) },
    fields: [
      .field("rule", as: .ruleName, required: true, "The rule's id.") { $0.rule = $1 },
      .field("reason", as: .text, required: true, "Why the item is excused.") { $0.reason = $1 },
    ])
}

extension RuleException {
  /// Creates the exception at a node that has been checked.
  init(_ node: JSONNode, _ document: JSONDocument) {
    self.node = node
    rule = document.value(of: "rule", in: node).map { Text(document, CompactNode($0)) } ?? .missing
    reason = document.value(of: "reason", in: node).map { Text(document, CompactNode($0)) } ?? .missing
  }
}

extension ValueType where Value == Text {
  /// The id of a rule that may be set.
  static let ruleName = ValueType(.text, schema: ["$ref": "#/$defs/ruleName"]) { reader, token, bytes in
    guard let text = text.read(&reader, token, bytes) else { return nil }
    guard !reader.rules.contains(where: { $0.id.utf8.elementsEqual(text.utf8) }) else { return text }
    reader.reportMisspelling(
      .unknownRule, Rule.problem(withName: reader.excerpt(token)), at: token, among: reader.rules.map(\.id))
    return nil
  }
}

extension ValueType where Value == [RuleException] {
  static let exceptions = ValueType.list(RuleException.objectType.valueType)
}
