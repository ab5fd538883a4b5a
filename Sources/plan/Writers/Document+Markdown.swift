import StrategicPlan

extension Document {
  /// The document as CommonMark with the tables and struck text of GitHub Flavored Markdown.
  var markdown: String { blocks.map(\.markdown).joined(separator: "\n") }
}

extension Document.Block {
  fileprivate var markdown: String {
    switch self {
    case .heading(let level, let text):
      return String(repeating: "#", count: level) + " " + text.markdownEscaped + "\n"
    case .paragraph(let inlines):
      return inlines.markdownBlock + "\n"
    case .list(let items):
      return items.map { "- " + $0.markdownBlock + "\n" }.joined()
    case .table(let grid):
      return grid.markdown
    case .diagram(let source):
      return "```mermaid\n" + source + "```\n"
    case .picture(let file, let description):
      return "![" + description.markdownEscaped + "](<" + file.percentEncodingAngleBrackets + ">)\n"
    }
  }
}

extension String {
  /// The file's name in a form that is allowed between angle brackets.
  fileprivate var percentEncodingAngleBrackets: String {
    var encoded = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "<": encoded += "%3C"
      case ">": encoded += "%3E"
      case "\n": encoded += "%0A"
      case "\\": encoded += "%5C"
      default: encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }
}

extension Document.Grid {
  var markdown: String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    var text = line(columns.map { $0.heading.markdownEscaped })
    text += "|" + columns.map { $0.alignment == .right ? " ---: |" : " --- |" }.joined() + "\n"
    for row in rows { text += line(row.map(\.markdown)) }
    return text
  }
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
      // A cell of a GFM table is a single line.
      case .lineBreak: " · "
      }
    }.joined()
  }
}
