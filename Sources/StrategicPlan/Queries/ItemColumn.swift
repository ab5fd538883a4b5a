import SourceText

/// Something that can be reported of an item: a key of its JSON, a header of its CSV, a column of its table, a
/// line of its sheet, and a key to sort by.
package enum ItemColumn: String, CaseIterable, Sendable {
  case plan, level, id, path, title, status, progress, health, priority, domains, referents
  case start, deadline, originalDeadline, overdue, dueSoon, lateStart, slipping
  case budget, spent, fte, indicators, themes, tags
  case organization, sdgs, finished, lastUpdate
  case missedIndicators, currency, day, note, source
  case gained, changes
  case text, partners, sponsors, links, fields, sourceIds, steps, weight, dependsOn, neededBy, alsoServes,
    updates
  case standing, children, alsoServedBy
}

extension ItemColumn {
  /// The row of a column.
  package struct Row: Sendable {
    package enum Kind: Sendable {
      /// One of few words.
      case word
      /// Text or names, which may be long.
      case text
      /// Numbers and dates, which are set flush right.
      case figure
    }

    /// The place where a column is shown unless another is asked for.
    package enum Scope: Sendable {
      /// Lists, and the details of an item.
      case lists
      /// Lists as records, which stand for themselves.
      case records
      /// Lists that report changes since an earlier day.
      case changes
      /// The details of an item, of every level, of actions or of objectives.
      case details, actionDetails, objectiveDetails
    }

    package let kind: Kind
    package let scope: Scope
    /// A Boolean value that indicates whether the sheet of an item has a line for it.
    let isFact: Bool
    /// The levels of the items whose details leave it out where it says nothing.
    private let optionalLevels: Set<Level>
    package let cell: @Sendable (Item) -> Cell

    init(
      _ kind: Kind, _ scope: Scope = .lists, isFact: Bool = false,
      isOptionalOf optionalLevels: Set<Level> = [],
      cell: @escaping @Sendable (Item) -> Cell
    ) {
      self.kind = kind
      self.scope = scope
      self.isFact = isFact
      self.optionalLevels = optionalLevels
      self.cell = cell
    }

    /// Returns a Boolean value that indicates whether the details of an item have a value of the column.
    func isShown(_ value: JSONValue, of level: Level) -> Bool {
      !optionalLevels.contains(level) || !value.isEmpty
    }
  }

  package var row: Row {
    switch self {
    case .plan: Row(.word) { .identifier($0.plan.id) }
    case .level: Row(.word) { .level($0.level, in: $0.owner) }
    case .id: Row(.word) { .itemID($0.id) }
    case .path: Row(.word) { .path($0.path, $0.id) }
    case .title: Row(.text) { .text($0.title.string) }
    case .status:
      Row(.word, isFact: true) { item in
        item.standing.map { .status($0.status, $0.lateness, missed: item.missedIndicators) } ?? .none
      }
    case .progress: Row(.figure, isFact: true) { .progress($0.progress) }
    case .health: Row(.word, isFact: true) { $0.health.map(Cell.health) ?? .none }
    case .priority: Row(.word, isFact: true) { $0.priority.map(Cell.priority) ?? .none }
    case .domains: Row(.text, isFact: true) { .names($0.domains.map(\.string), .domain) }
    case .referents: Row(.text, isFact: true) { .names($0.referents.map(\.string), .referent) }
    case .start: Row(.figure, isFact: true) { .day($0.start?.first) }
    case .deadline:
      Row(.figure, isFact: true) { item in
        (item.deadline?.last).map { .deadline($0, isOverdue: item.isOverdue) }
          ?? (item.isOngoing ? .ongoing : .none)
      }
    case .originalDeadline: Row(.figure) { .day($0.standing?.originalDeadline?.last) }
    case .overdue: Row(.word) { .flag($0.isOverdue, isUrgent: true) }
    case .dueSoon: Row(.word) { .flag($0.isDueSoon) }
    case .lateStart: Row(.word) { .flag($0.isLateStart) }
    case .slipping: Row(.word) { .flag($0.isSlipping) }
    case .budget:
      Row(.figure) { .budget(BudgetLines(lines: $0.action?.budget, owner: $0.owner), $0.planned) }
    case .spent: Row(.figure) { .money($0.spent, in: $0.plan.currency) }
    case .fte: Row(.figure) { $0.fullTimeEquivalents.map(Cell.quantity) ?? .none }
    case .indicators: Row(.text) { .indicators($0.indicators, in: $0.owner, isJudged: $0.judgesIndicators) }
    case .themes: Row(.text, isFact: true) { .names($0.themes.map(\.string), .theme) }
    case .tags: Row(.text, isFact: true) { .names($0.tags.map(\.string), .tag) }
    case .organization: Row(.text) { .text($0.owner.organization) }
    case .sdgs: Row(.word, isFact: true) { .numbers($0.goals) }
    case .finished: Row(.figure) { .day($0.standing?.finished) }
    case .lastUpdate: Row(.figure) { .day($0.lastUpdate) }
    case .missedIndicators: Row(.figure, .records) { .count($0.missedIndicators) }
    case .currency: Row(.word, .records) { .text($0.plan.currency.code) }
    case .note: Row(.text, .records) { .text($0.lastNote) }
    case .source: Row(.text, .records) { .names($0.budgetSources) }
    case .day: Row(.figure, .records) { .day($0.reportingDate.day) }
    case .gained: Row(.figure, .changes) { $0.progressGained.map(Cell.gained) ?? .none }
    case .changes: Row(.word, .changes) { .changes($0.change?.turningPoints ?? []) }
    case .text: Row(.text, .details) { .text($0.text?.string) }
    case .partners:
      Row(.text, .details, isFact: true, isOptionalOf: [.strategicObjective, .operationalObjective]) {
        .names($0.partners.map(\.string), .partner)
      }
    case .sponsors:
      Row(.text, .details, isFact: true, isOptionalOf: [.strategicObjective, .operationalObjective]) {
        .names($0.sponsors.map(\.string), .sponsor)
      }
    case .links: Row(.text, .details, isOptionalOf: Set(Level.allCases)) { .links($0.links) }
    case .fields: Row(.text, .details, isOptionalOf: Set(Level.allCases)) { .namedTexts($0.fields) }
    case .sourceIds: Row(.text, .details, isOptionalOf: Set(Level.allCases)) { .namedTexts($0.sourceIDs) }
    case .steps:
      Row(.text, .actionDetails, isOptionalOf: [.action]) { item in
        item.action.map { .steps($0.steps, item.standing?.steps ?? .none, in: item) } ?? .none
      }
    case .weight: Row(.figure, .actionDetails, isFact: true) { ($0.action?.weight).map(Cell.weight) ?? .none }
    case .dependsOn: Row(.text, .actionDetails) { .names($0.action?.dependsOn.map(\.string) ?? []) }
    case .neededBy: Row(.text, .actionDetails) { .items($0.neededBy.map(\.id)) }
    case .alsoServes: Row(.text, .actionDetails) { .names($0.action?.alsoServes.map(\.string) ?? []) }
    case .updates:
      Row(.text, .details, isOptionalOf: [.strategicObjective, .operationalObjective]) {
        .journal($0.updates.known(on: $0.reportingDate.day))
      }
    case .standing: Row(.text, .objectiveDetails) { $0.rollUp.map(Cell.rollUp) ?? .none }
    case .children: Row(.text, .objectiveDetails) { item in .items(item.owner.children(of: item).map(\.id)) }
    case .alsoServedBy: Row(.text, .objectiveDetails) { .items($0.alsoServedBy.map(\.id)) }
    }
  }

  /// The value of the column for an item.
  package func cell(_ item: Item) -> Cell { row.cell(item) }

  /// The columns of lists that report a day alone.
  package static let ofTheDay = allCases.filter { [.lists, .records].contains($0.row.scope) }

  /// The columns of lists, with those of changes since an earlier day.
  package static let listed = allCases.filter { [.lists, .records, .changes].contains($0.row.scope) }

  /// The columns that a list can be asked for, and sorted by.
  package static let selectable = allCases.filter { ![.updates, .standing, .children].contains($0) }

  /// The columns of the details of an item.
  package static func details(of level: Level) -> [ItemColumn] {
    allCases.filter { column in
      switch column.row.scope {
      case .lists, .details: true
      case .records, .changes: false
      case .actionDetails: level == .action
      case .objectiveDetails: level != .action
      }
    }
  }
}

extension Cell {
  static func day(_ day: Day?) -> Cell { day.map { .day($0) } ?? .none }

  static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
}
