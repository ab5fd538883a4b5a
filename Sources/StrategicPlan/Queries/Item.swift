/// An item of any level: a position in the standing of its plan.
package struct Item: Sendable {
  package let owner: PlanStanding
  private let first: Int
  private let second: Int?
  private let third: Int?

  init(of owner: PlanStanding, strategic: Int, operational: Int? = nil, entry: Int? = nil) {
    self.owner = owner
    first = strategic
    second = operational
    third = entry
  }

  package var plan: Plan { owner.plan }
  package var reportingDate: ReportingDate { owner.reportingDate }

  package var level: Level {
    third != nil ? .action : second != nil ? .operationalObjective : .strategicObjective
  }

  /// The strategic objective that the item is, or belongs to.
  package var strategic: PlanStanding.Strategic { owner.strategic[first] }

  /// The operational objective that the item is, or belongs to.
  package var operational: PlanStanding.Operational? { second.map { owner.strategic[first].operational[$0] } }

  package var action: Action? {
    guard let second, let third else { return nil }
    let operational = owner.strategic[first].operational[second]
    return operational.objective.actions[operational.entries[third].position]
  }

  /// The standing of an action.
  package var standing: ActionStanding? {
    guard let second, let third else { return nil }
    return owner.strategic[first].operational[second].entries[third].standing
  }

  /// The change in an action since the earlier day, if there is one.
  package var change: StandingChange? {
    guard let second, let third, let after = standing, let base = owner.base else { return nil }
    return StandingChange(from: base.strategic[first].operational[second].entries[third].standing, to: after)
  }

  /// The percentage points gained since the earlier day, if there is one.
  package var progressGained: ProgressChange? {
    if let change { return change.progressGained }
    guard let base = owner.base else { return nil }
    let then = second.map { base.strategic[first].operational[$0].rollUp } ?? base.strategic[first].rollUp
    return ProgressChange(from: then.progress, to: rollUp?.progress)
  }

  /// The totals of the actions below an objective.
  package var rollUp: RollUp? {
    guard third == nil else { return nil }
    return operational?.rollUp ?? strategic.rollUp
  }

  package var objective: (any Objective)? {
    guard third == nil else { return nil }
    return operational?.objective ?? strategic.objective
  }
}

extension Item: ItemEntry {
  package var tables: Tables { owner.plan.tables }

  package var itemRow: ItemRow {
    action?.itemRow ?? operational?.objective.itemRow ?? strategic.objective.itemRow
  }

  /// The ids of the objectives above the item, the outermost first.
  package var path: [Identifier] {
    switch level {
    case .strategicObjective: []
    case .operationalObjective: [strategic.objective.id]
    case .action: [strategic.objective.id] + (operational.map { [$0.objective.id] } ?? [])
    }
  }

  /// The item's id among several plans: `pst-2025:A1.1`.
  package var qualifiedID: String { "\(owner.plan.id):\(id)" }

  package var progress: Percent? { standing.map(\.progress) ?? rollUp?.progress }
  /// The deadline of an objective, or the deadline in force of an action.
  package var deadline: DaySpan? { standing?.deadline ?? objective?.deadline }

  /// The standing of an objective by its own deadline.
  var objectiveStanding: ObjectiveStanding? {
    guard third == nil else { return nil }
    return operational?.standing ?? strategic.standing
  }

  package var isOverdue: Bool { standing?.isOverdue ?? objectiveStanding?.isOverdue ?? false }
  package var isDueSoon: Bool { standing?.isDueSoon ?? objectiveStanding?.isDueSoon ?? false }
  package var isLateStart: Bool { standing?.isLateStart ?? false }
  package var isSlipping: Bool { standing?.isSlipping ?? false }

  /// A Boolean value that indicates whether the item's indicators are judged: not those of an abandoned
  /// action.
  var judgesIndicators: Bool { standing?.status != .abandoned }

  /// A Boolean value that indicates whether the action stands otherwise than on the earlier day, if there is
  /// one: its status, progress, deadline, spending or health.
  var hasChanged: Bool { change?.isOne == true }

  /// The amounts planned and spent, separately for each currency.
  package var finances: Finances { rollUp?.finances ?? ownRollUp?.finances ?? Finances() }

  /// The planned cost, in the order of the currencies' codes; empty for an action without an amount in its
  /// budget lines. An abandoned action keeps its own.
  var planned: [Amount] {
    guard let action else {
      return finances.amounts.map { Amount(currency: $0.currency, money: $0.amounts.planned) }
        .filter { $0.money != .zero }
    }
    var costs = Finances()
    for line in action.budget where line.kind == .expense {
      guard let amount = line.amount else { continue }
      costs[line.currency ?? plan.currency].add(Finances.Amounts(planned: amount))
    }
    return costs.amounts.map { Amount(currency: $0.currency, money: $0.amounts.planned) }
  }

  /// The amounts spent, if stated, in the order of the currencies' codes.
  var spent: [Amount] {
    if let standing { return standing.spent.map { [Amount(currency: plan.currency, money: $0)] } ?? [] }
    return finances.amounts.compactMap { currency, amounts in
      amounts.spent.map { Amount(currency: currency, money: $0) }
    }
  }

  /// The full-time equivalents, or `nil` if none are planned.
  package var fullTimeEquivalents: Quantity? {
    let equivalents = (rollUp ?? ownRollUp)?.fullTimeEquivalents
    return equivalents == .zero ? nil : equivalents
  }

  /// The totals of an action by itself.
  var ownRollUp: RollUp? {
    guard let action, let standing else { return nil }
    var sum = RollUp()
    sum.add(action, standing, currency: owner.plan.currency)
    return sum
  }
}

extension PlanStanding {
  /// The items of the plan, in file order, objectives before their descendants.
  package var items: [Item] {
    strategic.indices.flatMap { first in
      [Item(of: self, strategic: first)]
        + strategic[first].operational.indices.flatMap { second in
          [Item(of: self, strategic: first, operational: second)] + actions(first, second)
        }
    }
  }

  /// The actions of the plan, in file order.
  package var actions: [Item] {
    strategic.indices.flatMap { first in
      strategic[first].operational.indices.flatMap { second in actions(first, second) }
    }
  }

  /// Visits the actions that count, in file order, without creating items for them.
  func forEachEntry(_ visit: (Entry, _ place: (Int, Int, Int)) -> Void) {
    for (first, strategic) in strategic.enumerated() {
      for (second, operational) in strategic.operational.enumerated() {
        for (third, entry) in operational.entries.enumerated() { visit(entry, (first, second, third)) }
      }
    }
  }

  private func actions(_ first: Int, _ second: Int) -> [Item] {
    strategic[first].operational[second].entries.indices.map {
      Item(of: self, strategic: first, operational: second, entry: $0)
    }
  }

  /// Returns the items directly below an item.
  func children(of item: Item) -> [Item] {
    items.filter { $0.path.last == item.id && $0.path.count == item.path.count + 1 }
  }
}

extension PlanStanding {
  /// The items of the plan by id, for repeated lookups.
  var itemsByID: [String: Item] {
    Dictionary(items.map { ($0.id.text, $0) }) { first, _ in first }
  }
}
