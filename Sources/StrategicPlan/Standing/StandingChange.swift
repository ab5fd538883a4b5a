/// A turning point in the course of an action.
package enum TurningPoint: String, CaseIterable, Sendable {
  case started, finished, reopened, abandoned, resumed, postponed, broughtForward
}

/// The change in an action between two days: the difference of two standings, so that the changes from A to B
/// and those from B to C are those from A to C.
package struct StandingChange: Sendable {
  package let before: ActionStanding
  package let after: ActionStanding

  package init(from before: ActionStanding, to after: ActionStanding) {
    self.before = before
    self.after = after
  }

  /// A Boolean value that indicates whether the action has begun on the second day only.
  package var isStarted: Bool { !before.hasBegun && after.hasBegun }

  package var isFinished: Bool { before.status != .done && after.status == .done }

  /// A Boolean value that indicates whether the action was done and is no longer.
  package var isReopened: Bool { before.status == .done && after.status != .done }

  package var isAbandoned: Bool { before.status != .abandoned && after.status == .abandoned }

  /// A Boolean value that indicates whether the action was abandoned and is no longer.
  var isResumed: Bool { before.status == .abandoned && after.status != .abandoned }

  /// The earlier and the later deadline, if the deadline was moved. A deadline that was stated only after the
  /// first day counts from the one that was stated first; while there is no end, the last one counts.
  package var movedDeadline: (from: Day, to: Day)? {
    guard let from = (before.lastDeadline ?? after.firstDeadline)?.last, let to = after.lastDeadline?.last,
      from != to
    else { return nil }
    return (from, to)
  }

  /// The earlier and the later deadline, if the deadline was postponed.
  package var postponement: (from: Day, to: Day)? { movedDeadline.flatMap { $0.from < $0.to ? $0 : nil } }

  /// The progress gained; negative if the action went back, and `nil` if one of the two is unknown.
  package var progressGained: ProgressChange? { ProgressChange(from: before.progress, to: after.progress) }

  /// A Boolean value that indicates whether anything that updates state differs.
  package var isOne: Bool {
    before.status != after.status || before.progress != after.progress
      || before.deadlineInForce != after.deadlineInForce
      || before.spent != after.spent || before.health != after.health
  }

  package var turningPoints: [TurningPoint] {
    TurningPoint.allCases.filter { point in
      switch point {
      case .started: isStarted
      case .finished: isFinished
      case .reopened: isReopened
      case .abandoned: isAbandoned
      case .resumed: isResumed
      case .postponed: postponement != nil
      case .broughtForward: movedDeadline.map { $0.to < $0.from } == true
      }
    }
  }
}
