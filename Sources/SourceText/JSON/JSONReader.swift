extension JSONDocument {
  /// What reading a file as JSON gives.
  package struct Reading: Sendable {
    /// The document, when the text could be read to its end; mistakes that leave no doubt about
    /// what was meant (a trailing comma, a comment, a bad escape) do not prevent it.
    package let document: JSONDocument?
    /// Mistakes of rules `json-syntax` and `duplicate-key`, in file order.
    package let diagnostics: [Diagnostic]
  }

  /// The most containers that may stand inside one another.
  package static let maximumDepth = 128

  /// The largest file, in bytes: what the tape's offsets can tell.
  package static let maximumSize = 0xFFFF_FFFF

  /// The longest string or number in bytes, and the most entries of a container: what the tape's
  /// extents can tell.
  static let maximumExtent = 0xFFF_FFFF

  /// The most mistakes of syntax after which a file is taken for something else than JSON.
  static let maximumMistakes = 1000

  /// Reads a file as JSON by RFC 8259, strictly.
  package static func read(_ source: SourceFile) -> Reading {
    guard source.bytes.count <= maximumSize else {
      let message = "the file is larger than \(maximumSize) bytes"
      return Reading(document: nil, diagnostics: [Diagnostic(.jsonSyntax, message, at: 0..<0)])
    }
    var scanner = JSONScanner(expecting: source.bytes.count)
    let complete = scanner.scan(source.bytes.span)
    return Reading(
      document: complete ? JSONDocument(source: source, tape: scanner.tape) : nil,
      diagnostics: scanner.diagnostics)
  }
}

extension Rule {
  package static let jsonSyntax = Rule(
    "json-syntax", .error,
    title: "The file is JSON",
    rationale: """
      A plan is JSON by RFC 8259 in UTF-8, so that every tool reads it alike: no comments, no trailing \
      commas, no byte order mark, nothing deeper than 128 levels.
      """,
    passing: #"{"title": "Plan", "period": {"start": "2025", "end": "2027"}}"#,
    failing: #"{"title": "Plan", "period": {"start": "2025", "end": "2027"«,»}}"#)

  package static let duplicateKey = Rule(
    "duplicate-key", .error,
    title: "A key is given once",
    rationale: "Of two values under one key a reader keeps either; nobody can tell which was meant.",
    passing: #"{"title": "Plan", "period": {"start": "2025", "end": "2027"}}"#,
    failing: #"{"title": "Plan", «"title"»: "Plan B", "period": {"start": "2025", "end": "2027"}}"#)

  /// The rules that reading JSON can find broken.
  package static let json = [jsonSyntax, duplicateKey]
}
