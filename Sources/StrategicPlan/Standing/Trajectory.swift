/// The line that leads from the baseline of an indicator through its targets, from each straight to the next.
package struct Trajectory: Sendable {
  package typealias Point = (day: Day, value: Quantity)

  /// Two neighbouring points of a line, and a day between them.
  package struct Segment: Sendable {
    package let start: Point
    package let end: Point
    package let day: Day

    package var elapsed: Int { day - start.day }
    package var duration: Int { end.day - start.day }

    /// The value on the day times the duration, in millionths, exact.
    var scaled: Int128 {
      Int128(start.value.millionths) * Int128(duration)
        + Int128((end.value - start.value).millionths) * Int128(elapsed)
    }

    /// The value on the day, rounded to millionths.
    package var value: Quantity {
      Quantity(millionths: Int64(FixedPoint.quotient(scaled, Int128(duration))))
    }
  }

  /// The points in the order of their days, one for each day.
  package let points: [Point]

  /// Creates a line through points. Of several on one day, the last counts.
  init(_ points: [Point]) {
    var sorted: [Point] = []
    // The standard library's sort is stable.
    for point in points.sorted(by: { $0.day < $1.day }) {
      if sorted.last?.day == point.day { sorted.removeLast() }
      sorted.append(point)
    }
    self.points = sorted
  }

  /// Returns the part of the line on a day, or `nil` before its first and after its last point.
  func segment(on day: Day) -> Segment? {
    guard let end = points.firstIndex(where: { day <= $0.day && $0.day != points.first?.day }),
      points[end - 1].day <= day
    else { return nil }
    return Segment(start: points[end - 1], end: points[end], day: day)
  }
}
