/// The values of an action's journal up to an entry, and the entries that set them.
struct JournalState {
  private(set) var status: Status
  /// The position of the update that set the status, or `nil` if the action itself states it.
  private(set) var statusPosition: Int?
  /// A Boolean value that indicates whether the update that set the status has a note.
  private(set) var isExplained = false
  /// The last progress that was stated.
  private(set) var progress: Percent?
  private(set) var progressPosition: Int?
  /// The progress that was stated with the status `done` or after it.
  private(set) var progressSinceDone: Percent?
  private(set) var spent: Money?
  private(set) var originalDeadline: Day?
  private(set) var deadline: Day?
  /// The number of times the deadline was moved to a later date.
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
