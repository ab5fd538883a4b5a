package import SourceText

/// The severity and parameters of each rule: the defaults, then the settings of the folder, the plan, and
/// the command line, each overriding those before it.
package struct Policy: Sendable {
  private struct Entry {
    /// The severity, or `nil` if the rule is off.
    var severity: Diagnostic.Severity?
    var parameters: [String: Int] = [:]
  }

  /// The differences from the defaults, by the rules' ids.
  private var entries: [String: Entry] = [:]
  /// The only rules that are reported, if some were picked.
  private var picked: Set<String>?

  /// Creates a policy of the defaults.
  package init() {}

  package mutating func apply(_ checks: Checks) {
    for setting in checks.settings {
      var entry = entry(setting.rule)
      if let severity = setting.severity { entry.severity = severity }
      for (name, value) in setting.parameters { entry.parameters[name] = value }
      entries[setting.rule] = entry
    }
  }

  /// - Parameter severity: The severity, or `nil` to turn the rule off.
  package mutating func set(_ rule: Rule, _ severity: Diagnostic.Severity?) {
    entries[rule.id, default: Entry(severity: rule.severity)].severity = severity
  }

  /// Reports the findings of these rules and no others. A rule that was off is turned on.
  package mutating func pick(_ rules: [Rule]) {
    picked = Set(rules.map(\.id))
    for rule in rules where entries[rule.id]?.severity == nil { entries[rule.id]?.severity = rule.severity }
  }

  /// Returns the severity of a rule, or `nil` if it is off.
  package func severity(of rule: Rule) -> Diagnostic.Severity? {
    guard let entry = entries[rule.id] else { return rule.severity }
    return entry.severity
  }

  func isOn(_ rule: Rule) -> Bool { severity(of: rule) != nil }

  /// Returns a Boolean value that indicates whether the findings of a rule are reported. Picking rules does
  /// not change their findings.
  package func reports(_ rule: String) -> Bool { picked?.contains(rule) ?? true }

  /// Returns the value of a rule's parameter.
  func value(of name: String, in rule: PlanRule) -> Int { value(of: name, in: rule.rule) }

  func value(of name: String, in rule: Rule) -> Int {
    entries[rule.id]?.parameters[name] ?? rule.parameters.first { $0.name == name }?.defaultValue ?? 0
  }

  private func entry(_ id: String) -> Entry {
    entries[id] ?? Entry(severity: Rule.settable.first { $0.id == id }?.severity)
  }
}
