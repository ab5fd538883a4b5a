/// The standing of a step of an action as of a day.
package struct StepStanding: Equatable, Sendable {
  package let isDone: Bool
  /// A Boolean value that indicates whether it is not done, its action is open, and its deadline is before the
  /// day.
  package let isOverdue: Bool
  /// A Boolean value that indicates whether it is not done, its action is open, and its deadline is on the day or
  /// soon after.
  package let isDueSoon: Bool

  package init(_ step: Step, ofOpenAction isOpen: Bool, at reportingDate: ReportingDate) {
    isDone = step.done.map { $0.last <= reportingDate.day } ?? false
    let deadline = isOpen && !isDone ? step.deadline?.last : nil
    isOverdue = deadline.map { $0 < reportingDate.judged } ?? false
    isDueSoon = !isOverdue && (deadline.map { $0 - reportingDate.judged <= reportingDate.soon } ?? false)
  }
}

/// The number of an action's steps that are done, and of all.
package struct StepCount: Equatable, Sendable {
  package let done: Int
  package let total: Int

  static let none = StepCount(done: 0, total: 0)

  /// The share that is done, or `nil` without steps.
  var progress: Percent? { total == 0 ? nil : Percent(Int128(done), of: Int128(total)) }
}

extension Action {
  /// Returns the number of steps that are done on a day, and of all.
  func stepCount(on day: Day) -> StepCount {
    let steps = steps
    guard !steps.isEmpty else { return .none }
    return StepCount(done: steps.count { $0.done.map { $0.last <= day } ?? false }, total: steps.count)
  }
}
