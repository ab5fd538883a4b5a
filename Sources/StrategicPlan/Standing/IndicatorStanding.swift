/// The standing of an indicator as of a day.
package struct IndicatorStanding: Sendable {
  /// The state of an indicator, as far as the file supports it.
  package enum State: String, CaseIterable, Sendable {
    case reached, onTrack, behind
    /// The indicator was measured and not reached; without dates there is no line to compare with.
    case notReached
    case notMeasured, noTarget
  }

  /// The last measurement up to the day that gives a value or says whether a deliverable is there.
  package let last: Indicator.Measurement?
  /// The last measurement up to the day that gives a value.
  package let lastMeasured: Indicator.Measurement?
  /// The value before the plan, or `nil` if it was only measured after the day.
  package let baseline: Quantity?
  /// The target to be reached next: the first that is due on or after the day, otherwise the last.
  package let target: Indicator.Target?
  /// The target's value, with the baseline added if the target is relative, or `nil` if it can't be
  /// determined.
  package let targetValue: Quantity?
  /// The attainment, (last − baseline) ÷ (target − baseline), or `nil` if a part is missing or the baseline
  /// was as good as the target already.
  package let attainment: Percent?
  /// The value of the straight line from baseline to target on the day, or `nil` if a date or a value is
  /// missing.
  package let expected: Quantity?
  package let state: State

  package var lastValue: Quantity? { lastMeasured?.value }

  package init(_ indicator: Indicator, on day: Day) {
    var last: Indicator.Measurement?
    var lastMeasured: Indicator.Measurement?
    var achieved: Bool?
    indicator.measurements.forEachKnown(on: day) { measurement, _ in
      if measurement.value != nil || measurement.achieved != nil { last = measurement }
      if measurement.value != nil { lastMeasured = measurement }
      achieved = measurement.achieved ?? achieved
    }
    let target = indicator.targets.inForce(on: day)
    let baseline = indicator.baseline?.known(on: day)
    let value = target?.value(from: baseline)
    let comparison =
      value.map { target?.comparison ?? indicator.defaultComparison(with: $0, baseline) } ?? .atLeast
    let wasThere =
      value.flatMap { value in baseline.map { comparison.isMet(by: $0, against: value) } } ?? false
    let expected = IndicatorStanding.expected(
      on: day, from: baseline, indicator.baseline?.date?.last, to: value, target?.date?.last)
    self.last = last
    self.lastMeasured = lastMeasured
    self.baseline = baseline
    self.target = target
    targetValue = value
    // From a baseline that already satisfies the target, attainment has no meaning.
    if let lastValue = lastMeasured?.value, let value, let baseline, !wasThere {
      attainment = Percent(
        Int128((lastValue - baseline).millionths), of: Int128((value - baseline).millionths))
    } else {
      attainment = nil
    }
    self.expected = expected
    state = IndicatorStanding.state(
      achieved: achieved, lastMeasured?.value, comparison, value,
      expected: expected, wasThere: wasThere)
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
    achieved: Bool?, _ measured: Quantity?, _ comparison: Comparison, _ target: Quantity?,
    expected: Quantity?, wasThere: Bool
  ) -> State {
    // A statement that the deliverable is there decides, regardless of other measurements.
    if achieved == true { return .reached }
    if achieved == nil {
      guard let measured else { return .notMeasured }
      guard let target else { return .noTarget }
      if comparison.isMet(by: measured, against: target) { return .reached }
    }
    guard let measured, let expected else { return .notReached }
    let isOnLine = comparison.isRising ? expected <= measured : measured <= expected
    // The baseline already satisfied the target, which must be kept: anything short of it is behind.
    return isOnLine && !wasThere ? .onTrack : .behind
  }
}

extension Comparison {
  /// A Boolean value that indicates whether the target asks for values above it.
  fileprivate var isRising: Bool { self == .atLeast || self == .above }

  /// Returns a Boolean value that indicates whether a measured value is as good as a target.
  fileprivate func isMet(by measured: Quantity, against target: Quantity) -> Bool {
    switch self {
    case .atLeast: measured >= target
    case .above: measured > target
    case .atMost: measured <= target
    case .below: measured < target
    }
  }
}

extension Indicator {
  /// Returns the comparison for a target that does not state one: by the direction, or if there is none, by
  /// the side of the target on which the baseline lies.
  fileprivate func defaultComparison(with target: Quantity, _ baseline: Quantity?) -> Comparison {
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

extension Entries<Indicator.Target> {
  /// Returns the target that is due next, otherwise the last. Of several on one date, the last in the file
  /// counts.
  fileprivate func inForce(on day: Day) -> Indicator.Target? {
    func due(_ target: Indicator.Target) -> Int32 { target.date?.last.number ?? .max }
    return reduce(nil) { chosen, target in
      guard let chosen else { return target }
      let isNearer =
        day.number <= due(target)
        ? due(chosen) < day.number || due(target) <= due(chosen)
        : due(chosen) < day.number && due(chosen) <= due(target)
      return isNearer ? target : chosen
    }
  }
}
