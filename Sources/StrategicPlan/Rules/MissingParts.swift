import SourceText

extension PlanRule {
  static let missingReferent = PlanRule(
    "missing-referent", .warning,
    title: "Every action has a referent",
    rationale:
      "What nobody answers for does not get done.",
    passing: Rule.action(#""referents": ["FIN"]"#),
    failing: Rule.actions(#"{"id": «"A1.1"», "title": "Three"}"#),
    checks: .everyAction(has: "a referent") { action, _ in !action.referents.isEmpty })

  static let missingDeadline = PlanRule(
    "missing-deadline", .warning,
    title: "Every action has a deadline",
    rationale:
      "Without a deadline nothing is ever late.",
    passing: Rule.action(#""deadline": "2026""#),
    failing: Rule.actions(#"{"id": «"A1.1"», "title": "Three"}"#),
    checks: .everyAction(has: "a deadline") { _, standing in standing.deadline != nil || standing.isOngoing })

  static let missingIndicator = PlanRule(
    "missing-indicator", .note,
    title: "Every action has an indicator",
    rationale:
      "An indicator shows whether an action worked.",
    passing: Rule.action(#""indicators": ["Attendance"]"#),
    failing: Rule.actions(#"{"id": «"A1.1"», "title": "Three"}"#),
    checks: .everyAction(has: "an indicator") { action, _ in !action.indicators.isEmpty })

  static let missingBudget = PlanRule(
    "missing-budget", .note,
    title: "Every action has a budget",
    rationale:
      "A budget states money, posts, or that neither is needed.",
    passing: Rule.action(#""budget": "Own means""#),
    failing: Rule.actions(#"{"id": «"A1.1"», "title": "Three"}"#),
    checks: .everyAction(has: "a budget") { action, _ in !action.budget.isEmpty })

  static let missingAction = PlanRule(
    "missing-action", .warning,
    title: "Every operational objective has actions",
    rationale:
      "An objective without actions is only a wish.",
    passing: Rule.action(#""deadline": "2026""#),
    failing: Rule.operational(#"{"id": «"A1"», "title": "Two"}"#),
    checks: .everyOperationalObjective(has: "an action") { !$0.objective.actions.isEmpty })

  static let missingObjective = PlanRule(
    "missing-objective", .warning,
    title: "Every strategic objective has operational objectives, or actions",
    rationale:
      "A plan must state what leads to an objective.",
    passing: Rule.operational(#"{"id": "A1", "title": "Two"}"#),
    failing: Rule.objectives(#"{"id": «"A"», "title": "One"}"#),
    checks: .everyStrategicObjective(has: "an operational objective") {
      !$0.operational.isEmpty || !$0.objective.actions.isEmpty
    })
}

extension RuleSet {
  /// The rules on the parts of a plan that are missing.
  static let missingParts: [PlanRule] = [
    .missingReferent, .missingDeadline, .missingIndicator, .missingBudget, .missingAction, .missingObjective,
  ]
}
