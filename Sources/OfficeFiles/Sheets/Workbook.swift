/// The tables of a spreadsheet, as they were read: what cells say, without their looks.
package struct Workbook: Sendable {
  package var sheets: [Sheet]
  /// A Boolean value that indicates whether days are counted from 1904.
  package var countsFrom1904 = false
  /// Remarks about how the file was read.
  package var remarks: [String] = []

  package init(sheets: [Sheet]) { self.sheets = sheets }

  /// The number of cells with something in them that a file may have.
  package static let mostCells = 1_000_000
}

/// One table of a spreadsheet.
package struct Sheet: Sendable {
  package var name: String
  package var isHidden = false
  /// The number of cells with a comment, which is not read.
  package var commentCount = 0
  /// The rows with something in them, in their order.
  package var rows: [Row] = []
  /// The cells that stand for several beside or below one another.
  package var merges: [Merge] = []

  package init(name: String) { self.name = name }

  package struct Row: Sendable {
    /// The number that people see, from 1.
    package let number: Int
    /// The cells with something in them, from left to right.
    package var cells: [Cell]

    package init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }

    /// Returns what a column says in the row.
    package subscript(column: Int) -> Value? {
      var low = 0
      var high = cells.count
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? cells[low].value : nil
    }
  }

  package struct Cell: Sendable {
    /// The column, from 0.
    package let column: Int
    package let value: Value

    package init(column: Int, value: Value) {
      self.column = column
      self.value = value
    }
  }

  package enum Value: Sendable, Equatable {
    case text(String)
    /// The digits of a number as the file has them, such as `4.4249999999999998` or `1E+5`.
    case number(String)
    /// The digits of a share of 1, which is shown in percent.
    case percent(String)
    /// A day, from its number by the workbook's calendar.
    case day(year: Int, month: Int, day: Int)
    case flag(Bool)
    /// A mistake of a formula, such as `#REF!`.
    case mistake(String)
  }

  /// Cells that are drawn as one.
  package struct Merge: Sendable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }

    /// The row of the cell with the value.
    package var row: Int { rows.lowerBound }
  }
}

extension Sheet {
  /// Returns the letters of a column: A, B, … Z, AA.
  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var number = column + 1
    while number > 0 {
      let letter = UInt8(ascii: "A") + UInt8((number - 1) % 26)
      letters = String(UnicodeScalar(letter)) + letters
      number = (number - 1) / 26
    }
    return letters
  }

  /// Returns the name of a cell: `X4`.
  package static func place(row: Int, column: Int) -> String { letters(ofColumn: column) + String(row) }

  /// Returns the column and the row of a cell by its name, or `nil` if it is none.
  static func place(_ name: String) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard column <= 16_384, row <= 1_048_576 else { return nil }
    }
    return column > 0 && row > 0 ? (row, column - 1) : nil
  }

  /// Returns the day of a number of days: 1 is 1 January 1900 (whose year has a 29 February by mistake), or of a file
  /// that counts from 1904, 0 is 1 January of that year. Returns `nil` outside of the years from 1900 to 2199.
  package static func day(ofSerial serial: Int, from1904: Bool) -> (year: Int, month: Int, day: Int)? {
    guard serial >= (from1904 ? 0 : 1), serial < 110_000 else { return nil }
    // Days since 1 March 2000, by the rules of the calendar that begins in March (Howard Hinnant).
    let days = from1904 ? serial - 35_124 : serial - (serial > 59 ? 36_586 : 36_585)
    let shifted = days + 5 * 146_097
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      2000 + yearOfEra + 400 * (era - 5) + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}

extension Workbook {
  /// Reads a spreadsheet in any of the formats, which is known by its content, not by its name.
  package static func read(_ bytes: [UInt8]) throws(OfficeProblem) -> Workbook {
    // The files of programs before 2007, and encrypted ones.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      let isEncrypted = bytes.firstRange(of: "EncryptedPackage".utf8.flatMap { [$0, 0] }) != nil
      throw isEncrypted
        ? OfficeProblem("the file is protected by a password", hint: "save it without one")
        : OfficeProblem("it is a file of Excel before 2007 (.xls)", hint: "save it as .xlsx, .ods or CSV")
    }
    guard ZIPReader.isOne(bytes) else { return try SeparatedValues.read(bytes) }
    var archive = try ZIPReader(bytes)
    if archive.contains("xl/workbook.bin") {
      throw OfficeProblem("it is a binary workbook (.xlsb)", hint: "save it as .xlsx")
    }
    if archive.contains("[Content_Types].xml") { return try OpenXMLSheets.read(&archive) }
    if archive.contains("content.xml") { return try OpenDocumentSheets.read(&archive) }
    throw OfficeProblem("the archive holds no spreadsheet")
  }
}
