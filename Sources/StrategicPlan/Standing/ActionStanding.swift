/// Where an action stands as of a day: what the plan said at its beginning, with the journal up to
/// that day folded over it.
package struct ActionStanding: Equatable, Sendable {
  package private(set) var status: Status
  /// 0 where none was ever stated, and 100 where it is done, whatever was stated.
  package private(set) var progress: Percent
  package private(set) var health: Health?
  /// The deadline in force.
  package private(set) var deadline: DaySpan?
  /// The deadline at the plan's beginning, where it has been moved since.
  package private(set) var originalDeadline: DaySpan?
  /// All that was spent up to the day; nil where it was never stated.
  package private(set) var spent: Money?

  /// Open, and its deadline is before the day.
  package private(set) var isOverdue = false
  /// Open, and its deadline is on the day or not long after.
  package private(set) var isDueSoon = false
  /// Not begun, and its start is before the day.
  package private(set) var isLateStart = false
  /// Open, not overdue, and more than 20 points behind the straight line from start to deadline.
  package private(set) var isSlipping = false

  fileprivate init(initiallyOf action: Action) {
    status = action.status
    progress = action.progress ?? .zero
    health = action.health
    deadline = action.deadline
    spent = action.spent
  }

  /// Lets an entry of the journal replace what held before.
  fileprivate mutating func fold(_ update: Update) {
    if let status = update.status { self.status = status }
    if let progress = update.progress { self.progress = progress }
    if let health = update.health { self.health = health }
    if let spent = update.spent { self.spent = spent }
    if let deadline = update.deadline { self.deadline = deadline }
  }

  fileprivate mutating func conclude(_ start: Day?, _ original: DaySpan?, _ moment: Moment) {
    if status == .done { progress = .whole }
    if deadline?.last != original?.last { originalDeadline = original }
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
      let expected = Percent.expected(on: moment.day, start, deadline)
    {
      isSlipping = expected.isBehind(progress, byMoreThan: 20)
    }
  }
}

extension Action {
  /// Where the action stands.
  package func standing(at moment: Moment) -> ActionStanding {
    var standing = ActionStanding(initiallyOf: self)
    for update in updates.inForce(on: moment.day) { standing.fold(update) }
    standing.conclude(start?.first, deadline, moment)
    return standing
  }
}

/// The day as of which everything is computed, and how far ahead “soon” reaches.
package struct Moment: Hashable, Sendable {
  package let day: Day
  /// In days.
  package let soon: Int

  /// 90 days: a quarter of a year, the rhythm in which steering committees meet.
  package static let usualSoon = 90

  package init(_ day: Day, soon: Int = usualSoon) {
    self.day = day
    self.soon = soon
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

  var percent: Percent? { Percent(Int128(elapsed), of: Int128(duration)) }
}

extension Percent {
  /// The straight line from 0 % on the start to 100 % on the deadline; nil where it has no length.
  static func expected(on day: Day, _ start: Day, _ deadline: Day) -> ExpectedProgress? {
    guard start < deadline else { return nil }
    return ExpectedProgress(elapsed: min(max(day - start, 0), deadline - start), duration: deadline - start)
  }
}

extension [Update] {
  /// The entries up to a day in the order of their dates; the order of the file breaks ties.
  package func inForce(on day: Day) -> [Update] {
    if isInOrder(on: day) { return self }
    let known = filter { $0.date.map { $0.last <= day } ?? false }
    if known.isInOrder(on: day) { return known }
    // The standard library's sort is stable.
    return known.sorted { ($0.date?.last.number ?? 0) < ($1.date?.last.number ?? 0) }
  }

  /// Whether all entries are known on a day and stand in the order of their dates.
  private func isInOrder(on day: Day) -> Bool {
    var last = Int32.min
    for position in indices {
      guard let date = self[position].date?.last, date <= day, last <= date.number else { return false }
      last = date.number
    }
    return true
  }
}
