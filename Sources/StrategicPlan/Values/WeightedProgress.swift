/// A weighted mean of progress values, kept exact until it is read.
package struct WeightedProgress: Equatable, Sendable {
  /// The sum of weight × progress, in millionths × millionths of a percent.
  private var weighted: Int128 = 0
  /// The sum of the weights, in millionths.
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

  /// The mean rounded to the nearest hundredth of a percent, or `nil` if the total weight is zero.
  package var mean: Percent? {
    Percent(weighted, of: weight * 100_000_000)
  }

  /// Returns the percentage points gained since an earlier mean, rounded once, to the nearest millionth of
  /// a percent.
  package func gained(since earlier: WeightedProgress) -> Percent? {
    guard weight != 0, earlier.weight != 0 else { return nil }
    let (now, isNowTooLarge) = weighted.multipliedReportingOverflow(by: earlier.weight)
    let (then, isThenTooLarge) = earlier.weighted.multipliedReportingOverflow(by: weight)
    let (product, isProductTooLarge) = weight.multipliedReportingOverflow(by: earlier.weight)
    guard !isNowTooLarge, !isThenTooLarge, !isProductTooLarge else {
      // The weights are so large that only the rounded means can be compared.
      return mean.flatMap { now in
        earlier.mean.map { Percent(millionths: now.millionths - $0.millionths) }
      }
    }
    return Percent(millionths: Int(FixedPoint.quotient(now - then, product)))
  }
}
