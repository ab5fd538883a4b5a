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
  /// A variable of the environment, where it is set.
  let environment: @Sendable (String) -> String?
  let today: Day
  let standardOutput: Stream
  let standardError: Stream
  /// Says something on standard error at once, while a command is at work.
  var remark: @Sendable (String) -> Void = { _ in }
  /// A person to ask; nil where nobody is at a terminal.
  var dialogue: (any Dialogue)?

  /// The plans that were loaded. They are kept until the program ends: giving back what a large plan
  /// has allocated, piece by piece, takes longer than ending.
  var loaded: [Plan] = []
  /// The files that were read: no result may take their place.
  var sources: [String] = []

  /// Results, written once when the command is done; but for what goes on for long.
  var output = ""
  /// Writes a part of the results at once; false where nobody reads any more. Nil where all is wanted
  /// at the end.
  var stream: ((String) throws(FileProblem) -> Bool)?
  /// Diagnostics and remarks.
  var errors = ""

  /// The width that lines are fitted to; nil where nothing is cut.
  var width: Int? {
    guard standardOutput.isTerminal else { return nil }
    return standardOutput.width ?? environment("COLUMNS").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
      ?? 80
  }

  /// The language of the terminal: of the first of the locale's variables that is set.
  var terminalLanguage: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment($0) }.first { !$0.isEmpty }
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
    func isSet(_ name: String) -> Bool { environment(name).map { !$0.isEmpty } ?? false }
    let isColored =
      switch choice {
      case .always: true
      case .never: false
      case .auto:
        if isSet("NO_COLOR") {
          false
        } else if isSet("CLICOLOR_FORCE"), environment("CLICOLOR_FORCE") != "0" {
          true
        } else {
          stream.isTerminal && environment("TERM") != "dumb"
        }
      }
    return Style(isColored: isColored)
  }
}

extension Context {
  /// How wide a result may be, and how it is coloured: in a file neither cut nor, unless it is asked
  /// for, coloured.
  func canvas(for view: ViewOptions) -> (width: Int?, style: Style) {
    guard view.output == nil else { return (nil, style(view.color, for: Stream())) }
    return (width, style(view.color, for: standardOutput))
  }

  /// Puts a result where it was asked for: into a file, or on standard output.
  mutating func deliver(_ text: String, _ view: ViewOptions) throws(Failure) {
    guard let path = view.output, path != "-" else {
      output += text
      return
    }
    guard !sources.contains(path) else {
      throw .usage("\(path) would be overwritten, and the result is made from it")
    }
    // A pattern of the shell may have put a plan behind the option.
    if let bytes = try? files.read(path), Plan.isOne(SourceFile(name: path, bytes: bytes)) {
      throw .usage("\(path) is a plan, and would be overwritten")
    }
    do {
      try files.write(Array(text.utf8), to: path)
    } catch {
      throw .unwritten(path, error)
    }
  }
}

extension Context {
  /// How much of a result is kept before it is written, in bytes.
  private static let streamedBytes = 1 << 20

  /// Writes what there is of a result that may go on for long.
  ///
  /// - Returns: False where nobody reads any more.
  mutating func deliverSoFar(_ view: ViewOptions) throws(Failure) -> Bool {
    guard let stream, view.output == nil || view.output == "-", output.utf8.count >= Context.streamedBytes
    else {
      return true
    }
    defer { output = "" }
    do throws(FileProblem) { return try stream(output) } catch { throw .unwritten(error) }
  }

  /// Puts what parts have come to into the file where it was asked for.
  mutating func deliverEnd(_ view: ViewOptions) throws(Failure) {
    guard view.output != nil else { return }
    let text = output
    output = ""
    try deliver(text, view)
  }
}

extension Context {
  /// Revises a file while nobody else does; tells a person where somebody else takes his time.
  func revise(_ path: String, _ revision: ([UInt8]) throws(Failure) -> [UInt8]?) throws(Failure) {
    try files.revise(path) {
      guard standardError.isTerminal else { return }
      remark("plan: note: \(path.visible) is being changed by another process; waiting for it\n")
    } _: { bytes throws(Failure) in
      try revision(bytes)
    }
  }
}
