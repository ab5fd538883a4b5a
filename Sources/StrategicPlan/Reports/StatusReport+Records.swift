package import SourceText

extension StatusReport {
  /// The English names of the columns of the report's records.
  package static let recordKeys =
    ["plan", "level", "id", "title", "progress", "total"] + Status.allCases.map(\.rawValue)
    + ["overdue", "dueSoon", "lateStart", "slipping", "currency", "budget", "spent", "fte"]

  /// Returns every figure of a plan and its objectives, one row each.
  package static func records(of standing: PlanStanding) -> [[JSONValue]] {
    let plan = standing.plan
    var records = [row(plan, "plan", plan.id, plan.title, standing.rollUp)]
    for strategic in standing.strategic {
      records.append(row(plan, .strategicObjective, strategic.objective, strategic.rollUp))
      for operational in strategic.operational {
        records.append(row(plan, .operationalObjective, operational.objective, operational.rollUp))
      }
    }
    return records
  }

  private static func row(
    _ plan: Plan, _ level: Level, _ objective: some Objective, _ rollUp: RollUp
  ) -> [JSONValue] {
    row(plan, level.rawValue, objective.id, objective.title, rollUp)
  }

  private static func row(
    _ plan: Plan, _ level: String, _ id: Identifier, _ title: Text, _ rollUp: RollUp
  ) -> [JSONValue] {
    let amounts = rollUp.finances.amounts
    let names: [JSONValue] = [.string(plan.id.text), .string(level), .string(id.text), .string(title.string)]
    let counts =
      [rollUp.progress.json, JSONValue(rollUp.total)] + Status.allCases.map { JSONValue(rollUp[$0]) }
    let flags = [rollUp.overdue, rollUp.dueSoon, rollUp.lateStart, rollUp.slipping].map { JSONValue($0) }
    let money: [JSONValue] = [
      JSONValue(amounts.map(\.currency.code)), JSONValue(amounts.map(\.amounts.planned.description)),
      JSONValue(amounts.map(\.amounts.spent.description)), .number(rollUp.fullTimeEquivalents.description),
    ]
    return names + counts + flags + money
  }
}
