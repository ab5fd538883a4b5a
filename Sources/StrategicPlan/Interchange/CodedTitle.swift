import SourceText

/// A title and the code before it: `1.1. Titre`, `Axe 1. Titre`, `OO.2 - Titre`, `A.16 - SA.18 - Titre`.
struct CodedTitle: Sendable, Equatable {
  /// The code, or `nil` if the title has none: `1.1`, `OO.2`. Of several, the last.
  let code: String?
  let title: String
  /// The text by which titles are compared.
  let key: String
  /// The further parts of a block of the Flemish BBC: `Lange omschrijving`, `Commentaar`, `Evaluatie`.
  private(set) var text: String?

  init(_ text: String) {
    if text.hasPrefix("Code:"), let block = CodedTitle(block: text) {
      self = block
      return
    }
    let text = text.withoutLineBreaks
    var code: String?
    var rest = text[...]
    // A code has a digit near the beginning.
    if text.utf8.prefix(48).contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      while let next = CodedTitle.code(of: rest) {
        code = next.code
        rest = next.rest
      }
    }
    self.code = code
    title = code == nil || rest.isEmpty ? text : String(rest).trimmed
    key = WrittenWords.key(title)
  }

  /// Creates the title of a block with a name on each line: `Code: …`, `Korte omschrijving: …`.
  private init?(block text: String) {
    var parts: [(name: Substring, text: String)] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let pair = line.split(separator: ":", maxSplits: 1)
      if pair.count == 2,
        ["Code", "Korte omschrijving", "Lange omschrijving", "Commentaar", "Evaluatie"].contains(pair[0])
      {
        parts.append((pair[0], String(pair[1]).trimmed))
      } else if !parts.isEmpty {
        let line = String(line).trimmed
        if line.hasSuffix(":") { continue }
        parts[parts.count - 1].text += "\n" + line
      }
    }
    func part(_ name: String) -> String? {
      parts.first { $0.name == name }.flatMap { $0.text.isEmpty ? nil : $0.text }
    }
    guard let code = part("Code"), let short = part("Korte omschrijving") ?? part("Lange omschrijving") else {
      return nil
    }
    let long = part("Lange omschrijving")
    // The short one is cut at thirty characters.
    let isCut =
      long.map { $0.folded.hasPrefix(short.folded.prefix(24)) && $0.count > short.count && short.count >= 28 }
      ?? false
    self.code = code
    let whole = isCut ? long ?? short : short
    let title = whole.count > 300 ? whole.cutAtSentence(300) : whole.withoutLineBreaks
    self.title = title
    key = WrittenWords.key(title)
    let more = [isCut && whole.count <= 300 ? nil : long, part("Commentaar"), part("Evaluatie")].compactMap(
      \.self
    )
    .filter { $0 != title }
    self.text = more.isEmpty ? nil : more.joined(separator: "\n\n")
  }

  /// Words that only say what the thing is. Acronyms are a part of the code.
  private static let words: Set<String> = [
    "axe", "axe strategique", "objectif", "objectif strategique", "objectif operationnel", "action", "fiche",
    "fiche action",
    "pilier",
    "orientation", "mesure", "projet", "goal", "objective", "actie", "doelstelling", "massnahme", "ziel",
    "sous-axe", "enjeu",
    "defi", "handlungsfeld", "beleidsdoelstelling", "actieplan", "n°", "etape",
  ]
  private static let acronyms: Set<String> = [
    "os", "oo", "a", "sa", "act", "sd", "od", "ac", "bd", "ap", "op", "hf",
  ]

  /// The beginnings of those words and acronyms.
  private static let firstWords = words.union(acronyms).reduce(into: Set<String>()) {
    $0.insert(String($1.prefix { $0 != " " }))
  }

  private static func code(of text: Substring) -> (code: String, rest: Substring)? {
    // What stands before the first digit is words.
    guard let digit = text.utf8.firstIndex(where: { (0x30...0x39).contains($0) }),
      text[..<digit].utf8.count <= 40
    else { return nil }
    // Most titles begin with another word.
    let first = text.firstIndex { $0.isBlank || $0 == "." } ?? digit
    if text.startIndex < first, first < digit, !firstWords.contains(String(text[..<first]).folded) {
      return nil
    }
    var rest = text
    let letters = rest.prefix { $0.isLetter || $0 == "-" || $0 == "°" || $0.isBlank }
    let word = String(letters).folded.trimmed
    var acronym = ""
    // `SD1` is written without a point.
    let isJoined = letters.last?.isLetter == true && letters.endIndex == digit
    if !word.isEmpty {
      if acronyms.contains(word) {
        acronym = String(letters).trimmed.uppercased()
      } else if !words.contains(word),
        !words.contains(word.hasSuffix(" n°") ? String(word.dropLast(3)) : word)
      {
        return nil
      }
      rest = rest.dropFirst(letters.count)
      if rest.first == "." { rest = rest.dropFirst() }
      rest = rest.drop(while: \.isBlank)
    }
    let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let digits = number.hasSuffix(".") ? number.dropLast() : number
    guard digits.first?.isNumber == true, digits.last?.isNumber == true, digits.utf8.count <= 12,
      !digits.contains("..")
    else { return nil }
    rest = rest.dropFirst(number.count)
    let blanks = rest.prefix(while: \.isBlank)
    rest = rest.dropFirst(blanks.count)
    var isSeparated = number.hasSuffix(".")
    if let sign = rest.first, ":)-–—.".contains(sign) {
      isSeparated = true
      rest = rest.dropFirst().drop(while: \.isBlank)
    }
    // `100 arbres` and `2025 : bilan` begin with a number that is no code.
    let isCode = isSeparated || digits.contains(".") || !word.isEmpty
    guard isCode, !rest.isEmpty, digits.contains(".") || digits.utf8.count < 4,
      isSeparated || !blanks.isEmpty
    else { return nil }
    return (acronym + (acronym.isEmpty || isJoined ? "" : ".") + digits, rest)
  }
}

extension Character {
  fileprivate var isBlank: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }
}
