/// The standing of an action as of a day: the plan's initial statement, with the journal up to that day
/// applied to it.
package struct ActionStanding: Equatable, Sendable {
  package private(set) var status: Status
  /// The progress: 100 if the action is done, whatever was stated; if none was ever stated, the share of its steps
  /// that are done or, without steps, 0 before the action has begun and unknown after.
  package private(set) var progress: Percent?
  /// A Boolean value that indicates whether the action has begun: by its status, or because progress or
  /// spending above 0 holds. An abandoned action keeps whether it had.
  package private(set) var hasBegun: Bool
  package private(set) var health: Health?
  /// The deadline in force.
  package private(set) var deadline: DaySpan?
  /// A Boolean value that indicates whether the action has no end on purpose.
  package private(set) var isOngoing: Bool
  /// The deadline in force, or that there is no end.
  package var deadlineInForce: Deadline? { isOngoing ? .ongoing : deadline.map(Deadline.by) }
  /// The deadlines that were stated first and last, whether or not one is in force.
  private(set) var firstDeadline: DaySpan?
  private(set) var lastDeadline: DaySpan?
  /// The deadline that was stated first, if it has been moved since.
  package var originalDeadline: DaySpan? { firstDeadline?.last == deadline?.last ? nil : firstDeadline }
  /// The total spent up to the day, or `nil` if it was never stated.
  package private(set) var spent: Money?
  package let steps: StepCount
  /// A Boolean value that indicates whether the progress is the share of the steps that are done.
  let isProgressOfSteps: Bool

  /// The day of the last entry in the action's journal.
  private(set) var lastUpdate: Day?
  /// The day since which the action has been done without a break, or `nil` if it is not done or the
  /// journal does not say.
  package private(set) var finished: Day?

  /// A Boolean value that indicates whether the action is open and its deadline is before the day.
  package private(set) var isOverdue = false
  /// A Boolean value that indicates whether the action is open and its deadline is on the day or soon
  /// after.
  package private(set) var isDueSoon = false
  /// A Boolean value that indicates whether the action has not begun and its start is before the day.
  package private(set) var isLateStart = false
  /// A Boolean value that indicates whether the action is open, not overdue, and further below the straight
  /// line from start to deadline than ``ReportingDate/slippingPoints``.
  package private(set) var isSlipping = false

  fileprivate init(_ fold: JournalFold, _ steps: StepCount, start: Day?, at reportingDate: ReportingDate) {
    self.steps = steps
    status = fold.status.value
    let ofSteps = fold.progress == nil ? steps.progress : nil
    isProgressOfSteps = ofSteps != nil && fold.status.value != .done
    hasBegun = fold.hasBegun || (ofSteps.map { .zero < $0 } ?? false)
    progress =
      fold.status.value == .done ? .whole : fold.progress?.value ?? ofSteps ?? (hasBegun ? nil : .zero)
    health = fold.health
    deadline = fold.deadline?.value.days
    isOngoing = fold.deadline?.value == .ongoing
    firstDeadline = fold.originalDeadline
    lastDeadline = fold.lastDeadline
    spent = fold.spent?.value
    lastUpdate = fold.lastUpdate
    finished = fold.finished
    judge(start: start, reportingDate)
  }

  private mutating func judge(start: Day?, _ reportingDate: ReportingDate) {
    guard status.isOpen else { return }
    if let deadline = deadline?.last {
      isOverdue = deadline < reportingDate.judged
      isDueSoon = !isOverdue && deadline - reportingDate.judged <= reportingDate.soon
    }
    guard let start else { return }
    isLateStart = !hasBegun && start < reportingDate.judged
    if !isOverdue, let progress, let deadline = deadline?.last,
      let expected = ExpectedProgress(on: reportingDate.judged, from: start, to: deadline)
    {
      isSlipping = expected.isBehind(progress, byMoreThan: reportingDate.slippingPoints)
    }
  }
}

extension Action {
  /// Returns the standing of the action.
  package func standing(at reportingDate: ReportingDate) -> ActionStanding {
    standing(at: reportingDate, by: updates)
  }

  /// Returns the standing of the action by a journal that may not be its own.
  func standing<Journal: RandomAccessCollection>(
    at reportingDate: ReportingDate, by journal: Journal
  ) -> ActionStanding where Journal.Element == Update, Journal.Index == Int {
    var fold = JournalFold(self)
    journal.forEachKnown(on: reportingDate.day) { fold.fold($0, $1) }
    return ActionStanding(fold, stepCount(on: reportingDate.day), start: start?.first, at: reportingDate)
  }
}

/// The progress that an action should have: the elapsed fraction of its time, kept exact.
struct ExpectedProgress: Equatable {
  let elapsed: Int
  let duration: Int

  /// Returns a Boolean value that indicates whether `progress` is more than `points` percentage points
  /// below the expected progress.
  func isBehind(_ progress: Percent, byMoreThan points: Int) -> Bool {
    100_000_000 * elapsed - progress.millionths * duration > points * 1_000_000 * duration
  }
}

extension ExpectedProgress {
  /// Creates the progress on the straight line from 0 % on the start to 100 % on the deadline, or returns
  /// `nil` if the line has no length.
  init?(on day: Day, from start: Day, to deadline: Day) {
    guard start < deadline else { return nil }
    self.init(elapsed: min(max(day - start, 0), deadline - start), duration: deadline - start)
  }
}
