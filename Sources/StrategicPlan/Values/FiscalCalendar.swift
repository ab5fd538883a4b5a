/// The fiscal years of a plan: calendar years, or years that begin on another day.
package struct FiscalCalendar: Hashable, Sendable {
  let startMonth: Int
  let startDay: Int

  package static let calendarYears = FiscalCalendar(startMonth: 1, startDay: 1)

  /// Years that begin in April and straddle two calendar years, as in Québec.
  static let aprilYears = FiscalCalendar(startMonth: 4, startDay: 1)

  private init(startMonth: Int, startDay: Int) {
    self.startMonth = startMonth
    self.startDay = startDay
  }

  /// Creates a calendar whose years begin on a day written as `04-01`, or returns `nil` unless every year
  /// has that day.
  package init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 5, digits[2] == UInt8(ascii: "-"),
      let month = number(digits[0...1]), let day = number(digits[3...4]),
      Day(year: 1901, month: month, day: day) != nil
    else { return nil }
    self.init(startMonth: month, startDay: day)
  }

  /// A Boolean value that indicates whether a fiscal year has days of two calendar years.
  var straddles: Bool { startMonth != 1 || startDay != 1 }

  /// Returns the days of the fiscal year that begins in `year`, or `nil` outside of ``Day/years``.
  package func days(of year: Int) -> DaySpan? {
    guard let first = Day(year: year, month: startMonth, day: startDay) else { return nil }
    if let next = Day(year: year + 1, month: startMonth, day: startDay) {
      return DaySpan(first: first, last: next + -1)
    }
    // The year after the last one can't be represented, so the last one gets the common length.
    return DaySpan(first: first, last: first + 364)
  }

  /// Returns the fiscal year that contains a day, named by the calendar year in which it begins.
  package func year(of day: Day) -> Int {
    let (year, month, dayOfMonth) = day.components
    return (month, dayOfMonth) < (startMonth, startDay) ? year - 1 : year
  }

  /// Returns a fiscal year as people write it: `2025`, or `2025–2026` if it straddles two.
  package func name(ofYear year: Int) -> String {
    straddles ? "\(year)–\(year + 1)" : "\(year)"
  }
}
