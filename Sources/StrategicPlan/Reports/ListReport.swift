package import SourceText

/// A list of items: the answer of `plan list`.
package struct ListReport: Sendable {
  package let columns: [ListColumn]
  /// The columns that may be left out on a narrow screen, because nobody asked for them by name.
  private let dispensable: [ListColumn]

  package init(columns: [ListColumn], dispensable: [ListColumn] = []) {
    self.columns = columns
    self.dispensable = dispensable
  }

  package static let schema = "plan.list/1"

  /// Returns the document of all items.
  package static func json(_ items: [JSONValue], asOf day: Day) -> JSONValue {
    ["schema": .string(schema), "asOf": JSONValue(day.description), "items": .array(items)]
  }

  /// Returns an item with the columns as keys.
  package func json(_ item: Item) -> JSONValue {
    .object(columns.map { .init($0.name, $0.cell(item).json) })
  }

  /// Returns the columns of an item as the fields of a record.
  package func record(_ item: Item) -> [JSONValue] { columns.map { $0.cell(item).field } }

  /// Returns the table of all items.
  ///
  /// - Parameter isWithoutFirst: A Boolean value that indicates whether the first column is left out.
  package func document(
    _ rows: [[Table.Cell]], isWithoutFirst: Bool, in language: Language
  ) -> Document {
    let headings = columns.map { $0.heading(in: language, isDispensable: dispensable.contains($0)) }
    let first = isWithoutFirst ? 1 : 0
    var table = Table(Array(headings.dropFirst(first)), rows: rows.map { Array($0.dropFirst(first)) })
    table.layout.placeholder = language.phrases.nothingFound
    return Document([.table(table)])
  }

  package func cells(_ item: Item, in language: Language) -> [Table.Cell] {
    columns.map { $0.cell(item).words(in: language) }
  }
}
