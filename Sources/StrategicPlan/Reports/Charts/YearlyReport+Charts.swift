extension YearlyReport {
  /// The charts of progress by objective, budget by objective, and indicators relative to their targets,
  /// without those that would be empty.
  package var charts: [Chart] { [progressChart, budgetChart, indicatorChart].compactMap(\.self) }

  private static let barLeft = 300
  private static let barWidth = ChartDrawing.width - barLeft - 90
  private static let rowHeight = 34

  var progressChart: Chart? {
    let rows = after.strategic.filter { $0.rollUp.progress != nil }
    guard !rows.isEmpty else { return nil }
    var drawing = ChartDrawing()
    for (number, strategic) in rows.enumerated() {
      guard let progress = strategic.rollUp.progress else { continue }
      let y = 12 + number * Self.rowHeight
      drawing.text(label(strategic.objective), x: 0, y: y + 15)
      drawing.bar(.track, x: Self.barLeft, y: y, width: Self.barWidth, height: 20)
      drawing.bar(
        .done, x: Self.barLeft, y: y, width: Self.barWidth * progress.millionths / Percent.whole.millionths,
        height: 20)
      drawing.text(language.percent(progress), x: ChartDrawing.width, y: y + 15, anchor: "end")
    }
    let title = phrases[.progress].capitalized
    return Chart(
      name: "progress", description: title,
      svg: drawing.svg(height: rows.count * Self.rowHeight + 12, title: title))
  }

  /// The chart of amounts planned and spent in the plan's currency.
  var budgetChart: Chart? {
    let rows = after.strategic.filter { $0.rollUp.finances[plan.currency] != .init() }
    let largest = rows.map {
      max(
        $0.rollUp.finances[plan.currency].planned, $0.rollUp.finances[plan.currency].spent ?? .zero)
    }.max()
    guard let largest, largest > .zero else { return nil }
    func width(_ money: Money) -> Int {
      Int(Int128(Self.barWidth) * Int128(money.cents) / Int128(largest.cents))
    }
    var drawing = ChartDrawing()
    let legend = [(ChartDrawing.Role.planned, words.planned), (.done, phrases[.spent].capitalized)]
    for (number, (role, text)) in legend.enumerated() {
      drawing.bar(role, x: Self.barLeft + number * 120, y: 4, width: 12, height: 12)
      drawing.text(text, x: Self.barLeft + number * 120 + 18, y: 14, isSmall: true)
    }
    for (number, strategic) in rows.enumerated() {
      let amounts = strategic.rollUp.finances[plan.currency]
      let y = 30 + number * Self.rowHeight
      drawing.text(label(strategic.objective), x: 0, y: y + 15)
      drawing.bar(.planned, x: Self.barLeft, y: y, width: width(amounts.planned), height: 11)
      drawing.bar(.done, x: Self.barLeft, y: y + 11, width: width(amounts.spent ?? .zero), height: 9)
      drawing.text(
        language.money(amounts.planned, plan.currency), x: ChartDrawing.width, y: y + 9, anchor: "end",
        isSmall: true)
      drawing.text(
        amounts.spent.map { language.money($0, plan.currency) } ?? "–", x: ChartDrawing.width, y: y + 21,
        anchor: "end",
        isSmall: true)
    }
    let title = "\(words.planned), \(phrases[.spent])"
    return Chart(
      name: "budget", description: title,
      svg: drawing.svg(height: rows.count * Self.rowHeight + 30, title: title))
  }

  private func label(_ objective: some Objective) -> String {
    "\(objective.id) \(objective.title.string)".shortened(to: 36)
  }

  /// The chart of indicators that were measured and have a trajectory, two in a row.
  var indicatorChart: Chart? {
    let own = plan.indicators + after.items.flatMap(\.indicators)
    let curves = own.compactMap { IndicatorCurve($0, at: after.reportingDate) }
    guard !curves.isEmpty else { return nil }
    var drawing = ChartDrawing()
    let (width, height) = (340, 130)
    for (number, curve) in curves.enumerated() {
      curve.draw(
        into: &drawing, x: number % 2 * (ChartDrawing.width - width), y: number / 2 * height, width: width,
        height: height, language)
    }
    let title = indicatorNoun.many.capitalized
    return Chart(
      name: "indicators", description: title,
      svg: drawing.svg(height: (curves.count + 1) / 2 * height, title: title))
  }
}

/// An indicator's measurements and its trajectory.
private struct IndicatorCurve {
  private let name: String
  private let line: [(day: Day, value: Quantity)]
  private let values: [(day: Day, value: Quantity)]

  init?(_ indicator: Indicator, at reportingDate: ReportingDate) {
    let facts = IndicatorFacts(indicator, on: reportingDate.day)
    guard facts.trajectory.points.count > 1 else { return nil }
    let measured = indicator.measurements.known(on: reportingDate.day).compactMap { measurement in
      measurement.date.flatMap { date in measurement.value.map { (day: date.last, value: $0) } }
    }
    guard !measured.isEmpty else { return nil }
    let unit = indicator.unit.map { " (\($0.string))" } ?? ""
    name = indicator.name.string + unit
    line = facts.trajectory.points
    let first = facts.baseline.flatMap { value in indicator.baseline?.date.map { ($0.last, value) } }
    values = (first.map { [$0] } ?? []) + measured
  }

  func draw(
    into drawing: inout ChartDrawing, x: Int, y: Int, width: Int, height: Int, _ language: Language
  ) {
    let all = line + values
    guard let first = all.map(\.day).min(), let last = all.map(\.day).max(), let low = all.map(\.value).min(),
      let high = all.map(\.value).max(), first < last
    else { return }
    let (left, top, bottom) = (x + 4, y + 34, y + height - 22)
    func place(_ point: (day: Day, value: Quantity)) -> (x: Int, y: Int) {
      let across = (width - 60) * (point.day - first) / (last - first)
      let range = Int128((high - low).millionths)
      let up = range == 0 ? 0 : Int(Int128(bottom - top) * Int128((point.value - low).millionths) / range)
      return (left + across, bottom - up)
    }
    drawing.text(name.shortened(to: 48), x: x, y: y + 18)
    drawing.line(.axis, [(left, bottom), (left + width - 60, bottom)])
    drawing.line(.line, line.map(place))
    drawing.line(.value, values.map(place))
    for value in values { drawing.dot(.value, x: place(value).x, y: place(value).y) }
    drawing.text("\(first.year)", x: left, y: bottom + 14, isSmall: true)
    drawing.text("\(last.year)", x: left + width - 60, y: bottom + 14, anchor: "end", isSmall: true)
    if let target = line.last {
      drawing.text(
        language.number(target.value), x: place(target).x + 6, y: place(target).y + 4, isSmall: true)
    }
  }
}
