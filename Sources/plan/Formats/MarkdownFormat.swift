import SourceText
import StrategicPlan

extension OutputFormat {
  /// CommonMark with the tables and struck text of GitHub Flavored Markdown.
  static let markdown = OutputFormat(
    name: "markdown",
    drawing: .document(
      DocumentDrawing(
        opening: { $0.hasMetadata ? $0.metadata : "" }, body: { document, _ in document.markdown },
        closing: { ResultKind.mark(of: $0.command) })), endings: ["md", "markdown"]
  ) { .markdown($0.command) }
}

extension Page {
  /// A block of metadata in YAML, as converters of Markdown read it.
  fileprivate var metadata: String {
    let lines =
      [("title", title.yamlQuoted)] + (subject.map { [("subtitle", $0.yamlQuoted)] } ?? [])
      + (author.map { [("author", $0.yamlQuoted)] } ?? [])
      + [("date", day.description), ("lang", language.tag)]
    return "---\n" + lines.map { "\($0): \($1)\n" }.joined() + "---\n\n"
  }
}

extension Document {
  var markdown: String { blocks.map(\.markdown).filter { !$0.isEmpty }.joined(separator: "\n") }
}

extension Document.Block {
  fileprivate var markdown: String {
    switch self {
    case .heading(let level, let text, let count, _):
      let marks = String(repeating: "#", count: level)
      return "\(marks) \(text.markdownEscaped)\(count.map { " (\($0))" } ?? "")\n"
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
    case .links(let label, let links): return Self.labelledList(label, links.map(\.text)).markdown
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
    case .quotation(let inlines): return "> " + inlines.markdownBlock + "\n"
    case .picture(let chart, let file):
      guard let file else { return "" }
      let description = "\(chart.title). \(chart.description)".markdownEscaped
      return "![\(description)](<\(file.percentEncodingAngleBrackets)>)\n"
    }
  }
}

extension Table {
  var markdown: String { forPages.allMarkdown }

  private var allMarkdown: String {
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
      case .text(let text), .link(let text, _), .status(_, let text), .figure(let text, _):
        text.markdownEscaped
      case .strong(let text), .target(let text, _), .reference(let text, _), .total(let text, _):
        text.markdownEscaped(between: "**")
      case .struck(let text): text.markdownEscaped(between: "~~")
      // A cell of a GFM table is one line.
      case .lineBreak: " · "
      }
    }.joined()
  }
}

extension String {
  /// The text as a quoted scalar of YAML.
  fileprivate var yamlQuoted: String {
    let plain = replacingLineBreaks.visible
    return "\"" + plain.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
  }

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
