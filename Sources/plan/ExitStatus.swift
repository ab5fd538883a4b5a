/// How the program ends.
enum ExitStatus: Int32 {
  case success = 0
  /// `check` found what it was told to fail on.
  case findings = 1
  /// A plan could not be read or is not valid.
  case invalidPlan = 2
  /// The command line is wrong: EX_USAGE of sysexits.h.
  case usage = 64
  /// Writing failed: EX_IOERR.
  case writingFailed = 74
}

/// Why a command could not do what it was asked.
struct Failure: Error {
  let status: ExitStatus
  let message: String
  var hint: String?

  static func usage(_ message: String, hint: String? = nil) -> Failure {
    Failure(status: .usage, message: message, hint: hint)
  }

  static func invalid(_ message: String, hint: String? = nil) -> Failure {
    Failure(status: .invalidPlan, message: message, hint: hint)
  }
}
