/// The things that a list has a row for: plans, items of one level, or parts of items.
package enum ListLevel: Hashable, Sendable {
  case plan
  case items(Level)
  case parts(ItemPart.Kind)

  package static let all: [(name: String, level: ListLevel)] = [
    ("plan", .plan), ("strategic", .items(.strategicObjective)),
    ("operational", .items(.operationalObjective)),
    ("action", .items(.action)), ("indicator", .parts(.indicator)), ("measurement", .parts(.measurement)),
    ("step", .parts(.step)),
  ]

  /// Creates the level with a name: the word for it, or the name in the file of a level of the hierarchy.
  package init?(_ name: String) {
    let level = ListLevel.all.first { $0.name == name }?.level ?? Level(rawValue: name).map(ListLevel.items)
    guard let level else { return nil }
    self = level
  }

  package var name: String { ListLevel.all.first { $0.level == self }?.name ?? "" }

  /// The names of the columns of the level, those of a team's own apart.
  package var columnNames: [String] {
    switch self {
    case .plan: PlanColumn.allCases.map(\.rawValue)
    case .items: ItemColumn.selectable.map(\.rawValue)
    case .parts(let kind): PartColumn.records(of: kind).map(\.rawValue)
    }
  }

  /// The names of the columns of all levels, those of actions first.
  package static let columnNames: [String] = {
    var names: [String] = []
    for level in [.items(.action)] + all.map(\.level) {
      for name in level.columnNames where !names.contains(name) { names.append(name) }
    }
    return names
  }()
}

extension Language {
  /// Returns the title of a list: “Actions, as of 31 December 2025”.
  package func title(of level: ListLevel, asOf day: Day) -> String {
    "\(name(of: level)) – \(phrases.asOf) \(date(day))"
  }

  /// Returns what a list is of: “Actions”.
  package func name(of level: ListLevel) -> String {
    let noun =
      switch level {
      case .plan: phrases.plan.many
      case .items(.strategicObjective): phrases.strategicObjective.many
      case .items(.operationalObjective): phrases.operationalObjective.many
      case .items(.action): phrases.action.many
      case .parts(.indicator): phrases.indicator.many
      case .parts(.measurement): phrases.measurements
      case .parts(.step): phrases.step.many
      }
    return noun.capitalized
  }
}

/// The things of one level: how they are found in a plan, and their columns.
package protocol ListContents: Sendable {
  associatedtype Column: TableColumn

  /// Returns the things of a plan that match a filter, in file order.
  func subjects(of standing: PlanStanding, matching filter: Filter) -> [Column.Subject]
  /// Returns the column with a name.
  func column(_ name: String) -> Column?
  /// Returns the columns of tables, or of records, unless others are asked for.
  ///
  /// - Parameter withChanges: A Boolean value that indicates whether changes since an earlier day are asked for.
  func columns(ofTable: Bool, withChanges: Bool) -> [Column]
  /// Returns the columns of a sheet, which has more room than a page.
  func sheetColumns(withChanges: Bool) -> [Column]
  /// The columns that a narrow table may leave out.
  var dispensable: [Column] { get }
  /// A Boolean value that indicates whether the first column of tables names the plan, which is left out if there
  /// is only one.
  var namesPlan: Bool { get }
}

extension ListContents {
  package var dispensable: [Column] { [] }
  package var namesPlan: Bool { true }

  package func sheetColumns(withChanges: Bool) -> [Column] {
    columns(ofTable: true, withChanges: withChanges)
  }
}

/// The items of one level.
package struct ItemContents: ListContents {
  private let level: Level

  package init(_ level: Level) { self.level = level }

  package func subjects(of standing: PlanStanding, matching filter: Filter) -> [Item] {
    standing.items(at: level, matching: filter)
  }

  package func column(_ name: String) -> ListColumn? { ListColumn(name) }

  package func columns(ofTable isTable: Bool, withChanges: Bool) -> [ListColumn] {
    guard isTable else {
      return (withChanges ? ItemColumn.listed : ItemColumn.ofTheDay).map { ListColumn($0) }
    }
    let own: [ItemColumn] =
      level == .action
      ? [.plan, .id, .title, .referents, .deadline, .status, .progress]
      : [.plan, .id, .title, .progress, .overdue, .missedIndicators, .budget]
    return (own + (withChanges ? [.gained, .changes] : [])).map { ListColumn($0) }
  }

  package var dispensable: [ListColumn] { [ListColumn(.referents)] }

  package func sheetColumns(withChanges: Bool) -> [ListColumn] {
    guard level == .action else { return columns(ofTable: true, withChanges: withChanges) }
    let own: [ItemColumn] = [
      .plan, .id, .title, .referents, .domains, .start, .deadline, .status, .progress, .health, .budget,
      .spent,
      .note,
    ]
    return (own + (withChanges ? [.gained, .changes] : [])).map { ListColumn($0) }
  }
}

/// The parts of one kind.
package struct PartContents: ListContents {
  private let kind: ItemPart.Kind

  package init(_ kind: ItemPart.Kind) { self.kind = kind }

  package func subjects(of standing: PlanStanding, matching filter: Filter) -> [ItemPart] {
    standing.parts(kind, matching: filter)
  }

  package func column(_ name: String) -> PartColumn? {
    PartColumn.records(of: kind).first { $0.rawValue == name }
  }

  package func columns(ofTable isTable: Bool, withChanges: Bool) -> [PartColumn] {
    isTable ? PartColumn.table(of: kind) : PartColumn.records(of: kind)
  }

  package var dispensable: [PartColumn] { [.referents, .baseline, .unit, .note] }
}

/// Plans as a whole, of which only the actions that match a filter count.
package struct PlanContents: ListContents {
  package init() {}

  package func subjects(of standing: PlanStanding, matching filter: Filter) -> [PlanStanding] {
    let standing = standing.filtered(by: filter)
    return filter.isEmpty || standing.rollUp.total > 0 ? [standing] : []
  }

  package func column(_ name: String) -> PlanColumn? { PlanColumn(rawValue: name) }

  package func columns(ofTable isTable: Bool, withChanges: Bool) -> [PlanColumn] {
    isTable ? [.id, .title, .organization, .progress, .total, .done, .overdue, .budget] : PlanColumn.allCases
  }

  package var dispensable: [PlanColumn] { [.organization] }
  package var namesPlan: Bool { false }
}
