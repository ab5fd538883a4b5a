/// A decimal number with up to six places: a measured value, a weight, full-time equivalents.
package struct Quantity: Hashable, Comparable, Sendable {
  package let millionths: Int64

  package static let places = 6

  package init(millionths: Int64) { self.millionths = millionths }

  package static let zero = Quantity(millionths: 0)
  package static let one = Quantity(millionths: 1_000_000)

  package static func < (left: Quantity, right: Quantity) -> Bool { left.millionths < right.millionths }
  package static func + (left: Quantity, right: Quantity) -> Quantity {
    Quantity(millionths: left.millionths + right.millionths)
  }
  package static func - (left: Quantity, right: Quantity) -> Quantity {
    Quantity(millionths: left.millionths - right.millionths)
  }
}

extension Quantity: CustomStringConvertible {
  /// The digits as JSON spells them: `91.7`.
  package var description: String { FixedPoint.digits(Int128(millionths), places: Quantity.places) }

  /// The digits rounded to hundredths, for values that were computed and not measured.
  var rounded: String { FixedPoint.digits(FixedPoint.quotient(Int128(millionths), 10_000), places: 2) }
}
