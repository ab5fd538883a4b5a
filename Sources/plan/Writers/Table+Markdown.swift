import SourceText
import StrategicPlan

extension Table {
  /// A table of GitHub Flavored Markdown.
  var markdown: String {
    Document.Grid(columns.map { ($0.heading, $0.alignment) }, rows.map { $0.map { [.text($0.text)] } })
      .markdown
  }
}

extension String {
  /// Text that Markdown takes for text at the start of a line: no list, no rule, no code block.
  var markdownEscapedBlock: String {
    let text = String(drop { $0.isWhitespace }).markdownEscaped
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if let mark = rest.first, digits.isEmpty ? "-+=".contains(mark) : ".)".contains(mark) {
      return digits + "\\" + rest
    }
    return text
  }

  /// Text between marks, which must touch it.
  func markdownEscaped(between marks: String) -> String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.isEmpty ? "" : marks + String(text).markdownEscaped + marks
  }

  /// Text that Markdown takes for text within a line, in tables too.
  var markdownEscaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "$", "&":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "\n", "\r", "\t": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped.withoutAutolinks.visible
  }

  /// With what GitHub would turn into links kept from it.
  private var withoutAutolinks: String {
    var text = ""
    for part in split(separator: "://", omittingEmptySubsequences: false) {
      text += text.isEmpty && startIndex == part.startIndex ? String(part) : "\\://" + part
    }
    guard text.contains("www.") else { return text }
    return text.split(separator: "www.", omittingEmptySubsequences: false).joined(separator: "www\\.")
  }
}
