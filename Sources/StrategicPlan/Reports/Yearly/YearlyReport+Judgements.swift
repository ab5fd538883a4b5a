extension YearlyReport {
  /// Adds the judgement on each objective by the rule that stands below it, and what is kept, changed and dropped;
  /// at the end of the plan, what the next term inherits.
  func addJudgements(to document: inout Document) {
    let indicators = PlanIndicators(after)
    let judged = zip(after.strategic, indicators.strategic).filter { $0.0.rollUp.total > 0 || subject == nil }
      .map {
        strategic, its in
        let hasJournal = (belowStrategic[strategic.objective.id] ?? []).contains {
          $0.change.after.lastUpdate != nil || $0.change.after.hasBegun
        }
        return (strategic, Evaluation(strategic.rollUp, its.counts, hasJournal: hasJournal))
      }
    guard judged.contains(where: { $0.1.outcome != nil }) else { return }
    let rows = judged.map { row($0.objective, $1, $0.rollUp) }
    document.add(heading(.judgements))
    let table = Table(
      [
        (language.name(of: .strategicObjective, in: plan).capitalized, .left), (words.judgement, .left),
        (words.actionsDone.capitalized, .right), (words.indicatorsReached, .right),
        (phrases[.progress].capitalized, .right), (words.ofWhichLate.capitalized, .right),
      ], rows)
    document.add(.table(table.withoutUnknownColumns))
    document.add(words.judgementRule)
    let open = entries.filter { $0.change.after.status.isOpen }
    let isFinal = if case .final = period.kind { true } else { false }
    // What has begun or was done as it was meant to is no change of the plan.
    func changes(_ entry: Entry) -> [TurningPoint] {
      entry.change.turningPoints.filter { $0 != .started && $0 != .finished && $0 != .abandoned }
    }
    let dropped = entries.filter { $0.change.after.status == .abandoned }
    let changed = entries.filter { $0.change.after.status != .abandoned && !changes($0).isEmpty }
    let kept = open.filter { changes($0).isEmpty }
    addGroup(isFinal || detail == .brief ? [] : kept, under: words.kept, to: &document) { self.course($0) }
    addGroup(changed, under: words.changed, to: &document) { entry in
      let points = changes(entry).map(self.words.turningPoints).joined(separator: ", ")
      let days = entry.change.movedDeadline.map { " (\(self.day($0.from)) → \(self.day($0.to)))" } ?? ""
      return self.language.labelled("", points + days)
        + self.reason(self.reasons(entry) { $0.deadline != nil })
    }
    addGroup(dropped, under: words.dropped, to: &document) { self.reason(self.reasonsOfAbandoning($0)) }
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
    document.add(.heading(3, words.inheritedIndicators, count: language.number(missing.count)))
    document.add(.list(missing))
  }

  private func reason(_ reasons: [String]) -> String {
    reasons.isEmpty ? "" : " – " + reasons.joined(separator: " · ")
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
