import SourceText

/// An entry about an action on a day.
package struct JournalEntry: Sendable {
  /// The date, or `nil` for today.
  package var date: DateText?
  package var status: Status?
  package var progress: Percent?
  /// The total spent up to the date, in the plan's currency.
  package var spent: Money?
  package var health: Health?
  package var deadline: DateText?
  package var author: String?
  package var note: String?

  package init() {}

  /// A Boolean value that indicates whether the entry has no values.
  package var isEmpty: Bool {
    status == nil && progress == nil && spent == nil && health == nil && deadline == nil && note == nil
  }

  fileprivate func json(on date: String) -> JSONValue {
    var members = [JSONValue.Member("date", .string(date))]
    func add(_ key: String, _ value: JSONValue?) {
      if let value { members.append(.init(key, value)) }
    }
    add("status", status.map { .string($0.rawValue) })
    add("progress", progress.map { .number($0.digits) })
    add("spent", spent.map { .number($0.digits) })
    add("health", health.map { .string($0.rawValue) })
    add("deadline", deadline.map { .string($0.string) })
    add("by", author.map(JSONValue.string))
    add("note", note.map(JSONValue.string))
    return .object(members)
  }
}

extension PlanEditor {
  /// Adds an entry to an action's journal, after those of the same day.
  package mutating func record(_ entry: JournalEntry, of id: String, today: Day) throws(EditProblem) {
    let action = try plan.action(id)
    let date = try day(of: entry.date, today)
    if let deadline = entry.deadline, deadline.days(in: plan.calendar) == nil {
      throw .noDate(deadline)
    }
    var entry = entry
    if entry.status == nil, let progress = entry.progress, .zero < progress {
      // Who reports progress of what has not begun says that it has.
      if action.standing(at: ReportingDate(date)).status.isBeforeStart { entry.status = .inProgress }
    }
    let position = action.updates.position(ofDate: date)
    append(
      entry.json(on: entry.date?.string ?? date.description), at: position, to: "updates", of: action.node,
      order: ElementKind.action.object.keys)
    let check = EntryCheck(entry, on: date, of: action, plan: plan, today: today)
    objections += check.objections
    summary.append("\(name(of: action)): \(check.summary) on \(date)")
  }

  /// Corrects the last entry of an action's journal, or the last of its date. New values replace the old
  /// ones.
  package mutating func amend(_ entry: JournalEntry, of id: String, today: Day) throws(EditProblem) {
    let action = try plan.action(id)
    let position = try lastPosition(in: action.updates, dated: entry.date, of: "the journal of '\(id)'")
    let update = action.updates[position]
    guard let list = document.value(of: "updates", in: action.node), let day = update.date?.last else {
      return
    }
    if let deadline = entry.deadline, deadline.days(in: plan.calendar) == nil { throw .noDate(deadline) }
    let node = Array(document.elements(of: list))[position]
    if case .object(let members) = entry.json(on: "") {
      for member in members.dropFirst() {
        json.set(member.value, for: member.key, in: node, order: ObjectDescription.named("update").keys)
      }
    }
    if let author = entry.author, let other = update.author?.string, other != author {
      objections.append("the entry of \(day) is by '\(other)', not by '\(author)'")
    }
    // The entry is compared with the standing of the action without it.
    let check = EntryCheck(entry, on: day, of: action, replacing: position, plan: plan, today: today)
    objections += check.objections
    let said =
      entry.note == nil ? check.summary : check.summary + ", \(entry.note?.shortened ?? "")"
    summary.append("\(name(of: action)): corrected the entry of \(day): \(said)")
  }

  /// Removes the last entry of an action's journal, or the last of a date or an author.
  package mutating func takeBackEntry(
    of id: String, dated date: DateText? = nil, by author: String? = nil
  ) throws(EditProblem) {
    let action = try plan.action(id)
    let position = try lastPosition(in: action.updates, dated: date, of: "the journal of '\(id)'") { update in
      author == nil || update.author?.string == author
    }
    takeBack(position, from: "updates", of: action.node)
    let update = action.updates[position]
    let day = update.date?.last.description ?? ""
    summary.append("\(name(of: action)): removed the entry of \(day): \(update.summary(plan.currency))")
  }

  /// Returns the position of the last entry that matches, or of the last one of a date.
  func lastPosition<Entry: Dated>(
    in entries: Entries<Entry>, dated date: DateText?, of name: String,
    where isMeant: (Entry) -> Bool = { _ in true }
  ) throws(EditProblem) -> Int {
    guard !entries.isEmpty else { throw EditProblem("\(name) is empty") }
    let day = date?.days(in: plan.calendar)?.last
    guard
      let position = entries.lastIndex(where: { entry in
        isMeant(entry) && (date == nil || day != nil && entry.date?.last == day)
      })
    else {
      throw EditProblem("\(name) has no such entry" + (date.map { " of \($0.string)" } ?? ""))
    }
    return position
  }

  /// Removes an entry from a list, and the list if it was the last entry.
  mutating func takeBack(_ position: Int, from key: String, of owner: JSONNode) {
    guard let list = document.value(of: key, in: owner) else { return }
    if document.count(of: list) == 1 {
      json.removeMember(key, of: owner)
    } else {
      json.removeChild(at: position, of: list)
    }
  }

  /// Returns the last day of a date, or today.
  func day(of date: DateText?, _ today: Day) throws(EditProblem) -> Day {
    guard let date else { return today }
    guard let days = date.days(in: plan.calendar) else { throw .noDate(date) }
    return days.last
  }

  /// Returns a name such as `C1.2 Aller à la rencontre du public`.
  func name(of action: Action) -> String { "\(action.id) \(action.title.string.shortened)" }
}

extension Update {
  /// Returns a summary of the entry's values on one line.
  func summary(_ currency: Currency) -> String {
    let facts = [
      status?.rawValue, progress.map { "\($0) %" }, spent.map { "\($0) \(currency.code) spent" },
      health.map { "health \($0.rawValue)" }, deadline.map { "deadline \($0.last)" }, note?.string.shortened,
    ]
    return facts.compactMap(\.self).joined(separator: ", ")
  }
}

extension EditProblem {
  static func noDate(_ date: DateText) -> EditProblem {
    EditProblem("'\(date.string)' is not a date in the years of this plan")
  }
}

extension Entries where Entry: Dated {
  /// Returns the number of entries before a new one of a date, which keeps the order of dates. The new
  /// entry follows those of its day.
  func position(ofDate date: Day) -> Int {
    lastIndex { $0.date.map { $0.last <= date } ?? true }.map { $0 + 1 } ?? 0
  }
}

extension Percent {
  /// The digits as JSON spells them.
  var digits: String { FixedPoint.digits(Int128(millionths), places: 6) }
}

extension Money {
  /// The digits as JSON spells them.
  var digits: String { FixedPoint.digits(Int128(cents), places: 2) }
}
