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

  /// The mean, cut to millionths of a percent so that rounding it rounds the exact mean, or `nil` if the total
  /// weight is zero. A mean above zero is never cut to zero.
  package var mean: Percent? {
    guard weight != 0 else { return nil }
    return Percent(millionths: Int(max(weighted / weight, weighted > 0 ? 1 : 0)))
  }
}
