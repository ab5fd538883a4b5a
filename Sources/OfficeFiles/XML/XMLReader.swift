/// A reader of XML 1.0 in UTF-8, event after event.
///
/// Names lose their prefixes: the formats of office programs mean the same by them whatever prefix a program chose.
/// A document type is refused, so that there are no entities but those of the standard, and nothing is fetched or grows.
package struct XMLReader: Sendable {
  package enum Event: Sendable, Equatable {
    /// The beginning of an element, whose attributes are in `attributes`.
    case start(String)
    case end(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var position: Int
  private var open: [String] = []
  private var pendingEnd: String?
  /// The attributes of the element that has just begun, by their names without prefixes.
  package private(set) var attributes: [(name: String, value: String)] = []

  private static let deepest = 256

  package init(_ bytes: [UInt8]) throws(OfficeProblem) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]) else {
      throw OfficeProblem("its XML is not in UTF-8")
    }
  }

  /// Returns the value of an attribute of the element that has just begun.
  package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Returns the next event, or `nil` at the end.
  package mutating func next() throws(OfficeProblem) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let text = try text()
        // Blanks between elements outside of all others say nothing.
        if open.isEmpty { continue }
        return .text(text)
      }
      if starts(with: "<?") {
        try skip(past: "?>")
      } else if starts(with: "<!--") {
        try skip(past: "-->")
      } else if starts(with: "<![CDATA[") {
        let start = position + 9
        try skip(past: "]]>")
        return .text(String(decoding: bytes[start..<(position - 3)], as: UTF8.self))
      } else if starts(with: "<!") {
        throw problem("a document type, which is not read")
      } else if starts(with: "</") {
        return try end()
      } else {
        return try start()
      }
    }
    guard open.isEmpty else { throw problem("the end before </\(open.last ?? "")>") }
    return nil
  }

  /// Skips the rest of the element that has just begun.
  package mutating func skipElement() throws(OfficeProblem) {
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  /// Returns all text in the element that has just begun.
  package mutating func textOfElement() throws(OfficeProblem) -> String {
    var depth = 1
    var text = ""
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text(let part): text += part
      }
    }
    return text
  }

  // MARK: - Parts

  private func starts(with mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return bytes[position..<(position + count)].elementsEqual(mark.description.utf8)
  }

  private mutating func skip(past mark: StaticString) throws(OfficeProblem) {
    let mark = Array(mark.description.utf8)
    while position + mark.count <= bytes.count {
      if bytes[position] == mark[0], bytes[position..<(position + mark.count)].elementsEqual(mark) {
        position += mark.count
        return
      }
      position += 1
    }
    throw problem("the end of the file")
  }

  private mutating func start() throws(OfficeProblem) -> Event {
    position += 1
    let name = try name()
    attributes.removeAll(keepingCapacity: true)
    while true {
      skipBlanks()
      guard position < bytes.count else { throw problem("the end of the file") }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        guard open.count < Self.deepest else { throw problem("too many elements in one another") }
        open.append(name)
        return .start(name)
      }
      if bytes[position] == UInt8(ascii: "/") {
        position += 1
        guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { throw problem("'/'") }
        position += 1
        pendingEnd = name
        return .start(name)
      }
      let attribute = try self.name()
      skipBlanks()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw problem("no '='") }
      position += 1
      skipBlanks()
      guard position < bytes.count,
        bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
      else { throw problem("no quote") }
      let quote = bytes[position]
      position += 1
      let start = position
      while position < bytes.count, bytes[position] != quote { position += 1 }
      guard position < bytes.count else { throw problem("the end of the file") }
      attributes.append((attribute, try decoded(start..<position)))
      position += 1
    }
  }

  private mutating func end() throws(OfficeProblem) -> Event {
    position += 2
    let name = try name()
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">"), open.last == name else {
      throw problem("</\(name)>, which closes nothing")
    }
    position += 1
    open.removeLast()
    return .end(name)
  }

  /// Returns a name without its prefix.
  private mutating func name() throws(OfficeProblem) -> String {
    var start = position
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"), 0...0x20: break
      case UInt8(ascii: ":"):
        position += 1
        start = position
        continue
      default:
        position += 1
        continue
      }
      break
    }
    guard position > start else { throw problem("no name") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func text() throws(OfficeProblem) -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return try decoded(start..<position)
  }

  /// Returns text with its references decoded.
  private func decoded(_ range: Range<Int>) throws(OfficeProblem) -> String {
    let slice = bytes[range]
    guard slice.contains(UInt8(ascii: "&")) else { return String(decoding: slice, as: UTF8.self) }
    var text: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard bytes[position] == UInt8(ascii: "&") else {
        text.append(bytes[position])
        position += 1
        continue
      }
      guard let end = bytes[position..<min(position + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";"))
      else { throw problem("'&' without ';'") }
      let name = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
      guard let scalar = Self.scalar(named: name) else { throw problem("an unknown entity '&\(name);'") }
      text += Array(String(scalar).utf8)
      position = end + 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }

  private func problem(_ found: String) -> OfficeProblem {
    let line = bytes[..<min(position, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
    return OfficeProblem("its XML can't be read: found \(found) on line \(line)")
  }
}
