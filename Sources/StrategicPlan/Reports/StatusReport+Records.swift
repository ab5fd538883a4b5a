package import SourceText

extension StatusReport {
  /// The English names of the columns of the report's records.
  package static let recordKeys =
    ["plan", "level", "id", "title", "progress", "total"] + Status.allCases.map(\.rawValue)
    + ["overdue", "dueSoon", "lateStart", "slipping", "currency", "budget", "spent", "fte"]
    + ["progressUnknown", "abandonedBudget", "revenue", "deadline", "isOverdue"]
    + Health.allCases.map { "health" + $0.rawValue.capitalized }
    + IndicatorStanding.State.allCases.map { "indicators" + $0.rawValue.capitalized }
    + ["organization", "day"]

  /// Returns every figure of a plan and its objectives, one row each.
  package func records(of standing: PlanStanding) -> [[JSONValue]] {
    let plan = standing.plan
    let indicators = PlanIndicators(standing)
    let origin = [JSONValue(standing.organization), .string(standing.reportingDate.day.description)]
    func row(
      _ names: [JSONValue], _ rollUp: RollUp, deadline: DaySpan?, isOverdue: Bool, indicators: IndicatorCounts
    ) -> [JSONValue] {
      StatusReport.row(names, rollUp, deadline: deadline, isOverdue: isOverdue, indicators: indicators)
        + origin
    }
    func names(_ level: String, id: Identifier, title: Text) -> [JSONValue] {
      [.string(plan.id.text), .string(level), .string(id.text), .string(title.string)]
    }
    var records = [
      row(
        names("plan", id: plan.id, title: plan.title), standing.rollUp, deadline: nil, isOverdue: false,
        indicators: indicators.counts)
    ]
    if case .names(let kind) = lines {
      return records
        + standing.groups(by: kind).map { group in
          let title = group.name.flatMap { kind.wholeName(of: $0, in: plan) }
          return row(
            [
              .string(plan.id.text), .string(kind.rawValue), .string(group.name ?? ""),
              .string(title ?? group.name ?? ""),
            ], group.rollUp, deadline: nil, isOverdue: false, indicators: group.indicators)
        }
    }
    guard lines != .plans else { return records }
    for (strategic, its) in zip(standing.strategic, indicators.strategic) {
      let objective = strategic.objective
      records.append(
        row(
          names(Level.strategicObjective.rawValue, id: objective.id, title: objective.title),
          strategic.rollUp, deadline: objective.deadline, isOverdue: strategic.standing.isOverdue,
          indicators: its.counts))
      for (operational, its) in zip(strategic.operational, its.operational) {
        let objective = operational.objective
        records.append(
          row(
            names(Level.operationalObjective.rawValue, id: objective.id, title: objective.title),
            operational.rollUp, deadline: objective.deadline, isOverdue: operational.standing.isOverdue,
            indicators: its))
      }
    }
    return records
  }

  private static func row(
    _ names: [JSONValue], _ rollUp: RollUp, deadline: DaySpan?, isOverdue: Bool,
    indicators: IndicatorCounts
  ) -> [JSONValue] {
    let amounts = rollUp.finances.amounts
    func money(_ amount: (Finances.Amounts) -> Money?) -> JSONValue {
      let sums = amounts.map { amount($0.amounts)?.description }
      // Of several currencies, the amounts stand in one field.
      if sums.count == 1, let sum = sums[0] { return .number(sum) }
      return JSONValue(sums.map { $0 ?? "" })
    }
    let counts =
      [rollUp.progress.json, JSONValue(rollUp.total)] + Status.allCases.map { JSONValue(rollUp[$0]) }
    let flags = [rollUp.overdue, rollUp.dueSoon, rollUp.lateStart, rollUp.slipping].map { JSONValue($0) }
    let costs: [JSONValue] = [
      JSONValue(amounts.map(\.currency.code)), money(\.planned), money(\.spent),
      .number(rollUp.fullTimeEquivalents.description),
    ]
    let more: [JSONValue] = [
      JSONValue(rollUp.progressUnknown), money(\.abandoned), money(\.revenue),
      JSONValue(deadline?.last.description), .bool(isOverdue),
    ]
    return names + counts + flags + costs + more + Health.allCases.map { JSONValue(rollUp[$0]) }
      + IndicatorStanding.State.allCases.map { JSONValue(indicators[$0]) }
  }
}
