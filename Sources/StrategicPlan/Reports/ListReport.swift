package import SourceText

/// A list of things of one kind: the answer of `plan list`.
package struct ListReport<Column: TableColumn>: Sendable {
  package let columns: [Column]
  /// The columns that may be left out on a narrow screen, because nobody asked for them by name.
  private let dispensable: [Column]
  /// The functions of the columns, looked up once.
  private let cells: [@Sendable (Column.Subject) -> Cell]
  private let keys: [String]

  package init(columns: [Column], dispensable: [Column] = []) {
    self.columns = columns
    self.dispensable = dispensable
    cells = columns.map(\.cell)
    keys = columns.map(\.name)
  }

  package static var schema: String { "plan.list/1" }

  /// Returns the document of all items.
  package static func json(_ items: [JSONValue], asOf day: Day) -> JSONValue {
    ["schema": .string(schema), "asOf": JSONValue(day.description), "items": .array(items)]
  }

  /// Returns a thing with the columns as keys.
  package func json(_ subject: Column.Subject) -> JSONValue {
    .object(cells.indices.map { .init(keys[$0], cells[$0](subject).json) })
  }

  /// Returns the columns of a thing as the fields of a record.
  package func record(_ subject: Column.Subject) -> [JSONValue] { cells.map { $0(subject).field } }

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
    table.layout.wraps = true
    return Document([.table(table)])
  }

  /// Returns a table for each plan, under its name, which the first column has.
  package func groupedDocument(_ rows: [[Table.Cell]], in language: Language) -> Document {
    var document = Document()
    var names = PlanNames()
    for group in rows.chunked(by: { $0.first?.text == $1.first?.text }) {
      let name = group.first?.first?.text ?? ""
      document.add(.heading(2, name, anchor: "plan-" + names.add(name)))
      document.add(self.document(Array(group), isWithoutFirst: true, in: language))
    }
    return document
  }

  /// Returns a table for each plan, each of whose rows names it, so that the table says whose it is.
  package func sheets(_ rows: [[Table.Cell]], in language: Language) -> Document {
    var document = Document()
    for group in rows.chunked(by: { $0.first?.text == $1.first?.text }) {
      document.add(.heading(2, group.first?.first?.text ?? ""))
      document.add(self.document(Array(group), isWithoutFirst: false, in: language))
    }
    return document
  }

  /// - Parameter isForSheet: A Boolean value that indicates whether cells say nothing but their values.
  package func cells(
    _ subject: Column.Subject, in language: Language, isForSheet: Bool = false
  ) -> [Table.Cell] {
    cells.map { $0(subject).words(in: language, isForSheet: isForSheet) }
  }
}

extension Array {
  /// Returns the runs of elements of which each belongs to the one before it.
  fileprivate func chunked(by belongs: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    for position in indices.dropFirst() where !belongs(self[position - 1], self[position]) {
      chunks.append(self[start..<position])
      start = position
    }
    return isEmpty ? [] : chunks + [self[start...]]
  }
}
