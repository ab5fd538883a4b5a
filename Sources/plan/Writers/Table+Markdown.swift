import SourceText
import StrategicPlan

extension Table {
  /// A table of GitHub Flavored Markdown.
  var markdown: String {
    var text = "| " + columns.map { $0.heading.markdownEscaped }.joined(separator: " | ") + " |\n"
    text += "|" + columns.map { $0.alignment == .right ? " ---: |" : " --- |" }.joined() + "\n"
    for row in rows {
      text += "| " + row.map { $0.text.markdownEscaped }.joined(separator: " | ") + " |\n"
    }
    return text
  }
}

extension String {
  /// Text that Markdown takes for text, on one line, in tables too.
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
    return escaped.visible
  }
}
