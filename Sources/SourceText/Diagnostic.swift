/// A problem with a file, and its place.
package struct Diagnostic: Equatable, Sendable {
  package enum Severity: String, CaseIterable, Comparable, Sendable {
    case note, warning, error

    /// Orders notes before warnings, and warnings before errors.
    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A second place that explains the first, such as where a repeated id was first used.
  package struct Note: Equatable, Sendable {
    package let message: String
    package let range: Range<Int>
  }

  /// A change to the file that is certain to be intended.
  package struct Fix: Equatable, Sendable {
    /// A description of the change: “write 'done'”.
    package let message: String
    package let edits: [TextEdit]

    package init(_ message: String, _ edits: [TextEdit]) {
      self.message = message
      self.edits = edits
    }
  }

  package var severity: Severity
  /// The id of the ``Rule`` that was broken, such as `unknown-status`.
  package var rule: String
  /// A message that states the problem and the expectation, in English, without the place.
  package var message: String
  /// The range, in byte offsets into the file.
  package var range: Range<Int>
  /// The text that distinguishes the finding from others of its rule about the same item, independent of
  /// the line and the day, or `nil` if it is the text of the range.
  package var subject: String?
  /// A suggestion, shown after the underline: “did you mean 'done'?”.
  package var hint: String?
  package var notes: [Note]
  package var fix: Fix?

  package init(
    _ rule: Rule, _ message: String, at range: Range<Int>, subject: String? = nil, hint: String? = nil,
    notes: [Note] = [], fix: Fix? = nil
  ) {
    self.severity = rule.severity
    self.rule = rule.id
    self.message = message
    self.range = range
    self.subject = subject
    self.hint = hint
    self.notes = notes
    self.fix = fix
  }
}

extension Diagnostic {
  /// The message followed by the hint, for output that has one place for both.
  package var messageWithHint: String { message + (hint.map { " (\($0))" } ?? "") }
}

extension Diagnostic.Note {
  package init(_ message: String, at range: Range<Int>) {
    self.message = message
    self.range = range
  }
}
