import SourceText

extension PlanRule {
  static let missingUnit = PlanRule(
    "missing-unit", .note,
    title: "An indicator has a unit",
    rationale: "Everyone reads a number without a unit in another way. Deliverables need none.",
    passing: Rule.plan(#""indicators": [{"name": "Visits", "unit": "visitors", "baseline": {"value": 4}}]"#),
    failing: Rule.plan(#""indicators": [{"name": «"Visits"», "baseline": {"value": 4}}]"#),
    checks: .everyIndicator(has: "a unit") { $0.unit != nil })

  static let missingBaseline = PlanRule(
    "missing-baseline", .note,
    title: "An indicator has a baseline",
    rationale:
      "Without a baseline nobody can tell how far a measured value has come. Deliverables need none.",
    passing: Rule.plan(#""indicators": [{"name": "Visits", "unit": "visitors", "baseline": {"value": 4}}]"#),
    failing: Rule.plan(
      #""indicators": [{"name": «"Visits"», "unit": "visitors", "targets": [{"date": "2027", "value": 9}]}]"#),
    checks: .everyIndicator(has: "a baseline") { $0.baseline?.value != nil })

  static let missingTarget = PlanRule(
    "missing-target", .note,
    title: "An indicator has a target",
    rationale: "Without a target nobody can tell whether a measured value is good. Deliverables need none.",
    passing: Rule.plan(
      #""indicators": [{"name": "Visits", "unit": "visitors", "targets": [{"date": "2027", "value": 9}]}]"#),
    failing: Rule.plan(
      #""indicators": [{"name": «"Visits"», "unit": "visitors", "baseline": {"value": 4}}]"#),
    checks: .everyIndicator(has: "a target") { indicator in indicator.targets.contains(where: \.isMeasured) })

  static let missingMeasurement = PlanRule(
    "missing-measurement", .note,
    title: "An indicator is measured when the plan has begun",
    rationale: """
      An indicator that is never measured shows nothing. A deliverable is expected when its action is done; \
      those of abandoned actions are not.
      """,
    passing: Rule.plan(
      #""indicators": [{"name": "Visits", "unit": "visitors", "measurements": [{"date": "2025", "value": 5}]}]"#
    ),
    failing: Rule.plan(
      #""indicators": [{"name": «"Visits"», "unit": "visitors", "baseline": {"value": 4}}]"#),
    checks: .presence(
      Presence(
        test: { subject, checker in
          guard case .indicator(let checked) = subject,
            checker.plan.period.firstDay.map({ $0 <= checker.day }) ?? true
          else { return nil }
          return checked.standing.last != nil
        }, one: { "'\($0)' has never been measured" },
        all: { "none of the \($0) indicators has ever been measured" })),
    .action { checked, checker in
      guard checked.standing.status == .done else { return }
      for indicator in checked.action.indicators
      where !indicator.isMeasured && indicator.measurements.known(on: checker.day).isEmpty {
        let name = indicator.name.string.shortened(to: PlanChecker.longestName)
        checker.report(
          "'\(checked.id)' is done, and nothing says whether '\(name)' is there",
          at: indicator.name.range, subject: name, hint: "add a measurement with \"achieved\"")
      }
    })
}

extension RuleSet {
  /// The rules on the parts of indicators with numbers.
  static let indicatorParts: [PlanRule] = [
    .missingUnit, .missingBaseline, .missingTarget, .missingMeasurement,
  ]
}
