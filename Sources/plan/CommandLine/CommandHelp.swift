import SourceText
import StrategicPlan

/// A command's page of help, made from its table.
struct CommandHelp {
  private struct Row {
    let section: String
    let usage: String
    let help: String
  }

  let name: String
  let summary: String
  private let discussion: String
  private let arguments: String
  private let examples: [(line: String, explanation: String)]
  private let rows: [Row]

  init<Subject>(_ definition: CommandDefinition<Subject>) {
    name = definition.name
    summary = definition.summary
    discussion = definition.discussion
    arguments = definition.arguments
    examples = definition.examples.map { ($0.line, $0.explanation) }
    rows = definition.options.map { option in
      let short = option.short.map { "-\($0), " } ?? ""
      let value = option.value.map { " " + $0 } ?? ""
      let choices =
        option.choices.isEmpty || !option.listsChoices ? "" : ": " + option.choices.joined(separator: ", ")
      return Row(
        section: option.section.rawValue, usage: short + option.name + value, help: option.help + choices)
    }
  }

  func text(width: Int, style: Style) -> String {
    var text = "\(name): \(summary)\n\n"
    text += style(.strong, "Usage") + "\n  plan \(name) [OPTIONS] \(arguments)\n\n"
    text += discussion.wrapped(to: width).joined(separator: "\n") + "\n"
    var sections: [String] = []
    for row in rows where !sections.contains(row.section) { sections.append(row.section) }
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

  /// The page that `plan` alone prints.
  static func overview(width: Int, style: Style) -> String {
    var text = "plan: where strategic plans stand\n\n"
    text +=
      style(.strong, "Usage") + "\n  plan COMMAND [OPTIONS] [PATH…]\n\n" + style(.strong, "Commands") + "\n"
    for command in CommandTable.commands {
      text += entry(command.help.name, command.help.summary, width: width)
    }
    text += entry("help COMMAND", "a command's page", width: width)
    text += "\n"
    text += lines(
      """
      A path is a plan file or a folder of them; without one, $PLAN_PATH, else the nearest folder Plans, \
      here or in a parent.
      """, indent: 0, width: width)
    text += "\n" + style(.strong, "Exit status") + "\n"
    for status in ExitStatus.allCases {
      let number = String(status.rawValue)
      text += "  " + number + String(repeating: " ", count: 4 - number.count) + status.meaning + "\n"
    }
    return text
  }

  private static let helpColumn = 26

  private static func entry(_ usage: String, _ help: String, width: Int) -> String {
    let lines = help.wrapped(to: max(20, width - helpColumn))
    var text = "  " + usage
    let padding = helpColumn - 2 - usage.displayWidth
    text +=
      padding >= 2 ? String(repeating: " ", count: padding) : "\n" + String(repeating: " ", count: helpColumn)
    return text + lines.joined(separator: "\n" + String(repeating: " ", count: helpColumn)) + "\n"
  }

  private static func lines(_ text: String, indent: Int, width: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return text.wrapped(to: max(20, width - indent)).map { margin + $0 + "\n" }.joined()
  }
}
