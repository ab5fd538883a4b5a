extension YearlyReport {
  /// Adds what the plan says of itself: its introduction, missions, vision and values. Only the report on the whole
  /// plan has it.
  func addForeword(to document: inout Document) {
    guard subject == nil else { return }
    let values = plan.values.map { value in
      [Document.Inline.strong(value.name.string)]
        + (value.text.map { [.text(language.labelled("", $0.string))] } ?? [])
    }
    let isEmpty = plan.text == nil && plan.missions.isEmpty && plan.vision == nil && values.isEmpty
    guard !isEmpty else { return }
    document.add(heading(.foreword))
    addParagraphs(plan.text?.string, to: &document)
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
  }

  private func addParagraphs(_ text: String?, to document: inout Document) {
    for paragraph in (text ?? "").split(whereSeparator: \.isNewline)
    where paragraph.contains(where: { !$0.isWhitespace }) {
      document.add(String(paragraph))
    }
  }
}
