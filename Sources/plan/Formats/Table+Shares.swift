import OfficeFiles
import StrategicPlan

extension Table {
  // Lengths are in thousandths of the size of the font.

  /// The length of a line: 493 points of an A4 page, in 9 points.
  private static let lineLength = 54_800
  /// The blank around a cell.
  private static let margin = 1_700
  /// The length beyond which a longer text makes a column no wider.
  private static let longest = 30_000
  /// The least width of a column of longer texts.
  private static let leastOfTexts = 9_000
  /// The number of rows whose texts are measured: of a very long table, the first ones stand for all.
  private static let measuredRows = 500

  /// The shares of the columns in the width of a page, in thousandths: each has room for its longest word, and the rest
  /// goes to those with the most text. Columns with little text do not fill the line.
  var shares: [Int] {
    let texts = columns.indices.map { column in
      rows.prefix(Table.measuredRows).map(\.[column].measured)
    }
    let lengths = texts.map { $0.map { LetterWidths.width(of: $0) }.max() ?? 0 }
    let needed = columns.indices.map { column in
      let words = texts[column].flatMap { $0.split(separator: " ") }.map { LetterWidths.width(of: $0) }
      let heading = columns[column].heading.split(separator: " ").map { LetterWidths.width(of: $0) }
      // Headings are bold, and so wider.
      let longest = max(words.max() ?? 0, (heading.max() ?? 0) * 11 / 10, 1_000)
      let least = lengths[column] > Table.longest / 2 ? Table.leastOfTexts : 0
      return min(max(longest, least), Table.longest) + Table.margin
    }
    let wanted = zip(lengths, needed).map { length, needed in
      max(needed, min(length, Table.longest) + Table.margin)
    }
    let (least, most) = (needed.reduce(0, +), wanted.reduce(0, +))
    let slack = min(max(0, Table.lineLength - least), most - least)
    let widths = zip(needed, wanted).map { needed, wanted in
      needed + (wanted - needed) * slack / max(1, most - least)
    }
    let total = max(widths.reduce(0, +), 1)
    let whole = most > Table.lineLength / 2 ? 1_000 : max(400, total * 1_000 / Table.lineLength)
    return widths.map { max(1, $0 * whole / total) }
  }
}

extension Table.Cell {
  /// The text that takes as much room as the cell: a status has a mark before it, and a bar is as narrow as need be.
  fileprivate var measured: String {
    if bar != nil { return "" }
    let hasMark = inlines?.contains { if case .status = $0 { true } else { false } } ?? false
    return hasMark ? "MM" + text : text
  }

  /// The share in tenths that a bar of signs shows, or `nil` of other text.
  var bar: Int? {
    let signs = text.unicodeScalars
    guard !signs.isEmpty, signs.allSatisfy({ $0 == "█" || $0 == "░" }) else { return nil }
    return signs.count { $0 == "█" }
  }
}

extension Table {
  /// The table with at most eight columns, so that all of it is on a page: without bars, the id before the title, and
  /// without what may be left out.
  var forPages: Table {
    var table = without { column in rows.contains { $0[column].bar != nil } }
    if table.columns.count > 1, table.columns[0].heading.isEmpty, table.columns[1].alignment == .left {
      table = table.joiningFirstColumns
    }
    while table.columns.count > Table.mostColumns,
      let dispensable = table.columns.firstIndex(where: \.isDispensable)
    {
      table = table.without { $0 == dispensable }
    }
    return table
  }

  private static let mostColumns = 8

  /// The table with its first two columns in one.
  private var joiningFirstColumns: Table {
    var table = Table(
      Array(columns.dropFirst()),
      rows: rows.map { row in
        let (id, title) = (row[0].text, row[1])
        let words = title.inlines ?? [.text(title.text)]
        return [id.isEmpty ? title : .init([.strong(id), .text(" ")] + words)] + row.dropFirst(2)
      })
    table.layout = layout
    return table
  }
}
