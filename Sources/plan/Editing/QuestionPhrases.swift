import StrategicPlan

/// The questions asked at a terminal, in one language.
struct QuestionPhrases: Sendable {
  let whichAction: String
  let numberOrWords: String
  /// The instruction before the questions about changes.
  let leaveEmpty: String
  let spentSoFar: String
  let newDeadline: String
  let byWhom: String
  let when: String
  let notUnderstood: String
  let write: String
  let writeAllTheSame: String
  /// The letters that stand for yes and no.
  let yes: Character
  let no: Character
  let nothingWritten: String
  let planTitle: String
  let organization: String
  let begins: String
  let ends: String
  let reportLanguage: String

  static let english = QuestionPhrases(
    whichAction: "Which action? Its id, or words from its title", numberOrWords: "A number, or other words",
    leaveEmpty: "Leave empty what has not changed.", spentSoFar: "Spent so far, in all",
    newDeadline: "New deadline",
    byWhom: "Reported by", when: "When", notUnderstood: "That was not understood.", write: "Write it?",
    writeAllTheSame: "Write it anyway?", yes: "y", no: "n", nothingWritten: "Nothing was written.",
    planTitle: "What is the plan called?", organization: "Whose plan is it?", begins: "It begins in",
    ends: "It ends in", reportLanguage: "Its reports are written in")

  static let french = QuestionPhrases(
    whichAction: "Quelle action ? Son id, ou des mots de son intitulé",
    numberOrWords: "Un numéro, ou d’autres mots",
    leaveEmpty: "Laissez vide ce qui n’a pas changé.", spentSoFar: "Dépensé jusqu’ici, en tout",
    newDeadline: "Nouvelle échéance", byWhom: "Dit par", when: "Date", notUnderstood: "Ce n’est pas compris.",
    write: "Enregistrer ?", writeAllTheSame: "Enregistrer quand même ?", yes: "o", no: "n",
    nothingWritten: "Rien n’a été enregistré.", planTitle: "Quel est l’intitulé du plan ?",
    organization: "De quelle organisation ?", begins: "Il commence en", ends: "Il se termine en",
    reportLanguage: "Langue de ses rapports")

  static let dutch = QuestionPhrases(
    whichAction: "Welke actie? De id, of woorden uit de titel",
    numberOrWords: "Een nummer, of andere woorden",
    leaveEmpty: "Laat leeg wat niet veranderd is.", spentSoFar: "Tot nu toe uitgegeven, in totaal",
    newDeadline: "Nieuwe deadline", byWhom: "Door wie", when: "Datum", notUnderstood: "Dat is niet begrepen.",
    write: "Opslaan?", writeAllTheSame: "Toch opslaan?", yes: "j", no: "n",
    nothingWritten: "Er is niets opgeslagen.",
    planTitle: "Hoe heet het plan?", organization: "Van welke organisatie?", begins: "Het begint in",
    ends: "Het eindigt in", reportLanguage: "Taal van de rapporten")

  static let german = QuestionPhrases(
    whichAction: "Welche Maßnahme? Ihre Id, oder Wörter aus ihrem Titel",
    numberOrWords: "Eine Nummer, oder andere Wörter",
    leaveEmpty: "Lassen Sie leer, was sich nicht geändert hat.",
    spentSoFar: "Bisher insgesamt ausgegeben", newDeadline: "Neue Frist", byWhom: "Laut", when: "Datum",
    notUnderstood: "Das ist nicht verständlich.", write: "Speichern?", writeAllTheSame: "Trotzdem speichern?",
    yes: "j", no: "n", nothingWritten: "Es wurde nichts gespeichert.", planTitle: "Wie heißt der Plan?",
    organization: "Von welcher Organisation?", begins: "Er beginnt", ends: "Er endet",
    reportLanguage: "Sprache der Berichte")
}

extension Language {
  var questions: QuestionPhrases {
    switch self {
    case .english: .english
    case .french: .french
    case .dutch: .dutch
    case .german: .german
    }
  }
}
