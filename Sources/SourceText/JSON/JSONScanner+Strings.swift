extension JSONScanner {
  /// Scans a string from its opening quote to the byte after its closing one.
  mutating func scanString(_ bytes: Span<UInt8>) -> JSONToken {
    let start = position
    let token = JSONToken(scanText(bytes), from: start, to: position)
    if mayBeBlank(token, bytes) { noteIfBlank(token, bytes) }
    return token
  }

  /// Returns a Boolean value that indicates whether a text may be blank. Most texts begin with a letter.
  @inline(__always)
  private func mayBeBlank(_ text: JSONToken, _ bytes: Span<UInt8>) -> Bool {
    guard text.isString else { return false }
    switch bytes[text.range.lowerBound + 1] {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0xC2, 0xE1...0xE3: return true
    default: return false
    }
  }

  private mutating func noteIfBlank(_ text: JSONToken, _ bytes: Span<UInt8>) {
    let string = String(decoding: JSONEscapes.decode(bytes, text.spelling), as: UTF8.self)
    if string.unicodeScalars.allSatisfy(\.properties.isWhitespace) { blankTexts.append(text.range) }
  }

  private mutating func scanText(_ bytes: Span<UInt8>) -> JSONKind {
    let start = position
    position += 1
    var kind = JSONKind.string
    while true {
      // Plain text is scanned eight bytes at a time, up to the first byte that is a quote, a backslash, a
      // control character or not ASCII. Each test sets the high bit of the bytes it finds.
      while position &+ 8 <= bytes.count {
        let word = JSONScanner.word(bytes, position)
        let quotes = word ^ 0x2222_2222_2222_2222
        let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
        let special =
          ((quotes &- 0x0101_0101_0101_0101) & ~quotes
            | (backslashes &- 0x0101_0101_0101_0101) & ~backslashes
            | (word &- 0x2020_2020_2020_2020) & ~word
            | word) & 0x8080_8080_8080_8080
        if special == 0 {
          position &+= 8
          continue
        }
        position &+= special.trailingZeroBitCount >> 3
        break
      }
      guard position < bytes.count else { return reportUnterminated(from: start) }
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return kind
      case UInt8(ascii: "\\"):
        if kind == .string { kind = .escapedString }
        if !scanEscape(bytes) { kind = .invalid }
      case 0x0A, 0x0D:
        isAfterBrokenString = true
        report("the line ends inside a string", at: start..<position, hint: "is the closing quote missing?")
        return .invalid
      case ..<0x20:
        report(
          "there is a control character in a string", at: position..<(position + 1),
          hint: "write it as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))")
        kind = .invalid
        position += 1
      case 0x80...:
        if !scanMultibyte(bytes) { kind = .invalid }
      default:
        position += 1
      }
    }
  }

  private mutating func reportUnterminated(from start: Int) -> JSONKind {
    isAfterBrokenString = true
    report("the file ends inside a string", at: start..<position, hint: "is the closing quote missing?")
    return .invalid
  }

  private mutating func scanEscape(_ bytes: Span<UInt8>) -> Bool {
    let start = position
    guard position + 1 < bytes.count else {
      position += 1
      return true
    }
    let letter = bytes[position + 1]
    if JSONEscapes.byteFor(letter) != nil {
      position += 2
      return true
    }
    guard letter == UInt8(ascii: "u") else {
      // The byte after the backslash is inspected again: it may be a line break or half a character.
      position += letter >= 0x20 && letter < 0x80 ? 2 : 1
      report("'\(spelling(bytes, start..<position))' is not an escape", at: start..<position)
      return false
    }
    guard let unit = JSONEscapes.codeUnit(bytes, at: position + 2) else {
      position += 2
      report("\\u needs four hexadecimal digits", at: start..<position)
      return false
    }
    position += 6
    if UTF16.isTrailSurrogate(unit) {
      report("a low surrogate has no high surrogate before it", at: start..<position)
      return false
    }
    guard UTF16.isLeadSurrogate(unit) else { return true }
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u"),
      let trail = JSONEscapes.codeUnit(bytes, at: position + 2), UTF16.isTrailSurrogate(trail)
    else {
      report("a high surrogate has no low surrogate after it", at: start..<position)
      return false
    }
    position += 6
    return true
  }

  /// Scans the bytes of characters beyond ASCII, by the table of well-formed sequences in the Unicode
  /// Standard (table 3-7). Consecutive ill-formed bytes are reported as one.
  private mutating func scanMultibyte(_ bytes: Span<UInt8>) -> Bool {
    let start = position
    while position < bytes.count, bytes[position] >= 0x80 {
      let length = JSONScanner.sequenceLength(bytes, position)
      if length == 0 { break }
      position += length
    }
    guard position == start || position < bytes.count && bytes[position] >= 0x80 else { return true }
    let invalid = position
    while position < bytes.count, bytes[position] >= 0x80,
      JSONScanner.sequenceLength(bytes, position) == 0
    {
      position += 1
    }
    if !isNotUTF8 {
      report("the bytes are not UTF-8", at: invalid..<position, hint: "save the file as UTF-8")
      isNotUTF8 = true
    }
    return false
  }

  /// Returns the length of the well-formed sequence beyond ASCII at an offset, or 0.
  @inline(__always)
  private static func sequenceLength(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    let lead = bytes[offset]
    let available = bytes.count - offset
    func continues(_ index: Int) -> Bool { bytes[offset + index] & 0xC0 == 0x80 }
    switch lead {
    case 0xC2...0xDF:
      return available >= 2 && continues(1) ? 2 : 0
    case 0xE0...0xEF:
      guard available >= 3, continues(1), continues(2) else { return 0 }
      let second = bytes[offset + 1]
      return lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F ? 0 : 3
    case 0xF0...0xF4:
      guard available >= 4, continues(1), continues(2), continues(3) else { return 0 }
      let second = bytes[offset + 1]
      return lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F ? 0 : 4
    default:
      return 0
    }
  }
}
