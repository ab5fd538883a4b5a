/// An objective of either level.
package protocol Objective: ItemEntry {
  /// The day by which it is to be reached.
  var deadline: DaySpan? { get }
}

/// An objective that is an entry of a table.
package protocol ObjectiveEntry: Objective, TableEntry where Row == ObjectiveRow<Child> {
  associatedtype Child: TableEntry

  var row: Row { get }
}

extension ObjectiveEntry {
  package var itemRow: ItemRow { row.item }
  package var deadline: DaySpan? { row.deadline }
}

/// Level 1: the direction of the organization.
package struct StrategicObjective: ObjectiveEntry {
  package let tables: Tables
  package let row: Row

  package init(_ tables: Tables, _ position: Int) {
    self.tables = tables
    row = tables.rows.strategicObjectives[position]
  }

  package var operationalObjectives: Entries<OperationalObjective> { tables.entries(row.children) }
}

extension StrategicObjective {
  package typealias Row = ObjectiveRow<OperationalObjective>

  static var objectType: ObjectType<Row> {
    Row.objectType(
      "strategicObjective", "Level 1: where the organization goes.",
      children: .field(
        "operationalObjectives", as: .entries(OperationalObjective.objectType.valueType), "What leads to it."
      ) { $0.children = $1 })
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.strategicObjectives }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.strategicObjectives)
  }
}

/// Level 2: a result to be reached on the way to a strategic objective.
package struct OperationalObjective: ObjectiveEntry {
  package let tables: Tables
  package let row: Row

  package init(_ tables: Tables, _ position: Int) {
    self.tables = tables
    row = tables.rows.operationalObjectives[position]
  }

  package var actions: Entries<Action> { tables.entries(row.children) }
}

extension OperationalObjective {
  package typealias Row = ObjectiveRow<Action>

  static var objectType: ObjectType<Row> {
    Row.objectType(
      "operationalObjective", "Level 2: what is to be reached on the way.",
      children: .field("actions", as: .entries(Action.objectType.valueType), "What is done.") {
        $0.children = $1
      }
    )
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.operationalObjectives }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.operationalObjectives)
  }
}

/// The row of an objective, whose children are operational objectives or actions.
package struct ObjectiveRow<Child: TableEntry>: HasItemRow {
  package var item: ItemRow
  var children = Rows<Child>.none
  var deadline: DaySpan?
}

extension ObjectiveRow {
  /// The type of objectives of either level: what both hold, and last what is below them.
  fileprivate static func objectType(
    _ name: String, _ summary: String, children: Field<ObjectiveRow>
  ) -> ObjectType<ObjectiveRow> {
    ObjectType(
      name, summary,
      make: { ObjectiveRow(item: ItemRow(node: $0)) }, end: { $0.item.end = UInt32(truncatingIfNeeded: $1) },
      fields: [
        .id, .title("What is to be reached."), .text, .themes, .tags, .domains, .referents,
        .field("deadline", as: .date, "When it must be reached: the date's last day.") { $0.deadline = $1 },
        .indicators, .exceptions("Rules that it, and what is below it, is excused from."), children,
      ])
  }
}
