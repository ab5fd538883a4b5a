/// An amount of money, exact to the hundredth. Its currency is kept beside it.
package struct Money: Hashable, Comparable, Sendable {
  /// The amount in hundredths of the currency's unit. A plan whose amounts add up to more than this can
  /// hold does not load, so that no sum overflows.
  package let cents: Int64

  package init(cents: Int64) { self.cents = cents }

  package static let zero = Money(cents: 0)

  package static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  package static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
  package static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
}

extension Money: CustomStringConvertible {
  /// The amount with two decimals: `2500.00`.
  package var description: String { FixedPoint.digits(Int128(cents), places: 2, minimumPlaces: 2) }
}
