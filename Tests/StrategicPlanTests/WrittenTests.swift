import SourceText
import StrategicPlan
import Testing

/// Dates, statuses and other words as people write them.
@Suite struct WrittenTests {
  @Test(arguments: [
    ("30/06/2026", "2026-06-30", nil), ("1.2.2026", "2026-02-01", nil), ("3/4/26", "2026-04-03", nil),
    ("2026-06-30T12:00:00", "2026-06-30", nil), ("2026", "2026", nil), ("06/2026", "2026-06", nil),
    ("2026/06", "2026-06", nil), ("2020-2025", "2020", "2025"), ("2020 – 2025", "2020", "2025"),
    ("juin 2027", "2027-06", nil), ("1er janv. 2023", "2023-01-01", nil), ("fin 2026", "2026", nil),
    ("d’ici fin décembre 2026", "2026-12", nil), ("31 maart 2026", "2026-03-31", nil),
    ("Ende Juni 2025", "2025-06", nil),
    ("15. Januar 2024", "2024-01-15", nil), ("Q2 2026", "2026-Q2", nil), ("T3 2026", "2026-Q3", nil),
    ("2e trimestre 2026", "2026-Q2", nil), ("1er semestre 2027", "2027-H1", nil),
    ("2. Quartal 2026", "2026-Q2", nil),
    ("2026-Q2", "2026-Q2", nil), ("09/26", "2026-09", nil), ("01/2025 - 12/2027", "2025-01", "2027-12"),
    ("12/14/20", "2020-12-14", nil),
  ])
  func `a date as people write it`(text: String, date: String, end: String?) {
    let read = WrittenDate(text)
    #expect(read?.text == date)
    #expect(read?.end == end)
  }

  @Test(arguments: [
    "", "bientôt", "fin de mandature", "32/13/2026", "2026-13", "12", "2027-2020", "juin", "30/02/2026",
    "0/0/0", "1/2/3/4/5",
    "99999999999999999999", "Q5 2026",
  ])
  func `what names no date is none`(text: String) { #expect(WrittenDate(text) == nil) }

  @Test func `the order of day and month is that of the column`() {
    #expect(WrittenDate("03/04/2026", order: .monthFirst)?.text == "2026-03-04")
    #expect(WrittenDate("03/04/2026")?.mayBeSwapped == true)
    #expect(WrittenDate("04/04/2026")?.mayBeSwapped == false)
    #expect(WrittenDate("30/06/2026", order: .monthFirst)?.text == "2026-06-30")
  }

  @Test(arguments: Status.allCases)
  func `every language's word for a status is understood`(status: Status) {
    for language in Language.all {
      let word = language.phrases.statuses(status)
      #expect(WrittenWords.status(word) == status, "\(language.tag): \(word)")
    }
    #expect(WrittenWords.status(status.rawValue) == status)
  }

  @Test(arguments: Health.allCases)
  func `every language's word for a health is understood`(health: Health) {
    for language in Language.all {
      let word = language.phrases.healths(health)
      #expect(WrittenWords.health(word) == health, "\(language.tag): \(word)")
    }
  }

  /// The words of iA.PST, eComptes and Territoires en Transitions, from their sources.
  @Test(arguments: [
    ("created", Status.notStarted), ("to_be_scheduled", .planned), ("ongoing", .inProgress),
    ("terminated", .done),
    ("stopped", .abandoned), ("NON_COMMENCE", .notStarted), ("EN_ATTENTE", .onHold), ("PROBLEME", .blocked),
    ("ANNULE_ABANDONNE", .abandoned), ("À venir", .planned), ("En retard", .inProgress),
    ("En pause", .onHold),
    ("Finalitzat", .done), ("En Marxa", .inProgress),
  ])
  func `other systems' words for statuses are understood`(word: String, status: Status) {
    #expect(WrittenWords.status(word) == status)
  }

  @Test(arguments: [
    ("Élevé", Priority.high), ("haute", .high), ("Moyen", .medium), ("gemiddeld", .medium), ("niedrig", .low),
    ("faible", .low),
  ])
  func `words for priorities are understood`(word: String, priority: Priority) {
    #expect(WrittenWords.priority(word) == priority)
  }

  @Test(arguments: ["-", "/", "n/a", "#REF!", "", " – ", "néant"])
  func `what stands for nothing says nothing`(text: String) { #expect(WrittenWords.isNothing(text)) }

  /// Headers of real workbooks, in the four languages.
  @Test(arguments: [
    ("Axe (x)", ColumnMeaning.strategic, nil), ("Sous-axe (x.x)", .operational, nil),
    ("Titre de l'action", .action, nil), ("Élu·e référent·e", .sponsors, nil),
    ("Date de fin", .deadline, nil),
    ("Montant € HT", .budget, nil), ("Budget prévisionnel total € HT", .budget, nil),
    ("Node.Title", .action, nil),
    ("Node.Progress", .progress, nil), ("Beleidsdoelst. totaaloverzicht", .strategic, nil),
    ("2026,Uitgave", .budget, 2026), ("Budget 2027", .budget, 2027), ("Maßnahme", .action, nil),
    ("Frist", .deadline, nil),
    ("parent_external_id", .parent, nil), ("title/fr", .title, nil), ("Financeur 2", .source, nil),
    ("Échéances", .deadline, nil), ("% réalisé", .progress, nil), ("O.D.D.", .sdgs, nil),
    ("referents", .referents, nil),
    ("overdue", .computed, nil), ("missedIndicators", .computed, nil),
  ])
  func `a header means a key`(header: String, meaning: ColumnMeaning, year: Int?) {
    let found = SheetWords.meaning(of: header)
    #expect(found?.meaning == meaning)
    #expect(found?.year == year)
  }

  @Test(arguments: ["Quartier", "Visa du directeur", "2026,Uitgave per inwoner", "Instances de gouvernance"])
  func `a header that means nothing known is kept`(header: String) {
    #expect(SheetWords.meaning(of: header) == nil)
  }
}
