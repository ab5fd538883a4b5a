/// Where a plan stands as of a day: its actions one by one, and what they amount to at each level.
package struct PlanStanding: Sendable {
  package struct Operational: Sendable {
    package let objective: OperationalObjective
    /// The actions that were asked for, in file order.
    package let actions: [(action: Action, standing: ActionStanding)]
    package let rollUp: RollUp
  }

  package struct Strategic: Sendable {
    package let objective: StrategicObjective
    package let operational: [Operational]
    package let rollUp: RollUp
  }

  package let plan: Plan
  package let moment: Moment
  package let strategic: [Strategic]
  package let rollUp: RollUp

  /// - Parameter isIncluded: which actions count; all unless given.
  package init(
    _ plan: Plan, _ moment: Moment,
    where isIncluded: (ActionInContext) -> Bool = { _ in true }
  ) {
    var whole = RollUp()
    strategic = plan.strategicObjectives.map { strategic in
      var sum = RollUp()
      let operational = strategic.operationalObjectives.map { operational in
        let standing = Operational(plan, strategic, operational, moment, where: isIncluded)
        sum.add(standing.rollUp)
        return standing
      }
      whole.add(sum)
      return Strategic(objective: strategic, operational: operational, rollUp: sum)
    }
    self.plan = plan
    self.moment = moment
    rollUp = whole
  }
}

extension PlanStanding.Operational {
  fileprivate init(
    _ plan: Plan, _ strategic: StrategicObjective, _ operational: OperationalObjective, _ moment: Moment,
    where isIncluded: (ActionInContext) -> Bool
  ) {
    var actions: [(Action, ActionStanding)] = []
    actions.reserveCapacity(operational.actions.count)
    var sum = RollUp()
    for action in operational.actions {
      let standing = ActionStanding(action, moment)
      let context = ActionInContext(
        plan: plan, strategic: strategic, operational: operational, action: action, standing: standing)
      guard isIncluded(context) else { continue }
      sum.add(action, standing, currency: plan.currency)
      actions.append((action, standing))
    }
    self.init(objective: operational, actions: actions, rollUp: sum)
  }
}

/// An action with all that is above it, and where it stands.
package struct ActionInContext: Sendable {
  package let plan: Plan
  package let strategic: StrategicObjective
  package let operational: OperationalObjective
  package let action: Action
  package let standing: ActionStanding
}
