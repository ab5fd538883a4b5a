/// The reason why a command failed.
struct Failure: Error {
  let status: ExitStatus
  let message: String
  var hint: String?
  /// A Boolean value that indicates whether the command's help page explains more.
  var isExplainedByHelp = false

  static func usage(_ message: String, hint: String? = nil) -> Failure {
    Failure(status: .usage, message: message, hint: hint, isExplainedByHelp: true)
  }

  /// Returns the failure for a request that the plan does not allow.
  static func refused(_ message: String, hint: String? = nil) -> Failure {
    Failure(status: .usage, message: message, hint: hint)
  }

  static func invalid(_ message: String, hint: String? = nil) -> Failure {
    Failure(status: .invalidPlan, message: message, hint: hint)
  }
}
