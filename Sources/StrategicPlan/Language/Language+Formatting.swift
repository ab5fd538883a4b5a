extension Language {
  /// Returns a number given by its digits as JSON spells them: `1632008.5`.
  package func number(_ digits: String) -> String {
    let isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    var grouped = ""
    for (position, digit) in (parts.first ?? "0").enumerated() {
      let left = (parts.first?.count ?? 0) - position
      if position > 0, left % 3 == 0 { grouped += conventions.groupSeparator }
      grouped.append(digit)
    }
    if parts.count > 1 { grouped += conventions.decimalSeparator + parts[1] }
    return (isNegative ? "−" : "") + grouped
  }

  package func number(_ value: Int) -> String { number(String(value)) }

  package func number(_ value: Quantity) -> String { number(value.description) }

  /// Returns a number with its sign: `+3,5` or `−3,5`.
  func signed(_ value: Quantity) -> String {
    (.zero < value ? "+" : "") + number(value)
  }

  /// Returns an amount such as `2 500,50 €`. Zero cents are left out.
  package func money(_ money: Money, _ currency: Currency) -> String {
    let digits = FixedPoint.digits(Int128(money.cents.magnitude), places: 2, minimumPlaces: 2)
    let isWhole = digits.hasSuffix(".00")
    let amount = number(isWhole ? String(digits.dropLast(3)) : digits)
    let sign = money < .zero ? "−" : ""
    let symbol = Language.symbols.first { $0.code == currency.code }?.symbol
    return sign + conventions.amount(amount, symbol, currency.code)
  }

  private static let symbols = [("EUR", "€"), ("GBP", "£"), ("USD", "$")].map { (code: $0.0, symbol: $0.1) }

  /// Returns whole percents: `42 %`.
  package func percent(_ percent: Percent) -> String {
    number(percent.rounded) + conventions.percentSign
  }

  /// Returns a date in words: `30 juin 2021`, `1er juillet 2021`, `30. Juni 2021`.
  package func date(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.components
    return conventions.date(dayOfMonth, phrases.months[month - 1], year)
  }

  /// Returns a date in figures, for tables: `30/06/2021`, `30.06.2021`.
  package func shortDate(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.components
    let separator = conventions.dateSeparator
    return [dayOfMonth, month].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: separator)
      + "\(separator)\(year)"
  }

  /// The sign after a percentage, with the blank before it.
  var percentSign: String { conventions.percentSign }

  /// Returns a label followed by its text. French puts a blank before the colon.
  package func labelled(_ label: String, _ text: String) -> String {
    label + conventions.labelSeparator + text
  }

  /// Returns the years of a period, or its first and last day if it does not consist of whole years.
  package func period(from first: Day, to last: Day, in calendar: FiscalCalendar) -> String {
    let years = (calendar.year(of: first), calendar.year(of: last))
    let isWhole = calendar.days(of: years.0)?.first == first && calendar.days(of: years.1)?.last == last
    guard isWhole, !calendar.straddles else { return "\(shortDate(first)) – \(shortDate(last))" }
    return years.0 == years.1 ? "\(years.0)" : "\(years.0)–\(years.1)"
  }

  /// Returns a noun for use within a sentence. Only German keeps its capital.
  func midSentence(_ noun: String) -> String {
    conventions.capitalizesNouns ? noun : noun.prefix(1).lowercased() + noun.dropFirst()
  }

  /// Returns a count with its noun: `1 action`, `54 actions`.
  package func count(_ count: Int, _ noun: Noun) -> String {
    number(count) + " " + noun(count, in: self)
  }
}
