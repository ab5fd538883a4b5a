extension YearlyReport {
  /// Adds a list of the actions with a change of one kind, and what was said of it.
  func addChanges(_ section: ReportSection, to document: inout Document) {
    let changed = entries.filter { isChange(section, $0.change) }
    guard after.rollUp.total > 0, areSectionsChosen || !changed.isEmpty else { return }
    document.add(heading(section))
    guard !changed.isEmpty else { return document.add(words.empty(section)) }
    document.add(
      .list(
        changed.map { entry in
          let facts = [fact(section, entry)].compactMap(\.self)
          let people = referents(entry.item)
          let about = (people.isEmpty ? [] : [people]) + facts
          let said = said(section, entry)
          return reference(entry.item)
            + (about.isEmpty ? [] : [.text(" (\(about.joined(separator: " · ")))")])
            + (said.isEmpty || !isExplained(section) && (detail == .brief || sections.contains(.actions))
              ? [] : [.text(" – " + said.joined(separator: " · "))])
        }))
  }

  /// Returns a Boolean value that indicates whether a change is of the kind that a section is about. What was
  /// finished, begun, abandoned or resumed did not just progress.
  private func isChange(_ section: ReportSection, _ change: StandingChange) -> Bool {
    switch section {
    case .finished: change.isFinished
    case .started: change.isStarted
    case .progressed:
      !change.isStarted && !change.isFinished && change.after.status != .abandoned && !change.isResumed
        && !change.isReopened && (change.progressGained?.points ?? 0) > 0
    case .postponed: change.postponement != nil
    case .broughtForward: change.turningPoints.contains(.broughtForward)
    case .abandoned: change.isAbandoned
    case .resumed: change.isResumed || change.isReopened && change.after.status != .abandoned
    default: false
    }
  }

  /// A Boolean value that indicates whether a change wants a reason.
  private func isExplained(_ section: ReportSection) -> Bool {
    [.postponed, .broughtForward, .abandoned, .resumed].contains(section)
  }

  private func fact(_ section: ReportSection, _ entry: Entry) -> String? {
    let change = entry.change
    switch section {
    case .postponed, .broughtForward:
      return change.movedDeadline.map { "\(day($0.from)) → \(day($0.to))" }
    case .progressed:
      guard let before = change.before.progress, let now = change.after.progress else { return nil }
      return "\(language.percent(before)) → \(language.percent(now))"
    case .started: return change.after.progress.map(language.percent)
    default: return nil
    }
  }

  private func said(_ section: ReportSection, _ entry: Entry) -> [String] {
    switch section {
    case .postponed, .broughtForward: reasons(entry) { $0.deadline != nil }
    case .abandoned: reasonsOfAbandoning(entry)
    case .resumed: reasons(entry) { $0.status != nil && $0.status != .abandoned && $0.status != .done }
    default: entry.notes.suffix(1)
    }
  }

  /// Adds late actions and the length of the delay, the longest first.
  func addLate(to document: inout Document) {
    let late = entries.filter(\.change.after.isOverdue).sorted {
      ($0.change.after.deadline?.last.number ?? .max) < ($1.change.after.deadline?.last.number ?? .max)
    }
    addTable(
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
        [.figure(language.count(days, phrases.day), .count(days))],
        [.text(phrases.statuses(entry.change.after.status))], progress(entry.change.after.progress),
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
              cell(item.deadline?.last), [.figure(language.count(days, phrases.day), .count(days))],
              progress(item.progress),
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
    addTable(
      .next, coming, to: &document, in: next,
      columns: [
        (referentNoun.many.capitalized, .left), (phrases[.start].capitalized, .left),
        (phrases[.deadline].capitalized, .left), ("%", .right),
      ]
    ) { entry in
      [
        [.text(referents(entry.item))], cell(entry.action.start?.first),
        deadline(entry.change.after), progress(entry.change.after.progress),
      ]
    }
  }

  /// Adds a table with the action in its first column, or a sentence if there are none and it was asked for.
  private func addTable(
    _ section: ReportSection, _ entries: [Entry], to document: inout Document, in days: DaySpan? = nil,
    columns: [(heading: String, alignment: Table.Alignment)], cells: (Entry) -> [[Document.Inline]]
  ) {
    let isLate = section == .late && !lateObjectives.isEmpty
    guard after.rollUp.total > 0, areSectionsChosen || isLate || !entries.isEmpty else { return }
    document.add(heading(section))
    if let days { document.add("\(language.date(days.first)) – \(language.date(days.last))") }
    guard !entries.isEmpty else {
      if !isLate { document.add(words.empty(section)) }
      return
    }
    let action = (language.name(of: .action, in: plan).capitalized, Table.Alignment.left)
    let table = Table([action] + columns, entries.map { [reference($0.item)] + cells($0) })
    document.add(.table(table.withoutEmptyColumns))
  }

  /// Returns the notes of the entries with which an action was abandoned. A reason does not expire.
  func reasonsOfAbandoning(_ entry: Entry) -> [String] {
    entry.action.updates.known(on: period.asOf).filter { $0.status == .abandoned }
      .compactMap { $0.note?.string }
  }

  /// Returns the notes of the period's entries that caused a change.
  func reasons(_ entry: Entry, _ isCause: (Update) -> Bool) -> [String] {
    entry.action.updates.known(on: period.asOf)
      .filter { $0.date.map { period.days.contains($0.last) } == true && isCause($0) }
      .compactMap { $0.note?.string }
  }
}
