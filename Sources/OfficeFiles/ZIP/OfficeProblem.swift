/// The reason why a file of an office program can't be read.
package struct OfficeProblem: Error, Equatable {
  /// The fault in words, without the name of the file.
  package let message: String
  /// The way out of it.
  package var hint: String?

  package init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
