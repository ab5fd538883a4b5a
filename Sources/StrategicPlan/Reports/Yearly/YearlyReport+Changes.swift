extension YearlyReport {
  func addFinished(to document: inout Document) {
    addChanges(
      .finished, entries.filter(\.change.isFinished), to: &document,
      [
        (referentNoun.many.capitalized, .left), (phrases[.deadline].capitalized, .left),
        (words.comment, .left),
      ]
    ) { [[.text(referents($0.item))], deadline($0.change.after), lines($0.notes)] }
  }

  func addStarted(to document: inout Document) {
    addChanges(
      .started, entries.filter(\.change.isStarted), to: &document,
      [
        (referentNoun.many.capitalized, .left), (phrases[.deadline].capitalized, .left), ("%", .right),
        (words.comment, .left),
      ]
    ) { entry in
      [
        [.text(referents(entry.item))], deadline(entry.change.after),
        [.text(language.number(entry.change.after.progress.rounded))], lines(entry.notes),
      ]
    }
  }

  /// Adds postponed actions, each with the reason from the note of the entry that moved the deadline.
  func addPostponed(to document: inout Document) {
    addChanges(
      .postponed, entries.filter { $0.change.postponement != nil }, to: &document,
      [(words.from, .left), (words.to, .left), (words.reason, .left)]
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
      [(referentNoun.many.capitalized, .left), (words.reason, .left)]
    ) { entry in [[.text(referents(entry.item))], lines(reasons(entry) { $0.status == .abandoned })] }
  }

  /// Adds late actions and the length of the delay, the longest first.
  func addLate(to document: inout Document) {
    let late = entries.filter(\.change.after.isOverdue).sorted {
      ($0.change.after.deadline?.last.number ?? .max) < ($1.change.after.deadline?.last.number ?? .max)
    }
    addChanges(
      .late, late, to: &document,
      [
        (referentNoun.many.capitalized, .left), (phrases[.deadline].capitalized, .left),
        (words.delay, .right),
        (phrases[.status].capitalized, .left), ("%", .right),
      ]
    ) { entry in
      let days = entry.change.after.deadline.map { period.asOf - $0.last } ?? 0
      return [
        [.text(referents(entry.item))], deadline(entry.change.after),
        [.text(language.count(days, phrases.day))],
        [.text(phrases.statuses(entry.change.after.status))],
        [.text(language.number(entry.change.after.progress.rounded))],
      ]
    }
  }

  /// Adds open actions that begin or are due in the year after the period.
  func addNext(to document: inout Document) {
    let first = period.days.last + 1
    let year = plan.calendar.days(of: plan.calendar.year(of: first))
    // After a period that ends within a fiscal year, use the twelve months that follow.
    let next = year?.first == first ? year : DaySpan(first: first, last: first + 364)
    let coming = entries.filter { entry in
      guard let next, entry.change.after.status.isOpen else { return false }
      let starts = entry.action.start.map { next.contains($0.first) } == true
      return starts || entry.change.after.deadline.map { next.contains($0.last) } == true
    }
    addChanges(
      .next, coming, to: &document,
      [
        (referentNoun.many.capitalized, .left), (phrases[.start].capitalized, .left),
        (phrases[.deadline].capitalized, .left), ("%", .right),
      ]
    ) { entry in
      [
        [.text(referents(entry.item))], [.text(day(entry.action.start?.first))],
        deadline(entry.change.after), [.text(language.number(entry.change.after.progress.rounded))],
      ]
    }
  }

  /// Adds a table with the action in its first column, or a sentence if there are none.
  private func addChanges(
    _ section: ReportSection, _ entries: [Entry], to document: inout Document,
    _ columns: [(heading: String, alignment: Table.Alignment)], _ cells: (Entry) -> [[Document.Inline]]
  ) {
    guard after.rollUp.total > 0 else { return }
    document.add(heading(section))
    guard !entries.isEmpty else {
      document.add(words.empty(section))
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
