import SourceText

/// Every item of a plan by its id: ids are unique across levels.
struct ItemIndex {
  struct Entry {
    let level: Level
    let node: JSONNode
    /// The position among all items, in file order.
    let number: Int
  }

  private(set) var entries: [Identifier: Entry] = [:]
  private(set) var count = 0
  /// Whether every item has an id that could be read.
  private(set) var isComplete = true

  /// Reports ids that are used twice.
  init(_ plan: Plan, _ document: JSONDocument, _ reader: inout PlanReader) {
    let tables = plan.tables
    let rows = tables.rows
    entries.reserveCapacity(
      rows.strategicObjectives.count + rows.operationalObjectives.count + rows.actions.count)
    plan.forEachRow { strategic in
      add(tables.identifier(strategic.id), .strategicObjective, strategic.node, &reader)
      ItemIndex.checkIndicators(strategic.indicators, tables, &reader)
    } operational: { operational in
      add(tables.identifier(operational.id), .operationalObjective, operational.node, &reader)
      ItemIndex.checkIndicators(operational.indicators, tables, &reader)
    } action: { action in
      add(tables.identifier(action.id), .action, action.node, &reader)
      ItemIndex.checkIndicators(action.indicators, tables, &reader)
    }
    ItemIndex.checkUnique(plan.themes.map { ($0.id?.text, $0.node) }, "theme", &reader)
    ItemIndex.checkUnique(plan.referents.map { ($0.id.string, $0.node) }, "referent", &reader)
    ItemIndex.checkUnique(plan.domains.map { ($0.id.string, $0.node) }, "domain", &reader)
    ItemIndex.checkUnique(plan.indicators.map { ($0.id?.text, $0.node) }, "indicator", &reader)
  }

  /// The ids of items in file order, down to a level.
  func names(upTo level: Level) -> [String] {
    entries.filter { $0.value.level <= level }.sorted { $0.value.number < $1.value.number }.map(\.key.text)
  }

  private mutating func add(
    _ id: Identifier?, _ level: Level, _ node: JSONNode, _ reader: inout PlanReader
  ) {
    defer { count += 1 }
    guard let id else {
      isComplete = false
      return
    }
    if let first = entries[id] {
      reader.reportDuplicate(id.text, "id", node, first: first.node)
    } else {
      entries[id] = Entry(level: level, node: node, number: count)
    }
  }

  private static func checkIndicators(
    _ rows: Rows<Indicator>, _ tables: Tables, _ reader: inout PlanReader
  ) {
    if rows.count > 1 {
      checkUnique(tables.entries(rows).map { ($0.id?.text, $0.node) }, "indicator", &reader)
    }
  }

  private static func checkUnique(
    _ entries: [(id: String?, node: JSONNode)], _ noun: String, _ reader: inout PlanReader
  ) {
    var first: [[UInt8]: JSONNode] = [:]
    for (id, node) in entries {
      guard let id, !id.isEmpty else { continue }
      if let earlier = first[Array(id.utf8)] {
        reader.reportDuplicate(id, "\(noun) id", node, first: earlier)
      } else {
        first[Array(id.utf8)] = node
      }
    }
  }
}

extension PlanReader {
  fileprivate mutating func reportDuplicate(
    _ id: String, _ noun: String, _ node: JSONNode, first: JSONNode
  ) {
    report(
      Diagnostic(
        .duplicateIdentifier, "\(noun) '\(id)' is used twice", at: rangeOfID(node),
        notes: [.init("first used here", at: rangeOfID(first))]))
  }

  /// Where an object gives its id; of a bare text, the whole of it.
  private func rangeOfID(_ node: JSONNode) -> Range<Int> {
    document.range(document.value(of: "id", in: node) ?? node)
  }
}
