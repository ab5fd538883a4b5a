import SourceText
import StrategicPlan

/// A command of the program: a struct whose defaults are the command's, filled in by its options.
protocol Command: Sendable {
  init()
  static var definition: CommandDefinition<Self> { get }
  func run(in context: inout Context) throws(Failure) -> ExitStatus
}

/// All there is to say of a command: parsing and help are made from it.
struct CommandDefinition<Subject>: Sendable {
  let name: String
  /// What it answers, in a few words.
  let summary: String
  /// A paragraph for the help page.
  let discussion: String
  /// What stands behind the options: `[PATH…]`.
  let arguments: String
  let examples: [Example]
  let options: [Option<Subject>]
  /// What a shell offers for each argument; the last also for those that follow.
  let completions: [Completion]
  /// Takes an argument that is not an option.
  let takeArgument: @Sendable (inout Subject, Argument) throws(Failure) -> Void

  struct Example: Sendable {
    let line: String
    let explanation: String
  }

  init(
    _ name: String, summary: String, discussion: String, arguments: String,
    completing completions: [Completion] = [.paths], examples: [Example], options: [[Option<Subject>]],
    takeArgument: @escaping @Sendable (inout Subject, Argument) throws(Failure) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.arguments = arguments
    self.completions = completions
    self.examples = examples
    self.options = options.flatMap(\.self)
    self.takeArgument = takeArgument
  }
}

/// What a shell may offer for a value: words that only the plans at hand tell.
enum Completion: Sendable {
  case nothing
  case words([String])
  case paths
  case plans
  /// Items, or only those of some levels.
  case items([Level])
  /// Indicators of the item named before, or of all.
  case indicators
  /// Whatever has an id.
  case parts
  /// Keys of what is named before, or is to be added.
  case keys
  case names(NameKind)

  static let anyItem = Completion.items(Level.allCases)
  static let action = Completion.items([.action])
  static let objective = Completion.items([.strategicObjective, .operationalObjective])
}

/// One row of a command's table: a switch, or an option with one value.
struct Option<Subject>: Sendable {
  /// With its hyphens: `--as-of`.
  let name: String
  /// One letter, without its hyphen.
  let short: Character?
  /// What the value is called in help; nil for a switch.
  let value: String?
  /// The values it may have, where they can be listed.
  let choices: [String]
  /// Whether help lists them: there are not too many.
  var listsChoices = true
  let help: String
  /// The heading it stands under in help.
  let section: Section
  /// What a shell offers for its value, where that is not one of its choices.
  var completion = Completion.nothing
  /// Whether its value may be several, parted by commas.
  var isList = false
  /// Takes its value; of a switch, nothing.
  let apply: @Sendable (inout Subject, Argument) throws(Failure) -> Void

  enum Section: String, CaseIterable, Sendable {
    case what = "What is shown"
    case entry = "What is written"
    case rules = "Rules"
    case filters = "Filters (several values of one are alternatives; different ones must all hold)"
    case output = "Output"
    case common = "Common options"
  }
}

/// Where a command keeps what an option says.
typealias Path<Subject, Value> = any WritableKeyPath<Subject, Value> & Sendable

extension Option {
  /// An option that does something of its own with its value; false tells that it can't.
  static func option(
    _ name: String, short: Character? = nil, value: String, completing completion: Completion = .nothing,
    _ section: Section, help: String, set: @escaping @Sendable (inout Subject, String) -> Bool
  ) -> Option {
    Option(
      name: name, short: short, value: value, choices: [], help: help, section: section,
      completion: completion
    ) {
      subject, argument throws(Failure) in
      let text = try argument.text(of: "the value of \(name)")
      guard set(&subject, text) else { throw .badValue(text, of: name, value, []) }
    }
  }

  /// A switch that does something of its own.
  static func option(
    _ name: String, _ section: Section, help: String, set: @escaping @Sendable (inout Subject) -> Void
  ) -> Option {
    Option(name: name, short: nil, value: nil, choices: [], help: help, section: section) { subject, _ in
      set(&subject)
    }
  }

  /// A switch: given or not.
  static func flag(
    _ name: String, _ path: Path<Subject, Bool>, _ section: Section, help: String
  ) -> Option {
    Option(name: name, short: nil, value: nil, choices: [], help: help, section: section) { subject, _ in
      subject[keyPath: path] = true
    }
  }

  /// An option whose value is read by `parse`; nil tells that it can't be.
  static func value<Value>(
    _ name: String, short: Character? = nil, _ path: Path<Subject, Value>,
    value: String, choices: [String] = [], listsChoices: Bool = true,
    completing completion: Completion = .nothing, _ section: Section, help: String,
    parse: @escaping @Sendable (String) -> Value?
  ) -> Option {
    Option(
      name: name, short: short, value: value, choices: choices, listsChoices: listsChoices, help: help,
      section: section, completion: completion
    ) {
      subject, argument throws(Failure) in
      let text = try argument.text(of: "the value of \(name)")
      guard let value = parse(text) else { throw .badValue(text, of: name, value, choices) }
      subject[keyPath: path] = value
    }
  }

  /// The same for what is nil unless it is given.
  static func optional<Value>(
    _ name: String, short: Character? = nil, _ path: Path<Subject, Value?>, value: String,
    choices: [String] = [], listsChoices: Bool = true, completing completion: Completion = .nothing,
    _ section: Section, help: String, parse: @escaping @Sendable (String) -> Value?
  ) -> Option {
    .value(
      name, short: short, path, value: value, choices: choices, listsChoices: listsChoices,
      completing: completion, section, help: help
    ) { text in
      parse(text).map(Optional.some)
    }
  }

  /// The path of a file.
  static func path(
    _ name: String, short: Character? = nil, _ path: Path<Subject, FilePath?>, _ section: Section,
    help: String
  ) -> Option {
    Option(
      name: name, short: short, value: "FILE", choices: [], help: help, section: section, completion: .paths
    ) { subject, argument throws(Failure) in
      guard !argument.path.isEmpty else { throw .badValue("", of: name, "FILE", []) }
      subject[keyPath: path] = argument.path
    }
  }

  /// Paths of files or folders, one each time it is given.
  static func paths(
    _ name: String, _ path: Path<Subject, [FilePath]>, _ section: Section, help: String
  ) -> Option {
    Option(
      name: name, short: nil, value: "PATH", choices: [], help: help, section: section, completion: .paths
    ) { subject, argument in
      subject[keyPath: path].append(argument.path)
    }
  }

  /// One of the words that an enumeration knows.
  static func word<Word: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, short: Character? = nil, _ path: Path<Subject, Word>, value: String,
    _ section: Section, help: String
  ) -> Option {
    .value(
      name, short: short, path, value: value, choices: Word.allCases.map(\.rawValue), section, help: help
    ) { Word(rawValue: $0) }
  }

  /// An option that may be given several times; each time its value is added to a list.
  static func list<Element>(
    _ name: String, short: Character? = nil, _ path: Path<Subject, [Element]>,
    value: String, choices: [String] = [], listsChoices: Bool = true, separatedByCommas: Bool = false,
    completing completion: Completion = .nothing, _ section: Section, help: String,
    parse: @escaping @Sendable (String) -> Element?
  ) -> Option {
    Option(
      name: name, short: short, value: value, choices: choices, listsChoices: listsChoices, help: help,
      section: section, completion: completion, isList: separatedByCommas
    ) {
      subject, argument throws(Failure) in
      let text = try argument.text(of: "the value of \(name)")
      let parts = separatedByCommas ? text.split(separator: ",").map(String.init) : [text]
      guard !parts.isEmpty else { throw .badValue(text, of: name, value, choices) }
      for part in parts {
        guard let element = parse(part) else { throw .badValue(part, of: name, value, choices) }
        subject[keyPath: path].append(element)
      }
    }
  }

  /// A list of words that an enumeration knows.
  static func words<Word: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ path: Path<Subject, [Word]>, value: String,
    _ section: Section, help: String
  ) -> Option {
    list(
      name, path, value: value, choices: Word.allCases.map(\.rawValue), separatedByCommas: true, section,
      help: help
    ) { Word(rawValue: $0) }
  }
}

extension Failure {
  static func badValue(_ text: String, of option: String, _ value: String, _ choices: [String])
    -> Failure
  {
    if choices.isEmpty {
      let expected =
        switch value {
        case "DATE": "a date such as 2026-11-20, 2026-11 or 2026"
        case "AMOUNT": "an amount such as 1200 or 1200.50"
        case "PERCENT": "a number from 0 to 100"
        default: value
        }
      return .usage("'\(text.visible)' is not a value of \(option)", hint: "expected \(expected)")
    }
    return .mistyped(text, "value of \(option)", among: choices)
  }
}
