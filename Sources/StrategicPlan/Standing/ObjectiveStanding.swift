/// The standing of an objective by its own deadline.
package struct ObjectiveStanding: Equatable, Sendable {
  /// A Boolean value that indicates whether the deadline is before the day, and the objective is not reached by
  /// its actions.
  package private(set) var isOverdue = false
  /// A Boolean value that indicates whether the deadline is on the day or soon after, and the objective is not
  /// reached by its actions.
  package private(set) var isDueSoon = false

  /// The health that those in charge stated last.
  package private(set) var health: Health?
  /// The day of the last entry in the objective's journal.
  private(set) var lastUpdate: Day?

  /// The standing of an objective of which nothing is asked.
  static let none = ObjectiveStanding()

  private init() {}

  /// Creates the standing of an objective with all its actions. It is reached when it has actions that are not
  /// abandoned, and all of them are done.
  init(_ objective: some Objective, _ rollUp: RollUp, at reportingDate: ReportingDate) {
    objective.updates.forEachKnown(on: reportingDate.day) { update, _ in
      health = update.health ?? health
      lastUpdate = update.date?.last ?? lastUpdate
    }
    guard let deadline = objective.deadline?.last else { return }
    let counted = rollUp.total - rollUp[.abandoned]
    guard counted == 0 || rollUp[.done] < counted else { return }
    isOverdue = deadline < reportingDate.judged
    isDueSoon = !isOverdue && deadline - reportingDate.judged <= reportingDate.soon
  }
}
