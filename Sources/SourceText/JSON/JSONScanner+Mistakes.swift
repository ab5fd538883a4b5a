extension JSONScanner {
  mutating func report(_ message: String, at range: Range<Int>, hint: String? = nil) {
    diagnostics.append(Diagnostic(.jsonSyntax, message, at: range, hint: hint))
  }

  /// Reports a character that only has to go.
  private mutating func reportSurplus(_ message: String, at offset: Int) {
    let range = offset..<(offset + 1)
    diagnostics.append(
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
      let offset = Int(tape[container.tapeIndex] & 0xFFFF_FFFF)
      let bracket = container.isObject ? "{" : "["
      diagnostic.notes = [.init("'\(bracket)' is opened here", at: offset..<(offset + 1))]
    }
    diagnostics.append(diagnostic)
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
    reportSurplus("a comma stands before the closing bracket", at: offset)
  }

  /// Reads on as if a comma stood there, where the next byte begins what may follow one.
  mutating func recoverFromMissingComma(_ byte: UInt8, _ bytes: Span<UInt8>) -> Expectation? {
    if byte == UInt8(ascii: ";") {
      report("a ';' stands where a comma belongs", at: position..<(position + 1))
      position += 1
      return innermostIsObject ? .key : .value
    }
    let beginsNext =
      byte == UInt8(ascii: "\"")
      || !innermostIsObject
        && (byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || JSONScanner.isWordByte(byte))
    if !isAfterBrokenString || !beginsNext {
      reportUnexpected(bytes, wanted: "',' or '\(innermostIsObject ? "}" : "]")'")
      if beginsNext { diagnostics[diagnostics.count - 1].hint = "is a comma missing before it?" }
    }
    isAfterBrokenString = false
    guard beginsNext else { return nil }
    return innermostIsObject ? .key : .value
  }

  /// A comma where a key or a value belongs: one too many.
  mutating func recoverFromExtraComma(_ byte: UInt8) -> Bool {
    guard byte == UInt8(ascii: ","), !open.isEmpty else { return false }
    reportSurplus("there is a comma too many", at: position)
    position += 1
    return true
  }

  /// Reads on behind `=`, or as if a colon stood before what begins a value.
  mutating func recoverFromMissingColon(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    let beginsValue =
      ["\"", "{", "["].contains(Character(Unicode.Scalar(byte))) || JSONScanner.isWordByte(byte)
    guard beginsValue || byte == UInt8(ascii: "=") else { return false }
    reportUnexpected(bytes, wanted: "':' after the key")
    if !beginsValue { position += 1 }
    return true
  }

  /// A key without quotes.
  mutating func scanBareKey(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard JSONScanner.isWordByte(byte) else { return false }
    let start = position
    while position < bytes.count, JSONScanner.isWordByte(bytes[position]) { position += 1 }
    let word = spelling(bytes, start..<position)
    report("the key stands without quotes", at: start..<position, hint: "write \"\(word)\"")
    append(.invalid, at: start, extent: min(position - start, JSONDocument.maximumExtent))
    return true
  }

  /// `40,5`: a comma where JSON has a point. The number before it is on the tape already.
  mutating func recoverFromDecimalComma(_ bytes: Span<UInt8>) -> Bool {
    guard let last = tape.last, last >> 60 == UInt64(JSONKind.number.rawValue) else { return false }
    let start = Int(last & 0xFFFF_FFFF)
    let comma = start + Int(last >> 32 & 0xFFF_FFFF)
    guard comma + 1 == position, bytes[comma] == UInt8(ascii: ","), skipDigits(bytes) else { return false }
    // Who writes a comma before decimals may write points between thousands.
    let digits = text(bytes, start..<comma).filter { $0 != "." } + "." + text(bytes, (comma + 1)..<position)
    replaceLastNumber(start, "a decimal comma stands in a number", hint: "write \(digits)")
    return true
  }

  /// `15 000`, `2500€`, `40 %`: blanks within a number, or something behind it.
  mutating func recoverFromBadNumber(_ bytes: Span<UInt8>) -> Bool {
    guard innermostIsObject, let last = tape.last, last >> 60 == UInt64(JSONKind.number.rawValue) else {
      return false
    }
    let start = Int(last & 0xFFFF_FFFF)
    let end = start + Int(last >> 32 & 0xFFF_FFFF)
    let structure: [Unicode.Scalar] = ["\"", "[", "]", "{", "}", ":", ";"]
    guard position - end <= 1, !structure.contains(Unicode.Scalar(bytes[position])) else { return false }
    while position < bytes.count,
      ![",", "}", "]", "\"", "\n", "\r"].contains(Unicode.Scalar(bytes[position]))
    {
      position += 1
    }
    while position > end, JSONScanner.isWhitespace(bytes[position - 1]) { position -= 1 }
    let digits = text(bytes, start..<position).filter { $0.isASCII && ($0.isNumber || ".-".contains($0)) }
    let written = spelling(bytes, start..<position)
    replaceLastNumber(start, "'\(written)' is not a JSON number", hint: "write \(digits)")
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

  static let oddQuotes: [(opening: [UInt8], closing: [[UInt8]])] = [
    ("'", ["'"]), ("“", ["”", "“"]), ("”", ["”"]), ("„", ["“", "”"]), ("‘", ["’"]), ("’", ["’"]),
    ("«", ["»"]),
  ].map { (Array($0.0.utf8), $0.1.map { Array($0.utf8) }) }

  private func starts(with prefix: [UInt8], _ bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard offset + prefix.count <= bytes.count else { return false }
    return prefix.indices.allSatisfy { bytes[offset + $0] == prefix[$0] }
  }
}
