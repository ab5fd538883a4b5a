package import SourceText

/// A checker that applies the enabled rules of a policy to a plan, as of a day.
struct PlanChecker {
  let standing: PlanStanding
  let plan: Plan
  let document: JSONDocument
  let policy: Policy
  let day: Day
  private var exceptions: ExceptionScopes
  private(set) var findings: [Diagnostic] = []

  /// The maximum number of characters of a name that a message repeats.
  static let longestName = 80

  init(_ standing: PlanStanding, _ policy: Policy) {
    self.standing = standing
    self.policy = policy
    plan = standing.plan
    document = standing.plan.document
    day = standing.moment.day
    exceptions = ExceptionScopes(standing.plan)
  }

  /// Reports a violation of a rule if the rule is on and no exception applies.
  mutating func report(
    _ rule: Rule, _ message: String, at range: Range<Int>, subject: String? = nil, hint: String? = nil,
    notes: [Diagnostic.Note] = [], fix: Diagnostic.Fix? = nil
  ) {
    guard let severity = policy.severity(of: rule), !exceptions.excuse(rule, at: range.lowerBound) else {
      return
    }
    var finding = Diagnostic(
      rule, message, at: range, subject: subject, hint: hint, notes: notes, fix: fix)
    finding.severity = severity
    findings.append(finding)
  }

  /// Returns a Boolean value that indicates whether a violation at an offset is reported.
  mutating func isTold(_ rule: Rule, at offset: Int) -> Bool {
    policy.isOn(rule) && !exceptions.excuse(rule, at: offset)
  }

  func isOn(_ rule: Rule) -> Bool { policy.isOn(rule) }

  /// Reports exceptions that have not excused anything. Exceptions from rules that are off are ignored.
  mutating func checkExceptions() {
    // It is known that another plan has the same id only if that plan is checked as well.
    let others = [Rule.unusedException.id, Rule.duplicatePlan.id]
    let unused = exceptions.unused.filter { exception in
      Rule.settable.contains { $0.id.utf8.elementsEqual(exception.rule.utf8) && isOn($0) }
    }
    for exception in unused where !others.contains(exception.rule.string) {
      report(
        .unusedException, "nothing here breaks '\(exception.rule.string)'",
        at: document.range(exception.node), subject: exception.rule.string, hint: "remove the exception")
    }
  }
}

extension PlanStanding {
  /// Returns the findings of the rules of completeness and progress in the plan, the most severe first,
  /// then in file order.
  ///
  /// - Parameter taken: The ids of preceding plans, and the files that contain them.
  package func findings(by policy: Policy, taken: [Identifier: String] = [:]) -> [Diagnostic] {
    var checker = PlanChecker(self, policy)
    checker.checkIdentifier(taken)
    checker.checkFoundations()
    checker.checkItems()
    checker.checkRegistries()
    checker.checkTexts()
    checker.checkDependencies()
    checker.checkIndicators()
    checker.checkExceptions()
    return checker.findings.filter { policy.tells($0.rule) }.worstFirst
  }
}

extension [Diagnostic] {
  /// The most severe first, then in file order.
  package var worstFirst: [Diagnostic] {
    // Sorting positions is cheaper: a diagnostic is many words long. For equal ranges the first found comes
    // first.
    indices.sorted { left, right in
      if self[left].severity != self[right].severity { return self[right].severity < self[left].severity }
      return self[left].range.lowerBound < self[right].range.lowerBound
    }.map { self[$0] }
  }
}
