extension YearlyReport {
  private static let (cellWidth, cellHeight) = (345, 114)
  /// The number of courses in a picture, which has to fit on a page.
  private static let coursesInPicture = 8

  /// The charts of indicators that were measured and have a trajectory, two in a row.
  var indicatorCharts: [Chart] {
    let curves = indicators.compactMap { IndicatorCurve($0.indicator, at: after.reportingDate) }
    return stride(from: 0, to: curves.count, by: Self.coursesInPicture).map { start in
      chart(
        of: curves.dropFirst(start).prefix(Self.coursesInPicture), number: start / Self.coursesInPicture + 1)
    }
  }

  private func chart(of curves: ArraySlice<IndicatorCurve>, number: Int) -> Chart {
    var drawing = Drawing()
    let legend = [(Paint.measured, phrases.measured.capitalized), (.target, phrases.target.capitalized)]
    for (number, (paint, text)) in legend.enumerated() {
      let x = number * 150
      drawing.line(paint, [.init(x, 10), .init(x + 24, 10)], width: 2, isDashed: paint == .target)
      if paint == .target {
        drawing.diamond(paint, at: .init(x + 12, 10), radius: 4)
      } else {
        drawing.circle(paint, at: .init(x + 12, 10))
      }
      drawing.text(text, x: x + 32, y: 14, size: 12)
    }
    for (number, curve) in curves.enumerated() {
      curve.draw(
        into: &drawing, x: number % 2 * (Drawing.width - Self.cellWidth),
        y: 22 + number / 2 * Self.cellHeight, width: Self.cellWidth, height: Self.cellHeight, language)
    }
    drawing.grow(to: 22 + (curves.count + 1) / 2 * Self.cellHeight)
    return Chart(
      name: chartPrefix + "indicators" + (number > 1 ? "-\(number)" : ""),
      title: indicatorNoun.many.capitalized,
      description: curves.map { $0.words(in: language) }.joined(separator: "; "), drawing: drawing)
  }
}

/// An indicator's measurements and its trajectory.
private struct IndicatorCurve {
  private typealias Value = (day: Day, value: Quantity)

  private let name: String
  private let line: [Value]
  private let values: [Value]

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

  func words(in language: Language) -> String {
    func list(_ values: [Value]) -> String {
      values.map { "\(language.number($0.value)) (\(language.shortDate($0.day)))" }.joined(separator: ", ")
    }
    let targets = line.last.map { ", \(language.phrases.target) " + list([$0]) } ?? ""
    return language.labelled(name, list(values) + targets)
  }

  func draw(
    into drawing: inout Drawing, x: Int, y: Int, width: Int, height: Int, _ language: Language
  ) {
    let all = line + values
    guard let first = all.map(\.day).min(), let last = all.map(\.day).max(), let low = all.map(\.value).min(),
      let high = all.map(\.value).max(), first < last
    else { return }
    let (left, top, bottom) = (x + 4, y + 42, y + height - 24)
    let span = width - 70
    func across(_ day: Day) -> Int { left + span * (day - first) / (last - first) }
    func place(_ point: Value) -> Drawing.Point {
      let range = Int128((high - low).millionths)
      let up = range == 0 ? 0 : Int(Int128(bottom - top) * Int128((point.value - low).millionths) / range)
      return .init(across(point.day), bottom - up)
    }
    drawing.text(name.shortened(to: 56), x: x, y: y + 18, size: 12)
    drawing.line(.axis, [.init(left, bottom + 4), .init(left + span, bottom + 4)])
    let scale = TimeScale(first: first, last: last)
    for tick in scale.ticks(atMost: 6) {
      if scale.contains(tick.day) {
        drawing.line(.axis, [.init(across(tick.day), bottom + 4), .init(across(tick.day), bottom + 8)])
      }
      if scale.contains(tick.middle) {
        drawing.text(tick.label, x: across(tick.middle), y: bottom + 20, anchor: .middle, size: 10, .faint)
      }
    }
    drawing.line(.target, line.map(place), width: 2, isDashed: true)
    for point in line.dropFirst() { drawing.diamond(.target, at: place(point), radius: 4) }
    drawing.line(.measured, values.map(place), width: 2)
    for value in values { drawing.circle(.measured, at: place(value)) }
    // Words of two points that are near each other would cover one another.
    if let target = line.last {
      drawing.text(
        language.number(target.value), x: place(target).x + 7, y: place(target).y + 4, size: 11, .target)
    }
    if let value = values.last, let target = line.last {
      let point = place(value)
      let isAbove = point.y < place(target).y || point.x < place(target).x - 60
      drawing.text(
        language.number(value.value), x: point.x, y: isAbove ? point.y - 6 : point.y + 15, anchor: .middle,
        size: 11, .measured)
    }
  }
}
