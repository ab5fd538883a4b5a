import SourceText

/// The reason why a plan can't be changed as requested.
package struct EditProblem: Error, Equatable {
  package let message: String
  package let hint: String?

  package init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  static func unknown(_ name: String, _ noun: String, among known: [String]) -> EditProblem {
    let meant = suggestion(for: name, among: known).map { "did you mean '\($0)'?" }
    let list = known.count <= 12 && !known.isEmpty ? "expected one of " + known.joined(separator: ", ") : nil
    return EditProblem("unknown \(noun) '\(name)'", hint: meant ?? list)
  }
}
