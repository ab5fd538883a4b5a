import SourceText
import StrategicPlan

extension Context {
  /// Executes a command line. Results and remarks are left in the context.
  mutating func run(_ arguments: [Argument]) -> ExitStatus {
    // The whole may contain a command even if none of its parts does.
    defer {
      progress?.end()
      errors = standardError.shown(errors.withoutRunnerCommands(), isUnicode: isUnicode)
      output = standardOutput.shown(output, isUnicode: isUnicode)
    }
    do throws(Failure) {
      switch try CommandTable.parse(arguments, today: clock) {
      case .run(let command):
        try readUserSettings()
        if let viewer = command as? any ShowsView { mayPage = !viewer.view.isUnpaged }
        // What goes to a pager is collected.
        if mayPage, standardOutput.isTerminal { stream = nil }
        return try command.run(in: &self)
      case .help(let name):
        mayPage = true
        let style = style(.auto, for: standardOutput)
        let width = min(width ?? 80, 100)
        let command = name.flatMap(CommandTable.command(named:))
        output +=
          command?.help.text(width: width, style: style) ?? CommandHelp.overview(width: width, style: style)
        return .success
      case .version:
        let build = [programCommit, programPlatform].filter { !$0.isEmpty }.joined(separator: ", ")
        output += "plan \(programVersion) (\(build))\n"
        return .success
      case .manual:
        output += ManualPage.text
        return .success
      case .complete(let words):
        output += words.replies(from: Completer(self))
        return .success
      }
    } catch {
      let style = style(.auto, for: standardError)
      errors += style(.strong, "plan:") + " " + style(.bad, "error:") + " " + error.message.visible
      errors += error.hint.map { " (" + $0.visible + ")" } ?? ""
      errors += "\n"
      if error.isExplainedByHelp {
        let command = arguments.first?.text.flatMap(CommandTable.command(named:))?.help.name
        errors +=
          command.map { "See 'plan help \($0)' for its options.\n" }
          ?? "See 'plan help' for the commands and their options.\n"
      }
      return error.status
    }
  }
}
