extension String {
  /// The text with every character that could command a terminal or disorder a line made visible, and
  /// without what would command the runner of a forge.
  ///
  /// Control characters become their Unicode control pictures (`␛` for escape); those without one,
  /// the marks that reverse or isolate the direction of writing, and what takes no room become
  /// `<U+202E>`. A plan is data from elsewhere: it is shown, never obeyed.
  package var visible: String { visible(keeping: []) }

  /// The visible text with some characters as they are.
  package func visible(keeping kept: [Unicode.Scalar]) -> String {
    // Most texts hold none of the bytes that such a character or a command begins with.
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

  /// The text with a blank in what the runner of a forge would take for a command, wherever it may come
  /// to stand in a line: `::name` (GitHub), `##[name` (GitHub's older form, Azure), `##vso[` (Azure),
  /// `##teamcity[`.
  ///
  /// - Parameter signs: What they begin with. A `::` commands only where a line begins with it.
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
  /// Two suspicions that a look at the bytes leaves: of a character that is not shown as it is, and of a
  /// command.
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
  /// A Boolean value that tells whether the second of two equal bytes, at a position, ends what a command
  /// begins with.
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
  /// A Boolean value that tells whether it commands, disorders a line or hides where it is shown as it is.
  func isUnsafeToShow(after previous: Unicode.Scalar?) -> Bool {
    switch value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F: true
    // Latin letters, dashes, quotes and signs of money.
    case 0xA0...0xAC, 0xAE...0x34E, 0x2010...0x2027, 0x202F...0x205F, 0x20A0...0x20CF: false
    // The joiners of scripts that have them, and of emoji; among other letters they only hide.
    case 0x200C, 0x200D: (previous?.value ?? 0) < 0x590
    // What makes a sign an emoji or not.
    case 0xFE0E, 0xFE0F: previous?.properties.isEmoji != true
    // Separators of lines, the empty pattern of Braille, what stands for an object or annotates.
    case 0x2028, 0x2029, 0x2800, 0xFFF9...0xFFFC: true
    // What arranges hieroglyphs.
    case 0x13430...0x1345F: true
    // Marks and overrides of direction, tags, selectors, fillers: what takes no room, so that two names
    // that look alike would not be.
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
  /// True for a byte that a character not shown as it is may begin with in UTF-8.
  fileprivate var mayBeginUnsafeCharacter: Bool {
    switch self {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3: true
    default: false
    }
  }
}
