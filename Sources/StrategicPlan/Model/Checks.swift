package import SourceText

/// The settings of a plan, or a folder of plans, for the rules that a team may set.
package struct Checks: Sendable {
  package internal(set) var settings: [RuleSetting] = []

  /// The type of the settings of some rules.
  static func objectType(_ rules: [Rule]) -> ObjectType<Checks> {
    ObjectType(
      "checks", "How severe each rule is, and its parameters, by the rules' ids.",
      unknownKey: { (.unknownRule, Rule.problem(withName: $0), rules.map(\.id)) },
      make: { _ in Checks() },
      fields: rules.map { rule in
        .field(rule.id, as: RuleSetting.objectType(of: rule).valueType, "\(rule.title).") {
          $0.settings.append($1)
        }
      })
  }
}

extension Checks {
  /// Returns the value of a rule's parameter, or `nil` if it is not set.
  func value(of parameter: String, inRule rule: String) -> Int? {
    settings.last { $0.rule == rule }?.parameters.last { $0.name == parameter }?.value
  }
}

/// A team's setting for one rule.
package struct RuleSetting: Sendable {
  package let rule: String
  /// The severity, in which `nil` turns the rule off; `nil` to leave it unchanged.
  package internal(set) var severity: Diagnostic.Severity??
  package internal(set) var parameters: [(name: String, value: Int)] = []

  static func objectType(of rule: Rule) -> ObjectType<RuleSetting> {
    ObjectType(
      rule.parameters.isEmpty ? "setting" : rule.id, "How severe a rule is. A bare text is the severity.",
      noun: "setting of '\(rule.id)'", shorthand: "severity",
      make: { _ in RuleSetting(rule: rule.id) },
      fields: [
        .field("severity", as: .severity, "How severe its findings are, or \"off\".") { $0.severity = $1 }
      ]
        + rule.parameters.map { parameter in
          .field(
            parameter.name, as: .integer(parameter.range),
            "\(parameter.summary) (default: \(parameter.defaultValue))."
          ) { $0.parameters.append((parameter.name, $1)) }
        })
  }
}

extension ValueType where Value == Diagnostic.Severity? {
  /// A severity, or off.
  static let severity = words(
    "severity", [("error", .error), ("warning", .warning), ("note", .note), ("off", .none)],
    explained: ["Refused.", "To be looked at.", "Said, and no more.", "Not looked for."])
}

extension ValueType where Value == Checks {
  /// The table of rules is built only for a file that sets some.
  static let checks = ValueType(.any, schema: ["$ref": "#/$defs/checks"]) { reader, token, bytes in
    reader.checks.read(&reader, token, in: bytes)
  }
}
