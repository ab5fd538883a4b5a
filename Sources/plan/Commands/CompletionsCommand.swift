/// `plan completions`: prints the functions that let a shell complete command lines.
struct CompletionsCommand: Command {
  var shell: Shell?

  static let definition = CommandDefinition<CompletionsCommand>(
    "completions",
    summary: "print a script that lets a shell complete commands, options and ids",
    discussion: """
      Prints a script that lets bash, zsh or fish complete commands, options, their values, and the ids, \
      referents and indicators of the plans at hand.
      """,
    arguments: Shell.allCases.map(\.rawValue).joined(separator: "|"),
    completing: [.words(Shell.allCases.map(\.rawValue))],
    examples: [
      .init(line: "source <(plan completions bash)", explanation: "Add to ~/.bashrc; for zsh, to ~/.zshrc."),
      .init(line: "plan completions fish | source", explanation: "Add to ~/.config/fish/config.fish."),
    ],
    options: []
  ) { command, argument throws(Failure) in
    guard let shell = Shell(rawValue: argument.description), command.shell == nil else {
      throw .mistyped(argument.description, "shell", among: Shell.allCases.map(\.rawValue))
    }
    command.shell = shell
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard let shell else { throw .usage("completions needs the name of a shell", hint: "bash, zsh or fish") }
    context.output += shell.script
    return .success
  }
}
