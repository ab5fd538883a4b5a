/// How the program ends.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  /// `check` found what it was told to fail on, or `format --check` a plan laid out otherwise.
  case findings = 1
  /// A plan could not be read or is not valid.
  case invalidPlan = 2
  /// The command line is wrong: EX_USAGE of sysexits.h.
  case usage = 64
  /// Writing failed: EX_IOERR.
  case writingFailed = 74

  /// What help says of it.
  var meaning: String {
    switch self {
    case .success: "all well"
    case .findings: "'check' found what it was told to fail on, or 'format --check' a layout"
    case .invalidPlan: "a plan could not be read or is not valid"
    case .usage: "the command line is wrong"
    case .writingFailed: "writing failed"
    }
  }
}
