package import SourceText

/// Items, in an order, each told by columns: the answer of `plan list`.
package struct ListReport: Sendable {
  package let moment: Moment
  package let items: [Item]
  package let columns: [ItemColumn]
  /// Columns that nobody asked for by name, and that may give way on a narrow screen.
  package let dispensable: [ItemColumn]

  package init(
    _ items: [Item], columns: [ItemColumn], dispensable: [ItemColumn] = [], _ moment: Moment
  ) {
    self.items = items
    self.columns = columns
    self.dispensable = dispensable
    self.moment = moment
  }

  package var json: JSONValue {
    [
      "schema": "plan.list/1",
      "asOf": JSONValue(moment.day.description),
      "items": .array(items.map(json)),
    ]
  }

  /// One item with the report's columns as keys.
  package func json(_ item: Item) -> JSONValue {
    .object(columns.map { .init($0.rawValue, $0.json(item)) })
  }
}
