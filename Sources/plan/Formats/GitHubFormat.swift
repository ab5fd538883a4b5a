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

  /// Returns the findings as a Markdown table for the job's page, the most severe of all files first.
  ///
  /// - Parameter address: A function that returns the address of a line of a file, if it has one.
  func stepSummary(_ paths: ForgePaths, linking address: (_ path: FilePath, _ line: Int) -> String?) -> String
  {
    var text = "### plan check\n\n"
    guard !summary.isEmpty else { return text + "All well.\n" }
    text += summary + "\n| Severity | Place | What | Rule |\n| --- | --- | --- | --- |\n"
    var rows: [Diagnostic.Severity: [String]] = [:]
    for file in files where !file.findings.isEmpty {
      let lines = LineIndex(file.source)
      for finding in file.findings {
        let diagnostic = finding.diagnostic
        guard rows[diagnostic.severity, default: []].count < CheckReport.summaryRows else { continue }
        let line = lines.location(of: diagnostic.range.lowerBound).line
        let place = "\(file.source.name):\(line)".markdownEscaped
        let linked = address(paths(file.source.path), line).map { "[\(place)](<\($0)>)" } ?? place
        rows[diagnostic.severity, default: []].append(
          "| \(diagnostic.severity.rawValue) | \(linked) | \(diagnostic.message.markdownEscaped) | \(diagnostic.rule) |\n"
        )
      }
    }
    let worstFirst = [Diagnostic.Severity.error, .warning, .note].flatMap { rows[$0] ?? [] }
    let shown = worstFirst.prefix(CheckReport.summaryRows)
    let rest = files.reduce(0) { $0 + $1.findings.count } - shown.count
    return text + shown.joined() + (rest > 0 ? "\nAnd \(rest) more.\n" : "") + "\n"
  }

  /// The maximum number of rows: the page of a job is limited to a mebibyte.
  private static let summaryRows = 500
}

extension Context {
  /// Adds the findings to the page of the job, if GitHub asks for it.
  func appendStepSummary(_ report: CheckReport) throws(Failure) {
    guard let path = environment("GITHUB_STEP_SUMMARY")?.path, !path.isEmpty else { return }
    do {
      let summary = report.stepSummary(ForgePaths(files), linking: lineAddress)
      try files.append(Array(summary.utf8), to: path)
    } catch {
      throw .unwritten(path, error)
    }
  }
}

extension Context {
  /// Returns the address of a line of a file in the commit that the workflow runs on, as its variables name it.
  private func lineAddress(_ path: FilePath, _ line: Int) -> String? {
    let variables = ["GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"].compactMap {
      environment($0)?.text
    }
    guard variables.count == 3, !path.isAbsolute, let name = path.text else { return nil }
    return "\(variables[0])/\(variables[1])/blob/\(variables[2])/\(name.percentEncodedPath)#L\(line)"
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
