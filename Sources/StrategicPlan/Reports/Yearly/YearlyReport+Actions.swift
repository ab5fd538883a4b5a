extension YearlyReport {
  /// Adds each objective with what is said of it, and a table of its actions.
  func addActions(to document: inout Document, _ illustration: Illustration) {
    guard after.rollUp.total > 0 else { return }
    document.add(heading(.actions))
    let items = after.itemsByID
    let below = Dictionary(grouping: entries) { $0.item.path.last ?? .missing }
    for strategic in after.strategic where strategic.rollUp.total > 0 {
      let id = strategic.objective.id
      document.add(heading(3, strategic.objective))
      if let item = items[id.text] { addStatements(of: item, to: &document) }
      addTimeline(of: strategic.objective, illustration, to: &document)
      if let own = below[id] { addActions(own, to: &document) }
      for operational in strategic.operational where operational.rollUp.total > 0 {
        document.add(heading(4, operational.objective))
        if let item = items[operational.objective.id.text] { addStatements(of: item, to: &document) }
        addActions(below[operational.objective.id] ?? [], to: &document)
      }
    }
    addServing(to: &document)
  }

  /// Adds an objective's text, what those in charge say of it, and its indicators.
  private func addStatements(of item: Item, to document: inout Document) {
    guard detail > .brief, subject == nil || isAbout(item) else { return }
    addParagraphs(item.text?.string, to: &document)
    let people = [
      (language.noun(of: .sponsor, in: plan), item.sponsors.map(\.string)),
      (referentNoun, item.referents.map(\.string)),
      (language.noun(of: .partner, in: plan), item.partners.map(\.string)),
    ].filter { !$0.1.isEmpty }.map { noun, names in
      language.labelled(noun(names.count, in: language).capitalized, names.joined(separator: ", "))
    }
    if !people.isEmpty { document.add(people.joined(separator: " · ")) }
    if let view = view(of: item) { document.add(.quotation([.text(view)])) }
    let indicators = item.indicators.map { [Document.Inline.text(indicatorLine($0))] }
    if !indicators.isEmpty { document.add(.list(indicators)) }
  }

  private func addTimeline(
    of objective: StrategicObjective, _ illustration: Illustration, to document: inout Document
  ) {
    guard detail > .brief else { return }
    let entries = belowStrategic[objective.id] ?? []
    switch illustration {
    case .none: return
    case .mermaid:
      guard let gantt = gantt(of: entries, title: "\(objective.id) \(objective.title.string)") else { return }
      document.add(.diagram(gantt))
    case .pictures, .files:
      let timelines = timelines(of: objective.id)
      guard !timelines.isEmpty else { return }
      for timeline in timelines { add(timeline, illustration, to: &document) }
    }
    let captions = [legend(of: entries), bothDates(entries)].compactMap(\.self)
    if !captions.isEmpty { document.add(.caption(captions.joined(separator: " – "))) }
  }

  /// Adds the actions of other objectives that also serve an objective. They are counted under their own.
  private func addServing(to document: inout Document) {
    let serving = PlanStanding(plan, after.reportingDate).actions.filter { item in
      item.action?.alsoServes.contains { objectives.contains($0.string) } == true
    }
    guard !serving.isEmpty else { return }
    document.add(.paragraph([.strong(phrases[.alsoServedBy].capitalized)]))
    document.add(.list(serving.map { [.text($0.line(language))] }))
  }

  /// Adds a table of actions, and below it what is said of each at length.
  private func addActions(_ entries: [Entry], to document: inout Document) {
    let table = Table(
      [
        (language.name(of: .action, in: plan).capitalized, .left),
        (phrases[.deadline].capitalized, .left), (phrases[.status].capitalized, .left), ("%", .right),
        (language.noun(of: .sponsor, in: plan).many.capitalized, .left),
        (referentNoun.many.capitalized, .left),
        (language.noun(of: .partner, in: plan).many.capitalized, .left),
        (phrases[.sdgs], .left),
      ],
      entries.map { entry in
        let (item, standing) = (entry.item, entry.change.after)
        return [
          [.target(item.id.text, anchor: item.anchor), .text(" " + item.title.string)],
          deadline(standing), status(entry), progress(standing.progress),
          [.text(item.sponsors.map(\.string).joined(separator: ", "))], [.text(referents(item))],
          [.text(item.partners.map(\.string).joined(separator: ", "))],
          [.text(item.goals.map(String.init).joined(separator: ", "))],
        ]
      })
    document.add(.table(table.withoutEmptyColumns))
    let notes = entries.compactMap { entry -> [Document.Inline]? in
      let lines = remarks(on: entry)
      guard !lines.isEmpty else { return nil }
      return [.strong(entry.item.id.text), .text(" – "), .text(lines.joined(separator: " · "))]
    }
    if !notes.isEmpty { document.add(.list(notes)) }
  }

  /// Returns the status, leading to where the change is reported, the lateness, and how many steps of the action
  /// are done.
  func status(_ entry: Entry) -> [Document.Inline] {
    let standing = entry.change.after
    let name = phrases.statuses(standing.status)
    let change: ReportSection? =
      entry.change.isFinished ? .finished : entry.change.isAbandoned ? .abandoned : nil
    func leading(_ text: String, to section: ReportSection) -> Document.Inline {
      sections.contains(section) ? .reference(text, to: section.rawValue) : .text(text)
    }
    var inlines: [Document.Inline] = [.status(standing.status, change == nil ? name : "")]
    if let change { inlines.append(leading(name, to: change)) }
    // All of them, so that they add up to the counts of the summary.
    if standing.isOverdue { inlines += [.text(", "), leading(phrases[.overdue], to: .late)] }
    if standing.isLateStart { inlines.append(.text(", " + phrases[.lateStart])) }
    if standing.isSlipping { inlines.append(.text(", " + phrases[.slipping])) }
    guard standing.steps.total > 0, standing.status.isOpen else { return inlines }
    return inlines + [
      .text(", \(phrases.stepsDone(standing.steps.done, standing.steps.total, language))")
    ]
  }

  /// Returns the status and the lateness, in the words alone.
  func statusWords(_ entry: Entry) -> [Document.Inline] {
    let standing = entry.change.after
    return [.status(standing.status, language.status(standing.status, standing.lateness).0)]
  }

  /// Returns the deadline in force, preceded by the original one if it was moved.
  func deadline(_ standing: ActionStanding) -> [Document.Inline] {
    guard let deadline = standing.deadline?.last else {
      return standing.isOngoing ? [.text(phrases.ongoing)] : []
    }
    guard let original = standing.originalDeadline?.last else { return cell(deadline) }
    return [.struck(day(original)), .text(" ")] + cell(deadline)
  }
}
