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
    operands: [
      Operand(
        Shell.allCases.map(\.rawValue).joined(separator: "|"), .words(Shell.allCases.map(\.rawValue))
      ) { command, argument throws(Failure) in
        guard let shell = Shell(rawValue: argument.description) else {
          throw .mistyped(argument.description, "shell", among: Shell.allCases.map(\.rawValue))
        }
        command.shell = shell
      }
    ],
    excess: .init(message: "completions takes the name of one shell"),
    examples: [
      .init(line: "source <(plan completions bash)", explanation: "Add to ~/.bashrc; for zsh, to ~/.zshrc."),
      .init(line: "plan completions fish | source", explanation: "Add to ~/.config/fish/config.fish."),
    ],
    options: []
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard let shell else { throw .usage("completions needs the name of a shell", hint: "bash, zsh or fish") }
    context.output += shell.script
    return .success
  }
}
