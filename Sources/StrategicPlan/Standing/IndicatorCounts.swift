/// The number of indicators in each state. Those of abandoned actions are not counted.
package struct IndicatorCounts: Equatable, Sendable {
  private var counts = [Int](repeating: 0, count: IndicatorStanding.State.allCases.count)

  package subscript(state: IndicatorStanding.State) -> Int { counts[state.position] }

  package var total: Int { counts.reduce(0, +) }

  mutating func add(_ indicators: Entries<Indicator>, _ reportingDate: ReportingDate) {
    for indicator in indicators {
      guard let state = IndicatorStanding(indicator, at: reportingDate).state else { continue }
      counts[state.position] += 1
    }
  }

  /// Adds those of actions that count.
  fileprivate mutating func add(
    of entries: [PlanStanding.Entry], in actions: Entries<Action>, _ reportingDate: ReportingDate
  ) {
    for entry in entries where entry.standing.status != .abandoned {
      add(actions[entry.position].indicators, reportingDate)
    }
  }

  mutating func add(_ other: IndicatorCounts) {
    for position in counts.indices { counts[position] += other.counts[position] }
  }
}

extension PlanStanding {
  /// The indicators of the plan as a whole and of all its items.
  ///
  /// - Complexity: Judges every indicator at each access.
  package var indicatorCounts: IndicatorCounts {
    var counts = IndicatorCounts()
    counts.add(plan.indicators, reportingDate)
    for strategic in strategic { counts.add(strategic.indicatorCounts(at: reportingDate)) }
    return counts
  }
}

extension PlanStanding.Strategic {
  /// Returns the indicators of the objective and of all items below it.
  package func indicatorCounts(at reportingDate: ReportingDate) -> IndicatorCounts {
    var counts = IndicatorCounts()
    counts.add(objective.indicators, reportingDate)
    counts.add(of: entries, in: objective.actions, reportingDate)
    for operational in operational { counts.add(operational.indicatorCounts(at: reportingDate)) }
    return counts
  }
}

extension PlanStanding.Operational {
  /// Returns the indicators of the objective and of its actions.
  package func indicatorCounts(at reportingDate: ReportingDate) -> IndicatorCounts {
    var counts = IndicatorCounts()
    counts.add(objective.indicators, reportingDate)
    counts.add(of: entries, in: objective.actions, reportingDate)
    return counts
  }
}

extension IndicatorStanding.State {
  fileprivate var position: Int {
    switch self {
    case .reached: 0
    case .missed: 1
    case .onTrack: 2
    case .behind: 3
    case .pending: 4
    case .measurementDue: 5
    case .noTarget: 6
    case .notMeasured: 7
    }
  }
}
