package import SourceText

/// The columns of a list of items, from which the output of `plan list` for each item is made.
package struct ListReport: Sendable {
  package let columns: [ItemColumn]
  /// The columns that were not asked for by name and may be left out on a narrow screen.
  package let dispensable: [ItemColumn]

  package init(columns: [ItemColumn], dispensable: [ItemColumn] = []) {
    self.columns = columns
    self.dispensable = dispensable
  }

  /// Returns the document of all listed items.
  package static func json(_ items: [JSONValue], asOf day: Day) -> JSONValue {
    ["schema": "plan.list/1", "asOf": JSONValue(day.description), "items": .array(items)]
  }

  /// Returns an item with the columns as keys.
  package func json(_ item: Item) -> JSONValue {
    .object(columns.map { .init($0.rawValue, $0.json(item)) })
  }
}
