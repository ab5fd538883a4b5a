import SourceText

extension String {
  /// The text escaped for the start of a line of Markdown, where it must not become a list, a rule or a
  /// code block.
  var markdownEscapedBlock: String {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    let text = String(String.UnicodeScalarView(start)).markdownEscaped
    let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let rest = text.utf8.dropFirst(digits.count)
    if let mark = rest.first, (digits.isEmpty ? "-+=" : ".)").utf8.contains(mark) {
      return String(decoding: digits, as: UTF8.self) + "\\" + String(decoding: rest, as: UTF8.self)
    }
    return text
  }

  /// Returns the text between marks, which must touch it.
  func markdownEscaped(between marks: String) -> String {
    var text = unicodeScalars[...]
    while text.first?.properties.isWhitespace == true { text.removeFirst() }
    while text.last?.properties.isWhitespace == true { text.removeLast() }
    return text.isEmpty ? "" : marks + String(String.UnicodeScalarView(text)).markdownEscaped + marks
  }

  /// The text escaped for use within a line of Markdown, also in tables, and without anything that GitHub
  /// would turn into a link.
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
      case UInt8(ascii: "@"):
        // Neither a backslash nor an entity keeps GitHub from turning an address into a link.
        let nothing = Array("<!-- -->".utf8)
        if escaped.last.map(\.mayEndMailbox) == true {
          escaped += nothing + [byte]
        } else {
          // Nor a name into a mention, which tells its owner.
          escaped += [byte] + nothing
        }
      case UInt8(ascii: "/"):
        // The colon is escaped once both slashes are there.
        if escaped.hasSuffix(":/") { escaped.insert(UInt8(ascii: "\\"), at: escaped.count - 2) }
        escaped.append(byte)
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self).visible
  }
}

extension UInt8 {
  /// A Boolean value that indicates whether the part of a mail address before the `@` may end with the
  /// scalar.
  fileprivate var mayEndMailbox: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && suffix(text.utf8CodeUnitCount).elementsEqual(text.description.utf8)
  }
}
