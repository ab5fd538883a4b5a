/// An ISO 4217 code: three capital letters.
package struct Currency: Hashable, Comparable, Sendable {
  /// The letters, the first in the highest byte.
  private let letters: UInt32

  package static let euro = Currency(letters: 0x45_55_52)

  private init(letters: UInt32) { self.letters = letters }

  package init?(_ code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    letters = code.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  package var code: String {
    String(decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: letters >> $0) }, as: UTF8.self)
  }

  package static func < (left: Currency, right: Currency) -> Bool { left.letters < right.letters }
}
