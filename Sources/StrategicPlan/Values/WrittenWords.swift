import SourceText

/// The words that people and other systems use for the few words of the format, in the languages that plans are written in.
///
/// Case, accents and signs between words do not matter.
package enum WrittenWords {
  package static func status(_ text: String) -> Status? { word(text, statuses) }
  package static func health(_ text: String) -> Health? {
    if let health = word(text, healths) { return health }
    // A sign says it where it stands alone.
    return words(of: text).isEmpty ? text.unicodeScalars.lazy.compactMap { signs[$0] }.first : nil
  }

  /// Returns the status that a text begins with, and whether it says more: `A3. En cours`, `En cours - retard`.
  static func statement(_ text: String) -> (status: Status, saysMore: Bool)? {
    if let status = status(text) { return (status, false) }
    // `A3.` and `3 -` only put statuses in an order.
    let bare = String(text.trimmingPrefix(/[A-Za-z]?[0-9]{1,2} ?[.):–-] */))
    if bare != text, let status = status(bare) { return (status, false) }
    let end = bare.firstRange(of: " - ")?.lowerBound ?? bare.firstIndex { ",;:(/–—\n".contains($0) }
    return end.flatMap { status(String(bare[..<$0])) }.map { ($0, true) }
  }
  package static func priority(_ text: String) -> Priority? { word(text, priorities) }
  package static func direction(_ text: String) -> Direction? { word(text, directions) }
  package static func answer(_ text: String) -> Bool? { word(text, answers) }
  /// Returns the level that a word or an acronym means; a step is below the levels.
  static func level(_ text: String) -> WrittenLevel? {
    if let level = word(text, levels) { return level }
    // `OO.2` names its level and its number.
    let acronym = text.prefix { $0.isLetter }
    guard !acronym.isEmpty, acronym.count <= 3, text.dropFirst(acronym.count).contains(where: \.isNumber)
    else { return nil }
    return word(String(acronym), levels)
  }

  /// A Boolean value that indicates whether a text stands for nothing: `-`, `n/a`, `#REF!`.
  package static func isNothing(_ text: String) -> Bool {
    guard text.utf8.count <= 16 else { return false }
    // Most cells say something, and in a word of letters alone.
    if text.utf8.count > longestNothing, text.utf8.allSatisfy({ (0x30..<0x7F).contains($0) }) { return false }
    return nothing.contains(text.folded.filter { !$0.isWhitespace })
  }

  /// A Boolean value that indicates whether a unit is percent.
  static func isPercent(_ text: String) -> Bool {
    text.trimmed == "%" || ["percent", "percentage", "pourcentage", "procent", "prozent"].contains(key(text))
  }

  /// The words for lateness, which no status says: it is worked out from the deadline.
  static func isLateness(_ text: String) -> Bool { lateness.contains(key(text)) }

  private static func word<Word>(_ text: String, _ words: [String: Word]) -> Word? { words[key(text)] }

  /// Returns a text without case, accents and signs, or the text itself if it has nothing else.
  static func key(_ text: String) -> String {
    let words = words(of: text)
    return words.isEmpty ? text.trimmed : words
  }

  private static func words(of text: String) -> String {
    let folded = text.folded
    guard folded.utf8.allSatisfy({ $0 < 0x80 }) else {
      return folded.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
    var key: [UInt8] = []
    key.reserveCapacity(folded.utf8.count)
    var isBetween = false
    for byte in folded.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isBetween, !key.isEmpty { key.append(UInt8(ascii: " ")) }
        isBetween = false
        key.append(byte)
      default: isBetween = true
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  static func table<Word>(_ rows: [(Word, [String])]) -> [String: Word] {
    var table: [String: Word] = [:]
    for (word, spellings) in rows { for spelling in spellings { table[key(spelling)] = word } }
    return table
  }
}

/// The level of what a row is about.
enum WrittenLevel: Int, Sendable {
  case strategic, operational, action, step
}

extension Status {
  package init?(written text: String) {
    guard let status = Status(rawValue: text) ?? WrittenWords.status(text) else { return nil }
    self = status
  }
}

extension Health {
  package init?(written text: String) {
    guard let health = Health(rawValue: text) ?? WrittenWords.health(text) else { return nil }
    self = health
  }
}

extension Priority {
  package init?(written text: String) {
    guard let priority = Priority(rawValue: text) ?? WrittenWords.priority(text) else { return nil }
    self = priority
  }
}

extension Direction {
  package init?(written text: String) {
    guard let direction = Direction(rawValue: text) ?? WrittenWords.direction(text) else { return nil }
    self = direction
  }
}

extension WrittenWords {
  /// Returns how people write some of the format's words, in the languages that plans are written in.
  package static func spellings(of words: [String]) -> [String] {
    let rows =
      statusesSpelled.map { ($0.0.rawValue, $0.1) } + healthsSpelled.map { ($0.0.rawValue, $0.1) }
      + prioritiesSpelled.map { ($0.0.rawValue, $0.1) }
    return rows.filter { words.contains($0.0) }.flatMap(\.1)
  }

  /// Returns the word that a mistyped one was probably meant to be, as it is usually written.
  static func suggested(for text: String, among words: [String]) -> String? {
    SourceText.suggestion(for: text.folded, among: words + spellings(of: words).map(\.folded)).map { meant in
      spellings(of: words).first { $0.folded == meant } ?? meant
    }
  }

  /// Returns the word among some of the format's that a text means: one of them, or that of another language.
  static func word(_ text: String, among words: [String]) -> String? {
    if words.contains(text) { return text }
    let meant = [
      Status(written: text)?.rawValue, Health(written: text)?.rawValue, Priority(written: text)?.rawValue,
      Direction(written: text)?.rawValue,
    ]
    return meant.lazy.compactMap(\.self).first(where: words.contains)
  }
}
