/// A date of any form, to be understood by the calendar of each plan.
package struct DateText: Sendable {
  private let text: [UInt8]

  /// Nil where no calendar understands it. Day, month and year may be the other way round, as people
  /// write them: `30/06/2026`.
  package init?(_ text: String) {
    self.text = Array((DatePattern.reversed(text)?.description ?? text).utf8)
    let isUnderstood = [FiscalCalendar.calendarYears, .aprilYears].contains { days(in: $0) != nil }
    guard isUnderstood else { return nil }
  }

  /// As it was given.
  package var string: String { String(decoding: text, as: UTF8.self) }

  /// The days that it names by a plan's calendar; nil where it names none.
  package func days(in calendar: FiscalCalendar) -> DaySpan? { try? calendar.days(named: text) }
}
