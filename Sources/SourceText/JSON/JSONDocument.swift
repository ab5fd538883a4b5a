/// JSON text whose values are located in place: only its bytes are kept.
///
/// Values are located again whenever they are asked for. In text with mistakes, the result is the probable
/// meaning; only text that was read without mistakes is always understood.
package final class JSONDocument: Sendable {
  package let source: SourceFile
  /// The ends of long containers, by their beginnings; empty if they are located each time.
  private let ends: [Int: Int]

  package init(_ source: SourceFile) {
    self.source = source
    ends = [:]
  }

  /// Creates the same document for callers that step over long lists repeatedly.
  init(indexing document: JSONDocument) {
    source = document.source
    let bytes = document.source.bytes
    ends = JSONCursor.ends(ofContainersIn: bytes.span, longerThan: 4_096)
  }

  /// A document without text, for use before a file is read.
  package static let empty = JSONDocument(SourceFile(name: "", bytes: []))

  /// The outermost value.
  package var root: JSONNode {
    let bytes = source.bytes
    let mark = bytes.starts(with: JSONScanner.byteOrderMark) ? JSONScanner.byteOrderMark.count : 0
    return JSONNode(offset: JSONCursor.skipBlanks(bytes.span, mark))
  }
}

/// A value or a key of a ``JSONDocument``: the offset of its first byte.
public struct JSONNode: Hashable, Sendable {
  @usableFromInline let start: UInt32

  /// - Parameter offset: The offset of the first byte from the beginning of the file.
  @inlinable public init(offset: Int) { start = UInt32(truncatingIfNeeded: offset) }

  /// The offset of the first byte from the beginning of the file.
  @inlinable public var offset: Int { Int(start) }
}

/// The kind of value of a token or a node.
public enum JSONKind: Sendable {
  case object, array, string, number, `true`, `false`, null
  /// A scalar with an invalid spelling that has been reported already.
  case invalid
  /// A string with escapes, so that its text differs from its bytes.
  case escapedString
  case end
}

extension JSONDocument {
  /// Returns the kind of value of a node.
  package func kind(_ node: JSONNode) -> JSONKind {
    guard node.offset < source.bytes.count else { return .invalid }
    switch source.bytes[node.offset] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""):
      return source.bytes[spelling(ofString: node)].contains(UInt8(ascii: "\\")) ? .escapedString : .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"): return .true
    case UInt8(ascii: "f"): return .false
    case UInt8(ascii: "n"): return .null
    default: return .invalid
    }
  }

  /// Returns a Boolean value that indicates whether the node is a string, with or without escapes.
  package func isString(_ node: JSONNode) -> Bool { starts(node, with: UInt8(ascii: "\"")) }

  func isObject(_ node: JSONNode) -> Bool { starts(node, with: UInt8(ascii: "{")) }

  package func isArray(_ node: JSONNode) -> Bool { starts(node, with: UInt8(ascii: "[")) }

  private func starts(_ node: JSONNode, with byte: UInt8) -> Bool {
    node.offset < source.bytes.count && source.bytes[node.offset] == byte
  }

  /// Returns the offset of the value's first byte.
  package func offset(_ node: JSONNode) -> Int { node.offset }

  /// Returns the range of the value's bytes, quotes and brackets included.
  package func range(_ node: JSONNode) -> Range<Int> {
    node.offset..<end(node)
  }

  private func end(_ node: JSONNode) -> Int {
    if !ends.isEmpty, let end = ends[node.offset] { return end }
    let bytes = source.bytes
    return JSONCursor.end(bytes.span, node.offset)
  }
}

extension JSONDocument {
  /// Returns the first value of an array, or the first key of an object, or `nil` if it is empty.
  package func firstChild(of node: JSONNode) -> JSONNode? {
    guard isArray(node) || isObject(node) else { return nil }
    let bytes = source.bytes
    return JSONCursor.entry(bytes.span, node.offset + 1).map(JSONNode.init)
  }

  /// Returns the value or key after another in the same container, or `nil` after the last.
  package func sibling(of node: JSONNode) -> JSONNode? {
    let bytes = source.bytes
    let end = end(node)
    return (JSONCursor.value(bytes.span, behindKeyAt: end) ?? JSONCursor.entry(bytes.span, end))
      .map(JSONNode.init)
  }

  /// Returns the values of an array, in order. Empty for any other kind.
  package func elements(of node: JSONNode) -> JSONElements {
    JSONElements(document: self, upcoming: isArray(node) ? firstChild(of: node) : nil)
  }

  /// Returns the number of an array's values.
  package func count(of node: JSONNode) -> Int {
    var count = 0
    for _ in elements(of: node) { count += 1 }
    return count
  }

  /// Returns the keys and values of an object, in order. Empty for any other kind.
  package func members(of node: JSONNode) -> JSONMembers {
    JSONMembers(document: self, upcoming: isObject(node) ? firstChild(of: node) : nil)
  }

  /// Returns the value of the first member of an object with this key.
  package func value(of key: String, in node: JSONNode) -> JSONNode? {
    for (name, value) in members(of: node)
    where isString(name) && text(ofString: name).elementsEqual(key.utf8) { return value }
    return nil
  }
}

/// The values of an array, one after the other.
package struct JSONElements: Sequence, IteratorProtocol {
  package typealias Element = JSONNode

  let document: JSONDocument
  var upcoming: JSONNode?

  package mutating func next() -> Element? {
    guard let value = upcoming else { return nil }
    upcoming = document.sibling(of: value)
    return value
  }
}

/// The members of an object, one after the other.
package struct JSONMembers: Sequence, IteratorProtocol {
  package typealias Element = (key: JSONNode, value: JSONNode)

  let document: JSONDocument
  var upcoming: JSONNode?

  package mutating func next() -> Element? {
    guard let key = upcoming, let value = document.sibling(of: key) else { return nil }
    upcoming = document.sibling(of: value)
    return (key, value)
  }
}
