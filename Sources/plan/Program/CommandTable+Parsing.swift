import SourceText
import StrategicPlan

/// A request made by a command line.
enum Request {
  case run(any Command)
  /// The help page of a command, or the overview.
  case help(command: String?)
  case version
  /// The manual page.
  case manual
  /// The completions of a command line that is being typed.
  case complete(ShellWords)
}

extension CommandTable {
  /// Parses a command line, without the program's name. Only the arguments are read.
  ///
  /// - Parameter today: The day from which relative dates count.
  static func parse(_ arguments: [Argument], today: Day?) throws(Failure) -> Request {
    guard let first = arguments.first else { return .help(command: nil) }
    switch first {
    case "--help", "-h": return .help(command: nil)
    case "--version": return .version
    case Argument(ShellWords.command):
      return .complete(ShellWords(arguments.dropFirst().map { String(decoding: $0.bytes, as: UTF8.self) }))
    case "help":
      guard let topic = arguments.dropFirst().first, topic != "help", topic != "--help", topic != "-h" else {
        return .help(command: nil)
      }
      if arguments.contains("--man") { return .manual }
      guard let command = command(named: topic.description) else {
        throw .mistyped(topic.description, "command", among: names)
      }
      return .help(command: command.help.name)
    default:
      guard let command = command(named: first.description) else {
        guard !first.path.hasPrefix("-") else {
          throw .mistyped(first.description, "option", among: ["--help", "--version"])
        }
        // A command that is not there is not answered with one of another meaning.
        let near = (names + ["help"]).filter { $0.first == first.description.lowercased().first }
        let meant = suggestion(for: first.description, among: near)
        throw .usage(
          "unknown command '\(first.description.visible)'",
          hint: meant.map { "did you mean '\($0)'?" } ?? "'plan help' lists the commands")
      }
      return try parse(command, Array(arguments.dropFirst()), today: today)
    }
  }

  private static func parse<Root: Command>(
    _ command: Root.Type, _ arguments: [Argument], today: Day?
  ) throws(Failure) -> Request {
    let definition = command.definition
    var subject = Root()
    var operands = definition.operands[...]
    var tokens = ArgumentTokens(arguments)
    func take(_ argument: Argument) throws(Failure) {
      while let operand = operands.first, !operand.accepts(subject, argument) { operands.removeFirst() }
      guard let operand = operands.first else { throw definition.excess(argument) }
      try operand.apply(&subject, argument)
      if !operand.repeats { operands.removeFirst() }
    }
    while let token = tokens.next(among: { name in definition.options.firstIndex { $0.isNamed(name) } }) {
      switch token {
      case .operand(let argument): try take(argument)
      case .help: return .help(command: definition.name)
      case .unknown(let name, let argument):
        if operands.first?.takesHyphens == true, !name.hasPrefix("--") {
          try take(argument)
          continue
        }
        throw .mistyped(name, "option", among: definition.options.map(\.name) + ["--help"])
      case .option(let position, let attached):
        let option = definition.options[position]
        guard let value = option.value else {
          guard attached == nil else { throw .usage("\(option.name) takes no value") }
          try option.apply(&subject, "")
          continue
        }
        guard let text = attached ?? tokens.takeValue() else {
          throw .usage("\(option.name) needs a value", hint: "expected \(value)")
        }
        try option.apply(&subject, option.value == "DATE" ? text.resolved(from: today) : text)
      }
    }
    try subject.settle()
    return .run(subject)
  }
}

extension Argument {
  /// Returns a date that is told from today as that day.
  fileprivate func resolved(from today: Day?) -> Argument {
    guard let today, let text, let day = RelativeDay.day(text, from: today) else { return self }
    return Argument(day.description)
  }
}

extension CommandDefinition {
  /// Returns the failure for an argument too many.
  fileprivate func excess(_ argument: Argument) -> Failure {
    let message = excess.map { "\($0.message), but '\(argument)' was given too" }
    return .usage(message ?? "\(name) takes no argument, but '\(argument)' was given", hint: excess?.hint)
  }
}
