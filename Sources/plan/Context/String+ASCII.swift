import SourceText
import StrategicPlan

extension String {
  /// The text in ASCII, for terminals that show nothing else: letters without accents, signs by what resembles them, and a
  /// question mark for each column of what nothing resembles.
  var inASCII: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var text = ""
    for character in self {
      if character.isASCII {
        text.append(character)
      } else if let sign = Self.signs[character] {
        text += sign
      } else {
        let folded = String(character).folded
        text +=
          folded.utf8.allSatisfy { $0 < 0x80 }
          ? character.isUppercase ? folded.uppercased() : folded
          : String(repeating: "?", count: character.displayWidth)
      }
    }
    return text
  }

  private static let signs: [Character: String] = [
    "–": "-", "—": "-", "‑": "-", "−": "-", "…": "...", "«": "\"", "»": "\"", "“": "\"", "”": "\"", "„": "\"",
    "‘": "'", "’": "'", "\u{A0}": " ", "\u{202F}": " ", "·": "-", "•": "*", "→": ">", "←": "<", "›": ">",
    "‹": "<", "▶": ">", "▲": "^", "▼": "v", "█": "#", "░": ".", "─": "-", "│": "|", "✓": "x", "✔": "x",
    "≤": "<", "≥": ">", "×": "x", "€": "EUR", "°": "o", "²": "2", "³": "3",
  ]
}

extension Context {
  /// A Boolean value that indicates whether terminals show UTF-8: the first of the locale's variables that is set names
  /// it, or none is set.
  var isUnicode: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment($0)?.text }.first {
      !$0.isEmpty
    }
    guard let encoding = locale?.lowercased() else { return true }
    return encoding.contains("utf-8") || encoding.contains("utf8")
  }
}

extension OutputStream {
  /// Returns text as the stream shows it.
  func shown(_ text: String, isUnicode: Bool) -> String { isTerminal && !isUnicode ? text.inASCII : text }
}
