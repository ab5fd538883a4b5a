/// The words of one language for everything that tables and reports say.
package struct Phrases: Sendable {
  // The terms of the field.
  package let plan: Noun
  package let strategicObjective: Noun
  package let operationalObjective: Noun
  package let action: Noun
  package let mission: Noun
  package let vision: String
  package let value: Noun
  package let theme: Noun
  package let domain: Noun
  package let referent: Noun
  package let partner: Noun
  package let sponsor: Noun
  package let indicator: Noun
  package let review: Noun
  package let baseline: String
  package let target: String
  let nextTarget: String
  /// The phrase for a deliverable that is not there.
  let notThere: String
  package let journal: String
  package let tag: Noun
  package let source: String
  package let period: String
  package let adopted: String

  // The properties of items.
  package let total: String
  package let whole: String
  // The shortest words, for column headings.
  package let done: String
  let lateShort: String
  let soonShort: String
  package let yes: String
  /// In the place of a deadline: without an end on purpose.
  package let ongoing: String
  package let asOf: String
  let comesNext: String
  package let attainment: String
  package let measured: String
  package let explanation: String
  package let progressUnknown: String
  /// The state before the first entry of a journal.
  let initially: String
  package let since: String
  /// The value of the straight line to a target.
  package let expected: String
  /// The line through the targets, in the legend of a drawing.
  let trajectory: String
  package let targets: String
  package let measurements: String
  package let amount: String
  package let year: String
  package let note: String
  /// The headings of a budget line's purpose, and of its number in the accounts.
  let nature: String
  let unit: String
  let frequency: String
  let kind: String
  /// The headings of the day of a target, and of the day of a value.
  let dueOn: String
  let measuredOn: String
  /// The heading of the last day of a period.
  let end: String
  let article: String
  package let author: String
  package let step: Noun
  /// “2 of 3 steps”
  let stepsDone: @Sendable (_ done: Int, _ total: Int, Language) -> String

  /// The common kinds of themes. Other words are shown unchanged.
  /// The names of the columns that are not called after a noun above.
  let names: [ItemColumn: String]

  let themeKinds: [String: String]
  package let statuses: @Sendable (Status) -> String
  package let healths: @Sendable (Health) -> String
  let priorities: @Sendable (Priority) -> String
  let natures: @Sendable (BudgetNature) -> String
  /// “every month”
  let frequencies: @Sendable (Frequency) -> String
  let indicatorStates: @Sendable (IndicatorStanding.State) -> Noun

  package let day: Noun
  /// “3 days late”
  let daysLate: @Sendable (_ days: String, _ count: Int) -> String
  /// “in 3 days”
  let inDays: @Sendable (_ days: String, _ count: Int) -> String
  package let today: String
  /// “and 12 more”
  package let more: @Sendable (String) -> String
  package let nothingFound: String
  /// The label of what a filter asks to be missing.
  let without: String
  /// In the place of a name: there is none.
  let noName: String
  let periodIsOver: String
  let months: [String]
}

extension Phrases {
  /// The name of a column.
  package subscript(column: ItemColumn) -> String {
    column.noun.map { self[keyPath: $0].many } ?? names[column] ?? column.rawValue
  }
}

extension ItemColumn {
  /// The noun that the column is called after.
  fileprivate var noun: KeyPath<Phrases, Noun>? {
    switch self {
    case .domains: \.domain
    case .referents: \.referent
    case .partners: \.partner
    case .sponsors: \.sponsor
    case .steps: \.step
    case .themes: \.theme
    case .tags: \.tag
    case .indicators: \.indicator
    default: nil
    }
  }
}

extension Language {
  /// Returns the heading of a column of a list.
  func heading(of column: some TableColumn) -> String {
    switch column {
    case let column as ListColumn:
      column.member.map {
        column.column == .budget ? "\(heading(of: ItemColumn.budget).capitalized) \($0)" : $0
      }
        ?? heading(of: column.column).capitalized
    case let column as PartColumn: heading(of: column).capitalized
    case let column as PlanColumn: heading(of: column).capitalized
    default: column.name
    }
  }

  private func heading(of column: PartColumn) -> String {
    switch column {
    case .plan: phrases.plan.one
    case .item: phrases[.id]
    case .itemTitle: phrases[.title]
    case .id, .comparison, .direction, .achieved: column.rawValue
    case .from: report.from
    case .to: report.to
    case .kind: phrases.kind
    case .name: phrases.indicator.one
    case .title: phrases.step.one
    case .step: "#"
    case .unit: phrases.unit
    case .baseline: phrases.baseline
    case .target: phrases.target
    case .targetDate: phrases.dueOn
    case .value: phrases.measured
    case .baselineDate, .valueDate, .date, .nextDate: phrases.measuredOn
    case .attainment: "%"
    case .expected: phrases.expected
    case .state: report.state
    case .next: phrases.nextTarget
    case .done: phrases.done
    case .source: phrases.source
    case .frequency: phrases.frequency
    case .note: phrases.note
    case .organization: phrases[.organization]
    case .path: phrases[.path]
    case .deadline: phrases[.deadline]
    case .overdue: phrases[.overdue]
    case .dueSoon: phrases[.dueSoon]
    case .referents: phrases[.referents]
    case .text: phrases[.text]
    case .fields: phrases[.fields]
    case .sourceIds: phrases[.sourceIds]
    case .links: phrases[.links]
    case .day: phrases.asOf
    }
  }

  private func heading(of column: PlanColumn) -> String {
    switch column {
    case .id: phrases.plan.one
    case .end: phrases.end
    case .adopted: phrases.adopted
    case .progress: "%"
    case .total: phrases.action.many
    case .done: phrases.done
    case .overdue: phrases.lateShort
    case .dueSoon: phrases.soonShort
    case .day: phrases.asOf
    case .title, .organization, .start, .lateStart, .slipping, .budget, .spent, .fte, .indicators, .sponsors,
      .currency,
      .links, .fields, .sourceIds:
      ItemColumn(rawValue: column.rawValue).map { phrases[$0] } ?? column.rawValue
    }
  }

  /// Returns the heading of a column: the shortest there is.
  func heading(of column: ItemColumn) -> String {
    switch column {
    case .plan: phrases.plan.one
    case .progress: "%"
    case .gained: "±"
    case .finished: report.turningPoints(.finished)
    case .changes: report.change
    case .missedIndicators: missed
    case .day: phrases.asOf
    default: phrases[column]
    }
  }

  /// Returns the noun of a column of names, in the plan's own words if it has some in this language.
  func noun(of column: ItemColumn, in plan: Plan) -> Noun? {
    switch column {
    case .domains: noun(of: .domain, in: plan)
    case .referents: noun(of: .referent, in: plan)
    case .sponsors: noun(of: .sponsor, in: plan)
    case .themes: noun(of: .theme, in: plan)
    default: column.noun.map { phrases[keyPath: $0] }
    }
  }
}
