import SourceText

extension PlanChecker {
  /// Whether indicators say what they need to, and are measured and on their line.
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

  /// Whether what an action that is done was to deliver is there.
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
    let node = node(ofLastMeasurement: indicator)
    if standing.state == .behind { checkLine(of: indicator, name, on: last, node) }
    let end = indicator.targets.compactMap(\.date?.last).max() ?? plan.period.lastDay
    let isSettled = end.map { $0 <= last } ?? false
    if day - last > policy.value(of: "days", in: .measurementOverdue), !isSettled {
      report(
        .measurementOverdue, "'\(name)' was last measured on \(last), \(day - last) days ago",
        at: node.map { document.range(of: "date", in: $0) } ?? indicator.name.range, subject: name)
    }
  }

  /// Whether the last value measured was on the line on the day it was measured: later the line goes
  /// on, and nobody knows whether the value did.
  private mutating func checkLine(
    of indicator: Indicator, _ name: String, on last: Day, _ node: JSONNode?
  ) {
    let standing = IndicatorStanding(indicator, on: last)
    guard standing.state == .behind, let value = standing.lastValue else { return }
    let percent = Int128(policy.value(of: "percent", in: .indicatorBehind))
    if let expected = standing.expected, let baseline = standing.baseline, let target = standing.targetValue {
      let missing = Int128((expected - value).millionths).magnitude
      let way = Int128((target - baseline).millionths).magnitude
      guard missing * 100 > way * percent.magnitude else { return }
    }
    let expected = standing.expected.map { ", where \($0.rounded) was expected" } ?? ""
    report(
      .indicatorBehind, "'\(name)' was at \(value) on \(last)\(expected)",
      at: node.map { document.range(of: "value", in: $0) } ?? indicator.name.range, subject: name)
  }

  /// Where the last measurement stands that is known.
  private func node(ofLastMeasurement indicator: Indicator) -> JSONNode? {
    let position = indicator.measurements.positions(knownOn: day).last {
      indicator.measurements[$0].value != nil || indicator.measurements[$0].achieved != nil
    }
    let nodes = document.entries(of: "measurements", in: indicator.node)
    return position.flatMap { nodes.indices.contains($0) ? nodes[$0] : nil }
  }
}

/// What indicators that count something lack.
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
  /// Whether it counts something; a deliverable has no numbers.
  fileprivate var isMeasured: Bool {
    unit != nil || direction != nil || baseline != nil || !targets.isEmpty
      || measurements.contains { $0.value != nil }
  }
}
