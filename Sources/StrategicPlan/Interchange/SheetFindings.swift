import OfficeFiles
package import SourceText

extension Rule {
  /// A cell whose value can't be read in the type of its column.
  static let unreadableCell = Rule(
    "unreadable-cell", .warning, title: "A cell is of the type of its column",
    rationale: "What can't be read is kept as words, and counts for nothing.", passing: "", failing: "")
  /// A column without a key of the format.
  static let unknownColumn = Rule(
    "unknown-column", .note, title: "The meaning of a column is known",
    rationale: "What has no key of its own is kept in fields.", passing: "", failing: "")
  /// A row that is not taken in.
  static let skippedRow = Rule(
    "skipped-row", .note, title: "A row is about a part of the plan",
    rationale: "Totals and rows without a title are not.", passing: "", failing: "")
  /// Something that is said of a thing that has no key for it.
  static let leftOut = Rule(
    "left-out", .warning, title: "What a table says has a place in the plan",
    rationale: "A step has but a title, people, a deadline and a day on which it is done.", passing: "",
    failing: "")
  /// Something that was decided where a table leaves it open.
  static let assumption = Rule(
    "assumption", .note, title: "A table says what it means",
    rationale: "What it leaves open is decided, and said.", passing: "", failing: "")
  /// Two sheets, or a sheet and the plan, that say different things of the same.
  static let importConflict = Rule(
    "import-conflict", .warning, title: "What is imported does not contradict what is known",
    rationale: "Somebody has to decide who is right.", passing: "", failing: "")

  package static let ofImports: [Rule] = [
    unreadableCell, unknownColumn, skippedRow, leftOut, assumption, importConflict,
  ]
}

/// The findings in a table of a spreadsheet, each at its cell.
package struct SheetFindings: Sendable {
  private struct Found: Sendable {
    let rule: Rule
    let message: String
    let row: Int
    let column: Int
    let text: String
  }

  private let path: FilePath
  private let sheet: String
  private var found: [Found] = []

  package init(_ path: FilePath, sheet: String) {
    self.path = path
    self.sheet = sheet
  }

  package var isEmpty: Bool { found.isEmpty }

  mutating func add(
    _ rule: Rule, _ message: String, row: Int, column: Int, text: String = ""
  ) {
    found.append(Found(rule: rule, message: message, row: row, column: column, text: text))
  }

  /// The findings as those of a text whose lines are the rows, and whose words are the cells that are found wrong.
  package var file: CheckedFile {
    let cells = found.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var bytes: [UInt8] = []
    var line = 1
    var diagnostics: [Diagnostic] = []
    var places: [Int: String] = [:]
    for cell in cells {
      while line < cell.row {
        bytes.append(UInt8(ascii: "\n"))
        line += 1
      }
      if bytes.last != UInt8(ascii: "\n"), !bytes.isEmpty { bytes += Array(" | ".utf8) }
      let start = bytes.count
      bytes += Array(cell.text.replacingLines.utf8)
      places[start] = (sheet.isEmpty ? "" : sheet + "!") + Sheet.place(row: cell.row, column: cell.column)
      diagnostics.append(Diagnostic(cell.rule, cell.message, at: start..<bytes.count))
    }
    return CheckedFile(
      importOf: SourceFile(path: path, bytes: bytes, cells: places), diagnostics, rules: Rule.ofImports)
  }
}

extension String {
  /// The text on one line, cut if it is long.
  fileprivate var replacingLines: String {
    let line = String(map { $0.isNewline ? " " : $0 })
    return line.count > 80 ? line.prefix(79) + "…" : line
  }
}
