import SourceText

/// Where items stand in a file, so that a diagnostic can tell the item it is about.
package struct Outline: Sendable {
  private struct Entry {
    let id: Identifier
    let range: Range<Int>
    /// The entry of the item it is in.
    let parent: Int?
  }

  package private(set) var plan: Identifier?
  /// In file order, outer items before the items within them.
  private var entries: [Entry] = []

  /// Of a file in which no items could be read.
  package init() {}

  package init(_ plan: Plan) {
    let document = plan.document
    self.plan = plan.id == .missing ? nil : plan.id
    var (strategic, operational) = (0, 0)
    plan.forEachItem {
      strategic = add($0.id, document.range($0.node), in: nil)
    } operational: {
      operational = add($0.id, document.range($0.node), in: strategic)
    } action: {
      _ = add($0.id, document.range($0.node), in: operational)
    }
  }

  private mutating func add(_ id: Identifier, _ range: Range<Int>, in parent: Int?) -> Int {
    entries.append(Entry(id: id, range: range, parent: parent))
    return entries.count - 1
  }

  /// The innermost item whose text holds an offset.
  package func item(at offset: Int) -> Identifier? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    // The last item that begins before the offset, or one of those it is in.
    var candidate = low > 0 ? low - 1 : nil
    while let position = candidate, !entries[position].range.contains(offset) {
      candidate = entries[position].parent
    }
    guard let position = candidate, entries[position].id != .missing else { return nil }
    return entries[position].id
  }
}
