/// A column of a list of things of one kind: each a key of JSON, a header of records, and a key to sort by.
package protocol TableColumn: Hashable, Sendable {
  associatedtype Subject: Sendable

  /// The word for the column.
  var name: String { get }
  var kind: ItemColumn.Row.Kind { get }
  /// A function that returns the value of the column for a thing.
  var cell: @Sendable (Subject) -> Cell { get }
}

extension ListColumn: TableColumn {
  package var kind: ItemColumn.Row.Kind { column.row.kind }
}

extension PartColumn: TableColumn {
  package var name: String { rawValue }
  package var kind: ItemColumn.Row.Kind { row.kind }
  package var cell: @Sendable (ItemPart) -> Cell { row.cell }
}
