/// The words of the sheet that a service fills in, in one language.
package struct SheetPhrases: Sendable {
  /// The line above the table that says what to do.
  package let instruction: String
  // What was said last.
  package let lastStatus: String
  package let lastProgress: String
  package let lastSpent: String
  package let lastNote: String
  // What is to be filled in.
  package let newStatus: String
  package let newProgress: String
  package let newSpent: String
  package let newDeadline: String
  package let newNote: String
  package let by: String
  /// The heading of the day on which the sheet was made.
  package let made: String
  // The questions about a table that is taken in.
  /// Asks whether to say what columns mean that are not known.
  package let unknownColumns: String
  /// Asks what a column is.
  package let whatColumn: String
  /// Asks whether the day comes before the month.
  package let isDayFirst: String

  static let english = SheetPhrases(
    instruction: "Fill in the yellow cells of what has changed, and send the sheet back.",
    lastStatus: "Last status", lastProgress: "Last %", lastSpent: "Last spent", lastNote: "Last remark",
    newStatus: "New status", newProgress: "New %", newSpent: "New spent, in all", newDeadline: "New deadline",
    newNote: "New remark",
    by: "Filled in by", made: "Made on",
    unknownColumns: "These columns are not known. Say what they mean?",
    whatColumn: "a key, or nothing to keep it in fields", isDayFirst: "Does the day come before the month in")
  static let french = SheetPhrases(
    instruction: "Complétez les cellules jaunes de ce qui a changé, et renvoyez la feuille.",
    lastStatus: "Dernier statut", lastProgress: "Dernier %", lastSpent: "Dernier montant dépensé",
    lastNote: "Dernière remarque",
    newStatus: "Nouveau statut", newProgress: "Nouveau %", newSpent: "Nouveau montant dépensé, au total",
    newDeadline: "Nouvelle échéance",
    newNote: "Nouvelle remarque", by: "Rempli par", made: "Établi le",
    unknownColumns: "Ces colonnes ne sont pas connues. Dire ce qu’elles contiennent ?",
    whatColumn: "une clé, ou rien pour la garder dans fields", isDayFirst: "Le jour précède-t-il le mois dans"
  )
  static let dutch = SheetPhrases(
    instruction: "Vul de gele cellen in van wat veranderd is, en stuur het blad terug.",
    lastStatus: "Laatste status", lastProgress: "Laatste %", lastSpent: "Laatst besteed",
    lastNote: "Laatste opmerking",
    newStatus: "Nieuwe status", newProgress: "Nieuw %", newSpent: "Nu besteed, in totaal",
    newDeadline: "Nieuwe einddatum",
    newNote: "Nieuwe opmerking", by: "Ingevuld door", made: "Opgemaakt op",
    unknownColumns: "Deze kolommen zijn niet bekend. Zeggen wat ze betekenen?",
    whatColumn: "een sleutel, of niets om ze in fields te bewaren",
    isDayFirst: "Staat de dag voor de maand in")
  static let german = SheetPhrases(
    instruction:
      "Füllen Sie die gelben Zellen aus, wo sich etwas geändert hat, und senden Sie das Blatt zurück.",
    lastStatus: "Letzter Status", lastProgress: "Letzte %", lastSpent: "Zuletzt ausgegeben",
    lastNote: "Letzte Bemerkung",
    newStatus: "Neuer Status", newProgress: "Neue %", newSpent: "Jetzt ausgegeben, insgesamt",
    newDeadline: "Neue Frist",
    newNote: "Neue Bemerkung", by: "Ausgefüllt von", made: "Erstellt am",
    unknownColumns: "Diese Spalten sind nicht bekannt. Sagen, was sie bedeuten?",
    whatColumn: "ein Schlüssel, oder nichts, um sie in fields zu behalten",
    isDayFirst: "Steht der Tag vor dem Monat in")
}
