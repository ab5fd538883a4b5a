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

  /// Text that Markdown takes for text within a line, in tables too; without what GitHub would turn
  /// into links.
  var markdownEscaped: String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(utf8.count + 8)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"),
        UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "&"):
        escaped += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): escaped.append(UInt8(ascii: " "))
      case UInt8(ascii: "."):
        if escaped.hasSuffix("www") { escaped.append(UInt8(ascii: "\\")) }
        escaped.append(byte)
      case UInt8(ascii: "/"):
        // The colon gets the backslash once both strokes are there.
        if escaped.hasSuffix(":/") { escaped.insert(UInt8(ascii: "\\"), at: escaped.count - 2) }
        escaped.append(byte)
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self).visible
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && suffix(text.utf8CodeUnitCount).elementsEqual(text.description.utf8)
  }
}
