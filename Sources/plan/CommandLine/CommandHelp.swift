import SourceText
import StrategicPlan

/// The description in a command's table without its behaviour, from which help, the manual and completions
/// are made.
struct CommandHelp: Sendable {
  /// A row for one option.
  struct Row: Sendable {
    let name: String
    let short: Character?
    /// The name of the value in help, or `nil` for a switch.
    let value: String?
    let choices: [String]
    let listsChoices: Bool
    /// A Boolean value that indicates whether the value may be a list separated by commas.
    let isList: Bool
    let completion: Completion
    let section: String
    private let summary: String

    init<Root>(_ option: Option<Root>) {
      name = option.name
      short = option.short
      value = option.value
      choices = option.choices
      listsChoices = option.listsChoices
      isList = option.isList
      completion = option.completion
      section = option.section.rawValue
      summary = option.help
    }

    /// The usage in help: `-s, --status STATUS`.
    var usage: String { (short.map { "-\($0), " } ?? "") + name + (value.map { " " + $0 } ?? "") }

    var help: String {
      summary + (choices.isEmpty || !listsChoices ? "" : ": " + choices.joined(separator: ", "))
    }

    /// The help text without the choices.
    var shortHelp: String { summary }
  }

  let name: String
  let summary: String
  let discussion: String
  /// The placeholders and completions of the operands, and whether each takes all that follow.
  let operands: [(placeholder: String, completion: Completion, repeats: Bool)]
  let examples: [(line: String, explanation: String)]
  let rows: [Row]

  init<Root>(_ definition: CommandDefinition<Root>) {
    name = definition.name
    summary = definition.summary
    discussion = definition.discussion
    operands = definition.operands.map { ($0.placeholder, $0.completion, $0.repeats) }
    examples = definition.examples.map { ($0.line, $0.explanation) }
    rows = definition.options.map { Row($0) }
  }

  /// The headings of the options' sections, in order.
  var sections: [String] {
    rows.reduce(into: []) { if !$0.contains($1.section) { $0.append($1.section) } }
  }

  /// Returns the completion of an operand, by the number of those before it.
  func completion(after count: Int) -> Completion {
    for (position, operand) in operands.enumerated() where operand.repeats || position == count {
      return operand.completion
    }
    return .nothing
  }

  /// Returns a Boolean value that indicates whether a row is of an option with a name.
  static func isRow(_ row: Row, named name: String) -> Bool {
    row.name == name || row.short.map { "-\($0)" } == name
  }

  var synopsis: String {
    "plan \(name)" + (rows.isEmpty ? "" : " [OPTIONS]") + operands.map { " " + $0.placeholder }.joined()
  }
}

extension CommandHelp {
  func text(width: Int, style: Style) -> String {
    var text = "\(name): \(summary)\n\n"
    text += style(.strong, "Usage") + "\n  \(synopsis)\n\n"
    text += discussion.wrapped(to: width).joined(separator: "\n") + "\n"
    for section in sections {
      text += "\n" + style(.strong, section) + "\n"
      for row in rows where row.section == section {
        text += CommandHelp.entry(row.usage, row.help, width: width)
      }
    }
    if !examples.isEmpty {
      text += "\n" + style(.strong, "Examples") + "\n"
      for example in examples {
        text += "  \(example.line)\n" + CommandHelp.lines(example.explanation, indent: 6, width: width)
      }
    }
    return text
  }

  private static let helpColumn = 26

  static func entry(_ usage: String, _ help: String, width: Int) -> String {
    let lines = help.wrapped(to: max(20, width - helpColumn))
    var text = "  " + usage
    let padding = helpColumn - 2 - usage.displayWidth
    text +=
      padding >= 2 ? String(repeating: " ", count: padding) : "\n" + String(repeating: " ", count: helpColumn)
    return text + lines.joined(separator: "\n" + String(repeating: " ", count: helpColumn)) + "\n"
  }

  static func lines(_ text: String, indent: Int, width: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return text.wrapped(to: max(20, width - indent)).map { margin + $0 + "\n" }.joined()
  }
}
