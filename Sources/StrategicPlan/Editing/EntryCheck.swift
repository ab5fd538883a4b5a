/// An entry, compared with the standing of its item on that date: inconsistencies are probably slips.
struct EntryCheck {
  private let entry: JournalEntry
  private let date: Day
  private let id: Identifier
  /// The action; `nil` for an objective, whose entries say only how it is seen.
  private let action: Action?
  private let plan: Plan
  private let today: Day
  private let standing: ActionStanding?
  /// The journal that the entry is added to.
  private let journal: [Update]

  /// - Parameters:
  ///   - date: The last day of the entry's date.
  ///   - replaced: The position of the update that the entry corrects, if any.
  init(
    _ entry: JournalEntry, on date: Day, of action: Action, replacing replaced: Int? = nil, plan: Plan,
    today: Day
  ) {
    self.entry = entry
    self.date = date
    id = action.id
    self.action = action
    self.plan = plan
    self.today = today
    journal = action.updates.indices.filter { $0 != replaced }.map { action.updates[$0] }
    standing = action.standing(at: ReportingDate(date), by: journal)
  }

  /// Creates the check of an entry in the journal of an objective.
  init(
    _ entry: JournalEntry, on date: Day, ofObjective item: PlanItem, replacing replaced: Int? = nil,
    plan: Plan,
    today: Day
  ) {
    self.entry = entry
    self.date = date
    id = item.id
    action = nil
    self.plan = plan
    self.today = today
    journal = item.updates.indices.filter { $0 != replaced }.map { item.updates[$0] }
    standing = nil
  }

  /// The health before the entry.
  private var health: Health? {
    standing?.health ?? journal.known(on: date).last { $0.health != nil }?.health
  }

  /// The changes, each value following the one that it replaces.
  var summary: String {
    func step<Value: Equatable>(from before: Value?, to after: Value?, as text: (Value) -> String) -> String?
    {
      guard let after else { return nil }
      guard let before, before != after else { return text(after) }
      return text(before) + " → " + text(after)
    }
    let spent = step(from: standing?.spent, to: entry.spent) { "\($0)" }
    let deadline = step(
      from: standing?.deadlineInForce, to: entry.deadline?.deadline(in: plan.calendar)
    ) { $0.days?.last.description ?? Deadline.ongoingWord }
    let parts = [
      step(from: standing?.status, to: entry.status, as: \.rawValue),
      step(from: standing?.progress, to: entry.progress) { "\($0)" }.map { $0 + " %" },
      spent.map { $0 + " \(plan.currency.code) spent" },
      step(from: health, to: entry.health, as: \.rawValue).map { "health " + $0 },
      deadline.map { "deadline " + $0 },
    ].compactMap(\.self)
    return parts.isEmpty ? "a note" : parts.joined(separator: ", ")
  }

  /// The objections, each a clause that follows “because”.
  var objections: [String] {
    [dateObjection, statusObjection, progressObjection, spendingObjection, deadlineObjection].compactMap(
      \.self)
  }

  private var dateObjection: String? {
    if date > today { return "\(date) is in the future" }
    guard entry.date == nil, let last = journal.compactMap(\.date?.last).max(), last > date else {
      return nil
    }
    return "the journal of '\(id)' goes on to \(last), after today; give the date of this with --date"
  }

  private var statusObjection: String? {
    guard let standing else { return nil }
    return switch (standing.status, entry.status) {
    case (.done, .some(let status)) where status != .done:
      "'\(id)' was done\(since(.done)), and '\(status.rawValue)' reopens it"
    case (.abandoned, .some(let status)) where status != .abandoned:
      "'\(id)' was abandoned\(since(.abandoned)), and '\(status.rawValue)' resumes it"
    case (.abandoned, nil) where entry.progress != nil:
      "'\(id)' was abandoned\(since(.abandoned)), and can't make progress"
    default: nil
    }
  }

  private var progressObjection: String? {
    guard let progress = entry.progress, let standing else { return nil }
    let status = entry.status ?? standing.status
    if status == .done {
      return progress < .whole ? "'\(id)' is done, and \(progress) % is less than 100 %" : nil
    }
    guard standing.status.isOpen, let before = standing.progress, progress < before, entry.note == nil
    else { return nil }
    return
      "'\(id)' goes back from \(before) to \(progress) %, and no --note says why"
  }

  private var spendingObjection: String? {
    guard let spent = entry.spent, let before = standing?.spent, spent < before else { return nil }
    return
      "'\(id)' had spent \(before) \(plan.currency.code), and \(spent) is less; --spent is everything spent so far"
  }

  private var deadlineObjection: String? {
    guard let standing, let deadline = entry.deadline?.deadline(in: plan.calendar)?.days?.last else {
      return nil
    }
    let status = entry.status ?? standing.status
    guard status.isOpen else {
      return "'\(id)' is \(status.rawValue), and no longer has a deadline"
    }
    guard let start = action?.start?.first, deadline < start else { return nil }
    return "'\(id)' starts on \(start), after that deadline"
  }

  /// Returns a phrase such as ` on 2020-06-30` if the journal says since when the action has a status.
  private func since(_ status: Status) -> String {
    let update = journal.known(on: date).last { $0.status == status }
    return update?.date.map { " on \($0.last)" } ?? ""
  }
}
