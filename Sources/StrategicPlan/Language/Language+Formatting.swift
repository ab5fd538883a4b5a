// Dates, numbers and money as readers of each language write them, following the Unicode CLDR 45 (locales
// en-GB, fr-BE, nl-BE, de-DE). The table is our own: the locale data of a library would cost more memory
// and start-up time than the rest of the program.

extension Language {
  /// The separator of groups of three digits: a narrow no-break space in French.
  private var groupSeparator: String {
    switch self {
    case .english: ","
    case .french: "\u{202F}"
    case .dutch, .german: "."
    }
  }

  private var decimalSeparator: String { self == .english ? "." : "," }

  /// Returns a number given by its digits as JSON spells them: `1632008.5`.
  package func number(_ digits: String) -> String {
    let isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    var grouped = ""
    for (position, digit) in (parts.first ?? "0").enumerated() {
      let left = (parts.first?.count ?? 0) - position
      if position > 0, left % 3 == 0 { grouped += groupSeparator }
      grouped.append(digit)
    }
    if parts.count > 1 { grouped += decimalSeparator + parts[1] }
    return (isNegative ? "−" : "") + grouped
  }

  package func number(_ value: Int) -> String { number(String(value)) }

  package func number(_ value: Quantity) -> String { number(value.description) }

  /// Returns a number with its sign: `+3,5` or `−3,5`.
  package func signed(_ value: Quantity) -> String {
    (.zero < value ? "+" : "") + number(value)
  }

  /// Returns an amount such as `2 500,50 €`. Zero cents are left out.
  package func money(_ money: Money, _ currency: Currency) -> String {
    let digits = FixedPoint.digits(Int128(money.cents.magnitude), places: 2, minimumPlaces: 2)
    let isWhole = digits.hasSuffix(".00")
    let amount = number(isWhole ? String(digits.dropLast(3)) : digits)
    let sign = money < .zero ? "−" : ""
    let symbol = Language.symbols.first { $0.code == currency.code }?.symbol
    switch self {
    case .english: return sign + (symbol ?? currency.code + "\u{A0}") + amount
    case .dutch: return sign + (symbol ?? currency.code) + "\u{A0}" + amount
    case .french, .german: return sign + amount + "\u{A0}" + (symbol ?? currency.code)
    }
  }

  private static let symbols = [("EUR", "€"), ("GBP", "£"), ("USD", "$")].map { (code: $0.0, symbol: $0.1) }

  /// Returns whole percents: `42 %`.
  package func percent(_ percent: Percent) -> String {
    switch self {
    case .english, .dutch: number(percent.rounded) + "%"
    case .french, .german: number(percent.rounded) + "\u{A0}%"
    }
  }

  /// Returns a date in words: `30 juin 2021`, `1er juillet 2021`, `30. Juni 2021`.
  package func date(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.components
    let name = phrases.months[month - 1]
    switch self {
    case .english, .dutch: return "\(dayOfMonth) \(name) \(year)"
    case .french: return "\(dayOfMonth == 1 ? "1er" : "\(dayOfMonth)") \(name) \(year)"
    case .german: return "\(dayOfMonth). \(name) \(year)"
    }
  }

  /// Returns a date in figures, for tables: `30/06/2021`, `30.06.2021`.
  package func shortDate(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.components
    let separator = self == .german ? "." : "/"
    return [dayOfMonth, month].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: separator)
      + "\(separator)\(year)"
  }

  /// Returns a label followed by its text. French puts a blank before the colon.
  package func labelled(_ label: String, _ text: String) -> String {
    label + (self == .french ? "\u{A0}: " : ": ") + text
  }

  /// Returns the years of a period, or its first and last day if it does not consist of whole years.
  package func period(_ first: Day, _ last: Day, _ calendar: FiscalCalendar) -> String {
    let years = (calendar.year(of: first), calendar.year(of: last))
    let isWhole = calendar.days(of: years.0)?.first == first && calendar.days(of: years.1)?.last == last
    guard isWhole, !calendar.straddles else { return "\(shortDate(first)) – \(shortDate(last))" }
    return years.0 == years.1 ? "\(years.0)" : "\(years.0)–\(years.1)"
  }

  /// Returns a noun for use within a sentence. Only German keeps its capital.
  func midSentence(_ noun: String) -> String {
    self == .german ? noun : noun.prefix(1).lowercased() + noun.dropFirst()
  }

  /// Returns a count with its noun: `1 action`, `54 actions`.
  package func count(_ count: Int, _ noun: Noun) -> String {
    number(count) + " " + noun(count, in: self)
  }
}

extension String {
  /// The text with a capital first letter, for headings and first words of sentences.
  package var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
