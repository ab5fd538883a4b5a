/// The number that words in a cell stand for, by which cells are sorted, and which spreadsheets count with.
package enum Figure: Sendable {
  case day(Day)
  case percent(Percent)
  /// The digits of a number.
  case number(String)
  case money(Money, Currency)
  /// The digits by which words are sorted that stand for no number: of `2/5`, those of 2.
  case rank(String)

  /// Digits by which figures of one kind are sorted.
  package var order: String {
    switch self {
    case .day(let day): "\(day.number)"
    case .percent(let percent): "\(percent.hundredths)"
    case .number(let digits), .rank(let digits): digits
    case .money(let money, _): money.description
    }
  }

  static func count(_ count: Int) -> Figure { .number("\(count)") }
}
