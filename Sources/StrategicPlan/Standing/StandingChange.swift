/// A turn in an action's life.
package enum TurningPoint: String, CaseIterable, Sendable {
  case started, finished, reopened, abandoned, postponed
}

/// What changed for an action between two days.
package struct StandingChange: Sendable {
  package let before: ActionStanding
  package let after: ActionStanding

  package init(from before: ActionStanding, to after: ActionStanding) {
    self.before = before
    self.after = after
  }

  /// Begun since: it had not begun, and now it has, and was not just put off or given up.
  package var isStarted: Bool {
    guard before.status.isBeforeStart, !after.status.isBeforeStart, after.status != .abandoned else {
      return false
    }
    return after.status != .onHold || after.progress > .zero
  }

  package var isFinished: Bool { before.status != .done && after.status == .done }

  /// Done before, and open again.
  package var isReopened: Bool { before.status == .done && after.status.isOpen }

  package var isAbandoned: Bool { before.status != .abandoned && after.status == .abandoned }

  /// From which deadline to which later one it was moved.
  package var postponement: (from: Day, to: Day)? {
    guard let from = before.deadline?.last, let to = after.deadline?.last, from < to else { return nil }
    return (from, to)
  }

  /// In points of a percent; less than zero where an action went back.
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
