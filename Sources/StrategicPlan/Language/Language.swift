/// A language that tables and reports are written in, with all its words.
package final class Language: Sendable {
  /// The primary subtag of BCP 47: `fr`.
  package let tag: String
  let conventions: Conventions
  package let phrases: Phrases
  package let report: ReportPhrases
  package let questions: QuestionPhrases
  package let page: PagePhrases
  package let sheet: SheetPhrases

  init(
    tag: String, conventions: Conventions, phrases: Phrases, report: ReportPhrases,
    questions: QuestionPhrases, page: PagePhrases, sheet: SheetPhrases
  ) {
    self.tag = tag
    self.conventions = conventions
    self.phrases = phrases
    self.report = report
    self.questions = questions
    self.page = page
    self.sheet = sheet
  }

  /// All languages, in the order in which help lists them.
  package static let all: [Language] = [english, french, dutch, german]

  /// Returns the language of a BCP 47 tag (`fr-BE`) or a locale name (`fr_BE.UTF-8`), or `nil` for any
  /// other.
  package static func matching(_ tag: String) -> Language? {
    let primary = tag.prefix { $0.isASCII && $0.isLetter }.lowercased()
    return all.first { $0.tag == primary }
  }
}

extension Language: CustomStringConvertible {
  package var description: String { tag }
}

/// A word in the singular and in the plural.
package struct Noun: Sendable {
  package let one: String
  package let many: String

  package init(_ one: String, _ many: String) {
    self.one = one
    self.many = many
  }

  /// Returns the singular or the plural for a count.
  package func callAsFunction(_ count: Int, in language: Language) -> String {
    count == 1 || count == 0 && language.conventions.countsZeroAsOne ? one : many
  }
}
