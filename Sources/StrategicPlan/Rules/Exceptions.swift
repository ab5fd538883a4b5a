import SourceText

extension PlanRule {
  static let unusedException = PlanRule(
    "unused-exception", .warning,
    title: "Every exception is needed",
    rationale: "An exception that is no longer needed hides the next mistake.",
    passing: Rule.plan(
      #""values": ["Respect"], "missions": ["Serve everyone"], "allow": [{"rule": "missing-vision", "reason": "To be written in 2026"}]"#
    ),
    failing: Rule.plan(
      #""vision": "A town for all ages", "allow": [«{"rule": "missing-vision", "reason": "To be written"}»]"#),
    checks: .exceptions { checker in
      // It is known that another plan has the same id only if that plan is checked as well.
      let judged = RuleSet.all.filter { rule in
        checker.policy.isOn(rule.rule) && rule !== checker.rule && rule !== PlanRule.duplicatePlan
      }
      for exception in checker.exceptions.unused
      where judged.contains(where: { $0.rule.id.utf8.elementsEqual(exception.rule.utf8) }) {
        checker.report(
          "nothing here breaks '\(exception.rule.string)'", at: checker.document.range(exception.node),
          subject: exception.rule.string, hint: "remove the exception")
      }
    })
}

extension RuleSet {
  /// The rules on exceptions from rules.
  static let exceptions: [PlanRule] = [
    .unusedException
  ]
}
