package import SourceText

/// A list of items: the answer of `plan list`.
package struct ListReport: Sendable {
  package let columns: [ItemColumn]
  /// The columns that may be left out on a narrow screen, because nobody asked for them by name.
  private let dispensable: [ItemColumn]
  private let rows: [ItemColumn.Row]

  package init(columns: [ItemColumn], dispensable: [ItemColumn] = []) {
    self.columns = columns
    self.dispensable = dispensable
    rows = columns.map(\.row)
  }

  /// Returns the document of all items.
  package static func json(_ items: [JSONValue], asOf day: Day) -> JSONValue {
    ["schema": "plan.list/1", "asOf": JSONValue(day.description), "items": .array(items)]
  }

  /// Returns an item with the columns as keys.
  package func json(_ item: Item) -> JSONValue {
    .object(zip(columns, rows).map { .init($0.rawValue, $1.cell(item).json) })
  }

  /// Returns the columns of an item as the fields of a record.
  package func record(_ item: Item) -> [JSONValue] { rows.map { $0.cell(item).field } }

  package func headings(in language: Language) -> [Table.Column] {
    columns.map { $0.heading(in: language, isDispensable: dispensable.contains($0)) }
  }

  package func cells(_ item: Item, in language: Language) -> [Table.Cell] {
    rows.map { $0.cell(item).words(in: language) }
  }
}
