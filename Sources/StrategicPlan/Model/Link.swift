import SourceText

/// A document on the web or beside the plan: a decision, a page, a file.
package struct Link: TableEntry {
  private let tables: Tables
  private let row: Row

  package init(_ tables: Tables, _ position: Int) {
    self.tables = tables
    row = tables.rows.links[position]
  }

  package var title: Text? { tables.optionalText(row.title) }
  package var url: Text { tables.text(row.url) }
  package var date: DaySpan? { row.date }
}

extension Link {
  package struct Row: Sendable {
    var title = CompactNode.none
    var url = CompactNode.none
    var date: DaySpan?
  }

  static var objectType: ObjectType<Row> {
    ObjectType(
      "link", "A document on the web or beside the plan. A bare text is its address.", shorthand: "url",
      make: { _ in Row() },
      fields: [
        .field("title", as: .deferred(.text), "What it is called.") { $0.title = $1 },
        .field("url", as: .deferred(.address), required: true, "Its address, without blanks.") {
          $0.url = $1
        },
        .field("date", as: .date, "When it was decided or published.") { $0.date = $1 },
      ])
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.links }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.links)
  }
}

extension ValueType where Value == Text {
  /// The address of a document: a URI, or a path relative to the plan.
  fileprivate static let address = ValueType(
    .text,
    schema: [
      "type": "string", "pattern": "^[^\\s\\u0000-\\u001F]+$",
      "patternErrorMessage": "Expected an address or a path, without blanks.",
    ]
  ) {
    reader, token, bytes in
    guard let text = text.read(&reader, token, bytes) else { return nil }
    guard text.string.contains(where: { $0.isWhitespace || $0.isASCII && $0 < " " }) || text.utf8.isEmpty
    else { return text }
    reader.report(
      .badValue, "'\(reader.excerpt(token))' is not an address", at: token,
      hint: "without blanks, such as \"https://example.org/page\"")
    return nil
  }
}
