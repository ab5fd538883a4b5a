/// Why a command could not do what it was asked.
struct Failure: Error {
  let status: ExitStatus
  let message: String
  var hint: String?
  /// Whether the command's page of help tells more.
  var isExplainedByHelp = false

  static func usage(_ message: String, hint: String? = nil) -> Failure {
    Failure(status: .usage, message: message, hint: hint, isExplainedByHelp: true)
  }

  /// Something that the command line asks for and that the plan does not allow.
  static func refused(_ message: String, hint: String? = nil) -> Failure {
    Failure(status: .usage, message: message, hint: hint)
  }

  static func invalid(_ message: String, hint: String? = nil) -> Failure {
    Failure(status: .invalidPlan, message: message, hint: hint)
  }
}
