extension JSONDocument {
  /// The result of reading a file as JSON.
  package struct Reading: Sendable {
    /// The document, if the text could be read to its end. Mistakes that leave no doubt about the intention
    /// (a trailing comma, a comment, a bad escape) do not prevent this.
    package let document: JSONDocument?
    /// The mistakes of rules `json-syntax` and `duplicate-key`, in file order.
    package let diagnostics: [Diagnostic]
  }

  /// The maximum depth of nested containers.
  static let maximumDepth = 128

  /// The maximum size of a file, in bytes, which is limited by the offset in a ``JSONNode``.
  static let maximumSize = 0xFFFF_FFFF

  /// Returns the number of syntax mistakes after which a file of a given size is not considered JSON, which
  /// keeps the output in proportion to the file.
  static func maximumMistakes(inBytes size: Int) -> Int { min(1000, 100 + size / 16) }

  /// Reads a file as JSON by RFC 8259, strictly.
  package static func read(_ source: SourceFile) -> Reading {
    if let mistake = sizeMistake(source) { return Reading(document: nil, diagnostics: [mistake]) }
    var scanner = JSONScanner()
    scanner.skip(source.bytes.span, toDepth: 0)
    return Reading(
      document: scanner.hasFailed ? nil : JSONDocument(source), diagnostics: scanner.diagnostics)
  }

  /// Returns the diagnostic for a file that is too large to be read, or `nil` for any other.
  package static func sizeMistake(_ source: SourceFile) -> Diagnostic? {
    guard source.bytes.count > maximumSize else { return nil }
    return Diagnostic(.jsonSyntax, "the file is larger than \(maximumSize) bytes", at: 0..<0)
  }
}

extension JSONScanner {
  /// Reads until at most a given number of containers are open, and reports duplicate keys in containers
  /// that open on the way.
  package mutating func skip(_ bytes: Span<UInt8>, toDepth depth: Int) {
    var keys = JSONKeyCheck()
    // Only the rest of a container that is already open is seen: its keys are up to its reader.
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
      A plan is JSON as RFC 8259 defines it, in UTF-8, so that every tool reads it the same way: no \
      comments, no trailing commas, no byte order mark, nothing deeper than 128 levels.
      """,
    passing: #"{"title": "Plan", "period": {"start": "2025", "end": "2027"}}"#,
    failing: #"{"title": "Plan", "period": {"start": "2025", "end": "2027"«,»}}"#)

  static let duplicateKey = Rule(
    "duplicate-key", .error,
    title: "A key is given once",
    rationale: "Of two values under one key a reader may keep either, and nobody knows which was meant.",
    passing: #"{"title": "Plan", "period": {"start": "2025", "end": "2027"}}"#,
    failing: #"{"title": "Plan", «"title"»: "Plan B", "period": {"start": "2025", "end": "2027"}}"#)

  /// The rules that reading JSON can find violated.
  package static let json = [jsonSyntax, duplicateKey]
}
