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
}
