import SourceText

extension PlanRule {
  static let duplicatePlan = PlanRule(
    "duplicate-plan-id", .error,
    title: "Plans that are checked together have different ids",
    rationale:
      "Across plans, items are named plan-id:item-id: of two plans with one id, nobody knows which is meant.",
    passing: #"{"id": "pst-2025", "title": "Plan", "period": {"start": "2025", "end": "2027"}}"#,
    failing: #"{"id": «"pst-2019"», "title": "Plan", "period": {"start": "2025", "end": "2027"}}"#,
    checks: .plan { checker in
      guard let file = checker.taken[checker.plan.id] else { return }
      let place = checker.document.value(of: "id", in: checker.plan.node).map(checker.document.range)
      checker.report(
        "the plan '\(checker.plan.id)' is in \(file) too", at: place ?? checker.plan.title.range, subject: "")
    })
}

extension RuleSet {
  /// The rules on the ids of plans.
  static let planIdentifiers: [PlanRule] = [
    .duplicatePlan
  ]
}
