extension YearlyReport {
  /// The remarks on an action below the table: its indicators and the notes of the period, and in a full report
  /// everything else that the plan says of it.
  func remarks(on entry: Entry) -> [String] {
    let indicators = entry.action.indicators.map { indicatorLine($0) }
    guard detail == .full else {
      // A weight is needed to repeat the figures, and a reason does not expire.
      let weight = entry.action.weight == .one ? [] : [fact(.weight, of: entry.item)].compactMap(\.self)
      let isAbandoned = entry.change.after.status == .abandoned && !entry.change.isAbandoned
      return weight + indicators + (isAbandoned ? reasonsOfAbandoning(entry) : entry.notes)
    }
    let text = (entry.action.text?.string ?? "").paragraphs.joined(separator: " ")
    return [text].filter { !$0.isEmpty } + facts(of: entry) + entry.action.steps.map { line($0, of: entry) }
      + indicators + journal(of: entry)
  }

  /// The facts that the table of actions does not show.
  private func facts(of entry: Entry) -> [String] {
    let (action, items) = (entry.action, after.itemsByID)
    let shown: [ItemColumn] = [
      .status, .progress, .deadline, .referents, .sponsors, .partners, .sdgs, .budget,
    ]
    let isUsualWeight = action.weight == .one
    let columns = ItemColumn.facts.filter { !shown.contains($0) && ($0 != .weight || !isUsualWeight) }
    var facts = columns.compactMap { fact($0, of: entry.item) }
    facts += action.budget.map { line($0) }
    let depends = action.dependsOn.map { items[$0.string]?.line(language) ?? $0.string }
    if !depends.isEmpty {
      facts.append(language.labelled(phrases[.dependsOn].capitalized, depends.joined(separator: ", ")))
    }
    facts += action.fields.map { language.labelled($0.name, $0.text.string) }
    facts += action.links.map { $0.line(in: language) }
    return facts + action.sourceIDs.map { language.labelled($0.name, $0.text.string) }
  }

  private func fact(_ column: ItemColumn, of item: Item) -> String? {
    let words = column.cell(item).words(in: language).text
    return words.isEmpty || words == "–" ? nil : language.labelled(phrases[column].capitalized, words)
  }

  /// Returns a line of a budget: `Budget: 12 000 € (2026, UREBA, 124/06, Estimation)`.
  private func line(_ line: BudgetLine) -> String {
    let amount = line.amount.map { language.money($0, line.currency ?? plan.currency) }
    let posts = line.fullTimeEquivalents.map { "\(language.number($0)) \(phrases[.fte])" }
    let year = line.year.map { plan.calendar.name(ofYear: plan.calendar.year(of: $0.first)) }
    let facts = [
      year, line.source?.string, line.nature.map(phrases.natures), line.code?.string, line.note?.string,
    ].compactMap(\.self).joined(separator: ", ")
    let value = [amount, posts].compactMap(\.self).joined(separator: ", ")
    let words = value.isEmpty ? facts : value + (facts.isEmpty ? "" : " (\(facts))")
    return language.labelled(phrases[.budget].capitalized, words)
  }

  /// The notes of the whole journal, each with its day.
  private func journal(of entry: Entry) -> [String] {
    entry.action.updates.known(on: period.asOf).compactMap { update in
      update.note.map { language.labelled(update.date.map { day($0.last) } ?? phrases.initially, $0.string) }
    }
  }

  /// Returns a step, and whether it is done or when it is due: `Placer les bornes (31/12/2026)`.
  private func line(_ step: Step, of entry: Entry) -> String {
    let standing = StepStanding(
      step, ofOpenAction: entry.change.after.status.isOpen, at: after.reportingDate)
    let facts =
      standing.isDone
      ? [phrases.statuses(.done)]
      : [step.deadline.map { day($0.last) }, standing.isOverdue ? phrases[.overdue] : nil].compactMap(\.self)
    return step.title.string + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
  }

  /// Returns an indicator with its value, target and state: `Fréquentation: 28 (target ≥ 40), behind`.
  func indicatorLine(_ indicator: Indicator) -> String {
    let standing = IndicatorStanding(indicator, at: after.reportingDate)
    let state = standing.state.map { phrases.indicatorStates($0).one }
    guard let value = standing.lastValue else {
      return standing.state == .reached
        ? language.labelled(indicator.name.string, phrases.indicatorStates(.reached).one)
        : indicator.name.string
    }
    let unit = indicator.unit.map { $0.string == "%" ? language.percentSign : " " + $0.string } ?? ""
    let target =
      standing.target.map { " (\(phrases.target) \(language.target($0, standing.targetValue)))" } ?? ""
    return language.labelled(indicator.name.string, language.number(value) + unit + target)
      + (state.map { ", " + $0 } ?? "")
  }
}
