import SourceText
import StrategicPlan

/// The questions to a person who measures indicators.
struct MeasureQuestions {
  private let chooser: Chooser
  private let parts: [ItemPart]
  private let hasSeveralPlans: Bool

  init(_ dialogue: any Dialogue, _ context: Context, plans: [Plan], today: Day) {
    chooser = Chooser(dialogue, context)
    parts = plans.flatMap { PlanStanding($0, ReportingDate(today)).parts(.indicator, matching: Filter()) }
    hasSeveralPlans = plans.count > 1
  }

  private var questions: Questions { chooser.questions }
  private var language: Language { questions.language }
  private var phrases: QuestionPhrases { questions.phrases }

  /// A measurement, and the indicator and item that it is of.
  struct Answers {
    let id: String
    let indicator: String
    let entry: MeasurementEntry
  }

  /// Asks for a measurement, or returns `nil` if none is to be written.
  func answers(_ entry: MeasurementEntry, today: Day) -> Answers? {
    guard let part = choose() else { return nil }
    chooser.say(about(part))
    var entry = entry
    if part.isDeliverable {
      guard questions.confirms(phrases.isThere, usually: true) else { return nil }
      entry.isAchieved = true
    } else {
      guard let value = questions.answer(phrases.value, parse: { Quantity($0) }), let value else {
        return nil
      }
      entry.value = value
    }
    if entry.date == nil {
      guard let date = questions.answer("\(phrases.when) [\(today)]", parse: DateText.init) else {
        return nil
      }
      entry.date = date
    }
    if entry.note == nil {
      guard let note = questions.line(language.phrases.note.capitalized) else { return nil }
      entry.note = note.isEmpty ? nil : note
    }
    guard questions.confirms(phrases.write, usually: true) else { return nil }
    return Answers(id: part.ownerID, indicator: part.indicatorName, entry: entry)
  }

  private func choose() -> ItemPart? {
    chooser.choose(phrases.whichIndicator) { words in
      let named = parts.filter { $0.isCalled(words) }
      let wanted = words.folded.split(separator: " ")
      return named.isEmpty
        ? parts.filter { part in wanted.allSatisfy { part.indicatorTitle.folded.contains($0) } } : named
    } line: { part in
      Chooser.Line(id: hasSeveralPlans ? part.ownerID : part.itemID, title: part.indicatorTitle)
    }
  }

  private func about(_ part: ItemPart) -> String {
    let facts = part.facts(in: language)
    return chooser.style(.strong, "\(part.itemID)  \(part.indicatorTitle)".visible)
      + (facts.isEmpty ? "" : "\n" + facts)
  }

}
