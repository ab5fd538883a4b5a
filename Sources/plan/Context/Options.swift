import SourceText
import StrategicPlan

/// The options of a command that changes plans.
struct ChangeOptions: Sendable {
  /// A Boolean value that indicates whether the changes are only shown, not written.
  var isDryRun = false
  /// A Boolean value that indicates whether changes that make no sense are written anyway.
  var isForced = false
  var color = ColorChoice.auto
  /// The time to wait for a file that another process is changing, in seconds.
  var wait = Patience.defaultSeconds
}

/// The entry to write, and the way it is written.
struct EntryOptions: Sendable {
  /// The date, or `nil` for today or the last entry.
  var date: DateText?
  var note: String?
  var corrects = false
  var takesBack = false
}

/// The plans that a command is about.
struct PlanSelection: Sendable {
  var paths: [FilePath] = []
  /// The name of the plan on standard input.
  var inputName: FilePath = "stdin"
  var ids: [String] = []
}

/// The date, language and colour of a result.
struct ViewOptions: Sendable {
  var asOf: DateText?
  /// The earlier day with which the standing is compared.
  var since: DateText?
  /// How many days ahead is soon, if that is asked for.
  var soon: Int?
  var language: Language?
  var color = ColorChoice.auto
  var output: FilePath?
  /// A Boolean value that indicates whether a format was asked for.
  var isFormatChosen = false
  /// A Boolean value that indicates whether CSV is for Excel.
  var isForExcel = false
  /// A Boolean value that indicates whether a long result is shown without a pager.
  var isUnpaged = false
  /// A Boolean value that indicates whether a result may replace a file that is not an earlier result.
  var overwrites = false
}

/// A result: text, or the bytes of a file.
enum ResultContent {
  case text(String)
  case bytes([UInt8])
}

extension ViewOptions {
  /// A Boolean value that indicates whether a file is written, not standard output.
  var writesFile: Bool { output.map { !Context.standardOutputNames.contains($0) } ?? false }
}
