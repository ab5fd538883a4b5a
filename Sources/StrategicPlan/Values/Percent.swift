/// A share of a whole in millionths of a percent: 42 500 000 is 42.5 %.
package struct Percent: Hashable, Comparable, Sendable {
  package let millionths: Int

  package init(millionths: Int) { self.millionths = millionths }

  package static let zero = Percent(millionths: 0)
  package static let whole = Percent(millionths: 100_000_000)

  package static func < (left: Percent, right: Percent) -> Bool { left.millionths < right.millionths }

  /// Creates the share `part / whole`, rounded to the nearest hundredth of a percent, or returns `nil` if
  /// `whole` is zero.
  package init?(_ part: Int128, of whole: Int128) {
    guard whole != 0, let hundredths = Int(exactly: FixedPoint.quotient(part * 100_00, whole)),
      case (let millionths, false) = hundredths.multipliedReportingOverflow(by: 10_000)
    else { return nil }
    self.millionths = millionths
  }

  /// The share in whole percents, halves rounded up, as tables show it.
  package var rounded: Int { Int(FixedPoint.quotient(Int128(millionths), 1_000_000)) }
}

extension Percent: CustomStringConvertible {
  /// The digits, rounded to hundredths, without a sign: `42.5`.
  package var description: String {
    FixedPoint.digits(FixedPoint.quotient(Int128(millionths), 10_000), places: 2)
  }
}
