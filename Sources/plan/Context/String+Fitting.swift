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

  /// Returns the text in lines of at most a number of terminal columns, broken at blanks. A word that is
  /// longer is broken where necessary.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ").flatMap({ String($0).pieces(of: width) }) {
        let size = word.displayWidth
        if used > 0, used + 1 + size > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line += used == 0 ? word : " " + word
        used += (used == 0 ? 0 : 1) + size
      }
      lines.append(line)
    }
    return lines
  }

  /// The text on one line: line breaks become blanks.
  var replacingLineBreaks: String {
    // Most texts have none of the bytes with which one begins.
    let mayBreak = utf8.contains { (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }
    return mayBreak ? String(map { $0.isNewline ? " " : $0 }) : self
  }

  /// Returns the word in pieces that are no wider than a number of terminal columns.
  private func pieces(of width: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in self {
      if used + character.displayWidth > width, !piece.isEmpty {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += character.displayWidth
    }
    return pieces + [piece]
  }
}
