package import SourceText

/// An item of a plan's hierarchy, and its place in it.
package struct PlanItem: ItemEntry {
  package let tables: Tables
  package let itemRow: ItemRow
  package let level: Level
  /// The position among all items, in file order.
  package let number: Int
  /// The number of the item it is directly below; `nil` for a strategic objective.
  package let parent: Int?
  /// The object that holds the list that the item is in.
  package let owner: JSONNode
  /// The position in that list.
  package let position: Int
  /// The position in the table of its level.
  private let row: Int

  package var action: Action? { level == .action ? Action(tables, row) : nil }

  /// The journal of an action or an objective.
  var updates: Entries<Update> {
    switch level {
    case .strategicObjective: StrategicObjective(tables, row).updates
    case .operationalObjective: OperationalObjective(tables, row).updates
    case .action: Action(tables, row).updates
    }
  }

  fileprivate init(
    _ tables: Tables, item: ItemRow, level: Level, row: Int, number: Int, parent: Int?, owner: JSONNode,
    position: Int
  ) {
    self.tables = tables
    itemRow = item
    self.level = level
    self.row = row
    self.number = number
    self.parent = parent
    self.owner = owner
    self.position = position
  }
}

extension Plan {
  /// Visits every item in file order, objectives before what is below them.
  func forEachItem(_ visit: (PlanItem) -> Void) {
    let rows = tables.rows
    var count = 0
    func visitItem(
      _ item: ItemRow, level: Level, row: Int, below parent: Int?, owner: JSONNode, start: Int
    ) {
      visit(
        PlanItem(
          tables, item: item, level: level, row: row, number: count, parent: parent, owner: owner,
          position: row - start))
      count += 1
    }
    func visitActions(_ list: Rows<Action>, below parent: Int, in owner: JSONNode) {
      for action in list.positions {
        visitItem(
          rows.actions[action].item, level: .action, row: action, below: parent, owner: owner,
          start: list.positions.lowerBound)
      }
    }
    for first in objectiveRows.positions {
      let strategic = rows.strategicObjectives[first]
      let strategicNumber = count
      let list = strategic.operationalObjectives.positions
      visitItem(
        strategic.item, level: .strategicObjective, row: first, below: nil, owner: node,
        start: objectiveRows.positions.lowerBound)
      let hasActionsFirst = strategic.hasActionsFirst(in: rows)
      if hasActionsFirst { visitActions(strategic.actions, below: strategicNumber, in: strategic.item.node) }
      for second in list {
        let operational = rows.operationalObjectives[second]
        let operationalNumber = count
        visitItem(
          operational.item, level: .operationalObjective, row: second, below: strategicNumber,
          owner: strategic.item.node, start: list.lowerBound)
        visitActions(operational.actions, below: operationalNumber, in: operational.item.node)
      }
      if !hasActionsFirst { visitActions(strategic.actions, below: strategicNumber, in: strategic.item.node) }
    }
  }

  /// Every item in file order, objectives before their descendants.
  package var items: [PlanItem] {
    var items: [PlanItem] = []
    items.reserveCapacity(tables.itemCount)
    forEachItem { items.append($0) }
    return items
  }

  /// Visits every action in file order.
  func forEachAction(_ visit: (Action) -> Void) {
    forEachItem { if let action = $0.action { visit(action) } }
  }

  package var actionCount: Int { tables.rows.actions.count }
}

extension Tables {
  var itemCount: Int {
    rows.strategicObjectives.count + rows.operationalObjectives.count + rows.actions.count
  }
}
