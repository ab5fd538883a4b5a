import SourceText

extension PlanChecker {
  /// Checks that indicators are complete, measured and on their line.
  mutating func checkIndicators() {
    var absences = IndicatorAbsences()
    for indicator in plan.indicators { check(indicator, &absences) }
    for strategic in standing.strategic {
      for indicator in strategic.objective.indicators { check(indicator, &absences) }
      for operational in strategic.operational {
        for indicator in operational.objective.indicators { check(indicator, &absences) }
        for entry in operational.entries where entry.standing.status != .abandoned {
          let action = operational.objective.actions[entry.position]
          for indicator in action.indicators {
            check(indicator, &absences)
            if entry.standing.status == .done { checkDelivery(of: indicator, by: action) }
          }
        }
      }
    }
    absences.report(to: &self)
  }

  private mutating func check(_ indicator: Indicator, _ absences: inout IndicatorAbsences) {
    guard indicator.isMeasured else { return }
    let standing = IndicatorStanding(indicator, on: day)
    absences.ask(indicator, standing, &self)
    if let last = standing.last?.date?.last { check(standing, of: indicator, measuredOn: last) }
  }

  /// Checks that the deliverable of an action that is done is there.
  private mutating func checkDelivery(of indicator: Indicator, by action: Action) {
    guard !indicator.isMeasured, indicator.measurements.known(on: day).isEmpty else { return }
    let name = indicator.name.string.shortened(to: PlanChecker.longestName)
    report(
      .missingMeasurement, "'\(action.id)' is done, and nothing says whether '\(name)' is there",
      at: indicator.name.range, subject: name, hint: "add a measurement with \"achieved\"")
  }

  private mutating func check(
    _ standing: IndicatorStanding, of indicator: Indicator, measuredOn last: Day
  ) {
    let name = indicator.name.string.shortened(to: PlanChecker.longestName)
    checkLine(of: indicator, name, standing)
    let end = indicator.targets.compactMap(\.date?.last).max() ?? plan.period.lastDay
    let isSettled = end.map { $0 <= last } ?? false
    if day - last > policy.value(of: "days", in: .measurementOverdue), !isSettled {
      let place = range(of: "date", inLastMeasurementOf: indicator) { $0.value != nil || $0.achieved != nil }
      report(
        .measurementOverdue, "'\(name)' was last measured on \(last), \(day - last) days ago", at: place,
        subject: name)
    }
  }

  /// Checks that the last measured value was on the line on the day of the measurement: the line goes on
  /// after that, but it is not known whether the value did. Without a line, checks whether a target was
  /// missed.
  private mutating func checkLine(of indicator: Indicator, _ name: String, _ now: IndicatorStanding) {
    guard now.state == .behind || now.state == .notReached, let value = now.lastValue,
      let last = now.lastMeasured?.date?.last
    else { return }
    let then = IndicatorStanding(indicator, on: last)
    let expectation: String
    if then.state == .behind, let expected = then.nextValue {
      guard then.isShort(of: expected, byMoreThan: policy.value(of: "percent", in: .indicatorBehind)) else {
        return
      }
      expectation = "\(expected.rounded) was expected"
    } else if now.state == .notReached, let target = now.targetValue, let due = now.target?.date?.last,
      due < day
    {
      expectation = "\(target) was to be reached by \(due)"
    } else {
      return
    }
    report(
      .indicatorBehind, "'\(name)' was at \(value) on \(last), but \(expectation)",
      at: range(of: "value", inLastMeasurementOf: indicator) { $0.value != nil }, subject: name)
  }

  /// Returns the range of a value in the last known measurement that satisfies a condition.
  private func range(
    of key: String, inLastMeasurementOf indicator: Indicator, where tells: (Indicator.Measurement) -> Bool
  ) -> Range<Int> {
    let position = indicator.measurements.positions(knownOn: day).last { tells(indicator.measurements[$0]) }
    let nodes = document.entries(of: "measurements", in: indicator.node)
    guard let position, nodes.indices.contains(position) else { return indicator.name.range }
    return document.range(of: key, in: nodes[position])
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

/// The properties that measured indicators lack.
private struct IndicatorAbsences {
  private var units = Absences(.missingUnit, "a unit", of: "indicators")
  private var baselines = Absences(.missingBaseline, "a baseline", of: "indicators")
  private var targets = Absences(.missingTarget, "a target", of: "indicators")
  private var measurements = Absences(
    .missingMeasurement, one: { "'\($0)' has never been measured" },
    all: { "none of the \($0) indicators has ever been measured" })

  mutating func ask(_ indicator: Indicator, _ standing: IndicatorStanding, _ checker: inout PlanChecker) {
    let name = indicator.name.string.shortened(to: PlanChecker.longestName)
    let place = indicator.name.range
    let hasTarget = indicator.targets.contains { $0.value != nil }
    let hasBegun = checker.plan.period.firstDay.map { $0 <= checker.day } ?? true
    units.ask(name, at: place, subject: name, has: indicator.unit != nil, &checker)
    baselines.ask(name, at: place, subject: name, has: indicator.baseline?.value != nil, &checker)
    targets.ask(name, at: place, subject: name, has: hasTarget, &checker)
    if hasBegun { measurements.ask(name, at: place, subject: name, has: standing.last != nil, &checker) }
  }

  func report(to checker: inout PlanChecker) {
    units.report(to: &checker)
    baselines.report(to: &checker)
    targets.report(to: &checker)
    measurements.report(to: &checker)
  }
}

extension Indicator {
  /// A Boolean value that indicates whether the indicator has numbers. A deliverable has none.
  fileprivate var isMeasured: Bool {
    unit != nil || direction != nil || baseline != nil || !targets.isEmpty
      || measurements.contains { $0.value != nil }
  }
}
