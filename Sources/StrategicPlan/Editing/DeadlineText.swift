import SourceText

/// A deadline as people type it: a date of any form, or a word for what has no end.
package struct DeadlineText: Sendable {
  /// The date, or `nil` for what has no end.
  private let date: DateText?

  /// Creates a deadline, or returns `nil` if the text is none. The word may be of any of the four languages.
  package init?(_ text: String) {
    if DeadlineText.words.contains(text.trimmed.folded) {
      date = nil
      return
    }
    guard let date = DateText(text) else { return nil }
    self.date = date
  }

  private static let words: Set<String> = Set(
    [
      Deadline.ongoingWord, "permanent", "permanente", "continu", "en continu", "recurrent", "doorlopend",
      "fortlaufend", "laufend",
    ]
      + Language.all.map(\.phrases.ongoing.folded))

  /// The text as the file has it.
  package var string: String { date?.string ?? Deadline.ongoingWord }

  /// Returns the deadline, or `nil` if its date names no days by a plan's calendar.
  package func deadline(in calendar: FiscalCalendar) -> Deadline? {
    guard let date else { return .ongoing }
    return date.days(in: calendar).map(Deadline.by)
  }
}
