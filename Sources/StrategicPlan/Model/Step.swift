package import SourceText

/// A part of an action, ticked off when it is done.
package struct Step: TableEntry {
  private let tables: Tables
  private let row: Row

  package init(_ tables: Tables, _ position: Int) {
    self.tables = tables
    row = tables.rows.steps[position]
  }

  package var node: JSONNode { row.node }
  package var title: Text { tables.text(row.title) }
  package var referents: Texts { tables.texts(row.referents) }
  package var deadline: DaySpan? { row.deadline }
  /// The date on which it was done.
  package var done: DaySpan? { row.done }
}

extension Step {
  package struct Row: Sendable {
    let node: JSONNode
    var title = CompactNode.none
    var referents = CompactNode.none
    var deadline: DaySpan?
    var done: DaySpan?
  }

  static var objectType: ObjectType<Row> {
    ObjectType(
      "step", "A part of an action, ticked off when it is done. A bare text is its title.",
      shorthand: "title",
      make: { Row(node: $0) },
      fields: [
        .field("title", as: .deferred(.text), required: true, "What is done.") { $0.title = $1 },
        .field("referents", as: .deferred(.list(.text)), "Who does it.") { $0.referents = $1 },
        .field("deadline", as: .date, "When it must be done: the date's last day.") { $0.deadline = $1 },
        .field("done", as: .date, "When it was done: known from the date's last day on.") { $0.done = $1 },
      ])
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.steps }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.steps)
  }
}
