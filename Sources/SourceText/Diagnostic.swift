/// One thing that is wrong with a file, at its place.
package struct Diagnostic: Equatable, Sendable {
  package enum Severity: String, CaseIterable, Sendable {
    case error, warning, note
  }

  /// A second place that explains the first, such as where a repeated id was first used.
  package struct Note: Equatable, Sendable {
    package let message: String
    package let range: Range<Int>
  }

  package var severity: Severity
  /// The id of the ``Rule`` that was broken, such as `unknown-status`.
  package var rule: String
  /// What is wrong and what was expected, in English, without the place.
  package var message: String
  /// Byte offsets into the file.
  package var range: Range<Int>
  /// What to do about it, shown behind the underline: “did you mean 'done'?”.
  package var hint: String?
  package var notes: [Note]

  package init(
    _ rule: Rule, _ message: String, at range: Range<Int>, hint: String? = nil, notes: [Note] = []
  ) {
    self.severity = rule.severity
    self.rule = rule.id
    self.message = message
    self.range = range
    self.hint = hint
    self.notes = notes
  }
}

extension Diagnostic.Note {
  package init(_ message: String, at range: Range<Int>) {
    self.message = message
    self.range = range
  }
}
