/// An amount of money or staff as people write it: `1 234,50 €`, `1,2 M€`, `5 k`, `0,5 ETP`.
enum AmountText: Equatable {
  /// An amount by its digits as JSON spells them, and the currency it names.
  case money(String, Currency?)
  /// Full-time equivalents.
  case posts(String)
  /// What may be one of several amounts, such as `780.000`.
  case ambiguous([String])
  /// What has more than two decimals, or may be several amounts, such as `50000,10000`.
  case unclear
  /// Words.
  case none

  /// - Parameter usual: The power of ten of an amount that names none.
  init(_ text: String, exponent usual: Int = 0) {
    var rest = text[...]
    // `€ 1.250.000,-` is a whole amount.
    if text.hasSuffix(",-") || text.hasSuffix(",–") { rest = rest.dropLast(2) }
    let currency = AmountText.takeCurrency(from: &rest)
    let unit = rest.reversed().prefix { $0.isLetter || $0 == "." && rest.last == "." }
    let word = String(unit.reversed()).lowercased().filter { $0 != "." }
    rest = rest.dropLast(unit.count)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    guard rest.first?.isNumber == true || rest.first == "-" else {
      self = .none
      return
    }
    let number = String(rest)
    if AmountText.posts.contains(word), currency == nil {
      self = number.asNumber.map(AmountText.posts) ?? .none
      return
    }
    guard let exponent = word.isEmpty ? usual : AmountText.multiples[word] else {
      self = .none
      return
    }
    let readings = number.readings
    guard readings.count == 1 else {
      self = readings.isEmpty ? .unclear : .ambiguous(readings.compactMap { AmountText.scaled($0, exponent) })
      return
    }
    let isTooFine =
      exponent == 0 && (readings[0].firstIndex(of: ".").map { readings[0][$0...].count > 3 } ?? false)
    guard !isTooFine, let digits = AmountText.scaled(readings[0], exponent) else {
      self = .unclear
      return
    }
    self = .money(digits, currency)
  }

  /// The words for multiples, in the languages that plans are written in, each with the power of ten.
  private static let multiples = [
    "k": 3, "mille": 3, "thousand": 3, "duizend": 3, "tausend": 3, "tsd": 3,
    "m": 6, "mio": 6, "mln": 6, "million": 6, "millions": 6, "miljoen": 6, "millionen": 6,
    "mrd": 9, "md": 9, "bn": 9, "milliard": 9, "milliards": 9, "billion": 9, "miljard": 9, "milliarde": 9,
    "milliarden": 9,
  ]

  private static let posts: Set<String> = ["etp", "fte", "vte", "vzä", "vzae"]

  private static let symbols = [("€", "EUR"), ("$", "USD"), ("£", "GBP")]

  /// Removes the sign or the code of a currency from either end.
  private static func takeCurrency(from text: inout Substring) -> Currency? {
    func trim() {
      while text.first?.isWhitespace == true { text.removeFirst() }
      while text.last?.isWhitespace == true { text.removeLast() }
    }
    trim()
    // Without or with the tax that is added.
    for tax in [" HTVA", " TVAC", " TTC", " HT", " excl. btw", " incl. btw", " netto", " brutto"]
    where text.last?.isLetter == true && text.count > tax.count && text.hasSuffix(tax) {
      text.removeLast(tax.count)
    }
    trim()
    defer { trim() }
    for (sign, code) in symbols {
      if text.hasSuffix(sign) {
        text.removeLast()
      } else if text.hasPrefix(sign) {
        text.removeFirst()
      } else {
        continue
      }
      return Currency(code)
    }
    for letters in [text.suffix(3), text.prefix(3)] {
      // `1,2 MIO` is no currency.
      guard let currency = Currency(String(letters)), multiples[letters.lowercased()] == nil,
        !posts.contains(letters.lowercased())
      else { continue }
      let isAtEnd = letters.endIndex == text.endIndex
      guard text.count > 3, !(isAtEnd ? text.dropLast(3).last : text.dropFirst(3).first).isLetter else {
        continue
      }
      text = isAtEnd ? text.dropLast(3) : text.dropFirst(3)
      return currency
    }
    return nil
  }

  /// Returns a number times a power of ten, or `nil` if it is finer than cents.
  private static func scaled(_ digits: String, _ exponent: Int) -> String? {
    guard exponent > 0 else { return digits }
    guard var units = try? FixedPoint.read(digits.utf8, places: 6) else { return nil }
    for _ in 0..<exponent { units *= 10 }
    guard units % 10_000 == 0 else { return nil }
    return FixedPoint.digits(units / 10_000, places: 2)
  }
}

extension Character? {
  fileprivate var isLetter: Bool { self?.isLetter == true }
}
