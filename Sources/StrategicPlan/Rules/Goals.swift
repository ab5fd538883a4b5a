import SourceText

extension PlanRule {
  static let goalOutOfRange = PlanRule(
    "sdg-out-of-range", .error,
    title: "Sustainable Development Goals are 1 to 17",
    rationale: "The United Nations have set seventeen goals (resolution A/RES/70/1).",
    passing: Rule.action(#""sdgs": [3, 11]"#),
    failing: Rule.action(#""sdgs": [3, «18»]"#),
    checks: .action { checked, checker in
      let goals = checked.action.goals
      guard !goals.allSatisfy(knownGoals.contains) else { return }
      for (node, goal) in zip(checker.document.entries(of: "sdgs", in: checked.action.node), goals)
      where !knownGoals.contains(goal) {
        checker.report("there is no goal \(goal)", at: checker.document.range(node), hint: "use 1 to 17")
      }
    })
}

extension RuleSet {
  /// The rules on Sustainable Development Goals.
  static let goals: [PlanRule] = [
    .goalOutOfRange
  ]
}

/// The numbers of the Sustainable Development Goals.
private let knownGoals = 1...17
