/// What an item of a plan is called by: letters and digits of ASCII, `.`, `-` and `_`.
package struct Identifier: Hashable, Sendable {
  package let text: String

  package init?(_ text: String) {
    guard Identifier.isWellFormed(text.utf8) else { return nil }
    self.text = text
  }

  private init(unchecked text: String) { self.text = text }

  /// Stands in the place of an id that could not be read; no file can name it.
  static let missing = Identifier(unchecked: "")

  static func isWellFormed(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy(isPart)
  }

  static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension Identifier: Comparable {
  /// Runs of digits compare as numbers, so that `C2` comes before `C10`.
  package static func < (left: Identifier, right: Identifier) -> Bool {
    let order = left.parts.lexicographicallyPrecedes(right.parts)
    return left.parts == right.parts ? left.text < right.text : order
  }

  private enum Part: Comparable {
    case number(length: Int, digits: String)
    case text(String)
  }

  private var parts: [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let first = rest.first {
      let isNumber = first.isNumber
      let run = rest.prefix { $0.isNumber == isNumber }
      let digits = String(run.drop { $0 == "0" })
      parts.append(isNumber ? .number(length: digits.utf8.count, digits: digits) : .text(String(run)))
      rest = rest[run.endIndex...]
    }
    return parts
  }
}

extension Identifier: CustomStringConvertible {
  package var description: String { text }
}
