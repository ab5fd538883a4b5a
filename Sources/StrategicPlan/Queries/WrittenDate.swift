import SourceText

/// A date as people write it: `30/06/2026`, `juin 2027`, `1er janv. 2023`, `2020-2025`, `fin 2026`.
package struct WrittenDate: Equatable, Sendable {
  /// The date in the file's spelling: `2026-06-30`, `2027-06`, `2026-Q2`, `2026`.
  package let text: String
  /// The date at which a span that names two ends.
  package private(set) var end: String?
  /// A Boolean value that indicates whether day and month may be meant the other way round.
  package private(set) var mayBeSwapped = false

  /// The order of day and month in a column of dates.
  package enum Order: Sendable { case dayFirst, monthFirst }

  init(spelled text: String, end: String? = nil) {
    self.text = text
    self.end = end
  }

  /// Creates a date, or returns `nil` if the text names none.
  package init?(_ written: String, order: Order = .dayFirst) {
    if let usual = Self.usual(written, order) {
      self = usual
      return
    }
    // Nothing is a date without a digit, and what is longer is a sentence.
    guard written.utf8.count <= 80, written.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
    let trimmed = written.trimmed
    guard trimmed.utf8.count <= 60 else { return nil }
    let words = trimmed.folded.split(whereSeparator: \.isBetweenWords).map {
      Self.ordinals[String($0)] ?? String($0)
    }
    .filter { !Self.fillers.contains($0) }
    if let date = Self.iso(trimmed) {
      self = date
    } else if let date = Self.numbers(words, trimmed, order) {
      self = date
    } else if let date = Self.named(words) ?? Self.span(trimmed, order) {
      self = date
    } else {
      return nil
    }
  }

  /// `30/06/2026`, which most are.
  private static func usual(_ text: String, _ order: Order) -> WrittenDate? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[2] == bytes[5],
      [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")].contains(bytes[2])
    else { return nil }
    var numbers = [0, 0, 0]
    for (place, range) in [0..<2, 3..<5, 6..<10].enumerated() {
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        numbers[place] = numbers[place] * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    let (first, second) = order == .dayFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    guard var date = day(numbers[2], second, first) else { return nil }
    date.mayBeSwapped = numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]
    return date
  }

  /// Numbers in words, as before a quarter.
  private static let ordinals: [String: String] = {
    let words = [
      ["premier", "premiere", "eerste", "erste", "erstes", "first"],
      ["deuxieme", "second", "seconde", "tweede", "zweite", "zweites"],
      ["troisieme", "derde", "dritte", "drittes", "third"],
      ["quatrieme", "vierde", "vierte", "viertes", "fourth"],
    ]
    return words.enumerated().reduce(into: [:]) { ordinals, entry in
      for word in entry.element { ordinals[word] = String(entry.offset + 1) }
    }
  }()

  private static let fillers: Set<String> = [
    "le", "la", "den", "de", "der", "of", "the", "du", "au", "a", "to", "bis", "tot", "jusqu", "jusque", "er",
    "en", "in", "fin", "eind",
    "einde", "ende", "courant", "loop", "annee", "jaar", "jahr", "year", "mi", "d", "ici", "pour", "st", "th",
    "avant", "des", "depuis", "vanaf", "ab", "from", "seit",
  ]

  /// `2026-06-30`, with a time or not, and what the file itself may have.
  private static func iso(_ text: String) -> WrittenDate? {
    let start = text.prefix(10)
    if text.count > 10, text.dropFirst(10).first == "T" || text.dropFirst(10).first == " ", start.count == 10,
      start.utf8.filter({ $0 == UInt8(ascii: "-") }).count == 2, DateText(spelled: String(start)) != nil
    {
      return WrittenDate(spelled: String(start))
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    // Two years are a fiscal year in the file, and a span of them to people.
    if parts.count == 2, parts.allSatisfy({ $0.count == 4 && Int($0) != nil }) { return nil }
    guard text.count >= 7, text.prefix(4).allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return DateText(spelled: text).map { WrittenDate(spelled: $0.string) }
  }

  private static func numbers(_ words: [String], _ text: String, _ order: Order) -> WrittenDate? {
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count else { return nil }
    switch numbers.count {
    case 1:
      return words[0].count == 4 && Day.years.contains(numbers[0]) ? WrittenDate(spelled: words[0]) : nil
    case 2:
      let isYear = words.map { $0.count == 4 && (Int($0).map(Day.years.contains) ?? false) }
      if isYear[0], isYear[1] {
        return numbers[0] <= numbers[1] ? WrittenDate(spelled: words[0], end: words[1]) : nil
      }
      // `09/26` is a month.
      if words.allSatisfy({ $0.count == 2 }), 1...12 ~= numbers[0], 13...99 ~= numbers[1] {
        return WrittenDate(spelled: month(numbers[0], 2000 + numbers[1]))
      }
      if isYear[1], 1...12 ~= numbers[0] { return WrittenDate(spelled: month(numbers[0], numbers[1])) }
      if isYear[0], 1...12 ~= numbers[1] { return WrittenDate(spelled: month(numbers[1], numbers[0])) }
      return nil
    case 3:
      if words[0].count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
      guard words[2].count == 4 || words[2].count == 2 else { return nil }
      let year = words[2].count == 4 ? numbers[2] : 2000 + numbers[2]
      let (first, second) = order == .dayFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      if let date = day(year, second, first) {
        var date = date
        date.mayBeSwapped = numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]
        return date
      }
      // A month beyond 12 is a day.
      guard var date = day(year, first, second) else { return nil }
      date.mayBeSwapped = true
      return date
    // `2025 - 12/2027` and two whole dates.
    case 6:
      guard let start = Self.numbers(Array(words[..<3]), "", order),
        let end = Self.numbers(Array(words[3...]), "", order)
      else { return nil }
      return WrittenDate(spelled: start.text, end: end.text)
    case 4:
      guard let start = Self.numbers(Array(words[..<2]), "", order),
        let end = Self.numbers(Array(words[2...]), "", order),
        start.end == nil, end.end == nil
      else { return nil }
      return WrittenDate(spelled: start.text, end: end.text)
    default: return nil
    }
  }

  /// `T3 2025 - T2 2026`, `janvier 2026 au 30/06/2027`.
  private static func span(_ text: String, _ order: Order) -> WrittenDate? {
    // Both ends name a year.
    guard text.utf8.split(whereSeparator: { !(0x30...0x39).contains($0) }).count(where: { $0.count == 4 }) > 1
    else {
      return nil
    }
    for mark in [" - ", " – ", " au ", " tot ", " bis ", " à ", " to "] {
      guard let range = text.firstRange(of: mark),
        let start = WrittenDate(String(text[..<range.lowerBound]), order: order), start.end == nil,
        let end = WrittenDate(String(text[range.upperBound...]), order: order), end.end == nil
      else { continue }
      return WrittenDate(spelled: start.text, end: end.text)
    }
    return nil
  }

  /// `juin 2027`, `1 januari 2023`, `Q2 2026`, `2e trimestre 2026`, `1er semestre 2027`.
  private static func named(_ words: [String]) -> WrittenDate? {
    guard let year = words.last, year.count == 4, Int(year).map(Day.years.contains) == true else {
      // `2026 T2`, `2026 Q2`.
      guard words.count == 2, words[0].count == 4, let part = part(words[1...]) else { return nil }
      return WrittenDate(spelled: words[0] + "-" + part)
    }
    let rest = words.dropLast()
    if let part = part(rest) { return WrittenDate(spelled: year + "-" + part) }
    guard let name = rest.last, let month = months[String(name)], let number = Int(year) else { return nil }
    switch rest.count {
    case 1: return WrittenDate(spelled: Self.month(month, number))
    case 2:
      let digits = rest[0].prefix { $0.isNumber }
      return Int(digits).flatMap { day(number, month, $0) }
    default: return nil
    }
  }

  /// Returns a quarter or a half of a year.
  private static func part(_ words: ArraySlice<String>) -> String? {
    let text = words.joined(separator: " ")
    guard let number = text.first(where: \.isNumber).flatMap({ Int(String($0)) }) else { return nil }
    let letters = text.filter(\.isLetter)
    if [
      "q", "t", "k", "etrimestre", "ertrimestre", "emetrimestre", "trimestre", "kwartaal", "ekwartaal",
      "dekwartaal", "quartal", "quarter", "trim", "etrim",
    ].contains(letters), 1...4 ~= number {
      return "Q\(number)"
    }
    if [
      "s", "h", "semestre", "ersemestre", "esemestre", "emesemestre", "semester", "esemester", "halbjahr",
      "half", "helft",
      "ehelft",
    ].contains(letters), 1...2 ~= number {
      return "H\(number)"
    }
    return nil
  }

  private static func month(_ month: Int, _ year: Int) -> String {
    "\(year)-" + (month < 10 ? "0" : "") + String(month)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> WrittenDate? {
    Day(year: year, month: month, day: day).map { WrittenDate(spelled: $0.description) }
  }

  /// The months by their folded names and abbreviations.
  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["janvier", "janv", "jan", "januari", "januar", "january", "gener"],
      ["fevrier", "fevr", "fev", "februari", "februar", "february", "feb", "febrer"],
      ["mars", "maart", "marz", "maerz", "march", "mar", "mrt", "marc"],
      ["avril", "avr", "april", "apr", "abril"],
      ["mai", "mei", "may", "maig"], ["juin", "juni", "june", "jun", "juny"],
      ["juillet", "juil", "juli", "july", "jul", "juliol"],
      ["aout", "augustus", "august", "aug", "agost"], ["septembre", "sept", "september", "sep", "setembre"],
      ["octobre", "oct", "oktober", "okt", "october"], ["novembre", "nov", "november"],
      ["decembre", "dec", "december", "dezember", "dez", "desembre"],
    ]
    var months: [String: Int] = [:]
    for (number, spellings) in names.enumerated() {
      for spelling in spellings { months[spelling] = number + 1 }
    }
    return months
  }()
}

extension Character {
  fileprivate var isBetweenWords: Bool {
    switch self {
    case " ", ",", "/", ".", "-", "–", "—", ":", "'", "’", "(", ")", "\u{A0}", "\u{202F}": true
    default: false
    }
  }
}
