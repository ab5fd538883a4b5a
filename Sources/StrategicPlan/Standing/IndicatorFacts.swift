/// What is known of an indicator on a day.
struct IndicatorFacts {
  let indicator: Indicator
  let hasNumbers: Bool
  private(set) var last: Indicator.Measurement?
  private(set) var lastMeasured: Indicator.Measurement?
  /// The last statement on whether a deliverable is there.
  private(set) var isAchieved: Bool?
  let baseline: Quantity?
  /// The targets that can be judged by: those with a value or a range, or all those of a deliverable.
  let targets: [Indicator.Target]

  init(_ indicator: Indicator, on day: Day) {
    self.indicator = indicator
    let hasNumbers = indicator.isMeasured
    self.hasNumbers = hasNumbers
    let known = indicator.baseline.flatMap { $0.date.map { $0.last <= day } ?? true ? $0 : nil }
    let baseline = known?.value
    self.baseline = baseline
    targets = indicator.targets.filter {
      !hasNumbers || Goal($0, of: indicator, from: baseline) != nil
    }
    let first = known?.date?.last
    indicator.measurements.forEachKnown(on: day) { measurement, _ in
      // What was measured before the baseline is judged by nothing.
      if let first, let date = measurement.date?.last, date < first { return }
      if measurement.value != nil || measurement.achieved != nil { last = measurement }
      if measurement.value != nil { lastMeasured = measurement }
      isAchieved = measurement.achieved ?? isAchieved
    }
  }

  /// Returns the first target that is due on a day or after, otherwise the last. Of several on one date, the
  /// first that is not met counts, otherwise the last in the file.
  func targetInForce(on day: Day) -> Indicator.Target? {
    let coming = targets.lazy.map(\.dueNumber).filter { day.number <= $0 }.min()
    guard let due = coming ?? targets.lazy.map(\.dueNumber).max() else { return nil }
    let dueThen = targets.filter { $0.dueNumber == due }
    let missed = lastMeasured?.value.flatMap { value in
      dueThen.first { Goal($0, of: indicator, from: baseline)?.isMet(by: value) == false }
    }
    return missed ?? dueThen.last
  }

  /// The line through the dated baseline and all dated targets with a value.
  var trajectory: Trajectory {
    var points: [Trajectory.Point] = []
    if let baseline, let date = indicator.baseline?.date?.last { points.append((date, baseline)) }
    for target in targets {
      guard let date = target.date?.last, let value = Goal(target, of: indicator, from: baseline)?.value
      else { continue }
      points.append((date, value))
    }
    return Trajectory(points)
  }
}

extension Indicator.Target {
  /// The number of the day on which it is due; without one, later than all days.
  var dueNumber: Int32 { date?.last.number ?? .max }
}
