import SourceText

extension PlanRule {
  static let missingReview = PlanRule(
    "missing-review", .warning,
    title: "A plan is evaluated by mid-term",
    rationale: "Half of the period has passed: what was learned should still change what is left.",
    passing: Rule.plan(#""reviews": [{"date": "2026-06-01", "title": "Mid-term"}]"#),
    failing: #"{"title": "Plan", "period": «{"start": "2025", "end": "2027"}»}"#,
    checks: .plan { checker in
      guard let middle = checker.plan.period.lastDayOfFirstHalf else { return }
      let isReviewed = checker.plan.reviews.contains { $0.date.map { $0.last <= checker.day } ?? false }
      guard middle < checker.day, !isReviewed else { return }
      checker.report(
        "half of the period had passed on \(middle), and no review has been made",
        at: checker.document.range(checker.plan.period.node), subject: "", hint: "add it to \"reviews\"")
    })
}

extension RuleSet {
  /// The rules on reviews.
  static let reviews: [PlanRule] = [
    .missingReview
  ]
}
