extension YearlyReport {
  /// Adds the amounts planned, spent and remaining by objective, by year and by source, separately for each
  /// currency.
  func addBudget(to document: inout Document) {
    let finances = after.rollUp.finances
    guard
      finances.amounts.contains(where: { $0.amounts != .init() }) || after.rollUp.fullTimeEquivalents != .zero
    else { return }
    document.add(heading(.budget))
    let lines = self.lines
    for (currency, amounts) in finances.amounts {
      let lines = lines[currency] ?? []
      document.add(.table(byObjective(currency)))
      let years = byYear(currency, lines)
      if !years.rows.isEmpty { document.add(.table(years)) }
      let sources = bySource(currency, lines)
      if !sources.rows.isEmpty { document.add(.table(sources)) }
      if amounts.planned < amounts.spent {
        document.add(words.overspent(language.money(amounts.spent - amounts.planned, currency)))
      }
    }
    // Full-time equivalents without money have no table to appear in.
    if finances.amounts.isEmpty {
      document.add(
        language.labelled(phrases[.fte], language.number(after.rollUp.fullTimeEquivalents)))
    }
  }

  private func byObjective(_ currency: Currency) -> Table {
    // Full-time equivalents have no currency: they appear beside the plan's own.
    let hasPosts = currency == plan.currency && after.rollUp.fullTimeEquivalents != .zero
    func row(_ name: String, _ rollUp: RollUp) -> [[Document.Inline]] {
      let amounts = rollUp.finances[currency]
      let share = Percent(Int128(amounts.spent.cents), of: Int128(amounts.planned.cents))
      let posts = rollUp.fullTimeEquivalents == .zero ? "–" : language.number(rollUp.fullTimeEquivalents)
      return [
        [.text(name)], [.text(language.money(amounts.planned, currency))],
        [.text(language.money(amounts.spent, currency))],
        [.text(language.money(amounts.planned - amounts.spent, currency))],
        [.text(share.map(language.percent) ?? "–")],
      ] + (hasPosts ? [[.text(posts)]] : [])
    }
    let rows = after.strategic.filter { strategic in
      strategic.rollUp.finances[currency] != .init()
        || hasPosts && strategic.rollUp.fullTimeEquivalents != .zero
    }.map { row("\($0.objective.id) – \($0.objective.title.string)", $0.rollUp) }
    let columns: [(heading: String, alignment: Table.Alignment)] = [
      (language.name(of: .strategicObjective, in: plan).capitalized, .left), (words.planned, .right),
      (phrases[.spent].capitalized, .right), (words.remaining, .right), (words.shareUsed, .right),
    ]
    return Table(
      columns + (hasPosts ? [(phrases[.fte], .right)] : []),
      rows.count > 1 ? rows + [row(phrases.total.capitalized, after.rollUp)] : rows)
  }

  /// Returns the amounts planned for and spent in each fiscal year. Amounts without a year, or spent before
  /// the first, have a separate row, so that the rows add up to the total.
  private func byYear(_ currency: Currency, _ lines: [Line]) -> Table {
    var planned: [Int: Money] = [:]
    var undated = Money.zero
    for (line, amount) in lines {
      if let year = line.year {
        let year = plan.calendar.year(of: year.first)
        planned[year] = (planned[year] ?? .zero) + amount
      } else {
        undated = undated + amount
      }
    }
    var spent: [Int: Money] = [:]
    var earlier = Money.zero
    if currency == plan.currency, let first = plan.period.firstDay {
      let years =
        plan.calendar.year(
          of: first)...max(plan.calendar.year(of: first), plan.calendar.year(of: period.asOf))
      for year in years {
        let amount = spentIn(year)
        if amount != .zero { spent[year] = amount }
      }
      earlier = after.rollUp.finances[currency].spent - spent.values.reduce(.zero, +)
    }
    guard !planned.isEmpty || !spent.isEmpty else { return Table([], []) }
    func row(_ name: String, _ planned: Money, _ spent: Money) -> [[Document.Inline]] {
      [
        [.text(name)], [.text(language.money(planned, currency))], [.text(language.money(spent, currency))],
        [.text(language.money(planned - spent, currency))],
      ]
    }
    var rows = Set(planned.keys).union(spent.keys).sorted().map { year in
      row(plan.calendar.name(ofYear: year), planned[year] ?? .zero, spent[year] ?? .zero)
    }
    if undated != .zero || earlier != .zero { rows.append(row(words.noYear, undated, earlier)) }
    return Table(
      [
        (phrases.year.capitalized, .left), (words.planned, .right), (phrases[.spent].capitalized, .right),
        (words.remaining, .right),
      ], rows)
  }

  /// Returns the difference between the totals spent at both ends of the year.
  private func spentIn(_ year: Int) -> Money {
    guard let days = plan.calendar.days(of: year), days.first <= period.asOf else { return .zero }
    func sum(on day: Day) -> Money {
      entries.reduce(.zero) { $0 + ($1.action.standing(at: ReportingDate(day)).spent ?? .zero) }
    }
    return sum(on: min(days.last, period.asOf)) - sum(on: days.first + -1)
  }

  private func bySource(_ currency: Currency, _ lines: [Line]) -> Table {
    var sources: [(name: String, planned: Money)] = []
    var positions: [String: Int] = [:]
    for (line, amount) in lines {
      let name = line.source?.string ?? words.noSource
      if let position = positions[name] {
        sources[position].planned = sources[position].planned + amount
      } else {
        positions[name] = sources.count
        sources.append((name, amount))
      }
    }
    guard sources.count > 1 else { return Table([], []) }
    return Table(
      [(phrases.source.capitalized, .left), (words.planned, .right)],
      sources.map { [[.text($0.name)], [.text(language.money($0.planned, currency))]] })
  }

  private typealias Line = (line: BudgetLine, amount: Money)

  /// The budget lines that have an amount, by currency.
  private var lines: [Currency: [Line]] {
    let lines = entries.flatMap(\.action.budget).compactMap { line in line.amount.map { (line, $0) } }
    return Dictionary(grouping: lines) { $0.0.currency ?? plan.currency }
  }
}
