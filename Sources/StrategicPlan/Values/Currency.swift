/// An ISO 4217 code: three capital letters.
package struct Currency: Hashable, Comparable, Sendable {
  package let code: String

  package static let euro = Currency(unchecked: "EUR")

  private init(unchecked code: String) { self.code = code }

  package init?(_ code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    self.code = code
  }

  package static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }
}
