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
    let shown = zip(before.strategic, after.strategic).filter { $1.rollUp.total > 0 || subject == nil }
    var rows = shown.map { old, new in
      let id = new.objective.id.text
      let isToldOf = tellsOfActions && new.rollUp.total > 0
      return row(
        [isToldOf ? .reference(id, to: "objective-" + id) : .strong(id)], new.objective.title.string,
        from: old.rollUp, to: new.rollUp, isStrong: false)
    }
    if rows.count > 1 {
      rows.append(row([], phrases.whole.capitalized, from: before.rollUp, to: after.rollUp, isStrong: true))
    }
    var table = Table(
      [
        (language.name(of: .strategicObjective, in: plan).capitalized, .left),
        (phrases[.progress].capitalized, .right), (words.change, .right),
        (phrases.done.capitalized, .right), (words.ofWhichLate.capitalized, .right),
        (phrases.statuses(.inProgress).capitalized, .right), (words.others, .left),
        (phrases[.health].capitalized, .left),
      ], rows)
    table.layout.totals = shown.count == rows.count ? 0 : 1
    document.add(.table(table.withoutUnknownColumns))
    if subject != nil { document.add(.caption(words.onlyMatching)) }
    if !tellsOfActions { addViews(to: &document) }
  }

  /// A Boolean value that indicates whether each objective is told of where its actions are.
  var tellsOfActions: Bool { detail > .brief && sections.contains(.actions) }

  /// Adds how those in charge see each objective, by its last entry up to the end of the period.
  private func addViews(to document: inout Document) {
    let views = after.items.compactMap { item -> [Document.Inline]? in
      guard item.level != .action, subject == nil || isAbout(item), let view = view(of: item) else {
        return nil
      }
      return [.strong(item.id.text), .text(" – " + view)]
    }
    if !views.isEmpty { document.add(.list(views)) }
  }

  /// Returns what those in charge said last of an objective: `Health: at risk – Too slow. (DG, 31/12/2025)`.
  func view(of item: Item) -> String? {
    guard let update = item.updates.known(on: period.asOf).last else { return nil }
    let health = update.health.map { language.labelled(phrases[.health].capitalized, phrases.healths($0)) }
    let said = [health, update.note?.string].compactMap(\.self).joined(separator: " – ")
    let facts = [update.author?.string, day(update.date?.last)].compactMap(\.self)
    return "\(said) (\(facts.joined(separator: ", ")))"
  }

  func heading(_ level: Int, _ objective: some Objective) -> Document.Block {
    .heading(
      level, "\(objective.id) – \(objective.title.string)", anchor: "objective-" + objective.id.text)
  }

  /// Returns a Boolean value that indicates whether the report is about an objective, or what is below one.
  func isAbout(_ item: Item) -> Bool {
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
  var shownStatuses: [Status] { Status.allCases.filter { after.rollUp[$0] > 0 } }

  private func row(
    _ id: [Document.Inline], _ title: String, from before: RollUp, to after: RollUp, isStrong: Bool
  ) -> [[Document.Inline]] {
    func cell(_ text: String) -> [Document.Inline] { [isStrong ? .strong(text) : .text(text)] }
    func figure(_ text: String, _ figure: Figure) -> [Document.Inline] {
      [isStrong ? .total(text, figure) : .figure(text, figure)]
    }
    func count(_ count: Int) -> [Document.Inline] {
      figure(count == 0 ? "–" : language.number(count), .count(count))
    }
    let others: [Status] = [.blocked, .onHold, .planned, .notStarted, .abandoned]
    // A count stays on the line of its word.
    let rest = others.filter { after[$0] > 0 }.map {
      "\(phrases.statuses($0))\u{A0}\(language.number(after[$0]))"
    }
    return [
      id + (id.isEmpty ? cell(title) : [.text(" " + title)]),
      after.progress.map { figure(language.percent($0), .percent($0)) } ?? cell("–"),
      progressChange(before, after).map { figure(language.points($0), .difference("\($0.points)")) }
        ?? cell("–"),
      count(after[.done]), count(after.overdue),
      count(after[.inProgress]),
      Array(rest.map(cell).joined(separator: [.lineBreak])),
      Array(after.healthCounts(in: language).map(cell).joined(separator: [.lineBreak])),
    ]
  }

  /// Adds the objectives of a plan without actions, which have no figures, in words.
  ///
  /// - Parameter isBare: A Boolean value that indicates whether those of which nothing more is said are named too.
  private func addObjectivesInWords(to document: inout Document, isBare: Bool) {
    for strategic in after.strategic
    where isBare || strategic.objective.text != nil || !strategic.operational.isEmpty {
      document.add(heading(3, strategic.objective))
      addParagraphs(strategic.objective.text?.string, to: &document)
      if !strategic.operational.isEmpty {
        document.add(
          .list(
            strategic.operational.map { operational in
              [.strong(operational.objective.id.text), .text(" – " + operational.objective.title.string)]
            }))
      }
    }
  }
}
