/// Words that the file may use in a place where only certain words have a meaning.
package protocol Vocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// Where an action stands. *Late* is none of these: it is computed from the deadline.
package enum Status: String, Vocabulary {
  case notStarted, planned, inProgress, onHold, blocked, done, abandoned

  /// Neither done nor abandoned.
  package var isOpen: Bool { self != .done && self != .abandoned }

  /// Not begun yet.
  package var isBeforeStart: Bool { self == .notStarted || self == .planned }
}

/// How the people in charge feel about an action.
package enum Health: String, Vocabulary {
  case good, atRisk, blocked, paused
}

/// How urgent an action is.
package enum Priority: String, Vocabulary {
  case high, medium, low
}

/// Which way an indicator should go.
package enum Direction: String, Vocabulary {
  case increase, decrease, maintain
}

/// How a measured value is held against a target.
package enum Comparison: String, Vocabulary {
  case atLeast, above, atMost, below
}
