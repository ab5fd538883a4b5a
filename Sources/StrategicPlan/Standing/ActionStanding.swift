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

  package init(_ action: Action, _ moment: Moment) {
    status = action.status
    health = action.health
    deadline = action.deadline
    spent = action.spent
    var stated = action.progress
    for update in action.updates.inForce(on: moment.day) {
      if let status = update.status { self.status = status }
      if let progress = update.progress { stated = progress }
      if let health = update.health { self.health = health }
      if let spent = update.spent { self.spent = spent }
      if let deadline = update.deadline { self.deadline = deadline }
    }
    if deadline != action.deadline { originalDeadline = action.deadline }
    progress = status == .done ? .whole : stated ?? .zero
    judge(start: action.start?.first, moment)
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
    100_00 * elapsed - progress.hundredths * duration > points * 100 * duration
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
    let dated = enumerated().compactMap { position, update in
      update.date.flatMap { $0.last <= day ? (day: $0.last, position: position, update: update) : nil }
    }
    let isInOrder = zip(dated, dated.dropFirst()).allSatisfy { $0.day <= $1.day }
    guard !isInOrder else { return dated.map(\.update) }
    return dated.sorted { ($0.day, $0.position) < ($1.day, $1.position) }.map(\.update)
  }
}
