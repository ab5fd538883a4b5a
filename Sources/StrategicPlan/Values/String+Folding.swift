extension String {
  /// The text without accents and in lower case, so that `senior` finds `Sénior`.
  ///
  /// Covers the letters of the languages that plans are written in. Others keep their accents.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var folded = ""
    for scalar in lowercased().unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F: continue
      case 0xE0...0xE5, 0x101, 0x103, 0x105: folded += "a"
      case 0xE7, 0x107, 0x109, 0x10B, 0x10D: folded += "c"
      case 0xE8...0xEB, 0x113, 0x115, 0x117, 0x119, 0x11B: folded += "e"
      case 0xEC...0xEF, 0x129, 0x12B, 0x12D, 0x12F: folded += "i"
      case 0xF1, 0x144, 0x146, 0x148: folded += "n"
      case 0xF2...0xF6, 0xF8, 0x14D, 0x14F, 0x151: folded += "o"
      case 0xF9...0xFC, 0x169, 0x16B, 0x16D, 0x16F, 0x171, 0x173: folded += "u"
      case 0xFD, 0xFF: folded += "y"
      case 0xE6: folded += "ae"
      case 0x153: folded += "oe"
      case 0xDF: folded += "ss"
      case 0x2018, 0x2019, 0x2BC: folded += "'"
      case 0xA0, 0x202F: folded += " "
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }
}
