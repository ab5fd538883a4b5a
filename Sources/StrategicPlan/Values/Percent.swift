/// A share of a whole in hundredths of a percent: 4250 is 42.5 %.
package struct Percent: Hashable, Comparable, Sendable {
  package let hundredths: Int

  package init(hundredths: Int) { self.hundredths = hundredths }

  package static let zero = Percent(hundredths: 0)
  package static let whole = Percent(hundredths: 100_00)

  package static func < (left: Percent, right: Percent) -> Bool { left.hundredths < right.hundredths }

  /// `part / whole`, rounded to the nearest hundredth of a percent; nil when `whole` is zero.
  package init?(_ part: Int128, of whole: Int128) {
    guard whole != 0,
      let hundredths = Int(exactly: FixedPoint.quotient(part * 100_00, whole))
    else { return nil }
    self.hundredths = hundredths
  }

  /// Whole percents, halves rounded up: what a table shows.
  package var rounded: Int {
    Int(FixedPoint.quotient(Int128(hundredths), 100))
  }
}

extension Percent: CustomStringConvertible {
  /// The digits, without a sign: `42.5`.
  package var description: String { FixedPoint.digits(Int128(hundredths), places: 2) }
}

/// A mean of progresses, each with its weight; exact until it is asked for.
package struct WeightedProgress: Equatable, Sendable {
  /// Sum of weight × progress, in millionths × hundredths of a percent.
  private var weighted: Int128 = 0
  /// In millionths.
  private var weight: Int128 = 0

  package init() {}

  package mutating func add(_ progress: Percent, weight: Quantity) {
    weighted += weight.millionths * Int128(progress.hundredths)
    self.weight += weight.millionths
  }

  package mutating func add(_ other: WeightedProgress) {
    weighted += other.weighted
    weight += other.weight
  }

  /// Rounded to the nearest hundredth of a percent; nil when nothing weighs anything.
  package var mean: Percent? {
    weight == 0 ? nil : Percent(hundredths: Int(FixedPoint.quotient(weighted, weight)))
  }
}
