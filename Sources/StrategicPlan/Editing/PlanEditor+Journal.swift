import SourceText

/// An entry about an action on a day.
package struct JournalEntry: Sendable {
  /// The date, or `nil` for today.
  package var date: DateText?
  package var status: Status?
  package var progress: Percent?
  /// The total spent up to the date, in the plan's currency.
  package var spent: Money?
  /// The amount spent since it was stated last, in the plan's currency.
  package var spentMore: Money?
  package var health: Health?
  package var deadline: DeadlineText?
  package var author: String?
  package var note: String?
  /// The step of the action that is done: its number, or words of its title.
  package var step: String?

  package init() {}

  /// A Boolean value that indicates whether the entry says nothing.
  package var isEmpty: Bool { step == nil && spentMore == nil && hasNoValues }

  /// A Boolean value that indicates whether there is nothing to write in the journal.
  fileprivate var hasNoValues: Bool {
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
  /// Adds an entry to the journal of an action or an objective, after those of the same day, and ticks off a step.
  package mutating func record(_ entry: JournalEntry, of id: String, today: Day) throws(EditProblem) {
    let item = try plan.item(id)
    let date = try day(of: entry.date, today)
    try checkDeadline(of: entry)
    var entry = entry
    let check: EntryCheck
    if let action = item.action {
      if let step = entry.step {
        try tickOff(step, of: action, on: entry.date?.string ?? date.description, date)
      }
      guard !entry.hasNoValues || entry.spentMore != nil else { return }
      if let more = entry.spentMore {
        entry.spent = (action.standing(at: ReportingDate(date)).spent ?? .zero) + more
      }
      if entry.status == nil, let progress = entry.progress, .zero < progress {
        // Who reports progress of what has not begun says that it has.
        if action.standing(at: ReportingDate(date)).status.isBeforeStart { entry.status = .inProgress }
      }
      check = EntryCheck(entry, on: date, of: action, plan: plan, today: today)
    } else {
      try refuseFigures(in: entry, of: item)
      check = EntryCheck(entry, on: date, ofObjective: item, plan: plan, today: today)
    }
    append(
      entry.json(on: entry.date?.string ?? date.description), at: item.updates.position(ofDate: date),
      to: "updates", of: item.node, order: ElementKind(item.level).object.keys)
    objections += check.objections
    summary.append("\(name(of: item)): \(check.summary) on \(date)")
  }

  /// Refuses what an objective's journal can't say.
  private func refuseFigures(in entry: JournalEntry, of item: PlanItem) throws(EditProblem) {
    guard entry.status == nil, entry.progress == nil, entry.spent == nil, entry.spentMore == nil,
      entry.deadline == nil,
      entry.step == nil
    else {
      throw EditProblem(
        "'\(item.id)' is \(ElementKind(item.level).indefinite): how far it is, its actions say",
        hint: "--health and --note record how those in charge see it")
    }
  }

  /// Writes on which day a step was done.
  private mutating func tickOff(
    _ name: String, of action: Action, on written: String, _ day: Day
  ) throws(EditProblem) {
    let step = try step(name, of: action)
    if let done = step.done {
      throw EditProblem(
        "the step '\(step.title.string.shortened)' of '\(action.id)' was done on \(done.last)")
    }
    let done = JSONValue.Member("done", .string(written))
    if document.isString(step.node) {
      json.replace(step.node, with: .object([.init("title", .string(step.title.string)), done]))
    } else {
      json.set(done.value, for: done.key, in: step.node, order: ObjectDescription.named("step").keys)
    }
    let count = action.stepCount(on: day)
    summary.append(
      "\(self.name(of: action)): the step '\(step.title.string.shortened)' is done on \(day), \(count.done + 1) of \(count.total)"
    )
  }

  /// Returns a step of an action by its number, its title, or words of it that no other has.
  private func step(_ name: String, of action: Action) throws(EditProblem) -> Step {
    let steps = action.steps
    guard !steps.isEmpty else {
      throw EditProblem("'\(action.id)' has no steps", hint: "'plan add step' adds one")
    }
    let titles = steps.map(\.title.string)
    let candidates = [
      steps.indices.filter { String($0 + 1) == name }, steps.indices.filter { titles[$0] == name },
      steps.indices.filter { titles[$0].folded.contains(name.folded) },
    ]
    guard let found = candidates.first(where: { !$0.isEmpty }) else {
      throw .unknown(name, "step of '\(action.id)'", among: titles)
    }
    guard found.count == 1 else {
      throw EditProblem(
        "'\(name)' matches several steps of '\(action.id)'",
        hint: "expected one of " + found.map { "'\(titles[$0].shortened)'" }.joined(separator: ", "))
    }
    return steps[found[0]]
  }

  /// Corrects the last entry of a journal, or the last of its date. New values replace the old
  /// ones.
  package mutating func amend(_ entry: JournalEntry, of id: String, today: Day) throws(EditProblem) {
    let item = try plan.item(id)
    if entry.step != nil { throw EditProblem("--amend corrects an entry of the journal, not a step") }
    if entry.spentMore != nil {
      throw EditProblem(
        "--amend corrects what an entry says", hint: "give everything spent so far, without a plus sign")
    }
    if item.action == nil { try refuseFigures(in: entry, of: item) }
    let position = try lastPosition(in: item.updates, dated: entry.date, of: "the journal of '\(id)'")
    let update = item.updates[position]
    guard let list = document.value(of: "updates", in: item.node), let day = update.date?.last else { return }
    try checkDeadline(of: entry)
    let node = Array(document.elements(of: list))[position]
    if case .object(let members) = entry.json(on: "") {
      for member in members.dropFirst() {
        json.set(member.value, for: member.key, in: node, order: ObjectDescription.named("update").keys)
      }
    }
    if let author = entry.author, let other = update.author?.string, other != author {
      objections.append("the entry of \(day) is by '\(other)', not by '\(author)'")
    }
    // The entry is compared with the standing without it.
    let check =
      item.action.map {
        EntryCheck(entry, on: day, of: $0, replacing: position, plan: plan, today: today)
      } ?? EntryCheck(entry, on: day, ofObjective: item, replacing: position, plan: plan, today: today)
    objections += check.objections
    let said =
      entry.note == nil ? check.summary : check.summary + ", \(entry.note?.shortened ?? "")"
    summary.append("\(name(of: item)): corrected the entry of \(day): \(said)")
  }

  /// Removes the last entry of a journal, or the last of a date or an author.
  package mutating func takeBackEntry(
    of id: String, dated date: DateText? = nil, by author: String? = nil
  ) throws(EditProblem) {
    let item = try plan.item(id)
    let position = try lastPosition(in: item.updates, dated: date, of: "the journal of '\(id)'") { update in
      author == nil || update.author?.string == author
    }
    takeBack(position, from: "updates", of: item.node)
    let update = item.updates[position]
    let day = update.date?.last.description ?? ""
    summary.append("\(name(of: item)): removed the entry of \(day): \(update.summary(plan.currency))")
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

  private func checkDeadline(of entry: JournalEntry) throws(EditProblem) {
    guard let deadline = entry.deadline, deadline.deadline(in: plan.calendar) == nil else { return }
    throw .noDate(deadline.string)
  }

  /// Returns the last day of a date, or today.
  func day(of date: DateText?, _ today: Day) throws(EditProblem) -> Day {
    guard let date else { return today }
    guard let days = date.days(in: plan.calendar) else { throw .noDate(date.string) }
    return days.last
  }

  /// Returns a name such as `C1.2 Aller à la rencontre du public`.
  func name(of item: some ItemEntry) -> String { "\(item.id) \(item.title.string.shortened)" }
}

extension Update {
  /// Returns a summary of the entry's values on one line.
  func summary(_ currency: Currency) -> String {
    let facts = [
      status?.rawValue, progress.map { "\($0) %" }, spent.map { "\($0) \(currency.code) spent" },
      health.map { "health \($0.rawValue)" },
      deadline.map { "deadline \($0.days?.last.description ?? Deadline.ongoingWord)" },
      note?.string.shortened,
    ]
    return facts.compactMap(\.self).joined(separator: ", ")
  }
}

extension EditProblem {
  static func noDate(_ date: String) -> EditProblem {
    EditProblem("'\(date)' is not a date in the years of this plan")
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
