/// The reason why a file of an office program can't be read.
package struct OfficeProblem: Error, Equatable {
  /// What is wrong, without the name of the file.
  package let message: String
  /// What to do about it.
  package var hint: String?

  package init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
