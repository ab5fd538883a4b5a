/// Where an indicator stands as of a day.
package struct IndicatorStanding: Sendable {
  /// What can be said of an indicator; never more than the file tells.
  package enum State: String, CaseIterable, Sendable {
    case notMeasured, noTarget, reached, notReached
  }

  /// The last measurement up to the day that tells a value or whether a deliverable is there.
  package let last: Indicator.Measurement?
  /// The last measurement up to the day that tells a value.
  package let lastMeasured: Indicator.Measurement?
  /// Where it stood before the plan; nil where that was measured after the day only.
  package let baseline: Quantity?
  /// The target to be reached next: the first that is due on the day or after it, else the last.
  package let target: Indicator.Target?
  /// The target's value, the baseline added where it is relative; nil where that can't be told.
  package let targetValue: Quantity?
  /// (last − baseline) ÷ (target − baseline); nil where a part is missing or the two are equal.
  package let attainment: Percent?
  package let state: State
  /// Where the straight line from baseline to target is on the day; nil where a date or a value is
  /// missing.
  package let expected: Quantity?
  /// Whether the target asks for values above it.
  private let isRising: Bool
  /// Whether the baseline was as good as the target already.
  private let wasThere: Bool

  /// How an indicator goes toward its target.
  package enum Trajectory: String, CaseIterable, Sendable {
    case reached, onTrack, behind
    /// Measured and not reached; without dates there is no line to be held against.
    case notReached
    case notMeasured, noTarget
  }

  package var lastValue: Quantity? { lastMeasured?.value }

  package var trajectory: Trajectory {
    switch state {
    case .reached: return .reached
    case .notMeasured: return .notMeasured
    case .noTarget: return .noTarget
    case .notReached:
      guard let expected, let lastValue else { return .notReached }
      // What was there before the plan is to be kept: short of it is behind.
      if wasThere { return .behind }
      return (isRising ? expected <= lastValue : lastValue <= expected) ? .onTrack : .behind
    }
  }

  package init(_ indicator: Indicator, on day: Day) {
    let known = indicator.measurements.known(on: day).filter { $0.value != nil || $0.achieved != nil }
    lastMeasured = known.last { $0.value != nil }
    let target = indicator.targets.inForce(on: day)
    let baseline = indicator.baseline?.known(on: day)
    let value = target?.value(from: baseline)
    last = known.last
    self.baseline = baseline
    self.target = target
    targetValue = value
    let comparison =
      value.map { target?.comparison ?? indicator.usualComparison(with: $0, baseline) } ?? .atLeast
    isRising = comparison == .atLeast || comparison == .above
    let wasThere = value.flatMap { value in baseline.map { comparison.holds($0, against: value) } } ?? false
    self.wasThere = wasThere
    // From a baseline that is beyond the target there is no way toward it.
    if let lastValue = lastMeasured?.value, let value, let baseline, !wasThere {
      attainment = Percent(
        Int128((lastValue - baseline).millionths), of: Int128((value - baseline).millionths))
    } else {
      attainment = nil
    }
    expected = IndicatorStanding.expected(
      on: day, from: baseline, indicator.baseline?.date?.last, to: value, target?.date?.last)
    let achieved = known.last { $0.achieved != nil }?.achieved
    state = IndicatorStanding.state(
      indicator, lastMeasured?.value, achieved, target, value, baseline)
  }

  private static func expected(
    on day: Day, from baseline: Quantity?, _ first: Day?, to target: Quantity?, _ last: Day?
  ) -> Quantity? {
    guard let baseline, let first, let target, let last, first < last else { return nil }
    let elapsed = Int128(min(max(day - first, 0), last - first))
    let way = Int128((target - baseline).millionths) * elapsed
    return baseline + Quantity(millionths: Int64(FixedPoint.quotient(way, Int128(last - first))))
  }

  private static func state(
    _ indicator: Indicator, _ lastValue: Quantity?, _ achieved: Bool?, _ target: Indicator.Target?,
    _ value: Quantity?, _ baseline: Quantity?
  ) -> State {
    // That a deliverable is there settles it, whatever else is measured.
    if let achieved { return achieved ? .reached : .notReached }
    guard let measured = lastValue else { return .notMeasured }
    guard let target, let value else { return .noTarget }
    let comparison = target.comparison ?? indicator.usualComparison(with: value, baseline)
    let isReached = comparison.holds(measured, against: value)
    return isReached ? .reached : .notReached
  }
}

extension Comparison {
  /// Whether a measured value is as good as a target.
  fileprivate func holds(_ measured: Quantity, against target: Quantity) -> Bool {
    switch self {
    case .atLeast: measured >= target
    case .above: measured > target
    case .atMost: measured <= target
    case .below: measured < target
    }
  }
}

extension Indicator {
  /// How values are held against a target that does not say: by the direction, and where none is
  /// given by the side of the target on which the baseline lies.
  fileprivate func usualComparison(with target: Quantity, _ baseline: Quantity?) -> Comparison {
    switch direction {
    case .increase, .maintain: .atLeast
    case .decrease: .atMost
    case nil: baseline.map { target < $0 } == true ? .atMost : .atLeast
    }
  }
}

extension Indicator.Target {
  fileprivate func value(from baseline: Quantity?) -> Quantity? {
    guard isRelative, let value else { return value }
    return baseline.map { $0 + value }
  }
}

extension Indicator.Baseline {
  fileprivate func known(on day: Day) -> Quantity? {
    date.map { $0.last <= day } ?? true ? value : nil
  }
}

extension [Indicator.Target] {
  /// The target that is due next, else the last; of several on one date the last in the file.
  fileprivate func inForce(on day: Day) -> Indicator.Target? {
    func due(_ target: Indicator.Target) -> Int32 { target.date?.last.number ?? .max }
    let next = map(due).filter { day.number <= $0 }.min() ?? map(due).max()
    return last { due($0) == next }
  }
}
