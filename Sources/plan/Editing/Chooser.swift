import SourceText
import StrategicPlan

/// A way to choose one of several things at a terminal: by its id, by words, or by its number in a list.
struct Chooser {
  /// A thing as a line of the list.
  struct Line {
    let id: String
    let title: String
  }

  /// The number of things that are offered at once.
  private static let offered = 12

  let questions: Questions
  let style: Style
  /// The width of the terminal, in columns.
  private let width: Int?
  private let remark: @Sendable (String) -> Void

  init(_ dialogue: any Dialogue, _ context: Context) {
    questions = Questions(dialogue: dialogue, language: context.terminalLanguage)
    style = context.style(.auto, for: context.standardError)
    remark = context.remark
    width = context.standardError.width
  }

  private var language: Language { questions.language }

  func say(_ text: String) { remark(text + "\n") }

  /// Asks until one thing is meant. Returns `nil` for an empty line and at the end of input.
  ///
  /// - Parameter find: Returns the things that have a text as their id, or otherwise its words.
  func choose<Thing>(
    _ question: String, find: (String) -> [Thing], line: (Thing) -> Line
  ) -> Thing? {
    var asked = question
    var offered: [Thing] = []
    while let words = questions.line(asked), !words.isEmpty {
      if let number = Int(words), !offered.isEmpty {
        if offered.indices.contains(number - 1) { return offered[number - 1] }
        say(questions.phrases.notUnderstood)
        continue
      }
      let found = find(words)
      if found.count == 1 { return found.first }
      offered = Array(found.prefix(Self.offered))
      say(found.isEmpty ? language.phrases.nothingFound : list(offered.map(line), of: found.count))
      asked = found.isEmpty ? question : questions.phrases.numberOrWords
    }
    return nil
  }

  private func list(_ lines: [Line], of count: Int) -> String {
    let width = lines.map(\.id.displayWidth).max() ?? 0
    let room = max(20, (self.width ?? 80) - width - 8)
    var text = lines.enumerated().map { position, line in
      let number = "\(position + 1)"
      return String(repeating: " ", count: max(0, 4 - number.count)) + style(.strong, number) + "  " + line.id
        + String(repeating: " ", count: width - line.id.displayWidth + 2) + line.title.visible.cut(to: room)
    }
    if count > lines.count {
      text.append("      " + language.phrases.more(language.number(count - lines.count)))
    }
    return text.joined(separator: "\n")
  }
}
