import SourceText

/// The words of a command line that is being typed, as a shell hands them over.
struct ShellWords: Equatable {
  /// The command that the shells' functions call. It is not meant for people.
  static let command = "__complete"

  /// The words before the one that is being typed, without the program's name.
  let before: [String]
  /// The beginning of the word that is being typed.
  let current: String
  /// The quoting for bash, or `nil` for shells that quote by themselves.
  private let quoting: BashQuoting?

  /// - Parameter arguments: The words, of which the last is being typed; or `bash` and the whole line up to
  ///   the cursor.
  init(_ arguments: [String]) {
    guard arguments.first == "bash", arguments.count == 2 else {
      before = Array(arguments.dropFirst().dropLast())
      current = arguments.count > 1 ? arguments.last ?? "" : ""
      quoting = nil
      return
    }
    let words = ShellWords.words(of: arguments[1].unicodeScalars)
    before = words.dropFirst().dropLast().map { String($0.text) }
    let last = words.count > 1 ? words.last ?? Word() : Word()
    current = String(last.text)
    if let quote = last.openQuote {
      // Bash replaces the text after the quote.
      quoting = BashQuoting(quote: quote.mark, skipped: quote.position)
    } else {
      // Bash also separates words at these characters, and replaces only the text after the last of them.
      let part = last.text.lastIndex { $0 == ":" || $0 == "=" }
      quoting = BashQuoting(
        quote: nil, skipped: part.map { last.text.distance(from: last.text.startIndex, to: $0) + 1 } ?? 0)
    }
  }

  private struct Word {
    var text = "".unicodeScalars
    /// The quote that has not been closed, and the number of scalars before it.
    var openQuote: (mark: Unicode.Scalar, position: Int)?
  }

  /// Splits a line at blanks that are not quoted. The last word may be empty or lack its closing quote.
  private static func words(of line: String.UnicodeScalarView) -> [Word] {
    var words: [Word] = []
    var word = Word()
    var isEscaped = false
    for scalar in line {
      if isEscaped {
        word.text.append(scalar)
        isEscaped = false
      } else if scalar == "\\", word.openQuote?.mark != "'" {
        isEscaped = true
      } else if scalar == word.openQuote?.mark {
        word.openQuote = nil
      } else if word.openQuote == nil, scalar == "'" || scalar == "\"" {
        word.openQuote = (scalar, word.text.count)
      } else if word.openQuote == nil, [" ", "\t", "\n"].contains(scalar) {
        words.append(word)
        word = Word()
      } else {
        word.text.append(scalar)
      }
    }
    return words + [word]
  }
}

extension ShellWords {
  private static let paths = ":paths"

  /// Returns the possible completions of the current word, one on each line: the word, and after a tab its
  /// description. A single line `:paths` asks the shell for the names of files.
  func replies(from completer: Completer) -> String {
    guard let candidates = completer.candidates(for: current, behind: before) else {
      return ShellWords.paths + "\n"
    }
    // A word that can't be shown unchanged can't be chosen.
    let shown = candidates.filter { $0.word.visible == $0.word && $0.word != ShellWords.paths }
    guard let quoting else {
      return shown.map { candidate in
        candidate.word + (candidate.summary.isEmpty ? "" : "\t" + candidate.summary.visible) + "\n"
      }.joined()
    }
    return quoting.replies(shown.map(\.word)).map { $0 + "\n" }.joined()
  }
}
