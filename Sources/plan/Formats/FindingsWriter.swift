import SourceText
import StrategicPlan

/// A writer of findings for people: each with its line and the marked range, the most severe of a file
/// first.
struct FindingsWriter {
  let style: Style
  /// The width of the terminal, or `nil` if there is none.
  let width: Int?
  /// A Boolean value that indicates whether every finding is written, or only the first ones of each rule
  /// in a file.
  let showsAll: Bool
  /// The option that shows the rest.
  let showAll: String

  func text(of report: CheckReport) -> String {
    var blocks: [Block] = []
    var isWhole = true
    for file in report.files where !file.findings.isEmpty { blocks += self.blocks(of: file, &isWhole) }
    if !isWhole { blocks.append(Block(text: "\(showAll) shows all of them\n")) }
    // What follows a line of a file stands apart from it.
    return zip(blocks, blocks.dropFirst().map(Optional.some) + [nil]).map { block, next in
      block.text + (block.hasExcerpt && next != nil ? "\n" : "")
    }.joined()
  }

  /// Lines that stand together.
  private struct Block {
    let text: String
    var hasExcerpt = false
  }

  private func blocks(of file: CheckedFile, _ isWhole: inout Bool) -> [Block] {
    let style = style
    let renderer = DiagnosticRenderer(file.source, width: width) { part, text in
      let painted = style.paint(part, text)
      return part == .place ? style.link(painted, to: file.source.path) : painted
    }
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
    var blocks: [Block] = []
    for (position, diagnostic) in shown.enumerated() {
      // For several findings in one place the line is drawn once, under the last.
      let isLast = position + 1 == shown.count || !diagnostic.isDrawn(like: shown[position + 1])
      blocks.append(
        diagnostic.rule == Rule.unreadableFile.id
          ? Block(text: line(of: diagnostic, name))
          : Block(
            text: renderer.text(of: diagnostic, hasExcerpt: isLast && !file.source.isTable),
            hasExcerpt: isLast && !file.source.isOutside && !file.source.isTable))
    }
    blocks += rest.map { Block(text: name + " " + summary(of: $1, $0) + "\n") }
    if !rest.isEmpty { isWhole = false }
    if file.omitted > 0 { blocks.append(Block(text: name + " and \(file.omitted) more mistakes\n")) }
    return blocks
  }

  /// Returns the line for a file that could not be read, which has no text to show.
  private func line(of diagnostic: Diagnostic, _ name: String) -> String {
    name + " " + style(.bad, "error:") + " \(diagnostic.message)\n"
  }

  /// Returns the maximum number of findings of one rule that are shown for a file.
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
  /// Returns a Boolean value that indicates whether the same text is drawn under this diagnostic as under
  /// another.
  fileprivate func isDrawn(like other: Diagnostic) -> Bool {
    range == other.range && hint == nil && other.hint == nil && notes.isEmpty
  }
}
