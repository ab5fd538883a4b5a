/// The id of an item of a plan: letters of any script, the digits 0 to 9, `.`, `-`, `_` and `+`.
package struct Identifier: Hashable, Sendable {
  package let text: String

  package init?(_ text: String) {
    guard Identifier.isWellFormed(text.utf8) else { return nil }
    self.text = text
  }

  private init(unchecked text: String) { self.text = text }

  /// A placeholder for an id that could not be read. No file can name it.
  static let missing = Identifier(unchecked: "")

  /// The maximum number of characters in an id, which is repeated wherever its item is mentioned.
  package static let maximumLength = 100

  /// The characters of an id, for messages.
  static let parts = "letters, digits, '.', '-', '_' and '+'"

  static func isWellFormed(_ bytes: some Collection<UInt8>) -> Bool {
    var count = 0
    for byte in bytes {
      guard isPart(byte) else {
        return byte >= 0x80 && isWellFormed(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      }
      count += 1
    }
    return 0 < count && count <= maximumLength
  }

  private static func isWellFormed(_ scalars: String.UnicodeScalarView) -> Bool {
    scalars.count <= maximumLength && scalars.first.map { !isMark($0) } == true && scalars.allSatisfy(isPart)
  }

  /// Returns the id that a text was probably meant to be: without blanks, and with a hyphen for everything
  /// else that an id can't hold.
  static func corrected(_ text: String) -> Identifier? {
    var corrected = ""
    for character in text where !character.isWhitespace {
      let plain = character.unicodeScalars.allSatisfy(isPart) ? String(character) : String(character).folded
      if plain.unicodeScalars.allSatisfy(isPart) {
        corrected += plain
      } else if corrected.last != "-" {
        corrected += "-"
      }
    }
    return Identifier(String(corrected.prefix(maximumLength)))
  }

  /// Returns a Boolean value that indicates whether the text only has extra blanks, none of which separates
  /// two numbers: `1 1` may have been meant as `1.1`.
  static func isCertain(_ corrected: Identifier, for text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.joined() == corrected.text
      && !zip(words, words.dropFirst()).contains { $0.last?.isNumber == true && $1.first?.isNumber == true }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }

  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isPart(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return isMark(scalar)
    }
  }

  /// Returns a Boolean value that indicates whether a scalar is an accent on the letter before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}

extension Identifier: Comparable {
  /// Compares runs of digits as numbers, so that `C2` comes before `C10`.
  package static func < (left: Identifier, right: Identifier) -> Bool {
    var (first, second) = (left.text.utf8[...], right.text.utf8[...])
    while let one = first.first, let other = second.first {
      if isDigit(one), isDigit(other) {
        let (number, otherNumber) = (number(from: &first), number(from: &second))
        if number.count != otherNumber.count { return number.count < otherNumber.count }
        if !number.elementsEqual(otherNumber) { return number.lexicographicallyPrecedes(otherNumber) }
      } else {
        if one != other { return one < other }
        first.removeFirst()
        second.removeFirst()
      }
    }
    // The ids differ only in the zeros before their numbers.
    if first.isEmpty, second.isEmpty { return left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
    return first.isEmpty
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Removes a run of digits from the front and returns it without leading zeros.
  private static func number(from text: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = text.prefix(while: isDigit)
    text = text[digits.endIndex...]
    return digits.drop { $0 == UInt8(ascii: "0") }
  }
}

extension Identifier: CustomStringConvertible {
  package var description: String { text }
}
