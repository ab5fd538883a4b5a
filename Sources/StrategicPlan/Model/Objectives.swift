import SourceText

/// An objective of either level.
package protocol Objective: ItemEntry {
  /// The journal of those in charge: how they see the objective, beside what its actions add up to.
  var updates: Entries<Update> { get }
  /// The actions directly below it.
  var actions: Entries<Action> { get }
}

/// An objective that is an entry of a table.
package protocol ObjectiveEntry: Objective, TableEntry where Row == ObjectiveRow {
  var row: Row { get }
}

extension ObjectiveEntry {
  package var itemRow: ItemRow { row.item }
  package var updates: Entries<Update> { tables.entries(row.updates) }
  package var actions: Entries<Action> { tables.entries(row.actions) }
}

/// Level 1: the direction of the organization.
package struct StrategicObjective: ObjectiveEntry {
  package let tables: Tables
  package let row: ObjectiveRow

  package init(_ tables: Tables, _ position: Int) {
    self.tables = tables
    row = tables.rows.strategicObjectives[position]
  }

  package var operationalObjectives: Entries<OperationalObjective> {
    tables.entries(row.operationalObjectives)
  }
}

extension StrategicObjective {
  static var objectType: ObjectType<ObjectiveRow> {
    ObjectiveRow.objectType(
      "strategicObjective", "Level 1: where the organization goes.",
      children: [
        .actions("What is done for it, where there is no level between."),
        .field(
          "operationalObjectives", as: .entries(OperationalObjective.objectType.valueType),
          "What leads to it."
        ) { $0.operationalObjectives = $1 },
      ])
  }

  package static func rows(of tables: borrowing TableRows) -> [ObjectiveRow] { tables.strategicObjectives }

  package static func withRows(of tables: inout TableRows, _ change: (inout [ObjectiveRow]) -> Void) {
    change(&tables.strategicObjectives)
  }
}

/// Level 2: a result to be reached on the way to a strategic objective.
package struct OperationalObjective: ObjectiveEntry {
  package let tables: Tables
  package let row: ObjectiveRow

  package init(_ tables: Tables, _ position: Int) {
    self.tables = tables
    row = tables.rows.operationalObjectives[position]
  }
}

extension OperationalObjective {
  static var objectType: ObjectType<ObjectiveRow> {
    ObjectiveRow.objectType(
      "operationalObjective", "Level 2: what is to be reached on the way.",
      children: [.actions("What is done.")])
  }

  package static func rows(of tables: borrowing TableRows) -> [ObjectiveRow] { tables.operationalObjectives }

  package static func withRows(of tables: inout TableRows, _ change: (inout [ObjectiveRow]) -> Void) {
    change(&tables.operationalObjectives)
  }
}

/// The row of an objective of either level.
package struct ObjectiveRow: HasItemRow {
  package var item: ItemRow
  var updates = Rows<Update>.none
  var actions = Rows<Action>.none
  /// Empty below an operational objective.
  var operationalObjectives = Rows<OperationalObjective>.none
}

extension ObjectiveRow {
  /// Returns a Boolean value that indicates whether the actions directly below the objective come before its
  /// operational objectives: the file may have either first.
  func hasActionsFirst(in rows: TableRows) -> Bool {
    guard let action = actions.positions.first, let objective = operationalObjectives.positions.first
    else { return true }
    return rows.actions[action].item.node.offset < rows.operationalObjectives[objective].item.node.offset
  }

  /// The type of objectives of either level: what both hold, and last what is below them.
  fileprivate static func objectType(
    _ name: String, _ summary: String, children: [Field<ObjectiveRow>]
  ) -> ObjectType<ObjectiveRow> {
    let own: [Field<ObjectiveRow>] = [
      .id, .title("What is to be reached."), .text, .themes, .tags, .domains, .referents, .partners,
      .sponsors, .priority, .goals, .start,
      .deadline("When it must be reached: the date's last day, or \"ongoing\"."), .links, .fields, .sourceIDs,
      .indicators, .exceptions("Rules that it, and what is below it, is excused from."),
      .field(
        "updates", as: .entries(Update.ofObjectives.valueType),
        "How those in charge see it, in dated entries."
      ) { $0.updates = $1 },
    ]
    return ObjectType(
      name, summary,
      make: { ObjectiveRow(item: ItemRow(node: $0)) }, end: { $0.item.end = UInt32(truncatingIfNeeded: $1) },
      fields: own + children)
  }
}

extension Field<ObjectiveRow> {
  fileprivate static func actions(_ summary: String) -> Field {
    .field("actions", as: .entries(Action.objectType.valueType), summary) { $0.actions = $1 }
  }
}
