import SourceText
import StrategicPlan

extension CheckReport {
  /// A report for GitLab's code quality (“Code Quality report format” of its documentation).
  func codeQuality(_ paths: ForgePaths) -> JSONValue {
    let unreadableFiles = unreadable.map { path, reason in
      CheckReport.issue(
        reason, Rule.unreadableFile.id, "\(Rule.unreadableFile.id):\(path)", .error,
        paths(path),
        line: 1, endLine: 1
      )
    }
    let found = files.filter { !$0.findings.isEmpty }.flatMap { file -> [JSONValue] in
      let lines = LineIndex(file.source)
      return file.findings.map { finding in
        let diagnostic = finding.diagnostic
        return CheckReport.issue(
          diagnostic.messageWithHint, diagnostic.rule, finding.fingerprint, diagnostic.severity,
          paths(file.source.name), line: lines.location(of: diagnostic.range.lowerBound).line,
          endLine: lines.location(of: diagnostic.range.upperBound).line)
      }
    }
    return .array(unreadableFiles + found)
  }

  private static func issue(
    _ message: String, _ rule: String, _ fingerprint: String, _ severity: Diagnostic.Severity, _ path: String,
    line: Int, endLine: Int
  ) -> JSONValue {
    let severity =
      switch severity {
      case .error: "major"
      case .warning: "minor"
      case .note: "info"
      }
    return [
      "description": .string(message), "check_name": .string(rule), "fingerprint": .string(fingerprint),
      "severity": .string(severity),
      "location": [
        "path": .string(path), "lines": ["begin": JSONValue(line), "end": JSONValue(endLine)],
      ],
    ]
  }
}
