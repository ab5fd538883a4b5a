/// What stands around and between the children of a list or an object, byte for byte.
///
///     [⟨opening⟩A⟨separator⟩B⟨closing⟩]
struct JSONFrame {
  var opening: String
  /// With its comma; nil where there is only one child.
  var separator: String?
  var closing: String
  /// What parts the children of an only child that stands on one line.
  private var inside: String?

  /// Nil where there is nothing in it.
  init?(of node: JSONNode, in document: JSONDocument) {
    let children = document.ranges(ofChildrenOf: node, limit: 2)
    guard let first = children.first else { return nil }
    let whole = document.range(node)
    opening = document.text((whole.lowerBound + 1)..<first.lowerBound)
    separator = children.count < 2 ? nil : document.text(children[0].upperBound..<children[1].lowerBound)
    inside = document.firstChild(of: node).flatMap { child in
      document.isArray(node) && document.isOnOneLine(child)
        ? document.ranges(ofChildrenOf: child, limit: 2) : nil
    }.flatMap { $0.count < 2 ? nil : document.text($0[0].upperBound..<$0[1].lowerBound) }
    closing = document.text(document.blanks(before: whole.upperBound - 1))
  }

  /// The blanks that the first child's line begins with, where it begins one.
  var inner: String { opening.afterLastLineBreak ?? "" }

  /// The same for lines that begin otherwise.
  func reindented(from old: String, to new: String) -> JSONFrame {
    var frame = self
    frame.opening = opening.reindented(from: old, to: new)
    frame.separator = separator?.reindented(from: old, to: new)
    frame.closing = closing.reindented(from: old, to: new)
    return frame
  }

  /// What parts two children; where the frame had only one, as its beginning or the layout tells.
  func separator(_ layout: JSONLayout) -> String {
    separator ?? (opening.isOnOneLine ? inside ?? layout.comma : "," + opening)
  }
}

extension JSONDocument {
  /// Where the values of a list, or the keys with their values of an object, are.
  func ranges(ofChildrenOf node: JSONNode, limit: Int = .max) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    if isObject(node) {
      for (key, value) in members(of: node) {
        ranges.append(offset(key)..<range(value).upperBound)
        if ranges.count == limit { break }
      }
    } else {
      for value in elements(of: node) {
        ranges.append(range(value))
        if ranges.count == limit { break }
      }
    }
    return ranges
  }

  /// The blanks and line breaks that end at an offset.
  func blanks(before offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[start - 1]) { start -= 1 }
    return start..<offset
  }
}

extension String {
  /// Nil where there is no line break in it.
  var afterLastLineBreak: String? {
    guard let feed = utf8.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    return String(decoding: utf8[utf8.index(after: feed)...], as: UTF8.self)
  }

  /// Lines behind the first that begin with `old` begin with `new`.
  func reindented(from old: String, to new: String) -> String {
    guard old != new, !isOnOneLine else { return self }
    let lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().map { number, line in
      let text = String(decoding: line, as: UTF8.self)
      guard number > 0, let rest = text.dropping(prefix: old) else { return text }
      return new + rest
    }.joined(separator: "\n")
  }
}
