/// The standing of an indicator as of a day: its last measurement, judged on the day on which it was made by
/// the target of its own period, so that no state changes without a new fact or a day that has come.
package struct IndicatorStanding: Sendable {
  /// The judgement on an indicator.
  package enum State: String, CaseIterable, Sendable {
    /// The value meets the target in force; a deliverable is there.
    case reached
    /// The value does not meet the target in force, and was measured on its day or later; the day of a
    /// deliverable has passed, and it is not there.
    case missed
    /// The day of the target is to come, and the value is as far as the trajectory, or not.
    case onTrack, behind
    /// The day of the target is to come, and no trajectory leads there.
    case pending
    /// The day of a target has passed without a measurement on it or since.
    case measurementDue
    case noTarget, notMeasured
  }

  /// The last measurement up to the day that gives a value or says whether a deliverable is there.
  package let last: Indicator.Measurement?
  /// The last measurement up to the day that gives a value.
  let lastMeasured: Indicator.Measurement?
  /// The value before the plan, or `nil` if it was only measured after the day.
  package let baseline: Quantity?
  /// The target in force: the first that is due on the day of the last measurement or after, otherwise the
  /// last.
  package let target: Indicator.Target?
  /// What the target asks for, or `nil` if that can't be determined.
  let goal: Goal?
  /// The first target after the one in force that is due on the day or after.
  package let next: Indicator.Target?
  /// The attainment, (last − baseline) ÷ (target − baseline), or `nil` if a part is missing or the baseline
  /// was as good as the target already.
  package let attainment: Percent?
  /// The part of the trajectory on the day of the last measurement, or `nil` if none leads there or the value
  /// is not compared with it: it meets the target, or the target's day or the baseline decides.
  let segment: Trajectory.Segment?
  /// The distance by which a value may be short of the trajectory.
  package let tolerance: Quantity
  /// The judgement, or `nil` of an indicator that is not judged.
  package let state: State?

  /// The target's value, with the baseline added if the target is relative; `nil` if it can't be determined,
  /// or is a range.
  package var targetValue: Quantity? { goal?.value }

  var lastValue: Quantity? { lastMeasured?.value }

  /// The value of the trajectory on the day of the last measurement.
  package var expected: Quantity? { segment?.value }

  /// Creates the standing of an indicator.
  ///
  /// - Parameter isJudged: A Boolean value that indicates whether the indicator is judged. Those of abandoned
  ///   actions are not.
  package init(_ indicator: Indicator, at reportingDate: ReportingDate, isJudged: Bool = true) {
    let facts = IndicatorFacts(indicator, on: reportingDate.day)
    let value = facts.lastMeasured?.value
    let judgedDay = facts.last?.date?.last
    target = facts.targetInForce(on: judgedDay ?? reportingDate.judged)
    last = facts.last
    lastMeasured = facts.lastMeasured
    baseline = facts.baseline
    let goal = target.flatMap { Goal($0, of: indicator, from: facts.baseline) }
    self.goal = goal
    let inForce = target?.dueNumber ?? .max
    next = facts.targets.filter { $0.dueNumber > inForce && $0.dueNumber >= reportingDate.judged.number }
      .min { $0.dueNumber < $1.dueNumber }
    // From a baseline that already satisfies the target, attainment has no meaning.
    let wasThere = goal.flatMap { goal in facts.baseline.map(goal.isMet) } ?? false
    if let value, let goal = goal?.value, let baseline, !wasThere {
      attainment = Percent(Int128((value - baseline).millionths), of: Int128((goal - baseline).millionths))
    } else {
      attainment = nil
    }
    // The trajectory is asked only where it decides.
    let isOpen = target?.date.map { reportingDate.judged <= $0.last } ?? true
    let isMet = facts.isAchieved != false && (value.flatMap { goal?.isMet(by: $0) } ?? false)
    if let goal, !goal.isRange, !wasThere, isOpen, !isMet, let day = facts.lastMeasured?.date?.last {
      segment = facts.trajectory.segment(on: day)
    } else {
      segment = nil
    }
    let way = goal?.value.flatMap { target in facts.baseline.map { (target - $0).millionths.magnitude } } ?? 0
    tolerance = Quantity(
      millionths: Int64(
        FixedPoint.quotient(Int128(way) * Int128(reportingDate.tolerance), 100)))
    let judgement = Judgement(
      facts: facts, goal: goal, due: target?.date?.last, wasThere: wasThere, segment: segment, way: way,
      reportingDate: reportingDate)
    state = isJudged ? judgement.state : nil
  }
}

/// What decides on the state of an indicator.
private struct Judgement {
  let facts: IndicatorFacts
  let goal: Goal?
  /// The day of the target in force; without one it is always to come.
  let due: Day?
  let wasThere: Bool
  let segment: Trajectory.Segment?
  /// The distance from the baseline to the target, in millionths.
  let way: UInt64
  let reportingDate: ReportingDate

  private var isOver: Bool { due.map { $0 < reportingDate.judged } == true }

  var state: IndicatorStanding.State {
    guard let judgedDay = facts.last?.date?.last else {
      let hasPassed = facts.targets.contains { $0.dueNumber < reportingDate.judged.number }
      return hasPassed ? .measurementDue : .notMeasured
    }
    // A statement that the deliverable is there decides, whatever is measured besides.
    if facts.isAchieved == true { return .reached }
    guard facts.hasNumbers else { return isOver ? .missed : .pending }
    guard let goal else { return .noTarget }
    let value = facts.lastMeasured?.value
    if facts.isAchieved == nil, let value, goal.isMet(by: value) { return .reached }
    if let due, due <= judgedDay { return .missed }
    if isOver { return .measurementDue }
    // The baseline already satisfied the target, which must be kept: anything short of it is behind.
    if wasThere { return .behind }
    guard let value, let segment else { return .pending }
    return goal.isAsFar(value, as: segment, short: reportingDate.tolerance, ofWay: way) ? .onTrack : .behind
  }
}
