extension YearlyReport {
  func addFinished(to document: inout Document) {
    addChanges(
      .finished, entries.filter(\.change.isFinished), to: &document,
      columns: [
        (referentNoun.many.capitalized, .left), (phrases[.deadline].capitalized, .left),
        (words.comment, .left),
      ]
    ) { [[.text(referents($0.item))], deadline($0.change.after), lines($0.notes)] }
  }

  func addStarted(to document: inout Document) {
    addChanges(
      .started, entries.filter(\.change.isStarted), to: &document,
      columns: [
        (referentNoun.many.capitalized, .left), (phrases[.deadline].capitalized, .left), ("%", .right),
        (words.comment, .left),
      ]
    ) { entry in
      [
        [.text(referents(entry.item))], deadline(entry.change.after),
        [.text(progress(entry.change.after))], lines(entry.notes),
      ]
    }
  }

  /// Adds postponed actions, each with the reason from the note of the entry that moved the deadline.
  func addPostponed(to document: inout Document) {
    addChanges(
      .postponed, entries.filter { $0.change.postponement != nil }, to: &document,
      columns: [(words.from, .left), (words.to, .left), (words.reason, .left)]
    ) { entry in
      [
        [.text(day(entry.change.postponement?.from))], [.text(day(entry.change.postponement?.to))],
        lines(reasons(entry) { $0.deadline != nil }),
      ]
    }
  }

  func addAbandoned(to document: inout Document) {
    addChanges(
      .abandoned, entries.filter(\.change.isAbandoned), to: &document,
      columns: [(referentNoun.many.capitalized, .left), (words.reason, .left)]
    ) { entry in [[.text(referents(entry.item))], lines(reasons(entry) { $0.status == .abandoned })] }
  }

  /// Adds late actions and the length of the delay, the longest first.
  func addLate(to document: inout Document) {
    let late = entries.filter(\.change.after.isOverdue).sorted {
      ($0.change.after.deadline?.last.number ?? .max) < ($1.change.after.deadline?.last.number ?? .max)
    }
    addChanges(
      .late, late, to: &document,
      columns: [
        (referentNoun.many.capitalized, .left), (phrases[.deadline].capitalized, .left),
        (words.delay, .right),
        (phrases[.status].capitalized, .left), ("%", .right),
      ]
    ) { entry in
      let days = entry.change.after.deadline.map { after.reportingDate.judged - $0.last } ?? 0
      return [
        [.text(referents(entry.item))], deadline(entry.change.after),
        [.text(language.count(days, phrases.day))],
        [.text(phrases.statuses(entry.change.after.status))],
        [.text(progress(entry.change.after))],
      ]
    }
    addLateObjectives(to: &document)
  }

  /// The objectives whose own deadline has passed.
  var lateObjectives: [Item] { after.items.filter { $0.level != .action && $0.isOverdue } }

  /// Adds the objectives whose own deadline has passed, the longest delay first.
  private func addLateObjectives(to document: inout Document) {
    let late = lateObjectives.sorted {
      ($0.deadline?.last.number ?? .max) < ($1.deadline?.last.number ?? .max)
    }
    guard !late.isEmpty else { return }
    document.add(
      .table(
        Table(
          [
            (language.name(of: .strategicObjective, in: plan).capitalized, .left),
            (referentNoun.many.capitalized, .left), (phrases[.deadline].capitalized, .left),
            (words.delay, .right), ("%", .right),
          ],
          late.map { item in
            let days = item.deadline.map { after.reportingDate.judged - $0.last } ?? 0
            return [
              [.strong(item.id.text), .text(" " + item.title.string)], [.text(referents(item))],
              [.text(day(item.deadline?.last))], [.text(language.count(days, phrases.day))],
              [.text(item.progress.map { language.number($0.rounded) } ?? "–")],
            ]
          })))
  }

  /// The time whose actions come next: after a period that has ended, the year that follows; of one that is
  /// running, its rest.
  private var nextDays: DaySpan? {
    guard period.isOver else { return DaySpan(first: period.asOf, last: period.days.last) }
    let first = period.days.last + 1
    let year = plan.calendar.days(of: plan.calendar.year(of: first))
    // After a period that ends within a fiscal year, use the twelve months that follow.
    return year?.first == first ? year : DaySpan(first: first, last: first + 364)
  }

  /// Adds open actions that begin or are due in the time that comes next.
  func addNext(to document: inout Document) {
    let next = nextDays
    let coming = entries.filter { entry in
      guard let next, entry.change.after.status.isOpen else { return false }
      let starts = entry.action.start.map { next.contains($0.first) } == true
      return starts || entry.change.after.deadline.map { next.contains($0.last) } == true
    }
    addChanges(
      .next, coming, to: &document, in: next,
      columns: [
        (referentNoun.many.capitalized, .left), (phrases[.start].capitalized, .left),
        (phrases[.deadline].capitalized, .left), ("%", .right),
      ]
    ) { entry in
      [
        [.text(referents(entry.item))], [.text(day(entry.action.start?.first))],
        deadline(entry.change.after), [.text(progress(entry.change.after))],
      ]
    }
  }

  /// Adds a table with the action in its first column, or a sentence if there are none.
  private func addChanges(
    _ section: ReportSection, _ entries: [Entry], to document: inout Document, in days: DaySpan? = nil,
    columns: [(heading: String, alignment: Table.Alignment)], cells: (Entry) -> [[Document.Inline]]
  ) {
    guard after.rollUp.total > 0 else { return }
    document.add(heading(section))
    if let days { document.add("\(language.date(days.first)) – \(language.date(days.last))") }
    guard !entries.isEmpty else {
      if section != .late || lateObjectives.isEmpty { document.add(words.empty(section)) }
      return
    }
    let action = (language.name(of: .action, in: plan).capitalized, Table.Alignment.left)
    document.add(
      .table(
        Table(
          [action] + columns,
          entries.map { [[.strong($0.item.id.text), .text(" " + $0.item.title.string)]] + cells($0) })))
  }

  /// Returns the notes of the period's entries that caused a change.
  private func reasons(_ entry: Entry, _ isCause: (Update) -> Bool) -> [String] {
    entry.action.updates.known(on: period.asOf)
      .filter { $0.date.map { period.days.contains($0.last) } == true && isCause($0) }
      .compactMap { $0.note?.string }
  }
}
