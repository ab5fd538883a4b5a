import SourceText
import StrategicPlan

/// The environment of a command: nothing else reads the clock, the environment or the disk.
struct Context {
  let files: any FileSystem
  /// Returns a variable of the environment, if it is set.
  let environment: @Sendable (String) -> Argument?
  /// The day on the machine's clock, or `nil` if no plan can be about it.
  let clock: Day?
  let standardOutput: OutputStream
  let standardError: OutputStream
  /// Prints a remark on standard error at once, while a command is at work.
  var remark: @Sendable (String) -> Void = { _ in }
  /// A person to ask, or `nil` if nobody is at a terminal.
  var dialogue: (any Dialogue)?
  /// Tells on a terminal what is being done, if that takes long.
  var progress: (any ProgressDisplay)?
  /// The defaults of the person who runs the program.
  var user = UserSettings()

  /// The plans that were loaded. They are kept until the program ends: freeing the memory of a large plan
  /// piece by piece takes longer than ending.
  var loaded: [Plan] = []
  /// The files that have been changed.
  var changed: [FilePath] = []
  /// The files that were read, which no result may replace.
  var sources: [FilePath] = []

  /// The results, written once when the command is done, except for those that take long.
  var output = ""
  /// A result that is no text.
  var file: [UInt8] = []
  /// Writes a part of the results at once, or is `nil` if everything is written at the end. Returns `false`
  /// if the reader is gone.
  var stream: ((String) throws(FileProblem) -> Bool)?
  /// A Boolean value that indicates whether a result that is longer than the screen may be shown with a pager.
  var mayPage = false
  /// The diagnostics and remarks.
  var errors = ""

  /// The width to which lines are fitted, or `nil` if nothing is cut.
  var width: Int? {
    guard standardOutput.isTerminal else { return nil }
    return standardOutput.width ?? environment("COLUMNS")?.text.flatMap(Int.init).flatMap {
      $0 > 0 ? $0 : nil
    }
      ?? 80
  }

  /// The language of the terminal: that of the user's settings, or of the first of the locale's variables that is set.
  var terminalLanguage: Language {
    if let language = user.language.flatMap(Language.matching) { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment($0)?.text }.first {
      !$0.isEmpty
    }
    return locale.flatMap(Language.matching) ?? .english
  }
}

extension Context {
  /// The command of the pager for the result, or `nil` if it is printed at once: on a terminal, where it is longer than the
  /// screen. `PLAN_PAGER`, the user's settings and `PAGER` name another than `less`; an empty one, or `cat`, means none.
  var pager: String? {
    guard mayPage, standardOutput.isTerminal, environment("TERM") != "dumb",
      let height = standardOutput.height,
      output.utf8.lazy.filter({ $0 == UInt8(ascii: "\n") }).count >= height
    else { return nil }
    let command = environment("PLAN_PAGER")?.text ?? user.pager ?? environment("PAGER")?.text ?? "less"
    return command.isEmpty || command == "cat" ? nil : command
  }
}

/// A choice of when output is coloured.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}

extension Context {
  /// Returns the style of output. `NO_COLOR` (no-color.org) forbids colours, `CLICOLOR_FORCE`
  /// (bixense.com/clicolors) and `FORCE_COLOR` (force-color.org) require them, `CLICOLOR=0` wants none on a terminal,
  /// and a choice on the command line takes precedence over all; one of the user's settings is for where the environment
  /// says nothing.
  func style(_ choice: ColorChoice, for stream: OutputStream) -> Style {
    func isSet(_ name: String) -> Bool { environment(name).map { !$0.bytes.isEmpty } ?? false }
    let isColored =
      switch choice {
      case .always: true
      case .never: false
      case .auto:
        if isSet("NO_COLOR") {
          false
        } else if ["CLICOLOR_FORCE", "FORCE_COLOR"].contains(where: { isSet($0) && environment($0) != "0" }) {
          true
        } else if environment("CLICOLOR") == "0" {
          false
        } else {
          switch user.color.flatMap(ColorChoice.init) ?? .auto {
          case .always: true
          case .never: false
          case .auto: stream.isTerminal && environment("TERM") != "dumb"
          }
        }
      }
    return Style(
      isColored: isColored, isASCII: stream.isTerminal && !isUnicode,
      folder: isColored && stream.isTerminal && knowsHyperlinks ? files.currentFolder : nil)
  }
}

extension Context {
  /// Returns the maximum width of a result, and its style. Text in a file is not cut, and not coloured
  /// unless this is requested.
  func canvas(for view: ViewOptions) -> Canvas {
    guard view.output == nil else { return Canvas(width: nil, style: style(view.color, for: OutputStream())) }
    return Canvas(width: width, style: style(view.color, for: standardOutput))
  }

  /// Writes a result to its destination: a file, or standard output.
  ///
  /// The contents of the file are kept unless they are an earlier result of the same kind, or the user asks
  /// to overwrite them. The files from which the result was made are kept in any case.
  mutating func deliver(_ text: String, as kind: ResultKind, _ view: ViewOptions) throws(Failure) {
    guard view.writesFile else {
      output += text
      return
    }
    try deliver(Array(text.utf8), as: kind, view)
  }

  /// Writes a result that may be no text to its destination.
  mutating func deliver(_ content: ResultContent, as kind: ResultKind, _ view: ViewOptions) throws(Failure) {
    switch content {
    case .text(let text): try deliver(text, as: kind, view)
    case .bytes(let bytes): try deliver(bytes, as: kind, view)
    }
  }

  private mutating func deliver(_ bytes: [UInt8], as kind: ResultKind, _ view: ViewOptions) throws(Failure) {
    guard view.writesFile, let path = view.output else {
      guard !standardOutput.isTerminal else {
        throw .usage("a terminal can't show such a file", hint: "name it with --output")
      }
      file = bytes
      return
    }
    let identity = files.identity(of: path)
    if let identity, sources.contains(where: { files.identity(of: $0) == identity }) {
      throw .usage("\(path) would be overwritten, and the result is made from it")
    }
    guard view.overwrites || !writesOutside(path) else {
      throw .usage("\(path) is reached by a link that leads out of its folder", hint: "--force writes there")
    }
    try files.write(bytes, to: path) { bytes throws(Failure) in
      guard !view.overwrites else { return }
      let isPlan = Plan.isPlainlyOne(SourceFile(path: path, bytes: bytes))
      guard isPlan || !kind.recognizes(bytes) else { return }
      throw .usage(
        isPlan
          ? "\(path) is a plan, and would be overwritten"
          : "\(path) already exists, and is not known to be an earlier result of this kind",
        hint: "--force overwrites it")
    }
  }
}

extension Context {
  /// The names of standard output.
  static let standardOutputNames: [FilePath] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]

  /// Returns a Boolean value that indicates whether a link, even one without an existing target, leads out
  /// of the folder that contains it. The names of the system's open files are links too.
  private func writesOutside(_ path: FilePath) -> Bool {
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/self/fd/") { return false }
    if files.leadsOut(path) { return true }
    guard files.isLink(path), files.realPath(of: path) == nil else { return false }
    guard let folder = files.realPath(of: path.parent),
      let target = files.realPath(of: files.target(of: path).parent)
    else { return true }
    return target != folder && target.relative(to: folder) == nil
  }
}

extension Context {
  /// The size of a result that is collected before it is written, in bytes.
  private static let streamedBytes = 1 << 20

  /// Writes the available part of a result that may take long.
  ///
  /// - Returns: `false` if the reader is gone.
  mutating func deliverSoFar(_ view: ViewOptions) throws(Failure) -> Bool {
    guard let stream, !view.writesFile,
      output.utf8.count >= Context.streamedBytes
    else {
      return true
    }
    defer { output = "" }
    do throws(FileProblem) { return try stream(output) } catch { throw .unwritten(error) }
  }

  /// Writes the collected parts into the requested file.
  mutating func deliverEnd(as kind: ResultKind, _ view: ViewOptions) throws(Failure) {
    guard view.output != nil else { return }
    let text = output
    output = ""
    try deliver(text, as: kind, view)
  }
}

extension Context {
  /// Revises a file while nobody else does, and prints a remark if this has to wait for somebody else.
  ///
  /// - Parameter wait: The time after which it gives up, in seconds.
  mutating func revise(
    _ path: FilePath, wait: Int, _ revision: ([UInt8]) throws(Failure) -> [UInt8]?
  ) throws(Failure) {
    let remark = remark
    let patience = Patience(seconds: wait) {
      remark("plan: note: \(path.description.visible) is being changed by another process; waiting for it\n")
    }
    var isChanged = false
    try files.revise(path, with: patience) { bytes throws(Failure) in
      let revised = try revision(bytes)
      isChanged = revised != nil && revised != bytes
      return revised
    }
    if isChanged { changed.append(path) }
  }
}

extension Context {
  /// Reports that a file was left unchanged because it is outside of what was given and reached through a
  /// link.
  mutating func noteUnchanged(_ path: FilePath) {
    errors +=
      "plan: note: \(path.description.visible) is reached by a link that leads out of its folder, and was"
    errors += " not changed (give the path that the link leads to)\n"
  }
}

extension Context {
  /// Returns the day on the machine's clock.
  func today() throws(Failure) -> Day {
    guard let clock else {
      throw .usage(
        "the clock shows a day that no plan can cover",
        hint:
          "years from \(Day.years.lowerBound) to \(Day.years.upperBound); use --as-of, --date or --start"
      )
    }
    return clock
  }

  /// Returns the day on the machine's clock or, if that is unusable, the last day of a date that was given.
  func today(else date: DateText?) throws(Failure) -> Day {
    if clock == nil, let day = date?.days(in: .calendarYears)?.last { return day }
    return try today()
  }
}
