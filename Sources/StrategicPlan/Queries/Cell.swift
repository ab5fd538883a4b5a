/// A value that can be reported of an item, with its type.
///
/// JSON, records, sorting, tables and sheets are made from cells; a language enters only when words are
/// drawn from them.
package enum Cell: Sendable {
  case none
  case text(String)
  case identifier(Identifier)
  /// The id of the item itself.
  case itemID(Identifier)
  /// The ids of the objectives above an item, the outermost first, and its own.
  case path([Identifier], Identifier)
  case level(Level, in: PlanStanding)
  /// The status of an action, what it does not say, and how many of its indicators are missed.
  case status(Status, Lateness?, missed: Int)
  case health(Health)
  case priority(Priority)
  /// `nil` when no actions count.
  case progress(Percent?)
  /// Percentage points gained since an earlier day.
  case gained(ProgressChange)
  case day(Day)
  case deadline(Day, isOverdue: Bool)
  /// In the place of a deadline: without an end on purpose.
  case ongoing
  case flag(Bool, isUrgent: Bool = false)
  case count(Int)
  case state(IndicatorStanding.State)
  case frequency(Frequency)
  /// A target, and its value once the baseline is added.
  case target(Indicator.Target, Quantity?)
  case partKind(PartKind)
  case names([String], NameKind? = nil)
  /// Items, named by their ids.
  case items([Identifier])
  case numbers([Int])
  /// The lines of an action's budget, and the amounts planned.
  case budget(BudgetLines, [Amount])
  /// Amounts in the order of their currencies' codes.
  case money([Amount], in: Currency)
  case quantity(Quantity)
  /// A weight, of which 1 is the default.
  case weight(Quantity)
  /// Indicators; those of abandoned actions are not judged.
  case indicators(Entries<Indicator>, in: PlanStanding, isJudged: Bool)
  indirect case steps(Entries<Step>, StepCount, in: Item)
  case links(Entries<Link>)
  /// Texts that the team keeps, by name.
  case namedTexts(NamedTexts)
  case journal([Update])
  indirect case rollUp(RollUp)
  case changes([TurningPoint])
}

/// An amount of money in a currency.
package struct Amount: Sendable {
  package let currency: Currency
  package let money: Money
}

/// The lines of a budget; of an objective there are none.
package struct BudgetLines: Sendable {
  package let lines: Entries<BudgetLine>?
  package let owner: PlanStanding
}

/// What no status says: that an action is late, or may be.
package enum Lateness: Sendable {
  case overdue, lateStart, slipping
}

extension ActionStanding {
  /// The most pressing lateness.
  var lateness: Lateness? {
    isOverdue ? .overdue : isLateStart ? .lateStart : isSlipping ? .slipping : nil
  }
}

/// The kind of a row that is of an indicator: a target, or a measurement.
package enum PartKind: String, Sendable {
  case target, measurement
}
