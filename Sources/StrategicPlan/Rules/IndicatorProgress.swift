import SourceText

extension PlanRule {
  static let indicatorBehind = PlanRule(
    "indicator-behind", .warning,
    title: "Indicators keep pace with their targets",
    rationale: """
      The last value measured was short of the straight line from the baseline to the target in force, on the \
      day it was measured; or without such a line a target was missed. Not reported for abandoned actions.
      """,
    parameters: [
      Rule.Parameter(
        "percent", 5, in: 0...100, "percent of the way from baseline to target that it may be short")
    ],
    passing: Rule.indicator(#"{"date": "2026-01-01", "value": 8}"#),
    failing: Rule.indicator(#"{"date": "2026-01-01", "value": «2»}"#),
    .indicator { checked, checker in
      let now = checked.standing
      guard now.state == .behind || now.state == .notReached, let value = now.lastValue,
        let last = now.lastMeasured?.date?.last
      else { return }
      // After the day of the measurement the line goes on, but it is not known whether the value did.
      let then = IndicatorStanding(checked.indicator, on: last)
      let expectation: String
      if then.state == .behind, let expected = then.nextValue {
        guard then.isShort(of: expected, byMoreThan: checker.parameter("percent")) else { return }
        expectation = "\(expected.rounded) was expected"
      } else if now.state == .notReached, let target = now.targetValue, let due = now.target?.date?.last,
        due < checker.day
      {
        expectation = "\(target) was to be reached by \(due)"
      } else {
        return
      }
      let place = checker.range(of: "value", inLastMeasurementOf: checked.indicator) { $0.value != nil }
      checker.report(
        "'\(checked.name)' was at \(value) on \(last), but \(expectation)", at: place, subject: checked.name)
    })

  static let measurementOverdue = PlanRule(
    "measurement-overdue", .warning,
    title: "Indicators are measured regularly",
    rationale: """
      The last value measured is old, and the last target's date was not yet reached then. Not reported for \
      deliverables and abandoned actions.
      """,
    parameters: [Rule.Parameter("days", 400, in: 1...3660, "days without a measurement")],
    passing: Rule.indicator(#"{"date": "2026-01-01", "value": 8}"#),
    failing: Rule.indicator(#"{"date": «"2025-01-31"», "value": 8}"#),
    .indicator { checked, checker in
      guard let last = checked.standing.last?.date?.last else { return }
      let end = checked.indicator.targets.compactMap(\.date?.last).max() ?? checker.plan.period.lastDay
      let isSettled = end.map { $0 <= last } ?? false
      let days = checker.day - last
      guard days > checker.parameter("days"), !isSettled else { return }
      let place = checker.range(of: "date", inLastMeasurementOf: checked.indicator) {
        $0.value != nil || $0.achieved != nil
      }
      checker.report(
        "'\(checked.name)' was last measured on \(last), \(days) days ago", at: place, subject: checked.name)
    })
}

extension RuleSet {
  /// The rules on the progress of indicators.
  static let indicatorProgress: [PlanRule] = [
    .indicatorBehind, .measurementOverdue,
  ]
}

extension PlanChecker {
  /// Returns the range of a value in the last known measurement that satisfies a condition.
  fileprivate func range(
    of key: String, inLastMeasurementOf indicator: Indicator, where isMeant: (Indicator.Measurement) -> Bool
  ) -> Range<Int> {
    let position = indicator.measurements.positions(knownOn: day).last { isMeant(indicator.measurements[$0]) }
    let nodes = document.entries(of: "measurements", in: indicator.node)
    guard let position, nodes.indices.contains(position) else { return indicator.name.range }
    return document.place(of: key, in: nodes[position])
  }
}

extension IndicatorStanding {
  /// The value that the last value is compared with: that of the line or, if the baseline was as good as
  /// the target already, that of the target.
  fileprivate var nextValue: Quantity? {
    baseline != nil && attainment == nil ? targetValue ?? expected : expected
  }

  /// Returns a Boolean value that indicates whether the last value is short of another by more than a given
  /// percentage of the distance from the baseline to the target.
  fileprivate func isShort(of expected: Quantity, byMoreThan percent: Int) -> Bool {
    guard let lastValue, let baseline, let targetValue else { return true }
    let missing = Int128((expected - lastValue).millionths).magnitude
    let way = Int128((targetValue - baseline).millionths).magnitude
    return missing * 100 > way * UInt128(percent)
  }
}
