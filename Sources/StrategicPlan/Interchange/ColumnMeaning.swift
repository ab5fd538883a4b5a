/// The meaning of a column of a spreadsheet: what its cells say of the thing that a row is about.
package enum ColumnMeaning: String, CaseIterable, Sendable {
  /// The titles of the objectives above an item, the outermost first. What is below the second level is a tag.
  case strategic, operational, third
  /// The titles of an action and of one of its steps.
  case action, step
  /// The title of whatever the row is about.
  case title
  case id, parent, level
  /// The ids of the objectives above an item in one cell.
  case path
  case text, referents, domains, sponsors, partners, themes, tags, sdgs, links, weight, dependsOn
  case priority, start, deadline
  /// A start and a deadline in one cell.
  case period
  case ongoing
  /// When an action was really begun and finished.
  case started, finished
  case status, progress, health, spent, note, by
  /// The day to which a deadline is moved.
  case newDeadline
  /// The day of which the row tells.
  case day
  case budget, fte, currency
  /// The payer and the amount: a pair of columns for each line of the budget.
  case source, amount
  case indicator, unit, baseline, target, value, direction
  /// The day of an indicator's value or target, and the quarter of its year.
  case date, quarter
  case organization, plan
  /// The day on which the sheet was made.
  case made
  /// A value that is worked out from the others, and not read.
  case computed

  /// The word for the meaning on a command line.
  package var name: String { rawValue }

  /// A Boolean value that indicates whether the column says what a thing is called or where it belongs.
  var isStructure: Bool {
    switch self {
    case .strategic, .operational, .third, .action, .step, .title, .id, .parent, .level, .path: true
    default: false
    }
  }

  /// A Boolean value that indicates whether several columns may have the meaning.
  var mayRepeat: Bool {
    switch self {
    case .budget, .source, .amount, .text, .referents, .domains, .sponsors, .partners, .themes, .tags, .links,
      .note, .indicator, .computed:
      true
    default: false
    }
  }

  /// The kind of the values, by which a row of instructions is told from one of data.
  var kind: Kind {
    switch self {
    case .start, .deadline, .period, .started, .finished, .day, .date, .newDeadline: .date
    case .progress, .spent, .budget, .amount, .fte, .weight, .baseline, .target, .value: .number
    case .status, .health, .priority: .word
    default: .text
    }
  }

  enum Kind { case text, date, number, word }
}
