package import SourceText

/// Validates JSON by the keywords of JSON Schema (draft 2020-12) that the schema of plans uses; a
/// keyword that it does not know is a failure, so that none is passed over in silence.
package final class SchemaValidator {
  private let root: [String: JSONValue]
  /// Each pattern is compiled once: that takes longer than all the rest.
  private var patterns: [String: Regex<AnyRegexOutput>] = [:]

  package init(_ schema: JSONValue) { root = schema.members ?? [:] }

  package func accepts(_ value: JSONValue) throws -> Bool {
    try accepts(value, .object(root.map { .init($0, $1) }))
  }

  package struct UnknownKeyword: Error { let keyword: String }

  private func accepts(_ value: JSONValue, _ schema: JSONValue) throws -> Bool {
    if case .bool(let isAccepted) = schema { return isAccepted }
    let keywords = schema.members ?? [:]
    return try keywords.allSatisfy { keyword, argument in
      switch keyword {
      case "title", "description", "$schema", "$defs", "examples": return true
      // Annotations of editors.
      case "enumDescriptions", "enumSortTexts", "patternErrorMessage", "errorMessage", "defaultSnippets",
        "deprecationMessage", "default", "$comment":
        return true
      case "$ref": return try accepts(value, definition(argument))
      case "anyOf": return try (argument.elements ?? []).contains { try accepts(value, $0) }
      case "enum": return argument.elements?.contains(value) == true
      case "type":
        let types = argument.elements?.compactMap(\.string) ?? argument.string.map { [$0] } ?? []
        return types.contains { value.isOf(type: $0) }
      case "pattern":
        guard case .string(let text) = value, let pattern = argument.string else { return true }
        return try text.firstMatch(of: regex(pattern)) != nil
      case "minimum":
        guard let number = value.number, let limit = argument.number else { return true }
        return limit <= number
      case "maximum":
        guard let number = value.number, let limit = argument.number else { return true }
        return number <= limit
      case "items": return try (value.elements ?? []).allSatisfy { try accepts($0, argument) }
      case "required":
        guard let members = value.members else { return true }
        return (argument.elements ?? []).allSatisfy { $0.string.map { members[$0] != nil } == true }
      case "properties":
        let schemas = argument.members ?? [:]
        return try (value.members ?? [:]).allSatisfy { key, value in
          try schemas[key].map { try accepts(value, $0) } ?? true
        }
      case "additionalProperties":
        let known = keywords["properties"]?.members ?? [:]
        return try (value.members ?? [:]).filter { known[$0.key] == nil }.allSatisfy {
          try accepts($0.value, argument)
        }
      case "deprecated": return true
      default: throw UnknownKeyword(keyword: keyword)
      }
    }
  }

  private func regex(_ pattern: String) throws -> Regex<AnyRegexOutput> {
    if let known = patterns[pattern] { return known }
    let regex = try Regex(pattern)
    patterns[pattern] = regex
    return regex
  }

  private func definition(_ reference: JSONValue) -> JSONValue {
    let name = reference.string?.split(separator: "/").last.map(String.init) ?? ""
    return root["$defs"]?.members?[name] ?? false
  }
}

extension JSONValue {
  fileprivate var number: Double? {
    guard case .number(let digits) = self else { return nil }
    return Double(digits)
  }

  fileprivate func isOf(type: String) -> Bool {
    switch (self, type) {
    case (.object, "object"), (.array, "array"), (.string, "string"), (.number, "number"), (.bool, "boolean"),
      (.null, "null"):
      true
    case (.number, "integer"): number.map { $0 == $0.rounded() } == true
    default: false
    }
  }
}
