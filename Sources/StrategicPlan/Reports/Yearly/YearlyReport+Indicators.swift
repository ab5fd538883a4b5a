extension YearlyReport {
  /// Adds every indicator of the plan and of the items that the report is about.
  func addIndicators(to document: inout Document) {
    let own = indicators
    guard !own.isEmpty else { return }
    document.add(heading(.indicators))
    document.add(
      .table(
        Table(
          [
            (indicatorNoun.one.capitalized, .left), (phrases.baseline.capitalized, .right),
            (phrases.target.capitalized, .right), (day(period.baseDay), .right), (day(period.asOf), .right),
            (words.gap, .right), (phrases.attainment.capitalized, .right), (words.state, .left),
            (words.comment, .left),
          ],
          own.map(row))))
  }

  /// The indicators, each with the id of its item; those of the plan as a whole have none.
  private var indicators: [(place: String, indicator: Indicator, isJudged: Bool)] {
    let ofPlan = subject == nil ? plan.indicators.map { ("", $0, true) } : []
    return ofPlan
      + after.items.filter(isShown).flatMap { item in
        item.indicators.map { (item.id.text, $0, item.judgesIndicators) }
      }
  }

  /// Returns a Boolean value that indicates whether an item is shown: for the whole plan everything, for an
  /// objective everything below it, for a person or service the actions.
  private func isShown(_ item: Item) -> Bool {
    guard subject != nil else { return true }
    if item.level == .action { return true }
    return (item.path + [item.id]).contains { objectives.contains($0.text) }
  }

  private func row(_ place: String, _ indicator: Indicator, isJudged: Bool) -> [[Document.Inline]] {
    let now = IndicatorStanding(indicator, at: after.reportingDate, isJudged: isJudged)
    let then = IndicatorStanding(indicator, at: before.reportingDate)
    let unit = indicator.unit.map { " (\($0.string))" } ?? ""
    let target = now.target.map { language.target($0, now.targetValue) }
    let due = now.target?.date.map { " (\(day($0.last)))" } ?? ""
    let gap = now.lastValue.flatMap { last in now.targetValue.map { last - $0 } }
    let notes = [indicator.baseline?.note?.string, now.last?.note?.string].compactMap(\.self)
    return [
      (place.isEmpty ? [] : [.strong(place), .text(" ")]) + [.text(indicator.name.string + unit)],
      [.text(now.baseline.map { language.number($0) } ?? "–")],
      [.text(target.map { $0 + due } ?? "–")],
      [.text(then.lastValue.map { language.number($0) } ?? "–")],
      [.text(now.lastValue.map { language.number($0) } ?? "–")],
      [.text(gap.map { language.signed($0) } ?? "–")],
      [.text(now.attainment.map(language.percent) ?? "–")],
      [.text(now.state.map { phrases.indicatorStates($0).one } ?? "–")],
      lines(notes),
    ]
  }
}
