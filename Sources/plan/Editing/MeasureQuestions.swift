import SourceText
import StrategicPlan

/// What is asked of a person who measures indicators.
struct MeasureQuestions {
  private static let offered = 12

  private let questions: Questions
  private let parts: [ItemPart]
  private let hasSeveralPlans: Bool
  private let style: Style
  private let remark: @Sendable (String) -> Void
  private let width: Int?

  init(_ dialogue: any Dialogue, _ context: Context, plans: [Plan], today: Day) {
    questions = Questions(dialogue: dialogue, language: context.terminalLanguage)
    parts = plans.flatMap { PlanStanding($0, ReportingDate(today)).parts(.indicator, matching: Filter()) }
    hasSeveralPlans = plans.count > 1
    style = context.style(.auto, for: context.standardError)
    remark = context.remark
    width = context.standardError.width
  }

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
    say(about(part))
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
    var question = phrases.whichIndicator
    var offered: [ItemPart] = []
    while let words = questions.line(question), !words.isEmpty {
      if let number = Int(words), offered.indices.contains(number - 1) { return offered[number - 1] }
      let wanted = words.folded.split(separator: " ")
      let named = parts.filter { $0.isCalled(words) }
      let found =
        named.isEmpty
        ? parts.filter { part in wanted.allSatisfy { part.indicatorTitle.folded.contains($0) } } : named
      if found.count == 1 { return found.first }
      offered = Array(found.prefix(Self.offered))
      say(found.isEmpty ? language.phrases.nothingFound : list(offered, of: found.count))
      question = found.isEmpty ? phrases.whichIndicator : phrases.numberOrWords
    }
    return nil
  }

  private func list(_ parts: [ItemPart], of count: Int) -> String {
    var lines: [String] = []
    for (position, part) in parts.enumerated() {
      let number = "\(position + 1)"
      let id = hasSeveralPlans ? part.ownerID : part.itemID
      let name = part.indicatorTitle.visible.cut(to: max(20, (width ?? 80) - 24))
      let padding = String(repeating: " ", count: max(0, 4 - number.count))
      lines.append(padding + style(.strong, number) + "  \(id.visible)  \(name)")
    }
    let more =
      count > parts.count ? ["      " + language.phrases.more(language.number(count - parts.count))] : []
    return (lines + more).joined(separator: "\n")
  }

  private func about(_ part: ItemPart) -> String {
    let facts = part.facts(in: language)
    return style(.strong, "\(part.itemID)  \(part.indicatorTitle)".visible)
      + (facts.isEmpty ? "" : "\n" + facts)
  }

  private func say(_ text: String) { remark(text + "\n") }
}
