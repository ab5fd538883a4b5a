extension JSONScanner {
  /// Scans a value that is not a container or a string, or returns `nil` if there can be none.
  mutating func scanScalar(_ bytes: Span<UInt8>, _ byte: UInt8) -> JSONToken? {
    let start = position
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let kind = scanNumber(bytes)
      if kind == .number, mayBeBad(bytes), recoverFromBadNumber(start, bytes) {
        return JSONToken(.invalid, from: start, to: position)
      }
      return JSONToken(kind, from: start, to: position)
    default:
      if let text = scanOddQuotes(bytes) { return text }
      guard JSONScanner.isWordByte(byte) else {
        reportUnexpected(bytes, wanted: "a value")
        return nil
      }
      let kind = scanWord(bytes)
      return JSONToken(kind, from: start, to: position)
    }
  }

  /// Returns a Boolean value that indicates whether the next byte may mean that a number does not end
  /// there.
  @inline(__always)
  private func mayBeBad(_ bytes: Span<UInt8>) -> Bool {
    guard position + 1 < bytes.count else { return true }
    switch bytes[position] {
    case UInt8(ascii: "}"), UInt8(ascii: "]"), 0x0A: return false
    case UInt8(ascii: ","), 0x0D: return bytes[position + 1] > 0x20
    default: return true
    }
  }

  /// Scans `true`, `false`, `null`, or something like a word that is none of them.
  private mutating func scanWord(_ bytes: Span<UInt8>) -> JSONKind {
    let start = position
    while position < bytes.count, JSONScanner.isWordByte(bytes[position]) { position += 1 }
    switch spelling(bytes, start..<position) {
    case "true": return .true
    case "false": return .false
    case "null": return .null
    case let word:
      report(
        "'\(word)' is not a JSON value", at: start..<position,
        hint: ["true", "false", "null"].contains(word.lowercased())
          ? "did you mean \(word.lowercased())?" : "put a text in double quotes")
      // The closing quote may be there although the opening one is not.
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { position += 1 }
      return .invalid
    }
  }

  /// Scans a number by RFC 8259 §6: `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][+-]?[0-9]+)?`.
  private mutating func scanNumber(_ bytes: Span<UInt8>) -> JSONKind {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let integer = position
    var isValid = skipDigits(bytes)
    if isValid, position - integer > 1, bytes[integer] == UInt8(ascii: "0") { isValid = false }
    if isValid, position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      isValid = skipDigits(bytes)
    }
    if isValid, position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      isValid = skipDigits(bytes)
    }
    let end = position
    while position < bytes.count, JSONScanner.isWordByte(bytes[position]) { position += 1 }
    guard isValid, position == end else {
      report("'\(spelling(bytes, start..<position))' is not a JSON number", at: start..<position)
      return .invalid
    }
    return .number
  }

  @inline(__always)
  mutating func skipDigits(_ bytes: Span<UInt8>) -> Bool {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position > start
  }

  /// Returns a Boolean value that indicates whether a byte belongs to a run like `nul`, `NaN`, `1.5e`, `+1`
  /// that is read as one word.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  /// Returns a short excerpt for a message.
  func spelling(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    guard range.count > 40 else { return text(bytes, range) }
    var end = range.lowerBound + 40
    while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return text(bytes, range.lowerBound..<end) + "…"
  }

  func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var text: [UInt8] = []
    for offset in range { text.append(bytes[offset]) }
    return String(decoding: text, as: UTF8.self)
  }
}
