/// Reads JSON text in one pass into the tape that ``JSONDocument`` describes.
///
/// Containers are kept on a stack of its own, so that no input exhausts the call stack. Where a
/// mistake leaves no doubt about what was meant, it is reported and the scan goes on, so that one
/// run finds them all.
struct JSONScanner {
  private(set) var tape: [UInt64] = []
  var diagnostics: [Diagnostic] = []
  /// The offset of the next byte to look at.
  var position = 0
  private var open: [Container] = []
  private var keys = JSONKeyCheck()
  /// Whether the string just read ended for want of a closing quote; what follows it is then likely
  /// to be off too, and not worth a second report.
  private var isAfterBrokenString = false

  private struct Container {
    let tapeIndex: Int
    let isObject: Bool
  }

  private enum Expectation {
    case value, firstElement, firstKey, key, colon, separator
  }

  init(expecting byteCount: Int) {
    tape.reserveCapacity(byteCount / 12 + 16)
    open.reserveCapacity(JSONDocument.maximumDepth)
  }

  /// Scans the whole text; false when it could not be followed to its end.
  mutating func scan(_ bytes: Span<UInt8>) -> Bool {
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
          expected = innermostIsObject ? .key : .value
          position += 1
        } else if closes(byte) {
          expected = .separator
          close()
        } else if let next = recoverFromMissingComma(byte) {
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
          close()
        } else {
          reportUnexpected(byte, wanted: expected == .firstKey ? "a key or '}'" : "a key")
          return false
        }

      case .colon:
        guard byte == UInt8(ascii: ":") else {
          reportUnexpected(byte, wanted: "':' after the key")
          return false
        }
        position += 1
        expected = .value

      case .value, .firstElement:
        if byte == UInt8(ascii: "]"), open.last?.isObject == false {
          if expected == .value { reportTrailingComma(bytes) }
          expected = .separator
          close()
        } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
          guard openContainer(byte) else { return false }
          expected = byte == UInt8(ascii: "{") ? .firstKey : .firstElement
          continue
        } else {
          guard scanScalar(bytes, byte) else { return false }
          expected = .separator
        }
      }
      if expected == .separator, open.isEmpty { return finish(bytes) }
    }
  }

  private var innermostIsObject: Bool { open.last?.isObject == true }

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

  private mutating func close() {
    guard let container = open.popLast() else { return }
    if container.isObject { keys.leaveObject() }
    tape[container.tapeIndex] |= UInt64(tape.count - container.tapeIndex) << 32
    append(.end, at: position, extent: 0)
    position += 1
  }

  private mutating func finish(_ bytes: Span<UInt8>) -> Bool {
    skipWhitespace(bytes)
    if position < bytes.count {
      report("text follows the end of the JSON value", at: position..<lineEnd(bytes, from: position))
    }
    return true
  }

  @inline(__always)
  private mutating func append(_ kind: JSONKind, at offset: Int, extent: Int) {
    tape.append(UInt64(kind.rawValue) << 60 | UInt64(extent) << 32 | UInt64(offset))
  }
}

// MARK: - Scalars

extension JSONScanner {
  /// Scans a string that is an object's key.
  private mutating func scanKey(_ bytes: Span<UInt8>) {
    let start = position
    let kind = scanString(bytes)
    append(kind, at: start, extent: position - start)
    if let first = keys.add(.init(kind: kind, range: start..<position), in: bytes) {
      let name = spelling(bytes, (start + 1)..<(position - 1))
      diagnostics.append(
        Diagnostic(
          .duplicateKey, "key '\(name)' is given twice", at: start..<position,
          notes: [.init("first given here", at: first)]))
    }
  }

  private mutating func scanScalar(_ bytes: Span<UInt8>, _ byte: UInt8) -> Bool {
    let start = position
    switch byte {
    case UInt8(ascii: "\""):
      let kind = scanString(bytes)
      append(kind, at: start, extent: position - start)
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let kind = scanNumber(bytes)
      append(kind, at: start, extent: position - start)
      return true
    default:
      guard JSONScanner.isWordByte(byte) || byte == UInt8(ascii: "'") else {
        reportUnexpected(byte, wanted: "a value")
        return false
      }
      let kind = scanWord(bytes)
      append(kind, at: start, extent: position - start)
      return true
    }
  }

  /// `true`, `false`, `null`, or something like a word that is none of them.
  private mutating func scanWord(_ bytes: Span<UInt8>) -> JSONKind {
    let start = position
    if bytes[start] == UInt8(ascii: "'") { return scanSingleQuoted(bytes) }
    while position < bytes.count, JSONScanner.isWordByte(bytes[position]) { position += 1 }
    switch spelling(bytes, start..<position) {
    case "true": return .true
    case "false": return .false
    case "null": return .null
    case let word:
      report(
        "'\(word)' is not a JSON value", at: start..<position,
        hint: suggestion(for: word, among: ["true", "false", "null"]).map { "did you mean \($0)?" })
      return .invalid
    }
  }

  private mutating func scanSingleQuoted(_ bytes: Span<UInt8>) -> JSONKind {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      position += 1
      if bytes[position - 1] == UInt8(ascii: "'") { break }
    }
    report("text stands in single quotes", at: start..<position, hint: "use double quotes")
    return .invalid
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
  private mutating func skipDigits(_ bytes: Span<UInt8>) -> Bool {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position > start
  }

  /// Whether a byte belongs to a run like `nul`, `NaN`, `1.5e`, `+1` that is read as one word.
  private static func isWordByte(_ byte: UInt8) -> Bool {
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
    var excerpt: [UInt8] = []
    for offset in range.prefix(40) { excerpt.append(bytes[offset]) }
    return String(decoding: excerpt, as: UTF8.self) + (range.count > 40 ? "…" : "")
  }
}

// MARK: - Mistakes

extension JSONScanner {
  mutating func report(_ message: String, at range: Range<Int>, hint: String? = nil) {
    diagnostics.append(Diagnostic(.jsonSyntax, message, at: range, hint: hint))
  }

  mutating func stringEndedEarly() { isAfterBrokenString = true }

  private mutating func reportUnexpected(_ byte: UInt8, wanted: String) {
    let found: String
    switch byte {
    case 0x21...0x7E: found = "'\(Character(Unicode.Scalar(byte)))'"
    case 0x80...: found = "a character outside strings"
    default: found = "a control character"
    }
    report("expected \(wanted), found \(found)", at: position..<(position + 1))
  }

  private mutating func reportUnexpectedEnd(_ bytes: Span<UInt8>, _ expected: Expectation) {
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

  private mutating func reportTrailingComma(_ bytes: Span<UInt8>) {
    let offset = lastTokenOffset(bytes)
    // A comment may stand between the comma and the bracket; it has been reported.
    guard bytes[offset] == UInt8(ascii: ",") else {
      report("a comma stands before the closing bracket", at: position..<(position + 1))
      return
    }
    report("a comma stands before the closing bracket", at: offset..<(offset + 1), hint: "remove it")
  }

  /// Reads on as if a comma stood there, where the next byte begins what may follow one.
  private mutating func recoverFromMissingComma(_ byte: UInt8) -> Expectation? {
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
}
