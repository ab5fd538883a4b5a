extension String {
  /// The text with every character that could command a terminal or disorder a line made visible.
  ///
  /// Control characters become their Unicode control pictures (`␛` for escape); those without one,
  /// and the marks that reverse or isolate the direction of writing, become `<U+202E>`. A plan is
  /// data from elsewhere: it is shown, never obeyed.
  package var visible: String {
    // Most texts hold none of the bytes that such a character begins with.
    guard utf8.contains(where: \.mayBeginUnsafeCharacter), unicodeScalars.contains(where: \.isUnsafeToShow)
    else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      if !scalar.isUnsafeToShow {
        shown.unicodeScalars.append(scalar)
      } else if let picture = scalar.controlPicture {
        shown.unicodeScalars.append(picture)
      } else {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        shown += "<U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + ">"
      }
    }
    return shown
  }
}

extension Unicode.Scalar {
  fileprivate var isUnsafeToShow: Bool {
    switch value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F: true
    // Marks and overrides of direction, line and paragraph separators, isolates, and tags.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    // What takes no room and joins nothing: two names that look alike would not be. The joiners of
    // scripts and emoji (U+200C, U+200D) stay.
    case 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFFF9...0xFFFB: true
    default: false
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
  fileprivate var mayBeginUnsafeCharacter: Bool {
    switch self {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }
}
