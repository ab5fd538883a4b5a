import SourceText

/// The items of a plan by what a table may call them, and the ids that are taken.
struct PlanIndex {
  private let items: [PlanItem]
  private var byID: [String: Int] = [:]
  private var bySource: [String: [Int]] = [:]
  /// By the number of the item above and the title.
  private var byPlace: [String: [Int]] = [:]
  /// The items that rows meant.
  private var meant: Set<Int> = []
  /// By level and title.
  private var byTitle: [String: [Int]] = [:]
  private var taken: Set<String> = []
  /// The ids that rows have in their column, which no code before a title takes.
  private var reserved: Set<String> = []

  init(_ items: [PlanItem], of plan: Plan) {
    self.items = items
    for item in items {
      byID[item.id.text] = item.number
      taken.insert(item.id.text)
      for source in item.sourceIDs { bySource[source.text.string, default: []].append(item.number) }
      let key = item.titleKey
      byPlace["\(item.parent ?? -1)/\(key)", default: []].append(item.number)
      let title = "\(item.level.rawValue)/\(key)"
      byTitle[title, default: []].append(item.number)
    }
  }

  /// Returns the only item of a level with a title.
  func item(titled title: CodedTitle, _ level: Level) -> PlanItem? {
    let found = byTitle["\(level.rawValue)/\(title.key)"] ?? []
    return found.count == 1 ? items[found[0]] : nil
  }

  mutating func reserve(_ ids: some Sequence<String>) { reserved.formUnion(ids) }

  /// Returns the strategic objective with a title.
  func objective(titled title: String) -> PlanItem? {
    byPlace["-1/\(CodedTitle(title).key)"]?.first.map { items[$0] }
  }

  func knows(_ ids: [String]) -> Bool { ids.allSatisfy { byID[$0] != nil } }

  func item(named id: String, level: Level?) -> PlanItem? {
    named(id, level).first
  }

  func items(named id: String) -> [PlanItem] { named(id, nil) }

  private func named(_ id: String, _ level: Level?) -> [PlanItem] {
    // Where both have it, the id in another system was given because its own was taken.
    ((byID[id].map { [$0] } ?? []) + (bySource[id] ?? [])).map { items[$0] }.filter {
      level == nil || $0.level == level
    }
  }

  /// Returns the item that a node of a table means: by its id in another system, its id, its place and title, or its
  /// title alone if no other has it.
  mutating func match(_ node: ImportedTree.Node, _ level: Level, below parent: PlanItem?) -> PlanItem? {
    let found = find(node, level, below: parent)
    if let found { meant.insert(found.number) }
    return found
  }

  private func find(_ node: ImportedTree.Node, _ level: Level, below parent: PlanItem?) -> PlanItem? {
    let key = node.title.key
    if let id = node.item?.id {
      // A number that begins again below each objective is told apart by the titles.
      let named = named(id, level)
      let titled = named.filter { $0.titleKey == key }
      let here = titled.first { $0.parent == parent?.number && !meant.contains($0.number) }
      let free = here ?? titled.first { !meant.contains($0.number) } ?? titled.first
      if let found = free ?? (named.count == 1 && !meant.contains(named[0].number) ? named[0] : nil) {
        return found
      }
    }
    // Of several with the same title, each row means another.
    let here = (byPlace["\(parent?.number ?? -1)/\(key)"] ?? []).filter { items[$0].level == level }
    if let number = here.first(where: { !meant.contains($0) }) ?? here.first { return items[number] }
    if let code = node.title.code, let item = item(named: code, level: level),
      item.titleKey == key
    {
      return item
    }
    // What stands below nothing may be anywhere; of what stands elsewhere, a title that only one has is enough.
    let titled = byTitle["\(level.rawValue)/\(key)"] ?? []
    let isAnywhere = node.parent == nil && node.outerParent == nil
    if isAnywhere || titled.count == 1, let number = titled.first(where: { !meant.contains($0) }) {
      return items[number]
    }
    return nil
  }

  /// An id that another system uses.
  struct SourceID {
    let name: String
    let id: String
  }

  /// Returns a free id for a new item, and the id in its column if that can't be one here.
  mutating func newID(
    for node: ImportedTree.Node, _ level: Level, below parent: String?, number: Int
  ) -> (id: String, source: SourceID?) {
    if let own = node.item?.id {
      let isValid = Identifier(own) != nil
      if isValid, taken.insert(own).inserted { return (own, nil) }
      // `OS 1` is `OS1` here.
      let compact = own.filter { !$0.isWhitespace }
      if !isValid, Identifier(compact) != nil, !reserved.contains(compact), taken.insert(compact).inserted {
        return (compact, SourceID(name: "id", id: own))
      }
      return (generated(level, below: parent, number: number), SourceID(name: "id", id: own))
    }
    if let code = node.title.code, Identifier(code) != nil, !reserved.contains(code) {
      if taken.insert(code).inserted { return (code, nil) }
      if let parent, Identifier(parent + "." + code) != nil, taken.insert(parent + "." + code).inserted {
        return (parent + "." + code, nil)
      }
    }
    return (generated(level, below: parent, number: number), nil)
  }

  private mutating func generated(_ level: Level, below parent: String?, number: Int) -> String {
    let stem = parent.map { $0 + "." } ?? (level == .action ? "A" : "S")
    var number = number
    while true {
      let id = stem + String(number)
      if Identifier(id) == nil { return generated(level, below: nil, number: taken.count) }
      if !reserved.contains(id), taken.insert(id).inserted { return id }
      number += 1
    }
  }

  /// Returns a free id for an objective that no row names.
  mutating func freeObjectiveID() -> String { generated(.strategicObjective, below: nil, number: 1) }
}

extension PlanItem {
  /// The title as a table is compared with it.
  var titleKey: String { CodedTitle(title.string.withoutLineBreaks).key }
}
