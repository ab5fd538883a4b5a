/// An amount of money, exact to the hundredth; its currency stands beside it.
package struct Money: Hashable, Comparable, Sendable {
  /// Hundredths of the currency's unit. A plan whose amounts add up to more than this can count
  /// does not load, so that no sum overflows.
  package let cents: Int64

  package init(cents: Int64) { self.cents = cents }

  package static let zero = Money(cents: 0)

  package static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  package static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
  package static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
}

extension Money: CustomStringConvertible {
  /// `2500.00`
  package var description: String { FixedPoint.digits(Int128(cents), places: 2, minimumPlaces: 2) }
}

/// An ISO 4217 code: three capital letters.
package struct Currency: Hashable, Comparable, Sendable {
  package let code: String

  package static let euro = Currency(unchecked: "EUR")

  private init(unchecked code: String) { self.code = code }

  package init?(_ code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    self.code = code
  }

  package static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }
}

/// What was planned and what was spent, each currency apart.
package struct Finances: Equatable, Sendable {
  package struct Amounts: Equatable, Sendable {
    package var planned = Money.zero
    package var spent = Money.zero
  }

  /// In the order of the currency codes; only currencies in which an amount is known.
  package private(set) var amounts: [(currency: Currency, amounts: Amounts)] = []

  package init() {}

  package subscript(currency: Currency) -> Amounts {
    get { amounts.first { $0.currency == currency }?.amounts ?? Amounts() }
    set {
      if let position = amounts.firstIndex(where: { $0.currency == currency }) {
        amounts[position].amounts = newValue
      } else {
        let position = amounts.firstIndex { currency < $0.currency } ?? amounts.endIndex
        amounts.insert((currency, newValue), at: position)
      }
    }
  }

  package mutating func add(_ other: Finances) {
    for (currency, amounts) in other.amounts {
      self[currency].planned = self[currency].planned + amounts.planned
      self[currency].spent = self[currency].spent + amounts.spent
    }
  }

  package static func == (left: Finances, right: Finances) -> Bool {
    left.amounts.elementsEqual(right.amounts) { $0.currency == $1.currency && $0.amounts == $1.amounts }
  }
}
