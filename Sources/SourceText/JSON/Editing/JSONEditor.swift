/// Changes a JSON document in a few places and leaves every other byte as it is.
///
/// What is added looks like what stands beside it: the blanks, commas and line breaks between two
/// neighbours are those that the neighbours have between them.
package struct JSONEditor {
  package let document: JSONDocument
  /// How what has no neighbours is laid out.
  let layout: JSONLayout
  /// What has to be changed, in no particular order.
  package private(set) var edits: [TextEdit] = []

  /// - Parameter spreadLists: The keys of lists whose objects are written over several lines where
  ///   those beside them are not on one.
  package init(_ document: JSONDocument, spreading spreadLists: Set<String> = []) {
    self.document = document
    layout = JSONLayout(of: document).spreading(spreadLists)
  }
}

// MARK: - Lists

extension JSONEditor {
  /// Adds a value to a list.
  ///
  /// - Parameters:
  ///   - position: How many values of the list stand before it then.
  ///   - key: The list's key: lists of the same key show what entries of an empty one look like.
  package mutating func insert(_ value: JSONValue, at position: Int, in list: JSONNode, named key: String) {
    insert(at: position, in: list, named: key) { editor, kin, place in
      editor.text(value, like: kin, in: key, place)
    }
  }

  /// Adds a value that stands elsewhere in the document, with its spelling.
  package mutating func insertCopy(
    of node: JSONNode, at position: Int, in list: JSONNode, named key: String
  ) {
    insert(at: position, in: list, named: key) { editor, _, place in editor.copy(of: node, place) }
  }

  private mutating func insert(
    at position: Int, in list: JSONNode, named key: String,
    text: (JSONEditor, _ kin: [JSONNode], JSONPlace) -> String
  ) {
    guard document.firstChild(of: list) != nil else {
      let place = place(at: document.offset(list))
      let kin = document.nearestList(named: key, to: list)
      let editor = document.isAmidLine(list) ? onOneLine : self
      edits.append(TextEdit(document.range(list), Array(editor.freshList(like: kin, at: place, text).utf8)))
      return
    }
    let kin = document.lastElements(of: list)
    insertChild(at: position, of: list) { editor, place in text(editor, kin, place) }
  }

  /// Takes a value out of a list, or a member out of an object, with the comma beside it.
  package mutating func removeChild(at position: Int, of container: JSONNode) {
    removeChildren(at: [position], of: container)
  }

  /// Takes several out at once.
  ///
  /// - Parameter positions: Each once, in ascending order.
  package mutating func removeChildren(at positions: [Int], of container: JSONNode) {
    let children = document.ranges(ofChildrenOf: container)
    guard positions.count < children.count else {
      let whole = document.range(container)
      edits.append(TextEdit((whole.lowerBound + 1)..<(whole.upperBound - 1), []))
      return
    }
    for (number, position) in positions.enumerated() {
      // Of those at the beginning the comma behind goes, of others that before.
      let range =
        position == number
        ? children[position].lowerBound..<children[position + 1].lowerBound
        : children[position - 1].upperBound..<children[position].upperBound
      edits.append(TextEdit(range, []))
    }
  }
}

// MARK: - Objects

extension JSONEditor {
  /// Gives an object a member with a value, in the place of the one it has under the key.
  ///
  /// - Parameter order: Keys in the order in which members are expected.
  package mutating func set(_ value: JSONValue, for key: String, in object: JSONNode, order: [String]) {
    if let old = document.value(of: key, in: object) {
      replace(old, with: value, isOnOneLine: document.isOnOneLine(object), under: key)
    } else {
      insertMember(key, in: object, order: order) { editor, place in
        editor.layout.text(value, at: place, under: key)
      }
    }
  }

  /// Adds the first value to a list that the object does not have yet.
  package mutating func insertList(
    of value: JSONValue, for key: String, in object: JSONNode, order: [String]
  ) {
    let kin = document.nearestList(named: key, to: object)
    insertMember(key, in: object, order: order) { editor, place in
      editor.freshList(like: kin, at: place) { editor, kin, place in
        editor.text(value, like: kin, in: key, place)
      }
    }
  }

  /// The same for a value that stands elsewhere in the document, with its spelling.
  package mutating func insertList(
    ofCopy node: JSONNode, for key: String, in object: JSONNode, order: [String]
  ) {
    let kin = document.nearestList(named: key, to: object)
    insertMember(key, in: object, order: order) { editor, place in
      editor.freshList(like: kin, at: place) { editor, _, place in editor.copy(of: node, place) }
    }
  }

  /// Takes a member out of an object; nothing where there is none of that key.
  package mutating func removeMember(_ key: String, of object: JSONNode) {
    let position = document.members(of: object).map(\.key).firstIndex { document.string($0) == key }
    if let position { removeChild(at: position, of: object) }
  }

  /// Writes a value in the place of another.
  ///
  /// - Parameters:
  ///   - isOnOneLine: Whether it may not be written over several lines.
  ///   - key: The key that it stands under.
  package mutating func replace(
    _ node: JSONNode, with value: JSONValue, isOnOneLine: Bool = false, under key: String = ""
  ) {
    var local = isOnOneLine ? onOneLine.layout : layout
    if document.isOnOneLine(node), document.firstChild(of: node) != nil { local.isSpread = false }
    let text = local.text(value, at: place(at: document.offset(node)), under: key)
    edits.append(TextEdit(document.range(node), Array(text.utf8)))
  }

  private mutating func insertMember(
    _ key: String, in object: JSONNode, order: [String], text: (JSONEditor, JSONPlace) -> String
  ) {
    guard let first = document.firstChild(of: object) else {
      let place = place(at: document.offset(object))
      let inner = place.indentation + layout.unit
      let start = layout.lineBreak.map { $0 + inner } ?? layout.objectPadding
      let end = layout.lineBreak.map { $0 + place.indentation } ?? layout.objectPadding
      let name = layout.quoted(key) + layout.colon
      let value = text(self, JSONPlace(indentation: inner, column: inner.utf8.count + name.utf8.count))
      edits.append(TextEdit(document.range(object), Array(("{" + start + name + value + end + "}").utf8)))
      return
    }
    let rank = order.firstIndex(of: key) ?? order.count
    let keys = document.members(of: object).map { document.string($0.key) }
    let before = keys.lastIndex { (order.firstIndex(of: $0) ?? order.count) < rank }
    // Where the object begins with something else than it should, a key is no worse at its end.
    let position = before.map { $0 + 1 } ?? (order.contains(keys[0]) ? 0 : keys.count)
    let name = layout.quoted(key) + (document.colon(after: first) ?? layout.colon)
    insertChild(at: position, of: object) { editor, place in
      name + text(editor, place.behind(name))
    }
  }
}

// MARK: - What is written

extension JSONEditor {
  /// Adds a child to a list or an object that has one.
  private mutating func insertChild(
    at position: Int, of container: JSONNode, text: (JSONEditor, JSONPlace) -> String
  ) {
    let children = document.ranges(ofChildrenOf: container)
    let separator = separator(at: position, between: children, of: container)
    let offset = position == 0 ? children[0].lowerBound : children[position - 1].upperBound
    let place =
      separator.afterLastLineBreak.map { blanks in
        JSONPlace(indentation: blanks.onlyBlanks, column: blanks.unicodeScalars.count)
      }
      ?? place(at: offset).behind(separator)
    let editor = document.isOnOneLine(container) ? onOneLine : self
    let text = text(editor, place)
    edits.append(
      TextEdit(offset..<offset, Array((position == 0 ? text + separator : separator + text).utf8)))
  }

  /// What parts a new child from the one before it, or where it is the first from the one behind.
  private func separator(at position: Int, between children: [Range<Int>], of container: JSONNode) -> String {
    guard children.count > 1 else {
      return JSONFrame(of: container, in: document)?.separator(layout) ?? layout.comma
    }
    let next = min(max(position, 1), children.count - 1)
    return document.text(children[next - 1].upperBound..<children[next].lowerBound)
  }

  /// The same, but nothing is written over several lines.
  private var onOneLine: JSONEditor {
    var layout = layout
    layout.lineBreak = nil
    return JSONEditor(document: document, layout: layout)
  }

  private init(document: JSONDocument, layout: JSONLayout) {
    self.document = document
    self.layout = layout
  }

  /// A list with one entry, laid out like another one.
  private func freshList(
    like kin: JSONNode?, at place: JSONPlace, _ text: (JSONEditor, _ kin: [JSONNode], JSONPlace) -> String
  ) -> String {
    let samples = kin.map(document.lastElements) ?? []
    guard let lineBreak = layout.lineBreak else {
      let padding = layout.arrayPadding
      return "[" + padding + text(self, samples, place) + padding + "]"
    }
    let usual = lineBreak + place.indentation
    let frame = kin.flatMap { list in
      JSONFrame(of: list, in: document)?.reindented(
        from: document.indentation(at: document.offset(list)), to: place.indentation)
    }
    let opening = frame?.opening ?? usual + layout.unit
    let inner =
      opening.afterLastLineBreak.map { JSONPlace(indentation: $0, column: $0.utf8.count) } ?? place
    return "[" + opening + text(self, samples, inner) + (frame?.closing ?? usual) + "]"
  }

  /// Where something at an offset stands; of no interest where all is on one line.
  private func place(at offset: Int) -> JSONPlace {
    guard layout.lineBreak != nil else { return .start }
    return JSONPlace(indentation: document.indentation(at: offset), column: document.column(at: offset))
  }

  private func copy(of node: JSONNode, _ place: JSONPlace) -> String {
    let offset = document.offset(node)
    return document.text(document.range(node)).reindented(
      from: document.indentation(at: offset), to: place.indentation)
  }

  /// A value that looks like its kin, where that are objects.
  private func text(_ value: JSONValue, like kin: [JSONNode], in key: String, _ place: JSONPlace) -> String {
    let kin = kin.filter { document.kind($0) == .object && document.firstChild(of: $0) != nil }
    guard case .object(let members) = value, let model = kin.last, let first = document.firstChild(of: model)
    else { return layout.text(value, at: place, under: key, isEntry: true) }
    var local = layout
    local.colon = document.colon(after: first) ?? layout.colon
    guard let lineBreak = layout.lineBreak else { return local.text(value, at: place) }
    if !local.spreadLists.contains(key) || kin.allSatisfy(document.isOnOneLine),
      let line = lineLikeKin(value, kin, local, place)
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

  /// An object on one line; nil where its kin or its length speak against it.
  private func lineLikeKin(
    _ value: JSONValue, _ kin: [JSONNode], _ layout: JSONLayout, _ place: JSONPlace
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
  fileprivate func behind(_ text: String) -> JSONPlace {
    JSONPlace(indentation: indentation, column: column + text.unicodeScalars.count)
  }
}

extension JSONValue {
  /// Whether a list or an object is in it that has something in it.
  fileprivate var holdsNested: Bool {
    switch self {
    case .object(let members): members.contains { $0.value.holdsOthers }
    case .array(let elements): elements.contains(where: \.holdsOthers)
    default: false
    }
  }
}

extension String {
  fileprivate var onlyBlanks: String { String(prefix { $0 == " " || $0 == "\t" }) }
}

extension JSONDocument {
  /// Whether something stands before a member's key on its line.
  fileprivate func isAmidLine(_ value: JSONNode) -> Bool {
    guard value.index > 0 else { return false }
    var start = offset(JSONNode(index: Int(value.index) - 1))
    while start > 0,
      source.bytes[start - 1] == UInt8(ascii: " ") || source.bytes[start - 1] == UInt8(ascii: "\t")
    {
      start -= 1
    }
    return start > 0 && source.bytes[start - 1] != UInt8(ascii: "\n")
  }

  /// The last few values of a list.
  fileprivate func lastElements(of list: JSONNode) -> [JSONNode] {
    Array(elements(of: list).suffix(8))
  }

  /// The list with something in it that stands under a key, nearest before a value or else behind it.
  fileprivate func nearestList(named key: String, to node: JSONNode) -> JSONNode? {
    func list(behind index: Int) -> JSONNode? {
      let name = JSONNode(index: index)
      guard isString(name), text(ofString: name).elementsEqual(key.utf8), let value = sibling(of: name),
        kind(value) == .array, firstChild(of: value) != nil
      else { return nil }
      return value
    }
    let start = Int(node.index)
    for index in stride(from: start - 1, through: 0, by: -1) {
      if let found = list(behind: index), found != node { return found }
    }
    for index in start..<tape.count {
      if let found = list(behind: index), found != node { return found }
    }
    return nil
  }
}
