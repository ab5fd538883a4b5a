/// A date of any form, interpreted by the calendar of each plan.
package struct DateText: Sendable {
  private let text: [UInt8]

  /// Creates a date, or returns `nil` if no calendar understands it. Day, month and year may be in the
  /// order that people write them: `30/06/2026`.
  package init?(_ text: String) {
    self.text = Array((DatePattern.reversed(text)?.description ?? text).utf8)
    let isUnderstood = [FiscalCalendar.calendarYears, .aprilYears].contains { days(in: $0) != nil }
    guard isUnderstood else { return nil }
  }

  /// The text as it was given.
  package var string: String { String(decoding: text, as: UTF8.self) }

  /// Returns the days that the date names by a plan's calendar, or `nil` if it names none.
  package func days(in calendar: FiscalCalendar) -> DaySpan? { try? calendar.days(named: text) }
}
