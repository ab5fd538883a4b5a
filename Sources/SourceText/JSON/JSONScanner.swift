/// Reads JSON text in one pass into the tape that ``JSONDocument`` describes.
///
/// Containers are kept on a stack of its own, so that no input exhausts the call stack. Where a
/// mistake leaves no doubt about what was meant, it is reported and the scan goes on, so that one
/// run finds them all.
struct JSONScanner {
  var tape: [UInt64] = []
  var diagnostics: [Diagnostic] = []
  /// The offset of the next byte to look at.
  var position = 0
  var open: [Container] = []
  private var keys = JSONKeyCheck()
  /// Whether the string just read ended for want of a closing quote; what follows it is then likely
  /// to be off too, and not worth a second report.
  var isAfterBrokenString = false
  /// Whether bytes that are not UTF-8 were found: one such report tells about the whole file.
  var isNotUTF8 = false
  var hasNoBreakSpaces = false

  struct Container {
    let tapeIndex: Int
    let isObject: Bool
  }

  enum Expectation {
    case value, firstElement, firstKey, key, colon, separator
  }

  init(expecting byteCount: Int) {
    tape.reserveCapacity(byteCount / 12 + 16)
    open.reserveCapacity(JSONDocument.maximumDepth)
  }

  /// Scans the whole text; false when it could not be followed to its end.
  mutating func scan(_ bytes: Span<UInt8>) -> Bool {
    if bytes.count >= 2, bytes[0] == 0 || bytes[1] == 0 || bytes[0] >= 0xFE {
      report("the file is not UTF-8, but looks like UTF-16", at: 0..<2, hint: "save the file as UTF-8")
      return false
    }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      report("the file begins with a byte order mark", at: 0..<3, hint: "remove it: JSON is plain UTF-8")
      position = 3
    }
    var expected = Expectation.value
    while true {
      skipWhitespace(bytes)
      guard position < bytes.count else {
        reportUnexpectedEnd(bytes, expected)
        return false
      }
      let byte = bytes[position]
      switch expected {
      case .separator:
        if byte == UInt8(ascii: ",") {
          isAfterBrokenString = false
          expected = innermostIsObject ? .key : .value
          position += 1
        } else if closes(byte) {
          isAfterBrokenString = false
          expected = .separator
          guard close() else { return false }
        } else if recoverFromBadNumber(bytes) {
          expected = .separator
        } else if let next = recoverFromMissingComma(byte, bytes) {
          expected = next
        } else {
          return false
        }

      case .key, .firstKey:
        if byte == UInt8(ascii: "\"") {
          scanKey(bytes)
          expected = .colon
        } else if byte == UInt8(ascii: "}") {
          if expected == .key { reportTrailingComma(bytes) }
          expected = .separator
          guard close() else { return false }
        } else if expected == .key, recoverFromDecimalComma(bytes) {
          expected = .separator
        } else if recoverFromExtraComma(byte) {
          continue
        } else if scanOddQuotes(bytes) || scanBareKey(byte, bytes) {
          expected = .colon
        } else {
          reportUnexpected(bytes, wanted: expected == .firstKey ? "a key or '}'" : "a key")
          return false
        }

      case .colon:
        guard byte == UInt8(ascii: ":") || recoverFromMissingColon(byte, bytes) else {
          reportUnexpected(bytes, wanted: "':' after the key")
          return false
        }
        if byte == UInt8(ascii: ":") { position += 1 }
        expected = .value

      case .value, .firstElement:
        if byte == UInt8(ascii: "]"), open.last?.isObject == false {
          if expected == .value { reportTrailingComma(bytes) }
          expected = .separator
          guard close() else { return false }
        } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
          guard openContainer(byte) else { return false }
          expected = byte == UInt8(ascii: "{") ? .firstKey : .firstElement
          continue
        } else if innermostIsObject, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") {
          report("a value is missing", at: position..<(position + 1))
          append(.invalid, at: position, extent: 1)
          expected = .separator
        } else if recoverFromExtraComma(byte) {
          continue
        } else {
          guard scanScalar(bytes, byte) else { return false }
          expected = .separator
        }
      }
      if expected == .separator, open.isEmpty { return finish(bytes) }
      if diagnostics.count > JSONDocument.maximumMistakes {
        report("there are more than \(JSONDocument.maximumMistakes) mistakes", at: position..<position)
        return false
      }
    }
  }

  var innermostIsObject: Bool { open.last?.isObject == true }

  private func closes(_ byte: UInt8) -> Bool {
    byte == (innermostIsObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  private mutating func openContainer(_ byte: UInt8) -> Bool {
    guard open.count < JSONDocument.maximumDepth else {
      report(
        "values stand more than \(JSONDocument.maximumDepth) levels deep", at: position..<(position + 1))
      return false
    }
    let isObject = byte == UInt8(ascii: "{")
    open.append(Container(tapeIndex: tape.count, isObject: isObject))
    if isObject { keys.enterObject() }
    append(isObject ? .object : .array, at: position, extent: 0)
    position += 1
    return true
  }

  /// False where the container holds more than the tape can tell.
  private mutating func close() -> Bool {
    guard let container = open.popLast() else { return true }
    if container.isObject { keys.leaveObject() }
    let extent = tape.count - container.tapeIndex
    guard extent <= JSONDocument.maximumExtent else {
      report("a list or an object holds too many values", at: position..<(position + 1))
      return false
    }
    tape[container.tapeIndex] |= UInt64(extent) << 32
    append(.end, at: position, extent: 0)
    position += 1
    return true
  }

  private mutating func finish(_ bytes: Span<UInt8>) -> Bool {
    skipWhitespace(bytes)
    if position < bytes.count {
      report("text follows the end of the JSON value", at: position..<lineEnd(bytes, from: position))
    }
    return true
  }

  @inline(__always)
  mutating func append(_ kind: JSONKind, at offset: Int, extent: Int) {
    tape.append(UInt64(kind.rawValue) << 60 | UInt64(extent) << 32 | UInt64(offset))
  }
}

// MARK: - Scalars

extension JSONScanner {
  /// Scans a string that is an object's key.
  private mutating func scanKey(_ bytes: Span<UInt8>) {
    let start = position
    let kind = appendScalar(scanString(bytes), from: start)
    if let first = keys.add(.init(kind: kind, range: start..<position), in: bytes) {
      let name = spelling(bytes, (start + 1)..<(position - 1))
      diagnostics.append(
        Diagnostic(
          .duplicateKey, "key '\(name)' is given twice", at: start..<position,
          notes: [.init("first given here", at: first)]))
    }
  }

  /// Puts what was scanned from `start` on the tape; what is too long for it is a mistake.
  @discardableResult
  private mutating func appendScalar(_ kind: JSONKind, from start: Int) -> JSONKind {
    guard position - start <= JSONDocument.maximumExtent else {
      report("the value is longer than \(JSONDocument.maximumExtent) bytes", at: start..<(start + 1))
      append(.invalid, at: start, extent: 1)
      return .invalid
    }
    append(kind, at: start, extent: position - start)
    return kind
  }

  private mutating func scanScalar(_ bytes: Span<UInt8>, _ byte: UInt8) -> Bool {
    let start = position
    switch byte {
    case UInt8(ascii: "\""):
      appendScalar(scanString(bytes), from: start)
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      appendScalar(scanNumber(bytes), from: start)
      return true
    default:
      if scanOddQuotes(bytes) { return true }
      guard JSONScanner.isWordByte(byte) else {
        reportUnexpected(bytes, wanted: "a value")
        return false
      }
      appendScalar(scanWord(bytes), from: start)
      return true
    }
  }

  /// `true`, `false`, `null`, or something like a word that is none of them.
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
          ? "did you mean \(word.lowercased())?" : "a text stands in double quotes")
      // Its closing quote may be there, though the opening one is not.
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { position += 1 }
      return .invalid
    }
  }

  /// A number by RFC 8259 §6: `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][+-]?[0-9]+)?`.
  private mutating func scanNumber(_ bytes: Span<UInt8>) -> JSONKind {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let integer = position
    var isSound = skipDigits(bytes)
    if isSound, position - integer > 1, bytes[integer] == UInt8(ascii: "0") { isSound = false }
    if isSound, position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      isSound = skipDigits(bytes)
    }
    if isSound, position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      isSound = skipDigits(bytes)
    }
    let end = position
    while position < bytes.count, JSONScanner.isWordByte(bytes[position]) { position += 1 }
    guard isSound, position == end else {
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

  /// Whether a byte belongs to a run like `nul`, `NaN`, `1.5e`, `+1` that is read as one word.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  /// A short excerpt for a message.
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
