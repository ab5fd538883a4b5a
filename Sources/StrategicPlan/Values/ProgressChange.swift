/// A change in progress: the difference of the two figures that are shown.
package struct ProgressChange: Equatable, Sendable {
  package let before: Percent
  package let after: Percent

  /// Creates a change, or returns `nil` if one of the figures is not known.
  package init?(from before: Percent?, to after: Percent?) {
    guard let before, let after else { return nil }
    self.before = before
    self.after = after
  }

  /// The difference in whole percentage points, as tables show both figures.
  package var points: Int { after.rounded - before.rounded }

  /// The difference in hundredths of a percentage point, as JSON and CSV show both figures.
  package var hundredths: Int128 { after.hundredths - before.hundredths }
}

extension ProgressChange: CustomStringConvertible {
  /// The digits of the difference in percentage points: `12.5`, `-3`.
  package var description: String { FixedPoint.digits(hundredths, places: 2) }
}
