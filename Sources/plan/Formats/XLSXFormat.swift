import OfficeFiles
import SourceText
import StrategicPlan

extension OutputFormat {
  /// A workbook: a sheet for each table, with days, amounts and shares as what they are.
  static let xlsx = OutputFormat(
    name: "xlsx", drawing: .file { document, page in document.workbook(page) }, endings: ["xlsx"]
  ) { .workbook($0.command) }
}

extension Document {
  /// The tables as a workbook, each under the heading before it.
  fileprivate func workbook(_ page: Page) -> [UInt8] {
    var file = WorkbookDocument(title: page.fullTitle, generator: "plan \(page.command)")
    var heading = page.sheetName ?? page.title
    for block in blocks {
      switch block {
      case .heading(_, let title, _, _): heading = title
      case .item(let id, let title, _): heading = "\(id) \(title)"
      case .table(let table): if let sheet = table.sheet(named: heading) { file.add(sheet) }
      case .labelledTable(let label, let table):
        if let sheet = table.sheet(named: label.isEmpty ? heading : label) { file.add(sheet) }
      default: break
      }
    }
    if file.isEmpty {
      file.add(
        .init(name: heading, columns: [.init(page.language.phrases.nothingFound, width: 40)], rows: []))
    }
    return file.bytes
  }
}

extension Table {
  /// The table as a sheet, or `nil` if it has no headings.
  fileprivate func sheet(named name: String) -> WorkbookDocument.Page? {
    guard layout.hasHeading, !columns.isEmpty else { return nil }
    let table = without { column in rows.contains { $0[column].bar != nil } }
    let cells = table.rows.map { row in row.map(\.sheetCell) }
    let columns = table.columns.enumerated().map { position, column in
      let longest = cells.lazy.prefix(500).map { $0[position].width }.max() ?? 0
      var sheetColumn = WorkbookDocument.Column(
        column.heading.isEmpty ? " " : column.heading, width: min(max(longest, column.heading.count, 6), 60))
      sheetColumn.isOfNumbers = column.alignment == .right
      return sheetColumn
    }
    var page = WorkbookDocument.Page(name: name, columns: columns, rows: cells)
    page.totals = table.layout.totals
    return page
  }
}

extension Table.Cell {
  fileprivate var sheetCell: WorkbookDocument.Cell {
    switch figure {
    case .day(let day):
      let (year, month, day) = day.components
      return .day(year: year, month: month, day: day)
    case .percent(let percent): return .percent(percent.description)
    case .number(let digits): return .number(digits)
    case .money(let money, let currency): return .money(money.description, currency: currency.code)
    case .difference(let digits): return .difference(digits)
    case .share(let part, let whole): return .labelled("\(part)", before: "", after: "/\(whole)")
    case .bound(let sign, let digits): return .labelled(digits, before: sign + " ", after: "")
    case nil: return text.isEmpty || text == "–" ? .empty : .text(text.visible(keeping: ["\n", "\t", "\r"]))
    }
  }
}
