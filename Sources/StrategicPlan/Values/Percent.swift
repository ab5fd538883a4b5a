/// A share of a whole in millionths of a percent: 42 500 000 is 42.5 %.
package struct Percent: Hashable, Comparable, Sendable {
  package let millionths: Int

  package init(millionths: Int) { self.millionths = millionths }

  package static let zero = Percent(millionths: 0)
  package static let whole = Percent(millionths: 100_000_000)

  package static func < (left: Percent, right: Percent) -> Bool { left.millionths < right.millionths }

  /// Creates the share `part / whole`, cut to millionths of a percent so that rounding it rounds the exact
  /// share, or returns `nil` if `whole` is zero.
  package init?(_ part: Int128, of whole: Int128) {
    guard whole != 0, let millionths = Int(exactly: part * 100_000_000 / whole) else { return nil }
    self.millionths = millionths
  }

  /// The share in whole percents, halves rounded up, as tables show it: 0 and 100 only where it is exactly that.
  package var rounded: Int { Int(units(of: 1_000_000)) }

  /// The share in hundredths of a percent, as JSON and CSV show it.
  var hundredths: Int128 { units(of: 10_000) }

  private func units(of size: Int128) -> Int128 {
    let units = FixedPoint.quotient(Int128(millionths), size)
    let whole = 100_000_000 / size
    guard 0 < millionths, millionths < Percent.whole.millionths else { return units }
    return min(max(units, 1), whole - 1)
  }
}

extension Percent {
  /// All digits, as somebody stated them: `21.308`.
  var exactDigits: String { FixedPoint.digits(Int128(millionths), places: 6) }
}

extension Percent: CustomStringConvertible {
  /// The digits, rounded to hundredths, without a sign: `42.5`.
  package var description: String {
    FixedPoint.digits(hundredths, places: 2)
  }
}
