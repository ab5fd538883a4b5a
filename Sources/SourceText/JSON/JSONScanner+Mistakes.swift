extension JSONScanner {
  mutating func report(_ message: String, at range: Range<Int>, hint: String? = nil) {
    diagnostics.append(Diagnostic(.jsonSyntax, message, at: range, hint: hint))
  }

  mutating func reportUnexpected(_ byte: UInt8, wanted: String) {
    let found: String
    switch byte {
    case 0x21...0x7E: found = "'\(Character(Unicode.Scalar(byte)))'"
    case 0x80...: found = "a character outside strings"
    default: found = "a control character"
    }
    report("expected \(wanted), found \(found)", at: position..<(position + 1))
  }

  mutating func reportUnexpectedEnd(_ bytes: Span<UInt8>, _ expected: Expectation) {
    // Of a string without its end that has been said.
    if isAfterBrokenString { return }
    guard let container = open.last else {
      report("the file holds no JSON value", at: bytes.count..<bytes.count)
      return
    }
    let offset = Int(tape[container.tapeIndex] & 0xFFFF_FFFF)
    let (bracket, closing) = container.isObject ? ("{", "}") : ("[", "]")
    var diagnostic = Diagnostic(
      .jsonSyntax, "the file ends before '\(closing)'", at: bytes.count..<bytes.count)
    diagnostic.notes = [.init("'\(bracket)' is opened here", at: offset..<(offset + 1))]
    diagnostics.append(diagnostic)
  }

  /// The offset of the last byte before the next token that is not white space.
  private func lastTokenOffset(_ bytes: Span<UInt8>) -> Int {
    var offset = position - 1
    while offset > 0, JSONScanner.isWhitespace(bytes[offset]) { offset -= 1 }
    return max(offset, 0)
  }

  mutating func reportTrailingComma(_ bytes: Span<UInt8>) {
    let offset = lastTokenOffset(bytes)
    // A comment may stand between the comma and the bracket; it has been reported.
    guard bytes[offset] == UInt8(ascii: ",") else {
      report("a comma stands before the closing bracket", at: position..<(position + 1))
      return
    }
    report("a comma stands before the closing bracket", at: offset..<(offset + 1), hint: "remove it")
  }

  /// Reads on as if a comma stood there, where the next byte begins what may follow one.
  mutating func recoverFromMissingComma(_ byte: UInt8) -> Expectation? {
    let beginsNext =
      byte == UInt8(ascii: "\"")
      || !innermostIsObject
        && (byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || JSONScanner.isWordByte(byte))
    let closing = innermostIsObject ? "}" : "]"
    if !isAfterBrokenString || !beginsNext { reportUnexpected(byte, wanted: "',' or '\(closing)'") }
    isAfterBrokenString = false
    guard beginsNext else { return nil }
    return innermostIsObject ? .key : .value
  }

  /// `40,5`: a comma where JSON has a point. The number before it is on the tape already.
  mutating func recoverFromDecimalComma(_ bytes: Span<UInt8>) -> Bool {
    guard let last = tape.last, last >> 60 == UInt64(JSONKind.number.rawValue) else { return false }
    let start = Int(last & 0xFFFF_FFFF)
    let comma = start + Int(last >> 32 & 0xFFF_FFFF)
    guard comma + 1 == position, bytes[comma] == UInt8(ascii: ","), skipDigits(bytes) else { return false }
    let digits = text(bytes, start..<comma) + "." + text(bytes, (comma + 1)..<position)
    replaceLastNumber(start, "a decimal comma stands in a number", hint: "write \(digits)")
    return true
  }

  /// `15 000`: digits grouped by blanks.
  mutating func recoverFromBlankInNumber(_ bytes: Span<UInt8>) -> Bool {
    guard let last = tape.last, last >> 60 == UInt64(JSONKind.number.rawValue) else { return false }
    let start = Int(last & 0xFFFF_FFFF)
    let end = start + Int(last >> 32 & 0xFFF_FFFF)
    guard innermostIsObject, end + 1 == position, bytes[end] == UInt8(ascii: " "), skipDigits(bytes) else {
      return false
    }
    let digits = text(bytes, start..<end) + text(bytes, (end + 1)..<position)
    replaceLastNumber(start, "a blank stands in a number", hint: "write \(digits)")
    return true
  }

  private mutating func replaceLastNumber(_ start: Int, _ message: String, hint: String) {
    report(message, at: start..<position, hint: hint)
    tape.removeLast()
    append(.invalid, at: start, extent: position - start)
  }

  /// A text between quotes that are not JSON's: `'…'`, `“…”`, `«…»`. Ends at the closing one, or with
  /// the line.
  mutating func scanOddQuotes(_ bytes: Span<UInt8>) -> Bool {
    let start = position
    guard let quotes = JSONScanner.oddQuotes.first(where: { starts(with: $0.opening, bytes, at: start) })
    else {
      return false
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
      "text stands in quotes that are not JSON's", at: start..<position,
      hint: "use straight double quotes: \"")
    append(.invalid, at: start, extent: min(position - start, JSONDocument.maximumExtent))
    return true
  }

  private static let oddQuotes: [(opening: [UInt8], closing: [[UInt8]])] = [
    ("'", ["'"]), ("“", ["”", "“"]), ("”", ["”"]), ("„", ["“", "”"]), ("‘", ["’"]), ("’", ["’"]),
    ("«", ["»"]),
  ].map { (Array($0.0.utf8), $0.1.map { Array($0.utf8) }) }

  private func starts(with prefix: [UInt8], _ bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard offset + prefix.count <= bytes.count else { return false }
    return prefix.indices.allSatisfy { bytes[offset + $0] == prefix[$0] }
  }
}
