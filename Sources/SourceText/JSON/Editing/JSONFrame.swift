/// The text around and between the children of a list or an object, byte for byte.
///
///     [⟨opening⟩A⟨separator⟩B⟨closing⟩]
struct JSONFrame {
  var opening: String
  /// The separator with its comma, or `nil` if there is only one child.
  var separator: String?
  var closing: String
  /// The separator inside an only child that is on one line.
  private var inside: String?

  /// Creates the frame of a node, or returns `nil` if the node is empty.
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

  /// The blanks before the first child if it begins a line.
  var inner: String { opening.afterLastLineBreak ?? "" }

  /// Returns the same frame with another indentation.
  func reindented(from old: String, to new: String) -> JSONFrame {
    var frame = self
    frame.opening = opening.reindented(from: old, to: new)
    frame.separator = separator?.reindented(from: old, to: new)
    frame.closing = closing.reindented(from: old, to: new)
    return frame
  }

  /// Returns the separator of two children. If the frame has only one, it is derived from the opening or
  /// the layout.
  func separator(_ layout: JSONLayout) -> String {
    separator ?? (opening.isOnOneLine ? inside ?? layout.comma : "," + opening)
  }
}

extension JSONDocument {
  /// Returns the ranges of a list's values, or of an object's members.
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

  /// Returns the range of blanks and line breaks that ends at an offset.
  func blanks(before offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[start - 1]) { start -= 1 }
    return start..<offset
  }
}

extension String {
  /// The text after the last line break, or `nil` if there is no line break.
  var afterLastLineBreak: String? {
    guard let feed = utf8.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    return String(decoding: utf8[utf8.index(after: feed)...], as: UTF8.self)
  }

  /// Returns the text with the prefix `old` of all lines but the first replaced by `new`.
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
