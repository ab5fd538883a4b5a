/// What an action's journal has said up to an entry, and which entries said it.
struct JournalState {
  private(set) var status: Status
  /// The update that set the status; nil where the action itself says it.
  private(set) var statusPosition: Int?
  /// Whether who set the status said why.
  private(set) var isExplained = false
  /// The last stated progress.
  private(set) var progress: Percent?
  private(set) var progressPosition: Int?
  /// The progress stated with the status `done` or after it.
  private(set) var progressSinceDone: Percent?
  private(set) var spent: Money?
  private(set) var originalDeadline: Day?
  private(set) var deadline: Day?
  /// How often the deadline was moved to a later one.
  private(set) var postponements = 0
  private(set) var lastPostponement: Int?

  init(_ action: Action) {
    status = action.status
    progress = action.progress
    progressSinceDone = action.status == .done ? action.progress : nil
    spent = action.spent
    originalDeadline = action.deadline?.last
    deadline = originalDeadline
  }

  mutating func fold(_ update: Update, _ position: Int) {
    if let status = update.status {
      if status != self.status || statusPosition == nil {
        statusPosition = position
        isExplained = update.note != nil
        progressSinceDone = nil
      }
      self.status = status
    }
    if let progress = update.progress {
      self.progress = progress
      progressPosition = position
      if status == .done { progressSinceDone = progress }
    }
    if let spent = update.spent { self.spent = spent }
    if let next = update.deadline?.last {
      if let deadline, deadline < next {
        postponements += 1
        lastPostponement = position
      }
      if originalDeadline == nil { originalDeadline = next }
      deadline = next
    }
  }
}
