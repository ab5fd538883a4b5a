extension YearlyReport {
  /// Adds the judgement on each objective by the rule that stands below it, and what is kept, changed and dropped;
  /// at the end of the plan, what the next term inherits.
  func addJudgements(to document: inout Document) {
    let indicators = PlanIndicators(after)
    let rows = zip(after.strategic, indicators.strategic).filter { $0.0.rollUp.total > 0 || subject == nil }
      .map {
        strategic, its in
        row(strategic.objective, Evaluation(strategic.rollUp, its.counts), strategic.rollUp)
      }
    guard !rows.isEmpty else { return }
    document.add(heading(.judgements))
    let table = Table(
      [
        (language.name(of: .strategicObjective, in: plan).capitalized, .left), (words.judgement, .left),
        (words.actionsDone.capitalized, .right), (words.indicatorsReached, .right),
        (phrases[.progress].capitalized, .right), (phrases.lateShort.capitalized, .right),
      ], rows)
    document.add(.table(table.withoutUnknownColumns))
    document.add(words.judgementRule)
    let open = entries.filter { $0.change.after.status.isOpen }
    let isFinal = if case .final = period.kind { true } else { false }
    let changed = entries.filter {
      $0.change.after.status.isOpen && !$0.change.turningPoints.allSatisfy { $0 == .started }
    }
    let kept = open.filter { $0.change.turningPoints.allSatisfy { $0 == .started } }
    let dropped = entries.filter { $0.change.after.status == .abandoned }
    addGroup(isFinal ? [] : kept, under: words.kept, to: &document) { self.course($0) }
    addGroup(changed, under: words.changed, to: &document) { entry in
      let points = entry.change.turningPoints.filter { $0 != .started }
      return self.language.labelled("", points.map(self.words.turningPoints).joined(separator: ", "))
    }
    addGroup(dropped, under: words.dropped, to: &document) { entry in
      let reasons = self.reasons(entry) { $0.status == .abandoned }
      return reasons.isEmpty ? "" : " – " + reasons.joined(separator: " · ")
    }
    guard isFinal else { return }
    addGroup(open, under: words.inherited, to: &document) { self.course($0) }
    let missing = self.indicators.compactMap { place, indicator, isJudged -> [Document.Inline]? in
      let standing = IndicatorStanding(indicator, at: after.reportingDate, isJudged: isJudged)
      guard let state = standing.state, state != .reached, standing.target != nil else { return nil }
      return (place.isEmpty ? [] : [.strong(place), .text(" ")]) + [
        .text(language.labelled(indicator.name.string, phrases.indicatorStates(state).one))
      ]
    }
    guard !missing.isEmpty else { return }
    document.add(.heading(3, "\(words.inherited), \(language.midSentence(indicatorNoun.many))"))
    document.add(.list(missing))
  }

  private func addGroup(
    _ entries: [Entry], under title: String, to document: inout Document, _ facts: (Entry) -> String
  ) {
    guard !entries.isEmpty else { return }
    document.add(.heading(3, title, count: language.number(entries.count)))
    document.add(.list(entries.map { reference($0.item) + [.text(facts($0))] }))
  }

  /// Returns an action's progress and deadline: ` (65 %, 31/12/2027)`.
  private func course(_ entry: Entry) -> String {
    let standing = entry.change.after
    let facts = [standing.progress.map(language.percent), standing.deadline.map { day($0.last) }]
      .compactMap(\.self)
    return facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
  }

  private func row(
    _ objective: some Objective, _ evaluation: Evaluation, _ rollUp: RollUp
  ) -> [[Document.Inline]] {
    func share(_ part: Int, _ all: Int) -> [Document.Inline] {
      [.text(all == 0 ? "–" : "\(language.number(part))/\(language.number(all))")]
    }
    return [
      [.strong(objective.id.text), .text(" " + objective.title.string)],
      [.text(evaluation.outcome.map(words.judgements) ?? "–")],
      share(evaluation.actionsDone, evaluation.actions),
      share(evaluation.indicatorsReached, evaluation.indicators),
      [.text(rollUp.progress.map(language.percent) ?? "–")],
      [.text(rollUp.overdue == 0 ? "–" : language.number(rollUp.overdue))],
    ]
  }
}
