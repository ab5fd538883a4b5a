/// A column of a list: one that the program knows, or one of the texts that a team keeps by names of its own.
package struct ListColumn: Hashable, Sendable {
  /// The column, of which a member is meant if there is one.
  package let column: ItemColumn
  /// The name of a text: `Means` of `fields.Means`.
  let member: String?

  package init(_ column: ItemColumn) { self.init(column, member: nil) }

  private init(_ column: ItemColumn, member: String?) {
    self.column = column
    self.member = member
  }

  /// Creates the column with a name, such as `deadline`, `fields.Means`, `sourceIds.ecomptes` or `budget.2026`.
  package init?(_ name: String) {
    if let column = ItemColumn.selectable.first(where: { $0.rawValue == name }) {
      self.init(column)
      return
    }
    if let year = name.split(separator: ".").last, name == "budget." + year,
      Int(year).map(Day.years.contains) == true
    {
      self.init(.budget, member: String(year))
      return
    }
    guard let column = ListColumn.ofTexts.first(where: { name.hasPrefix($0.rawValue + ".") }),
      name.utf8.count > column.rawValue.utf8.count + 1
    else { return nil }
    self.init(column, member: String(name.dropFirst(column.rawValue.count + 1)))
  }

  /// The columns whose texts have names of their own.
  private static let ofTexts: [ItemColumn] = [.fields, .sourceIds]

  /// The year of a column with the budget of one.
  private var year: Int? { column == .budget ? member.flatMap { Int($0) } : nil }

  /// The key in JSON, the header of a record, and the word for `--columns`.
  package var name: String { column.rawValue + (member.map { "." + $0 } ?? "") }

  package var cell: @Sendable (Item) -> Cell {
    guard let member else { return column.row.cell }
    if let year { return { .money($0.planned(in: year), in: $0.plan.currency) } }
    return { [isField = column == .fields] item in
      .text((isField ? item.fields : item.sourceIDs)[member]?.string)
    }
  }
}
