import SourceText
import StrategicPlan

/// The world as a command sees it: nothing else reads the clock, the environment or the disk.
struct Context {
  /// What is known of a stream that a person may be looking at.
  struct Stream {
    var isTerminal = false
    /// In columns; nil where there is no terminal.
    var width: Int?
  }

  let files: any FileSystem
  let environment: [String: String]
  let today: Day
  let standardOutput: Stream
  let standardError: Stream

  /// Results, written once when the command is done.
  var output = ""
  /// Diagnostics and remarks.
  var errors = ""

  /// The width that lines are fitted to; nil where nothing is cut.
  var width: Int? {
    guard standardOutput.isTerminal else { return nil }
    return standardOutput.width ?? environment["COLUMNS"].flatMap(Int.init) ?? 80
  }

  /// The language of the terminal: of the first of the locale's variables that is set.
  var terminalLanguage: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.flatMap(Language.init(tag:)) ?? .english
  }
}

/// When output is coloured.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}

extension Context {
  /// How output is coloured. `NO_COLOR` (no-color.org) forbids, `CLICOLOR_FORCE` (bixense.com/clicolors)
  /// demands; a choice on the command line goes before both.
  func style(_ choice: ColorChoice, for stream: Stream) -> Style {
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    let isColored =
      switch choice {
      case .always: true
      case .never: false
      case .auto:
        if isSet("NO_COLOR") {
          false
        } else if isSet("CLICOLOR_FORCE"), environment["CLICOLOR_FORCE"] != "0" {
          true
        } else {
          stream.isTerminal && environment["TERM"] != "dumb"
        }
      }
    return Style(isColored: isColored)
  }
}
