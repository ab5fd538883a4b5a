import SourceText

/// The hierarchy that the rows of a table make.
struct ImportedTree: Sendable {
  struct Node: Sendable {
    var level: WrittenLevel
    var title: CodedTitle
    /// The row that declares it, or in which it first stands above another.
    let row: Int
    var item: ImportedItem?
    var children: [Int] = []
    var parent: Int?
    /// The id of what it is below, if that is not in the table.
    var outerParent: String?
  }

  private(set) var nodes: [Node] = []
  private(set) var roots: [Int] = []
  /// The nodes that have the title of another directly below the same.
  private(set) var duplicates: [Int] = []
  /// The objectives by their titles and those above them.
  private var places: [String: Int] = [:]

  /// - Parameter isFlat: Returns the title of the objective for what stands below none.
  init(_ items: [ImportedItem], hasLevels: Bool) {
    let ids = Dictionary(items.compactMap { item in item.id.map { ($0, item) } }) { first, _ in first }
    let hasParents = items.contains { $0.parent != nil }
    if hasParents,
      items.contains(where: { $0.parent.map { ids[$0] != nil } == true })
        || items.allSatisfy({ $0.above.isEmpty })
    {
      addByParents(items, hasLevels: hasLevels)
    } else if hasLevels {
      addByLevels(items)
    } else {
      for item in items { add(item, below: item.above) }
    }
    settlePlaces()
  }

  private mutating func append(_ node: Node) -> Int {
    let position = nodes.count
    if let parent = node.parent { nodes[parent].children.append(position) } else { roots.append(position) }
    nodes.append(node)
    return position
  }

  // MARK: - Titles above

  private mutating func add(_ item: ImportedItem, below above: [CodedTitle]) {
    var parent: Int?
    // Without a strategic objective, what is called operational is the first level.
    let levels: [WrittenLevel] =
      item.level == .step && above.count > 0
      ? Array([.strategic, .operational].prefix(above.count - 1)) + [.action] : [.strategic, .operational]
    for (title, level) in zip(above, levels) { parent = place(title, level, below: parent, row: item.row) }
    switch item.level {
    case .strategic, .operational:
      // What stands below an objective is none of the first level.
      let level: WrittenLevel = parent == nil ? .strategic : .operational
      let position = place(item.title, level, below: parent, row: item.row)
      if nodes[position].item == nil { nodes[position].item = item } else { nodes[position].item?.add(item) }
    case .action, .step:
      let isNamed = item.level == .action && places[key(item.title, below: parent, isAction: true)] != nil
      if isNamed, let known = places[key(item.title, below: parent, isAction: true)],
        nodes[known].level == .action,
        nodes[known].item == nil
      {
        nodes[known].item = item
        return
      }
      // A further row of the same tells of another day, or of another indicator.
      if let known = places[key(item.title, below: parent, isAction: true)], nodes[known].level == item.level,
        let first = nodes[known].item, first.isContinued(by: item)
      {
        nodes[known].item?.add(item)
        return
      }
      let position = append(
        Node(level: item.level, title: item.title, row: item.row, item: item, parent: parent))
      let key = key(item.title, below: parent, isAction: true)
      if places[key] == nil { places[key] = position } else { duplicates.append(position) }
    }
  }

  /// Returns the objective with a title below another, which is made if it is the first time.
  private mutating func place(_ title: CodedTitle, _ level: WrittenLevel, below parent: Int?, row: Int) -> Int
  {
    let key = key(title, below: parent, isAction: level == .action)
    if let known = places[key] {
      // The same axis may be told with and without its code.
      if nodes[known].title.code == nil, title.code != nil { nodes[known].title = title }
      return known
    }
    let position = append(Node(level: level, title: title, row: row, parent: parent))
    places[key] = position
    return position
  }

  /// - Parameter isAction: An action and an objective may have the same title.
  private func key(_ title: CodedTitle, below parent: Int?, isAction: Bool) -> String {
    "\(parent ?? -1)/\(isAction)/\(title.key)"
  }

  // MARK: - Levels and parents

  private mutating func addByLevels(_ items: [ImportedItem]) {
    var open: [(level: WrittenLevel, position: Int)] = []
    for item in items {
      open.removeAll { $0.level.rawValue >= item.level.rawValue }
      let parent = open.last?.position
      let position = append(
        Node(level: item.level, title: item.title, row: item.row, item: item, parent: parent))
      open.append((item.level, position))
    }
    settleLevels(keepsOwn: true)
  }

  private mutating func addByParents(_ items: [ImportedItem], hasLevels: Bool) {
    var positions: [String: Int] = [:]
    for (position, item) in items.enumerated() {
      nodes.append(Node(level: item.level, title: item.title, row: item.row, item: item))
      if let id = item.id, positions[id] == nil { positions[id] = position }
    }
    for (position, item) in items.enumerated() {
      guard let id = item.parent else {
        roots.append(position)
        continue
      }
      if let parent = positions[id], parent != position, !isAbove(position, parent) {
        nodes[position].parent = parent
        nodes[parent].children.append(position)
      } else {
        nodes[position].outerParent = id
        roots.append(position)
      }
    }
    settleLevels(keepsOwn: hasLevels)
  }

  private func isAbove(_ position: Int, _ other: Int) -> Bool {
    var place: Int? = other
    while let current = place {
      if current == position { return true }
      place = nodes[current].parent
    }
    return false
  }

  /// Gives each node a level by its depth, where no row says its own: what has nothing below it is an action, what has is
  /// an objective, and what is below an action is a step.
  private mutating func settleLevels(keepsOwn: Bool) {
    guard !keepsOwn else { return }
    func depth(below position: Int) -> Int {
      (nodes[position].children.map { depth(below: $0) }.max() ?? 0) + 1
    }
    let deepest = roots.map { depth(below: $0) }.max() ?? 1
    var work = roots.map { ($0, 0) }
    while let (position, depth) = work.popLast() {
      let levels: [WrittenLevel] =
        deepest <= 1
        ? [.action] : deepest == 2 ? [.strategic, .action] : [.strategic, .operational, .action]
      nodes[position].level = depth < levels.count ? levels[depth] : .step
      if nodes[position].outerParent != nil, depth == 0, nodes[position].children.isEmpty {
        nodes[position].level = .action
      }
      let level = nodes[position].level
      nodes[position].item?.level = level
      work += nodes[position].children.map { ($0, depth + 1) }
    }
  }

  /// Puts each node below one that may have it, so that none is lost: an objective below one of the second level stands
  /// beside it, and what is below an action is a step of it.
  private mutating func settlePlaces() {
    for root in roots where nodes[root].level == .step { nodes[root].level = .action }
    var work = roots
    while let position = work.popLast() {
      for child in nodes[position].children {
        let isMoved: Bool =
          switch (nodes[position].level, nodes[child].level) {
          case (.operational, .strategic), (.operational, .operational), (.step, _): true
          default: false
          }
        switch (nodes[position].level, nodes[child].level) {
        case (.strategic, .step), (.operational, .step): nodes[child].level = .action
        case (.strategic, .strategic): nodes[child].level = .operational
        case (.operational, .strategic), (.operational, .operational):
          nodes[child].level = .operational
        case (.action, .strategic), (.action, .operational), (.action, .action): nodes[child].level = .step
        case (.step, _):
          nodes[child].level = .step
        default: break
        }
        let level = nodes[child].level
        nodes[child].item?.level = level
        if isMoved {
          move(child, from: position)
          work.append(child)
        }
      }
      work += nodes[position].children
    }
  }

  /// Moves a node beside the one that it is below.
  private mutating func move(_ child: Int, from parent: Int) {
    nodes[parent].children.removeAll { $0 == child }
    let above = nodes[parent].parent
    nodes[child].parent = above
    if let above { nodes[above].children.append(child) } else { roots.append(child) }
  }
}
