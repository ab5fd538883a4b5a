/// The reading of spreadsheets in OpenDocument (ISO/IEC 26300, §9).
enum OpenDocumentSheets {
  static func read(_ archive: inout ZIPReader) throws(OfficeProblem) -> Workbook {
    if let bytes = try archive.contents(of: "META-INF/manifest.xml") {
      var xml = try XMLReader(bytes.withoutDocumentType)
      while let event = try xml.next() {
        guard event == .start("encryption-data") else { continue }
        throw OfficeProblem("the file is protected by a password", hint: "save it without one")
      }
    }
    guard let bytes = try archive.contents(of: "content.xml") else {
      throw OfficeProblem("the archive holds no spreadsheet")
    }
    var reader = OpenDocumentReader()
    try reader.read(bytes)
    guard !reader.workbook.sheets.isEmpty else {
      throw OfficeProblem("it is no spreadsheet, but another document")
    }
    return reader.workbook
  }
}

private struct OpenDocumentReader {
  private(set) var workbook = Workbook(sheets: [])
  private var hiddenStyles: Set<String> = []
  private var cellCount = 0

  /// The number of equal rows, or of equal cells with something in them, that count: programs repeat them to the end of
  /// the table.
  private static let mostRepeated = 1000

  mutating func read(_ bytes: [UInt8]) throws(OfficeProblem) {
    var xml = try XMLReader(bytes)
    var style: String?
    while let event = try xml.next() {
      switch event {
      case .start("style"): style = xml["name"]
      case .start("table-properties"):
        if xml["display"] == "false", let style { hiddenStyles.insert(style) }
      case .start("table"):
        var sheet = Sheet(name: xml["name"] ?? "")
        sheet.isHidden = xml["style-name"].map(hiddenStyles.contains) ?? false
        try readTable(&xml, into: &sheet)
        workbook.sheets.append(sheet)
      default: break
      }
    }
  }

  private mutating func readTable(_ xml: inout XMLReader, into sheet: inout Sheet) throws(OfficeProblem) {
    var depth = 1
    var rowNumber = 0
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start("table-row"):
        let count = max(1, xml["number-rows-repeated"].flatMap { Int($0) } ?? 1)
        let (cells, merges) = try row(&xml, &sheet.commentCount)
        if !cells.isEmpty {
          for number in 0..<min(count, Self.mostRepeated) {
            cellCount += cells.count
            guard cellCount <= Workbook.mostCells else {
              throw OfficeProblem(
                "it has more than \(Workbook.mostCells) cells, which is more than this program reads")
            }
            sheet.rows.append(.init(number: rowNumber + number + 1, cells: cells))
            let here = rowNumber + number + 1
            sheet.merges += merges.map { .init(rows: here...(here + $0.height - 1), columns: $0.columns) }
          }
        }
        rowNumber += min(count, 1_048_576)
      // Rows may be in groups, and a table in the forms of a shape.
      case .start("shapes"), .start("table"): try xml.skipElement()
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  /// Cells that are drawn as one: their columns, and the number of their rows.
  private struct Span {
    let columns: ClosedRange<Int>
    let height: Int
  }

  private func row(
    _ xml: inout XMLReader, _ commentCount: inout Int
  ) throws(OfficeProblem) -> ([Sheet.Cell], [Span]) {
    var cells: [Sheet.Cell] = []
    var merges: [Span] = []
    var column = 0
    var depth = 1
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start("table-cell"), .start("covered-table-cell"):
        let count = max(1, xml["number-columns-repeated"].flatMap { Int($0) } ?? 1)
        let width = max(1, xml["number-columns-spanned"].flatMap { Int($0) } ?? 1)
        let height = max(1, xml["number-rows-spanned"].flatMap { Int($0) } ?? 1)
        if let value = try value(&xml, &commentCount) {
          for place in 0..<min(count, Self.mostRepeated) where column + place < 16_384 {
            cells.append(.init(column: column + place, value: value))
          }
        }
        if width > 1 || height > 1 {
          merges.append(
            Span(columns: column...(column + min(width, 16_384) - 1), height: min(height, 1_048_576)))
        }
        column = min(column + count, 16_384)
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
    return (cells, merges)
  }

  private func value(_ xml: inout XMLReader, _ commentCount: inout Int) throws(OfficeProblem) -> Sheet.Value?
  {
    let type = xml["value-type"]
    let (number, date, flag) = (xml["value"], xml["date-value"], xml["boolean-value"])
    let text = try paragraphs(&xml, &commentCount)
    switch type {
    case "float", "currency":
      // A mistake of a formula has a number too.
      if text.hasPrefix("#") || text.hasPrefix("Err:") { return .mistake(text) }
      return number.map { .number($0) }
    case "percentage": return number.map { .percent($0) }
    case "date":
      let parts = (date ?? "").prefix(10).split(separator: "-").compactMap { Int($0) }
      return parts.count == 3 ? .day(year: parts[0], month: parts[1], day: parts[2]) : .text(text)
    case "boolean": return .flag(flag == "true")
    default:
      if text.isBlank { return nil }
      return text.hasPrefix("#")
        && ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"].contains(text)
        ? .mistake(text) : .text(text)
    }
  }

  /// Returns the paragraphs of a cell as lines. Remarks beside the cell are left out.
  private func paragraphs(_ xml: inout XMLReader, _ commentCount: inout Int) throws(OfficeProblem) -> String {
    var lines: [String] = []
    var depth = 1
    var isInParagraph = false
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start("annotation"):
        commentCount += 1
        try xml.skipElement()
      case .start(let name):
        depth += 1
        switch name {
        case "p", "h":
          lines.append("")
          isInParagraph = true
        case "s" where isInParagraph:
          let count = min(xml["c"].flatMap { Int($0) } ?? 1, 1000)
          lines[lines.count - 1] += String(repeating: " ", count: max(0, count))
        case "tab" where isInParagraph: lines[lines.count - 1] += "\t"
        case "line-break" where isInParagraph: lines[lines.count - 1] += "\n"
        default: break
        }
      case .end(let name):
        depth -= 1
        if name == "p" || name == "h" { isInParagraph = false }
      case .text(let text): if isInParagraph { lines[lines.count - 1] += text }
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension [UInt8] {
  /// The bytes of a list of entries, which may begin with the type of the document that older programs wrote.
  fileprivate var withoutDocumentType: [UInt8] {
    guard let start = firstRange(of: Array("<!DOCTYPE".utf8)),
      let end = self[start.lowerBound...].firstIndex(of: UInt8(ascii: ">")),
      !self[start.lowerBound..<end].contains(UInt8(ascii: "["))
    else { return self }
    return Array(self[..<start.lowerBound] + self[(end + 1)...])
  }
}
