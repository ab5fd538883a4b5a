/// A turning point in the course of an action.
package enum TurningPoint: String, CaseIterable, Sendable {
  case started, finished, reopened, abandoned, postponed
}

/// The change in an action between two days.
package struct StandingChange: Sendable {
  package let before: ActionStanding
  package let after: ActionStanding

  package init(from before: ActionStanding, to after: ActionStanding) {
    self.before = before
    self.after = after
  }

  /// A Boolean value that indicates whether the action had not begun on the first day, has begun since, and
  /// was not just put on hold or abandoned.
  package var isStarted: Bool {
    guard !before.hasBegun, after.hasBegun, after.status != .abandoned else {
      return false
    }
    return after.status != .onHold || after.progress > .zero
  }

  package var isFinished: Bool { before.status != .done && after.status == .done }

  /// A Boolean value that indicates whether the action was done and is open again.
  package var isReopened: Bool { before.status == .done && after.status.isOpen }

  package var isAbandoned: Bool { before.status != .abandoned && after.status == .abandoned }

  /// The earlier and the later deadline, if the deadline was postponed.
  package var postponement: (from: Day, to: Day)? {
    guard DaySpan.isPostponed(from: before.deadline, to: after.deadline), let from = before.deadline?.last,
      let to = after.deadline?.last
    else { return nil }
    return (from, to)
  }

  /// The progress gained, in percentage points; negative if the action went back.
  package var progressGained: Percent {
    Percent(millionths: after.progress.millionths - before.progress.millionths)
  }

  package var spent: Money { (after.spent ?? .zero) - (before.spent ?? .zero) }

  package var turningPoints: [TurningPoint] {
    TurningPoint.allCases.filter { point in
      switch point {
      case .started: isStarted
      case .finished: isFinished
      case .reopened: isReopened
      case .abandoned: isAbandoned
      case .postponed: postponement != nil
      }
    }
  }
}
