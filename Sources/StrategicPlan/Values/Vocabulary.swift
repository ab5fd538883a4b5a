/// The words that have a meaning in a certain place of the file.
package protocol Vocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// The status of an action. *Late* is not one of them: it is computed from the deadline.
package enum Status: String, Vocabulary {
  case notStarted, planned, inProgress, onHold, blocked, done, abandoned

  /// Neither done nor abandoned.
  var isOpen: Bool { self != .done && self != .abandoned }

  /// A Boolean value that indicates whether the action has not begun yet.
  var isBeforeStart: Bool { self == .notStarted || self == .planned }
}

/// The assessment of an action by the people in charge of it.
package enum Health: String, Vocabulary {
  case good, atRisk, blocked, paused
}

/// The side of a budget on which a line stands.
package enum BudgetKind: String, Vocabulary {
  case expense, revenue
}

/// The purpose of the money of a budget line: running costs, or what lasts.
package enum BudgetNature: String, Vocabulary {
  case operating, investment
}

/// The interval at which an indicator is measured.
package enum Frequency: String, Vocabulary {
  case month, quarter, half, year
}

/// The urgency of an item.
package enum Priority: String, Vocabulary {
  case high, medium, low
}

/// The direction in which an indicator should move.
package enum Direction: String, Vocabulary {
  case increase, decrease, maintain
}

/// The way a measured value is compared with a target.
package enum Comparison: String, Vocabulary {
  case atLeast, above, atMost, below, equal
}
