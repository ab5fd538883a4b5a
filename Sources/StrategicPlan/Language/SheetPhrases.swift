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
  /// Says where the answers can be kept for the next time.
  package let nextTime: String
  /// Asks whether the day comes before the month.
  package let isDayFirst: String

  static let english = SheetPhrases(
    instruction: "Fill in the yellow cells of what has changed, and send the sheet back.",
    lastStatus: "Last status", lastProgress: "Last %", lastSpent: "Last spent", lastNote: "Last remark",
    newStatus: "New status", newProgress: "New %", newSpent: "New spent, in all", newDeadline: "New deadline",
    newNote: "New remark",
    by: "Filled in by", made: "Made on",
    unknownColumns: "These columns are not known. Say what they mean?",
    whatColumn: "a heading such as 'Due', or a key; nothing keeps it in fields",
    nextTime: "For the next time, in the .plan.json beside the plan",
    isDayFirst: "Does the day come before the month in")
  static let french = SheetPhrases(
    instruction: "Complétez les cellules jaunes de ce qui a changé, et renvoyez la feuille.",
    lastStatus: "Dernier statut", lastProgress: "Dernier %", lastSpent: "Dernier montant dépensé",
    lastNote: "Dernière remarque",
    newStatus: "Nouveau statut", newProgress: "Nouveau %", newSpent: "Nouveau montant dépensé, au total",
    newDeadline: "Nouvelle échéance",
    newNote: "Nouvelle remarque", by: "Rempli par", made: "Établi le",
    unknownColumns: "Ces colonnes ne sont pas connues. Dire ce qu’elles contiennent ?",
    whatColumn: "un en-tête comme « Échéance », ou une clé ; rien la garde dans fields",
    nextTime: "Pour la prochaine fois, dans le .plan.json à côté du plan",
    isDayFirst: "Le jour précède-t-il le mois dans"
  )
  static let dutch = SheetPhrases(
    instruction: "Vul de gele cellen in van wat veranderd is, en stuur het blad terug.",
    lastStatus: "Laatste status", lastProgress: "Laatste %", lastSpent: "Laatst besteed",
    lastNote: "Laatste opmerking",
    newStatus: "Nieuwe status", newProgress: "Nieuw %", newSpent: "Nu besteed, in totaal",
    newDeadline: "Nieuwe einddatum",
    newNote: "Nieuwe opmerking", by: "Ingevuld door", made: "Opgemaakt op",
    unknownColumns: "Deze kolommen zijn niet bekend. Zeggen wat ze betekenen?",
    whatColumn: "een opschrift zoals ‘Einddatum’, of een sleutel; niets bewaart ze in fields",
    nextTime: "Voor de volgende keer, in de .plan.json naast het plan",
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
    whatColumn: "eine Überschrift wie „Frist“, oder ein Schlüssel; nichts behält sie in fields",
    nextTime: "Für das nächste Mal, in der .plan.json neben dem Plan",
    isDayFirst: "Steht der Tag vor dem Monat in")
}
