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
  var keys = JSONKeyCheck()
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
      diagnostics.append(
        Diagnostic(
          .jsonSyntax, "the file begins with a byte order mark", at: 0..<3,
          hint: "remove it: JSON is plain UTF-8",
          fix: .init("remove the byte order mark", [TextEdit(0..<3, [])])))
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
