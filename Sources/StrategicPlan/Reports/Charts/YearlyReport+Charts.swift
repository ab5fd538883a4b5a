extension YearlyReport {
  /// The charts of the sections, without those that would be empty.
  package var charts: [Chart] {
    sections.flatMap { section -> [Chart] in
      switch section {
      case .summary: [statusChart].compactMap(\.self)
      case .objectives: detail == .brief ? [] : [progressChart].compactMap(\.self)
      case .actions: detail == .brief ? [] : after.strategic.flatMap { timelines(of: $0.objective.id) }
      case .budget: [budgetChart].compactMap(\.self)
      case .indicators: indicatorCharts
      default: []
      }
    }
  }

  static let barLeft = 300
  static let barWidth = Drawing.width - barLeft - 90
  static let rowHeight = 30

  /// The chart of progress by objective.
  var progressChart: Chart? {
    let rows = after.strategic.compactMap { strategic in
      strategic.rollUp.progress.map { (objective: strategic.objective, progress: $0) }
    }
    guard !rows.isEmpty else { return nil }
    var drawing = Drawing()
    for (number, (objective, progress)) in rows.enumerated() {
      let y = 8 + number * Self.rowHeight
      drawing.text(label(objective), x: 0, y: y + 15)
      drawing.box(.track, x: Self.barLeft, y: y, width: Self.barWidth, height: 20)
      drawing.box(
        .status(.done), x: Self.barLeft, y: y,
        width: Self.barWidth * min(progress.millionths, Percent.whole.millionths) / Percent.whole.millionths,
        height: 20)
      drawing.text(language.percent(progress), x: Drawing.width, y: y + 15, anchor: .end)
    }
    drawing.grow(to: rows.count * Self.rowHeight + 8)
    return Chart(
      name: chartPrefix + "progress", title: phrases[.progress].capitalized,
      description: rows.map { language.labelled($0.objective.id.text, language.percent($0.progress)) }
        .joined(separator: ", "), drawing: drawing)
  }

  /// The chart of the number of actions in each status, by objective.
  var statusChart: Chart? {
    let rows = after.strategic.filter { $0.rollUp.total > 0 }
    guard !rows.isEmpty else { return nil }
    var drawing = Drawing()
    var x = 0
    for status in shownStatuses {
      let text = "\(phrases.statuses(status).capitalized) (\(language.number(after.rollUp[status])))"
      let width = 22 + text.count * 7 + 12
      let line = x + width > Drawing.width ? Drawing.width : 0
      if line > 0 {
        drawing.grow(to: drawing.height + 20)
        x = 0
      }
      let y = drawing.height
      drawing.bar(of: status, x: x, y: y + 4, width: 16, height: 12)
      drawing.text(text, x: x + 22, y: y + 15, size: 12)
      x += width
    }
    let top = drawing.height + 26
    for (number, strategic) in rows.enumerated() {
      let y = top + number * Self.rowHeight
      drawing.text(label(strategic.objective), x: 0, y: y + 15)
      var done = 0
      for status in shownStatuses where strategic.rollUp[status] > 0 {
        let (left, right) = (done, done + strategic.rollUp[status])
        let start = Self.barWidth * left / strategic.rollUp.total
        let end = Self.barWidth * right / strategic.rollUp.total
        drawing.bar(of: status, x: Self.barLeft + start, y: y, width: end - start, height: 20)
        done = right
      }
      drawing.text(language.number(strategic.rollUp.total), x: Drawing.width, y: y + 15, anchor: .end)
    }
    drawing.grow(to: top + rows.count * Self.rowHeight)
    let description = rows.map { strategic in
      language.labelled(
        strategic.objective.id.text,
        shownStatuses.filter { strategic.rollUp[$0] > 0 }.map {
          "\(phrases.statuses($0)) \(language.number(strategic.rollUp[$0]))"
        }.joined(separator: ", "))
    }
    return Chart(
      name: chartPrefix + "statuses", title: language.name(of: .action, in: plan, 2).capitalized,
      description: description.joined(separator: "; "), drawing: drawing)
  }

  /// The chart of amounts planned and spent in the plan's currency.
  var budgetChart: Chart? {
    let rows = after.strategic.filter { $0.rollUp.finances[plan.currency] != .init() }
    let largest = rows.map {
      max($0.rollUp.finances[plan.currency].planned, $0.rollUp.finances[plan.currency].spent ?? .zero)
    }.max()
    guard let largest, largest > .zero else { return nil }
    func width(_ money: Money) -> Int {
      Int(Int128(Self.barWidth) * Int128(money.cents) / Int128(largest.cents))
    }
    var drawing = Drawing()
    let legend = [(Paint.planned, words.planned), (.spent, phrases[.spent].capitalized)]
    for (number, (paint, text)) in legend.enumerated() {
      drawing.box(paint, x: Self.barLeft + number * 120, y: 4, width: 12, height: 12)
      drawing.text(text, x: Self.barLeft + number * 120 + 18, y: 14, size: 12)
    }
    var facts: [String] = []
    for (number, strategic) in rows.enumerated() {
      let amounts = strategic.rollUp.finances[plan.currency]
      let planned = language.money(amounts.planned, plan.currency)
      let spent = amounts.spent.map { language.money($0, plan.currency) } ?? "–"
      let y = 28 + number * Self.rowHeight
      drawing.text(label(strategic.objective), x: 0, y: y + 15)
      drawing.box(.planned, x: Self.barLeft, y: y, width: width(amounts.planned), height: 11)
      drawing.box(.spent, x: Self.barLeft, y: y + 11, width: width(amounts.spent ?? .zero), height: 9)
      drawing.text(planned, x: Drawing.width, y: y + 9, anchor: .end, size: 11)
      drawing.text(spent, x: Drawing.width, y: y + 21, anchor: .end, size: 11)
      facts.append(
        language.labelled(
          strategic.objective.id.text,
          "\(words.planned.lowercased()) \(planned), \(phrases[.spent]) \(spent)"))
    }
    drawing.grow(to: rows.count * Self.rowHeight + 30)
    return Chart(
      name: chartPrefix + "budget", title: phrases[.budget].capitalized,
      description: facts.joined(separator: "; "),
      drawing: drawing)
  }

  func label(_ objective: some Objective) -> String {
    "\(objective.id) \(objective.title.string)".shortened(to: 42)
  }
}
