/// The exit status of the program.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  /// `check` has findings of a severity that fails, or `format --check` a plan with another layout.
  case findings = 1
  /// A plan could not be read or is not valid.
  case invalidPlan = 2
  /// The command line is wrong: EX_USAGE of sysexits.h.
  case usage = 64
  /// Writing failed: EX_IOERR.
  case writingFailed = 74

  /// The meaning of the status in help.
  var meaning: String {
    switch self {
    case .success: "all well"
    case .findings: "'check' found what it is to fail on, or 'format --check' another layout"
    case .invalidPlan: "a plan could not be read or is not valid"
    case .usage: "the command line is wrong"
    case .writingFailed: "writing failed"
    }
  }
}
