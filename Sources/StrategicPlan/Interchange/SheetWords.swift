/// The headers of spreadsheets in the languages that plans are written in, and those of other systems.
package enum SheetWords {
  /// The meanings by folded headers. What the program itself writes above its columns is among them.
  static let meanings: [String: ColumnMeaning] = {
    var meanings: [String: ColumnMeaning] = [:]
    for (meaning, words) in headers {
      for word in words where meanings[key(word)] == nil { meanings[key(word)] = meaning }
    }
    for meaning in ColumnMeaning.allCases where meanings[key(meaning.rawValue)] == nil {
      meanings[key(meaning.rawValue)] = meaning
    }
    for column in ItemColumn.allCases {
      let meaning = ownMeanings[column] ?? ColumnMeaning(rawValue: column.rawValue) ?? .computed
      meanings[key(column.rawValue)] = meaning
      for language in Language.all {
        let word = key(language.heading(of: column))
        if meanings[word] == nil { meanings[word] = meaning }
      }
    }
    meanings[key("plan")] = .plan
    for words in Language.all.map(\.sheet) {
      for heading in [words.lastStatus, words.lastProgress, words.lastSpent, words.lastNote] {
        meanings[key(heading)] = .computed
      }
      let new: [(String, ColumnMeaning)] = [
        (words.newStatus, .status), (words.newProgress, .progress), (words.newSpent, .spent),
        (words.newDeadline, .newDeadline), (words.newNote, .note),
        (words.by, .by), (words.made, .made),
      ]
      for (heading, meaning) in new { meanings[key(heading)] = meaning }
    }
    return meanings
  }()

  /// What the program's own columns mean where they are not called after it.
  private static let ownMeanings: [ItemColumn: ColumnMeaning] = [
    .indicators: .computed, .organization: .organization, .plan: .plan,
    .finished: .finished, .steps: .computed, .alsoServes: .computed, .lastUpdate: .note,
  ]

  /// Returns what the headers mean of a list that the program itself wrote for readers, or `nil` if they are another's.
  static func meanings(ofList headers: [String]) -> [ColumnMeaning]? {
    guard headers.count >= 3 else { return nil }
    for language in Language.all {
      let own = Dictionary(
        ItemColumn.allCases.map { column in
          (
            language.heading(of: column).folded,
            ownMeanings[column] ?? ColumnMeaning(rawValue: column.rawValue) ?? .computed
          )
        }
      ) { first, _ in first }
      let meanings = headers.compactMap { own[$0.folded] }
      if meanings.count == headers.count { return meanings }
    }
    return nil
  }

  /// Returns a header as the table has it: without case, accents, articles, brackets and what is no letter or digit.
  package static func key(_ header: String) -> String {
    var text = ""
    var depth = 0
    for character in header {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth == 0 { text.append(character) }
      }
    }
    var words: [String] = []
    for word in text.folded.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "%" || $0 == "°") })
    {
      words.append(String(word))
    }
    // The unit of an amount says nothing of its meaning.
    while let last = words.last, words.count > 1, noise.contains(last) { words.removeLast() }
    while let first = words.first, words.count > 1, articles.contains(first) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  private static let noise: Set<String> = [
    "eur", "euro", "euros", "in", "k", "t", "m", "keur", "teur", "tsd", "mio", "mln", "duizend", "tausend",
    "thousand",
    "milliers", "millions", "miljoen", "millionen", "ht", "ttc", "htva", "tvac", "x", "fr", "nl", "de", "en",
    "totaaloverzicht",
  ]
  private static let articles: Set<String> = [
    "le", "la", "les", "l", "de", "het", "der", "die", "das", "the",
  ]

  /// Returns the power of ten that a header names beside an amount: `(k€)`, `in duizend euro`, `T€`, `en M€`.
  static func exponent(of header: String) -> Int {
    let text = header.folded
    let thousands =
      /(\b|\()(k|t|tsd\.?|mille|milliers?|duizend|tausend|thousands?)( d'| de | )?( ?(€|eur|euros?)\b| ?€|\))/
    let millions =
      /(\b|\()(m|mio\.?|mln\.?|millions?|miljoen|millionen)( d'| de | )?( ?(€|eur|euros?)\b| ?€|\))/
    if text.firstMatch(of: thousands) != nil { return 3 }
    return text.firstMatch(of: millions) != nil ? 6 : 0
  }

  /// Returns the level that a header begins with: `OO Échéance`, and the rest.
  static func leveled(_ header: String) -> (level: WrittenLevel, rest: String)? {
    let words = header.split(maxSplits: 1) { $0.isWhitespace || $0 == "_" }.map(String.init)
    guard words.count == 2, ["sg", "so", "os", "oo", "act", "subact", "sa", "a"].contains(words[0].folded),
      let level = WrittenWords.level(words[0])
    else { return nil }
    return (level, words[1])
  }

  /// Returns the meaning of a header, and the year that it names: `Budget 2026`, `2026,Uitgave`.
  package static func meaning(of header: String) -> (meaning: ColumnMeaning, year: Int?)? {
    let key = key(header)
    if let meaning = meanings[key] { return (meaning, nil) }
    // `Titres` is a title.
    let singular = key.split(separator: " ").map { $0.count > 3 && $0.hasSuffix("s") ? $0.dropLast() : $0 }
      .joined(separator: " ")
    if singular != key, let meaning = meanings[singular] { return (meaning, nil) }
    var words = key.split(separator: " ").map(String.init)
    let years = words.filter { $0.count == 4 && Int($0).map(Day.years.contains) == true }
    if years.count == 1 {
      words.removeAll { years.contains($0) }
      if let meaning = meanings[words.joined(separator: " ")],
        [.budget, .amount, .spent, .progress, .status, .note].contains(meaning)
      {
        return (meaning == .amount ? .budget : meaning, Int(years[0]))
      }
      return nil
    }
    // `Financeur 1`, `Action n° 2`.
    if let last = words.last, Int(last) != nil, words.count > 1 {
      words.removeLast()
      if let meaning = meanings[words.joined(separator: " ")] { return (meaning, nil) }
    }
    // A prefix that names the thing, and a suffix that names the language: `Node.Title`, `title/fr`.
    if words.count == 2, ["node", "item", "result"].contains(words[0]), let meaning = meanings[words[1]] {
      return (meaning, nil)
    }
    return nil
  }
}
