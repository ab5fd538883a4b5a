extension String {
  /// The text without accents and in lower case, so that `senior` finds `Sénior`.
  ///
  /// Covers the letters of the languages that plans are written in. Others keep their accents.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    // Of these blocks, the letters whose case differs are those of Latin-1.
    let isWestern = unicodeScalars.allSatisfy { $0.value < 0x100 || (0x2000..<0x20D0).contains($0.value) }
    for scalar in (isWestern ? self : lowercased()).unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: folded.append(UInt8(scalar.value) + 0x20)
      case 0..<0x80: folded.append(UInt8(scalar.value))
      case 0x300...0x36F: continue
      case 0xC0...0xDE where scalar.value != 0xD7: String.fold(scalar.value + 0x20, scalar, to: &folded)
      default: String.fold(scalar.value, scalar, to: &folded)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// - Parameter value: The number of the letter in lower case.
  private static func fold(_ value: UInt32, _ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch value {
    case 0xE0...0xE5, 0x101, 0x103, 0x105: folded.append(UInt8(ascii: "a"))
    case 0xE7, 0x107, 0x109, 0x10B, 0x10D: folded.append(UInt8(ascii: "c"))
    case 0xE8...0xEB, 0x113, 0x115, 0x117, 0x119, 0x11B: folded.append(UInt8(ascii: "e"))
    case 0xEC...0xEF, 0x129, 0x12B, 0x12D, 0x12F: folded.append(UInt8(ascii: "i"))
    case 0xF1, 0x144, 0x146, 0x148: folded.append(UInt8(ascii: "n"))
    case 0xF2...0xF6, 0xF8, 0x14D, 0x14F, 0x151: folded.append(UInt8(ascii: "o"))
    case 0xF9...0xFC, 0x169, 0x16B, 0x16D, 0x16F, 0x171, 0x173: folded.append(UInt8(ascii: "u"))
    case 0xFD, 0xFF: folded.append(UInt8(ascii: "y"))
    case 0xE6: folded += "ae".utf8
    case 0x153: folded += "oe".utf8
    case 0xDF: folded += "ss".utf8
    case 0x2018, 0x2019, 0x2BC: folded.append(UInt8(ascii: "'"))
    case 0xA0, 0x202F: folded.append(UInt8(ascii: " "))
    case 0xF0, 0xFE: folded += String(Unicode.Scalar(value) ?? scalar).utf8
    default: folded += String(scalar).utf8
    }
  }
}
