/// Where an action stands as of a day: what the plan said at its beginning, with the journal up to
/// that day folded over it.
package struct ActionStanding: Equatable, Sendable {
  package private(set) var status: Status
  /// 0 where none was ever stated, and 100 where it is done, whatever was stated.
  package private(set) var progress: Percent
  package private(set) var health: Health?
  /// The deadline in force.
  package private(set) var deadline: DaySpan?
  /// The deadline that was stated first, where it has been moved since.
  package private(set) var originalDeadline: DaySpan?
  /// All that was spent up to the day; nil where it was never stated.
  package private(set) var spent: Money?

  /// The day of the last entry in its journal.
  package private(set) var lastUpdate: Day?
  /// Since when it is done without a break; nil where it is not, and where the journal does not tell.
  package private(set) var finished: Day?

  /// Open, and its deadline is before the day.
  package private(set) var isOverdue = false
  /// Open, and its deadline is on the day or not long after.
  package private(set) var isDueSoon = false
  /// Not begun, and its start is before the day.
  package private(set) var isLateStart = false
  /// Open, not overdue, and further behind the straight line from start to deadline than
  /// ``Moment/slippingPoints``.
  package private(set) var isSlipping = false

  fileprivate init(initiallyOf action: Action) {
    status = action.status
    progress = action.progress ?? .zero
    health = action.health
    deadline = action.deadline
    originalDeadline = action.deadline
    spent = action.spent
  }

  /// Lets an entry of the journal replace what held before.
  fileprivate mutating func fold(_ update: Update) {
    let date = update.date?.last
    lastUpdate = date ?? lastUpdate
    if let status = update.status {
      finished = status != .done ? nil : self.status == .done ? finished : date
      self.status = status
    }
    if let progress = update.progress { self.progress = progress }
    if let health = update.health { self.health = health }
    if let spent = update.spent { self.spent = spent }
    if let deadline = update.deadline {
      self.deadline = deadline
      if originalDeadline == nil { originalDeadline = deadline }
    }
  }

  fileprivate mutating func conclude(_ start: Day?, _ moment: Moment) {
    if status == .done { progress = .whole }
    if deadline?.last == originalDeadline?.last { originalDeadline = nil }
    judge(start: start, moment)
  }

  private mutating func judge(start: Day?, _ moment: Moment) {
    guard status.isOpen else { return }
    if let deadline = deadline?.last {
      isOverdue = deadline < moment.day
      isDueSoon = !isOverdue && deadline - moment.day <= moment.soon
    }
    guard let start else { return }
    isLateStart = status.isBeforeStart && start < moment.day
    if !isOverdue, let deadline = deadline?.last,
      let expected = ExpectedProgress(on: moment.day, from: start, to: deadline)
    {
      isSlipping = expected.isBehind(progress, byMoreThan: moment.slippingPoints)
    }
  }
}

extension Action {
  /// Where the action stands.
  package func standing(at moment: Moment) -> ActionStanding { standing(at: moment, by: updates) }

  /// Where the action stands by a journal that may not be its own.
  func standing<Journal: RandomAccessCollection>(
    at moment: Moment, by journal: Journal
  ) -> ActionStanding where Journal.Element == Update, Journal.Index == Int {
    var standing = ActionStanding(initiallyOf: self)
    journal.forEachKnown(on: moment.day) { standing.fold($0) }
    standing.conclude(start?.first, moment)
    return standing
  }
}

/// How far an action should be: a fraction of its time, kept exact.
struct ExpectedProgress: Equatable {
  let elapsed: Int
  let duration: Int

  /// Whether `progress` is more than `points` percent points behind.
  func isBehind(_ progress: Percent, byMoreThan points: Int) -> Bool {
    100_000_000 * elapsed - progress.millionths * duration > points * 1_000_000 * duration
  }
}

extension ExpectedProgress {
  /// The straight line from 0 % on the start to 100 % on the deadline; nil where it has no length.
  init?(on day: Day, from start: Day, to deadline: Day) {
    guard start < deadline else { return nil }
    self.init(elapsed: min(max(day - start, 0), deadline - start), duration: deadline - start)
  }
}
