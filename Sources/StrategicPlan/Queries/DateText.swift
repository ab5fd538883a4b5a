/// A date, or two of them with `..` between, interpreted by the calendar of each plan: `2027-Q1`,
/// `2026..2027-06`. Both ends are within it.
package struct DateRangeText: Sendable {
  private let first: DateText
  private let last: DateText

  /// Creates a range, or returns `nil` if one of its dates is none.
  package init?(_ text: String) {
    let dots = text.firstRange(of: "..")
    let parts = dots.map { [text[..<$0.lowerBound], text[$0.upperBound...]] } ?? [text[...], text[...]]
    guard let first = DateText(String(parts[0])), let last = DateText(String(parts[1])) else { return nil }
    self.first = first
    self.last = last
  }

  /// Returns the days of the range, or `nil` if it ends before it begins.
  package func days(in calendar: FiscalCalendar) -> DaySpan? {
    guard let first = first.days(in: calendar), let last = last.days(in: calendar) else { return nil }
    return DaySpan(first: first.first, last: last.last)
  }
}

/// A date of any form, interpreted by the calendar of each plan.
package struct DateText: Sendable {
  private let text: [UInt8]

  /// Creates a date, or returns `nil` if no calendar understands it. Day, month and year may be in the
  /// order that people write them, and months in words: `30/06/2026`, `juin 2027`.
  package init?(_ text: String) {
    if let date = DateText(spelled: text) {
      self = date
      return
    }
    // `juin 2027`, `Q2 2026`.
    guard let written = WrittenDate(text), written.end == nil, let date = DateText(spelled: written.text)
    else {
      return nil
    }
    self = date
  }

  /// Creates a date in the file's spelling, or in the order of day, month and year.
  init?(spelled text: String) {
    self.text = Array((DatePattern.reversed(text)?.description ?? text).utf8)
    let isUnderstood = [FiscalCalendar.calendarYears, .aprilYears].contains { days(in: $0) != nil }
    guard isUnderstood else { return nil }
  }

  /// A Boolean value that indicates whether the date is a year, whose days depend on the plan: `2024` or
  /// `2024-2025`.
  package var isYear: Bool { text.count == 4 || text.count == 9 }

  /// The text as it was given.
  package var string: String { String(decoding: text, as: UTF8.self) }

  /// Returns the days that the date names by a plan's calendar, or `nil` if it names none.
  package func days(in calendar: FiscalCalendar) -> DaySpan? { try? calendar.days(named: text) }
}
