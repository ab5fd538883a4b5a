/// The questions asked at a terminal, in one language.
package struct QuestionPhrases: Sendable {
  package let whichAction: String
  package let whichIndicator: String
  package let isThere: String
  package let value: String
  package let numberOrWords: String
  /// The instruction before the questions about changes.
  package let leaveEmpty: String
  package let spentSoFar: String
  package let newDeadline: String
  package let byWhom: String
  package let when: String
  package let notUnderstood: String
  package let write: String
  package let writeAllTheSame: String
  /// The letters that stand for yes and no.
  package let yes: Character
  package let no: Character
  package let nothingWritten: String
  package let planTitle: String
  package let organization: String
  package let begins: String
  package let ends: String
  package let reportLanguage: String
}
