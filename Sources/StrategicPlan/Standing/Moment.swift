/// The day as of which everything is computed, and how far ahead “soon” reaches.
package struct Moment: Hashable, Sendable {
  package let day: Day
  /// In days.
  package let soon: Int

  /// 90 days: a quarter of a year, the rhythm in which steering committees meet.
  package static let usualSoon = 90

  package init(_ day: Day, soon: Int = usualSoon) {
    self.day = day
    self.soon = soon
  }
}
