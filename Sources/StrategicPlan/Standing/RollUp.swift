/// The totals of the actions below an objective or in a plan, each action counted once.
package struct RollUp: Equatable, Sendable {
  private var counts = [Int](repeating: 0, count: Status.allCases.count)
  package private(set) var overdue = 0
  package private(set) var dueSoon = 0
  package private(set) var lateStart = 0
  package private(set) var slipping = 0
  package private(set) var finances = Finances()
  package private(set) var fullTimeEquivalents = Quantity.zero
  private var progresses = WeightedProgress()

  package init() {}

  /// Adds an action.
  ///
  /// - Parameter currency: The plan's currency, used for spending and for amounts without a currency.
  package mutating func add(_ action: Action, _ standing: ActionStanding, currency: Currency) {
    counts[standing.status.position] += 1
    overdue += standing.isOverdue ? 1 : 0
    dueSoon += standing.isDueSoon ? 1 : 0
    lateStart += standing.isLateStart ? 1 : 0
    slipping += standing.isSlipping ? 1 : 0
    if standing.status != .abandoned { progresses.add(standing.progress, weight: action.weight) }
    for line in action.budget {
      if let amount = line.amount {
        let currency = line.currency ?? currency
        finances[currency].planned = finances[currency].planned + amount
      }
      if let equivalents = line.fullTimeEquivalents {
        fullTimeEquivalents = fullTimeEquivalents + equivalents
      }
    }
    if let spent = standing.spent { finances[currency].spent = finances[currency].spent + spent }
  }

  package mutating func add(_ other: RollUp) {
    for position in counts.indices { counts[position] += other.counts[position] }
    overdue += other.overdue
    dueSoon += other.dueSoon
    lateStart += other.lateStart
    slipping += other.slipping
    finances.add(other.finances)
    fullTimeEquivalents = fullTimeEquivalents + other.fullTimeEquivalents
    progresses.add(other.progresses)
  }

  package subscript(status: Status) -> Int { counts[status.position] }

  /// The number of all actions, whatever their status.
  package var total: Int { counts.reduce(0, +) }

  /// Neither done nor abandoned.
  package var open: Int { total - self[.done] - self[.abandoned] }

  /// The weighted mean progress of all actions that are not abandoned, or `nil` if there are none.
  package var progress: Percent? { progresses.mean }

  /// Returns the percentage points gained since an earlier day, or `nil` if either has no mean.
  package func gained(since earlier: RollUp) -> Percent? { progresses.gained(since: earlier.progresses) }
}

extension Status {
  fileprivate var position: Int {
    switch self {
    case .notStarted: 0
    case .planned: 1
    case .inProgress: 2
    case .onHold: 3
    case .blocked: 4
    case .done: 5
    case .abandoned: 6
    }
  }
}
