package import SourceText

/// The findings in the files that were checked: the result of `plan check`.
package struct CheckReport: Sendable {
  package let files: [CheckedFile]

  package init(_ files: [CheckedFile]) { self.files = files }

  package var isEmpty: Bool { files.allSatisfy(\.findings.isEmpty) }

  /// A Boolean value that indicates whether every file could be loaded.
  package var isValid: Bool { files.allSatisfy(\.isValid) }

  package func count(_ severity: Diagnostic.Severity) -> Int {
    let told = files.reduce(0) { $0 + $1.findings.count { $0.diagnostic.severity == severity } }
    return severity == .error ? told + files.reduce(0) { $0 + $1.omitted } : told
  }

  /// A summary such as `2 errors, 13 warnings in 3 of 7 files`, as a line, or an empty text if there are no
  /// findings.
  package var summary: String {
    let counts = [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.note, "note")]
      .map { (count($0.0), $0.1) }.filter { $0.0 > 0 }
      .map { count, noun in "\(count) \(noun)\(count == 1 ? "" : "s")" }
    guard !counts.isEmpty else { return "" }
    // The tables of a workbook are one file.
    let all = Set(files.map(\.source.path)).count
    let concerned = Set(files.filter { !$0.findings.isEmpty }.map(\.source.path)).count
    let place = all == 1 ? "" : " in \(concerned) of \(all) files"
    return counts.joined(separator: ", ") + place + "\n"
  }

  package static let schema = "plan.check/1"

  /// The findings as a table, one on each row. Like the rules' names, its words are English.
  package var document: Document {
    var table = Table(
      ["File", "Line", "Severity", "Rule", "Plan", "Item", "Message", "Hint"].map {
        .init($0, isFlexible: true)
      })
    for file in files where !file.findings.isEmpty {
      let lines = LineIndex(file.source)
      for finding in file.findings {
        let diagnostic = finding.diagnostic
        let line = lines.location(of: diagnostic.range.lowerBound).line
        table.append([
          .init(file.source.name), .init("\(line)", figure: .number("\(line)")),
          .init(diagnostic.severity.rawValue),
          .init(diagnostic.rule), .init(finding.plan?.text ?? ""), .init(finding.item?.text ?? ""),
          .init(diagnostic.message), .init(diagnostic.hint ?? ""),
        ])
      }
    }
    return Document([.table(table)])
  }

  package func json(asOf day: Day) -> JSONValue {
    let found = files.filter { !$0.findings.isEmpty }.flatMap { file in
      let lines = LineIndex(file.source)
      return file.findings.map { CheckReport.json($0, in: file, lines: lines) }
    }
    return [
      "schema": .string(CheckReport.schema),
      "asOf": .string(day.description),
      "diagnostics": .array(found),
      "summary": [
        "errors": JSONValue(count(.error)),
        "warnings": JSONValue(count(.warning)),
        "notes": JSONValue(count(.note)),
      ],
    ]
  }

  private static func json(_ finding: Finding, in file: CheckedFile, lines: LineIndex) -> JSONValue {
    let diagnostic = finding.diagnostic
    let start = lines.location(of: diagnostic.range.lowerBound)
    let end = lines.location(of: diagnostic.range.upperBound)
    return [
      "rule": .string(diagnostic.rule),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "hint": JSONValue(diagnostic.hint),
      "file": .string(file.source.name),
      "line": JSONValue(start.line),
      "column": JSONValue(start.column),
      "endLine": JSONValue(end.line),
      "endColumn": JSONValue(end.column),
      "plan": JSONValue(finding.plan?.text),
      "organization": JSONValue(file.organization),
      "item": JSONValue(finding.item?.text),
      "fingerprint": .string(finding.fingerprint),
    ]
  }
}
