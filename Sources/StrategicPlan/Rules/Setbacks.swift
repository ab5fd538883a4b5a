import SourceText

extension PlanRule {
  static let postponedOften = PlanRule(
    "postponed-often", .warning,
    title: "Deadlines are not postponed again and again",
    rationale: "A deadline moved every year is no deadline. Reported for open actions, at the last move.",
    parameters: [Rule.Parameter("times", default: 2, in: 0...100, "how often a deadline may be postponed")],
    passing: Rule.action(
      #""deadline": "2025", "updates": [{"date": "2025-06-01", "deadline": "2026"}, {"date": "2026-06-01", "deadline": "2027"}]"#
    ),
    failing: Rule.action(
      #""deadline": "2025", "updates": [{"date": "2025-06-01", "deadline": "2026"}, {"date": "2026-01-01", "deadline": "2027-06"}, "#
        + #"{"date": "2026-06-01", "deadline": «"2027"»}]"#),
    checks: .action { checked, checker in
      let (count, last) = checked.fold.postponements
      guard checked.standing.status.isOpen, count > checker.parameter("times"),
        let original = checked.fold.originalDeadline?.last, let now = checked.standing.deadline?.last
      else { return }
      checker.report(
        "'\(checked.id)' was postponed \(count) times, from \(original) to \(now)",
        at: checked.journal.range(of: "deadline", in: last))
    })

  static let abandonedWithoutNote = PlanRule(
    "abandoned-without-note", .warning,
    title: "A note says why an action was abandoned",
    rationale: "The council adopted the action, and will ask why it was given up.",
    passing: Rule.journal(#"{"date": "2026-01-01", "status": "abandoned", "note": "No subsidy"}"#),
    failing: Rule.journal(#"{"date": "2026-01-01", "status": «"abandoned"»}"#),
    checks: .action { checked, checker in
      guard checked.standing.status == .abandoned, !checked.fold.isExplained else { return }
      checker.report(
        "'\(checked.id)' was abandoned, and no note says why",
        at: checked.range(of: "status", checked.fold.status), subject: "")
    })
}

extension RuleSet {
  /// The rules on what is postponed or abandoned.
  static let setbacks: [PlanRule] = [
    .postponedOften, .abandonedWithoutNote,
  ]
}
