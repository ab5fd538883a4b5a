import SourceText

/// The standing of a plan as of a day: its actions one by one, and their totals at each level.
///
/// A class, so that the many items that refer to it are small.
package final class PlanStanding: Sendable {
  /// An action that counts, by its position in its objective.
  package struct Entry: Sendable {
    package let position: Int
    package let standing: ActionStanding
  }

  /// An operational objective and the totals of its actions.
  package struct Operational: Sendable {
    package let objective: OperationalObjective
    /// The actions that count, in file order.
    package let entries: [Entry]
    package let rollUp: RollUp
    /// The objective by its own deadline, and by all its actions.
    package let standing: ObjectiveStanding
    /// A Boolean value that indicates whether the objective itself is asked for.
    var isIncluded = true
  }

  /// A strategic objective and the totals of everything below it.
  package struct Strategic: Sendable {
    package let objective: StrategicObjective
    /// The actions directly below it that count, in file order.
    package let entries: [Entry]
    package let operational: [Operational]
    package let rollUp: RollUp
    /// The objective by its own deadline, and by all its actions.
    package let standing: ObjectiveStanding
    /// A Boolean value that indicates whether the objective itself is asked for.
    var isIncluded = true
  }

  package let plan: Plan
  package let reportingDate: ReportingDate
  package let strategic: [Strategic]
  package let rollUp: RollUp
  /// The organization's name, cut to a length that fits in every row of a list.
  let organization: String?
  /// The standing of the same actions on an earlier day, if changes were asked for.
  package let base: PlanStanding?
  /// A Boolean value that indicates whether everything in the plan is asked for.
  let isWhole: Bool

  init(
    _ plan: Plan, _ reportingDate: ReportingDate, strategic: [Strategic], since base: PlanStanding?,
    isWhole: Bool = true
  ) {
    self.isWhole = isWhole
    self.plan = plan
    self.reportingDate = reportingDate
    self.strategic = strategic
    self.base = base
    organization = plan.organization?.string.cut(toScalars: PlanStanding.longestOrganization)
    rollUp = strategic.reduce(into: RollUp()) { $0.add($1.rollUp) }
  }

  /// The maximum number of Unicode scalars of an organization's name in a list.
  private static let longestOrganization = 200

  /// Creates the standing of all actions of a plan, and of the same actions at the end of an earlier day.
  package convenience init(_ plan: Plan, _ reportingDate: ReportingDate, since day: Day? = nil) {
    let reportingDate = reportingDate.judging(by: plan)
    func entries(_ actions: Entries<Action>) -> [Entry] {
      actions.indices.map { Entry(position: $0, standing: actions[$0].standing(at: reportingDate)) }
    }
    let strategic = plan.strategicObjectives.map { objective in
      Strategic(
        objective, entries(objective.actions),
        operational: objective.operationalObjectives.map { objective in
          Operational(objective, entries(objective.actions), currency: plan.currency) {
            ObjectiveStanding(objective, $0, at: reportingDate)
          }
        }, currency: plan.currency
      ) { ObjectiveStanding(objective, $0, at: reportingDate) }
    }
    let base = day.map { PlanStanding(plan, ReportingDate($0, soon: reportingDate.soon, isOver: true)) }
    self.init(plan, reportingDate, strategic: strategic, since: base)
  }
}

extension PlanStanding.Operational {
  init(
    _ objective: OperationalObjective, _ entries: [PlanStanding.Entry], currency: Currency,
    standing: (RollUp) -> ObjectiveStanding
  ) {
    let sum = RollUp(entries, of: objective.actions, currency: currency)
    self.init(objective: objective, entries: entries, rollUp: sum, standing: standing(sum))
  }
}

extension PlanStanding.Strategic {
  init(
    _ objective: StrategicObjective, _ entries: [PlanStanding.Entry], operational: [PlanStanding.Operational],
    currency: Currency, standing: (RollUp) -> ObjectiveStanding
  ) {
    let own = RollUp(entries, of: objective.actions, currency: currency)
    let sum = operational.reduce(into: own) { $0.add($1.rollUp) }
    self.init(
      objective: objective, entries: entries, operational: operational, rollUp: sum, standing: standing(sum))
  }
}

extension RollUp {
  fileprivate init(_ entries: [PlanStanding.Entry], of actions: Entries<Action>, currency: Currency) {
    self.init()
    for entry in entries { add(actions[entry.position], entry.standing, currency: currency) }
  }
}
