import SourceText

/// A workbook that is being written, in Office Open XML (ECMA-376, part 1, §18).
///
/// Texts are written in their cells, so that none is taken for a formula; days, shares and amounts are numbers with a
/// format, which every program shows as its reader's country writes them.
package struct WorkbookDocument: Sendable {
  package enum Cell: Sendable {
    case empty
    case text(String)
    /// The digits of a number.
    case number(String)
    /// A share in percent, by its digits: `62.5` is 62.5 %.
    case percent(String)
    case day(year: Int, month: Int, day: Int)
    /// An amount by its digits, and the code of its currency (ISO 4217).
    case money(String, currency: String)
    /// The digits of a difference, which is shown with its sign.
    case difference(String)
    /// The digits of a number that is shown between words.
    case labelled(String, before: String, after: String)

    /// The number of characters that the cell is wide.
    package var width: Int {
      switch self {
      case .empty: 0
      case .text(let text):
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.count).max() ?? 0
      case .number(let digits), .difference(let digits): digits.utf8.count + 1
      case .percent: 6
      case .day: 10
      // Marks between thousands, two decimals, and the sign of the currency.
      case .money(let digits, _): digits.utf8.count * 4 / 3 + 5
      case .labelled(let digits, let before, let after): digits.utf8.count + before.count + after.count
      }
    }
  }

  package struct Column: Sendable {
    package let heading: String
    /// The width in characters.
    package let width: Int
    /// The words to choose from in its cells, if there are some.
    package var choices: [String] = []
    /// A Boolean value that indicates whether its cells may be filled in where the sheet is protected.
    package var isOpen = false
    /// A Boolean value that indicates whether its heading stands over numbers.
    package var isOfNumbers = false
    /// The look of cells that are to be filled in: in one for shares, 55 becomes 55 %.
    package var blank = Blank.text

    package init(_ heading: String, width: Int) {
      self.heading = heading
      self.width = width
    }
  }

  /// The kinds of values that are filled in.
  package enum Blank: Sendable { case text, percent, day, amount }

  package struct Page: Sendable {
    package let name: String
    package let columns: [Column]
    package let rows: [[Cell]]
    /// A Boolean value that indicates whether only open cells may be changed. There is no password: it keeps from
    /// slips.
    package var isProtected = false
    /// The lines above the table.
    package var lead: [String] = []
    /// The number of rows at the end that sum up the others, and are no part of what is sorted and filtered.
    package var totals = 0

    package init(name: String, columns: [Column], rows: [[Cell]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  private var pages: [Page] = []
  private let title: String
  private let generator: String

  package init(title: String, generator: String) {
    self.title = title
    self.generator = generator
  }

  package mutating func add(_ page: Page) { pages.append(page) }

  package var isEmpty: Bool { pages.isEmpty }

  /// The bytes of the file, the same for the same contents.
  package var bytes: [UInt8] {
    let names = Self.names(of: pages)
    var styles = CellStyles()
    let sheets = pages.map { sheet($0, &styles) }
    var archive = ZIPArchive()
    let types = sheets.indices.map {
      #"<Override PartName="/xl/worksheets/sheet\#($0 + 1).xml" ContentType="\#(Self.main)worksheet+xml"/>"#
    }.joined()
    archive.add(
      "[Content_Types].xml",
      Self.xml
        + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="\#(Self.main)sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="\#(Self.main)styles+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\#(types)</Types>"#
    )
    archive.add(
      "_rels/.rels",
      Self.xml
        + #"<Relationships xmlns="\#(Self.relations)"><Relationship Id="r1" Type="\#(Self.types)officeDocument" Target="xl/workbook.xml"/><Relationship Id="r2" Type="\#(Self.types)extended-properties" Target="docProps/app.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#
    )
    archive.add(
      "docProps/app.xml",
      Self.xml
        + #"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>\#(generator.xmlEscaped)</Application></Properties>"#
    )
    archive.add(
      "docProps/core.xml",
      Self.xml
        + #"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\#(title.xmlEscaped)</dc:title></cp:coreProperties>"#
    )
    let entries = names.enumerated().map { number, name in
      #"<sheet name="\#(name.xmlEscaped)" sheetId="\#(number + 1)" r:id="r\#(number + 1)"/>"#
    }.joined()
    let filters = pages.enumerated().map { number, page -> String in
      let name = names[number].replacing("'", with: "''").xmlEscaped
      let row = page.headingRow
      // The header is printed on each page.
      let titles =
        #"<definedName name="_xlnm.Print_Titles" localSheetId="\#(number)">'\#(name)'!$\#(row):$\#(row)</definedName>"#
      guard !page.rows.isEmpty else { return titles }
      return
        #"<definedName name="_xlnm._FilterDatabase" localSheetId="\#(number)" hidden="1">'\#(name)'!\#(page.area)</definedName>"#
        + titles
    }.joined()
    archive.add(
      "xl/workbook.xml",
      Self.xml
        + #"<workbook xmlns="\#(Self.spreadsheet)" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>\#(entries)</sheets>\#(filters.isEmpty ? "" : "<definedNames>\(filters)</definedNames>")</workbook>"#
    )
    let relations = sheets.indices.map {
      #"<Relationship Id="r\#($0 + 1)" Type="\#(Self.types)worksheet" Target="worksheets/sheet\#($0 + 1).xml"/>"#
    }.joined()
    archive.add(
      "xl/_rels/workbook.xml.rels",
      Self.xml
        + #"<Relationships xmlns="\#(Self.relations)">\#(relations)<Relationship Id="s" Type="\#(Self.types)styles" Target="styles.xml"/></Relationships>"#
    )
    archive.add("xl/styles.xml", Self.xml + styles.text)
    for (number, text) in sheets.enumerated() {
      archive.add("xl/worksheets/sheet\(number + 1).xml", Self.xml + text)
    }
    return archive.bytes
  }

  private static let xml = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let main = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  private static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// Returns a name for each page, as a workbook may have it: at most 31 characters, none of which has a meaning in a
  /// reference, and no two the same.
  private static func names(of pages: [Page]) -> [String] {
    var names: [String] = []
    for page in pages {
      let plain = String(page.name.map { #"[]:*?/\"#.contains($0) || $0.isNewline ? "-" : $0 })
      let trimmed = plain.drop { $0 == "'" || $0 == " " }
      var name = String(trimmed.prefix(31))
      // A name that is too long is cut between words.
      if name.count < trimmed.count, let end = name.lastIndex(of: " "),
        name.distance(from: name.startIndex, to: end) > 15
      {
        name = String(name[..<end])
      }
      while name.last == "'" || name.last == " " { name.removeLast() }
      if name.isEmpty { name = "Sheet" }
      var number = 2
      let stem = name
      while names.contains(where: { $0.lowercased() == name.lowercased() }) {
        name = String(stem.prefix(28)) + " \(number)"
        number += 1
      }
      names.append(name)
    }
    return names
  }

  private func sheet(_ page: Page, _ styles: inout CellStyles) -> String {
    let first = page.headingRow
    var text =
      #"<worksheet xmlns="\#(Self.spreadsheet)"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">"#
    text +=
      #"<pane ySplit="\#(first)" topLeftCell="A\#(first + 1)" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>"#
    for (number, column) in page.columns.enumerated() {
      text +=
        #"<col min="\#(number + 1)" max="\#(number + 1)" width="\#(column.width + 2)" customWidth="1"/>"#
    }
    text += "</cols><sheetData>"
    for (number, line) in page.lead.enumerated() {
      text +=
        #"<row r="\#(number + 1)">"# + Self.text(line, row: number + 1, 0, styles.style(.plain)) + "</row>"
    }
    text += #"<row r="\#(first)"\#(page.height(of: page.columns.map { .text($0.heading) }))>"#
    for (number, column) in page.columns.enumerated() {
      text += Self.text(
        column.heading, row: first, number, styles.style(column.isOfNumbers ? .numberHeading : .heading))
    }
    text += "</row>"
    for (position, row) in page.rows.enumerated() {
      let number = first + 1 + position
      text += #"<row r="\#(number)"\#(page.height(of: row))>"#
      for (column, cell) in row.enumerated() {
        let isOpen = page.isProtected && page.columns[column].isOpen
        text += self.cell(
          cell, row: number, column, isOpen: isOpen, blank: page.columns[column].blank, &styles)
      }
      text += "</row>"
    }
    text += "</sheetData>"
    if page.isProtected {
      text += #"<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>"#
    }
    if !page.rows.isEmpty { text += #"<autoFilter ref="\#(page.area.filter { $0 != "$" })"/>"# }
    let checked = page.columns.enumerated().compactMap { number, column in
      page.rows.isEmpty ? nil : column.validation.map { (letters: Sheet.letters(ofColumn: number), rule: $0) }
    }
    if !checked.isEmpty {
      text += #"<dataValidations count="\#(checked.count)">"#
      for (letters, rule) in checked {
        text +=
          #"<dataValidation \#(rule.attributes) allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="\#(letters)\#(first + 1):\#(letters)\#(first + page.rows.count)">\#(rule.formulas)</dataValidation>"#
      }
      text += "</dataValidations>"
    }
    return text + #"<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"#
  }

  private func cell(
    _ cell: Cell, row: Int, _ column: Int, isOpen: Bool, blank: Blank, _ styles: inout CellStyles
  ) -> String {
    func number(_ digits: String, _ format: CellStyles.Format) -> String {
      let style = styles.style(format, isOpen: isOpen)
      return #"<c r="\#(Sheet.place(row: row, column: column))" s="\#(style)"><v>\#(digits)</v></c>"#
    }
    switch cell {
    case .empty:
      guard isOpen else { return "" }
      return
        #"<c r="\#(Sheet.place(row: row, column: column))" s="\#(styles.style(blank.format, isOpen: true))"/>"#
    case .text(let text):
      return text.isEmpty ? "" : Self.text(text, row: row, column, styles.style(.wrapped, isOpen: isOpen))
    case .number(let digits): return number(digits, .number)
    case .difference(let digits): return number(digits, .difference)
    case .labelled(let digits, let before, let after): return number(digits, .labelled(before, after))
    case .percent(let digits):
      let isWhole = digits.split(separator: ".").dropFirst().allSatisfy { $0.allSatisfy { $0 == "0" } }
      return number(digits.dividedByHundred, isWhole ? .percent : .finePercent)
    case .day(let year, let month, let day):
      return number(String(Sheet.serial(year: year, month: month, day: day)), .day)
    case .money(let digits, let currency): return number(digits, .money(currency))
    }
  }

  private static func text(_ text: String, row: Int, _ column: Int, _ style: Int) -> String {
    let lines = text.cutToCell.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let escaped = lines.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { String($0).escapingEscapes.xmlEscaped }.joined(separator: "&#9;")
    }.joined(separator: "&#10;")
    return
      #"<c r="\#(Sheet.place(row: row, column: column))" s="\#(style)" t="inlineStr"><is><t xml:space="preserve">\#(escaped)</t></is></c>"#
  }
}

extension WorkbookDocument.Page {
  /// The row of the headings, from 1.
  fileprivate var headingRow: Int { lead.isEmpty ? 1 : lead.count + 2 }

  /// The table with its headings, as a reference.
  fileprivate var area: String {
    let last = Sheet.letters(ofColumn: max(0, columns.count - 1))
    return "$A$\(headingRow):$\(last)$\(headingRow + rows.count - min(totals, rows.count))"
  }

  /// Returns the height of a row in which a text goes on in further lines, as an attribute: not every program finds it
  /// out by itself.
  fileprivate func height(of row: [WorkbookDocument.Cell]) -> String {
    let lines =
      zip(columns, row).map { column, cell -> Int in
        guard case .text(let text) = cell else { return 1 }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) {
          // Words don't fill a line to its end.
          $0 + max(1, ($1.count * 10 + column.width * 10) / ((column.width + 1) * 10))
        }
      }.max() ?? 1
    // Excel has no rows beyond 409 points.
    return lines > 1 ? #" ht="\#(min(lines * 13 + 2, 409))""# : ""
  }
}

extension WorkbookDocument.Column {
  /// The values that a cell may have, beyond which its program warns (§18.3.1.32).
  fileprivate var validation: (attributes: String, formulas: String)? {
    if !choices.isEmpty {
      // A quotation of a list is cut by its programs at 255 characters.
      let words = choices.joined(separator: ",").replacing("\"", with: "\"\"")
      return (#"type="list""#, #"<formula1>"\#(words.xmlEscaped)"</formula1>"#)
    }
    guard isOpen else { return nil }
    return switch blank {
    case .text: nil
    case .percent: (#"type="decimal" operator="between""#, "<formula1>0</formula1><formula2>1</formula2>")
    case .amount: (#"type="decimal" operator="greaterThanOrEqual""#, "<formula1>0</formula1>")
    // 1 January 1900.
    case .day: (#"type="date" operator="greaterThanOrEqual""#, "<formula1>1</formula1>")
    }
  }
}

extension WorkbookDocument.Blank {
  fileprivate var format: CellStyles.Format {
    switch self {
    case .text: .wrapped
    case .percent: .percent
    case .day: .day
    case .amount: .amount
    }
  }
}

extension Sheet {
  /// Returns the number of a day in the calendar in which 1 is 1 January 1900.
  static func serial(year: Int, month: Int, day: Int) -> Int {
    // Days since 1 March of the year 0, by the rules of the calendar that begins in March (Howard Hinnant).
    let marchYear = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
    let serial = days - 730_485 + 36_586
    return serial > 60 ? serial : serial - 1
  }
}

extension String {
  /// The number of UTF-16 units that a cell may have (Excel).
  private static let longestCell = 32_767

  /// The text as far as a cell has place for it.
  fileprivate var cutToCell: String {
    guard utf8.count > Self.longestCell, utf16.count > Self.longestCell else { return self }
    var end = utf16.index(utf16.startIndex, offsetBy: Self.longestCell - 1)
    if end.samePosition(in: unicodeScalars) == nil { end = utf16.index(before: end) }
    return self[..<end] + "…"
  }

  /// The text in which what looks like an escape, such as `_x000D_`, is none (ECMA-376, part 1, §22.4.2.4).
  fileprivate var escapingEscapes: String {
    contains("_x") ? replacing(/_x[0-9A-Fa-f]{4}_/) { "_x005F" + $0.output } : self
  }

  /// The digits of a number with the decimal mark two places further to the left.
  fileprivate var dividedByHundred: String {
    let isNegative = hasPrefix("-")
    let digits = isNegative ? dropFirst() : self[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(repeating: "0", count: max(0, 3 - (parts.first?.count ?? 0))) + (parts.first ?? "0")
    return (isNegative ? "-" : "") + whole.dropLast(2) + "." + whole.suffix(2)
      + (parts.count > 1 ? parts[1] : "")
  }
}
