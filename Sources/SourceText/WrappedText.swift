extension String {
  /// Returns the text in lines of at most a number of terminal columns, broken at blanks. A word that is
  /// longer is broken where necessary.
  package func wrapped(to width: Int) -> [String] {
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
