import SourceText

extension PlanRule {
  static let spendingGoingDown = PlanRule(
    "spending-going-down", .warning,
    title: "Spending is cumulative",
    rationale:
      "Each update gives everything spent so far; one that gives less gives only one year's spending.",
    passing: Rule.journal(#"{"date": "2026-01-01", "spent": 900}, {"date": "2026-03-01", "spent": 1000}"#),
    failing: Rule.journal(#"{"date": "2026-01-01", "spent": 900}, {"date": "2026-03-01", "spent": «100»}"#),
    checks: .update { step, checked, checker in
      guard let before = step.before.spent?.value, let after = step.update.spent, after < before else {
        return
      }
      checker.report(
        "'\(checked.id)' had spent \(before), and now only \(after)",
        at: checked.journal.range(of: "spent", in: step.position), subject: step.day,
        hint: "\"spent\" is everything spent so far")
    })

  static let overBudget = PlanRule(
    "over-budget", .warning,
    title: "Spending stays within the budget",
    rationale: "More was spent than was planned. Reported when amounts are planned in the plan's currency.",
    parameters: [
      Rule.Parameter("percent", default: 0, in: 0...1000, "percent by which the budget may be exceeded")
    ],
    passing: Rule.action(#""budget": {"amount": 1000}, "spent": 1000"#),
    failing: Rule.action(
      #""budget": [{"amount": 1000}, {"amount": 5000, "kind": "revenue"}], "spent": «1001»"#),
    checks: .action { checked, checker in
      let currency = checker.plan.currency
      let amounts = checked.action.budget.compactMap { line in
        line.kind == .expense && (line.currency ?? currency) == currency ? line.amount : nil
      }
      guard let spent = checked.standing.spent, !amounts.isEmpty else { return }
      let planned = amounts.reduce(.zero, +)
      let percent = checker.parameter("percent")
      guard Int128(planned.cents) * Int128(100 + percent) < Int128(spent.cents) * 100 else { return }
      checker.report(
        "'\(checked.id)' has spent \(spent) \(currency.code) of \(planned) \(currency.code)",
        at: checked.range(of: "spent", checked.fold.spent))
    })
}

extension RuleSet {
  /// The rules on spending.
  static let spending: [PlanRule] = [
    .spendingGoingDown, .overBudget,
  ]
}
