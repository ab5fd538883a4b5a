/// The number that words in a cell stand for, by which cells are sorted, and which spreadsheets count with.
package enum Figure: Sendable {
  case day(Day)
  case percent(Percent)
  /// The digits of a number.
  case number(String)
  case money(Money, Currency)
  /// The digits of a difference, which is shown with its sign.
  case difference(String)
  /// How many there are of how many: `2/5`.
  case share(Int, of: Int)
  /// The digits of what is not to be passed, behind its sign: `≥ 75`.
  case bound(String, String)

  /// Digits by which figures of one kind are sorted.
  package var order: String {
    switch self {
    case .day(let day): "\(day.number)"
    case .percent(let percent): "\(percent.hundredths)"
    case .number(let digits), .difference(let digits), .bound(_, let digits): digits
    case .share(let part, _): "\(part)"
    case .money(let money, _): money.description
    }
  }

  static func count(_ count: Int) -> Figure { .number("\(count)") }
}
