import SourceText
import StrategicPlan

extension OutputFormat {
  /// CommonMark with the tables and struck text of GitHub Flavored Markdown.
  static let markdown = OutputFormat(
    name: "markdown", drawing: .document { document, _ in document.markdown }
  ) { .markdown($0.command) }
}

extension Document {
  var markdown: String { blocks.map(\.markdown).filter { !$0.isEmpty }.joined(separator: "\n") }
}

extension Document.Block {
  fileprivate var markdown: String {
    switch self {
    case .heading(let level, let text, let count):
      return String(repeating: "#", count: level) + " " + text.markdownEscaped
        + (count.map { " (\($0))" } ?? "")
        + "\n"
    case .item(let id, let title, let place):
      return "## \(id.markdownEscaped) \(title.markdownEscaped)\n"
        + (place.isEmpty ? "" : "\n_" + place.map(\.markdownEscaped).joined(separator: " › ") + "_\n")
    case .day(let text): return "_" + text.markdownEscaped + "_\n"
    case .caption(let text), .note(let text): return text.markdownEscaped + "\n"
    case .paragraph(let inlines): return inlines.markdownBlock + "\n"
    case .list(let items): return items.map { "- " + $0.markdownBlock + "\n" }.joined()
    case .facts(let facts):
      return facts.map { "- **\($0.label.markdownEscaped)**: \($0.value.markdownEscaped)\n" }.joined()
    case .labelledList(let label, let lines):
      return label.markdownLabel + "\n" + lines.map { "- \($0.markdownEscapedBlock)\n" }.joined()
    case .prose(let label, let prose):
      let paragraphs = prose.split(whereSeparator: \.isNewline).map { String($0).markdownEscapedBlock + "\n" }
      return ((label.isEmpty ? [] : [label.markdownLabel]) + paragraphs).joined(separator: "\n")
    case .log(let label, let entries):
      return label.markdownLabel + "\n"
        + entries.map { entry in
          "- \(entry.heading.markdownEscapedBlock)\n"
            + entry.lines.map { "  - \($0.markdownEscapedBlock)\n" }.joined()
        }.joined()
    case .table(let table): return table.markdown
    case .labelledTable(let label, let table): return label.markdownLabel + "\n" + table.markdown
    case .drawing(let lines): return "```text\n" + lines.map { $0 + "\n" }.joined() + "```\n"
    case .diagram(let source): return "```mermaid\n" + source + "```\n"
    case .picture(let file, let description):
      return "![" + description.markdownEscaped + "](<" + file.percentEncodingAngleBrackets + ">)\n"
    }
  }
}

extension Table {
  var markdown: String {
    guard !columns.isEmpty else { return "" }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let headings = columns.map(\.heading.markdownEscaped)
    let cells = rows.map { $0.map { $0.inlines?.markdown ?? $0.text.markdownEscaped } }
    // Converters to paged formats share the width of the page out by the dashes.
    let dashes = columns.indices.map { column in
      let widest = ([headings] + cells).map { $0[column].displayWidth }.max() ?? 0
      return String(repeating: "-", count: min(max(widest, 3), Self.mostDashes))
    }
    let rule = zip(columns, dashes).map { $0.alignment == .right ? $1.dropLast() + ":" : $1[...] }
    return line(headings) + line(rule.map(String.init)) + cells.map(line).joined()
  }

  /// The number of dashes under the widest column.
  private static let mostDashes = 40
}

extension [Document.Inline] {
  /// The text as a block of its own.
  fileprivate var markdownBlock: String {
    guard case .text(let text) = first else { return markdown }
    return text.markdownEscapedBlock + Array(dropFirst()).markdown
  }

  fileprivate var markdown: String {
    map { inline in
      switch inline {
      case .text(let text): text.markdownEscaped
      case .strong(let text): text.markdownEscaped(between: "**")
      case .struck(let text): text.markdownEscaped(between: "~~")
      // A cell of a GFM table is one line.
      case .lineBreak: " · "
      }
    }.joined()
  }
}

extension String {
  fileprivate var markdownLabel: String { "**\(markdownEscaped)**\n" }

  /// A file's name that can stand between angle brackets.
  fileprivate var percentEncodingAngleBrackets: String {
    unicodeScalars.reduce(into: "") { encoded, scalar in
      switch scalar {
      case "<": encoded += "%3C"
      case ">": encoded += "%3E"
      case "\n": encoded += "%0A"
      case "\\": encoded += "%5C"
      default: encoded.unicodeScalars.append(scalar)
      }
    }
  }
}
