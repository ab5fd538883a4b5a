import SourceText

/// Where items stand in a file, so that a diagnostic can tell the item it is about.
package struct Outline: Sendable {
  package private(set) var plan: Identifier?
  /// In file order, outer items before the items within them.
  private var items: [Identifier] = []
  private var ranges = NestedRanges()

  /// Of a file in which no items could be read.
  package init() {}

  package init(_ plan: Plan) {
    self.plan = plan.id == .missing ? nil : plan.id
    plan.forEachItem {
      add($0.id, plan.document.range($0.node))
    } operational: {
      add($0.id, plan.document.range($0.node))
    } action: {
      add($0.id, plan.document.range($0.node))
    }
  }

  private mutating func add(_ id: Identifier, _ range: Range<Int>) {
    items.append(id)
    ranges.append(range)
  }

  /// The innermost item whose text holds an offset.
  package func item(at offset: Int) -> Identifier? {
    guard let position = ranges.innermost(at: offset), items[position] != .missing else { return nil }
    return items[position]
  }
}
