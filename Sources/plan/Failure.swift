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
