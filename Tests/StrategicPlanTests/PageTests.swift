import FoundationEssentials
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

  @Test func `the page on outputs is that of their schemas`() {
    if let difference = Golden.difference(OutputsPage.text, path: PageTests.folder + "Outputs.md") {
      Issue.record("\(difference)")
    }
  }

  @Test func `the page on rules is that of the rules`() {
    if let difference = Golden.difference(RulesPage.text, path: PageTests.folder + "Rules.md") {
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

      One plan, one UTF-8 JSON file as defined by RFC 8259. Every object refuses unknown keys, and keys given twice.
      `null` is the same as leaving a key out. When an object has a main text, that text alone may replace it:
      `"values": ["Respect"]`, `"budget": "Selon décision"`.

      Dates are `2020-06-30`, `2020-06`, `2020-Q2`, `2020-H1`, `2020`, and `2020-2021` where fiscal years straddle two.

      """
    guard case .object(let schema) = PlanSchema.document,
      case .object(let definitions) = schema.first(where: { $0.key == "$defs" })?.value
    else { return text }
    text += section("plan", PlanSchema.document)
    // What rules have besides a severity is told on their page.
    let others = ["date", "dateOrNull", "deadline", "ruleName", "budget"] + Rule.settable.map(\.id)
    for definition in definitions where !others.contains(definition.key) {
      text += section(definition.key, definition.value)
    }
    return text
  }

  private static func section(_ name: String, _ schema: JSONValue) -> String {
    let object = schema.object ?? schema
    let summary = (schema["description"] ?? schema["$comment"])?.string ?? ""
    var text = "\n## \(name.prefix(1).uppercased() + name.dropFirst())\n\n\(summary)\n\n"
    text += "| Key | Value | Meaning |\n| --- | --- | --- |\n"
    let required = object["required"]?.elements?.compactMap(\.string) ?? []
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
      if name == "date" || name == "dateOrNull" { return "a date" }
      if name == "deadline" { return "a date or `ongoing`" }
      if name == "budget" { return "a list of [budgetLine](#budgetLine), or one alone" }
      if name == "ruleName" { return "the id of a [rule](Rules.md)" }
      return Rule.settable.contains { $0.id == name }
        ? "[setting](#setting) and [parameters](Rules.md#\(name))" : "[\(name)](#\(name))"
    }
    if let alternatives = schema["anyOf"]?.elements {
      return alternatives.filter { $0["type"]?.string != "null" }.map(value).filter { !$0.isEmpty }
        .joined(separator: " or ")
    }
    if let words = schema["enum"]?.elements {
      return words.compactMap { $0.string.map { "`\($0)`" } }.joined(separator: ", ")
    }
    let types = schema["type"]?.elements?.compactMap(\.string) ?? []
    if types.contains("integer"), types.contains("string") { return "a year" }
    switch schema["type"]?.string ?? types.first(where: { $0 != "null" }) {
    case "array": return "a list of " + (schema["items"].map(value) ?? "values")
    case "string": return "a text"
    case "integer": return "a whole number"
    case "number": return "a number"
    case "boolean": return "true or false"
    default: return "anything"
    }
  }
}

private enum OutputsPage {
  static var text: String {
    var text = """
      # What is written as JSON

      Every key of the documents and rows that the program writes, from the schemas that `plan schema --of` prints.

      ## Overview

      A document begins with the name and the number of its schema, and the day it is about. Keys are added without a new
      number; one that goes, or means something else, changes it. Dates are days (ISO 8601), amounts are texts with two
      decimals, so that nothing is rounded, and shares are numbers from 0 to 100.

      | Schema | Written by |
      | --- | --- |

      """
    for output in OutputSchema.allCases {
      text += "| [\(output.rawValue)](#\(output.rawValue)) | `\(output.example)` |\n"
    }
    var told: Set<String> = []
    for output in OutputSchema.allCases {
      let document = output.document
      text += "\n## \(output.rawValue.prefix(1).uppercased() + output.rawValue.dropFirst())\n\n"
      text += "\(document["description"]?.string ?? "")\n"
      text += keys(document, level: nil)
      guard case .object(let definitions) = document["$defs"] else { continue }
      for definition in definitions where told.insert(definition.key).inserted {
        text += keys(definition.value, level: definition.key)
      }
    }
    return text
  }

  private static func keys(_ schema: JSONValue, level name: String?) -> String {
    guard case .object(let properties) = schema["properties"] else { return "" }
    var text = name.map { "\n### \($0)\n\n\(schema["description"]?.string ?? "")\n" } ?? ""
    text += "\n| Key | Value | Meaning |\n| --- | --- | --- |\n"
    let required = schema["required"]?.elements?.compactMap(\.string) ?? []
    for property in properties {
      let key = "`\(property.key)`" + (required.contains(property.key) ? "" : " (where it says something)")
      text += "| \(key) | \(value(property.value)) | \(property.value["description"]?.string ?? "") |\n"
    }
    return text
  }

  private static func value(_ schema: JSONValue) -> String {
    if case .bool = schema { return "anything" }
    if let reference = schema["$ref"]?.string {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      return "[\(name)](#\(name))"
    }
    if let alternatives = schema["anyOf"]?.elements {
      return alternatives.map { $0["type"]?.string == "null" ? "null" : value($0) }.joined(separator: " or ")
    }
    if let words = schema["enum"]?.elements {
      return words.compactMap { $0.string.map { "`\($0)`" } }.joined(separator: ", ")
    }
    switch schema["type"]?.string {
    case "array": return "a list of " + (schema["items"].map(value) ?? "values")
    case "string":
      guard let pattern = schema["pattern"]?.string else { return "a text" }
      return pattern.contains("{4}-") ? "a day" : "an amount"
    case "integer": return "a whole number"
    case "number": return "a number"
    case "boolean": return "true or false"
    case "object":
      return "an object of " + (schema["additionalProperties"].map(value) ?? "values")
    default: return "anything"
    }
  }
}

private enum RulesPage {
  static var text: String {
    var text = """
      # Rules

      What `plan check` checks in a plan, and how a team sets it.

      ## Overview

      There are three families of rules. Those of *validity* make a file a plan: a file that breaks one is not loaded, and every
      command ends with status 2. Those of *completeness* and of *progress* can be set: each is an error, a warning, a note
      or off, and some have parameters.

      A plan sets them in `checks`, a folder of plans in `checks` of its file `.plan.json`, which applies to the plans in it and
      in its subfolders (the nearest file counts, up to where a repository begins). What the plan says overrides what
      the folder says, and the command line (`--error`, `--warn`, `--note`, `--off`, `--only`) overrides both:

      ```json
      "checks": { "overdue": "error", "missing-indicator": "off", "stale": { "severity": "warning", "days": 180 } }
      ```

      An item, with everything below it, can be excused from a rule, with a reason. An exception that no longer excuses
      anything is itself reported ([unused-exception](#unused-exception)):

      ```json
      "allow": [{ "rule": "missing-indicator", "reason": "The audit itself is the result." }]
      ```

      What a whole plan lacks (none of its three or more actions has a budget, none of its indicators a unit) is one finding,
      on the plan. For an open action only the most pressing is reported: that it is overdue, else due soon without an
      update, else late to start, else slipping and stale. Abandoned actions need nothing but a reason; journals out of order
      and empty texts are reported for entries after the day too.

      With `--only` the rules find the same as with all others on, and the rest is not reported; a rule that the plan turns
      off is on.

      In the examples, `«` and `»` enclose what a finding marks; those of progress are checked as of \(Rule.exampleDay).

      """
    for family in RuleFamily.allCases {
      text += "\n## \(family.rawValue.capitalized)\n\n\(family.summary)\n\n"
      text += "| Rule | Severity | Requirement |\n| --- | --- | --- |\n"
      for rule in family.rules {
        text += "| [\(rule.id)](#\(rule.id)) | \(rule.severity.rawValue) | \(rule.title) |\n"
      }
      for rule in family.rules { text += section(rule) }
    }
    return text
  }

  private static func section(_ rule: Rule) -> String {
    var text = "\n### \(rule.id)\n\n\(rule.title). \(rule.rationale)\n"
    for parameter in rule.parameters {
      text += "\n`\(parameter.name)`: \(parameter.summary) (default: \(parameter.defaultValue); from "
      text += "\(parameter.range.lowerBound) to \(parameter.range.upperBound)).\n"
    }
    guard !rule.failing.isEmpty else { return text }
    return text + """

      This is wrong:

      ```
      \(rule.failingLines)
      ```

      This is right:

      ```
      \(rule.passingLines)
      ```

      """
  }
}

extension JSONValue {
  /// Of a schema that allows a bare text too, the schema of the object.
  fileprivate var object: JSONValue? { self["anyOf"]?.elements?.first { $0["properties"] != nil } }
}

@Suite struct SecurityPageTests {
  @Test func `the suites that the page on security names are there`() throws {
    let page = try Repository.text("Sources/StrategicPlan/StrategicPlan.docc/Security.md")
    let names = Set(page.matches(of: /`([A-Za-z]+Tests)`/).map { String($0.output.1) })
    #expect(names.count == 15)
    let files = try FileManager.default.subpathsOfDirectory(atPath: Repository.root + "/Tests")
    let tests = try files.filter { $0.hasSuffix(".swift") }.map { try Repository.text("Tests/" + $0) }
    for name in names {
      #expect(tests.count { $0.contains("struct \(name) {") } == 1, "\(name)")
    }
  }
}
