import StrategicPlan

/// The questions about a new plan.
struct InitQuestions {
  private let questions: Questions

  init(_ dialogue: any Dialogue, _ language: Language) {
    questions = Questions(dialogue: dialogue, language: language)
  }

  /// Returns the plan with the answers, or `nil` at the end of input or without a title.
  ///
  /// - Parameter given: The values that the command line states already.
  func complete(_ plan: NewPlan, given: InitCommand) -> NewPlan? {
    var plan = plan
    let phrases = questions.phrases
    guard let title = questions.line(phrases.planTitle), !title.isEmpty else { return nil }
    plan.title = title
    if given.start == nil, let first = plan.yearsOfTitle?.first { plan.start = first }
    if given.organization == nil {
      guard let organization = questions.line(phrases.organization) else { return nil }
      plan.organization = organization.isEmpty ? nil : organization
    }
    let isDate = { (text: String) in DateText(text)?.string }
    if given.start == nil {
      guard let start = questions.answer("\(phrases.begins) [\(plan.start)]", parse: isDate) else {
        return nil
      }
      plan.start = start ?? plan.start
    }
    if given.end == nil {
      plan.end = plan.defaultEnd
      if let years = plan.yearsOfTitle, years.first == plan.start { plan.end = years.last }
      let first = plan.start.calendarDays?.first
      let isEnd = { (text: String) in
        text.calendarDays.flatMap { days in
          first.map { $0 <= days.last } == true ? DateText(text)?.string : nil
        }
      }
      guard let end = questions.answer("\(phrases.ends) [\(plan.end)]", parse: isEnd) else { return nil }
      plan.end = end ?? plan.end
    }
    if given.language == nil {
      let usual = questions.language.tag
      let isKnown = { (text: String) in Language.matching(text).map { _ in text } }
      guard let language = questions.answer("\(phrases.reportLanguage) [\(usual)]", parse: isKnown) else {
        return nil
      }
      plan.language = language ?? usual
    }
    return plan
  }
}

extension String {
  /// The days of a date of any form, in calendar years.
  fileprivate var calendarDays: DaySpan? { DateText(self)?.days(in: .calendarYears) }
}
