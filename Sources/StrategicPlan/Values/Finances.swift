/// The amounts planned and spent, kept separately for each currency.
package struct Finances: Equatable, Sendable {
  /// The amounts in one currency.
  package struct Amounts: Equatable, Sendable {
    /// The cost planned for actions that are not abandoned.
    package var planned = Money.zero
    /// The amount spent, wherever it was spent, or `nil` if nobody stated any.
    package var spent: Money?
    /// The cost that was planned for actions that are abandoned.
    package var abandoned = Money.zero
    /// The income planned for actions that are not abandoned, which is never set against cost.
    package var revenue = Money.zero

    mutating func add(_ other: Amounts) {
      planned = planned + other.planned
      if let more = other.spent { spent = (spent ?? .zero) + more }
      abandoned = abandoned + other.abandoned
      revenue = revenue + other.revenue
    }
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
      self[currency].add(amounts)
    }
  }

  /// Returns a Boolean value that indicates whether all that is planned is in one currency.
  package func isWhole(in currency: Currency) -> Bool {
    amounts.allSatisfy { $0.currency == currency || $0.amounts.planned == .zero }
  }

  /// Returns the share of the budget that was spent, or `nil` if the budget is not wholly in one currency.
  package func shareUsed(in currency: Currency) -> Percent? {
    guard isWhole(in: currency), let spent = self[currency].spent else { return nil }
    return Percent(Int128(spent.cents), of: Int128(self[currency].planned.cents))
  }

  package static func == (left: Finances, right: Finances) -> Bool {
    left.amounts.elementsEqual(right.amounts) { $0.currency == $1.currency && $0.amounts == $1.amounts }
  }
}
