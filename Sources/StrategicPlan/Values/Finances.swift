/// What was planned and what was spent, each currency apart.
package struct Finances: Equatable, Sendable {
  /// What was planned and what was spent in one currency.
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
