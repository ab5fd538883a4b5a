/// The course of an indicator in characters: values upwards, time to the right.
struct CourseDrawing {
  private static let height = 9
  private static let width = 56

  private let course: IndicatorCourse
  private let language: Language

  init(_ course: IndicatorCourse, in language: Language) {
    self.course = course
    self.language = language
  }

  /// The lines of the drawing and of its legend; none when there are not two days or two values to draw.
  var lines: [String] {
    let days = course.points.map(\.day)
    let values = course.points.map(\.value)
    guard let first = days.min(), let last = days.max(), let least = values.min(), let most = values.max(),
      first < last, least < most
    else { return [] }
    var rows = [[Character]](
      repeating: [Character](repeating: " ", count: Self.width), count: Self.height)
    func column(_ day: Day) -> Int { (day - first) * (Self.width - 1) / (last - first) }
    func row(_ value: Quantity) -> Int {
      let share = FixedPoint.quotient(
        Int128((most - value).millionths) * Int128(Self.height - 1), Int128((most - least).millionths))
      return Int(share)
    }
    for position in 0..<Self.width {
      let day = first + position * (last - first) / (Self.width - 1)
      if let value = course.expected(on: day) { rows[row(value)][position] = "·" }
    }
    for target in course.targets { rows[row(target.value)][column(target.day)] = "○" }
    for point in course.measured { rows[row(point.value)][column(point.day)] = "●" }
    let labels = [language.number(most), language.number(least)]
    let margin = labels.map(\.count).max() ?? 0
    let drawn = rows.enumerated().map { number, row in
      let label = number == 0 ? labels[0] : number == rows.count - 1 ? labels[1] : ""
      let padded = String(repeating: " ", count: margin - label.count) + label
      return Self.trimmed(padded + (label.isEmpty ? " │" : " ┤") + String(row))
    }
    let indent = String(repeating: " ", count: margin + 1)
    let (start, end) = (language.shortDate(first), language.shortDate(last))
    let gap = String(repeating: " ", count: max(1, Self.width + 1 - start.count - end.count))
    let phrases = language.phrases
    let legend = ["● \(phrases.measured)", "○ \(phrases.target)", "· \(phrases.trajectory)"]
    return drawn + [indent + "└" + String(repeating: "─", count: Self.width), indent + start + gap + end]
      + [indent + legend.joined(separator: "  ")]
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
