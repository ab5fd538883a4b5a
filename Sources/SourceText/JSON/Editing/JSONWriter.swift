/// A writer of values to be added to a document in its style.
struct JSONWriter {
  let document: JSONDocument
  /// The layout of values without siblings.
  var layout: JSONLayout

  /// The same writer, but with nothing written over several lines.
  var onOneLine: JSONWriter {
    var writer = self
    writer.layout.lineBreak = nil
    return writer
  }
}

extension JSONWriter {
  /// Returns a list with one entry, laid out like the nearest list with its key.
  func list(of entry: JSONEntry, named key: String, at place: JSONPlace, near node: JSONNode) -> String {
    let kin = document.nearestList(named: key, to: node)
    let samples = kin.map(document.lastElements) ?? []
    guard let lineBreak = layout.lineBreak else {
      let padding = layout.arrayPadding
      return "[" + padding + text(entry, like: samples, in: key, place) + padding + "]"
    }
    if case .value(let value) = entry, !value.holdsOthers, kin == nil {
      return layout.text(.array([value]), at: place, under: key)
    }
    // A list of texts is no model for a list of objects.
    let model = kin.flatMap { document.isOnOneLine($0) && entry.isObject && spreads(key) ? nil : $0 }
    let frame = model.flatMap { list in
      JSONFrame(of: list, in: document)?.reindented(
        from: document.indentation(at: document.offset(list)), to: place.indentation)
    }
    let usual = lineBreak + place.indentation
    let opening = frame?.opening ?? usual + layout.unit
    let inner =
      opening.afterLastLineBreak.map { JSONPlace(indentation: $0, column: $0.utf8.count) } ?? place
    return "[" + opening + text(entry, like: samples, in: key, inner) + (frame?.closing ?? usual) + "]"
  }

  /// - Parameter kin: The entry's siblings, or entries of another list with the same key.
  func text(_ entry: JSONEntry, like kin: [JSONNode], in key: String, _ place: JSONPlace) -> String {
    switch entry {
    case .value(let value): text(value, like: kin, in: key, place)
    case .copy(let node):
      document.text(document.range(node)).reindented(
        from: document.baseIndentation(of: node),
        to: kin.last { !document.isOnOneLine($0) }.map(document.baseIndentation) ?? place.indentation)
    }
  }

  private func spreads(_ key: String) -> Bool { layout.spreadLists.contains(key) }

  /// Returns a Boolean value that indicates whether an object is too much for a list on one line, on which
  /// only texts belong.
  func outgrowsLine(_ value: JSONValue, _ kin: [JSONNode], of list: JSONNode, named key: String) -> Bool {
    guard layout.lineBreak != nil, value.holdsOthers, spreads(key), document.isOnOneLine(list) else {
      return false
    }
    return !document.isAmidLine(list) && kin.allSatisfy { document.isString($0) }
  }

  /// Returns the place of an offset, which is irrelevant if everything is on one line.
  func place(at offset: Int) -> JSONPlace {
    guard layout.lineBreak != nil else { return .start }
    return JSONPlace(indentation: document.indentation(at: offset), column: document.column(at: offset))
  }

  /// Returns a value that looks like its siblings if they are objects.
  private func text(_ value: JSONValue, like kin: [JSONNode], in key: String, _ place: JSONPlace) -> String {
    let kin = kin.filter { document.isObject($0) && document.firstChild(of: $0) != nil }
    guard case .object(let members) = value, let model = kin.last, let first = document.firstChild(of: model)
    else { return layout.text(value, at: place, under: key, isEntry: true) }
    var local = layout
    local.colon = document.colon(after: first) ?? layout.colon
    guard let lineBreak = layout.lineBreak else { return local.text(value, at: place) }
    if !spreads(key) || kin.allSatisfy(document.isOnOneLine),
      let line = lineLikeKin(value, kin, layout: local, at: place)
    {
      return line
    }

    let inner = lineBreak + place.indentation + layout.unit
    let spread = kin.last { !document.isOnOneLine($0) }
    let frame = spread.flatMap { spread in
      JSONFrame(of: spread, in: document)?.reindented(
        from: document.indentation(at: document.offset(spread)), to: place.indentation)
    }
    let opening = frame?.opening ?? inner
    let separator = frame?.separator ?? "," + inner
    let indentation = (separator.afterLastLineBreak ?? place.indentation).onlyBlanks
    let lines = members.map { member in
      let name = local.quoted(member.key) + local.colon
      let column = indentation.utf8.count + name.unicodeScalars.count
      return name
        + local.text(
          member.value, at: JSONPlace(indentation: indentation, column: column), under: member.key)
    }
    let closing = frame?.closing ?? lineBreak + place.indentation
    return "{" + opening + lines.joined(separator: separator) + closing + "}"
  }

  /// Returns an object on one line, or `nil` if its siblings or its length are against it.
  private func lineLikeKin(
    _ value: JSONValue, _ kin: [JSONNode], layout: JSONLayout, at place: JSONPlace
  ) -> String? {
    let lines = kin.filter(document.isOnOneLine)
    let spread = kin.filter { !document.isOnOneLine($0) }
    let couldBeLines = spread.filter {
      document.holdsScalarsOnly($0) && document.count(ofCharactersIn: $0) <= layout.width / 2
    }
    guard layout.lineBreak != nil, couldBeLines.isEmpty, !lines.isEmpty || !layout.isSpread else {
      return nil
    }
    var layout = layout
    if let model = lines.last, let frame = JSONFrame(of: model, in: document) {
      layout.objectPadding = frame.opening
      layout.comma = frame.separator ?? layout.comma
    }
    guard !value.holdsNested || lines.contains(where: { !document.holdsScalarsOnly($0) }) else { return nil }
    let line = layout.line(value)
    let longest = lines.map(document.count(ofCharactersIn:)).max() ?? 0
    let width = max(layout.width, place.column + longest)
    return place.column + line.unicodeScalars.count <= width ? line : nil
  }
}

extension JSONPlace {
  func behind(_ text: String) -> JSONPlace {
    JSONPlace(indentation: indentation, column: column + text.unicodeScalars.count)
  }
}

extension String {
  var onlyBlanks: String { String(prefix { $0 == " " || $0 == "\t" }) }
}

extension JSONDocument {
  /// Returns the blanks at the beginning of a value's own lines, without those of nested values.
  func baseIndentation(of node: JSONNode) -> String {
    let offset = offset(node)
    let own = indentation(at: offset)
    guard column(at: offset) > own.utf8.count, !isOnOneLine(node) else { return own }
    // The value does not begin its line: use the indentation of its last line or, if the closing bracket
    // does not begin that line, its column.
    let end = range(node).upperBound - 1
    let last = indentation(at: end)
    if column(at: end) == last.utf8.count { return last }
    return last.utf8.count >= column(at: offset) ? String(repeating: " ", count: column(at: offset)) : own
  }

  /// Returns a Boolean value that indicates whether something precedes a value, and its key if it has one,
  /// on the line.
  func isAmidLine(_ value: JSONNode) -> Bool {
    var start = value.offset
    if let colon = lastByte(before: start), source.bytes[colon] == UInt8(ascii: ":"),
      let quote = lastByte(before: colon)
    {
      start = source.bytes[..<quote].lastIndex(of: UInt8(ascii: "\"")) ?? 0
      while source.isEscaped(start), let earlier = source.bytes[..<start].lastIndex(of: UInt8(ascii: "\"")) {
        start = earlier
      }
    }
    while start > 0,
      source.bytes[start - 1] == UInt8(ascii: " ") || source.bytes[start - 1] == UInt8(ascii: "\t")
    {
      start -= 1
    }
    return start > 0 && source.bytes[start - 1] != UInt8(ascii: "\n")
  }

  /// Returns the offset of the last byte before another that is not white space.
  private func lastByte(before offset: Int) -> Int? {
    source.bytes[..<offset].lastIndex { !JSONScanner.isWhitespace($0) }
  }

  /// Returns the last few values of a list.
  func lastElements(of list: JSONNode) -> [JSONNode] {
    Array(elements(of: list).suffix(8))
  }

  /// Returns the nonempty list with a key that is nearest before a value, or otherwise after it.
  func nearestList(named key: String, to node: JSONNode) -> JSONNode? {
    let name = Array("\"\(key)\"".utf8)
    func list(at offset: Int) -> JSONNode? {
      guard source.bytes[offset] == name[0], source.bytes[offset...].starts(with: name),
        !source.isEscaped(offset), let value = sibling(of: JSONNode(offset: offset)), value != node,
        isArray(value), firstChild(of: value) != nil
      else { return nil }
      return value
    }
    for offset in stride(from: node.offset - 1, through: 0, by: -1) {
      if let found = list(at: offset) { return found }
    }
    for offset in node.offset..<source.bytes.count {
      if let found = list(at: offset) { return found }
    }
    return nil
  }
}

extension SourceFile {
  /// Returns a Boolean value that indicates whether the byte at an offset within a string is escaped by a
  /// backslash.
  fileprivate func isEscaped(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (offset - start) % 2 == 1
  }
}

extension JSONEntry {
  fileprivate var isObject: Bool {
    if case .value(.object) = self { true } else { false }
  }
}
