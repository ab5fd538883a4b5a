/// The amounts planned and spent, kept separately for each currency.
package struct Finances: Equatable, Sendable {
  /// The amounts planned and spent in one currency.
  package struct Amounts: Equatable, Sendable {
    package var planned = Money.zero
    package var spent = Money.zero
  }

  /// The currencies in which an amount is known, in the order of their codes.
  package private(set) var amounts: [(currency: Currency, amounts: Amounts)] = []

  package init() {}

  package subscript(currency: Currency) -> Amounts {
    get {
      let place = place(of: currency)
      return place < amounts.count && amounts[place].currency == currency ? amounts[place].amounts : Amounts()
    }
    set {
      let place = place(of: currency)
      if place < amounts.count, amounts[place].currency == currency {
        amounts[place].amounts = newValue
      } else {
        amounts.insert((currency, newValue), at: place)
      }
    }
  }

  /// Returns the index of a currency, or the index at which it would be inserted.
  private func place(of currency: Currency) -> Int {
    var low = 0
    var high = amounts.count
    while low < high {
      let middle = (low + high) / 2
      if amounts[middle].currency < currency { low = middle + 1 } else { high = middle }
    }
    return low
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
