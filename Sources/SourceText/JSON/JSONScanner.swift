/// A scanner that reads JSON text forward, one token at a time.
///
/// Containers are kept on its own stack, so that no input exhausts the call stack. If a mistake leaves no
/// doubt about the intention, it is reported and the scan continues, so that one run finds all of them.
public struct JSONScanner {
  package private(set) var diagnostics: [Diagnostic] = []
  /// A Boolean value that indicates whether only a part of the text is scanned. The text after the part is
  /// not read.
  private var isOfPart = false
  /// The maximum number of mistakes that are reported.
  private var maximumMistakes = 0
  /// A Boolean value that indicates whether there are more mistakes than are reported.
  private(set) var hasMoreMistakes = false
  /// The ranges of texts that are empty or contain only blanks, in file order, including keys.
  package internal(set) var blankTexts: [Range<Int>] = []
  /// The offset of the next byte to read.
  package internal(set) var position = 0
  /// A Boolean value that indicates whether the text could not be followed to its end.
  package private(set) var hasFailed = false

  /// The key read last by `nextKey`, or an end token if there was none.
  public private(set) var key = JSONToken(.end, from: 0, to: 0)

  @usableFromInline var open: [Container] = []
  private var expected = Expectation.start
  /// A Boolean value that indicates whether the string just read has no closing quote. The text after it is
  /// then probably wrong too, and is not reported again.
  var isAfterBrokenString = false
  /// A Boolean value that indicates whether bytes that are not UTF-8 were found. One report covers the
  /// whole file.
  var isNotUTF8 = false
  var hasNoBreakSpaces = false

  @usableFromInline struct Container {
    let offset: Int
    let isObject: Bool
  }

  private enum Expectation {
    case start, value, firstElement, firstKey, key, colon, separator, nothing
  }

  package init() { open.reserveCapacity(JSONDocument.maximumDepth) }

  /// Creates a scanner for a single lookup from an offset on.
  init(at offset: Int) {
    position = offset
    expected = .value
    isOfPart = true
  }

  /// The number of containers that are open.
  @inlinable public var depth: Int { open.count }

  /// A Boolean value that indicates whether the token just read is a key.
  var isBehindKey: Bool { expected == .colon }

  /// Returns the next token, or `nil` after the last and if the text can't be followed any further.
  package mutating func next(_ bytes: Span<UInt8>) -> JSONToken? {
    if expected == .value, position < bytes.count, bytes[position] == UInt8(ascii: "\""), !open.isEmpty {
      expected = .separator
      return scanString(bytes)
    }
    if expected == .start { begin(bytes) }
    while expected != .nothing {
      skipWhitespace(bytes)
      guard !hasMoreMistakes else {
        diagnostics.append(
          Diagnostic(.jsonSyntax, "there are more than \(maximumMistakes) mistakes", at: position..<position))
        return fail()
      }
      guard position < bytes.count else {
        reportUnexpectedEnd(bytes)
        return fail()
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
          return close(bytes)
        } else if recoverFromMissingComma(byte, bytes) {
          expected = innermostIsObject ? .key : .value
        } else {
          return fail()
        }

      case .key, .firstKey:
        if byte == UInt8(ascii: "\"") {
          expected = .colon
          return scanString(bytes)
        } else if byte == UInt8(ascii: "}") {
          if expected == .key { reportTrailingComma(bytes) }
          return close(bytes)
        } else if recoverFromExtraComma(byte) {
          continue
        } else if let key = scanOddQuotes(bytes) ?? scanBareKey(byte, bytes) {
          expected = .colon
          return key
        } else {
          reportUnexpected(bytes, wanted: expected == .firstKey ? "a key or '}'" : "a key")
          return fail()
        }

      case .colon:
        guard byte == UInt8(ascii: ":") || recoverFromMissingColon(byte, bytes) else {
          reportUnexpected(bytes, wanted: "':' after the key")
          return fail()
        }
        if byte == UInt8(ascii: ":") { position += 1 }
        expected = .value

      case .value, .firstElement:
        if byte == UInt8(ascii: "\"") {
          let text = scanString(bytes)
          return finishValue(text, bytes)
        } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
          return openContainer(byte)
        } else if byte == UInt8(ascii: "]"), open.last?.isObject == false {
          if expected == .value { reportTrailingComma(bytes) }
          return close(bytes)
        } else if innermostIsObject, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") {
          report("a value is missing", at: position..<(position + 1))
          expected = .separator
          return JSONToken(.invalid, from: position, to: position + 1)
        } else if recoverFromExtraComma(byte) {
          continue
        } else {
          guard let scalar = scanScalar(bytes, byte) else { return fail() }
          return finishValue(scalar, bytes)
        }

      case .start, .nothing: return nil
      }
    }
    return nil
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < maximumMistakes {
      diagnostics.append(diagnostic)
    } else {
      hasMoreMistakes = true
    }
  }

  /// Adds a hint to the last report.
  mutating func hint(_ hint: String) {
    if !hasMoreMistakes, !diagnostics.isEmpty { diagnostics[diagnostics.count - 1].hint = hint }
  }

  /// Stops reading.
  package mutating func stop() { expected = .nothing }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private mutating func begin(_ bytes: Span<UInt8>) {
    expected = .value
    maximumMistakes = JSONDocument.maximumMistakes(inBytes: bytes.count)
    if bytes.count >= 2, bytes[0] == 0 || bytes[1] == 0 || bytes[0] >= 0xFE {
      report("the file is not UTF-8, but looks like UTF-16", at: 0..<2, hint: "save the file as UTF-8")
      _ = fail()
    } else if bytes.count >= 3,
      JSONScanner.byteOrderMark.indices.allSatisfy({
        bytes[$0] == JSONScanner.byteOrderMark[$0]
      })
    {
      report(
        Diagnostic(
          .jsonSyntax, "the file begins with a byte order mark", at: 0..<3,
          hint: "remove it: JSON is plain UTF-8",
          fix: .init("remove the byte order mark", [TextEdit(0..<3, [])])))
      position = 3
    }
  }

  var innermostIsObject: Bool { open.last?.isObject == true }

  private func closes(_ byte: UInt8) -> Bool {
    byte == (innermostIsObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  private mutating func openContainer(_ byte: UInt8) -> JSONToken? {
    guard open.count < JSONDocument.maximumDepth else {
      report(
        "values are nested more than \(JSONDocument.maximumDepth) levels deep", at: position..<(position + 1))
      return fail()
    }
    let isObject = byte == UInt8(ascii: "{")
    open.append(Container(offset: position, isObject: isObject))
    expected = isObject ? .firstKey : .firstElement
    position += 1
    return JSONToken(isObject ? .object : .array, from: position - 1, to: position)
  }

  private mutating func close(_ bytes: Span<UInt8>) -> JSONToken {
    open.removeLast()
    position += 1
    return finishValue(JSONToken(.end, from: position - 1, to: position), bytes)
  }

  private mutating func finishValue(_ token: JSONToken, _ bytes: Span<UInt8>) -> JSONToken {
    expected = .separator
    if open.isEmpty { finish(bytes) }
    return token
  }

  private mutating func finish(_ bytes: Span<UInt8>) {
    expected = .nothing
    if isOfPart { return }
    skipWhitespace(bytes)
    guard position < bytes.count else { return }
    report("text follows the end of the JSON value", at: position..<lineEnd(bytes, from: position))
  }

  private mutating func fail() -> JSONToken? {
    expected = .nothing
    hasFailed = true
    return nil
  }
}

// MARK: - Known keys

extension JSONScanner {
  /// Reads the next key of the innermost object into `key`. Returns its position in the table, or `nil` for
  /// a key that is not in it and after the last key.
  ///
  /// - Parameter guess: The position in the table that is tried first, because keys mostly come in its
  ///   order.
  package mutating func nextKey(_ bytes: Span<UInt8>, among table: JSONKeyTable, guess: Int) -> Int? {
    if let position = skipKnownKey(bytes, among: table, guess: guess) { return position }
    key = next(bytes) ?? JSONToken(.end, from: position, to: position)
    return table.position(of: key, in: bytes, guess: guess)
  }

  /// Reads a comma, a key of the table and its colon if they follow in the common form.
  @inline(__always)
  private mutating func skipKnownKey(_ bytes: Span<UInt8>, among table: JSONKeyTable, guess: Int) -> Int? {
    let start = position
    if expected == .separator {
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return nil }
      position &+= 1
    } else if expected != .firstKey {
      return nil
    }
    skipBlanks(bytes)
    if position &+ JSONKeyTable.reach < bytes.count, bytes[position] == UInt8(ascii: "\""),
      let known = table.position(at: position &+ 1, in: bytes, guess: guess)
    {
      let end = position &+ table.length(of: known) &+ 2
      if bytes[end] == UInt8(ascii: ":") {
        key = JSONToken(.string, from: position, to: end)
        // A colon is mostly separated from its value by one blank.
        position = bytes[end &+ 1] == 0x20 ? end &+ 2 : end &+ 1
        expected = .value
        isAfterBrokenString = false
        return known
      }
    }
    position = start
    return nil
  }
}

extension JSONScanner {
  /// Returns the range of the first occurrence of a key in an object, whatever mistakes it contains.
  package static func range(
    ofKey key: String, inObjectAt offset: Int, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    var range: Range<Int>?
    forEachKey(ofObjectAt: offset, bytes) { token in
      guard token.isString, JSONEscapes.decode(bytes, token.spelling).elementsEqual(key.utf8) else {
        return true
      }
      range = token.range
      return false
    }
    return range
  }

  /// Returns the keys of a table that an object has, as bits at their positions, whatever mistakes it
  /// contains.
  package static func keys(
    of table: JSONKeyTable, inObjectAt offset: Int, _ bytes: Span<UInt8>
  ) -> UInt64 {
    var keys: UInt64 = 0
    forEachKey(ofObjectAt: offset, bytes) { token in
      if let position = table.position(of: token, in: bytes) { keys |= 1 << position }
      return true
    }
    return keys
  }

  /// - Parameter visit: A function that returns `false` to stop.
  private static func forEachKey(
    ofObjectAt offset: Int, _ bytes: Span<UInt8>, _ visit: (JSONToken) -> Bool
  ) {
    var scanner = JSONScanner(at: offset)
    guard scanner.next(bytes)?.kind == .object else { return }
    while let token = scanner.next(bytes), token.kind != .end {
      guard visit(token), scanner.next(bytes) != nil else { return }
      if scanner.depth > 1 { scanner.skip(bytes, toDepth: 1) }
    }
  }
}

// Members that are used millions of times are public, because only then are they inlined into other
// modules.

/// The result of a scan step: a scalar, a key, or a bracket.
public struct JSONToken: Sendable {
  /// The kind of token.
  public let kind: JSONKind
  /// The range of the token's bytes, quotes included. For a container, only its bracket.
  public let range: Range<Int>

  @inline(__always)
  init(_ kind: JSONKind, from start: Int, to end: Int) {
    self.kind = kind
    range = start..<max(start, end)
  }

  /// The node that begins at the token.
  @inlinable public var node: JSONNode { JSONNode(offset: range.lowerBound) }

  /// A Boolean value that indicates whether the token is a text, with or without escapes.
  @inlinable public var isString: Bool { kind == .string || kind == .escapedString }

  /// The range between the quotes of a string.
  @inlinable public var spelling: Range<Int> {
    (range.lowerBound + 1)..<max(range.lowerBound + 1, range.upperBound - 1)
  }
}
