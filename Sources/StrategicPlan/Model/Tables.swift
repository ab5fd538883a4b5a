import SourceText

// A plan may hold a hundred thousand actions, each with a journal and indicators. Everything that is
// numerous is kept in tables, one for each kind: flat rows of numbers, dates and offsets into the file,
// without references. The rest of the program sees entries: a table and a position in it, which give the
// values of the row and decode the texts that it points to.

/// The tables of a plan, one for each kind of entry that is numerous.
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
  var links: [Link.Row] = []
  var steps: [Step.Row] = []
  /// The probable meanings of ids that are spelled incorrectly, by their places.
  var correctedIdentifiers: [CompactNode: Identifier] = [:]
}

/// A type whose values are stored as rows of a table.
package protocol TableEntry: Sendable {
  associatedtype Row: Sendable

  init(_ tables: Tables, _ position: Int)

  static func rows(of tables: borrowing TableRows) -> [Row]
  static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void)
}

/// A run of consecutive rows of a table.
struct Rows<Entry: TableEntry>: Sendable {
  private(set) var first: UInt32
  private(set) var count: UInt32 = 0

  static var none: Rows { Rows(first: 0) }

  private init(first: UInt32) { self.first = first }

  /// Creates an empty run, which begins with the next row that is appended.
  init(from tables: TableRows) { first = UInt32(truncatingIfNeeded: Entry.rows(of: tables).count) }

  /// The positions of the rows in the table.
  var positions: Range<Int> { Int(first)..<Int(first) + Int(count) }

  /// Adds a row to the end of the table, which is also the end of these rows.
  ///
  /// - Parameter progress: The part of the file that has been read. A full table grows to the size that it
  ///   will need if the rest of the file is like the part before.
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

/// The entries of consecutive rows of a table, in file order.
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
  func text(_ place: CompactNode) -> Text { Text(document, place) }

  /// Returns the text at a place, or `nil` if the file has none.
  func optionalText(_ place: CompactNode) -> Text? { place == .none ? nil : Text(document, place) }

  func texts(_ place: CompactNode) -> Texts { Texts(document, place) }

  func namedTexts(_ place: CompactNode) -> NamedTexts { NamedTexts(document, place) }

  /// Returns the id at a place, or `nil` if the file has none.
  func identifier(_ place: CompactNode) -> Identifier? {
    guard let node = place.node else { return nil }
    return Identifier(document.string(node)) ?? rows.correctedIdentifiers[place]
  }

  /// Returns the whole numbers of a list.
  func goals(_ place: CompactNode) -> [Int] {
    guard let list = place.node else { return [] }
    return document.elements(of: list).compactMap { node in
      try? Int(FixedPoint.read(document.source.bytes[document.range(node)], places: 0))
    }
  }

  func exceptions(_ place: CompactNode) -> [RuleException] {
    guard let list = place.node else { return [] }
    return document.elements(of: list).map { RuleException($0, document) }
  }

  func entries<Entry>(_ rows: Rows<Entry>) -> Entries<Entry> { Entries(self, rows) }
}
