import OfficeFiles
package import SourceText

/// The taking in of what a table says into a plan: what is new is added, what differs is set, and how things stand is
/// written as dated entries.
package struct PlanImport {
  /// What is to be known besides the table.
  package struct Facts: Sendable {
    /// The day that statements without one are of.
    package var asOf: Day
    /// Who reports, where the table does not say.
    package var author: String?
    /// The authority whose rows are meant, of a table of several.
    package var authority: String?
    /// A Boolean value that indicates whether what is not in the table is of no interest: it is of one service alone.
    package var isPartial = false
    /// The files that told of items before, by the items' ids.
    package var toldBefore: [String: String] = [:]

    package init(asOf: Day) { self.asOf = asOf }
  }

  package let plan: Plan
  let facts: Facts
  var editor: PlanEditor
  /// What was found in each table of the file.
  var findings: [SheetFindings]
  /// The changes, a line each: what was, and what is.
  package internal(set) var changes: [String] = []
  /// The ids of the items that are not in the table.
  package private(set) var missing: [String] = []
  let tree: ImportedTree
  private var index: PlanIndex
  /// The names that are new to a registry, by the kind of name.
  var newNames: [NameKind: [String]] = [:]
  private let items: [PlanItem]
  private var matched: Set<Int> = []

  init(_ tree: ImportedTree, into plan: Plan, _ facts: Facts, _ findings: [SheetFindings]) {
    self.plan = plan
    self.tree = tree
    self.facts = facts
    self.findings = findings
    editor = PlanEditor(plan)
    items = plan.items
    index = PlanIndex(items, of: plan)
    index.reserve(tree.nodes.lazy.compactMap { $0.item?.id })
  }

  package var edits: [TextEdit] { editor.edits }
  /// A Boolean value that indicates whether no row is about anything.
  package var isEmpty: Bool { tree.nodes.isEmpty }
  /// The ids of the items of which the table told something new.
  package internal(set) var told: Set<String> = []
  /// The number of actions in the table, and of those that the plan has.
  package var actionCounts: (all: Int, known: Int) {
    (
      tree.nodes.count { $0.level == .action },
      items.count { $0.level == .action && matched.contains($0.number) }
    )
  }
  /// What was found in the table.
  package var found: [CheckedFile] { findings.filter { !$0.isEmpty }.map(\.file) }

  // MARK: - The hierarchy

  /// What a node is put below: an item of the plan, the object of a new one that is being made, or the plan.
  mutating func run() {
    var additions: [AdditionPlace: [JSONValue]] = [:]
    for position in tree.duplicates {
      let node = tree.nodes[position]
      findings[node.item?.sheet ?? 0].add(
        .importConflict,
        "'\(node.title.title.shortened)' is twice below the same; each row is taken for one of its own",
        row: node.row, column: 0, text: node.title.title)
    }
    for node in tree.nodes {
      guard let parent = node.outerParent, index.item(named: parent, level: nil) == nil else { continue }
      findings[node.item?.sheet ?? 0].add(
        .importConflict, "there is no '\(parent)', which '\(node.title.title.shortened)' is to be below",
        row: node.row,
        column: 0, text: node.title.title)
    }
    tellOfLeftOut()
    for root in tree.roots { visit(root, below: nil, &additions) }
    let alone = AdditionPlace(item: -2, key: "strategicObjectives")
    if let values = additions.removeValue(forKey: alone) {
      additions[AdditionPlace(item: -1, key: alone.key), default: []].append(objective(of: values))
    }
    for (place, values) in additions.sorted(by: { $0.key < $1.key }) { append(values, to: place) }
    for kind in NameKind.allCases { registerNames(of: kind) }
    // A sheet of a service has its actions alone.
    guard !facts.isPartial, !tree.nodes.contains(where: { $0.item?.made != nil }) else { return }
    missing = items.filter { $0.level == .action && !matched.contains($0.number) }.map {
      "\($0.id) \($0.title.string.shortened)"
    }
  }

  private func level(of node: ImportedTree.Node, below parent: PlanItem?) -> Level? {
    let own: Level? =
      switch node.level {
      case .strategic: .strategicObjective
      case .operational: parent == nil && node.parent == nil ? .strategicObjective : .operationalObjective
      case .action: .action
      case .step: nil
      }
    // A list does not say what its items are, and an id may look like that of another level.
    let known = node.item?.id.map { index.items(named: $0).filter { $0.titleKey == node.title.key } } ?? []
    return known.contains { $0.level == own } ? own : known.first?.level ?? own
  }

  /// Takes in a node of the table that is directly below an item of the plan, or below nothing.
  private mutating func visit(
    _ position: Int, below parent: PlanItem?, _ additions: inout [AdditionPlace: [JSONValue]]
  ) {
    let node = tree.nodes[position]
    let parent = parent ?? node.outerParent.flatMap { index.item(named: $0, level: nil) }
    guard let level = level(of: node, below: parent) else {
      if let parent { takeStep(node, of: parent, &additions) }
      return
    }
    // What stands below nothing was put below an objective of its own, if it was taken in before.
    let home = level == .action ? parent ?? index.objective(titled: layoutTitle) : parent
    if let found = index.match(node, level, below: home) {
      matched.insert(found.number)
      if let item = node.item, item.made != nil, found.titleKey != node.title.key,
        let other = index.item(titled: node.title, found.level), other.number != found.number
      {
        findings[item.sheet].add(
          .importConflict,
          "'\(found.id)' is \(found.title.string.shortened), and the title that of '\(other.id)': nothing is taken",
          row: node.row, column: item.idColumn, text: item.id ?? "")
        return
      }
      if let item = node.item { update(found, with: item, &additions) }
      for child in node.children { visit(child, below: found, &additions) }
      return
    }
    if let item = node.item, item.made != nil {
      findings[item.sheet].add(
        .importConflict,
        "the plan has no '\(item.id.map { $0 + " " } ?? "")\(node.title.title.shortened)': a service's sheet can't add actions; use 'plan add'",
        row: node.row, column: 0, text: node.title.title)
      return
    }
    let place: AdditionPlace
    switch (level, parent) {
    case (.strategicObjective, _): place = AdditionPlace(item: -1, key: "strategicObjectives")
    case (.operationalObjective, .some(let parent)) where parent.level == .strategicObjective:
      place = AdditionPlace(item: parent.number, key: "operationalObjectives")
    case (.action, .some(let parent)) where parent.level != .action:
      place = AdditionPlace(item: parent.number, key: "actions")
    default:
      // What stands below nothing is put below an objective of its own.
      place = AdditionPlace(item: -2, key: "strategicObjectives")
    }
    let siblings = place.item >= 0 ? items[place.item].id.text : nil
    let value = object(of: position, level, below: siblings)
    additions[place, default: []].append(value)
    let name = value["id"]?.text ?? ""
    changes.append(
      "added \(ElementKind(level).noun) '\(name)' (\(node.title.title.shortened))" + descendants(of: position)
    )
  }

  /// The title of the objective for what stands below none.
  var layoutTitle = "Actions"

  private func descendants(of position: Int) -> String {
    var count = 0
    var work = tree.nodes[position].children
    while let child = work.popLast() {
      if tree.nodes[child].level == .action { count += 1 }
      work += tree.nodes[child].children
    }
    return count == 0 ? "" : " with \(count) action\(count == 1 ? "" : "s")"
  }

  /// Returns the objective for actions that stand below none.
  private mutating func objective(of actions: [JSONValue]) -> JSONValue {
    ["id": .string(index.freeObjectiveID()), "title": .string(layoutTitle), "actions": .array(actions)]
  }

  private mutating func append(_ values: [JSONValue], to place: AdditionPlace) {
    let owner = place.item < 0 ? plan.node : items[place.item].node
    let order =
      place.item < 0 ? ElementKind.plan.object.keys : ElementKind(items[place.item].level).object.keys
    editor.append(all: values, to: place.key, of: owner, order: order)
  }

  // MARK: - New items

  /// Returns the object of a new item with everything below it.
  private mutating func object(of position: Int, _ level: Level, below parentID: String?) -> JSONValue {
    let node = tree.nodes[position]
    let siblings = siblingNumber(of: position)
    let (id, source) = index.newID(for: node, level, below: parentID, number: siblings)
    var members: [String: JSONValue] = ["id": .string(id), "title": .string(node.title.title)]
    let kind = ElementKind(level)
    if let item = node.item { define(&members, by: item, kind) }
    if let source { members["sourceIds"] = .object([.init(source.name, .string(source.id))]) }
    var below: [String: [JSONValue]] = [:]
    for child in node.children {
      let node = tree.nodes[child]
      switch node.level {
      case .step: if let item = node.item { below["steps", default: []].append(step(item)) }
      case .action: below["actions", default: []].append(object(of: child, .action, below: id))
      case .strategic, .operational:
        below["operationalObjectives", default: []].append(
          object(of: child, .operationalObjective, below: id))
      }
    }
    for (key, values) in below { members[key] = .array(values) }
    return .object(kind.object.keys.compactMap { key in members[key].map { .init(key, $0) } })
  }

  /// Returns the number of a node among its siblings, from 1.
  private func siblingNumber(of position: Int) -> Int {
    let siblings = tree.nodes[position].parent.map { tree.nodes[$0].children } ?? tree.roots
    let level = tree.nodes[position].level
    // Few have many siblings; those that do are found by their rows.
    return siblings.lazy.filter { tree.nodes[$0].level == level }.prefix { $0 != position }.reduce(1) {
      count, _ in count + 1
    }
  }

  private mutating func define(
    _ members: inout [String: JSONValue], by item: ImportedItem, _ kind: ElementKind
  ) {
    for value in item.values where members[value.key] == nil {
      guard kind.object[value.key] != nil, value.key != "dependsOn" || index.knows(value.value.elementTexts)
      else {
        continue
      }
      members[value.key] = registered(value)
    }
    let fields = item.fields.values.map { JSONValue.Member($0.key, $0.value) }
    if !fields.isEmpty { members["fields"] = .object(fields) }
    if !item.indicators.isEmpty {
      members["indicators"] = .array(
        item.indicators.map { object(of: $0, deadline: item.text(of: "deadline")) })
    }
    var standing = EntryStanding()
    standing.deadline = item.text(of: "deadline").flatMap(DeadlineText.init)?.deadline(in: plan.calendar)
    let entries = entries(of: item, kind).compactMap {
      standing.entry($0, of: kind, notes: [], in: plan.calendar)
    }
    if !entries.isEmpty { members["updates"] = .array(entries) }
  }

  /// Returns the entries of an item in the order of their days, that of the table last.
  func entries(of item: ImportedItem, _ kind: ElementKind) -> [ImportedEntry] {
    var entries = item.events.compactMap { entry -> (Day, ImportedEntry)? in
      entry.date.flatMap { DateText($0)?.days(in: plan.calendar)?.last }.map { ($0, entry) }
    }
    // What is told of a year that is not over was told on the day of the table.
    entries = entries.map { day, entry in
      guard entry.date?.utf8.count == 4, day > facts.asOf else { return (day, entry) }
      var entry = entry
      entry.date = facts.asOf.description
      return (facts.asOf, entry)
    }
    if !item.said.isEmpty {
      var entry = item.said
      let day = entry.date.flatMap { DateText($0)?.days(in: plan.calendar)?.last } ?? facts.asOf
      if entry.date == nil { entry.date = day.description }
      entries.append((day, entry))
    }
    return entries.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map {
      element in
      var entry = element.element.1
      entry.author = entry.author ?? facts.author
      return entry
    }
  }
}

/// Where new entries are added: a list of an item, by its number, or of the plan.
struct AdditionPlace: Hashable, Comparable {
  let item: Int
  let key: String

  static func < (left: AdditionPlace, right: AdditionPlace) -> Bool {
    (left.item, left.key) < (right.item, right.key)
  }
}

extension ImportedItem {
  func text(of key: String) -> String? { values.first { $0.key == key }?.value.text }
}
