/// An entry to be added to a list.
package enum JSONEntry {
  case value(JSONValue)
  /// A value from elsewhere in the document, with its spelling.
  case copy(JSONNode)
}

/// An editor that changes a JSON document in a few places and leaves every other byte as it is.
///
/// Additions look like their siblings: the blanks, commas and line breaks between two siblings are those
/// already used between them.
package struct JSONEditor {
  package let document: JSONDocument
  private let writer: JSONWriter
  /// The edits so far, in no particular order.
  package private(set) var edits: [TextEdit] = []

  /// - Parameter spreadLists: The keys of lists whose objects are written over several lines unless their
  ///   siblings are on one.
  package init(_ document: JSONDocument, spreading spreadLists: Set<String> = []) {
    let document = JSONDocument(indexing: document)
    self.document = document
    writer = JSONWriter(document: document, layout: JSONLayout(of: document).spreading(spreadLists))
  }
}

// MARK: - Lists

extension JSONEditor {
  /// Inserts an entry into a list.
  ///
  /// - Parameters:
  ///   - position: The number of entries before it.
  ///   - isBeforeNext: A Boolean value that indicates whether it belongs with the entry after it, if blank
  ///     lines separate entries.
  ///   - key: The list's key. Lists with the same key are models for the entries of an empty one.
  package mutating func insert(
    _ entry: JSONEntry, at position: Int, isBeforeNext: Bool = false, in list: JSONNode, named key: String
  ) {
    guard document.firstChild(of: list) != nil else {
      let writer = document.isAmidLine(list) ? writer.onOneLine : writer
      let text = writer.list(of: entry, named: key, at: writer.place(at: document.offset(list)), near: list)
      write(text, in: document.range(list))
      return
    }
    let kin = document.lastElements(of: list)
    if case .value(let value) = entry, writer.outgrowsLine(value, kin, of: list, named: key) {
      var elements = document.elements(of: list).map(document.spelled)
      elements.insert(value, at: position)
      replace(list, with: .array(elements), under: key)
      return
    }
    insertChild(at: position, isBeforeNext: isBeforeNext, of: list) { writer, place in
      writer.text(entry, like: kin, in: key, place)
    }
  }

  /// Removes a value from a list, or a member from an object, with the adjacent comma.
  package mutating func removeChild(at position: Int, of container: JSONNode) {
    removeChildren(at: [position], of: container)
  }

  /// Removes several children at once.
  package mutating func removeChildren(at positions: [Int], of container: JSONNode) {
    let children = document.ranges(ofChildrenOf: container)
    let positions = Set(positions)
    guard positions.count < children.count else {
      let whole = document.range(container)
      write("", in: (whole.lowerBound + 1)..<(whole.upperBound - 1))
      return
    }
    var kept = false
    for position in 0..<children.count {
      guard positions.contains(position) else {
        kept = true
        continue
      }
      let next = position + 1
      let isLast = next == children.count
      // If blank lines separate entries, the smaller gap is removed too.
      let takesNext =
        !kept
        || !isLast && !positions.contains(next)
          && lineBreaks(between: position, next, children)
            < lineBreaks(between: position - 1, position, children)
      let range =
        takesNext
        ? children[position].lowerBound..<children[next].lowerBound
        : children[position - 1].upperBound..<children[position].upperBound
      write("", in: range)
    }
  }

  private func lineBreaks(between first: Int, _ second: Int, _ children: [Range<Int>]) -> Int {
    let gap = children[first].upperBound..<children[second].lowerBound
    return document.source.bytes[gap].count { $0 == UInt8(ascii: "\n") }
  }
}

// MARK: - Objects

extension JSONEditor {
  /// Sets the value of an object's member, replacing the previous value.
  ///
  /// - Parameter order: The keys in the order in which members are expected.
  package mutating func set(_ value: JSONValue, for key: String, in object: JSONNode, order: [String]) {
    if let old = document.value(of: key, in: object) {
      replace(old, with: value, isOnOneLine: document.isOnOneLine(object), under: key)
    } else {
      insertMember(key, in: object, order: order) { writer, place in
        writer.layout.text(value, at: place, under: key)
      }
    }
  }

  /// Adds a list with one entry to an object that does not have it.
  package mutating func insertList(of entry: JSONEntry, for key: String, in object: JSONNode, order: [String])
  {
    insertMember(key, in: object, order: order) { writer, place in
      writer.list(of: entry, named: key, at: place, near: object)
    }
  }

  /// Removes a member from an object. Does nothing if the object has no such key.
  package mutating func removeMember(_ key: String, of object: JSONNode) {
    let position = document.members(of: object).map(\.key).firstIndex { document.string($0) == key }
    if let position { removeChild(at: position, of: object) }
  }

  /// Replaces a value with another.
  ///
  /// - Parameters:
  ///   - isOnOneLine: A Boolean value that indicates whether the new value must be written on one line.
  ///   - key: The key of the value.
  package mutating func replace(
    _ node: JSONNode, with value: JSONValue, isOnOneLine: Bool = false, under key: String = ""
  ) {
    var local = isOnOneLine ? writer.onOneLine.layout : writer.layout
    if document.isOnOneLine(node), document.firstChild(of: node) != nil { local.isSpread = false }
    let text = local.text(value, at: writer.place(at: document.offset(node)), under: key)
    write(text, in: document.range(node))
  }

  private mutating func insertMember(
    _ key: String, in object: JSONNode, order: [String], text: (JSONWriter, JSONPlace) -> String
  ) {
    guard let first = document.firstChild(of: object) else {
      let place = writer.place(at: document.offset(object))
      let layout = writer.layout
      let inner = place.indentation + layout.unit
      let start = layout.lineBreak.map { $0 + inner } ?? layout.objectPadding
      let end = layout.lineBreak.map { $0 + place.indentation } ?? layout.objectPadding
      let name = layout.quoted(key) + layout.colon
      let value = text(writer, JSONPlace(indentation: inner, column: inner.utf8.count + name.utf8.count))
      write("{" + start + name + value + end + "}", in: document.range(object))
      return
    }
    let rank = order.firstIndex(of: key) ?? order.count
    let keys = document.members(of: object).map { document.string($0.key) }
    let before = keys.lastIndex { (order.firstIndex(of: $0) ?? order.count) < rank }
    // If the object does not begin in the expected order, its end is as good a place for a key.
    let position = before.map { $0 + 1 } ?? (order.contains(keys[0]) ? 0 : keys.count)
    let name = writer.layout.quoted(key) + (document.colon(after: first) ?? writer.layout.colon)
    insertChild(at: position, of: object) { writer, place in
      name + text(writer, place.behind(name))
    }
  }
}

// MARK: - Writing

extension JSONEditor {
  /// Inserts a child into a list or an object that has one.
  private mutating func insertChild(
    at position: Int, isBeforeNext: Bool = false, of container: JSONNode,
    text: (JSONWriter, JSONPlace) -> String
  ) {
    let children = document.ranges(ofChildrenOf: container)
    let separator = separator(at: position, between: children, of: container)
    let isBeforeNext = position == 0 || isBeforeNext && position < children.count
    let offset = isBeforeNext ? children[position].lowerBound : children[position - 1].upperBound
    let place =
      separator.afterLastLineBreak.map { blanks in
        JSONPlace(indentation: blanks.onlyBlanks, column: blanks.unicodeScalars.count)
      }
      ?? writer.place(at: offset).behind(separator)
    let text = text(document.isOnOneLine(container) ? writer.onOneLine : writer, place)
    write(isBeforeNext ? text + separator : separator + text, in: offset..<offset)
  }

  /// Returns the separator for a new child and a sibling. If only some are separated by blank lines, it has
  /// no blank line.
  private func separator(at position: Int, between children: [Range<Int>], of container: JSONNode) -> String {
    guard children.count > 1 else {
      return JSONFrame(of: container, in: document)?.separator(writer.layout) ?? writer.layout.comma
    }
    let gaps = [position - 1, position, position + 1].filter { (1..<children.count).contains($0) }.map {
      document.text(children[$0 - 1].upperBound..<children[$0].lowerBound)
    }
    func lineBreaks(_ gap: String) -> Int { gap.utf8.count { $0 == UInt8(ascii: "\n") } }
    return gaps.filter { !$0.isOnOneLine }.min { lineBreaks($0) < lineBreaks($1) } ?? gaps.first
      ?? writer.layout.comma
  }

  /// Replaces a range with a text, escaped if the file escapes everything beyond ASCII.
  private mutating func write(_ text: String, in range: Range<Int>) {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    edits.append(TextEdit(range, Array((isPlain || !document.isInASCII ? text : text.inASCII).utf8)))
  }
}

extension JSONDocument {
  /// A Boolean value that indicates whether there are characters beyond ASCII and all of them are escaped.
  fileprivate var isInASCII: Bool {
    let bytes = source.bytes
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
    var offset = 0
    while let backslash = bytes[offset...].firstIndex(of: UInt8(ascii: "\\")) {
      if backslash + 1 < bytes.count, bytes[backslash + 1] == UInt8(ascii: "u"),
        let unit = JSONEscapes.codeUnit(bytes.span, at: backslash + 2), unit >= 0x80
      {
        return true
      }
      offset = min(backslash + 2, bytes.count)
    }
    return false
  }
}

extension String {
  /// The text with RFC 8259 escapes for everything beyond ASCII.
  fileprivate var inASCII: String {
    var text = ""
    for unit in utf16 {
      if let scalar = Unicode.Scalar(unit), scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    }
    return text
  }
}
