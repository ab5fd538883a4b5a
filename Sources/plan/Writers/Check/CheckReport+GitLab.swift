import SourceText
import StrategicPlan

extension CheckReport {
  /// A report for GitLab's code quality (“Code Quality report format” of its documentation).
  var codeQuality: JSONValue {
    let unreadableFiles = unreadable.map { path, reason in
      CheckReport.issue(
        reason, Rule.unreadableFile.id, "\(Rule.unreadableFile.id):\(path)", .error, path, line: 1, endLine: 1
      )
    }
    let found = files.flatMap { file -> [JSONValue] in
      let lines = LineIndex(file.source)
      return file.findings.map { finding in
        let diagnostic = finding.diagnostic
        let hint = diagnostic.hint.map { " (\($0))" } ?? ""
        return CheckReport.issue(
          diagnostic.message + hint, diagnostic.rule, finding.fingerprint, diagnostic.severity,
          file.source.name, line: lines.location(of: diagnostic.range.lowerBound).line,
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
        "path": .string(path.relativePath), "lines": ["begin": JSONValue(line), "end": JSONValue(endLine)],
      ],
    ]
  }
}
