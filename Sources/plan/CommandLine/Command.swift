import SourceText
import StrategicPlan

/// A command of the program: a struct with the defaults of the command, filled in by its options.
protocol Command: Sendable {
  init()
  static var definition: CommandDefinition<Self> { get }
  /// Completes what the command line leaves to what else it says.
  mutating func settle() throws(Failure)
  func run(in context: inout Context) throws(Failure) -> ExitStatus
}

extension Command {
  mutating func settle() {}
}

/// The definition of a command, from which parsing, help and completion are made.
struct CommandDefinition<Root>: Sendable {
  let name: String
  /// A description in a few words.
  let summary: String
  /// A paragraph for the help page.
  let discussion: String
  /// The arguments that are not options, in their order.
  let operands: [Operand<Root>]
  /// What an argument too many is told: “rename takes two ids”.
  let excess: Excess?
  let examples: [Example]
  let options: [Option<Root>]

  struct Example: Sendable {
    let line: String
    let explanation: String
  }

  struct Excess: Sendable {
    let message: String
    var hint: String?
  }

  init(
    _ name: String, summary: String, discussion: String, operands: [Operand<Root>],
    excess: Excess? = nil, examples: [Example], options: [[Option<Root>]]
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.excess = excess
    self.examples = examples
    self.options = options.flatMap(\.self)
  }
}

/// A row of a command's table: an argument that is not an option.
struct Operand<Root>: Sendable {
  /// The placeholder in help: `ID…`, `[PATH…]`.
  let placeholder: String
  let completion: Completion
  /// A Boolean value that indicates whether it takes every argument that follows.
  var repeats = false
  /// A Boolean value that indicates whether an argument that begins with a hyphen, and is no option, is one too.
  var takesHyphens = false
  /// Returns whether an argument is meant for it; if not, the next operand is asked.
  var accepts: @Sendable (Root, Argument) -> Bool = { _, _ in true }
  let apply: @Sendable (inout Root, Argument) throws(Failure) -> Void

  init(
    _ placeholder: String, _ completion: Completion, repeats: Bool = false, takesHyphens: Bool = false,
    accepts: @escaping @Sendable (Root, Argument) -> Bool = { _, _ in true },
    apply: @escaping @Sendable (inout Root, Argument) throws(Failure) -> Void
  ) {
    self.placeholder = placeholder
    self.completion = completion
    self.repeats = repeats
    self.takesHyphens = takesHyphens
    self.accepts = accepts
    self.apply = apply
  }
}

extension Operand where Root: SelectsPlans {
  /// Paths of plan files, or of folders of them.
  static var paths: Operand {
    Operand("[PATH…]", .paths, repeats: true) { $0.selection.paths.append($1.path) }
  }

  /// Paths after other arguments: only what can't be anything else.
  static var pathsAfterOthers: Operand {
    Operand("[PATH…]", .paths, repeats: true) {
      $1.isPath
    } apply: {
      $0.selection.paths.append($1.path)
    }
  }
}

/// The completions for a value: words that depend on the available plans.
enum Completion: Sendable {
  case nothing
  case words([String])
  case paths
  case plans
  /// Items, or only those of certain levels.
  case items([Level])
  /// Indicators of the item named before, or of all items.
  case indicators
  /// Everything with an id.
  case parts
  /// Keys of the part that is named before, or is to be added.
  case keys
  /// Words that the key named before may have.
  case values
  case names(NameKind)
  /// Columns of lists, those of a team's own texts among them.
  case columns

  static let anyItem = Completion.items(Level.allCases)
  static let action = Completion.items([.action])
  static let objective = Completion.items([.strategicObjective, .operationalObjective])
}

/// A row of a command's table: a switch, or an option with one value.
struct Option<Root>: Sendable {
  /// The name with its hyphens: `--as-of`.
  let name: String
  /// The letter of the short form, without its hyphen.
  let short: Character?
  /// The name of the value in help, or `nil` for a switch.
  let value: String?
  /// The values that are allowed, if they can be listed.
  let choices: [String]
  /// A Boolean value that indicates whether help lists the choices, because there are not too many.
  var listsChoices = true
  let help: String
  /// The section of the option in help.
  let section: Section
  /// The completions for the value, if it is not one of the choices.
  var completion = Completion.nothing
  /// A Boolean value that indicates whether the value may be a list separated by commas.
  var isList = false
  /// Applies the value. A switch has none.
  let apply: @Sendable (inout Root, Argument) throws(Failure) -> Void

  enum Section: String, CaseIterable, Sendable {
    case what = "What is shown"
    case entry = "What is written"
    case rules = "Rules"
    case filters = "Filters (several values of one option are alternatives; different options must all match)"
    case output = "Output"
    case common = "Common options"
  }
}

/// The property in which a command keeps the value of an option.
typealias Path<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

extension Option {
  /// Creates an option that applies its value with a function, which returns `false` if the value is not
  /// valid.
  static func option(
    _ name: String, short: Character? = nil, value: String, completing completion: Completion = .nothing,
    in section: Section, help: String, set: @escaping @Sendable (inout Root, String) -> Bool
  ) -> Option {
    Option(
      name: name, short: short, value: value, choices: [], help: help, section: section,
      completion: completion
    ) {
      command, argument throws(Failure) in
      let text = try argument.text(of: "the value of \(name)")
      guard set(&command, text) else { throw .badValue(text, of: name, value: value, among: []) }
    }
  }

  /// Creates a switch that is applied with a function.
  static func option(
    _ name: String, in section: Section, help: String, set: @escaping @Sendable (inout Root) -> Void
  ) -> Option {
    Option(name: name, short: nil, value: nil, choices: [], help: help, section: section) { command, _ in
      set(&command)
    }
  }

  /// Creates a switch that sets a Boolean value.
  static func flag(
    _ name: String, _ path: Path<Root, Bool>, in section: Section, help: String
  ) -> Option {
    Option(name: name, short: nil, value: nil, choices: [], help: help, section: section) { command, _ in
      command[keyPath: path] = true
    }
  }

  /// Creates an option whose value is read by `parse`, which returns `nil` if the value is not valid.
  static func value<Value>(
    _ name: String, short: Character? = nil, _ path: Path<Root, Value>,
    value: String, choices: [String] = [], listsChoices: Bool = true,
    completing completion: Completion = .nothing, in section: Section, help: String,
    parse: @escaping @Sendable (String) -> Value?
  ) -> Option {
    Option(
      name: name, short: short, value: value, choices: choices, listsChoices: listsChoices, help: help,
      section: section, completion: completion
    ) {
      command, argument throws(Failure) in
      let text = try argument.text(of: "the value of \(name)")
      guard let value = parse(text) else { throw .badValue(text, of: name, value: value, among: choices) }
      command[keyPath: path] = value
    }
  }

  /// Creates an option whose value is read by `parse` and is `nil` by default.
  static func optional<Value>(
    _ name: String, short: Character? = nil, _ path: Path<Root, Value?>, value: String,
    choices: [String] = [], listsChoices: Bool = true, completing completion: Completion = .nothing,
    in section: Section, help: String, parse: @escaping @Sendable (String) -> Value?
  ) -> Option {
    .value(
      name, short: short, path, value: value, choices: choices, listsChoices: listsChoices,
      completing: completion, in: section, help: help
    ) { text in
      parse(text).map(Optional.some)
    }
  }

  /// Creates an option for the path of a file.
  static func path(
    _ name: String, short: Character? = nil, _ path: Path<Root, FilePath?>, in section: Section,
    help: String
  ) -> Option {
    Option(
      name: name, short: short, value: "FILE", choices: [], help: help, section: section, completion: .paths
    ) { command, argument throws(Failure) in
      guard !argument.path.isEmpty else { throw .badValue("", of: name, value: "FILE", among: []) }
      command[keyPath: path] = argument.path
    }
  }

  /// Creates an option for paths of files or folders, one each time it is given.
  static func paths(
    _ name: String, _ path: Path<Root, [FilePath]>, in section: Section, help: String
  ) -> Option {
    Option(
      name: name, short: nil, value: "PATH", choices: [], help: help, section: section, completion: .paths
    ) { command, argument in
      command[keyPath: path].append(argument.path)
    }
  }

  /// Creates an option for a word of an enumeration.
  static func word<Word: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, short: Character? = nil, _ path: Path<Root, Word>, value: String,
    in section: Section, help: String
  ) -> Option {
    .value(
      name, short: short, path, value: value, choices: Word.allCases.map(\.rawValue), in: section, help: help
    ) { Word(rawValue: $0) }
  }

  /// Creates an option that may be repeated and adds its value to a list each time.
  static func list<Element>(
    _ name: String, short: Character? = nil, _ path: Path<Root, [Element]>,
    value: String, choices: [String] = [], listsChoices: Bool = true, separatedByCommas: Bool = false,
    completing completion: Completion = .nothing, in section: Section, help: String,
    parse: @escaping @Sendable (String) -> Element?
  ) -> Option {
    Option(
      name: name, short: short, value: value, choices: choices, listsChoices: listsChoices, help: help,
      section: section, completion: completion, isList: separatedByCommas
    ) {
      command, argument throws(Failure) in
      let text = try argument.text(of: "the value of \(name)")
      let parts = separatedByCommas ? text.split(separator: ",").map(String.init) : [text]
      guard !parts.isEmpty else { throw .badValue(text, of: name, value: value, among: choices) }
      for part in parts {
        guard let element = parse(part) else { throw .badValue(part, of: name, value: value, among: choices) }
        command[keyPath: path].append(element)
      }
    }
  }

  /// Creates an option for a list of words of an enumeration.
  static func words<Word: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ path: Path<Root, [Word]>, value: String,
    in section: Section, help: String
  ) -> Option {
    list(
      name, path, value: value, choices: Word.allCases.map(\.rawValue), separatedByCommas: true, in: section,
      help: help
    ) { Word(rawValue: $0) }
  }
}

extension Failure {
  static func badValue(_ text: String, of option: String, value: String, among choices: [String])
    -> Failure
  {
    if choices.isEmpty {
      let expected =
        switch value {
        case "DATE": "a date such as 2026-11-20, 2026-11, 2026, today or -1m"
        case "AMOUNT": "an amount such as 1200 or 1200.50"
        case "PERCENT": "a number from 0 to 100"
        default: value
        }
      return .usage("'\(text.visible)' is not a valid value of \(option)", hint: "expected \(expected)")
    }
    return .mistyped(text, "value of \(option)", among: choices)
  }
}
