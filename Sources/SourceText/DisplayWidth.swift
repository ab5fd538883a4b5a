extension Character {
  /// The number of terminal columns the character takes.
  ///
  /// Follows Unicode Standard Annex 11 (East Asian Width): wide and fullwidth characters and emoji take two columns,
  /// combining marks and format characters none. The letters and spacing signs that form one character of the scripts
  /// of India and South-East Asia take a column each, as in the C library's `wcwidth`.
  package var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    guard unicodeScalars.count > 1 else { return first.displayWidth }
    // A sign with the selector of emoji, keycaps among them, and what is joined to an emoji is drawn as one.
    if unicodeScalars.contains("\u{FE0F}") || first.properties.isEmojiPresentation { return 2 }
    return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension String {
  /// The number of terminal columns the text takes on one line.
  package var displayWidth: Int {
    var count = 0
    // Most text needs no division into characters: each scalar is one column.
    for scalar in unicodeScalars {
      guard scalar.isPlainlyNarrow else { return reduce(0) { $0 + $1.displayWidth } }
      count += 1
    }
    return count
  }
}

extension Unicode.Scalar {
  /// A Boolean value that indicates whether the scalar is a Latin letter, common punctuation, box-drawing
  /// or a block: one column wide, and never part of another character.
  fileprivate var isPlainlyNarrow: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF,
      0x2190...0x21FF, 0x2500...0x259F:
      true
    default: false
    }
  }

  fileprivate var displayWidth: Int {
    if isPlainlyNarrow { return 1 }
    // The vowels and final consonants that complete a Korean syllable.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
    // The letters of which two form a flag.
    if (0x1F1E6...0x1F1FF).contains(value) { return 1 }
    if properties.isEmojiPresentation { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide ? 2 : 1
    }
  }

  /// A Boolean value that indicates whether the scalar has East Asian Width W or F, by block: the blocks of
  /// EastAsianWidth.txt (Unicode 16) in which every assigned character is wide.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
      0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default: false
    }
  }
}
