package import SourceText

/// What strategic and operational objectives have in common.
package protocol Objective: Sendable {
  var node: JSONNode { get }
  var id: Identifier { get }
  var title: Text { get }
  var text: Text? { get }
  var themes: Texts { get }
  var tags: Texts { get }
  var domains: Texts { get }
  var referents: Texts { get }
  /// By when it is to be reached.
  var deadline: DaySpan? { get }
  var indicators: Entries<Indicator> { get }
  var exceptions: [RuleException] { get }
}

/// An objective that is an entry of a table: what its row tells.
package protocol ObjectiveEntry: Objective, TableEntry where Row == ObjectiveRow<Child> {
  associatedtype Child: TableEntry

  var tables: Tables { get }
  var row: Row { get }
}

extension ObjectiveEntry {
  package var node: JSONNode { row.node }
  package var id: Identifier { tables.identifier(row.id) ?? .missing }
  package var title: Text { tables.text(row.title) }
  package var text: Text? { tables.optionalText(row.text) }
  package var themes: Texts { tables.texts(row.themes) }
  package var tags: Texts { tables.texts(row.tags) }
  package var domains: Texts { tables.texts(row.domains) }
  package var referents: Texts { tables.texts(row.referents) }
  package var deadline: DaySpan? { row.deadline }
  package var indicators: Entries<Indicator> { tables.entries(row.indicators) }
  package var exceptions: [RuleException] { tables.exceptions(row.exceptions) }
}

/// Level 1: where the organization goes.
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

  static var shape: Shape<Row> {
    Row.shape(
      "strategicObjective", "Level 1: where the organization goes.",
      children: .field(
        "operationalObjectives", .entries(OperationalObjective.shape.form), "What leads there."
      ) { $0.children = $1 })
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.strategicObjectives }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.strategicObjectives)
  }
}

/// Level 2: what is to be reached on the way to a strategic objective.
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

  static var shape: Shape<Row> {
    Row.shape(
      "operationalObjective", "Level 2: what is to be reached on the way.",
      children: .field("actions", .entries(Action.shape.form), "What is done.") { $0.children = $1 })
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.operationalObjectives }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.operationalObjectives)
  }
}

/// The row of an objective, whose children are objectives below it or actions.
package struct ObjectiveRow<Child: TableEntry>: Sendable {
  let node: JSONNode
  /// The offset behind it.
  var end: UInt32 = 0
  var id = Place.none
  var title = Place.none
  var text = Place.none
  var themes = Place.none
  var tags = Place.none
  var domains = Place.none
  var referents = Place.none
  var exceptions = Place.none
  var indicators = Rows<Indicator>.none
  var children = Rows<Child>.none
  var deadline: DaySpan?
}

extension ObjectiveRow {
  /// What both levels hold, and last what is below them.
  fileprivate static func shape(
    _ name: String, _ summary: String, children: Field<ObjectiveRow>
  ) -> Shape<ObjectiveRow> {
    Shape(
      name, summary,
      make: { ObjectiveRow(node: $0) }, end: { $0.end = UInt32(truncatingIfNeeded: $1) },
      fields: [
        .field("id", .deferred(.identifier), required: true, "Unique in the plan.") { $0.id = $1 },
        .field("title", .deferred(.text), required: true, "What is to be reached.") { $0.title = $1 },
        .field("text", .deferred(.text), "More about it.") { $0.text = $1 },
        .field(
          "themes", .deferred(.list(.text)),
          "The themes it belongs to: their ids, or the names of those without."
        ) { $0.themes = $1 },
        .field("tags", .deferred(.list(.text)), "Words to find it by.") { $0.tags = $1 },
        .field("domains", .deferred(.list(.text)), "The parts of the organization concerned.") {
          $0.domains = $1
        },
        .field("referents", .deferred(.list(.text)), "Who answers for it.") { $0.referents = $1 },
        .field("deadline", .date, "By when it is to be reached: the date's last day.") { $0.deadline = $1 },
        .field("indicators", .entries(Indicator.shape.form), "What will show that it worked.") {
          $0.indicators = $1
        },
        .field("allow", .deferred(.exceptions), "Rules that are not held against it and what is below it.") {
          $0.exceptions = $1
        },
        children,
      ])
  }
}
