import SourceText
import StrategicPlan

extension OutputFormat {
  /// A report of code quality.
  static let gitlab = OutputFormat(
    name: "gitlab", drawing: .findings { $0.report.codeQuality($0.paths).text() + "\n" }
  ) { _ in .codeQuality }
}

extension CheckReport {
  /// Returns a report for GitLab's code quality (“Code Quality report format” of its documentation).
  func codeQuality(_ paths: ForgePaths) -> JSONValue {
    .array(
      files.filter { !$0.findings.isEmpty }.flatMap { file in
        let lines = LineIndex(file.source)
        let path = paths(file.source.path).description
        return file.findings.map { CheckReport.issue($0, at: path, lines: lines) }
      })
  }

  private static func issue(_ finding: Finding, at path: String, lines: LineIndex) -> JSONValue {
    let diagnostic = finding.diagnostic
    let severity =
      switch diagnostic.severity {
      case .error: "major"
      case .warning: "minor"
      case .note: "info"
      }
    return [
      "description": .string(diagnostic.messageWithHint), "check_name": .string(diagnostic.rule),
      "fingerprint": .string(finding.fingerprint), "severity": .string(severity),
      "location": [
        "path": .string(path),
        "lines": [
          "begin": JSONValue(lines.location(of: diagnostic.range.lowerBound).line),
          "end": JSONValue(lines.location(of: diagnostic.range.upperBound).line),
        ],
      ],
    ]
  }
}
