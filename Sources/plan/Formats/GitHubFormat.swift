import SourceText
import StrategicPlan

// GitHub Actions: “Workflow commands” and “Adding a job summary” of its documentation.

extension OutputFormat {
  /// Annotations of a workflow.
  static let github = OutputFormat(
    name: "github", drawing: .findings { $0.report.workflowCommands($0.paths) }
  ) { _ in .workflowCommands }
}

extension CheckReport {
  /// Returns a workflow command for each finding: an annotation on its line. GitHub shows the first ten of
  /// each severity, so the most severe come first.
  func workflowCommands(_ paths: ForgePaths) -> String {
    var text = ""
    var found: [(severity: Diagnostic.Severity, command: String)] = []
    for file in files where !file.findings.isEmpty {
      let lines = LineIndex(file.source)
      let path = paths(file.source.path).description
      for finding in file.findings {
        let command = CheckReport.command(finding, in: file.source, at: path, lines: lines)
        found.append((finding.diagnostic.severity, command))
      }
    }
    for severity in [Diagnostic.Severity.error, .warning, .note] {
      for entry in found where entry.severity == severity { text += entry.command }
    }
    return text
  }

  private static func command(_ finding: Finding, in source: SourceFile, at path: String, lines: LineIndex)
    -> String
  {
    let diagnostic = finding.diagnostic
    let start = lines.location(of: diagnostic.range.lowerBound)
    let end = lines.location(of: diagnostic.range.upperBound)
    var properties = "file=\(path.commandProperty),line=\(start.line),endLine=\(end.line)"
    // Columns are only allowed for a range on one line.
    if start.line == end.line {
      properties += ",col=\(lines.scalarColumn(of: diagnostic.range.lowerBound, in: source))"
      properties += ",endColumn=\(lines.scalarColumn(of: diagnostic.range.upperBound, in: source))"
    }
    let name = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    return "::\(name) \(properties),title=\(diagnostic.rule.commandProperty)::"
      + diagnostic.messageWithHint.commandData + "\n"
  }

  /// The findings as a Markdown table for the job's page.
  var stepSummary: String {
    var text = "### plan check\n\n"
    guard !summary.isEmpty else { return text + "All well.\n" }
    text += summary + "\n| Severity | Place | What | Rule |\n| --- | --- | --- | --- |\n"
    var count = 0
    for file in files where !file.findings.isEmpty && count < CheckReport.summaryRows {
      let lines = LineIndex(file.source)
      for finding in file.findings.prefix(CheckReport.summaryRows - count) {
        let diagnostic = finding.diagnostic
        let line = lines.location(of: diagnostic.range.lowerBound).line
        text += "| \(diagnostic.severity.rawValue) | \("\(file.source.name):\(line)".markdownEscaped) "
        text += "| \(diagnostic.message.markdownEscaped) | \(diagnostic.rule) |\n"
        count += 1
      }
    }
    let rest = files.reduce(0) { $0 + $1.findings.count } - count
    return text + (rest > 0 ? "\nAnd \(rest) more.\n" : "") + "\n"
  }

  /// The maximum number of rows: the page of a job is limited to a mebibyte.
  private static let summaryRows = 500
}

extension Context {
  /// Adds the findings to the page of the job, if GitHub asks for it.
  func appendStepSummary(_ report: CheckReport) throws(Failure) {
    guard let path = environment("GITHUB_STEP_SUMMARY")?.path, !path.isEmpty else { return }
    do {
      try files.append(Array(report.stepSummary.utf8), to: path)
    } catch {
      throw .unwritten(path, error)
    }
  }
}

extension String {
  /// The text as the data of a workflow command.
  fileprivate var commandData: String { commandEscaped(["%", "\r", "\n"]) }

  /// The text as a property of a workflow command.
  fileprivate var commandProperty: String { commandEscaped(["%", "\r", "\n", ":", ","]) }

  private func commandEscaped(_ escaped: [Unicode.Scalar]) -> String {
    var text = ""
    for scalar in visible(keeping: ["\r", "\n"]).unicodeScalars {
      if escaped.contains(scalar) {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        text += "%" + (hex.utf8.count < 2 ? "0" : "") + hex
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
