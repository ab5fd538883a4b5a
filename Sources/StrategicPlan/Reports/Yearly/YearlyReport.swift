/// The document for the council: the standing of a plan at the end of a period, and the changes in it.
package struct YearlyReport: Sendable {
  /// The kind of pictures in a report.
  package enum Illustration: Sendable {
    case none, mermaid
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
  ///   - soon: The number of days ahead that counts as soon.
  package init(
    on plan: Plan, _ period: ReportPeriod, in language: Language, about subject: String?, filter: Filter,
    soon: Int = ReportingDate.defaultSoon
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
    entries = after.actions.compactMap { item in
      guard let action = item.action, let change = item.change else { return nil }
      let notes = action.updates.known(on: period.asOf)
        .filter { $0.date.map { period.days.contains($0.last) } == true }
      return Entry(
        item: item, action: action, change: change,
        notes: notes.compactMap { $0.note?.string })
    }
  }

  /// Returns the report with its sections in the given order.
  package func document(_ sections: [ReportSection], _ illustration: Illustration) -> Document {
    var document = Document()
    addTitle(to: &document)
    for section in sections {
      switch section {
      case .foreword: addForeword(to: &document)
      case .summary: addSummary(to: &document, illustration)
      case .objectives:
        addObjectives(to: &document)
        add(progressChart, illustration, to: &document)
      case .actions: addActions(to: &document, illustration)
      case .finished: addFinished(to: &document)
      case .started: addStarted(to: &document)
      case .postponed: addPostponed(to: &document)
      case .abandoned: addAbandoned(to: &document)
      case .late: addLate(to: &document)
      case .next: addNext(to: &document)
      case .indicators:
        addIndicators(to: &document)
        add(indicatorChart, illustration, to: &document)
      case .budget:
        addBudget(to: &document)
        add(budgetChart, illustration, to: &document)
      case .workload: addWorkload(to: &document)
      }
    }
    return document
  }

  private func add(_ chart: Chart?, _ illustration: Illustration, to document: inout Document) {
    guard let chart, case .files(let name) = illustration else { return }
    document.add(.picture(file: name(chart.name), description: chart.description))
  }

  private func addTitle(to document: inout Document) {
    document.add(.heading(1, words.title(period, language)))
    var lines: [[Document.Inline]] = [[.strong(plan.title.string)]]
    func add(_ label: String, _ value: String?) {
      if let value { lines.append([.text(language.labelled(label.capitalized, value))]) }
    }
    if let subject { lines.append([.strong(subject)]) }
    add(phrases[.organization], plan.organization?.string)
    if let first = plan.period.firstDay, let last = plan.period.lastDay {
      add(phrases.period, "\(language.date(first)) – \(language.date(last))")
    }
    if let adopted = plan.adopted {
      lines.append([.text("\(phrases.adopted.capitalized) \(language.date(adopted.last))")])
    }
    add(words.reported, "\(language.date(period.days.first)) – \(language.date(period.days.last))")
    lines.append([.text("\(words.standsAt.capitalized) \(language.date(period.asOf))")])
    document.add(.list(lines))
  }

  func heading(_ section: ReportSection) -> Document.Block {
    switch section {
    // The plan's own words take precedence.
    case .objectives: .heading(2, language.name(of: .strategicObjective, in: plan, 2).capitalized)
    case .actions: .heading(2, language.name(of: .action, in: plan, 2).capitalized)
    case .indicators: .heading(2, indicatorNoun.many.capitalized)
    default: .heading(2, words.headings[section] ?? "")
    }
  }

  /// Returns an item's name in running text: `A1.1 – Title`.
  func name(_ item: Item) -> String { "\(item.id) – \(item.title.string)" }

  func referents(_ item: Item) -> String { item.referents.map(\.string).joined(separator: ", ") }

  func day(_ day: Day?) -> String { day.map(language.shortDate) ?? "" }

  /// Returns the progress in whole percents, or a dash where it is unknown.
  func progress(_ standing: ActionStanding) -> String {
    standing.progress.map { language.number($0.rounded) } ?? "–"
  }
}
