import SourceText
import StrategicPlan

/// A person at a terminal who can be asked.
protocol Dialogue {
  /// Shows a text and returns the line that was typed after it, or `nil` at the end of input.
  func ask(_ text: String) -> String?
}

/// The person at the terminal that the program was started in.
struct TerminalDialogue: Dialogue {
  private let progress: (any ProgressDisplay)?

  /// Creates a dialogue, or returns `nil` if the program's input or the output for questions is not a
  /// terminal.
  init?(_ progress: (any ProgressDisplay)?) {
    guard POSIX.stream(0).isTerminal, POSIX.stream(2).isTerminal else { return nil }
    self.progress = progress
  }

  func ask(_ text: String) -> String? {
    progress?.end()
    _ = try? POSIX.write(text, to: 2)
    guard let line = readLine() else {
      // The next text begins on a new line.
      _ = try? POSIX.write("\n", to: 2)
      return nil
    }
    return line
  }
}

/// Questions in one language.
struct Questions {
  let dialogue: any Dialogue
  let language: Language

  var phrases: QuestionPhrases { language.questions }

  /// Returns the text that was typed after a question, without surrounding blanks, or `nil` at the end of
  /// input.
  func line(_ question: String, usual: String? = nil) -> String? {
    let usual = usual.map { " [\($0)]" } ?? ""
    let asked = question.hasSuffix("?") ? question + usual + " " : language.labelled(question + usual, "")
    return dialogue.ask(asked)?.trimmed
  }

  /// Asks until the answer is understood. Typing nothing is no answer. Returns `nil` at the end of input.
  func answer<Value>(_ question: String, parse: (String) -> Value?) -> Value?? {
    var question = question
    while true {
      guard let line = line(question) else { return nil }
      if line.isEmpty { return .some(nil) }
      if let value = parse(line) { return value }
      if !question.hasPrefix(phrases.notUnderstood) { question = phrases.notUnderstood + " " + question }
    }
  }

  /// Asks for one of several words, by its number or its beginning.
  func choice<Word: Vocabulary>(
    _ question: String, _ name: (Word) -> String
  ) -> Word?? where Word.AllCases == [Word] {
    let words = Word.allCases
    let names = words.map(name)
    let list = names.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    return answer("\(question) (\(list))") { text in
      if let number = Int(text) { return words.indices.contains(number - 1) ? words[number - 1] : nil }
      let matching = names.indices.filter { names[$0].folded.hasPrefix(text.folded) }
      return matching.count == 1 ? words[matching[0]] : Word(written: text)
    }
  }

  /// Asks a yes-or-no question. Typing nothing chooses the default.
  func confirms(_ question: String, usually isUsual: Bool) -> Bool {
    let yes = String(phrases.yes)
    let no = String(phrases.no)
    let letters = isUsual ? yes.uppercased() + "/" + no : yes + "/" + no.uppercased()
    guard let answer = dialogue.ask("\(question) [\(letters)] ") else { return false }
    guard let first = answer.lowercased().first(where: { !$0.isWhitespace }) else { return isUsual }
    return first == phrases.yes || first == "y"
  }
}
