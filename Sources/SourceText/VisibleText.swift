extension String {
  /// The text with every character made visible that could command a terminal or disorder a line, and
  /// without text that would command the runner of a forge.
  ///
  /// Control characters become their Unicode control pictures (`␛` for escape). Control characters without
  /// one, marks that reverse or isolate the direction of writing, and characters without width become
  /// `<U+202E>`. A plan is data from elsewhere: it is shown, never obeyed.
  package var visible: String { visible(keeping: []) }

  /// Returns the visible text with some characters left unchanged.
  package func visible(keeping kept: [Unicode.Scalar]) -> String {
    // Most texts contain none of the bytes with which such a character or command begins.
    let (mayBeUnsafe, mayCommand) = suspicions
    guard mayBeUnsafe else { return mayCommand ? withoutRunnerCommands() : self }
    var shown = ""
    var isChanged = false
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { previous = scalar }
      if !scalar.isUnsafeToShow(after: previous) || kept.contains(scalar) {
        shown.unicodeScalars.append(scalar)
        continue
      }
      isChanged = true
      if let picture = scalar.controlPicture {
        shown.unicodeScalars.append(picture)
      } else {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        shown += "<U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex + ">"
      }
    }
    if !isChanged, !mayCommand { return self }
    return shown.withoutRunnerCommands()
  }

  /// Returns the text with a blank inserted in everything that the runner of a forge would take for a
  /// command, wherever it may end up in a line: `::name` (GitHub), `##[name` (GitHub's older form, Azure),
  /// `##vso[` (Azure), `##teamcity[`.
  ///
  /// - Parameter signs: The characters with which commands begin. A `::` is a command only at the beginning
  ///   of a line.
  package func withoutRunnerCommands(beginningWith signs: [UInt8] = Array(":#".utf8)) -> String {
    guard suspicions.mayCommand else { return self }
    var bytes: [UInt8] = []
    let all = Array(utf8)
    for (position, byte) in all.enumerated() {
      if position > 0, all[position - 1] == byte, signs.contains(byte), all.beginsRunnerCommand(at: position)
      {
        bytes.append(UInt8(ascii: " "))
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The result of a look at the bytes: the text may contain a character that is not shown unchanged, and
  /// it may contain a command.
  private var suspicions: (mayBeUnsafe: Bool, mayCommand: Bool) {
    var previous: UInt8 = 0
    var (mayBeUnsafe, mayCommand) = (false, false)
    for byte in utf8 {
      if byte.mayBeginUnsafeCharacter {
        mayBeUnsafe = true
      } else if byte == previous, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") {
        mayCommand = true
      }
      previous = byte
    }
    return (mayBeUnsafe, mayCommand)
  }
}

extension [UInt8] {
  /// Returns a Boolean value that indicates whether the second of two equal bytes, at a position, completes
  /// the beginning of a command.
  fileprivate func beginsRunnerCommand(at position: Int) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }
    switch self[position] {
    case UInt8(ascii: ":"): return position + 1 < count && isLetter(self[position + 1])
    case UInt8(ascii: "#"):
      // The longest name of a service is `teamcity`.
      return self[(position + 1)...].prefix(16).first { !isLetter($0) } == UInt8(ascii: "[")
    default: return false
    }
  }
}

extension Unicode.Scalar {
  /// Returns a Boolean value that indicates whether the scalar commands, disorders a line or hides if it is
  /// shown unchanged.
  func isUnsafeToShow(after previous: Unicode.Scalar?) -> Bool {
    switch value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F: true
    // Latin letters, dashes, quotes and currency signs.
    case 0xA0...0xAC, 0xAE...0x34E, 0x2010...0x2027, 0x202F...0x205F, 0x20A0...0x20CF: false
    // The joiners of scripts that have them, and of emoji. Among other letters they only hide.
    case 0x200C, 0x200D: (previous?.value ?? 0) < 0x590
    // The selectors that decide whether a sign is an emoji.
    case 0xFE0E, 0xFE0F: previous?.properties.isEmoji != true
    // Line separators, the empty Braille pattern, placeholders for objects, and annotations.
    case 0x2028, 0x2029, 0x2800, 0xFFF9...0xFFFC: true
    // The controls that arrange hieroglyphs.
    case 0x13430...0x1345F: true
    // Marks and overrides of direction, tags, selectors, fillers: characters without width, by which two
    // names that look alike could differ.
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  fileprivate var controlPicture: Unicode.Scalar? {
    switch value {
    case 0...0x1F: Unicode.Scalar(0x2400 + value)
    case 0x7F: "\u{2421}"
    default: nil
    }
  }
}

extension UInt8 {
  /// A Boolean value that indicates whether a character that is not shown unchanged may begin with the byte
  /// in UTF-8.
  fileprivate var mayBeginUnsafeCharacter: Bool {
    switch self {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3: true
    default: false
    }
  }
}
