/// The expected cost of an item: money, full-time equivalents, a source, or only words.
package struct BudgetLine: TableEntry {
  private let tables: Tables
  private let row: Row

  package init(_ tables: Tables, _ position: Int) {
    self.tables = tables
    row = tables.rows.budgetLines[position]
  }

  package var amount: Money? { row.amount }
  /// The currency, or `nil` for the plan's own.
  package var currency: Currency? { row.currency }
  /// The full-time equivalents: staff, counted in whole posts.
  package var fullTimeEquivalents: Quantity? { row.fullTimeEquivalents }
  package var year: DaySpan? { row.year }
  package var kind: BudgetKind { row.kind }
  package var nature: BudgetNature? { row.nature }
  /// The article of the budget, as the accounts number it.
  package var code: Text? { tables.optionalText(row.code) }
  package var source: Text? { tables.optionalText(row.source) }
  package var note: Text? { tables.optionalText(row.note) }
}

extension BudgetLine {
  package struct Row: Sendable {
    var amount: Money?
    var fullTimeEquivalents: Quantity?
    var currency: Currency?
    var year: DaySpan?
    var kind = BudgetKind.expense
    var nature: BudgetNature?
    var code = CompactNode.none
    var source = CompactNode.none
    var note = CompactNode.none
  }

  static var objectType: ObjectType<Row> {
    ObjectType(
      "budgetLine", "Money, full-time equivalents, a source, or only words. A bare text is its note.",
      shorthand: "note", numberKey: "amount",
      make: { _ in Row() },
      fields: [
        .field("amount", as: .amount, "An amount of money, with at most two decimals.") { $0.amount = $1 },
        .field("currency", as: .currency, "ISO 4217 code (default: the plan's currency).") {
          $0.currency = $1
        },
        .field("fte", as: .fullTimeEquivalents, "Full-time equivalents.") { $0.fullTimeEquivalents = $1 },
        .field("year", as: .year, "The fiscal year it belongs to.") { $0.year = $1 },
        .field("source", as: .deferred(.text), "Where the money comes from.") { $0.source = $1 },
        .field("kind", as: .word("kind"), "Cost or income, which are never added up (default: expense).") {
          $0.kind = $1
        },
        .field("nature", as: .word("nature"), "Running costs, or an investment.") { $0.nature = $1 },
        .field("code", as: .deferred(.text), "The article in the accounts, such as 104/74098-51.") {
          $0.code = $1
        },
        .field("note", as: .deferred(.text), "What the plan says about its financing.") { $0.note = $1 },
      ])
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.budgetLines }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.budgetLines)
  }
}
