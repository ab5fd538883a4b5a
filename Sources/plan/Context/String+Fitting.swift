import SourceText

extension String {
  /// Returns the text cut to a number of terminal columns, with an ellipsis if it was cut.
  func cut(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var cut = ""
    var used = 0
    for character in self {
      let next = character.displayWidth
      guard used + next < width else { break }
      cut.append(character)
      used += next
    }
    while cut.last == " " { cut.removeLast() }
    return cut + "…"
  }

  /// The text on one line: line breaks become blanks.
  var replacingLineBreaks: String {
    // Most texts have none of the bytes with which one begins.
    let mayBreak = utf8.contains { (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }
    return mayBreak ? String(map { $0.isNewline ? " " : $0 }) : self
  }
}
