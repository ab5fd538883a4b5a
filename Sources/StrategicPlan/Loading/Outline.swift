import SourceText

/// The places of items in a file, from which a diagnostic finds the item it is about.
package struct Outline: Sendable {
  package private(set) var plan: Identifier?
  /// In file order, outer items before the items within them.
  private var items: [CompactNode] = []
  private var tables = Tables.empty
  private var ranges = NestedRanges()

  /// Creates the outline of a file in which no items could be read.
  package init() {}

  package init(_ plan: Plan) {
    self.plan = plan.id == .missing ? nil : plan.id
    let tables = plan.tables
    plan.forEachItem { item in
      items.append(item.itemRow.id)
      ranges.append(item.node.offset..<Int(item.itemRow.end))
    }
    self.tables = tables
  }

  /// Returns the innermost item whose text contains an offset.
  package func item(at offset: Int) -> Identifier? {
    ranges.innermost(at: offset).flatMap { tables.identifier(items[$0]) }
  }
}
