import SourceText
import StrategicPlan

extension ImportCommand {
  /// Asks a person at a terminal what a table leaves open. Returns the options with the answers, or `nil` if there is nothing
  /// to ask, or nobody.
  func asked(about table: SpreadsheetImport, _ options: ImportOptions, in context: Context)
    -> ImportOptions?
  {
    guard let dialogue = context.dialogue, format == .findings else { return nil }
    let questions = Questions(dialogue: dialogue, language: context.terminalLanguage)
    let phrases = context.terminalLanguage.sheet
    var options = options
    var isAnswered = false
    var answers: [JSONValue.Member] = []
    let unknown = table.columns.filter { $0.meaning == nil && $0.filled > 0 && !isMapped($0.header) }
    if !unknown.isEmpty {
      context.remark(mapping(of: table, context))
      let names = unknown.map { "  \($0.header.visible) (\($0.example.visible))\n" }.joined()
      if questions.confirms(names + phrases.unknownColumns, usually: false) {
        context.remark(Self.keys.joined(separator: ", ") + "\n")
        for column in unknown {
          let answer = questions.answer("\(column.header.visible) – \(phrases.whatColumn)") { text in
            Self.meaning(of: text) ?? SheetWords.meaning(of: text).map { .some($0.meaning) }
          }
          guard let answer else { break }
          if let meaning = answer ?? nil {
            options.map.append((meaning, column.header))
            isAnswered = true
            answers.append(.init(column.header, .string(meaning.name)))
          }
        }
        if !answers.isEmpty {
          let settings: JSONValue = ["import": ["columns": .object(answers)]]
          context.remark("\(phrases.nextTime): \(settings.text(onOneLine: true))\n")
        }
      }
    }
    if let date = table.uncertainDate {
      let isDayFirst = questions.confirms(
        "\(phrases.isDayFirst) '\(date.header.visible)' (\(date.example.visible))?", usually: true)
      options.dateOrder = isDayFirst ? .dayFirst : .monthFirst
      isAnswered = true
    }
    return isAnswered ? options : nil
  }

  func isMapped(_ header: String) -> Bool { options.map.contains { $0.header == header } }
}
