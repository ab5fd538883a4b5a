import SourceText

/// The words of a command line that is being typed, as a shell hands them over.
struct ShellWords: Equatable {
  /// What the shells' functions call; no command for people.
  static let command = "__complete"

  /// The words before the one that is being typed, without the program's name.
  let before: [String]
  /// What has been typed of it.
  let current: String
  /// How bash writes what completes it; nil for shells that do so themselves.
  private let quoting: BashQuoting?

  /// - Parameter arguments: The words, the last the one that is being typed; or `bash` and the whole
  ///   line up to the cursor.
  init(_ arguments: [String]) {
    guard arguments.first == "bash", arguments.count == 2 else {
      before = Array(arguments.dropFirst().dropLast())
      current = arguments.count > 1 ? arguments.last ?? "" : ""
      quoting = nil
      return
    }
    let words = ShellWords.words(of: arguments[1].unicodeScalars)
    before = words.dropFirst().dropLast().map { String($0.text) }
    let last = words.count > 1 ? words.last : nil
    let current = last?.text ?? "".unicodeScalars
    self.current = String(current)
    // Bash separates words at these too, and replaces only what follows the last of them.
    let part = last?.quote == nil ? current.lastIndex { $0 == ":" || $0 == "=" } : nil
    quoting = BashQuoting(
      quote: last?.quote, skipped: part.map { current.distance(from: current.startIndex, to: $0) + 1 } ?? 0)
  }

  /// Separates a line at blanks that are not quoted; the last word may be empty or without its closing
  /// quote.
  private static func words(
    of line: String.UnicodeScalarView
  ) -> [(text: String.UnicodeScalarView, quote: Unicode.Scalar?)] {
    var words: [(text: String.UnicodeScalarView, quote: Unicode.Scalar?)] = [("".unicodeScalars, nil)]
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in line {
      if isEscaped {
        words[words.count - 1].text.append(scalar)
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
        if words[words.count - 1].text.isEmpty { words[words.count - 1].quote = scalar }
      } else if quote == nil, [" ", "\t", "\n"].contains(scalar) {
        words.append(("".unicodeScalars, nil))
      } else {
        words[words.count - 1].text.append(scalar)
      }
    }
    return words
  }
}

extension ShellWords {
  private static let paths = ":paths"

  /// What may stand in the place of the current word, a line each: the word, and behind a tab what it
  /// is. A single line `:paths` asks the shell for the names of files.
  func replies(from completer: Completer) -> String {
    guard let candidates = completer.candidates(for: current, behind: before) else {
      return ShellWords.paths + "\n"
    }
    // What can't be seen as it is can't be chosen.
    let shown = candidates.filter { $0.word.visible == $0.word && $0.word != ShellWords.paths }
    guard let quoting else {
      return shown.map { candidate in
        candidate.word + (candidate.summary.isEmpty ? "" : "\t" + candidate.summary.visible) + "\n"
      }.joined()
    }
    return quoting.replies(shown.map(\.word)).map { $0 + "\n" }.joined()
  }
}
