import SourceText

/// What a command line asks for.
enum Request {
  case run(any Command)
  /// A command's page, or the overview.
  case help(command: String?)
  case version
  /// The manual page.
  case manual
  /// What may follow on a command line that is being typed.
  case complete(ShellWords)
}

extension CommandTable {
  /// Reads a command line, without the program's name. Nothing but the arguments is looked at.
  static func parse(_ arguments: [String]) throws(Failure) -> Request {
    guard let first = arguments.first else { return .help(command: nil) }
    switch first {
    case "--help", "-h": return .help(command: nil)
    case "--version": return .version
    case ShellWords.command: return .complete(ShellWords(Array(arguments.dropFirst())))
    case "help":
      guard let topic = arguments.dropFirst().first, topic != "help", topic != "--help", topic != "-h" else {
        return .help(command: nil)
      }
      if arguments.contains("--man") { return .manual }
      guard let command = command(named: topic) else { throw .mistyped(topic, "command", among: names) }
      return .help(command: command.help.name)
    default:
      guard let command = command(named: first) else {
        guard !first.hasPrefix("-") else { throw .mistyped(first, "option", among: ["--help", "--version"]) }
        throw .mistyped(first, "command", among: names + ["help"])
      }
      return try parse(command, Array(arguments.dropFirst()))
    }
  }

  private static func parse<Subject: Command>(
    _ command: Subject.Type, _ arguments: [String]
  ) throws(Failure) -> Request {
    let definition = command.definition
    var subject = Subject()
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        for operand in rest { try definition.takeArgument(&subject, operand) }
        break
      }
      if argument == "--help" || argument == "-h" { return .help(command: definition.name) }
      guard argument.hasPrefix("-"), argument != "-", !argument.isNegativeNumber else {
        try definition.takeArgument(&subject, argument)
        continue
      }
      let (name, attached) = split(argument)
      guard let option = definition.options.first(where: { $0.isNamed(name) }) else {
        throw .mistyped(name, "option", among: definition.options.map(\.name) + ["--help"])
      }
      guard let value = option.value else {
        guard attached == nil else { throw .usage("\(option.name) takes no value") }
        try option.apply(&subject, "")
        continue
      }
      guard let text = attached ?? rest.popFirst() else {
        throw .usage("\(option.name) wants a value", hint: "expected \(value)")
      }
      try option.apply(&subject, text)
    }
    return .run(subject)
  }

  /// `--long=value` is split at the first `=`, `-xvalue` behind its letter.
  private static func split(_ argument: String) -> (name: String, value: String?) {
    if argument.hasPrefix("--") {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
    }
    let value = String(argument.dropFirst(2))
    return (String(argument.prefix(2)), value.isEmpty ? nil : value)
  }
}

extension Option {
  fileprivate func isNamed(_ name: String) -> Bool {
    self.name == name || short.map { "-\($0)" == name } == true
  }
}

extension Failure {
  /// Something that is not known, and what it was probably meant to be.
  static func mistyped(_ word: String, _ noun: String, among known: [String]) -> Failure {
    let meant = suggestion(for: word, among: known)
    return .usage(
      "unknown \(noun) '\(word.visible)'",
      hint: meant.map { "did you mean '\($0)'?" }
        ?? (known.count <= 24 ? "one of \(known.joined(separator: ", "))" : nil))
  }
}

extension String {
  /// No option is a digit: `-5` is a value.
  fileprivate var isNegativeNumber: Bool {
    hasPrefix("-") && dropFirst().first.map { $0.isASCII && $0.isNumber } == true
  }
}
