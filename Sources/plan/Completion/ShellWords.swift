/// The words of a command line that is being typed, as a shell hands them over.
struct ShellWords: Equatable {
  /// What the shells' functions call; no command for people.
  static let command = "__complete"

  /// The words before the one that is being typed, without the program's name.
  let before: [String]
  /// What has been typed of it.
  let current: String
  /// How bash writes what completes it; nil for shells that do so themselves.
  private let quoting: Quoting?

  fileprivate struct Quoting: Equatable {
    /// The quote that the word begins with; nil where none does.
    let quote: Character?
    /// How many characters of the word stand before its last part, as bash parts words.
    let skipped: Int
  }

  /// - Parameter arguments: The words, the last the one that is being typed; or `bash` and the whole
  ///   line up to the cursor.
  init(_ arguments: [String]) {
    guard arguments.first == "bash", arguments.count == 2 else {
      before = Array(arguments.dropFirst().dropLast())
      current = arguments.count > 1 ? arguments.last ?? "" : ""
      quoting = nil
      return
    }
    let words = ShellWords.words(of: arguments[1])
    before = Array(words.dropFirst().dropLast().map(\.text))
    let last = words.count > 1 ? words.last : nil
    let current = last?.text ?? ""
    self.current = current
    // Bash parts words at these too, and replaces only what is behind the last of them.
    let part = last?.quote == nil ? current.lastIndex { $0 == ":" || $0 == "=" } : nil
    quoting = Quoting(
      quote: last?.quote, skipped: part.map { current.distance(from: current.startIndex, to: $0) + 1 } ?? 0)
  }

  /// Parts a line at blanks that are not quoted; the last word may be empty or without its closing
  /// quote.
  private static func words(of line: String) -> [(text: String, quote: Character?)] {
    var words: [(text: String, quote: Character?)] = [("", nil)]
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        words[words.count - 1].text.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        if words[words.count - 1].text.isEmpty { words[words.count - 1].quote = character }
      } else if quote == nil, character.isWhitespace {
        words.append(("", nil))
      } else {
        words[words.count - 1].text.append(character)
      }
    }
    return words
  }
}

extension ShellWords {
  /// What may stand in the place of the current word, a line each: the word, and behind a tab what it
  /// is. A single line `:paths` asks the shell for the names of files.
  func replies(from completer: Completer) -> String {
    guard let candidates = completer.candidates(for: current, behind: before) else { return ":paths\n" }
    return candidates.map { candidate in
      guard let quoting else {
        return candidate.word.onOneLine
          + (candidate.summary.isEmpty ? "" : "\t" + candidate.summary.onOneLine)
          + "\n"
      }
      return quoting.reply(candidate.word.onOneLine) + "\n"
    }.joined()
  }
}

extension ShellWords.Quoting {
  func reply(_ word: String) -> String {
    let rest = String(word.dropFirst(skipped))
    switch quote {
    case nil: return rest.reduce(into: "") { $0 += $1.isPlain ? String($1) : "\\" + String($1) }
    case "\"": return rest.reduce(into: "") { $0 += "\"\\$`".contains($1) ? "\\" + String($1) : String($1) }
    default: return rest.replacing("'", with: "'\\''")
    }
  }
}

extension Character {
  /// Whether a shell takes it as it is.
  fileprivate var isPlain: Bool {
    isLetter || isNumber || "-_./:=,@%+’".contains(self)
  }
}

extension String {
  /// Without what would part it, or move a terminal's cursor.
  fileprivate var onOneLine: String {
    let scalars = unicodeScalars.filter { $0.properties.generalCategory != .control }
    return String(String.UnicodeScalarView(scalars))
  }
}
