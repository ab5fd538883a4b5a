/// A complete description of one item in words: a heading with entries, independent of its output format.
package struct Sheet: Sendable {
  /// An entry of the description.
  package enum Entry: Sendable {
    /// One line: a label and a value.
    case fact(String, String, Table.Tone)
    /// A label and a line for each element.
    case list(String, [String])
    /// A label and text in paragraphs.
    case prose(String, String)
    /// A label and paragraphs with a heading each: a journal, indicators.
    case log(String, [Paragraph])
    case table(String, Table)
  }

  /// A heading and lines under it.
  package struct Paragraph: Sendable {
    package let heading: String
    package let lines: [String]
  }

  package let id: String
  package let title: String
  /// The objectives that contain the item, the outermost first.
  package let place: [String]
  package private(set) var entries: [Entry] = []

  init(id: String, title: String, place: [String]) {
    self.id = id
    self.title = title
    self.place = place
  }

  mutating func add(_ label: String, _ value: String?, _ tone: Table.Tone = .plain) {
    if let value, !value.isEmpty { entries.append(.fact(label.capitalized, value, tone)) }
  }

  mutating func add(_ label: String, list: [String]) {
    if !list.isEmpty { entries.append(.list(label.capitalized, list)) }
  }

  mutating func add(_ label: String, prose: String?) {
    if let prose, !prose.isEmpty { entries.append(.prose(label.capitalized, prose)) }
  }

  mutating func add(_ label: String, log: [Paragraph]) {
    if !log.isEmpty { entries.append(.log(label.capitalized, log)) }
  }

  /// Adds a table without its empty columns.
  mutating func add(_ label: String, table: Table) {
    if !table.rows.isEmpty { entries.append(.table(label.capitalized, table.withoutEmptyColumns)) }
  }
}

extension Table {
  /// The table without the columns in which every cell is empty.
  var withoutEmptyColumns: Table {
    let used = columns.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
    return Table(used.map { columns[$0] }, rows: rows.map { row in used.map { row[$0] } })
  }
}
