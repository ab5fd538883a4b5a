/// One thing that is wrong with a file, at its place.
package struct Diagnostic: Equatable, Sendable {
  package enum Severity: String, CaseIterable, Comparable, Sendable {
    case note, warning, error

    /// Notes come before warnings, and those before errors.
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

  /// A change of the file that is certain to be what was meant.
  package struct Fix: Equatable, Sendable {
    /// What it does: “write 'done'”.
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
  /// What is wrong and what was expected, in English, without the place.
  package var message: String
  /// Byte offsets into the file.
  package var range: Range<Int>
  /// What tells the finding from others of its rule about the same item, whatever line it is on and
  /// whatever day it is; nil where it is the text of its range.
  package var subject: String?
  /// What to do about it, shown behind the underline: “did you mean 'done'?”.
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
  /// The message and what to do about it, for where the two have one place.
  package var messageWithHint: String { message + (hint.map { " (\($0))" } ?? "") }
}

extension Diagnostic.Note {
  package init(_ message: String, at range: Range<Int>) {
    self.message = message
    self.range = range
  }
}
