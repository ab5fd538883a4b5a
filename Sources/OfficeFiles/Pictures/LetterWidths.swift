/// The widths of the letters of Arial, which are those of Helvetica (Adobe Font Metrics of the core fonts).
package enum LetterWidths {
  /// Returns the width of a text in thousandths of the font's size.
  package static func width(of text: some StringProtocol) -> Int {
    text.utf16.reduce(0) { $0 + width(of: $1) }
  }

  /// Returns the width of a letter in thousandths of the font's size.
  static func width(of unit: UInt16) -> Int {
    if (0x20...0x7e).contains(unit) { return table[Int(unit) - 0x20] }
    switch unit {
    // Blanks, thin and wide.
    case 0xa0, 0x2009: return 278
    case 0x202f: return 200
    case 0x2018, 0x2019: return 222
    case 0x2013: return 556
    case 0x2014, 0x2026: return 1_000
    case 0x2e80...0xffef: return 1_000
    default: return base(of: unit).map { table[Int($0) - 0x20] } ?? 556
    }
  }

  /// Returns the letter without its accent.
  private static func base(of unit: UInt16) -> UInt8? {
    guard let scalar = Unicode.Scalar(unit) else { return nil }
    let name = scalar.properties.name ?? ""
    let words = name.split(separator: " ")
    guard words.first == "LATIN", words.count > 3, let letter = words[3].utf8.first, words[3].utf8.count == 1
    else {
      return nil
    }
    return words[1] == "SMALL" ? letter | 0x20 : letter
  }

  /// The widths from the blank to the tilde.
  private static let table: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
