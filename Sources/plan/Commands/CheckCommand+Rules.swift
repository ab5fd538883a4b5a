import SourceText
import StrategicPlan

extension CheckCommand {
  /// Returns a rule's page.
  func explain(_ rule: Rule, in context: Context) -> String {
    if format == .json { return CheckCommand.json([rule]) }
    let canvas = context.canvas(for: view)
    let (width, style) = (min(canvas.width ?? 100, 100), canvas.style)
    func paragraph(_ text: String) -> String { text.wrapped(to: width).joined(separator: "\n") + "\n" }
    func example(_ heading: String, _ lines: String) -> String {
      lines.isEmpty
        ? ""
        : "\n" + style(.strong, heading) + "\n" + lines.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
    var text = style(.strong, rule.id) + "  \(rule.title)\n\n" + paragraph(rule.rationale) + "\n"
    text += "\(style(.faint, "Family"))    \(rule.family.rawValue)\n"
    text +=
      "\(style(.faint, "Severity"))  \(rule.severity.rawValue)" + (rule.family == .validity ? ", always" : "")
      + "\n"
    for parameter in rule.parameters {
      text +=
        "\(style(.faint, "Setting"))   \(parameter.name): \(parameter.summary) (default: \(parameter.defaultValue); "
      text += "from \(parameter.range.lowerBound) to \(parameter.range.upperBound))\n"
    }
    if let setting = rule.settingExample { text += example("To set it", #""checks": { \#(setting) }"#) }
    let day = rule.family == .progress ? ", as of \(Rule.exampleDay)" : ""
    text += example("This is wrong" + day, rule.failingLines)
    return text + example("This is right" + day, rule.passingLines)
  }

  /// Returns all rules, as a table or for programs.
  func listRules(in context: Context) -> String {
    if format == .json { return CheckCommand.json(Rule.all) }
    var table = Table([
      .init("Rule"), .init("Family"), .init("Severity"), .init("Requirement", isFlexible: true),
    ])
    for rule in Rule.all {
      let tone: Tone =
        switch rule.severity {
        case .error: .bad
        case .warning: .warning
        case .note: .plain
        }
      table.append([
        .init(rule.id, .strong), .init(rule.family.rawValue), .init(rule.severity.rawValue, tone),
        .init(rule.title),
      ])
    }
    let canvas = context.canvas(for: view)
    return table.text(width: canvas.width, style: canvas.style)
  }

  private static func json(_ rules: [Rule]) -> String {
    let rules = rules.map { rule -> JSONValue in
      [
        "id": .string(rule.id), "family": .string(rule.family.rawValue),
        "severity": .string(rule.severity.rawValue), "title": .string(rule.title),
        "rationale": .string(rule.rationale),
        "parameters": .array(
          rule.parameters.map { parameter in
            [
              "name": .string(parameter.name), "default": JSONValue(parameter.defaultValue),
              "minimum": JSONValue(parameter.range.lowerBound),
              "maximum": JSONValue(parameter.range.upperBound),
              "summary": .string(parameter.summary),
            ]
          }),
      ]
    }
    let document: JSONValue = ["schema": "plan.rules/1", "rules": .array(rules)]
    return document.text() + "\n"
  }
}
