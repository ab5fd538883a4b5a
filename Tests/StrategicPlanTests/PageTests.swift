import SourceText
import StrategicPlan
import TestSupport
import Testing

/// Reference pages are made from the tables and rules they describe; a stale page fails.
@Suite struct PageTests {
  private static let folder = "Sources/StrategicPlan/StrategicPlan.docc/"

  @Test func `the page on the plan file is that of the format's tables`() {
    if let difference = Golden.difference(PlanFilePage.text, path: PageTests.folder + "PlanFile.md") {
      Issue.record("\(difference)")
    }
  }

  @Test func `the page on rules is that of the rules`() {
    if let difference = Golden.difference(RulesPage.text, path: PageTests.folder + "ValidityRules.md") {
      Issue.record("\(difference)")
    }
  }
}

private enum PlanFilePage {
  static var text: String {
    var text = """
      # The plan file

      Every key of the format, by the kind of object it belongs to.

      ## Overview

      One plan, one UTF-8 JSON file by RFC 8259. Every object refuses keys it does not know, and keys given twice.
      `null` is the same as leaving a key out. Where an object has a main text, a bare text stands for it:
      `"values": ["Respect"]`, `"budget": "Selon décision"`.

      Dates are `2020-06-30`, `2020-06`, `2020-Q2`, `2020-H1`, `2020`, and `2020-2021` where fiscal years straddle two.

      """
    guard case .object(let schema) = PlanSchema.document,
      case .object(let definitions) = schema.first(where: { $0.key == "$defs" })?.value
    else { return text }
    text += section("plan", PlanSchema.document)
    for definition in definitions where definition.key != "date" {
      text += section(definition.key, definition.value)
    }
    return text
  }

  private static func section(_ name: String, _ schema: JSONValue) -> String {
    let object = schema.object ?? schema
    var text =
      "\n## \(name.prefix(1).uppercased() + name.dropFirst())\n\n\(schema["description"]?.string ?? "")\n\n"
    text += "| Key | Value | Meaning |\n| --- | --- | --- |\n"
    let required = object["required"]?.elements.compactMap(\.string) ?? []
    guard case .object(let properties) = object["properties"] else { return text }
    for property in properties {
      let key = "`\(property.key)`" + (required.contains(property.key) ? " (required)" : "")
      text += "| \(key) | \(value(property.value)) | \(property.value["description"]?.string ?? "") |\n"
    }
    return text
  }

  /// What a value may be, in a few words.
  private static func value(_ schema: JSONValue) -> String {
    if let reference = schema["$ref"]?.string {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      return name == "date" ? "a date" : "[\(name)](#\(name))"
    }
    if let alternatives = schema["anyOf"]?.elements {
      return alternatives.filter { $0["type"]?.string != "null" }.map(value).joined(separator: " or ")
    }
    if let words = schema["enum"]?.elements {
      return words.compactMap { $0.string.map { "`\($0)`" } }.joined(separator: ", ")
    }
    switch schema["type"]?.string {
    case "array": return "a list of " + (schema["items"].map(value) ?? "values")
    case "string": return "a text"
    case "integer": return "a whole number"
    case "number": return "a number"
    case "boolean": return "true or false"
    default: return "anything"
    }
  }
}

private enum RulesPage {
  static var text: String {
    var text = """
      # Rules of validity

      What a file must observe to be a plan; `plan check` tells where it does not.

      ## Overview

      All of these are errors: a file that breaks one is not loaded, and every command ends with status 2. In the
      examples `«` and `»` enclose what a diagnostic marks.

      """
    for rule in Rule.validity {
      text += """

        ## \(rule.id)

        \(rule.title). \(rule.rationale)

        This is wrong:

        ```
        \(rule.failing)
        ```

        This is right:

        ```
        \(rule.passing)
        ```

        """
    }
    return text
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  fileprivate var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }

  fileprivate var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// Of a schema that allows a bare text too, the schema of the object.
  fileprivate var object: JSONValue? { self["anyOf"]?.elements.first { $0["properties"] != nil } }
}
