package import SourceText

/// Rows and columns for programs: what CSV and its kin are written from.
package struct Records: Sendable {
  /// English names of the columns.
  package let keys: [String]
  package private(set) var rows: [[JSONValue]]

  init(_ keys: [String], rows: [[JSONValue]] = []) {
    self.keys = keys
    self.rows = rows
  }

  mutating func append(_ row: [JSONValue]) { rows.append(row) }
}

extension ListReport {
  package var records: Records {
    Records(columns.map(\.rawValue), rows: items.map { item in columns.map { $0.field(item) } })
  }
}

extension ItemColumn {
  /// The value as one field: a budget is what all its lines come to, so that it can be summed.
  fileprivate func field(_ item: Item) -> JSONValue {
    guard self == .budget else { return json(item) }
    let planned = item.finances.amounts.filter { $0.amounts.planned != .zero }
    guard planned.count > 1 else { return JSONValue(planned.first?.amounts.planned.description) }
    return JSONValue(planned.map { "\($0.amounts.planned) \($0.currency.code)" })
  }
}

extension StatusReport {
  /// Every figure of every plan and objective, a row each.
  package var records: Records {
    let names = ["plan", "level", "id", "title", "progress", "total"] + Status.allCases.map(\.rawValue)
    let figures = ["overdue", "dueSoon", "lateStart", "slipping", "currency", "planned", "spent", "fte"]
    var records = Records(names + figures)
    for standing in plans {
      let plan = standing.plan
      records.append(StatusReport.row(plan, "plan", plan.id, plan.title, standing.rollUp))
      for strategic in standing.strategic {
        records.append(StatusReport.row(plan, .strategicObjective, strategic.objective, strategic.rollUp))
        for operational in strategic.operational {
          records.append(
            StatusReport.row(plan, .operationalObjective, operational.objective, operational.rollUp))
        }
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
