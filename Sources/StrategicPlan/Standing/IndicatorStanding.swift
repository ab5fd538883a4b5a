/// Where an indicator stands as of a day.
package struct IndicatorStanding: Sendable {
  /// What can be said of an indicator; never more than the file tells.
  package enum State: String, CaseIterable, Sendable {
    case notMeasured, noTarget, reached, notReached
  }

  /// The last measurement up to the day.
  package let last: Indicator.Measurement?
  /// The target to be reached next: the first that is due on the day or after it, else the last.
  package let target: Indicator.Target?
  /// The target's value, the baseline added where it is relative; nil where that can't be told.
  package let targetValue: Quantity?
  /// (last − baseline) ÷ (target − baseline); nil where a part is missing or the two are equal.
  package let attainment: Percent?
  package let state: State

  package init(_ indicator: Indicator, on day: Day) {
    let last = indicator.measurements.last(on: day)
    let target = indicator.targets.inForce(on: day)
    let baseline = indicator.baseline?.value
    let value = target?.value(from: baseline)
    self.last = last
    self.target = target
    targetValue = value
    if let measured = last?.value, let value, let baseline {
      attainment = Percent(
        (measured - baseline).millionths, of: (value - baseline).millionths)
    } else {
      attainment = nil
    }
    state = IndicatorStanding.state(indicator, last, target, value)
  }

  private static func state(
    _ indicator: Indicator, _ last: Indicator.Measurement?, _ target: Indicator.Target?, _ value: Quantity?
  ) -> State {
    if let achieved = last?.achieved { return achieved ? .reached : .notReached }
    guard let measured = last?.value else { return .notMeasured }
    guard let target, let value else { return .noTarget }
    let isReached =
      switch target.comparison ?? indicator.usualComparison(with: value) {
      case .atLeast: measured >= value
      case .above: measured > value
      case .atMost: measured <= value
      case .below: measured < value
      }
    return isReached ? .reached : .notReached
  }
}

extension Indicator {
  /// How values are held against a target that does not say: by the direction, and where none is
  /// given by the side of the target on which the baseline lies.
  fileprivate func usualComparison(with target: Quantity) -> Comparison {
    switch direction {
    case .increase, .maintain: .atLeast
    case .decrease: .atMost
    case nil: baseline?.value.map { target < $0 } == true ? .atMost : .atLeast
    }
  }
}

extension Indicator.Target {
  fileprivate func value(from baseline: Quantity?) -> Quantity? {
    guard isRelative, let value else { return value }
    return baseline.map { $0 + value }
  }
}

extension [Indicator.Target] {
  fileprivate func inForce(on day: Day) -> Indicator.Target? {
    let dated = enumerated().sorted {
      ($0.element.date?.last.number ?? .max, $0.offset) < ($1.element.date?.last.number ?? .max, $1.offset)
    }.map(\.element)
    return dated.first { target in target.date.map { day <= $0.last } ?? true } ?? dated.last
  }
}

extension [Indicator.Measurement] {
  /// The latest measurement known on a day; of several on one date the last in the file.
  fileprivate func last(on day: Day) -> Indicator.Measurement? {
    enumerated().filter { $0.element.date.map { $0.last <= day } ?? false }.max {
      ($0.element.date?.last.number ?? .min, $0.offset) < ($1.element.date?.last.number ?? .min, $1.offset)
    }?.element
  }
}
