/// What a target asks for: a value and a comparison, or a range.
struct Goal {
  /// The value; `nil` of a range.
  let value: Quantity?
  private let comparison: Comparison
  private let range: (from: Quantity?, to: Quantity?)

  /// A Boolean value that indicates whether the target asks for a value within two others.
  var isRange: Bool { value == nil }

  /// Creates the goal of a target, or returns `nil` for a target in words alone, and for a relative one as
  /// long as there is no baseline.
  init?(_ target: Indicator.Target, of indicator: Indicator, from baseline: Quantity?) {
    range = (target.from, target.to)
    guard let stated = target.value else {
      guard target.from != nil || target.to != nil else { return nil }
      value = nil
      comparison = .atLeast
      return
    }
    guard !target.isRelative || baseline != nil else { return nil }
    let value = target.isRelative ? stated + (baseline ?? .zero) : stated
    self.value = value
    comparison = target.comparison ?? indicator.defaultComparison(with: value, baseline)
  }

  /// Returns a Boolean value that indicates whether a measured value is as good as the target.
  func isMet(by measured: Quantity) -> Bool {
    guard let value else {
      return range.from.map { $0 <= measured } ?? true && range.to.map { measured <= $0 } ?? true
    }
    switch comparison {
    case .atLeast: return measured >= value
    case .above: return measured > value
    case .atMost: return measured <= value
    case .below: return measured < value
    case .equal: return measured == value
    }
  }

  /// Returns a Boolean value that indicates whether a measured value is at least as far as a line, less a
  /// percentage of the distance from the baseline to the target. Exact.
  func isAsFar(
    _ measured: Quantity, as segment: Trajectory.Segment, short percent: Int, ofWay way: UInt64
  ) -> Bool {
    let duration = Int128(segment.duration)
    let (value, line) = (Int128(measured.millionths) * duration * 100, segment.scaled * 100)
    let tolerance = Int128(way) * duration * Int128(percent)
    switch comparison {
    case .atLeast, .above: return line - tolerance <= value
    case .atMost, .below: return value <= line + tolerance
    case .equal:
      let goal = Int128(self.value?.millionths ?? 0) * duration * 100
      return (value - goal).magnitude <= (line - goal).magnitude + tolerance.magnitude
    }
  }
}

extension Goal: CustomStringConvertible {
  /// The value, or the ends of the range: `40 to 60`.
  var description: String {
    value?.description
      ?? [range.from, range.to].map { $0?.description ?? "…" }.joined(separator: " to ")
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
