import SourceText

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
  static func parse(_ arguments: [Argument]) throws(Failure) -> Request {
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
        throw .mistyped(first.description, "command", among: names + ["help"])
      }
      return try parse(command, Array(arguments.dropFirst()))
    }
  }

  private static func parse<Root: Command>(
    _ command: Root.Type, _ arguments: [Argument]
  ) throws(Failure) -> Request {
    let definition = command.definition
    var subject = Root()
    var operands = definition.operands[...]
    var tokens = ArgumentTokens(arguments)
    while let token = tokens.next(among: { name in definition.options.firstIndex { $0.isNamed(name) } }) {
      switch token {
      case .operand(let argument):
        while let operand = operands.first, !operand.accepts(subject, argument) { operands.removeFirst() }
        guard let operand = operands.first else { throw definition.excess(argument) }
        try operand.apply(&subject, argument)
        if !operand.repeats { operands.removeFirst() }
      case .help: return .help(command: definition.name)
      case .unknown(let name):
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
        try option.apply(&subject, text)
      }
    }
    return .run(subject)
  }
}

extension CommandDefinition {
  /// Returns the failure for an argument too many.
  fileprivate func excess(_ argument: Argument) -> Failure {
    let message = excess.map { "\($0.message), but '\(argument)' was given too" }
    return .usage(message ?? "\(name) takes no argument, but '\(argument)' was given", hint: excess?.hint)
  }
}

/// The elements of a command line after the command's name, for those who run it and those who complete it.
struct ArgumentTokens {
  enum Token {
    case operand(Argument)
    /// An option by its position, and the value that is attached to it.
    case option(Int, attached: Argument?)
    case unknown(String)
    case help
  }

  private var rest: ArraySlice<Argument>
  /// A Boolean value that indicates whether `--` has ended the options.
  private(set) var optionsHaveEnded = false

  init(_ arguments: [Argument]) { rest = arguments[...] }

  /// Returns the next element, or `nil` after the last.
  ///
  /// - Parameter position: Returns the position of the option with a name.
  mutating func next(among position: (String) -> Int?) -> Token? {
    guard let argument = rest.popFirst() else { return nil }
    if optionsHaveEnded { return .operand(argument) }
    if argument == "--" {
      optionsHaveEnded = true
      return next(among: position)
    }
    if argument == "--help" || argument == "-h" { return .help }
    guard argument.isOption else { return .operand(argument) }
    let (name, attached) = argument.optionParts
    return position(name).map { .option($0, attached: attached) } ?? .unknown(name)
  }

  /// Takes the next argument as the value of an option.
  mutating func takeValue() -> Argument? { rest.popFirst() }
}

extension Argument {
  /// A Boolean value that indicates whether the argument is an option. No option is a digit: `-5` is a
  /// value.
  var isOption: Bool {
    guard bytes.count > 1, bytes[0] == UInt8(ascii: "-") else { return false }
    return bytes[1] < UInt8(ascii: "0") || bytes[1] > UInt8(ascii: "9")
  }

  /// The name of an option and the value that is attached to it: `--long=value` is split at the first `=`,
  /// `-xvalue` after its letter.
  var optionParts: (name: String, value: Argument?) {
    guard bytes.starts(with: "--".utf8) else {
      guard bytes.count > 2, bytes[1] < 0x80 else { return (description, nil) }
      return (Argument(bytes.prefix(2)).description, Argument(bytes.dropFirst(2)))
    }
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { return (description, nil) }
    return (Argument(bytes[..<equals]).description, Argument(bytes[(equals + 1)...]))
  }
}

extension Option {
  func isNamed(_ name: String) -> Bool {
    self.name == name || short.map { "-\($0)" == name } == true
  }
}

extension Failure {
  /// Returns the failure for an unknown word, with the known word that was probably meant.
  static func mistyped(_ word: String, _ noun: String, among known: [String]) -> Failure {
    let meant = suggestion(for: word, among: known)
    return .usage(
      "unknown \(noun) '\(word.visible)'",
      hint: meant.map { "did you mean '\($0)'?" }
        ?? (known.count <= 24 ? "expected one of \(known.joined(separator: ", "))" : nil))
  }
}
