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
  case level(Level, Plan)
  case status(ActionStanding)
  case health(Health)
  case priority(Priority)
  /// `nil` when no actions count.
  case progress(Percent?)
  /// Percentage points gained since an earlier day.
  case gained(Percent)
  case day(Day)
  /// A deadline, and the standing of the action that it is of.
  case deadline(Day, ActionStanding?)
  case flag(Bool, isUrgent: Bool = false)
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
  case indicators(Entries<Indicator>, Day)
  case journal([Update])
  case rollUp(RollUp)
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
  package let plan: Plan
}
