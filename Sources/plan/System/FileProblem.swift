import SourceText

/// The reason why a file could not be read or written.
struct FileProblem: Error {
  enum Kind { case missing, exists, other }

  /// The reason in words.
  let reason: String
  let kind: Kind

  init(_ reason: String, _ kind: Kind = .other) {
    self.reason = reason
    self.kind = kind
  }
}

extension Failure {
  static func unwritten(_ problem: FileProblem) -> Failure {
    Failure(status: .writingFailed, message: "the output can't be written: \(problem.reason)")
  }

  static func unwritten(_ path: FilePath, _ problem: FileProblem) -> Failure {
    Failure(status: .writingFailed, message: "\(path): \(problem.reason)")
  }
}
