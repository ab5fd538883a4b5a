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

  /// Returns the entry of an action in a standing of the same actions. What is on the way to it is not copied.
  private func entry(in owner: PlanStanding) -> PlanStanding.Entry? {
    guard let third else { return nil }
    guard let second else { return owner.strategic[first].entries[third] }
    return owner.strategic[first].operational[second].entries[third]
  }

  package var action: Action? {
    guard let position = entry(in: owner)?.position else { return nil }
    guard let second else { return owner.strategic[first].objective.actions[position] }
    return owner.strategic[first].operational[second].objective.actions[position]
  }

  /// The standing of an action.
  package var standing: ActionStanding? { entry(in: owner)?.standing }

  /// The change in an action since the earlier day, if there is one.
  package var change: StandingChange? {
    guard let after = standing, let base = owner.base, let before = entry(in: base)?.standing else {
      return nil
    }
    return StandingChange(from: before, to: after)
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

  /// The journal of an action or an objective.
  package var updates: Entries<Update> { action?.updates ?? objective?.updates ?? .none }

  /// The health as last stated: an action's, or how those in charge see an objective.
  package var health: Health? { standing?.health ?? objectiveStanding?.health }

  /// The day of the last entry in the item's journal.
  var lastUpdate: Day? { standing?.lastUpdate ?? objectiveStanding?.lastUpdate }

  package var progress: Percent? { standing.map(\.progress) ?? rollUp?.progress }
  /// The deadline of an objective, or the deadline in force of an action.
  package var deadline: DaySpan? { standing?.deadline ?? objective?.deadline }

  /// A Boolean value that indicates whether the item has no end on purpose.
  var isOngoing: Bool { standing?.isOngoing ?? objective?.isOngoing ?? false }

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

  /// The last remark in the item's journal up to the day.
  var lastNote: String? { updates.known(on: reportingDate.day).last { $0.note != nil }?.note?.string }

  /// Who pays, by the lines of the budget.
  var budgetSources: [String] {
    var sources: [String] = []
    for line in action?.budget ?? .none {
      if let source = line.source?.string, !sources.contains(source) { sources.append(source) }
    }
    return sources
  }

  /// The cost that is planned in a fiscal year, by its currency.
  func planned(in year: Int) -> [Amount] {
    var costs = Finances()
    for line in action?.budget ?? .none where line.kind == .expense {
      guard let amount = line.amount, line.year.map({ plan.calendar.year(of: $0.first) }) == year else {
        continue
      }
      costs[line.currency ?? plan.currency].add(Finances.Amounts(planned: amount))
    }
    return costs.amounts.map { Amount(currency: $0.currency, money: $0.amounts.planned) }
  }

  /// The number of the item's own indicators that missed a target; none of an abandoned action.
  var missedIndicators: Int {
    guard judgesIndicators else { return 0 }
    return indicators.count { IndicatorStanding($0, at: reportingDate).state == .missed }
  }

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
        + inOrder(first, actions: { actions(first, nil) }) { second in
          [Item(of: self, strategic: first, operational: second)] + actions(first, second)
        }
    }
  }

  /// The actions of the plan, in file order.
  package var actions: [Item] {
    strategic.indices.flatMap { first in
      inOrder(first, actions: { actions(first, nil) }) { actions(first, $0) }
    }
  }

  /// Visits the actions that count, in file order, without creating items for them.
  ///
  /// - Parameter visitObjective: A function that is called for each objective before its actions.
  func forEachEntry(
    _ visit: (Entry, _ place: (Int, Int?, Int)) -> Void,
    objective visitObjective: (_ place: (Int, Int?)) -> Void = { _ in }
  ) {
    for (first, strategic) in strategic.enumerated() {
      func visitAll(_ entries: [Entry], _ second: Int?) {
        for (third, entry) in entries.enumerated() { visit(entry, (first, second, third)) }
      }
      visitObjective((first, nil))
      let hasActionsFirst = strategic.objective.row.hasActionsFirst(in: plan.tables.rows)
      if hasActionsFirst { visitAll(strategic.entries, nil) }
      for (second, operational) in strategic.operational.enumerated() {
        visitObjective((first, second))
        visitAll(operational.entries, second)
      }
      if !hasActionsFirst { visitAll(strategic.entries, nil) }
    }
  }

  private func actions(_ first: Int, _ second: Int?) -> [Item] {
    let strategic = strategic[first]
    let entries = second.map { strategic.operational[$0].entries } ?? strategic.entries
    return entries.indices.map { Item(of: self, strategic: first, operational: second, entry: $0) }
  }

  /// Returns what is below a strategic objective in the order of the file, which may have either its actions
  /// or its operational objectives first.
  private func inOrder(_ first: Int, actions: () -> [Item], below: (Int) -> [Item]) -> [Item] {
    let objectives = strategic[first].operational.indices.flatMap(below)
    return strategic[first].objective.row.hasActionsFirst(in: plan.tables.rows)
      ? actions() + objectives : objectives + actions()
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
