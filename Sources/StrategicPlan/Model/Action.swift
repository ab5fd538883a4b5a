/// Level 3: something that someone does by a deadline.
package struct Action: TableEntry, ItemEntry {
  package let tables: Tables
  private let row: Row

  package init(_ tables: Tables, _ position: Int) {
    self.tables = tables
    row = tables.rows.actions[position]
  }

  package var itemRow: ItemRow { row.item }
  package var budget: Entries<BudgetLine> { tables.entries(row.budget) }
  package var steps: Entries<Step> { tables.entries(row.steps) }
  /// The weight of the action in the progress of its objectives.
  package var weight: Quantity { row.weight }
  package var dependsOn: Texts { tables.texts(row.dependsOn) }
  /// The objectives under which the action is also shown. It is counted only under its own.
  package var alsoServes: Texts { tables.texts(row.alsoServes) }
  /// The status when the plan began, as for the three properties that follow.
  package var status: Status { row.status }
  package var progress: Percent? { row.progress }
  package var spent: Money? { row.spent }
  package var health: Health? { row.health }
  package var updates: Entries<Update> { tables.entries(row.updates) }
}

extension Action {
  package struct Row: HasItemRow {
    package var item: ItemRow
    var dependsOn = CompactNode.none
    var alsoServes = CompactNode.none
    var budget = Rows<BudgetLine>.none
    var updates = Rows<Update>.none
    var steps = Rows<Step>.none
    var weight = Quantity.one
    var progress: Percent?
    var spent: Money?
    var status = Status.notStarted
    var health: Health?
  }

  static var objectType: ObjectType<Row> {
    ObjectType(
      "action", "What someone does by a deadline.",
      make: { Row(item: ItemRow(node: $0)) }, end: { $0.item.end = UInt32(truncatingIfNeeded: $1) },
      fields: [
        .id, .title("What is done."), .text, .domains, .referents, .partners,
        .sponsors, .sponsor, .priority, .themes, .tags, .goals, .start,
        .deadline("When it must be done: the date's last day, or \"ongoing\"."),
        .field("budget", as: .entriesOrOne(BudgetLine.objectType.valueType), "What it may cost.") {
          $0.budget = $1
        },
        .field("steps", as: .entries(Step.objectType.valueType), "Its parts, ticked off one by one.") {
          $0.steps = $1
        },
        .field("weight", as: .weight, "How much it counts in its objectives' progress (default: 1).") {
          $0.weight = $1
        },
        .field("dependsOn", as: .deferred(.list(.reference)), "Ids of what must be done first.") {
          $0.dependsOn = $1
        },
        .field(
          "alsoServes", as: .deferred(.list(.reference)), "Ids of objectives under which it is shown too."
        ) {
          $0.alsoServes = $1
        },
        .field("status", as: .word("status", rule: .unknownStatus), "How it stood when the plan began.") {
          $0.status = $1
        },
        .field("progress", as: .progress, "How far it was when the plan began, in percent.") {
          $0.progress = $1
        },
        .field("spent", as: .amount, "What had been spent when the plan began.") { $0.spent = $1 },
        .field("health", as: .word("health"), "Its health when the plan began.") { $0.health = $1 },
        .links, .fields, .sourceIDs, .indicators, .exceptions("Rules that it is excused from."),
        .field("updates", as: .entries(Update.objectType.valueType), "Its journal.") { $0.updates = $1 },
      ])
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.actions }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.actions)
  }
}
