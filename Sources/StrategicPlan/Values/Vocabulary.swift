/// The words that have a meaning in a certain place of the file.
package protocol Vocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// A sentence for the author of a file, which editors show beside the word.
  var meaning: String { get }

  /// Creates the word that a person means who writes another one, or returns `nil` if none is meant.
  init?(written text: String)
}

extension Vocabulary {
  package init?(written text: String) { self.init(rawValue: text) }
}

/// The status of an action. *Late* is not one of them: it is computed from the deadline.
package enum Status: String, Vocabulary {
  case notStarted, planned, inProgress, onHold, blocked, done, abandoned

  /// Neither done nor abandoned.
  var isOpen: Bool { self != .done && self != .abandoned }

  /// A Boolean value that indicates whether the action has not begun yet.
  var isBeforeStart: Bool { self == .notStarted || self == .planned }

  package var meaning: String {
    switch self {
    case .notStarted: "Nothing has been done yet."
    case .planned: "It is decided when and by whom it will be done."
    case .inProgress: "It is under way."
    case .onHold: "It waits, by decision."
    case .blocked: "It can’t go on until something else is solved."
    case .done: "It is finished, and counts as 100 %."
    case .abandoned: "It will not be done, and counts no more."
    }
  }
}

/// The assessment of an action by the people in charge of it.
package enum Health: String, Vocabulary {
  case good, atRisk, blocked, paused

  package var meaning: String {
    switch self {
    case .good: "It is going as it should."
    case .atRisk: "It may fail its deadline, its budget or its aim."
    case .blocked: "It can’t go on."
    case .paused: "It waits, by decision."
    }
  }
}

/// The side of a budget on which a line stands.
package enum BudgetKind: String, Vocabulary {
  case expense, revenue

  package var meaning: String {
    switch self {
    case .expense: "Money that goes out."
    case .revenue: "Money that comes in."
    }
  }
}

/// The purpose of the money of a budget line: running costs, or what lasts.
package enum BudgetNature: String, Vocabulary {
  case operating, investment

  package var meaning: String {
    switch self {
    case .operating: "Running costs."
    case .investment: "What lasts."
    }
  }
}

/// The interval at which an indicator is measured.
package enum Frequency: String, Vocabulary {
  case month, quarter, half, year

  package var meaning: String {
    switch self {
    case .month: "Every month."
    case .quarter: "Every three months."
    case .half: "Every six months."
    case .year: "Every year."
    }
  }
}

/// The urgency of an item.
package enum Priority: String, Vocabulary {
  case high, medium, low

  package var meaning: String {
    switch self {
    case .high: "Before others."
    case .medium: "In its turn."
    case .low: "When there is time."
    }
  }
}

/// The direction in which an indicator should move.
package enum Direction: String, Vocabulary {
  case increase, decrease, maintain

  package var meaning: String {
    switch self {
    case .increase: "More is better."
    case .decrease: "Less is better."
    case .maintain: "It should stay where it is."
    }
  }
}

/// The way a measured value is compared with a target.
package enum Comparison: String, Vocabulary {
  case atLeast, above, atMost, below, equal

  package var meaning: String {
    switch self {
    case .atLeast: "The target or more (≥)."
    case .above: "More than the target (>)."
    case .atMost: "The target or less (≤)."
    case .below: "Less than the target (<)."
    case .equal: "Exactly the target."
    }
  }
}
