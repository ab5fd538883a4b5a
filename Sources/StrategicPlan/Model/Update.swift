/// A dated entry of an action's journal, whose values replace the earlier ones.
package struct Update: TableEntry {
  private let tables: Tables
  private let row: Row

  package init(_ tables: Tables, _ position: Int) {
    self.tables = tables
    row = tables.rows.updates[position]
  }

  package var date: DaySpan? { row.date }
  package var status: Status? { row.status }
  package var progress: Percent? { row.progress }
  /// The total spent up to the date, in the plan's currency.
  package var spent: Money? { row.spent }
  package var health: Health? { row.health }
  /// The new deadline.
  package var deadline: Deadline? { row.deadline }
  package var author: Text? { tables.optionalText(row.author) }
  package var note: Text? { tables.optionalText(row.note) }
  package var links: Entries<Link> { tables.entries(row.links) }
}

extension Update {
  package struct Row: Sendable {
    var date: DaySpan?
    var deadline: Deadline?
    var progress: Percent?
    var spent: Money?
    var author = CompactNode.none
    var note = CompactNode.none
    var links = Rows<Link>.none
    var status: Status?
    var health: Health?
  }

  static var objectType: ObjectType<Row> {
    ObjectType(
      "update", "A dated entry of an action's journal: what it says replaces what held before.",
      make: { _ in Row() },
      fields: [
        .date,
        .field("status", as: .word("status", rule: .unknownStatus), "Where the action stands now.") {
          $0.status = $1
        },
        .field("progress", as: .progress, "How far it is, in percent.") { $0.progress = $1 },
        .field("spent", as: .amount, "Everything spent so far.") { $0.spent = $1 },
        .health,
        .field("deadline", as: .deadline, "The new deadline, where it was moved, or \"ongoing\".") {
          $0.deadline = $1
        },
        .author, .note, .links,
      ])
  }

  /// The type of the entries of an objective's journal, whose progress is that of its actions.
  static var ofObjectives: ObjectType<Row> {
    ObjectType(
      "objectiveUpdate", "A dated entry of an objective's journal: how those in charge see it.",
      make: { _ in Row() },
      fields: [.date, .health, .author, .note, .links])
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.updates }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.updates)
  }
}

extension Field<Update.Row> {
  fileprivate static var date: Field {
    .field("date", as: .date, required: true, "The day of the entry: known from the date's last day on.") {
      $0.date = $1
    }
  }

  fileprivate static var health: Field {
    .field("health", as: .word("health"), "How those in charge feel about it.") { $0.health = $1 }
  }

  fileprivate static var author: Field {
    .field("by", as: .deferred(.text), "Who reports it.") { $0.author = $1 }
  }

  fileprivate static var note: Field {
    .field("note", as: .deferred(.text), "A note, in words.") { $0.note = $1 }
  }

  fileprivate static var links: Field {
    .field("links", as: .entries(Link.objectType.valueType), "Documents about it.") { $0.links = $1 }
  }
}
