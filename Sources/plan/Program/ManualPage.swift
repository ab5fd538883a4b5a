import StrategicPlan

/// The manual page of the program, in the macros of man(7).
enum ManualPage {
  static var text: String {
    var page = ".TH PLAN 1 \"\" \"plan \(programVersion)\" \"User Commands\"\n"
    page += heading("NAME") + "plan \\- where strategic plans stand\n"
    page += heading("SYNOPSIS") + ".B plan\n.I COMMAND\n[\\fIOPTIONS\\fR]\n[\\fIARGUMENT\\fR...]\n"
    page += heading("DESCRIPTION")
    page += paragraph(
      """
      plan keeps strategic plans as JSON files under version control: a mission, strategic objectives, operational \
      objectives, and actions with referents, budgets, deadlines and indicators. It shows where they stand on any \
      day, writes the yearly report, checks the files, and changes no more bytes of them than it must.
      """)
    page += paragraph(
      """
      A path is a plan file or a folder of plan files (default: $PLAN_PATH, or the nearest folder Plans, here or in \
      a parent folder).
      """)
    page += heading("COMMANDS")
    for command in CommandTable.commands { page += section(command.help) }
    page += heading("EXIT STATUS")
    for status in ExitStatus.allCases { page += entry("\(status.rawValue)", status.meaning) }
    page += heading("ENVIRONMENT")
    page += entry("PLAN_PATH", "the plan file or folder of plan files to use when no path is given")
    page += entry(
      "LC_ALL, LC_MESSAGES, LANG",
      "the language of tables and questions: \(Language.all.map(\.tag).joined(separator: ", "))")
    page += entry("LC_ALL, LC_CTYPE, LANG", "whether a terminal is shown UTF-8 or ASCII")
    page += entry("NO_COLOR, CLICOLOR, CLICOLOR_FORCE, FORCE_COLOR, TERM", "when to colour output")
    page += entry("FORCE_HYPERLINK", "whether places and documents are hyperlinks on a terminal")
    page += entry(
      "PLAN_PAGER, PAGER", "the command that shows what is longer than the screen; empty for none")
    page += entry("COLUMNS", "the width of a terminal that does not report it")
    page += heading("FILES")
    page += entry("Plans/*.json", "the plans")
    page += entry(".plan.json", "how severe rules are for the plans in a folder and its subfolders")
    page += entry(
      "$XDG_CONFIG_HOME/plan/config.json, ~/.config/plan/config.json",
      "your defaults: language, color, soon, pager, plans, by; 'plan schema --of user' describes it")
    return page
  }

  private static func section(_ command: CommandHelp) -> String {
    var text = ".SS \"\(escaped(command.synopsis))\"\n"
    let summary = command.summary
    text += line("\(summary.prefix(1).uppercased())\(summary.dropFirst()).") + paragraph(command.discussion)
    for section in command.sections {
      text += ".PP\n\\fI\(escaped(section))\\fR\n"
      for row in command.rows where row.section == section { text += entry(row.usage, row.help) }
    }
    guard !command.examples.isEmpty else { return text }
    text += ".PP\n\\fIExamples\\fR\n"
    for example in command.examples { text += entry(example.line, example.explanation) }
    return text
  }

  private static func heading(_ title: String) -> String { ".SH \"\(title)\"\n" }

  private static func paragraph(_ text: String) -> String { ".PP\n" + line(text) }

  private static func entry(_ tag: String, _ text: String) -> String {
    ".TP\n\\fB\(escaped(tag))\\fR\n" + line(text)
  }

  /// Returns a line of text. One that begins with a dot or an apostrophe would be a request.
  private static func line(_ text: String) -> String {
    let text = escaped(text)
    let isRequest = text.utf8.first == UInt8(ascii: ".") || text.utf8.first == UInt8(ascii: "'")
    return (isRequest ? "\\&" : "") + text + "\n"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "\"": escaped += "\\(dq"
      case "…": escaped += "..."
      case "\n": escaped += " "
      case _ where !scalar.isASCII: escaped += "\\[u" + scalar.code + "]"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Unicode.Scalar {
  /// The scalar's number in the notation of groff: hexadecimal, with at least four digits.
  fileprivate var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
