import SourceText

// A plan may hold a hundred thousand actions, each with a journal and indicators. What it holds many of
// is kept in tables: flat rows of numbers, dates and offsets into the file, without references, one
// table for each kind. What the rest of the program sees are entries: a table and a position in it,
// which tell what the row says, and decode the texts it points to.

/// What a plan holds many of, each kind in a table.
package final class Tables: Sendable {
  let document: JSONDocument
  let rows: TableRows

  init(_ document: JSONDocument, _ rows: TableRows) {
    self.document = document
    self.rows = rows
  }

  static let empty = Tables(.empty, TableRows())
}

/// The rows of all tables.
package struct TableRows: Sendable {
  var strategicObjectives: [StrategicObjective.Row] = []
  var operationalObjectives: [OperationalObjective.Row] = []
  var actions: [Action.Row] = []
  var budgetLines: [BudgetLine.Row] = []
  var updates: [Update.Row] = []
  var indicators: [Indicator.Row] = []
  var targets: [Indicator.Target.Row] = []
  var measurements: [Indicator.Measurement.Row] = []
  /// Ids that are not spelled as ids are, by where they stand, as what they were probably meant to be.
  var mendedIdentifiers: [Place: Identifier] = [:]
}

/// What a table holds a row of.
package protocol TableEntry: Sendable {
  associatedtype Row: Sendable

  init(_ tables: Tables, _ position: Int)

  static func rows(of tables: borrowing TableRows) -> [Row]
  static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void)
}

/// Rows of a table that stand one after the other.
struct Rows<Entry: TableEntry>: Sendable {
  private(set) var first: UInt32
  private(set) var count: UInt32 = 0

  static var none: Rows { Rows(first: 0) }

  private init(first: UInt32) { self.first = first }

  /// None yet: what is appended next begins them.
  init(from tables: TableRows) { first = UInt32(truncatingIfNeeded: Entry.rows(of: tables).count) }

  /// Where they are in the table.
  var positions: Range<Int> { Int(first)..<Int(first) + Int(count) }

  /// Adds a row to the end of the table, which is where these rows end.
  ///
  /// - Parameter progress: how far the file has been read: a table that is full is made as large as it
  ///   will be if the file goes on as it began.
  mutating func append(_ row: Entry.Row, to tables: inout TableRows, _ progress: (bytes: Int, of: Int)) {
    Entry.withRows(of: &tables) { rows in
      if rows.count == rows.capacity, rows.count > 1_000 {
        let expected = Double(rows.count) * Double(progress.of) / Double(max(progress.bytes, 1))
        rows.reserveCapacity(min(max(Int(expected * 1.02), rows.count * 5 / 4), rows.count * 64))
      }
      rows.append(row)
    }
    count += 1
  }
}

/// Entries of a table that stand one after the other, in file order.
package struct Entries<Entry: TableEntry>: RandomAccessCollection, Sendable {
  private let tables: Tables
  private let rows: Rows<Entry>

  init(_ tables: Tables, _ rows: Rows<Entry>) {
    self.tables = tables
    self.rows = rows
  }

  package static var none: Entries { Entries(.empty, .none) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { Int(rows.count) }

  package subscript(position: Int) -> Entry {
    precondition(position >= 0 && position < Int(rows.count), "an entry's position is among the entries")
    return Entry(tables, Int(rows.first) + position)
  }
}

extension Tables {
  func text(_ place: Place) -> Text { Text(document, place) }

  /// Nil where the file does not say it.
  func optionalText(_ place: Place) -> Text? { place == .none ? nil : Text(document, place) }

  func texts(_ place: Place) -> Texts { Texts(document, place) }

  /// Nil where the file does not give one.
  func identifier(_ place: Place) -> Identifier? {
    guard let node = place.node else { return nil }
    return Identifier(document.string(node)) ?? rows.mendedIdentifiers[place]
  }

  /// The whole numbers of a list.
  func goals(_ place: Place) -> [Int] {
    guard let list = place.node else { return [] }
    return document.elements(of: list).compactMap { node in
      try? Int(FixedPoint.read(document.source.bytes[document.range(node)], places: 0))
    }
  }

  func exceptions(_ place: Place) -> [RuleException] {
    guard let list = place.node else { return [] }
    return document.elements(of: list).map { RuleException($0, document) }
  }

  func entries<Entry>(_ rows: Rows<Entry>) -> Entries<Entry> { Entries(self, rows) }
}
