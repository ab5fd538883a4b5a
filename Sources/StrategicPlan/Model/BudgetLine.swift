/// What an item may cost: money, full-time equivalents, a source, or only words.
package struct BudgetLine: Sendable {
  package internal(set) var amount: Money?
  /// Nil where the plan's own currency is meant.
  package internal(set) var currency: Currency?
  /// Full-time equivalents: staff, counted in whole posts.
  package internal(set) var fullTimeEquivalents: Quantity?
  package internal(set) var year: DaySpan?
  package internal(set) var source: Text?
  package internal(set) var note: Text?

  static let shape = Shape(
    "budgetLine", "Money, full-time equivalents, a source, or only words. A bare text is its note.",
    shorthand: "note",
    make: { _ in BudgetLine() },
    fields: [
      .field("amount", .amount, "An amount of money, with at most two decimals.") { $0.amount = $1 },
      .field("currency", .currency, "ISO 4217; the plan's currency unless given.") { $0.currency = $1 },
      .field("fte", .fullTimeEquivalents, "Full-time equivalents.") { $0.fullTimeEquivalents = $1 },
      .field("year", .year, "The fiscal year it belongs to.") { $0.year = $1 },
      .field("source", .text, "Where the money comes from.") { $0.source = $1 },
      .field("note", .text, "In words: what the plan says of its financing.") { $0.note = $1 },
    ])
}
