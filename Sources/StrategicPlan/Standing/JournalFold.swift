/// The values of a journal up to an entry, each with the entry that states it.
///
/// The only place where entries are folded over one another.
struct JournalFold: Sendable {
  /// A value, and the position of the update that states it; `nil` when the action itself does.
  struct Stated<Value: Sendable>: Sendable {
    let value: Value
    let position: Int?

    init(_ value: Value, at position: Int? = nil) {
      self.value = value
      self.position = position
    }
  }

  private(set) var status: Stated<Status>
  /// A Boolean value that indicates whether the action has begun: by its status, or because progress or
  /// spending above 0 holds. An abandoned action keeps whether it had.
  private(set) var hasBegun = false
  /// A Boolean value that indicates whether the entry that set the status has a note.
  private(set) var isExplained = false
  private(set) var progress: Stated<Percent>?
  /// The progress stated with the status `done` or after it.
  private(set) var progressSinceDone: Percent?
  private(set) var health: Health?
  private(set) var spent: Stated<Money>?
  /// The deadline in force.
  private(set) var deadline: Stated<Deadline>?
  /// The deadlines that were stated first and last, whether or not one is in force.
  private(set) var originalDeadline: DaySpan?
  private(set) var lastDeadline: DaySpan?
  /// The number of times the deadline was moved to a later day, and the position of the last such update.
  private(set) var postponements: (count: Int, last: Int) = (0, 0)
  /// The day of the last entry.
  private(set) var lastUpdate: Day?
  /// The day since which the action has been done; `nil` when it is not, or the journal does not say.
  private(set) var finished: Day?
  /// The steps, by which an action without stated progress may have begun.
  private let steps: Entries<Step>

  /// The values when the plan began.
  init(_ action: Action) {
    steps = action.steps
    status = Stated(action.status)
    progress = action.progress.map { Stated($0) }
    progressSinceDone = action.status == .done ? action.progress : nil
    health = action.health
    spent = action.spent.map { Stated($0) }
    deadline = action.itemRow.deadline.map { Stated($0) }
    originalDeadline = action.deadline
    lastDeadline = action.deadline
    judgeBeginning()
  }

  private mutating func judgeBeginning() {
    let keeps = status.value == .abandoned && hasBegun
    let isStated = status.value != .abandoned && !status.value.isBeforeStart
    let isSeen = progress.map { .zero < $0.value } == true || spent.map { .zero < $0.value } == true
    hasBegun = keeps || isStated || isSeen
  }

  /// Replaces the values that an entry states.
  mutating func fold(_ update: Update, _ position: Int) {
    let date = update.date?.last
    if update.status == .abandoned, status.value != .abandoned, progress == nil, let date {
      hasBegun = hasBegun || steps.contains { $0.done.map { $0.last <= date } == true }
    }
    lastUpdate = date ?? lastUpdate
    if let stated = update.status {
      finished = stated != .done ? nil : status.value == .done ? finished : date
      if stated != status.value || status.position == nil {
        status = Stated(stated, at: position)
        isExplained = update.note != nil
        progressSinceDone = nil
      }
    }
    if let stated = update.progress {
      progress = Stated(stated, at: position)
      if status.value == .done { progressSinceDone = stated }
    }
    if let stated = update.health { health = stated }
    if let stated = update.spent { spent = Stated(stated, at: position) }
    if let stated = update.deadline {
      if DaySpan.isPostponed(from: lastDeadline, to: stated.days) {
        postponements = (postponements.count + 1, position)
      }
      deadline = Stated(stated, at: position)
      if originalDeadline == nil { originalDeadline = stated.days }
      lastDeadline = stated.days ?? lastDeadline
    }
    judgeBeginning()
  }
}

extension DaySpan {
  /// Returns a Boolean value that indicates whether a deadline is moved to a later day.
  static func isPostponed(from before: DaySpan?, to after: DaySpan?) -> Bool {
    guard let before, let after else { return false }
    return before.last < after.last
  }
}
