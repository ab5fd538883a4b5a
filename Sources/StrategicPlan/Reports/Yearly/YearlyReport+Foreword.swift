extension YearlyReport {
  /// Adds what the plan says of itself: its introduction, missions, vision and values. Only the report on the whole
  /// plan has it.
  func addForeword(to document: inout Document) {
    guard subject == nil else { return }
    let values = plan.values.map { value in
      [Document.Inline.strong(value.name.string)]
        + (value.text.map { [.text(language.labelled("", $0.string))] } ?? [])
    }
    let themes = plan.themes.map { theme in
      [Document.Inline.strong(theme.name.string)]
        + (theme.text.map { [.text(language.labelled("", $0.string.paragraphs.joined(separator: " ")))] }
          ?? [])
    }
    let isEmpty =
      plan.text == nil && plan.missions.isEmpty && plan.vision == nil && values.isEmpty && themes.isEmpty
    guard !isEmpty else { return }
    document.add(heading(.foreword))
    if detail > .brief { addParagraphs(plan.text?.string, to: &document) }
    if !plan.missions.isEmpty {
      document.add(.heading(3, phrases.mission(plan.missions.count, in: language).capitalized))
      for mission in plan.missions {
        if let title = mission.title?.string { document.add(.paragraph([.strong(title)])) }
        addParagraphs(mission.text?.string, to: &document)
      }
    }
    if let vision = plan.vision?.string {
      document.add(.heading(3, phrases.vision.capitalized))
      addParagraphs(vision, to: &document)
    }
    if !values.isEmpty {
      document.add(.heading(3, phrases.value(plan.values.count, in: language).capitalized))
      document.add(.list(values))
    }
    if !themes.isEmpty, detail > .brief {
      document.add(
        .heading(3, language.noun(of: .theme, in: plan)(plan.themes.count, in: language).capitalized))
      document.add(.list(themes))
    }
  }

  func addParagraphs(_ text: String?, to document: inout Document) {
    for paragraph in (text ?? "").paragraphs { document.add(paragraph) }
  }

  /// Adds the evaluations of the plan that are known on the day, in the words of those who made them.
  func addReviews(to document: inout Document) {
    guard subject == nil else { return }
    let reviews = plan.reviews.filter { review in review.date.map { $0.last <= period.asOf } ?? true }
    guard !reviews.isEmpty else { return }
    document.add(heading(.reviews))
    for review in reviews {
      let facts = [review.title?.string, review.date.map { language.date($0.last) }].compactMap(\.self)
      if !facts.isEmpty { document.add(.paragraph([.strong(facts.joined(separator: ", "))])) }
      for paragraph in (review.text?.string ?? "").paragraphs { document.add(.quotation([.text(paragraph)])) }
    }
  }

  /// Adds how the figures are worked out. A joint report says so once, after its parts.
  func addMethod(to document: inout Document) {
    guard partName == nil, let method else { return }
    document.add(heading(.method))
    document.add(.list(method.map { [.text($0)] }))
  }

  /// The way in which the figures are worked out, if there are any.
  var method: [String]? {
    guard after.rollUp.total > 0 || subject == nil && PlanIndicators(after).counts.compared > 0 else {
      return nil
    }
    let date = after.reportingDate
    return words.method(language.number(date.slippingPoints), language.number(date.tolerance), language)
  }
}

extension String {
  /// The lines that hold something.
  var paragraphs: [String] {
    split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }.map(String.init)
  }
}
