extension JSONDocument {
  /// Returns the range of the bytes between a string's quotes, with escapes as they are spelled.
  package func spelling(ofString node: JSONNode) -> Range<Int> {
    let range = range(node)
    let isClosed = range.count > 1 && source.bytes[range.upperBound - 1] == UInt8(ascii: "\"")
    return (range.lowerBound + 1)..<(isClosed ? range.upperBound - 1 : range.upperBound)
  }

  /// Returns the text of a string or the digits of a number, or an empty text for any other kind.
  package func string(_ node: JSONNode) -> String {
    switch kind(node) {
    case .string, .escapedString: String(decoding: text(ofString: node), as: UTF8.self)
    case .number: String(decoding: source.bytes[range(node)], as: UTF8.self)
    default: ""
    }
  }

  /// Returns the UTF-8 bytes of a string's text, which is its spelling if nothing is escaped.
  package func text(ofString node: JSONNode) -> ArraySlice<UInt8> {
    source.text(spelling(ofString: node))
  }
}

extension SourceFile {
  /// Returns the UTF-8 bytes of the text between the quotes of a string, copied only if something is
  /// escaped.
  package func text(_ spelling: Range<Int>) -> ArraySlice<UInt8> {
    let slice = bytes[spelling]
    guard slice.contains(UInt8(ascii: "\\")) else { return slice }
    return JSONEscapes.decode(bytes.span, spelling)[...]
  }
}

/// The escapes of RFC 8259 §7.
enum JSONEscapes {
  /// Returns the bytes that a string's spelling stands for. The spelling has been scanned and is valid.
  static func decode(_ bytes: Span<UInt8>, _ spelling: Range<Int>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(spelling.count)
    var position = spelling.lowerBound
    while position < spelling.upperBound {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "\\"), position + 1 < spelling.upperBound else {
        decoded.append(byte)
        position += 1
        continue
      }
      let letter = bytes[position + 1]
      position += 2
      if let character = byteFor(letter) {
        decoded.append(character)
        continue
      }
      guard let unit = codeUnit(bytes, at: position) else { continue }
      position += 4
      var value = UInt32(unit)
      if UTF16.isLeadSurrogate(unit), let trail = codeUnit(bytes, at: position + 2) {
        value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
        position += 6
      }
      if let scalar = Unicode.Scalar(value) { decoded.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    }
    return decoded
  }

  /// Returns the byte that a one-letter escape stands for, or `nil` for `u` and for anything that is not an
  /// escape.
  static func byteFor(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// Returns the four hexadecimal digits at an offset as a UTF-16 code unit.
  static func codeUnit(_ bytes: Span<UInt8>, at offset: Int) -> UInt16? {
    guard offset + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for position in offset..<(offset + 4) {
      let digit: UInt8
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[position] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[position] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[position] - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
