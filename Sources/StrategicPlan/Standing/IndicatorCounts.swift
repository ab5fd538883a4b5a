/// The number of indicators in each state. Those of abandoned actions are not counted.
package struct IndicatorCounts: Equatable, Sendable {
  private var counts = [Int](repeating: 0, count: IndicatorStanding.State.allCases.count)

  package subscript(state: IndicatorStanding.State) -> Int { counts[state.position] }

  package var total: Int { counts.reduce(0, +) }

  /// The number whose last value, or whose day, is compared with a target.
  package var compared: Int { total - self[.pending] - self[.noTarget] - self[.notMeasured] }

  /// The number that has been measured, or was to be by now.
  package var told: Int { total - self[.notMeasured] }

  /// The number that are reached or on track.
  package var good: Int { self[.reached] + self[.onTrack] }

  mutating func add(_ indicators: Entries<Indicator>, _ reportingDate: ReportingDate) {
    for indicator in indicators {
      guard let state = IndicatorStanding(indicator, at: reportingDate).state else { continue }
      counts[state.position] += 1
    }
  }

  mutating func add(_ other: IndicatorCounts) {
    for position in counts.indices { counts[position] += other.counts[position] }
  }
}

/// The number of indicators in each state, of a plan and of each of its objectives.
package struct PlanIndicators: Sendable {
  /// Those of an objective and of all that is below it.
  package struct OfObjective: Sendable {
    package let counts: IndicatorCounts
    /// Those of each operational objective below a strategic one.
    package let operational: [IndicatorCounts]
  }

  /// In the order of the plan's strategic objectives.
  package let strategic: [OfObjective]
  /// Those of the plan as a whole and of all its items; of a part of it, those of the items asked for.
  package let counts: IndicatorCounts

  /// Judges every indicator of a plan, once.
  package init(_ standing: PlanStanding) {
    let reportingDate = standing.reportingDate
    strategic = standing.strategic.map { strategic in
      let operational = strategic.operational.map { operational in
        IndicatorCounts(
          of: operational.objective, isIncluded: operational.isIncluded, operational.entries,
          at: reportingDate)
      }
      var counts = IndicatorCounts(
        of: strategic.objective, isIncluded: strategic.isIncluded, strategic.entries, at: reportingDate)
      for below in operational { counts.add(below) }
      return OfObjective(counts: counts, operational: operational)
    }
    var counts = IndicatorCounts()
    if standing.isWhole { counts.add(standing.plan.indicators, reportingDate) }
    for objective in strategic { counts.add(objective.counts) }
    self.counts = counts
  }
}

extension IndicatorCounts {
  /// Counts the indicators of an objective that is asked for, and of actions directly below it.
  fileprivate init(
    of objective: some Objective, isIncluded: Bool, _ entries: [PlanStanding.Entry],
    at reportingDate: ReportingDate
  ) {
    self.init()
    if isIncluded { add(objective.indicators, reportingDate) }
    for entry in entries where entry.standing.status != .abandoned {
      add(objective.actions[entry.position].indicators, reportingDate)
    }
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
