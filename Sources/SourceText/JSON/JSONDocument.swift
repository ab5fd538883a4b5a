// The tape: what a scan of JSON text leaves behind, one 64-bit entry for each token, in file order.
//
//   63    60 59                          32 31                               0
//   ┌───────┬──────────────────────────────┬──────────────────────────────────┐
//   │ kind  │ extent                       │ byte offset of the first byte    │
//   └───────┴──────────────────────────────┴──────────────────────────────────┘
//
//   string, escaped string, number, invalid   extent: bytes from first to last
//   array, object                             extent: entries to its `end`
//   end                                       offset: of the closing bracket
//   true, false, null                         extent unused
//
// An object's entries alternate key, value, key, value. Nothing is decoded until it is asked for.

/// JSON text, read into positions: every value knows its byte range.
package final class JSONDocument: Sendable {
  package let source: SourceFile
  @usableFromInline let tape: [UInt64]

  init(source: SourceFile, tape: [UInt64]) {
    self.source = source
    self.tape = tape
  }

  /// What there is before a file is read.
  package static let empty = JSONDocument(source: SourceFile(name: "", bytes: []), tape: [])

  /// The outermost value.
  package var root: JSONNode { .root }
}

/// A value of a ``JSONDocument``: an index into its tape.
package struct JSONNode: Hashable, Sendable {
  @usableFromInline let index: UInt32

  /// The outermost value of any document.
  package static let root = JSONNode(index: 0)

  @inlinable init(index: Int) { self.index = UInt32(truncatingIfNeeded: index) }
}

/// What kind of value a node is.
package enum JSONKind: UInt8, Sendable {
  case object, array, string, number, `true`, `false`, null
  /// A scalar whose spelling is an error that has been reported already.
  case invalid
  /// A string with escapes: its text is not its bytes.
  case escapedString
  case end
}

extension JSONDocument {
  /// What kind of value a node is.
  @inlinable package func kind(_ node: JSONNode) -> JSONKind {
    JSONKind(rawValue: UInt8(tape[Int(node.index)] >> 60)) ?? .invalid
  }

  /// Whether the node is a string, with escapes or without.
  @inlinable package func isString(_ node: JSONNode) -> Bool {
    let kind = kind(node)
    return kind == .string || kind == .escapedString
  }

  @inlinable func extent(_ node: JSONNode) -> Int {
    Int(tape[Int(node.index)] >> 32 & 0xFFF_FFFF)
  }

  /// The offset of the value's first byte.
  @inlinable package func offset(_ node: JSONNode) -> Int {
    Int(tape[Int(node.index)] & 0xFFFF_FFFF)
  }

  /// The bytes the value takes, quotes and brackets included.
  @inlinable package func range(_ node: JSONNode) -> Range<Int> {
    let start = offset(node)
    switch kind(node) {
    case .object, .array: return start..<(offset(end(of: node)) + 1)
    case .true, .null: return start..<(start + 4)
    case .false: return start..<(start + 5)
    case .string, .escapedString, .number, .invalid: return start..<(start + extent(node))
    case .end: return start..<(start + 1)
    }
  }

  @inlinable func end(of container: JSONNode) -> JSONNode {
    JSONNode(index: Int(container.index) + extent(container))
  }

  @inlinable func next(after node: JSONNode) -> JSONNode {
    switch kind(node) {
    case .object, .array: JSONNode(index: Int(node.index) + extent(node) + 1)
    default: JSONNode(index: Int(node.index) + 1)
    }
  }
}

extension JSONDocument {
  /// The first value of an array, or the first key of an object; nil where there is none.
  @inlinable package func firstChild(of node: JSONNode) -> JSONNode? {
    guard kind(node) == .array || kind(node) == .object else { return nil }
    return followed(JSONNode(index: Int(node.index) + 1))
  }

  /// What stands behind a value or key in the same container; nil behind the last.
  @inlinable package func sibling(of node: JSONNode) -> JSONNode? { followed(next(after: node)) }

  @inlinable func followed(_ node: JSONNode) -> JSONNode? {
    Int(node.index) < tape.count && kind(node) != .end ? node : nil
  }

  /// The values of an array, in order; nothing for any other kind.
  @inlinable package func elements(of node: JSONNode) -> JSONElements {
    guard kind(node) == .array else { return JSONElements(document: self, upcoming: node, end: node) }
    return JSONElements(document: self, upcoming: JSONNode(index: Int(node.index) + 1), end: end(of: node))
  }

  /// The number of an array's values.
  package func count(of node: JSONNode) -> Int {
    var count = 0
    for _ in elements(of: node) { count += 1 }
    return count
  }

  /// The keys and values of an object, in order; nothing for any other kind.
  @inlinable package func members(of node: JSONNode) -> JSONMembers {
    guard kind(node) == .object else { return JSONMembers(document: self, upcoming: node, end: node) }
    return JSONMembers(document: self, upcoming: JSONNode(index: Int(node.index) + 1), end: end(of: node))
  }

  /// The value of the first member of an object with this key.
  package func value(of key: String, in node: JSONNode) -> JSONNode? {
    for (name, value) in members(of: node)
    where isString(name) && text(ofString: name).elementsEqual(key.utf8) { return value }
    return nil
  }
}

/// The values of an array, one after the other.
package struct JSONElements: Sequence, IteratorProtocol {
  package typealias Element = JSONNode

  @usableFromInline let document: JSONDocument
  @usableFromInline var upcoming: JSONNode
  @usableFromInline let end: JSONNode

  @inlinable init(document: JSONDocument, upcoming: JSONNode, end: JSONNode) {
    self.document = document
    self.upcoming = upcoming
    self.end = end
  }

  @inlinable package mutating func next() -> Element? {
    guard upcoming.index < end.index else { return nil }
    defer { upcoming = document.next(after: upcoming) }
    return upcoming
  }
}

/// The members of an object, one after the other.
package struct JSONMembers: Sequence, IteratorProtocol {
  package typealias Element = (key: JSONNode, value: JSONNode)

  @usableFromInline let document: JSONDocument
  @usableFromInline var upcoming: JSONNode
  @usableFromInline let end: JSONNode

  @inlinable init(document: JSONDocument, upcoming: JSONNode, end: JSONNode) {
    self.document = document
    self.upcoming = upcoming
    self.end = end
  }

  @inlinable package mutating func next() -> Element? {
    guard upcoming.index < end.index else { return nil }
    let key = upcoming
    let value = JSONNode(index: Int(key.index) + 1)
    upcoming = document.next(after: value)
    return (key, value)
  }
}
