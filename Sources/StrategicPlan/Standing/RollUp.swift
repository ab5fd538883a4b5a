/// The totals of the actions below an objective or in a plan, each action counted once.
package struct RollUp: Equatable, Sendable {
  private var counts = [Int](repeating: 0, count: Status.allCases.count)
  private var healths = [Int](repeating: 0, count: Health.allCases.count)
  package private(set) var overdue = 0
  package private(set) var dueSoon = 0
  package private(set) var lateStart = 0
  package private(set) var slipping = 0
  package private(set) var finances = Finances()
  package private(set) var fullTimeEquivalents = Quantity.zero
  private var progresses = WeightedProgress()
  /// The number of actions whose progress is unknown, and counts as 0 in the mean.
  package private(set) var progressUnknown = 0

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
    if let health = standing.health { healths[health.position] += 1 }
    let counts = standing.status != .abandoned
    if counts {
      progresses.add(standing.progress ?? .zero, weight: action.weight)
      progressUnknown += standing.progress == nil ? 1 : 0
    }
    for line in action.budget {
      if let amount = line.amount {
        var amounts = Finances.Amounts()
        switch (counts, line.kind) {
        case (true, .expense): amounts.planned = amount
        case (false, .expense): amounts.abandoned = amount
        case (true, .revenue): amounts.revenue = amount
        case (false, .revenue): break
        }
        finances[line.currency ?? currency].add(amounts)
      }
      if counts, line.kind == .expense, let equivalents = line.fullTimeEquivalents {
        fullTimeEquivalents = fullTimeEquivalents + equivalents
      }
    }
    if let spent = standing.spent { finances[currency].add(Finances.Amounts(spent: spent)) }
  }

  package mutating func add(_ other: RollUp) {
    for position in counts.indices { counts[position] += other.counts[position] }
    for position in healths.indices { healths[position] += other.healths[position] }
    progressUnknown += other.progressUnknown
    overdue += other.overdue
    dueSoon += other.dueSoon
    lateStart += other.lateStart
    slipping += other.slipping
    finances.add(other.finances)
    fullTimeEquivalents = fullTimeEquivalents + other.fullTimeEquivalents
    progresses.add(other.progresses)
  }

  package subscript(status: Status) -> Int { counts[status.position] }

  /// The number of actions whose health was last stated so.
  package subscript(health: Health) -> Int { healths[health.position] }

  /// The number of all actions, whatever their status.
  package var total: Int { counts.reduce(0, +) }

  /// Neither done nor abandoned.
  package var open: Int { total - self[.done] - self[.abandoned] }

  /// The weighted mean progress of all actions that are not abandoned, or `nil` if there are none.
  package var progress: Percent? { progresses.mean }
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

extension Health {
  fileprivate var position: Int {
    switch self {
    case .good: 0
    case .atRisk: 1
    case .blocked: 2
    case .paused: 3
    }
  }
}
