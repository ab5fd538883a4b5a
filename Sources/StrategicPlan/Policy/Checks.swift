import SourceText

/// What a plan, or a folder of plans, says of the rules that a team may set.
package struct Checks: Sendable {
  package internal(set) var settings: [RuleSetting] = []

  static let shape = Shape(
    "checks", "How severe each rule is, and its parameters, by the rules' ids.",
    unknownKey: { (.unknownRule, Rule.problem(withName: $0), Rule.settable.map(\.id)) },
    make: { _ in Checks() },
    fields: Rule.settable.map { rule in
      .field(rule.id, RuleSetting.shape(of: rule).form, "\(rule.title).") { $0.settings.append($1) }
    })
}

extension Checks {
  /// The value of a rule's parameter; nil where nothing is said of it.
  func value(of parameter: String, inRule rule: String) -> Int? {
    settings.last { $0.rule == rule }?.parameters.last { $0.name == parameter }?.value
  }
}

/// What a team says of one rule.
package struct RuleSetting: Sendable {
  package let rule: String
  /// Nil where it stays as it is.
  package internal(set) var severity: RuleSeverity?
  package internal(set) var parameters: [(name: String, value: Int)] = []

  static func shape(of rule: Rule) -> Shape<RuleSetting> {
    Shape(
      rule.parameters.isEmpty ? "setting" : rule.id, "How severe a rule is. A bare text is the severity.",
      noun: "setting of '\(rule.id)'", shorthand: "severity",
      make: { _ in RuleSetting(rule: rule.id) },
      fields: [
        .field("severity", .word("severity"), "What its findings are, or \"off\".") { $0.severity = $1 }
      ]
        + rule.parameters.map { parameter in
          .field(
            parameter.name, .integer(parameter.range),
            "\(parameter.summary); \(parameter.usual) unless given."
          ) { $0.parameters.append((parameter.name, $1)) }
        })
  }
}

extension Form where Value == Checks {
  /// The table of rules is made only for a file that sets some.
  static let checks = Form(schema: ["$ref": "#/$defs/checks"]) { reader, token, bytes in
    Checks.shape.read(&reader, token, bytes)
  }
}
