extension YearlyReport {
  /// Adds each strategic objective with its figures.
  func addObjectives(to document: inout Document) {
    guard after.rollUp.total > 0 || subject == nil && !after.strategic.isEmpty else { return }
    document.add(heading(.objectives))
    guard after.rollUp.total > 0 else {
      let hasStates = addStates(to: &document)
      addViews(to: &document)
      addObjectivesInWords(to: &document, isBare: !hasStates)
      return
    }
    let rows = zip(before.strategic, after.strategic).filter { $1.rollUp.total > 0 || subject == nil }.map {
      old, new in
      row(
        "\(new.objective.id)", new.objective.title.string, from: old.rollUp, to: new.rollUp, isStrong: false)
    }
    let whole = row("", phrases.whole.capitalized, from: before.rollUp, to: after.rollUp, isStrong: true)
    document.add(
      .table(
        Table(
          [
            ("", .left), (language.name(of: .strategicObjective, in: plan).capitalized, .left),
            (phrases[.progress].capitalized, .right), (words.change, .right),
          ] + shownStatuses.map { (phrases.statuses($0).capitalized, .right) }
            + [(phrases.lateShort.capitalized, .right)]
            + (statesHealth ? [(phrases[.health].capitalized, .left)] : []),
          rows.count > 1 ? rows + [whole] : rows)))
    addViews(to: &document)
  }

  /// Adds how those in charge see each objective, by its last entry up to the end of the period.
  private func addViews(to document: inout Document) {
    let views = after.items.compactMap { item -> [Document.Inline]? in
      guard item.level != .action, subject == nil || isAbout(item),
        let update = item.updates.known(on: period.asOf).last
      else { return nil }
      let said = [update.health.map(phrases.healths), update.note?.string].compactMap(\.self)
      let facts = [update.author?.string, day(update.date?.last)].compactMap(\.self)
      return [
        .strong(item.id.text),
        .text(" – \(said.joined(separator: ": ")) (\(facts.joined(separator: ", ")))"),
      ]
    }
    if !views.isEmpty { document.add(.list(views)) }
  }

  /// Returns a Boolean value that indicates whether the report is about an objective, or what is below one.
  private func isAbout(_ item: Item) -> Bool {
    (item.path + [item.id]).contains { objectives.contains($0.text) }
  }

  /// Adds the states of the indicators of each objective of a plan without actions, if any is compared with a
  /// target. Returns whether there is one.
  private func addStates(to document: inout Document) -> Bool {
    let indicators = PlanIndicators(after)
    guard indicators.counts.compared > 0 else { return false }
    let states = IndicatorStanding.State.allCases.filter { indicators.counts[$0] > 0 }
    func row(_ id: String, _ title: String, counts: IndicatorCounts) -> [[Document.Inline]] {
      [[.strong(id)], [.text(title)]]
        + states.map { [.text(counts[$0] == 0 ? "–" : language.number(counts[$0]))] }
    }
    let rows = zip(after.strategic, indicators.strategic).map { strategic, its in
      row(strategic.objective.id.text, strategic.objective.title.string, counts: its.counts)
    }
    document.add(
      .table(
        Table(
          [("", .left), (language.name(of: .strategicObjective, in: plan).capitalized, .left)]
            + states.map { (phrases.indicatorStates($0).many.capitalized, .right) },
          rows + [row("", phrases.whole.capitalized, counts: indicators.counts)])))
    return true
  }

  /// The statuses that some action has: an empty column is not informative.
  private var shownStatuses: [Status] { Status.allCases.filter { after.rollUp[$0] > 0 } }

  private var statesHealth: Bool { Health.allCases.contains { after.rollUp[$0] > 0 } }

  private func row(
    _ id: String, _ title: String, from before: RollUp, to after: RollUp, isStrong: Bool
  ) -> [[Document.Inline]] {
    func cell(_ text: String) -> [Document.Inline] { [isStrong ? .strong(text) : .text(text)] }
    let counts = shownStatuses.map { cell(after[$0] == 0 ? "–" : language.number(after[$0])) }
    return [
      id.isEmpty ? [] : [.strong(id)], cell(title), cell(after.progress.map(language.percent) ?? "–"),
      cell(progressChange(before, after)),
    ] + counts + [cell(after.overdue == 0 ? "–" : language.number(after.overdue))]
      + (statesHealth ? [cell(after.healths(in: language) ?? "–")] : [])
  }

  /// Adds the objectives of a plan without actions, which have no figures, in words.
  ///
  /// - Parameter isBare: A Boolean value that indicates whether those of which nothing more is said are named too.
  private func addObjectivesInWords(to document: inout Document, isBare: Bool) {
    for strategic in after.strategic
    where isBare || strategic.objective.text != nil || !strategic.operational.isEmpty {
      document.add(.heading(3, "\(strategic.objective.id) – \(strategic.objective.title.string)"))
      for paragraph in (strategic.objective.text?.string ?? "").split(separator: "\n") {
        document.add(String(paragraph))
      }
      if !strategic.operational.isEmpty {
        document.add(
          .list(
            strategic.operational.map { operational in
              [.strong(operational.objective.id.text), .text(" – " + operational.objective.title.string)]
            }))
      }
    }
  }

  /// Adds a table of actions for each operational objective.
  func addActions(to document: inout Document, _ illustration: Illustration) {
    guard after.rollUp.total > 0 else { return }
    document.add(heading(.actions))
    let below = Dictionary(grouping: entries) { $0.item.path.last ?? .missing }
    let belowStrategic = Dictionary(grouping: entries) { $0.item.path.first ?? .missing }
    for strategic in after.strategic where strategic.rollUp.total > 0 {
      document.add(.heading(3, "\(strategic.objective.id) – \(strategic.objective.title.string)"))
      if case .mermaid = illustration, let gantt = gantt(of: belowStrategic[strategic.objective.id] ?? []) {
        document.add(.diagram(gantt))
      }
      if let own = below[strategic.objective.id] { document.add(.table(actionTable(own))) }
      for operational in strategic.operational where operational.rollUp.total > 0 {
        document.add(.heading(4, "\(operational.objective.id) – \(operational.objective.title.string)"))
        document.add(.table(actionTable(below[operational.objective.id] ?? [])))
      }
    }
    addServing(to: &document)
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

  private func actionTable(_ entries: [Entry]) -> Table {
    let columns: [(heading: String, alignment: Table.Alignment)] = [
      (language.name(of: .action, in: plan).capitalized, .left), (referentNoun.many.capitalized, .left),
      (phrases[.deadline].capitalized, .left), (phrases[.status].capitalized, .left), ("%", .right),
      (indicatorNoun.one.capitalized, .left), (words.comment, .left),
    ]
    return Table(
      columns,
      entries.map { entry in
        [
          [.strong(entry.item.id.text), .text(" " + entry.item.title.string)],
          [.text(referents(entry.item))], deadline(entry.change.after),
          [.text(status(entry.change.after))],
          [.text(progress(entry.change.after))],
          lines(entry.action.indicators.map { indicatorLine($0) }), lines(entry.notes),
        ]
      })
  }

  /// Returns the status with the lateness, and how many steps of the action are done.
  private func status(_ standing: ActionStanding) -> String {
    let status = language.status(standing.status, standing.lateness).0
    guard standing.steps.total > 0, standing.status.isOpen else { return status }
    return "\(status), \(phrases.stepsDone(standing.steps.done, standing.steps.total, language))"
  }

  /// Returns the deadline in force, preceded by the original one if it was moved.
  func deadline(_ standing: ActionStanding) -> [Document.Inline] {
    guard let deadline = standing.deadline?.last else {
      return standing.isOngoing ? [.text(phrases.ongoing)] : []
    }
    guard let original = standing.originalDeadline?.last else { return [.text(day(deadline))] }
    return [.struck(day(original)), .text(" " + day(deadline))]
  }

  func lines(_ texts: [String]) -> [Document.Inline] {
    Array(texts.map { [Document.Inline.text($0)] }.joined(separator: [.lineBreak]))
  }

  /// Returns an indicator with its value and target: `Fréquentation: 28 (≥ 40)`.
  private func indicatorLine(_ indicator: Indicator) -> String {
    let standing = IndicatorStanding(indicator, at: after.reportingDate)
    guard let value = standing.lastValue else {
      return standing.state == .reached
        ? language.labelled(indicator.name.string, phrases.indicatorStates(.reached).one)
        : indicator.name.string
    }
    let target =
      standing.target.map { " (\(phrases.target) \(language.target($0, standing.targetValue)))" } ?? ""
    return language.labelled(indicator.name.string, language.number(value) + target)
  }
}
