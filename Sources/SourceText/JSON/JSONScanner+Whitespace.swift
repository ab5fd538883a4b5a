extension JSONScanner {
  /// Returns eight bytes from an offset on, the first in the lowest bits.
  ///
  /// This takes one check that all of them are inside the text, and one load.
  @inline(__always)
  static func word(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    let eight = bytes.extracting(offset..<(offset &+ 8))
    return UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16 | UInt64(eight[3]) << 24
      | UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40 | UInt64(eight[6]) << 48
      | UInt64(eight[7]) << 56
  }

  static func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Skips white space only.
  @inline(__always)
  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while position < bytes.count, bytes[position] <= 0x20 {
      guard bytes[position] == 0x0A else {
        guard JSONScanner.isWhitespace(bytes[position]) else { return }
        position &+= 1
        continue
      }
      position &+= 1
      // Most white space in a plan is indentation: runs of spaces after a line break.
      while position &+ 8 <= bytes.count {
        let others = JSONScanner.word(bytes, position) ^ 0x2020_2020_2020_2020
        position &+= others == 0 ? 8 : others.trailingZeroBitCount >> 3
        if others != 0 { break }
      }
    }
  }

  /// Skips white space and comments, which are reported.
  @inline(__always)
  mutating func skipWhitespace(_ bytes: Span<UInt8>) {
    skipBlanks(bytes)
    guard position < bytes.count,
      bytes[position] == UInt8(ascii: "/") || bytes[position] == UInt8(ascii: "#") || bytes[position] == 0xC2
    else { return }
    skipComments(bytes)
  }

  private mutating func skipComments(_ bytes: Span<UInt8>) {
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      if byte == UInt8(ascii: "#")
        || byte == UInt8(ascii: "/") && (next == UInt8(ascii: "/") || next == UInt8(ascii: "*"))
      {
        skipComment(bytes)
      } else if byte == 0xC2, next == 0xA0 {
        skipNoBreakSpaces(bytes)
      } else {
        return
      }
      skipBlanks(bytes)
    }
  }

  /// Skips no-break spaces, which look like blanks. Only the first run is reported: a file has them all
  /// over.
  private mutating func skipNoBreakSpaces(_ bytes: Span<UInt8>) {
    let start = position
    while position + 1 < bytes.count, bytes[position] == 0xC2, bytes[position + 1] == 0xA0 { position += 2 }
    guard !hasNoBreakSpaces else { return }
    hasNoBreakSpaces = true
    report("there are no-break spaces between values", at: start..<position, hint: "use plain spaces")
  }

  private mutating func skipComment(_ bytes: Span<UInt8>) {
    let start = position
    if bytes[position] == UInt8(ascii: "#") || bytes[position + 1] == UInt8(ascii: "/") {
      position = lineEnd(bytes, from: position)
    } else {
      position += 2
      while position < bytes.count,
        !(bytes[position] == UInt8(ascii: "/") && bytes[position - 1] == UInt8(ascii: "*")
          && position > start + 2)
      {
        position += 1
      }
      position = min(position + 1, bytes.count)
    }
    report("JSON has no comments", at: start..<position, hint: "move it into a \"text\"")
  }

  /// Returns the offset of the line break that ends the line, or of the end of the text.
  func lineEnd(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }
}
