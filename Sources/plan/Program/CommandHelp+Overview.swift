import SourceText
import StrategicPlan

extension CommandHelp {
  /// Returns the page that `plan` prints without arguments.
  static func overview(width: Int, style: Style) -> String {
    var text = "plan: where strategic plans stand\n\n"
    text += style(.strong, "Usage") + "\n  plan COMMAND [OPTIONS] [PATH…]\n"
    for group in CommandTable.groups {
      text += "\n" + style(.strong, group.heading) + "\n"
      for command in group.commands { text += entry(command.help.name, command.help.summary, width: width) }
    }
    text += entry("help COMMAND", "show a command's help; with --man, the manual page", width: width)
    text += "\n"
    text += lines(
      """
      A path is a plan file or a folder of plan files (default: $PLAN_PATH, or the nearest folder Plans, here \
      or in a parent folder).
      """, indent: 0, width: width)
    text += "\n" + style(.strong, "Exit status") + "\n"
    for status in ExitStatus.allCases {
      let number = String(status.rawValue)
      text += "  " + number + String(repeating: " ", count: 4 - number.count) + status.meaning + "\n"
    }
    return text
  }
}
