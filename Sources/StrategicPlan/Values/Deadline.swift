/// When something must be done: by a date, or never, on purpose.
package enum Deadline: Hashable, Sendable {
  case by(DaySpan)
  /// Open without an end: what is done again and again.
  case ongoing

  /// The word for ``ongoing`` in the file.
  package static let ongoingWord = "ongoing"

  /// The days of the date, or `nil` without an end.
  var days: DaySpan? { if case .by(let days) = self { days } else { nil } }
}
