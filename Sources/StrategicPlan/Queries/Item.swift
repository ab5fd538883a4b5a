/// An item of any level, with its plan and where it stands.
package struct Item: Sendable {
  package enum Content: Sendable {
    case strategic(PlanStanding.Strategic)
    case operational(PlanStanding.Operational, in: StrategicObjective)
    case action(ActionInContext)
  }

  package let plan: Plan
  package let moment: Moment
  package let content: Content

  package var level: Level {
    switch content {
    case .strategic: .strategicObjective
    case .operational: .operationalObjective
    case .action: .action
    }
  }

  package var id: Identifier {
    switch content {
    case .strategic(let strategic): strategic.objective.id
    case .operational(let operational, _): operational.objective.id
    case .action(let action): action.action.id
    }
  }

  package var title: Text {
    switch content {
    case .strategic(let strategic): strategic.objective.title
    case .operational(let operational, _): operational.objective.title
    case .action(let action): action.action.title
    }
  }

  /// The ids of the objectives above it, the outermost first.
  package var path: [Identifier] {
    switch content {
    case .strategic: []
    case .operational(_, let strategic): [strategic.id]
    case .action(let action): [action.strategic.id, action.operational.id]
    }
  }

  /// What it is called among several plans: `pst-2025:A1.1`.
  package var qualifiedID: String { "\(plan.id):\(id)" }

  /// Of an action, where it stands.
  package var standing: ActionStanding? {
    guard case .action(let action) = content else { return nil }
    return action.standing
  }

  package var action: Action? {
    guard case .action(let action) = content else { return nil }
    return action.action
  }

  /// Of an objective, what the actions below it amount to.
  package var rollUp: RollUp? {
    switch content {
    case .strategic(let strategic): strategic.rollUp
    case .operational(let operational, _): operational.rollUp
    case .action: nil
    }
  }

  package var objective: (any Objective)? {
    switch content {
    case .strategic(let strategic): strategic.objective
    case .operational(let operational, _): operational.objective
    case .action: nil
    }
  }

  package var progress: Percent? { standing?.progress ?? rollUp?.progress }
  package var domains: [Text] { action?.domains ?? objective?.domains ?? [] }
  package var referents: [Text] { action?.referents ?? objective?.referents ?? [] }
  package var themes: [Text] { action?.themes ?? objective?.themes ?? [] }
  package var tags: [Text] { action?.tags ?? objective?.tags ?? [] }
  package var indicators: [Indicator] { action?.indicators ?? objective?.indicators ?? [] }

  package var isOverdue: Bool { standing?.isOverdue ?? ((rollUp?.overdue ?? 0) > 0) }
  package var isDueSoon: Bool { standing?.isDueSoon ?? ((rollUp?.dueSoon ?? 0) > 0) }
  package var isLateStart: Bool { standing?.isLateStart ?? ((rollUp?.lateStart ?? 0) > 0) }
  package var isSlipping: Bool { standing?.isSlipping ?? ((rollUp?.slipping ?? 0) > 0) }

  /// Planned and spent, each currency apart.
  package var finances: Finances { rollUp?.finances ?? ownRollUp?.finances ?? Finances() }

  /// Nil where no full-time equivalents are planned.
  package var fullTimeEquivalents: Quantity? {
    let equivalents = (rollUp ?? ownRollUp)?.fullTimeEquivalents
    return equivalents == .zero ? nil : equivalents
  }

  private var ownRollUp: RollUp? {
    guard case .action(let item) = content else { return nil }
    var sum = RollUp()
    sum.add(item.action, item.standing, currency: plan.currency)
    return sum
  }
}

extension PlanStanding {
  /// All items of the plan, in file order, objectives before what is below them.
  package var items: [Item] {
    strategic.flatMap { strategic in
      [Item(plan: plan, moment: moment, content: .strategic(strategic))]
        + strategic.operational.flatMap { operational in
          [Item(plan: plan, moment: moment, content: .operational(operational, in: strategic.objective))]
            + operational.actions.map { action, standing in
              Item(
                plan: plan, moment: moment,
                content: .action(
                  ActionInContext(
                    plan: plan, strategic: strategic.objective, operational: operational.objective,
                    action: action, standing: standing)))
            }
        }
    }
  }

  /// The items of one level that a filter asks for, in file order.
  package func items(at level: Level, matching filter: Filter) -> [Item] {
    let actionPart = filter.concernsActionsOnly ? filter.actionPart : nil
    func hasMatch(_ operational: Operational, _ strategic: Strategic) -> Bool {
      guard let actionPart else { return true }
      return operational.actions.contains { action, standing in
        actionPart.matches(
          ActionInContext(
            plan: plan, strategic: strategic.objective, operational: operational.objective, action: action,
            standing: standing))
      }
    }
    switch level {
    case .strategicObjective:
      return strategic.filter { strategic in
        filter.matches(strategic.objective, ancestor: nil, in: plan)
          && (actionPart == nil || strategic.operational.contains { hasMatch($0, strategic) })
      }.map { Item(plan: plan, moment: moment, content: .strategic($0)) }
    case .operationalObjective:
      return strategic.flatMap { strategic in
        strategic.operational.filter { operational in
          filter.matches(operational.objective, ancestor: strategic.objective.id, in: plan)
            && hasMatch(operational, strategic)
        }.map { Item(plan: plan, moment: moment, content: .operational($0, in: strategic.objective)) }
      }
    case .action:
      return items.filter { item in
        guard case .action(let action) = item.content else { return false }
        return filter.matches(action)
      }
    }
  }
}
