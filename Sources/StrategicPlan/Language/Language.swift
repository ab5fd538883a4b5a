/// A language that tables and reports are written in.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"
  case dutch = "nl"
  case german = "de"

  /// Creates the language of a BCP 47 tag (`fr-BE`) or a locale name (`fr_BE.UTF-8`), or returns `nil` for
  /// any other.
  package init?(tag: String) {
    let primary = tag.prefix { $0.isASCII && $0.isLetter }.lowercased()
    self.init(rawValue: primary)
  }

  package var phrases: Phrases {
    switch self {
    case .english: .english
    case .french: .french
    case .dutch: .dutch
    case .german: .german
    }
  }
}

/// A word in the singular and in the plural.
package struct Noun: Sendable {
  package let one: String
  package let many: String

  package init(_ one: String, _ many: String) {
    self.one = one
    self.many = many
  }

  /// Returns the singular or the plural for a count. French counts 0 in the singular, the other languages
  /// in the plural.
  package func callAsFunction(_ count: Int, in language: Language) -> String {
    count == 1 || count == 0 && language == .french ? one : many
  }
}
