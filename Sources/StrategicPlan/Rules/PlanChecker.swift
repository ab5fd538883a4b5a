package import SourceText

/// A checker that applies the rules that a policy has on to a plan, as of a day.
struct PlanChecker {
  let standing: PlanStanding
  let plan: Plan
  let document: JSONDocument
  let policy: Policy
  let day: Day
  /// The ids of preceding plans, and the files that contain them.
  let taken: [Identifier: String]
  /// The rule that is being checked.
  private(set) var rule: PlanRule
  private(set) var exceptions: ExceptionScopes
  private(set) var findings: [Diagnostic] = []
  private let rules: EnabledRules
  private var presences: [PresenceTally]

  /// The maximum number of characters of a name that a message repeats.
  static let longestName = 80

  init(_ standing: PlanStanding, _ policy: Policy, taken: [Identifier: String]) {
    self.standing = standing
    self.policy = policy
    self.taken = taken
    plan = standing.plan
    document = standing.plan.document
    day = standing.reportingDate.day
    exceptions = ExceptionScopes(standing.plan)
    rules = EnabledRules(policy)
    presences = rules.presences.map(PresenceTally.init)
    rule = PlanRule.missingReferent
  }

  /// Reports a violation of the rule that is being checked, unless an exception applies.
  mutating func report(
    _ message: String, at range: Range<Int>, subject: String? = nil, hint: String? = nil,
    notes: [Diagnostic.Note] = [], fix: Diagnostic.Fix? = nil
  ) {
    guard let severity = policy.severity(of: rule.rule), !exceptions.excuse(rule.rule, at: range.lowerBound)
    else { return }
    var finding = Diagnostic(
      rule.rule, message, at: range, subject: subject, hint: hint, notes: notes, fix: fix)
    finding.severity = severity
    findings.append(finding)
  }

  /// Returns the value of a parameter of the rule that is being checked.
  func parameter(_ name: String) -> Int { policy.value(of: name, in: rule.rule) }

  /// Returns the range of the id of an object.
  func rangeOfID(_ node: JSONNode) -> Range<Int> { document.place(of: "id", in: node) }
}

/// The rules that are on, by what they look at.
private struct EnabledRules {
  typealias PlanCheck = @Sendable (inout PlanChecker) -> Void

  private(set) var ofPlan: [(PlanRule, PlanCheck)] = []
  private(set) var ofObjectives: [(PlanRule, @Sendable (CheckedObjective, inout PlanChecker) -> Void)] = []
  private(set) var ofActions: [(PlanRule, @Sendable (inout CheckedAction, inout PlanChecker) -> Void)] = []
  private(set) var ofUpdates:
    [(PlanRule, @Sendable (CheckedUpdate, inout CheckedAction, inout PlanChecker) -> Void)] = []
  private(set) var ofIndicators: [(PlanRule, @Sendable (CheckedIndicator, inout PlanChecker) -> Void)] = []
  private(set) var presences: [(PlanRule, Presence)] = []
  private(set) var ofExceptions: [(PlanRule, PlanCheck)] = []

  init(_ policy: Policy) {
    for rule in RuleSet.all where policy.isOn(rule.rule) {
      for check in rule.checks {
        switch check {
        case .plan(let check): ofPlan.append((rule, check))
        case .objective(let check): ofObjectives.append((rule, check))
        case .action(let check): ofActions.append((rule, check))
        case .update(let check): ofUpdates.append((rule, check))
        case .indicator(let check): ofIndicators.append((rule, check))
        case .presence(let presence): presences.append((rule, presence))
        case .exceptions(let check): ofExceptions.append((rule, check))
        }
      }
    }
  }
}

extension PlanChecker {
  /// Checks the plan in one walk over its items, in file order.
  fileprivate mutating func check() {
    run(rules.ofPlan)
    for indicator in plan.indicators { check(indicator) }
    for strategic in standing.strategic {
      check(strategic.objective, standing: strategic.standing, as: .strategic(strategic), below: [])
      let hasActionsFirst = strategic.objective.row.hasActionsFirst(in: plan.tables.rows)
      if hasActionsFirst { check(strategic.entries, of: strategic.objective, below: []) }
      for operational in strategic.operational {
        check(
          operational.objective, standing: operational.standing, as: .operational(operational),
          below: [strategic.objective])
        check(operational.entries, of: operational.objective, below: [strategic.objective])
      }
      if !hasActionsFirst { check(strategic.entries, of: strategic.objective, below: []) }
    }
    for position in presences.indices {
      let tally = presences[position]
      rule = tally.rule
      tally.report(to: &self)
    }
    run(rules.ofExceptions)
  }

  private mutating func run(_ checks: [(PlanRule, EnabledRules.PlanCheck)]) {
    for (rule, check) in checks {
      self.rule = rule
      check(&self)
    }
  }

  private mutating func check(
    _ objective: any Objective, standing: ObjectiveStanding, as thing: Presence.Thing,
    below parents: [any Objective]
  ) {
    ask(thing, name: objective.id.text) { $0.rangeOfID(objective.node) }
    if !rules.ofObjectives.isEmpty {
      let checked = CheckedObjective(objective: objective, standing: standing, parents: parents)
      for (rule, check) in rules.ofObjectives {
        self.rule = rule
        check(checked, &self)
      }
    }
    for indicator in objective.indicators { check(indicator) }
  }

  private mutating func check(
    _ entries: [PlanStanding.Entry], of objective: any Objective, below parents: [any Objective]
  ) {
    for entry in entries {
      check(objective.actions[entry.position], entry.standing, below: [objective] + parents)
    }
  }

  private mutating func check(
    _ action: Action, _ standing: ActionStanding, below parents: [any Objective]
  ) {
    if standing.status != .abandoned {
      ask(.action(action, standing), name: action.id.text) { $0.rangeOfID(action.node) }
      for indicator in action.indicators { check(indicator) }
    }
    guard !rules.ofActions.isEmpty || !rules.ofUpdates.isEmpty else { return }
    var checked = CheckedAction(action, standing: standing, below: parents, by: self)
    for (rule, check) in rules.ofActions {
      self.rule = rule
      check(&checked, &self)
    }
    guard !rules.ofUpdates.isEmpty else { return }
    var fold = JournalFold(action)
    for position in checked.journal.order {
      let update = CheckedUpdate(update: action.updates[position], position: position, before: fold)
      for (rule, check) in rules.ofUpdates {
        self.rule = rule
        check(update, &checked, &self)
      }
      fold.fold(update.update, position)
    }
  }

  private mutating func check(_ indicator: Indicator) {
    let checked = CheckedIndicator(
      indicator: indicator, standing: IndicatorStanding(indicator, at: standing.reportingDate))
    if indicator.isMeasured { ask(.indicator(checked), name: checked.name) { _ in indicator.name.range } }
    for (rule, check) in rules.ofIndicators {
      self.rule = rule
      check(checked, &self)
    }
  }

  private mutating func ask(
    _ thing: Presence.Thing, name: @autoclosure () -> String, at range: (PlanChecker) -> Range<Int>
  ) {
    for position in presences.indices {
      guard let isPresent = presences[position].presence.test(thing, self) else { continue }
      if isPresent {
        presences[position].count += 1
        continue
      }
      let place = range(self)
      if exceptions.excuse(presences[position].rule.rule, at: place.lowerBound) { continue }
      presences[position].count += 1
      presences[position].missing.append((name(), place, thing.isIndicator))
    }
  }
}

extension PlanStanding {
  /// Returns the findings of the rules of completeness and progress in the plan, the most severe first,
  /// then in file order.
  ///
  /// - Parameter taken: The ids of preceding plans, and the files that contain them.
  package func findings(by policy: Policy, taken: [Identifier: String] = [:]) -> [Diagnostic] {
    var checker = PlanChecker(self, policy, taken: taken)
    checker.check()
    return checker.findings.filter { policy.reports($0.rule) }.worstFirst
  }
}

extension [Diagnostic] {
  /// The most severe first, then in file order.
  var worstFirst: [Diagnostic] {
    // Sorting positions is cheaper: a diagnostic is many words long. For equal ranges the first found comes
    // first.
    indices.sorted { left, right in
      if self[left].severity != self[right].severity { return self[right].severity < self[left].severity }
      return self[left].range.lowerBound < self[right].range.lowerBound
    }.map { self[$0] }
  }
}
