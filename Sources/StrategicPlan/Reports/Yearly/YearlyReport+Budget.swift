extension YearlyReport {
  /// What was planned, spent and remains: by objective, by year, by source; each currency apart.
  func addBudget(to document: inout Document) {
    let finances = after.rollUp.finances
    guard
      finances.amounts.contains(where: { $0.amounts != .init() }) || after.rollUp.fullTimeEquivalents != .zero
    else { return }
    document.add(heading(.budget))
    for (currency, amounts) in finances.amounts {
      document.add(.table(byObjective(currency)))
      let years = byYear(currency)
      if !years.rows.isEmpty { document.add(.table(years)) }
      let sources = bySource(currency)
      if !sources.rows.isEmpty { document.add(.table(sources)) }
      if amounts.planned < amounts.spent {
        document.add(words.overspent(language.money(amounts.spent - amounts.planned, currency)))
      }
    }
    if after.rollUp.fullTimeEquivalents != .zero {
      document.add(
        language.labelled(
          phrases.fullTimeEquivalents, language.number(after.rollUp.fullTimeEquivalents)))
    }
  }

  private func byObjective(_ currency: Currency) -> Document.Grid {
    func row(_ name: String, _ rollUp: RollUp) -> [[Document.Inline]] {
      let amounts = rollUp.finances[currency]
      let share = Percent(Int128(amounts.spent.cents), of: Int128(amounts.planned.cents))
      return [
        [.text(name)], [.text(language.money(amounts.planned, currency))],
        [.text(language.money(amounts.spent, currency))],
        [.text(language.money(amounts.planned - amounts.spent, currency))],
        [.text(share.map(language.percent) ?? "–")],
      ]
    }
    let rows = after.strategic.filter { $0.rollUp.finances[currency] != .init() }.map {
      row("\($0.objective.id) – \($0.objective.title.string)", $0.rollUp)
    }
    return Document.Grid(
      [
        (language.name(of: .strategicObjective, in: plan).capitalized, .left), (words.planned, .right),
        (phrases.spent.capitalized, .right), (words.remaining, .right), (words.shareUsed, .right),
      ], rows.count > 1 ? rows + [row(phrases.total.capitalized, after.rollUp)] : rows)
  }

  /// Fiscal years: what the plan sets aside for each, and what was spent in it.
  private func byYear(_ currency: Currency) -> Document.Grid {
    var planned: [Int: Money] = [:]
    for (line, amount) in lines(in: currency) {
      guard let year = line.year else { continue }
      planned[plan.calendar.year(of: year.first), default: .zero] =
        planned[plan.calendar.year(of: year.first), default: .zero] + amount
    }
    let rows = planned.keys.sorted().map { year -> [[Document.Inline]] in
      [
        [.text(plan.calendar.name(ofYear: year))], [.text(language.money(planned[year] ?? .zero, currency))],
        [.text(spent(in: year, currency).map { language.money($0, currency) } ?? "–")],
      ]
    }
    return Document.Grid(
      [(phrases.year.capitalized, .left), (words.planned, .right), (phrases.spent.capitalized, .right)], rows)
  }

  /// The difference between the sums at the year's two ends; nil for a year that has not begun.
  private func spent(in year: Int, _ currency: Currency) -> Money? {
    guard currency == plan.currency, let days = plan.calendar.days(of: year), days.first <= period.asOf else {
      return nil
    }
    func sum(on day: Day) -> Money {
      entries.reduce(.zero) { sum, entry in
        sum + (entry.action.standing(at: Moment(day)).spent ?? .zero)
      }
    }
    return sum(on: min(days.last, period.asOf)) - sum(on: days.first + -1)
  }

  private func bySource(_ currency: Currency) -> Document.Grid {
    var sources: [(name: String, planned: Money)] = []
    for (line, amount) in lines(in: currency) {
      let name = line.source?.string ?? words.noSource
      if let position = sources.firstIndex(where: { $0.name == name }) {
        sources[position].planned = sources[position].planned + amount
      } else {
        sources.append((name, amount))
      }
    }
    guard sources.count > 1 else { return Document.Grid([], []) }
    return Document.Grid(
      [(phrases.source.capitalized, .left), (words.planned, .right)],
      sources.map { [[.text($0.name)], [.text(language.money($0.planned, currency))]] })
  }

  private func lines(in currency: Currency) -> [(line: BudgetLine, amount: Money)] {
    entries.flatMap(\.action.budget).compactMap { line in
      guard (line.currency ?? plan.currency) == currency, let amount = line.amount else { return nil }
      return (line, amount)
    }
  }
}
