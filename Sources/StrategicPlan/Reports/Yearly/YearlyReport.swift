/// The document for the council: the standing of a plan at the end of a period, and the changes in it.
package struct YearlyReport: Sendable {
  /// The kind of pictures in a report.
  package enum Illustration: Sendable {
    case none, mermaid
    /// Pictures within the document.
    case pictures
    /// Pictures in files, named by a function of the chart's name.
    case files(@Sendable (String) -> String)
  }

  /// An action and its changes in the period.
  struct Entry {
    let item: Item
    let action: Action
    let change: StandingChange
    /// The notes of the journal in the period, oldest first.
    let notes: [String]
  }

  let period: ReportPeriod
  let language: Language
  /// The subject of the report, if it is not the whole plan.
  let subject: String?
  /// The objectives that the report is about, if it is not about the whole plan.
  let objectives: [String]
  let after: PlanStanding
  let entries: [Entry]
  /// The same actions by the id of their strategic objective.
  let belowStrategic: [Identifier: [Entry]]
  let detail: ReportDetail
  /// The sections, in their order.
  package let sections: [ReportSection]
  /// A Boolean value that indicates whether the sections were asked for by name: an empty one then says so.
  let areSectionsChosen: Bool
  /// The start of the names of charts: of a part of a joint report, the id of its plan.
  var chartPrefix: String { partName.map { $0 + "-" } ?? "" }
  /// The name of the report among the parts of a joint one, of which no other has the same.
  let partName: String?

  /// The standing of the same actions before the period.
  var before: PlanStanding { after.base ?? after }
  // The plan's own words take precedence.
  var referentNoun: Noun { language.noun(\.referent, else: \.referent, in: plan) }
  var indicatorNoun: Noun { language.noun(\.indicator, else: \.indicator, in: plan) }

  var plan: Plan { after.plan }
  var phrases: Phrases { language.phrases }
  var words: ReportPhrases { language.report }

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - filter: The actions that the report is about.
  ///   - sections: The sections in their order; of none, those of the detail.
  ///   - partName: The name of a part of a report on several plans, of which no other part has the same.
  ///   - soon: The number of days ahead that counts as soon.
  package init(
    on plan: Plan, _ period: ReportPeriod, in language: Language, about subject: String?, filter: Filter,
    detail: ReportDetail = .usual, sections: [ReportSection] = [],
    partName: String? = nil, soon: Int = ReportingDate.defaultSoon
  ) {
    let reportingDate = ReportingDate(period.asOf, soon: soon, isOver: period.isOver)
    let after = PlanStanding(plan, reportingDate, since: period.baseDay).filtered(by: filter)
    self.period = period
    self.language = language
    self.subject = subject
    self.objectives = filter.words(of: .objective).map {
      $0.split(separator: ":").last.map(String.init) ?? $0
    }
    self.after = after
    self.detail = detail
    self.sections = sections.isEmpty ? detail.sections(of: period) : sections
    areSectionsChosen = !sections.isEmpty
    self.partName = partName
    let entries: [Entry] = after.actions.compactMap { item in
      guard let action = item.action, let change = item.change else { return nil }
      let notes = action.updates.known(on: period.asOf)
        .filter { $0.date.map { period.days.contains($0.last) } == true }
      return Entry(
        item: item, action: action, change: change,
        notes: notes.compactMap { $0.note?.string })
    }
    self.entries = entries
    belowStrategic = Dictionary(grouping: entries) { $0.item.path.first ?? .missing }
  }

  package var title: String {
    switch period.kind {
    case .midTerm where !isComplete, .final where !isComplete:
      "\(words.title(period, language)) (\(words.provisional))"
    default: words.title(period, language)
    }
  }

  /// A Boolean value that indicates whether the report stands at the end of its period.
  private var isComplete: Bool { period.asOf == period.days.last }

  package var day: Day { period.asOf }

  /// A Boolean value that indicates whether no action is reported on.
  package var isEmpty: Bool { entries.isEmpty }

  /// Returns the report with its sections in their order.
  package func document(_ illustration: Illustration) -> Document {
    var document = Document()
    addTitle(to: &document)
    for section in sections {
      let count = document.blocks.count
      defer {
        // What was asked for by name is not passed over in silence.
        if areSectionsChosen, document.blocks.count == count {
          document.add(heading(section))
          document.add(words.empty(section))
        }
      }
      switch section {
      case .foreword: addForeword(to: &document)
      case .summary:
        addSummary(to: &document, illustration)
        add(statusChart, illustration, to: &document)
      case .judgements: addJudgements(to: &document)
      case .objectives:
        addObjectives(to: &document)
        if detail > .brief { add(progressChart, illustration, to: &document) }
      case .actions: addActions(to: &document, illustration)
      case .finished, .started, .progressed, .postponed, .broughtForward, .abandoned, .resumed:
        addChanges(section, to: &document)
      case .late: addLate(to: &document)
      case .next: addNext(to: &document)
      case .indicators:
        addIndicators(to: &document)
        for chart in indicatorCharts { add(chart, illustration, to: &document) }
      case .budget:
        addBudget(to: &document)
        add(budgetChart, illustration, to: &document)
      case .workload: addWorkload(to: &document)
      case .reviews: addReviews(to: &document)
      case .method: addMethod(to: &document)
      }
    }
    return document
  }

  func add(_ chart: Chart?, _ illustration: Illustration, to document: inout Document) {
    guard let chart else { return }
    switch illustration {
    case .files(let name): document.add(.picture(chart, file: name(chart.name)))
    case .pictures: document.add(.picture(chart))
    case .none, .mermaid: break
    }
  }

  private func addTitle(to document: inout Document) {
    document.add(.heading(1, title))
    // A joint report names the plan and the subject before its parts.
    var lines: [[Document.Inline]] = partName != nil ? [] : [[.strong(plan.title.string)]]
    func add(_ label: String, _ value: String?) {
      if let value { lines.append([.text(language.labelled(label.capitalized, value))]) }
    }
    if let subject, partName == nil { lines.append([.strong(subject)]) }
    add(phrases[.organization], plan.organization?.string)
    if let first = plan.period.firstDay, let last = plan.period.lastDay {
      add(phrases.period, "\(language.date(first)) – \(language.date(last))")
    }
    if let adopted = plan.adopted {
      lines.append([.text("\(phrases.adopted.capitalized) \(language.date(adopted.last))")])
    }
    add(words.reported, "\(language.date(period.days.first)) – \(language.date(period.days.last))")
    lines.append([.text("\(words.standsAt.capitalized) \(language.date(period.asOf))")])
    if detail == .full {
      add(phrases.source, plan.source?.string)
      lines += plan.fields.map { [.text(language.labelled($0.name, $0.text.string))] }
      lines += plan.links.map { [.text($0.line(in: language))] }
      lines += plan.sourceIDs.map { [.text(language.labelled($0.name, $0.text.string))] }
    }
    document.add(.list(lines))
  }

  func heading(_ section: ReportSection) -> Document.Block {
    let title =
      switch section {
      // The plan's own words take precedence.
      case .objectives: language.name(of: .strategicObjective, in: plan, 2).capitalized
      case .actions: language.name(of: .action, in: plan, 2).capitalized
      case .indicators: indicatorNoun.many.capitalized
      default: words.headings[section] ?? ""
      }
    return .heading(2, title, anchor: section.rawValue)
  }

  /// Returns an item's name in running text: `A1.1 – Title`.
  func name(_ item: Item) -> String { "\(item.id) – \(item.title.string)" }

  func referents(_ item: Item) -> String { item.referents.map(\.string).joined(separator: ", ") }

  func day(_ day: Day?) -> String { day.map(language.shortDate) ?? "" }

  /// Returns a day that is sorted by its number.
  func cell(_ day: Day?) -> [Document.Inline] {
    day.map { [.figure(language.shortDate($0), .day($0))] } ?? []
  }

  /// Returns the progress in whole percents, or a dash where it is unknown.
  func progress(_ progress: Percent?) -> [Document.Inline] {
    [progress.map { .figure(language.number($0.rounded), .percent($0)) } ?? .text("–")]
  }

  /// Returns an action's id and title; the id leads to where the action is told of.
  func reference(_ item: Item) -> [Document.Inline] {
    let id = item.id.text
    return [tellsOfActions ? .reference(id, to: item.anchor) : .strong(id), .text(" " + item.title.string)]
  }
}

extension Item {
  /// The name of the place where a report tells of the item.
  var anchor: String { (level == .action ? "action-" : "objective-") + id.text }
}
