extension YearlyReport {
  /// Adds a summary that a council member can read in a minute.
  func addSummary(to document: inout Document, _ illustration: Illustration) {
    document.add(heading(.summary))
    guard after.rollUp.total > 0 else {
      let now = PlanIndicators(after).counts
      if subject == nil, now.told > 0 { document.add(.table(indicatorHeadline)) }
      document.add(withoutActions(now))
      guard subject == nil, let summary = now.summary(in: language) else { return }
      document.add(summary)
      if now.compared > 0 {
        document.add(words.indicatorsSay(now.good, now.compared, language))
      }
      return
    }
    document.add(.table(headline))
    document.add(words.summary(figures, language))
    if let unknown = language.unknownProgress(after.rollUp) { document.add(unknown) }
    for sentence in [wentWell, wentBadly] {
      if let sentence { document.add(.paragraph(linked(sentence))) }
    }
    if case .mermaid = illustration { document.add(.diagram(statusPie)) }
  }

  /// The summary of a plan without actions.
  private func withoutActions(_ states: IndicatorCounts) -> String {
    guard subject == nil else { return words.nothingToReport }
    let counts = [
      (after.strategic.count, Level.strategicObjective),
      (after.strategic.reduce(0) { $0 + $1.operational.count }, .operationalObjective),
    ].filter { $0.0 > 0 }.map { count, level in
      "\(language.number(count)) \(language.midSentence(language.name(of: level, in: plan, count)))"
    }
    let count = states.total
    let indicators =
      count == 0
      ? []
      : ["\(language.number(count)) \(language.midSentence(indicatorNoun(count, in: language)))"]
    return counts.isEmpty && indicators.isEmpty
      ? words.nothingPlanned : words.noActions(counts + indicators, states.compared > 0)
  }

  private func row(
    _ label: String, from before: Document.Inline, to after: Document.Inline, change: Document.Inline
  ) -> [[Document.Inline]] {
    [[.text(label.capitalized)], [before], [after], [change]]
  }

  private func change(_ label: String, from before: Int, to after: Int) -> [[Document.Inline]] {
    let difference = after - before
    return row(
      label, from: .figure(language.number(before), .count(before)),
      to: .figure(language.number(after), .count(after)),
      change: .figure(
        difference == 0 ? "=" : (difference > 0 ? "+" : "") + language.number(difference),
        .difference("\(difference)")))
  }

  /// The number of objectives overdue, if there are any.
  private var objectiveRows: [[[Document.Inline]]] {
    let late = [before, after].map { $0.items.count { $0.level != .action && $0.isOverdue } }
    return late == [0, 0] ? [] : [change(words.objectivesLate, from: late[0], to: late[1])]
  }

  /// The number of indicators in each of some states that occurs.
  private func indicatorRows(of states: [IndicatorStanding.State]) -> [[[Document.Inline]]] {
    let (then, now) = (PlanIndicators(before).counts, PlanIndicators(after).counts)
    return states.filter { then[$0] + now[$0] > 0 }.map { state in
      change(
        language.labelled(indicatorNoun.many.capitalized, phrases.indicatorStates(state).many),
        from: then[state], to: now[state])
    }
  }

  /// The states of the indicators, of a plan that has no actions.
  private var indicatorHeadline: Table {
    headlineTable(objectiveRows + indicatorRows(of: IndicatorStanding.State.allCases))
  }

  private func headlineTable(_ rows: [[[Document.Inline]]]) -> Table {
    var table = Table(
      [
        ("", .left), (language.shortDate(period.baseDay), .right), (language.shortDate(period.asOf), .right),
        (words.change, .right),
      ], rows)
    table.layout.isOrdered = true
    return table
  }

  private var headline: Table {
    func share(_ percent: Percent?) -> Document.Inline {
      percent.map { .figure(language.percent($0), .percent($0)) } ?? .text("–")
    }
    func amount(_ money: Money, _ currency: Currency) -> Document.Inline {
      .figure(language.money(money, currency), .money(money, currency))
    }
    func count(_ label: String, _ figure: (RollUp) -> Int) -> [[Document.Inline]] {
      change(label, from: figure(before.rollUp), to: figure(after.rollUp))
    }
    var rows = [
      row(
        phrases[.progress], from: share(before.rollUp.progress), to: share(after.rollUp.progress),
        change: progressChange(before.rollUp, after.rollUp).map {
          .figure(language.points($0), .difference("\($0.points)"))
        } ?? .text("–")),
      count(words.actionsDone) { $0[.done] },
      count(words.actionsUnderWay) { $0.open - $0[.notStarted] - $0[.planned] },
      count(words.actionsLate) { $0.overdue },
    ]
    rows += objectiveRows
    // What else is not on its way has a word and a row of its own.
    for (label, figure) in [(phrases[.lateStart], \RollUp.lateStart), (phrases[.slipping], \.slipping)]
    where before.rollUp[keyPath: figure] + after.rollUp[keyPath: figure] > 0 {
      rows.append(count(label) { $0[keyPath: figure] })
    }
    rows += indicatorRows(of: [.reached, .onTrack, .behind, .missed, .measurementDue])
    for (currency, amounts) in after.rollUp.finances.amounts {
      guard let spent = amounts.spent else { continue }
      let earlier = before.rollUp.finances[currency].spent
      let more = spent - (earlier ?? .zero)
      rows.append(
        row(
          phrases[.spent], from: earlier.map { amount($0, currency) } ?? .text("–"),
          to: amount(spent, currency),
          change: .figure(
            more == .zero ? "=" : (more > .zero ? "+" : "") + language.money(more, currency),
            .money(more, currency))))
    }
    return headlineTable(rows)
  }

  func progressChange(_ before: RollUp, _ after: RollUp) -> ProgressChange? {
    ProgressChange(from: before.progress, to: after.progress)
  }

  /// The figures for the sentences of the summary.
  var figures: ReportPhrases.Figures {
    let points = entries.flatMap(\.change.turningPoints)
    func count(_ point: TurningPoint) -> Int { points.count { $0 == point } }
    return ReportPhrases.Figures(
      total: after.rollUp.total - after.rollUp[.abandoned], done: after.rollUp[.done],
      progress: after.rollUp.progress,
      finished: count(.finished), started: count(.started), postponed: count(.postponed),
      abandoned: count(.abandoned), reopened: count(.reopened), resumed: count(.resumed),
      broughtForward: count(.broughtForward),
      excluded: after.rollUp[.abandoned])
  }

  /// Returns a sentence in which the names of an objective and of an action lead to where they are told of.
  private func linked(_ sentence: String) -> [Document.Inline] {
    guard tellsOfActions else { return [.text(sentence)] }
    let objectives = after.strategic.filter { $0.rollUp.total > 0 }.map {
      ("\($0.objective.id) – \($0.objective.title.string)", "objective-" + $0.objective.id.text)
    }
    let late = entries.filter(\.change.after.isOverdue).map { (name($0.item), $0.item.anchor) }
    var found: [(range: Range<String.Index>, anchor: String)] = []
    for (name, anchor) in objectives + late {
      // The id of one may end as that of another.
      guard let range = sentence.firstRange(of: " " + name),
        !found.contains(where: { $0.range.overlaps(range) })
      else {
        continue
      }
      found.append((range, anchor))
    }
    var inlines: [Document.Inline] = []
    var end = sentence.startIndex
    for (range, anchor) in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = sentence.index(after: range.lowerBound)
      inlines += [
        .text(String(sentence[end..<start])),
        .reference(String(sentence[start..<range.upperBound]), to: anchor),
      ]
      end = range.upperBound
    }
    return inlines + [.text(String(sentence[end...]))]
  }

  /// A sentence about the strategic objective that gained most, if one did.
  private var wentWell: String? {
    let gains = zip(before.strategic, after.strategic).enumerated().compactMap { position, pair in
      ProgressChange(from: pair.0.rollUp.progress, to: pair.1.rollUp.progress).map { (position, $0) }
    }
    guard let best = gains.max(by: { $0.1.points < $1.1.points }), best.1.points > 0 else { return nil }
    let objective = after.strategic[best.0]
    let finished = entries.count { $0.change.isFinished && $0.item.path.first == objective.objective.id }
    return words.wentWell(
      "\(objective.objective.id) – \(objective.objective.title.string)", language.points(best.1), finished,
      language)
  }

  /// A sentence about the strategic objective with the most late actions, or if there are none, about
  /// postponed ones.
  private var wentBadly: String? {
    if after.rollUp.overdue > 0 {
      let late = entries.filter(\.change.after.isOverdue)
      let longest = late.min { deadline($0) < deadline($1) }.map { name($0.item) } ?? ""
      let counts = after.strategic.map(\.rollUp.overdue)
      guard let most = counts.max(), counts.count(where: { $0 == most }) == 1,
        counts.count(where: { $0 > 0 }) > 1,
        let worst = after.strategic.first(where: { $0.rollUp.overdue == most })
      else { return words.lateInAll(after.rollUp.overdue, longest, language) }
      let its = late.filter { $0.item.path.first == worst.objective.id }.min { deadline($0) < deadline($1) }
      return words.wentBadly(
        "\(worst.objective.id) – \(worst.objective.title.string)", most, its.map { name($0.item) } ?? longest,
        language)
    }
    guard lateObjectives.isEmpty else { return nil }
    let count = entries.count { $0.change.postponement != nil }
    return count > 0 ? words.onlyPostponed(count, language) : words.nothingLate
  }

  private func deadline(_ entry: Entry) -> Int32 { entry.change.after.deadline?.last.number ?? .max }
}
