extension String {
  /// The text as character data of XML, for elements and attributes.
  package var xmlEscaped: String {
    guard utf8.contains(where: \.mayNeedEscaping) else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // XML 1.0 has no control characters, escaped or not.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension UInt8 {
  /// A Boolean value that indicates whether a scalar that XML has no place for, or gives a meaning to, may have the
  /// byte. Those of two bytes that are controls begin with 0xC2, U+FFFE and U+FFFF with 0xEF.
  fileprivate var mayNeedEscaping: Bool {
    switch self {
    case 0...0x1F, 0x7F, 0xC2, 0xEF, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
