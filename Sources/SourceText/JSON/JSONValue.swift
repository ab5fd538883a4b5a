/// A JSON value to be written, from which reports and the schema are made.
///
/// Objects keep the order of their members. Numbers are given as digits, so that exact values stay exact.
package indirect enum JSONValue: Equatable, Sendable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  /// A number, by the digits of its JSON spelling.
  case number(String)
  /// JSON text that is written unchanged: a value as a file spells it.
  case verbatim(String)
  case bool(Bool)
  case null

  package struct Member: Equatable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .number(String(value)) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  package init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }
  package init(_ value: Int) { self = .number(String(value)) }
  package init(_ value: [String]) { self = .array(value.map(JSONValue.string)) }
}

extension JSONValue {
  /// Returns the value as JSON text that may be shown: over several lines indented by two spaces, or on one
  /// line.
  ///
  /// - Parameter depth: The level from which values are written on one line each. 0 is the whole value.
  package func text(onOneLine: Bool = false, onOneLineBelow depth: Int = .max) -> String {
    var text = ""
    write(to: &text, indentation: onOneLine ? nil : 0, below: depth, isShown: true)
    return text
  }

  /// The value as JSON text on one line, for a file.
  package var spelling: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Appends the value as JSON text on one line, for a file.
  func write(to text: inout String) { write(to: &text, indentation: nil, below: 0, isShown: false) }

  private func write(to text: inout String, indentation: Int?, below depth: Int, isShown: Bool) {
    let indentation = indentation.flatMap { $0 < depth ? $0 : nil }
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .verbatim(let spelling): text += spelling
    case .string(let value): JSONValue.write(value, to: &text, isShown: isShown)
    case .array(let elements):
      JSONValue.write(elements, between: "[", and: "]", to: &text, indentation: indentation) {
        element, text, indentation in
        element.write(to: &text, indentation: indentation, below: depth, isShown: isShown)
      }
    case .object(let members):
      JSONValue.write(members, between: "{", and: "}", to: &text, indentation: indentation) {
        member, text, indentation in
        JSONValue.write(member.key, to: &text, isShown: isShown)
        text += indentation == nil ? ":" : ": "
        member.value.write(to: &text, indentation: indentation, below: depth, isShown: isShown)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between opening: String, and closing: String, to text: inout String,
    indentation: Int?, each write: (Element, inout String, Int?) -> Void
  ) {
    text += opening
    let inner = indentation.map { $0 + 1 }
    for (position, element) in elements.enumerated() {
      if position > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: "  ", count: inner) }
      write(element, &text, inner)
    }
    if let indentation, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indentation) }
    text += closing
  }

  /// Escapes the characters that RFC 8259 requires, and the line separators that break JavaScript and log
  /// viewers.
  ///
  /// - Parameter isShown: A Boolean value that indicates whether characters that disorder a line or hide
  ///   are escaped too, and the second of two number signs, because a line with them may contain a command
  ///   for the runner of a forge.
  static func write(_ string: String, to text: inout String, isShown: Bool = false) {
    text += "\""
    defer { text += "\"" }
    if string.isSpelledAsItIs(isShown: isShown) {
      text += string
      return
    }
    var previous: Unicode.Scalar = "\0"
    for scalar in string.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "#" where isShown && previous == "#": text += "\\u0023"
      case "\u{80}"... where isShown && scalar.isUnsafeToShow(after: previous):
        for unit in String(scalar).utf16 {
          let hex = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
        }
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension String {
  /// A Boolean value that indicates whether nothing in the text has to be escaped, as in most.
  fileprivate func isSpelledAsItIs(isShown: Bool) -> Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0..<0x20: return false
      case UInt8(ascii: "#") where isShown, 0x80... where isShown: return false
      // The controls of C1, and the separators of lines and paragraphs.
      case 0x80..<0xA0 where last == 0xC2, 0xA8...0xA9 where before == 0xE2 && last == 0x80: return false
      default: (before, last) = (last, byte)
      }
    }
    return true
  }
}
