/// A cursor that steps over JSON text that has been scanned before, without checking it as closely again.
///
/// Text with mistakes that the scanner recovers from is stepped over as far as possible. No text makes a
/// step lead outside of it or fail to advance.
enum JSONCursor {
  /// Returns the offset after blanks, comments and extra commas.
  static func skipBlanks(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var offset = start
    while offset < bytes.count, JSONScanner.isWhitespace(bytes[offset]) { offset += 1 }
    guard offset < bytes.count,
      bytes[offset] == UInt8(ascii: "/") || bytes[offset] == UInt8(ascii: "#") || bytes[offset] == 0xC2
    else { return offset }
    var scanner = JSONScanner(at: offset)
    scanner.skipWhitespace(bytes)
    return scanner.position
  }

  /// Returns the first entry of a container from an offset on: after a bracket, or after another entry.
  static func entry(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var offset = skipBlanks(bytes, start)
    while offset < bytes.count, bytes[offset] == UInt8(ascii: ",") || bytes[offset] == UInt8(ascii: ";") {
      offset = skipBlanks(bytes, offset + 1)
    }
    guard offset < bytes.count, !isClosing(bytes[offset]) else { return nil }
    return offset
  }

  /// Returns the value that follows a key which ends at an offset, or `nil` if no colon follows.
  static func value(_ bytes: Span<UInt8>, behindKeyAt end: Int) -> Int? {
    let colon = skipBlanks(bytes, end)
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") || bytes[colon] == UInt8(ascii: "=") else {
      return nil
    }
    let offset = skipBlanks(bytes, colon + 1)
    return offset < bytes.count && !isClosing(bytes[offset]) ? offset : nil
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  /// Returns the offset after the value or key that begins at an offset.
  static func end(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    switch bytes[start] {
    case UInt8(ascii: "\""): return endOfString(bytes, start)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return endOfContainer(bytes, start)
    default: return endOfWord(bytes, start)
    }
  }

  private static func endOfString(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var offset = start + 1
    while offset < bytes.count {
      // Advance eight bytes at a time up to a quote or a backslash.
      while offset &+ 8 <= bytes.count {
        let word = JSONScanner.word(bytes, offset)
        let marks =
          JSONScanner.zeros(word ^ 0x2222_2222_2222_2222) | JSONScanner.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
        offset &+= marks == 0 ? 8 : marks.trailingZeroBitCount >> 3
        if marks != 0 { break }
      }
      guard offset < bytes.count else { break }
      switch bytes[offset] {
      case UInt8(ascii: "\""): return offset + 1
      case UInt8(ascii: "\\"): offset += 2
      // No string continues after the end of its line.
      case 0x0A, 0x0D: return offset
      default: offset += 1
      }
    }
    return bytes.count
  }

  private static func endOfContainer(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var depth = 0
    var offset = start
    while let bracket = nextBracket(bytes, offset) {
      offset = bracket + 1
      depth += isClosing(bytes[bracket]) ? -1 : 1
      if depth == 0 { return offset }
    }
    return bytes.count
  }

  /// Returns the ends of containers above a length, by their beginnings.
  static func ends(ofContainersIn bytes: Span<UInt8>, longerThan length: Int) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [Int] = []
    var offset = 0
    while let bracket = nextBracket(bytes, offset) {
      offset = bracket + 1
      if !isClosing(bytes[bracket]) {
        open.append(bracket)
      } else if let start = open.popLast(), offset - start > length {
        ends[start] = offset
      }
    }
    return ends
  }

  /// Returns the next bracket that is neither in a string nor in a comment.
  @inline(__always)
  private static func nextBracket(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var offset = start
    while offset < bytes.count {
      // Advance eight bytes at a time up to a quote, a bracket, or the possible beginning of a comment.
      while offset &+ 8 <= bytes.count {
        let word = JSONScanner.word(bytes, offset)
        // Square brackets become braces.
        let folded = word | 0x2020_2020_2020_2020
        let marks =
          JSONScanner.zeros(word ^ 0x2222_2222_2222_2222)
          | JSONScanner.zeros(folded ^ 0x7B7B_7B7B_7B7B_7B7B)
          | JSONScanner.zeros(folded ^ 0x7D7D_7D7D_7D7D_7D7D)
          | JSONScanner.zeros(word ^ 0x2F2F_2F2F_2F2F_2F2F) | JSONScanner.zeros(word ^ 0x2323_2323_2323_2323)
        offset &+= marks == 0 ? 8 : marks.trailingZeroBitCount >> 3
        if marks != 0 { break }
      }
      guard offset < bytes.count else { return nil }
      switch bytes[offset] {
      case UInt8(ascii: "\""): offset = endOfString(bytes, offset)
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "}"), UInt8(ascii: "]"): return offset
      case UInt8(ascii: "/"), UInt8(ascii: "#"): offset = max(offset + 1, skipBlanks(bytes, offset))
      default: offset += 1
      }
    }
    return nil
  }

  private static func endOfWord(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    if bytes[start] == UInt8(ascii: "'") || bytes[start] >= 0x80 {
      var scanner = JSONScanner(at: start)
      if let text = scanner.scanOddQuotes(bytes) { return text.range.upperBound }
    }
    var offset = start + 1
    while offset < bytes.count, !endsWord(bytes[offset]) { offset += 1 }
    // The scanner takes a quote after a word for that of a text without its opening quote.
    let isNumber = bytes[start] == UInt8(ascii: "-") || bytes[start] &- UInt8(ascii: "0") < 10
    if !isNumber, offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { offset += 1 }
    return offset
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "="),
      UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }
}

extension JSONScanner {
  /// Returns a word with the high bit set in every byte that is zero. Bits above the first are not
  /// reliable.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
