package import SourceText

/// How severe each rule is and what its parameters are: what is usual, then what the folder says,
/// the plan, and the command line, each overriding what comes before.
package struct Policy: Sendable {
  private struct Entry {
    /// Nil where the rule is off.
    var severity: Diagnostic.Severity?
    var parameters: [String: Int] = [:]
  }

  /// What differs from the usual, by the rules' ids.
  private var entries: [String: Entry] = [:]
  /// The only rules that are told, where some were picked.
  private var picked: Set<String>?

  /// Every rule as it usually is.
  package init() {}

  package mutating func apply(_ checks: Checks) {
    for setting in checks.settings {
      var entry = entry(setting.rule)
      if let severity = setting.severity { entry.severity = severity.diagnostic }
      for (name, value) in setting.parameters { entry.parameters[name] = value }
      entries[setting.rule] = entry
    }
  }

  package mutating func set(_ rule: Rule, _ severity: RuleSeverity) {
    entries[rule.id, default: Entry(severity: rule.severity)].severity = severity.diagnostic
  }

  /// Tells what these rules find and no others; a rule that was off is turned on.
  package mutating func pick(_ rules: [Rule]) {
    picked = Set(rules.map(\.id))
    for rule in rules where entries[rule.id]?.severity == nil { entries[rule.id]?.severity = rule.severity }
  }

  /// Nil where the rule is off.
  package func severity(of rule: Rule) -> Diagnostic.Severity? {
    guard let entry = entries[rule.id] else { return rule.severity }
    return entry.severity
  }

  package func isOn(_ rule: Rule) -> Bool { severity(of: rule) != nil }

  /// Whether what a rule finds is told. Which rules were picked changes nothing in what each finds.
  package func tells(_ rule: String) -> Bool { picked?.contains(rule) ?? true }

  /// What a rule's parameter is.
  func value(of name: String, in rule: Rule) -> Int {
    entries[rule.id]?.parameters[name] ?? rule.parameters.first { $0.name == name }?.usual ?? 0
  }

  private func entry(_ id: String) -> Entry {
    entries[id] ?? Entry(severity: Rule.settable.first { $0.id == id }?.severity)
  }
}
