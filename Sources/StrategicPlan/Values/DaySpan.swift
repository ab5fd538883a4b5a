/// The days that a date of the file names: one day, or all days of a month, quarter, half-year or year.
///
/// A start is the first of these days, a deadline the last.
package struct DaySpan: Hashable, Sendable {
  package let first: Day
  package let last: Day

  package init(_ day: Day) {
    first = day
    last = day
  }

  /// Creates a span, or returns `nil` if the last day is before the first.
  package init?(first: Day, last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
