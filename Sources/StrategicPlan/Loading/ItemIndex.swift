import SourceText

/// The items of a plan by id. Ids are unique across levels.
struct ItemIndex {
  struct Entry {
    let level: Level
    let node: JSONNode
    /// The position among all items, in file order.
    let number: Int
  }

  private(set) var entries: [Identifier: Entry] = [:]
  /// A Boolean value that indicates whether every item has an id that could be read.
  private(set) var isComplete = true

  /// Creates the index and reports ids that are used twice.
  init(_ plan: Plan, in document: JSONDocument, _ reader: inout PlanReader) {
    entries.reserveCapacity(plan.tables.itemCount)
    plan.forEachItem { item in
      add(item, &reader)
      if item.indicators.count > 1 {
        ItemIndex.checkUnique(item.indicators.map { ($0.id?.text, $0.node) }, as: "indicator", &reader)
      }
    }
    ItemIndex.checkUnique(plan.themes.map { ($0.id?.text, $0.node) }, as: "theme", &reader)
    for kind in NameKind.registered {
      ItemIndex.checkUnique(
        kind.registry(of: plan).map { ($0.id.string, $0.node) }, as: kind.rawValue, &reader)
    }
    ItemIndex.checkUnique(plan.indicators.map { ($0.id?.text, $0.node) }, as: "indicator", &reader)
  }

  /// Returns the ids of items in file order, down to a level.
  func names(upTo level: Level) -> [String] {
    entries.filter { $0.value.level <= level }.sorted { $0.value.number < $1.value.number }.map(\.key.text)
  }

  private mutating func add(_ item: PlanItem, _ reader: inout PlanReader) {
    let id = item.id
    guard id != .missing else {
      isComplete = false
      return
    }
    if let first = entries[id] {
      reader.reportDuplicate(id.text, as: "id", at: item.node, first: first.node)
    } else {
      entries[id] = Entry(level: item.level, node: item.node, number: item.number)
    }
  }

  private static func checkUnique(
    _ entries: [(id: String?, node: JSONNode)], as noun: String, _ reader: inout PlanReader
  ) {
    var first: [[UInt8]: JSONNode] = [:]
    for (id, node) in entries {
      guard let id, !id.isEmpty else { continue }
      if let earlier = first[Array(id.utf8)] {
        reader.reportDuplicate(id, as: "\(noun) id", at: node, first: earlier)
      } else {
        first[Array(id.utf8)] = node
      }
    }
  }
}

extension PlanReader {
  fileprivate mutating func reportDuplicate(
    _ id: String, as noun: String, at node: JSONNode, first: JSONNode
  ) {
    report(
      Diagnostic(
        .duplicateIdentifier, "\(noun) '\(id)' is used twice", at: rangeOfID(node),
        notes: [.init("first used here", at: rangeOfID(first))]))
  }

  /// Returns the range of an object's id, or of the whole node if it is a bare text.
  private func rangeOfID(_ node: JSONNode) -> Range<Int> {
    document.range(document.value(of: "id", in: node) ?? node)
  }
}
