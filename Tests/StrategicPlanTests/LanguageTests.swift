import StrategicPlan
import Testing

@Suite struct LanguageTests {
  private let june = Day(year: 2021, month: 6, day: 30)
  private let july = Day(year: 2021, month: 7, day: 1)

  /// As CLDR 45 writes them (en-GB, fr-BE, nl-BE, de-DE), whole amounts without cents.
  @Test(arguments: [
    (Language.english, "30 June 2021", "30/06/2021", "€2,500.50", "€7,878,500", "42%", "1,632,008.5"),
    (
      .french, "30 juin 2021", "30/06/2021", "2\u{202F}500,50\u{A0}€", "7\u{202F}878\u{202F}500\u{A0}€",
      "42\u{A0}%", "1\u{202F}632\u{202F}008,5"
    ),
    (.dutch, "30 juni 2021", "30/06/2021", "€\u{A0}2.500,50", "€\u{A0}7.878.500", "42%", "1.632.008,5"),
    (
      .german, "30. Juni 2021", "30.06.2021", "2.500,50\u{A0}€", "7.878.500\u{A0}€", "42\u{A0}%",
      "1.632.008,5"
    ),
  ])
  func `dates, numbers and money are written as their readers do`(
    language: Language, date: String, short: String, money: String, whole: String, percent: String,
    number: String
  ) throws {
    let june = try #require(june)
    #expect(language.date(june) == date)
    #expect(language.shortDate(june) == short)
    #expect(language.money(Money(cents: 250_050), .euro) == money)
    #expect(language.money(Money(cents: 787_850_000), .euro) == whole)
    #expect(language.percent(Percent(millionths: 41500000)) == percent)
    #expect(language.number("1632008.5") == number)
  }

  @Test func `the first of a month is an ordinal in French`() throws {
    #expect(Language.french.date(try #require(july)) == "1er juillet 2021")
  }

  @Test func `other currencies keep their codes`() throws {
    let franc = try #require(Currency("CHF"))
    #expect(Language.english.money(Money(cents: -150_000), franc) == "−CHF\u{A0}1,500")
    #expect(Language.french.money(Money(cents: 150_000), franc) == "1\u{202F}500\u{A0}CHF")
    #expect(Language.dutch.money(Money(cents: 150_000), franc) == "CHF\u{A0}1.500")
  }

  @Test(arguments: [("fr_BE.UTF-8", "fr"), ("nl", "nl"), ("de-AT", "de"), ("en_US", "en"), ("FR", "fr")])
  func `a locale's language is known by its first part`(tag: String, code: String) {
    #expect(Language.matching(tag)?.tag == code)
  }

  @Test(arguments: ["C", "POSIX", "es_ES", "", "français"])
  func `other languages are not`(tag: String) {
    #expect(Language.matching(tag) == nil)
  }

  @Test func `accents and case fold away`() {
    #expect("Éléments COÛTEUX, Cœur d’œuvre Straße".folded == "elements couteux, coeur d'oeuvre strasse")
    #expect("e\u{301}le\u{300}ve".folded == "eleve")
  }
}
