extension JSONScanner {
  mutating func report(_ message: String, at range: Range<Int>, hint: String? = nil) {
    report(Diagnostic(.jsonSyntax, message, at: range, hint: hint))
  }

  /// Reports a character that only has to be removed.
  private mutating func reportSurplus(_ message: String, at offset: Int) {
    let range = offset..<(offset + 1)
    report(
      Diagnostic(
        .jsonSyntax, message, at: range, hint: "remove it",
        fix: .init("remove the comma", [TextEdit(range, [])])))
  }

  mutating func reportUnexpected(_ bytes: Span<UInt8>, wanted: String) {
    var end = position + 1
    while end < bytes.count, bytes[position] >= 0x80, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let character = text(bytes, position..<end).unicodeScalars.first ?? " "
    let found: String
    switch character.value {
    case 0x21...0x7E: found = "'\(character)'"
    case 0xA0...:
      let hex = String(character.value, radix: 16, uppercase: true)
      found = "'\(character)' (U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex))"
    default: found = "a control character"
    }
    var diagnostic = Diagnostic(.jsonSyntax, "expected \(wanted), found \(found)", at: position..<end)
    if let container = open.last, ["}", "]"].contains(character) {
      diagnostic.notes = [JSONScanner.opening(of: container)]
    }
    report(diagnostic)
  }

  private static func opening(of container: Container) -> Diagnostic.Note {
    let bracket = container.isObject ? "{" : "["
    return .init("'\(bracket)' is opened here", at: container.offset..<(container.offset + 1))
  }

  mutating func reportUnexpectedEnd(_ bytes: Span<UInt8>) {
    // For a string without its end this has been reported.
    if isAfterBrokenString { return }
    guard let container = open.last else {
      report("the file contains no JSON value", at: bytes.count..<bytes.count)
      return
    }
    let closing = container.isObject ? "}" : "]"
    var diagnostic = Diagnostic(
      .jsonSyntax, "the file ends before '\(closing)'", at: bytes.count..<bytes.count)
    diagnostic.notes = [JSONScanner.opening(of: container)]
    report(diagnostic)
  }

  /// Returns the offset of the last byte before the next token that is not white space.
  private func lastTokenOffset(_ bytes: Span<UInt8>) -> Int {
    var offset = position - 1
    while offset > 0, JSONScanner.isWhitespace(bytes[offset]) { offset -= 1 }
    return max(offset, 0)
  }

  mutating func reportTrailingComma(_ bytes: Span<UInt8>) {
    let offset = lastTokenOffset(bytes)
    // There may be a comment between the comma and the bracket. It has been reported.
    guard bytes[offset] == UInt8(ascii: ",") else {
      report("there is a comma before the closing bracket", at: position..<(position + 1))
      return
    }
    reportSurplus("there is a comma before the closing bracket", at: offset)
  }

  /// Continues as if there were a comma, if the next byte begins something that may follow one.
  mutating func recoverFromMissingComma(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    if byte == UInt8(ascii: ";") {
      report("there is a ';' where a comma belongs", at: position..<(position + 1))
      position += 1
      return true
    }
    let beginsNext =
      byte == UInt8(ascii: "\"")
      || !innermostIsObject
        && (byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || JSONScanner.isWordByte(byte))
    if !isAfterBrokenString || !beginsNext {
      reportUnexpected(bytes, wanted: "',' or '\(innermostIsObject ? "}" : "]")'")
      if beginsNext { hint("is a comma missing before it?") }
    }
    isAfterBrokenString = false
    return beginsNext
  }

  /// Skips an extra comma in the place of a key or a value.
  mutating func recoverFromExtraComma(_ byte: UInt8) -> Bool {
    guard byte == UInt8(ascii: ","), !open.isEmpty else { return false }
    reportSurplus("there is one comma too many", at: position)
    position += 1
    return true
  }

  /// Continues after `=`, or as if there were a colon before the beginning of a value.
  mutating func recoverFromMissingColon(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    let beginsValue =
      ["\"", "{", "["].contains(Character(Unicode.Scalar(byte))) || JSONScanner.isWordByte(byte)
    guard beginsValue || byte == UInt8(ascii: "=") else { return false }
    reportUnexpected(bytes, wanted: "':' after the key")
    if !beginsValue { position += 1 }
    return true
  }

  /// Scans a key without quotes.
  mutating func scanBareKey(_ byte: UInt8, _ bytes: Span<UInt8>) -> JSONToken? {
    guard JSONScanner.isWordByte(byte) else { return nil }
    let start = position
    while position < bytes.count, JSONScanner.isWordByte(bytes[position]) { position += 1 }
    let word = spelling(bytes, start..<position)
    report("the key has no quotes", at: start..<position, hint: "write \"\(word)\"")
    return JSONToken(.invalid, from: start, to: position)
  }

  /// Continues after text that was not meant to end a number that begins at `start`, and reports it.
  mutating func recoverFromBadNumber(_ start: Int, _ bytes: Span<UInt8>) -> Bool {
    // In a list a comma may separate two numbers, and a blank may mean that a comma is missing.
    guard innermostIsObject, position < bytes.count else { return false }
    return recoverFromDecimalComma(start, bytes) || recoverFromTrailingText(start, bytes)
  }

  /// Continues after a comma in the place of a decimal point: `40,5`.
  private mutating func recoverFromDecimalComma(_ start: Int, _ bytes: Span<UInt8>) -> Bool {
    let comma = position
    guard bytes[comma] == UInt8(ascii: ","), comma + 1 < bytes.count, bytes[comma + 1] &- 0x30 < 10 else {
      return false
    }
    position += 1
    _ = skipDigits(bytes)
    // If a comma precedes decimals, points may separate thousands.
    let digits = text(bytes, start..<comma).filter { $0 != "." } + "." + text(bytes, (comma + 1)..<position)
    report("the number has a decimal comma", at: start..<position, hint: "write \(digits)")
    return true
  }

  /// Continues after blanks within a number, or text after it: `15 000`, `2500€`, `40 %`.
  private mutating func recoverFromTrailingText(_ start: Int, _ bytes: Span<UInt8>) -> Bool {
    let end = position
    var next = end
    if JSONScanner.isWhitespace(bytes[next]) { next += 1 }
    guard next < bytes.count, !endsNumber(next, bytes) else { return false }
    position = next
    while position < bytes.count,
      ![",", "}", "]", "\"", "\n", "\r"].contains(Unicode.Scalar(bytes[position]))
    {
      position += 1
    }
    while position > end, JSONScanner.isWhitespace(bytes[position - 1]) { position -= 1 }
    let digits = text(bytes, start..<position).filter { $0.isASCII && ($0.isNumber || ".-".contains($0)) }
    let written = spelling(bytes, start..<position)
    report("'\(written)' is not a JSON number", at: start..<position, hint: "write \(digits)")
    return true
  }

  /// Returns a Boolean value that indicates whether the byte belongs to the JSON around a number, to
  /// blanks, or to a comment.
  private func endsNumber(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "#"):
      true
    case UInt8(ascii: "/"):
      offset + 1 < bytes.count
        && (bytes[offset + 1] == UInt8(ascii: "/") || bytes[offset + 1] == UInt8(ascii: "*"))
    case 0xC2: offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
    case let byte: JSONScanner.isWhitespace(byte)
    }
  }

  /// Scans a text between quotes that are not JSON's: `'…'`, `“…”`, `«…»`. It ends at the closing one, or
  /// at the end of the line.
  mutating func scanOddQuotes(_ bytes: Span<UInt8>) -> JSONToken? {
    let start = position
    guard let quotes = JSONScanner.oddQuotes.first(where: { starts(with: $0.opening, bytes, at: start) })
    else {
      return nil
    }
    position += quotes.opening.count
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
      if let closing = quotes.closing.first(where: { starts(with: $0, bytes, at: position) }) {
        position += closing.count
        break
      }
      position += 1
    }
    report(
      "the text is in quotes that JSON does not have", at: start..<position,
      hint: "use straight double quotes: \"")
    return JSONToken(.invalid, from: start, to: position)
  }

  static let oddQuotes: [(opening: [UInt8], closing: [[UInt8]])] = [
    ("'", ["'"]), ("“", ["”", "“"]), ("”", ["”"]), ("„", ["“", "”"]), ("‘", ["’"]), ("’", ["’"]),
    ("«", ["»"]),
  ].map { (Array($0.0.utf8), $0.1.map { Array($0.utf8) }) }

  private func starts(with prefix: [UInt8], _ bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard offset + prefix.count <= bytes.count else { return false }
    return prefix.indices.allSatisfy { bytes[offset + $0] == prefix[$0] }
  }
}
