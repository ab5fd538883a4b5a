/// A mean of progresses, each with its weight; exact until it is asked for.
package struct WeightedProgress: Equatable, Sendable {
  /// Sum of weight × progress, in millionths × millionths of a percent.
  private var weighted: Int128 = 0
  /// In millionths.
  private var weight: Int128 = 0

  package init() {}

  package mutating func add(_ progress: Percent, weight: Quantity) {
    weighted += Int128(weight.millionths) * Int128(progress.millionths)
    self.weight += Int128(weight.millionths)
  }

  package mutating func add(_ other: WeightedProgress) {
    weighted += other.weighted
    weight += other.weight
  }

  /// Rounded to the nearest hundredth of a percent; nil when nothing weighs anything.
  package var mean: Percent? {
    Percent(weighted, of: weight * 100_000_000)
  }

  /// The points gained since an earlier mean, rounded once, to the nearest millionth of a percent.
  package func gained(since earlier: WeightedProgress) -> Percent? {
    guard weight != 0, earlier.weight != 0 else { return nil }
    let (now, isNowTooLarge) = weighted.multipliedReportingOverflow(by: earlier.weight)
    let (then, isThenTooLarge) = earlier.weighted.multipliedReportingOverflow(by: weight)
    let (product, isProductTooLarge) = weight.multipliedReportingOverflow(by: earlier.weight)
    guard !isNowTooLarge, !isThenTooLarge, !isProductTooLarge else {
      // Weights so large that only the rounded means can be compared.
      return mean.flatMap { now in
        earlier.mean.map { Percent(millionths: now.millionths - $0.millionths) }
      }
    }
    return Percent(millionths: Int(FixedPoint.quotient(now - then, product)))
  }
}
