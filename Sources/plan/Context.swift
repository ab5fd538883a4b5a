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
  let environment: @Sendable (String) -> Argument?
  /// The day on the machine's clock; nil where no plan can be about it.
  let clock: Day?
  let standardOutput: Stream
  let standardError: Stream
  /// Says something on standard error at once, while a command is at work.
  var remark: @Sendable (String) -> Void = { _ in }
  /// A person to ask; nil where nobody is at a terminal.
  var dialogue: (any Dialogue)?

  /// The plans that were loaded. They are kept until the program ends: giving back what a large plan
  /// has allocated, piece by piece, takes longer than ending.
  var loaded: [Plan] = []
  /// The files that have been changed.
  var changed: [FilePath] = []
  /// The files that were read: no result may take their place.
  var sources: [FilePath] = []

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
    return standardOutput.width ?? environment("COLUMNS")?.text.flatMap(Int.init).flatMap {
      $0 > 0 ? $0 : nil
    }
      ?? 80
  }

  /// The language of the terminal: of the first of the locale's variables that is set.
  var terminalLanguage: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment($0)?.text }.first {
      !$0.isEmpty
    }
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
    func isSet(_ name: String) -> Bool { environment(name).map { !$0.bytes.isEmpty } ?? false }
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
  ///
  /// What stands in the file is kept unless it is an earlier result of the same kind, or the user asks
  /// for it to be overwritten. What the result was made from is kept in any case.
  mutating func deliver(_ text: String, as kind: ResultKind, _ view: ViewOptions) throws(Failure) {
    guard let path = view.output, !Context.standardOutputNames.contains(path) else {
      output += text
      return
    }
    let identity = files.identity(of: path)
    if let identity, sources.contains(where: { files.identity(of: $0) == identity }) {
      throw .usage("\(path) would be overwritten, and the result is made from it")
    }
    guard view.overwrites || !writesOutside(path) else {
      throw .usage("\(path) is reached by a link that leads out of its folder", hint: "--force writes there")
    }
    try files.write(Array(kind.marking(text).utf8), to: path) { bytes throws(Failure) in
      guard !view.overwrites else { return }
      let isPlan = Plan.isPlainlyOne(SourceFile(path: path, bytes: bytes))
      guard isPlan || !kind.recognizes(bytes) else { return }
      throw .usage(
        isPlan
          ? "\(path) is a plan, and would be overwritten"
          : "\(path) is there, and can't be told for an earlier result of this kind",
        hint: "--force overwrites it")
    }
  }
}

extension Context {
  /// The names of standard output.
  static let standardOutputNames: [FilePath] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]

  /// A Boolean value that tells whether a link, be it one that leads nowhere yet, leads out of the folder
  /// that it is in. What the system calls its open files by are links too.
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
  /// How much of a result is kept before it is written, in bytes.
  private static let streamedBytes = 1 << 20

  /// Writes what there is of a result that may go on for long.
  ///
  /// - Returns: False where nobody reads any more.
  mutating func deliverSoFar(_ view: ViewOptions) throws(Failure) -> Bool {
    guard let stream, view.output.map(Context.standardOutputNames.contains) ?? true,
      output.utf8.count >= Context.streamedBytes
    else {
      return true
    }
    defer { output = "" }
    do throws(FileProblem) { return try stream(output) } catch { throw .unwritten(error) }
  }

  /// Puts what parts have come to into the file where it was asked for.
  mutating func deliverEnd(as kind: ResultKind, _ view: ViewOptions) throws(Failure) {
    guard view.output != nil else { return }
    let text = output
    output = ""
    try deliver(text, as: kind, view)
  }
}

extension Context {
  /// Revises a file while nobody else does; says so where somebody else takes his time.
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
    try files.revise(path, patience) { bytes throws(Failure) in
      let revised = try revision(bytes)
      isChanged = revised != nil && revised != bytes
      return revised
    }
    if isChanged { changed.append(path) }
  }
}

extension Context {
  /// Says that a file was left alone, which a link leads to from outside of what was given.
  mutating func noteUnchanged(_ path: FilePath) {
    errors +=
      "plan: note: \(path.description.visible) is reached by a link that leads out of its folder, and was"
    errors += " not changed (give the path that the link leads to)\n"
  }
}

extension Context {
  /// The day on the machine's clock.
  func today() throws(Failure) -> Day {
    guard let clock else {
      throw .usage(
        "the clock tells a day that no plan can be about",
        hint:
          "years from \(Day.years.lowerBound) to \(Day.years.upperBound); --as-of, --date or --start gives a day"
      )
    }
    return clock
  }

  /// The day on the machine's clock; where that is of no use, the last day of a date that was given.
  func today(else date: DateText?) throws(Failure) -> Day {
    if clock == nil, let day = date?.days(in: .calendarYears)?.last { return day }
    return try today()
  }

  /// The day and the days ahead that a view is about.
  func moment(of view: ViewOptions) throws(Failure) -> Moment {
    let day = if let asOf = view.asOf { asOf } else { try today() }
    return Moment(day, soon: view.soon)
  }
}
