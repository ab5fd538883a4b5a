package import SourceText

/// What was found in the files that were checked: the answer of `plan check`.
package struct CheckReport: Sendable {
  package let files: [CheckedFile]
  /// Files that could not be read at all, each with the reason.
  package let unreadable: [(path: String, reason: String)]

  package init(_ files: [CheckedFile], unreadable: [(path: String, reason: String)]) {
    self.files = files
    self.unreadable = unreadable
  }

  package var isEmpty: Bool { unreadable.isEmpty && files.allSatisfy(\.findings.isEmpty) }

  package func count(_ severity: Diagnostic.Severity) -> Int {
    let told = files.reduce(0) { $0 + $1.findings.count { $0.diagnostic.severity == severity } }
    return severity == .error ? told + unreadable.count + files.reduce(0) { $0 + $1.omitted } : told
  }

  /// `2 errors, 13 warnings in 3 of 7 files`, as a line; empty where nothing was found.
  package var summary: String {
    let counts = [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.note, "note")]
      .map { (count($0.0), $0.1) }.filter { $0.0 > 0 }
      .map { count, noun in "\(count) \(noun)\(count == 1 ? "" : "s")" }
    guard !counts.isEmpty else { return "" }
    let all = files.count + unreadable.count
    let concerned = files.count { !$0.findings.isEmpty } + unreadable.count
    let place = all == 1 ? "" : " in \(concerned) of \(all) files"
    return counts.joined(separator: ", ") + place + "\n"
  }

  package func json(asOf day: Day) -> JSONValue {
    let unreadableFiles = unreadable.map { path, reason -> JSONValue in
      [
        "rule": .string(Rule.unreadableFile.id), "severity": "error", "message": .string(reason),
        "hint": .null,
        "file": .string(path), "line": 1, "column": 1, "endLine": 1, "endColumn": 1, "plan": .null,
        "item": .null, "fingerprint": .null,
      ]
    }
    let found = files.filter { !$0.findings.isEmpty }.flatMap { file in
      let lines = LineIndex(file.source)
      return file.findings.map { CheckReport.json($0, file.source.name, lines) }
    }
    return [
      "schema": "plan.check/1",
      "asOf": .string(day.description),
      "diagnostics": .array(unreadableFiles + found),
      "summary": [
        "errors": JSONValue(count(.error)),
        "warnings": JSONValue(count(.warning)),
        "notes": JSONValue(count(.note)),
      ],
    ]
  }

  private static func json(_ finding: Finding, _ file: String, _ lines: LineIndex) -> JSONValue {
    let diagnostic = finding.diagnostic
    let start = lines.location(of: diagnostic.range.lowerBound)
    let end = lines.location(of: diagnostic.range.upperBound)
    return [
      "rule": .string(diagnostic.rule),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "hint": JSONValue(diagnostic.hint),
      "file": .string(file),
      "line": JSONValue(start.line),
      "column": JSONValue(start.column),
      "endLine": JSONValue(end.line),
      "endColumn": JSONValue(end.column),
      "plan": JSONValue(finding.plan?.text),
      "item": JSONValue(finding.item?.text),
      "fingerprint": .string(finding.fingerprint),
    ]
  }
}
