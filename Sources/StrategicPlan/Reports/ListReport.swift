package import SourceText

/// How items are listed: which columns tell of them. The answer of `plan list` is made of what it says
/// of each.
package struct ListReport: Sendable {
  package let columns: [ItemColumn]
  /// Columns that nobody asked for by name, and that may give way on a narrow screen.
  package let dispensable: [ItemColumn]

  package init(columns: [ItemColumn], dispensable: [ItemColumn] = []) {
    self.columns = columns
    self.dispensable = dispensable
  }

  /// All items that were told.
  package static func json(_ items: [JSONValue], asOf day: Day) -> JSONValue {
    ["schema": "plan.list/1", "asOf": JSONValue(day.description), "items": .array(items)]
  }

  /// One item with the columns as keys.
  package func json(_ item: Item) -> JSONValue {
    .object(columns.map { .init($0.rawValue, $0.json(item)) })
  }
}
