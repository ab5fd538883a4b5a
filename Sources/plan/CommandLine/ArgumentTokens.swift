import SourceText
import StrategicPlan

/// The elements of a command line after the command's name, for those who run it and those who complete it.
struct ArgumentTokens {
  enum Token {
    case operand(Argument)
    /// An option by its position, and the value that is attached to it.
    case option(Int, attached: Argument?)
    case unknown(String, Argument)
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
    return position(name).map { .option($0, attached: attached) } ?? .unknown(name, argument)
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
    // People write the words of the format in their own language.
    let meant = suggestion(for: word, among: known + WrittenWords.spellings(of: known))
    return .usage(
      "unknown \(noun) '\(word.visible)'",
      hint: meant.map { "did you mean '\($0)'?" }
        ?? (known.count <= 24 ? "expected one of \(known.joined(separator: ", "))" : nil))
  }
}
