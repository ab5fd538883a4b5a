extension YearlyReport {
  /// Adds every indicator of the plan and of the items that the report is about.
  func addIndicators(to document: inout Document) {
    let own = indicators
    guard !own.isEmpty else { return }
    document.add(heading(.indicators))
    let table = Table(
      [
        (indicatorNoun.one.capitalized, .left), (words.state, .left),
        (phrases.attainment.capitalized, .right), (day(period.baseDay), .right), (day(period.asOf), .right),
        (phrases.target.capitalized, .right), (words.gap, .right), (phrases.baseline.capitalized, .right),
      ],
      own.map(row))
    document.add(.table(table.withoutUnknownColumns))
    let notes = own.compactMap { place, indicator, isJudged -> [Document.Inline]? in
      let now = IndicatorStanding(indicator, at: after.reportingDate, isJudged: isJudged)
      let notes = [indicator.baseline?.note?.string, now.last?.note?.string].compactMap(\.self)
      guard detail > .brief, !notes.isEmpty else { return nil }
      return (place.isEmpty ? [] : [.strong(place), .text(" ")]) + [
        .text("\(indicator.name.string) – \(notes.joined(separator: " · "))")
      ]
    }
    if !notes.isEmpty { document.add(.list(notes)) }
  }

  /// The indicators, each with the id of its item; those of the plan as a whole have none.
  var indicators: [(place: String, indicator: Indicator, isJudged: Bool)] {
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
    func number(_ value: Quantity?) -> [Document.Inline] {
      [value.map { .figure(language.number($0), .number($0.description)) } ?? .text("–")]
    }
    return [
      (place.isEmpty ? [] : [.strong(place), .text(" ")]) + [.text(indicator.name.string + unit)],
      [.text(now.state.map { phrases.indicatorStates($0).one } ?? "–")],
      [now.attainment.map { .figure(language.percent($0), .percent($0)) } ?? .text("–")],
      number(then.lastValue), number(now.lastValue),
      [.text(target.map { $0 + due } ?? "–")],
      [gap.map { .figure(language.signed($0), .difference($0.description)) } ?? .text("–")],
      number(now.baseline),
    ]
  }
}
