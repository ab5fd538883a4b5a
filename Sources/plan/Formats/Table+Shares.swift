import StrategicPlan

extension Table {
  /// The letters of a table's font on a line of a page.
  private static let lineLength = 106
  /// The letters of blank around a cell.
  private static let margin = 2
  /// The number of rows whose texts are measured: of a very long table, the first ones stand for all.
  private static let measuredRows = 500
  /// The letters beyond which a longer text makes a column no wider.
  private static let longest = 60

  /// The shares of the columns in the width of a page, in thousandths: each has room for its longest word, and the rest
  /// goes to those with the most text. Columns with little text do not fill the line.
  var shares: [Int] {
    let texts = columns.indices.map { column in
      rows.prefix(Table.measuredRows).map { $0[column].bar == nil ? $0[column].text : "" }
    }
    let headings = columns.map(\.heading)
    func longestWord(_ texts: [String]) -> Int {
      texts.flatMap { $0.split(separator: " ") }.map(\.unicodeScalars.count).max() ?? 0
    }
    // Headings are bold, and so wider.
    let needed = zip(texts, headings).map { texts, heading in
      let isLong = (texts.map(\.unicodeScalars.count).max() ?? 0) > Table.longest / 2
      let words = max(longestWord(texts), longestWord([heading]) * 11 / 10, isLong ? 18 : 3)
      return min(words, Table.longest) + Table.margin
    }
    let wanted = zip(texts, needed).map { texts, needed in
      max(needed, min((texts.map(\.unicodeScalars.count).max() ?? 0) + Table.margin, Table.longest))
    }
    let (least, most) = (needed.reduce(0, +), wanted.reduce(0, +))
    let slack = max(0, Table.lineLength - least)
    let widths = zip(needed, wanted).map { needed, wanted in
      needed * 1_000 + (wanted - needed) * 1_000 * min(slack, most - least) / max(1, most - least)
    }
    let total = max(widths.reduce(0, +), 1)
    let whole = most > Table.lineLength / 2 ? 1_000 : max(400, total / Table.lineLength)
    return widths.map { max(1, $0 * whole / total) }
  }
}

extension Table.Cell {
  /// The share in tenths that a bar of signs shows, or `nil` of other text.
  var bar: Int? {
    let signs = text.unicodeScalars
    guard !signs.isEmpty, signs.allSatisfy({ $0 == "█" || $0 == "░" }) else { return nil }
    return signs.count { $0 == "█" }
  }
}
