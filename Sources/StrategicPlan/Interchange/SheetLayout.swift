package import OfficeFiles
import SourceText

/// The way a table of a spreadsheet is to be read: where its header is, and what its columns mean.
package struct SheetLayout: Sendable {
  package let sheet: Sheet
  /// The number of the row with the headers.
  package let headerRow: Int
  package internal(set) var columns: [SheetColumn]
  /// The only text above the header: what the table is about.
  package let title: String?
  /// The rows with data.
  let rows: ArraySlice<Sheet.Row>
  /// The rows below the header that say how to fill in the table.
  let instructions: ArraySlice<Sheet.Row>
}

/// A column of a spreadsheet.
package struct SheetColumn: Sendable {
  /// The place, from 0.
  package let position: Int
  package let header: String
  /// The meaning, or `nil` for a column that is kept as it is.
  package internal(set) var meaning: ColumnMeaning? = nil
  /// The year that the header names.
  package let year: Int?
  /// The power of ten of the amounts, which the header names: 3 for `Kosten (Tsd. €)`.
  var exponent: Int { SheetWords.exponent(of: header) }
  /// The level of what it is about, if the header names it.
  var level: WrittenLevel?
  /// A Boolean value that indicates whether somebody said what it means.
  package internal(set) var isMapped = false
}

/// What somebody says of a spreadsheet.
package struct ImportOptions: Sendable {
  /// The name of the table, unless it is to be found.
  package var sheet: String?
  /// The meanings of columns by their headers.
  package var map: [(meaning: ColumnMeaning?, header: String)] = []
  /// A Boolean value that indicates whether rows are about indicators.
  package var isOfIndicators = false
  /// The order of day and month where nothing in the table tells.
  package var dateOrder: WrittenDate.Order?

  package init() {}
}

extension SheetLayout {
  /// The number of rows in which a header is looked for.
  private static let searched = 12
  /// The number of rows below a header that may be instructions.
  private static let mostInstructions = 3

  /// Finds the table and the header of a workbook: the row with the most headers that are known.
  package init(_ workbook: Workbook, _ options: ImportOptions) throws(OfficeProblem) {
    var best: (score: Int, sheet: Sheet, position: Int)?
    let wanted = options.map.map { SheetWords.key($0.header) }
    let sheets = workbook.sheets.filter { sheet in
      options.sheet.map { $0.folded == sheet.name.folded } ?? !sheet.isHidden
    }
    guard !sheets.isEmpty else {
      let names = workbook.sheets.map { "'\($0.name)'" }.joined(separator: ", ")
      throw OfficeProblem("there is no sheet '\(options.sheet ?? "")'", hint: "its sheets are \(names)")
    }
    for sheet in sheets {
      for position in sheet.rows.indices.prefix(Self.searched) {
        var known: Set<ColumnMeaning> = []
        var (count, others) = (0, 0)
        for cell in sheet.rows[position].cells {
          guard case .text(let header) = cell.value, header.utf8.count <= 120 else {
            others += 1
            continue
          }
          if wanted.contains(SheetWords.key(header)) {
            count += 1
          } else if let meaning = SheetLayout.column(cell.column, header).meaning {
            if known.insert(meaning).inserted { count += 1 }
          } else {
            others += 1
          }
        }
        let isHeader = count >= 3 || count >= 2 && others == 0 || count >= 1 && !wanted.isEmpty
        if isHeader, count > (best?.score ?? 0) { best = (count, sheet, position) }
      }
    }
    guard let best else {
      let seen = sheets.first.flatMap { sheet in
        sheet.rows.first { $0.cells.count > 2 }.map { row in
          row.cells.prefix(6).compactMap {
            if case .text(let text) = $0.value { "'\(text.shortened)'" } else { nil }
          }
          .joined(separator: ", ")
        }
      }
      throw OfficeProblem(
        "no row has headers that are known" + (seen.map { ": the first with several cells has \($0)" } ?? ""),
        hint: "say what a column means with --map action=HEADER")
    }
    let rows = best.sheet.rows
    var end = best.position + 1
    var columns = SheetLayout.columns(of: best.sheet, at: best.position, &end)
    if let own = SheetWords.meanings(ofList: columns.map(\.header)) {
      for (position, meaning) in own.enumerated() { columns[position].meaning = meaning }
    }
    SheetLayout.settle(&columns, options, rows[end...])
    let first = SheetLayout.firstRow(of: rows, after: end, columns)
    sheet = best.sheet
    headerRow = rows[best.position].number
    title = rows[..<best.position].first { row in
      guard row.cells.count == 1, case .text(let text) = row.cells[0].value else { return false }
      return (6...200).contains(text.count)
    }.flatMap { if case .text(let text) = $0.cells[0].value { text.trimmed } else { nil } }
    self.rows = best.sheet.rowsFilled(from: first, columns)[first...]
    instructions = rows[end..<first]
    self.columns = columns
  }

  /// Returns the position of the first row with data, below a header and what says how to fill in the table.
  private static func firstRow(of rows: [Sheet.Row], after end: Int, _ columns: [SheetColumn]) -> Int {
    var first = end
    for position in rows.indices[end...].prefix(mostInstructions)
    where isInstruction(rows[position], columns) { first = position + 1 }
    return first < rows.count ? first : end
  }

  /// What stands in a column.
  func values(of column: SheetColumn) -> [Sheet.Value] { rows.compactMap { $0[column.position] } }

  /// The order of day and month that a column of dates proves, which is that of the others too, unless one proves the
  /// other.
  var provenDateOrder: WrittenDate.Order? {
    let orders = columns.filter { $0.meaning?.kind == .date }.map {
      ColumnValues(values(of: $0), .date, countsFrom1904: false)
    }
    let proven = Set(orders.compactMap(\.provenOrder))
    return proven.count == 1 && !orders.contains(where: \.hasTwoOrders) ? proven.first : nil
  }

  /// Returns the columns of a header, which may be in two rows: a group over its years.
  private static func columns(of sheet: Sheet, at position: Int, _ end: inout Int) -> [SheetColumn] {
    let rows = sheet.rows
    let header = rows[position]
    func text(_ row: Sheet.Row, _ column: Int) -> String? {
      switch row[column] {
      case .text(let text): text.trimmed
      case .number(let digits): digits.plainNumber
      default: nil
      }
    }
    /// The header over a column, in its own cell or in one that stands for several.
    func group(_ row: Sheet.Row, _ column: Int) -> String? {
      if let own = text(row, column) { return own }
      let merge = sheet.merges.first { $0.row == row.number && $0.columns.contains(column) }
      return merge.flatMap { text(row, $0.columns.lowerBound) }
    }
    let above = position > 0 && rows[position - 1].number == header.number - 1 ? rows[position - 1] : nil
    var below = end < rows.count && rows[end].number == header.number + 1 ? rows[end] : nil
    // The second row of a header has nothing but years and headers, below one that stands for several.
    if let row = below {
      let isHeader = row.cells.allSatisfy { cell in
        guard let text = text(row, cell.column), group(header, cell.column) != nil else { return false }
        let isBelowGroup = sheet.merges.contains {
          $0.row == header.number && $0.columns.contains(cell.column)
        }
        let isYear = text.count == 4 && Int(text).map(Day.years.contains) == true
        return isBelowGroup && (isYear || SheetWords.meaning(of: text) != nil)
      }
      if isHeader { end += 1 } else { below = nil }
    }
    var places = Set(header.cells.map(\.column))
    if let below { places.formUnion(below.cells.map(\.column)) }
    // What stands below no header has the letters of its column for one.
    let headed = places
    for row in rows[end...] { for cell in row.cells { places.insert(cell.column) } }
    return places.sorted().compactMap { column in
      var words: String
      guard headed.contains(column) else {
        return SheetColumn(position: column, header: Sheet.letters(ofColumn: column), year: nil)
      }
      if let below, let sub = text(below, column) {
        words = (group(header, column) ?? "") + " " + sub
        if SheetWords.meaning(of: words) == nil, SheetWords.meaning(of: sub) != nil { words = sub }
      } else {
        guard let own = text(header, column) else {
          return SheetColumn(position: column, header: Sheet.letters(ofColumn: column), year: nil)
        }
        words = own
        let isYear = own.count == 4 && Int(own).map(Day.years.contains) == true
        if isYear, let above, let group = group(above, column) { words = group + " " + own }
      }
      return SheetLayout.column(column, words)
    }
  }

  /// Returns the column with a header, as far as the header tells what it means.
  private static func column(_ position: Int, _ header: String) -> SheetColumn {
    if let found = SheetWords.meaning(of: header) {
      return SheetColumn(position: position, header: header, meaning: found.meaning, year: found.year)
    }
    guard let (level, rest) = SheetWords.leveled(header), let found = SheetWords.meaning(of: rest) else {
      return SheetColumn(position: position, header: header, year: nil)
    }
    guard found.meaning == .title else {
      return SheetColumn(
        position: position, header: header, meaning: found.meaning, year: found.year, level: level)
    }
    let meanings: [ColumnMeaning] = [.strategic, .operational, .action, .step]
    return SheetColumn(position: position, header: header, meaning: meanings[level.rawValue], year: nil)
  }
}

extension String {
  /// The digits of a number as people write it: `4.425` for `4.4249999999999998`, `100000` for `1E+5`.
  var plainNumber: String? {
    guard let number = Double(self), number.magnitude < 1e15 else { return nil }
    // Fifteen digits are what a spreadsheet shows, and what a double has for certain.
    let rounded = (number * 1e6).rounded() / 1e6
    let text = rounded.description
    guard !text.utf8.contains(UInt8(ascii: "e")) else { return nil }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension SheetLayout {
  /// A Boolean value that indicates whether the program itself wrote the table, as a list of what items have.
  var isListOfParts: Bool {
    let keys = Set(columns.map(\.header))
    if keys.isSuperset(of: ["item", "itemTitle"]) { return true }
    let kinds: [ItemPart.Kind] = [.indicator, .measurement, .step]
    return Language.all.contains { language in
      kinds.contains { kind in
        let headings = PartColumn.table(of: kind).filter { $0 != .plan }.map { language.heading(of: $0) }
        return columns.map(\.header) == headings
          || columns.map(\.header) == [language.heading(of: PartColumn.plan)] + headings
      }
    }
  }
}
