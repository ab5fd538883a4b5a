import SourceText
import StrategicPlan

/// Writes findings for people: each with its line and what is marked in it, the worst of a file first.
struct FindingsWriter {
  let style: Style
  /// The terminal's; nil where there is none.
  let width: Int?
  /// Whether every finding is written, or of each rule the first ones of a file.
  let showsAll: Bool
  /// What shows the rest.
  let showAll: String

  func text(of report: CheckReport) -> String {
    var text = ""
    var isWhole = true
    for file in report.files where !file.findings.isEmpty { text += self.text(of: file, &isWhole) }
    return text + (isWhole ? "" : "\(showAll) shows all of them\n")
  }

  private func text(of file: CheckedFile, _ isWhole: inout Bool) -> String {
    let renderer = DiagnosticRenderer(file.source, width: width, paint: style.paint)
    var shown: [Diagnostic] = []
    var counts: [String: Int] = [:]
    var rest: [(rule: String, findings: [Finding])] = []
    for finding in file.findings {
      let diagnostic = finding.diagnostic
      counts[diagnostic.rule, default: 0] += 1
      if showsAll || counts[diagnostic.rule, default: 0] <= FindingsWriter.limit(diagnostic.severity) {
        shown.append(diagnostic)
      } else if let position = rest.firstIndex(where: { $0.rule == diagnostic.rule }) {
        rest[position].findings.append(finding)
      } else {
        rest.append((diagnostic.rule, [finding]))
      }
    }
    let name = style(.strong, file.source.name.visible + ":")
    var text = ""
    for (position, diagnostic) in shown.enumerated() {
      // Of several findings on one place the line is drawn once, under the last.
      let isLast = position + 1 == shown.count || !diagnostic.isDrawn(like: shown[position + 1])
      text +=
        diagnostic.rule == Rule.unreadableFile.id
        ? line(of: diagnostic, name) : renderer.text(of: diagnostic, hasExcerpt: isLast)
    }
    for (rule, findings) in rest { text += name + " " + summary(of: findings, rule) + "\n" }
    if !rest.isEmpty { isWhole = false }
    if file.omitted > 0 { text += name + " and \(file.omitted) more mistakes\n" }
    return text
  }

  /// What is said of a file that could not be read: it has no lines.
  private func line(of diagnostic: Diagnostic, _ name: String) -> String {
    name + " " + style(.bad, "error:") + " \(diagnostic.message)\n"
  }

  /// How many findings of one rule are told in a file.
  private static func limit(_ severity: Diagnostic.Severity) -> Int {
    switch severity {
    case .error: 20
    case .warning: 3
    case .note: 1
    }
  }

  private func summary(of findings: [Finding], _ rule: String) -> String {
    var items: [String] = []
    for item in findings.compactMap(\.item?.text) where !items.contains(item) {
      items.append(item)
      if items.count > FindingsWriter.namedItems { break }
    }
    let names = items.prefix(FindingsWriter.namedItems).joined(separator: ", ")
    let more = items.count > FindingsWriter.namedItems ? " …" : ""
    return "\(findings.count) more of " + style(.faint, "[\(rule)]")
      + (names.isEmpty ? "" : ": \(names)\(more)")
  }

  private static let namedItems = 8
}

extension Diagnostic {
  /// Whether what is drawn under it is what is drawn under another.
  fileprivate func isDrawn(like other: Diagnostic) -> Bool {
    range == other.range && hint == nil && other.hint == nil && notes.isEmpty
  }
}
