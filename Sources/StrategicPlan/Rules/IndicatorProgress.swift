import SourceText

extension PlanRule {
  static let indicatorBehind = PlanRule(
    "indicator-behind", .warning,
    title: "Indicators keep pace with their targets",
    rationale: """
      The last value measured is short of its target, whose day had come, or of the trajectory to it: the states \
      *missed* and *behind*. A deliverable is not there by its day. Not reported for abandoned actions.
      """,
    parameters: [
      Rule.Parameter(
        "percent", default: ReportingDate.defaultTolerance, in: 0...100,
        "percent of the way from baseline to target that it may be short of the trajectory")
    ],
    passing: Rule.indicator(#"{"date": "2026-01-01", "value": 8}"#),
    failing: Rule.indicator(#"{"date": "2026-01-01", "value": «2»}"#),
    checks: .indicator { checked, checker in
      let standing = checked.standing
      guard standing.state == .behind || standing.state == .missed else { return }
      let due = standing.target?.date?.last
      guard let value = standing.lastValue, let day = standing.lastMeasured?.date?.last else {
        let place = checker.range(of: "achieved", inLastMeasurementOf: checked.indicator) {
          $0.achieved != nil
        }
        let until = due.map { " by \($0)" } ?? ""
        return checker.report(
          "'\(checked.name)' was to be there\(until), and is not", at: place, subject: checked.name)
      }
      let goal = standing.goal?.description ?? ""
      let expectation =
        standing.state == .missed
        ? "\(goal) was to be reached" + (due.map { " by \($0)" } ?? "")
        : "\(standing.expected?.rounded ?? goal) was expected"
      let place = checker.range(of: "value", inLastMeasurementOf: checked.indicator) { $0.value != nil }
      checker.report(
        "'\(checked.name)' was at \(value) on \(day), but \(expectation)", at: place, subject: checked.name)
    })

  static let measurementOverdue = PlanRule(
    "measurement-overdue", .warning,
    title: "Indicators are measured regularly",
    rationale: """
      The day of a target has passed, and nothing has been measured on it or since: the state *measurement due*. Or \
      the last value measured is older than the indicator's `frequency` allows – a month is 31 days, a quarter 92, a \
      half-year 184, a year 366 –, with some grace; or, without a frequency, old; and the last target's date was not \
      yet reached then. Not reported for abandoned actions; age alone not for deliverables.
      """,
    parameters: [
      Rule.Parameter("days", default: 400, in: 1...3660, "days without a measurement"),
      Rule.Parameter(
        "grace", default: 31, in: 0...3660, "days that a measurement may be later than the frequency says"),
    ],
    passing: Rule.indicator(#"{"date": "2026-01-01", "value": 8}"#),
    failing: Rule.indicator(#"{"date": «"2025-01-31"», "value": 8}"#),
    checks: .indicator { checked, checker in
      guard let last = checked.standing.last?.date?.last else {
        guard checked.standing.state == .measurementDue else { return }
        return checker.report(
          "'\(checked.name)' has never been measured, and a target's day has passed",
          at: checked.indicator.name.range, subject: checked.name)
      }
      let end = checked.indicator.targets.compactMap(\.date?.last).max() ?? checker.plan.period.lastDay
      let isSettled = end.map { $0 <= last } ?? false
      let days = checker.day - last
      let allowed =
        checked.indicator.frequency.map { $0.longestInterval + checker.parameter("grace") }
        ?? checker.parameter("days")
      let isOld = checked.indicator.isMeasured && days > allowed && !isSettled
      guard isOld || checked.standing.state == .measurementDue else { return }
      let place = checker.range(of: "date", inLastMeasurementOf: checked.indicator) {
        $0.value != nil || $0.achieved != nil
      }
      checker.report(
        "'\(checked.name)' was last measured on \(last), \(days) \(days == 1 ? "day" : "days") ago",
        at: place,
        subject: checked.name)
    })
}

extension RuleSet {
  /// The rules on the progress of indicators.
  static let indicatorProgress: [PlanRule] = [
    .indicatorBehind, .measurementOverdue,
  ]
}

extension Frequency {
  /// The days from one measurement to the next, of the longest such span.
  fileprivate var longestInterval: Int {
    switch self {
    case .month: 31
    case .quarter: 92
    case .half: 184
    case .year: 366
    }
  }
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
