extension JSONLayout {
  /// Creates the layout of a document from its first values, with the defaults for anything that they don't
  /// show.
  package init(of document: JSONDocument) {
    self = .canonical
    lineBreak = document.lineBreak
    var evidence = Evidence()
    let bytes = document.source.bytes
    var scanner = JSONScanner()
    var count = 0
    while count < JSONLayout.sample, !evidence.isComplete, let token = scanner.next(bytes.span) {
      count += 1
      if token.kind == .object || token.kind == .array { evidence.look(at: token.node, in: document) }
    }
    unit = evidence.unit ?? unit
    colon = evidence.colon ?? colon
    let blank = colon.hasSuffix(" ") ? " " : ""
    comma = evidence.comma ?? "," + blank
    objectPadding = evidence.objectPadding ?? blank
    arrayPadding = evidence.arrayPadding ?? ""
    isSpread = evidence.isSpread ?? false
  }

  /// The maximum number of values that are inspected: a habit that has not shown by then does not exist.
  private static let sample = 10_000
}

/// The observed habits of a document.
private struct Evidence {
  var unit: String?
  var colon: String?
  var comma: String?
  var objectPadding: String?
  var arrayPadding: String?
  var isSpread: Bool?

  var isComplete: Bool {
    unit != nil && colon != nil && comma != nil && objectPadding != nil && arrayPadding != nil
      && isSpread != nil
  }

  mutating func look(at node: JSONNode, in document: JSONDocument) {
    let isObject = document.isObject(node)
    guard let frame = JSONFrame(of: node, in: document) else { return }
    if isObject, colon == nil, let key = document.firstChild(of: node) { colon = document.colon(after: key) }
    if frame.opening.isOnOneLine {
      if isObject { objectPadding = objectPadding ?? frame.opening }
      if !isObject { arrayPadding = arrayPadding ?? frame.opening }
    } else if unit == nil {
      unit = frame.inner.dropping(prefix: document.indentation(at: document.offset(node)))
    }
    if comma == nil, let separator = frame.separator, separator.isOnOneLine { comma = separator }
    if isObject, isSpread == nil, document.holdsScalarsOnly(node) {
      if document.isOnOneLine(node) {
        isSpread = false
      } else if document.count(ofCharactersIn: node) <= JSONLayout.canonical.width / 2 {
        isSpread = true
      }
    }
  }
}

extension JSONDocument {
  /// The line break between the lines of the outermost value, or `nil` if it is on one line.
  var lineBreak: String? {
    let range = range(root)
    guard let feed = source.bytes[range].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    return feed > range.lowerBound && source.bytes[feed - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// Returns the blanks at the beginning of the line that contains an offset.
  func indentation(at offset: Int) -> String {
    var start = offset
    while start > 0, source.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    let blanks = source.bytes[start..<offset].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return String(decoding: blanks, as: UTF8.self)
  }

  /// Returns the number of characters before an offset on its line.
  func column(at offset: Int) -> Int {
    var start = offset
    while start > 0, source.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return source.bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

  /// Returns a Boolean value that indicates whether a value contains no line break.
  package func isOnOneLine(_ node: JSONNode) -> Bool {
    !source.bytes[range(node)].contains(UInt8(ascii: "\n"))
  }

  func holdsScalarsOnly(_ node: JSONNode) -> Bool {
    func isScalar(_ value: JSONNode) -> Bool { !isObject(value) && !isArray(value) }
    return members(of: node).allSatisfy { isScalar($0.value) } && elements(of: node).allSatisfy(isScalar)
  }

  /// Returns the number of characters of a value without the blanks at the beginning of lines.
  func count(ofCharactersIn node: JSONNode) -> Int {
    var count = 0
    var isIndentation = false
    for byte in source.bytes[range(node)] {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isIndentation = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): if !isIndentation { count += 1 }
      default:
        isIndentation = false
        if byte & 0xC0 != 0x80 { count += 1 }
      }
    }
    return count
  }

  func colon(after key: JSONNode) -> String? {
    guard let value = sibling(of: key) else { return nil }
    let colon = text(range(key).upperBound..<offset(value))
    return colon.isOnOneLine ? colon : nil
  }
}

extension String {
  var isOnOneLine: Bool { !utf8.contains(UInt8(ascii: "\n")) }

  /// Returns the text after a prefix, or `nil` if it does not begin with the prefix.
  func dropping(prefix: String) -> String? {
    utf8.starts(with: prefix.utf8) ? String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
  }
}
