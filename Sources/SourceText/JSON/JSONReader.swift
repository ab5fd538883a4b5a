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

  /// The largest file, in bytes: what the offset of a ``JSONNode`` can tell.
  package static let maximumSize = 0xFFFF_FFFF

  /// The number of mistakes of syntax after which a file of a size is taken for something else than JSON:
  /// what is said of a file stays in proportion to it.
  static func maximumMistakes(inBytes size: Int) -> Int { min(1000, 100 + size / 16) }

  /// Reads a file as JSON by RFC 8259, strictly.
  package static func read(_ source: SourceFile) -> Reading {
    if let mistake = sizeMistake(source) { return Reading(document: nil, diagnostics: [mistake]) }
    var scanner = JSONScanner()
    scanner.skip(source.bytes.span, toDepth: 0)
    return Reading(
      document: scanner.hasFailed ? nil : JSONDocument(source), diagnostics: scanner.diagnostics)
  }

  /// What is wrong with a file that is too large to be read; nil for any other.
  package static func sizeMistake(_ source: SourceFile) -> Diagnostic? {
    guard source.bytes.count > maximumSize else { return nil }
    return Diagnostic(.jsonSyntax, "the file is larger than \(maximumSize) bytes", at: 0..<0)
  }
}

extension JSONScanner {
  /// Reads on until no more than some containers are open, and reports keys that are given twice in
  /// what opens on the way.
  package mutating func skip(_ bytes: Span<UInt8>, toDepth depth: Int) {
    var keys = JSONKeyCheck()
    // Of a container that is open already only what is left is seen: its keys are its reader's.
    for _ in depth..<max(depth, self.depth) { keys.enterObject() }
    while let token = next(bytes) {
      if isBehindKey {
        if let first = keys.add(token, in: bytes) { reportDuplicateKey(token.range, first: first, bytes) }
      } else if token.kind == .object || token.kind == .array {
        keys.enterObject()
      } else if token.kind == .end {
        keys.leaveObject()
      }
      if self.depth <= depth { return }
    }
  }

  package mutating func reportDuplicateKey(_ key: Range<Int>, first: Range<Int>, _ bytes: Span<UInt8>) {
    let name = spelling(bytes, (key.lowerBound + 1)..<(key.upperBound - 1))
    report(
      Diagnostic(
        .duplicateKey, "key '\(name)' is given twice", at: key, notes: [.init("first given here", at: first)])
    )
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
