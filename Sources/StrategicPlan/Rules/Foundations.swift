import SourceText

extension PlanRule {
  static let missingMission = PlanRule(
    "missing-mission", .note,
    title: "A plan states its mission",
    rationale: "Objectives are judged by why the organization exists.",
    passing: Rule.plan(#""missions": ["Serve everyone"]"#),
    failing: #"{"title": «"Plan"», "period": {"start": "2025", "end": "2027"}}"#,
    checks: .plan { checker in
      if checker.plan.missions.isEmpty {
        checker.report("the plan states no mission", at: checker.plan.title.range, subject: "")
      }
    })

  static let missingVision = PlanRule(
    "missing-vision", .note,
    title: "A plan states its vision",
    rationale: "Strategic objectives lead to where the organization wants to be.",
    passing: Rule.plan(#""vision": "A town for all ages""#),
    failing: #"{"title": «"Plan"», "period": {"start": "2025", "end": "2027"}}"#,
    checks: .plan { checker in
      if checker.plan.vision == nil {
        checker.report("the plan states no vision", at: checker.plan.title.range, subject: "")
      }
    })

  static let missingValues = PlanRule(
    "missing-values", .note,
    title: "A plan states its values",
    rationale: "How the organization behaves on the way is part of its strategy.",
    passing: Rule.plan(#""values": ["Respect"]"#),
    failing: #"{"title": «"Plan"», "period": {"start": "2025", "end": "2027"}}"#,
    checks: .plan { checker in
      if checker.plan.values.isEmpty {
        checker.report("the plan states no values", at: checker.plan.title.range, subject: "")
      }
    })
}

extension RuleSet {
  /// The rules on the statements of a plan about itself.
  static let foundations: [PlanRule] = [
    .missingMission, .missingVision, .missingValues,
  ]
}
