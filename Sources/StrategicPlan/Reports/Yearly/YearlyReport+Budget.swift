extension YearlyReport {
  /// Adds the amounts planned, spent and remaining by objective, by year and by source, separately for each
  /// currency.
  func addBudget(to document: inout Document) {
    let finances = after.rollUp.finances
    guard
      finances.amounts.contains(where: { $0.amounts != .init() }) || after.rollUp.fullTimeEquivalents != .zero
    else { return }
    document.add(heading(.budget))
    for (currency, amounts) in finances.amounts {
      let lines = lines(in: currency)
      let parts = detail == .brief ? [] : [byYear(currency, lines), bySource(currency, lines)]
      for var table in [byObjective(currency)] + parts where !table.rows.isEmpty {
        table.layout.totals = 1
        document.add(.table(table))
      }
      for (label, amount) in [(words.abandonedBudget, amounts.abandoned), (words.revenue, amounts.revenue)]
      where amount != .zero {
        document.add(language.labelled(label.capitalized, language.money(amount, currency)))
      }
      if let spent = amounts.spent, finances.isWhole(in: currency), amounts.planned < spent {
        document.add(words.overspent(language.money(spent - amounts.planned, currency)))
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
      let (finances, amounts) = (rollUp.finances, rollUp.finances[currency])
      // What was spent is in the plan's currency: of a budget in several it says nothing.
      let remaining = finances.isWhole(in: currency) ? amounts.spent.map { amounts.planned - $0 } : nil
      let (share, fte) = (finances.shareUsed(in: currency), rollUp.fullTimeEquivalents)
      let posts: Document.Inline =
        fte == .zero ? .text("–") : .figure(language.number(fte), .number(fte.description))
      return [
        [.text(name)], cell(amounts.planned, currency), cell(amounts.spent, currency),
        cell(remaining, currency),
        [share.map { .figure(language.percent($0), .percent($0)) } ?? .text("–")],
      ] + (hasPosts ? [[posts]] : [])
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
      rows + [row(phrases.total.capitalized, after.rollUp)])
  }

  /// Returns the amounts planned for and spent in each fiscal year. Amounts without a year, or spent before
  /// the first, have a separate row, so that the rows add up to the total; where amounts are planned without
  /// a year, nothing is said to remain of one.
  private func byYear(_ currency: Currency, _ lines: [Line]) -> Table {
    var planned: [Int: Money] = [:]
    var undated: Money?
    for (line, amount) in lines {
      if let year = line.year {
        let year = plan.calendar.year(of: year.first)
        planned[year] = (planned[year] ?? .zero) + amount
      } else {
        undated = (undated ?? .zero) + amount
      }
    }
    var spent: [Int: Money] = [:]
    let total = after.rollUp.finances[currency]
    if total.spent != nil, let first = plan.period.firstDay {
      let years =
        plan.calendar.year(
          of: first)...max(plan.calendar.year(of: first), plan.calendar.year(of: period.asOf))
      for year in years {
        let amount = spentIn(year)
        if amount != .zero { spent[year] = amount }
      }
    }
    let earlier = total.spent.map { $0 - spent.values.reduce(.zero, +) }
    guard !planned.isEmpty || !spent.isEmpty else { return Table([], []) }
    let hasRemaining = undated == nil && total.spent != nil && after.rollUp.finances.isWhole(in: currency)
    func row(_ name: String, planned: Money?, spent: Money?) -> [[Document.Inline]] {
      let remaining = (planned ?? .zero) - (spent ?? .zero)
      return [[.text(name)], cell(planned, currency), cell(spent, currency)]
        + (hasRemaining ? [cell(remaining, currency)] : [])
    }
    var rows = Set(planned.keys).union(spent.keys).sorted().map { year in
      row(plan.calendar.name(ofYear: year), planned: planned[year], spent: spent[year])
    }
    let before = earlier == .zero ? nil : earlier
    if undated != nil || before != nil { rows.append(row(words.noYear, planned: undated, spent: before)) }
    rows.append(row(phrases.total.capitalized, planned: total.planned, spent: total.spent))
    let columns: [(heading: String, alignment: Table.Alignment)] = [
      (phrases.year.capitalized, .left), (words.planned, .right), (phrases[.spent].capitalized, .right),
    ]
    return Table(columns + (hasRemaining ? [(words.remaining, .right)] : []), rows)
  }

  /// Returns the difference between the totals spent at both ends of the year.
  private func spentIn(_ year: Int) -> Money {
    guard let days = plan.calendar.days(of: year), days.first <= period.asOf else { return .zero }
    func sum(on day: Day) -> Money {
      entries.reduce(.zero) { $0 + ($1.action.standing(at: ReportingDate(day)).spent ?? .zero) }
    }
    return sum(on: min(days.last, period.asOf)) - sum(on: days.first + -1)
  }

  /// Returns the amounts planned from each source, and spent by the actions that have one source alone.
  private func bySource(_ currency: Currency, _ lines: [Line]) -> Table {
    var sources: [(name: String, planned: Money?, spent: Money?)] = []
    var positions: [String: Int] = [:]
    func add(_ name: String, planned: Money? = nil, spent: Money? = nil) {
      let position = positions[name] ?? sources.endIndex
      if position == sources.endIndex {
        positions[name] = position
        sources.append((name, nil, nil))
      }
      if let planned { sources[position].planned = (sources[position].planned ?? .zero) + planned }
      if let spent { sources[position].spent = (sources[position].spent ?? .zero) + spent }
    }
    func name(_ line: BudgetLine) -> String { line.source?.string ?? words.noSource }
    for (line, amount) in lines { add(name(line), planned: amount) }
    guard sources.count > 1 else { return Table([], []) }
    let total = after.rollUp.finances[currency]
    if currency == plan.currency {
      for entry in entries {
        guard let spent = entry.change.after.spent else { continue }
        let own = Set(costs(of: entry.action, in: currency).map { name($0.line) })
        add(own.count > 1 ? words.severalSources : own.first ?? words.noSource, spent: spent)
      }
    }
    let columns: [(heading: String, alignment: Table.Alignment)] = [
      (phrases.source.capitalized, .left), (words.planned, .right), (phrases[.spent].capitalized, .right),
    ]
    let rows = sources + [(phrases.total.capitalized, total.planned, total.spent)]
    return Table(
      total.spent == nil ? columns.dropLast() : columns,
      rows.map { name, planned, spent in
        [[.text(name)], cell(planned, currency)] + (total.spent == nil ? [] : [cell(spent, currency)])
      })
  }

  private func cell(_ amount: Money?, _ currency: Currency) -> [Document.Inline] {
    [amount.map { .figure(language.money($0, currency), .money($0, currency)) } ?? .text("–")]
  }

  private typealias Line = (line: BudgetLine, amount: Money)

  /// Returns the lines of cost with an amount of the actions that are not abandoned.
  private func lines(in currency: Currency) -> [Line] {
    entries.filter { $0.change.after.status != .abandoned }.flatMap { costs(of: $0.action, in: currency) }
  }

  private func costs(of action: Action, in currency: Currency) -> [Line] {
    action.budget.compactMap { line in
      guard line.kind == .expense, (line.currency ?? plan.currency) == currency else { return nil }
      return line.amount.map { (line, $0) }
    }
  }
}
