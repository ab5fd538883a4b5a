/// The reading of values that are separated by commas, semicolons or tabs (RFC 4180, and what programs make of it).
package enum SeparatedValues {
  /// Reads a text file as a workbook with one table.
  static func read(_ bytes: [UInt8]) throws(OfficeProblem) -> Workbook {
    guard !bytes.isEmpty else { throw OfficeProblem("the file is empty") }
    var remarks: [String] = []
    let text = try decoded(bytes, &remarks)
    var records = text[...]
    var separator: UInt8?
    // What Excel takes as the separator.
    if records.starts(with: Array("sep=".utf8)), records.count > 5, [10, 13].contains(records[5]) {
      separator = records[4]
      records = records.dropFirst(records[5] == 13 && records.count > 6 && records[6] == 10 ? 7 : 6)
    }
    guard !records.contains(0) else {
      throw OfficeProblem("it is neither a spreadsheet nor text", hint: "xlsx, ods, csv and tsv are read")
    }
    var sheet = Sheet(name: "")
    sheet.rows = try rows(records, separator ?? usualSeparator(of: records))
    var workbook = Workbook(sheets: [sheet])
    workbook.remarks = remarks
    return workbook
  }

  /// Returns the text in UTF-8: by the mark at its beginning, else as UTF-8 if that is what it is, else as Windows-1252.
  private static func decoded(_ bytes: [UInt8], _ remarks: inout [String]) throws(OfficeProblem) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { position -> UInt16 in
        let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
        return isLittle ? second << 8 | first : first << 8 | second
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    remarks.append("it is not in UTF-8; read as Windows-1252")
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = (0x80...0x9F).contains(byte) ? windows1252[Int(byte - 0x80)] : UInt32(byte)
        text += Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
      }
    }
    return text
  }

  /// The characters from 0x80 to 0x9F (Microsoft, code page 1252).
  private static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// Returns the separator that there is most of outside of quotes in the first records.
  private static func usualSeparator(of text: ArraySlice<UInt8>) -> UInt8 {
    let separators: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
    var counts = [Int](repeating: 0, count: separators.count)
    var isQuoted = false
    var lines = 0
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == UInt8(ascii: "\n") { lines += 1 }
      if lines == 20 { break }
      if let position = separators.firstIndex(of: byte) { counts[position] += 1 }
    }
    let most = counts.max() ?? 0
    return separators[counts.firstIndex(of: most) ?? 0]
  }

  private static func rows(
    _ text: ArraySlice<UInt8>, _ separator: UInt8
  ) throws(OfficeProblem) -> [Sheet.Row] {
    var rows: [Sheet.Row] = []
    var cells: [Sheet.Cell] = []
    var field: [UInt8] = []
    var (isQuoted, wasQuoted) = (false, false)
    var (column, number, cellCount) = (0, 1, 0)
    func endField() {
      // Line breaks in a cell are line feeds, whatever the file has.
      let text = String(decoding: field, as: UTF8.self)
      var value = field.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n") : text
      // What keeps a text from being taken for a formula is no part of it.
      if value.utf8.first == UInt8(ascii: "'"), let second = value.utf8.dropFirst().first,
        "=+-@\t".utf8.contains(second)
      {
        value.removeFirst()
      }
      if !value.isBlank {
        cells.append(.init(column: column, value: value.hasPrefix("#") ? value.valueOfMistake : .text(value)))
        cellCount += 1
      }
      field.removeAll(keepingCapacity: true)
      wasQuoted = false
      column += 1
    }
    func endRow() {
      endField()
      if !cells.isEmpty { rows.append(.init(number: number, cells: cells)) }
      cells = []
      column = 0
      number += 1
    }
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      position += 1
      if isQuoted {
        guard byte == UInt8(ascii: "\"") else {
          field.append(byte)
          continue
        }
        if position < text.endIndex, text[position] == UInt8(ascii: "\"") {
          field.append(byte)
          position += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), field.isEmpty, !wasQuoted {
        (isQuoted, wasQuoted) = (true, true)
      } else if byte == separator {
        endField()
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if byte == UInt8(ascii: "\r"), position < text.endIndex, text[position] == UInt8(ascii: "\n") {
          position += 1
        }
        endRow()
      } else {
        field.append(byte)
      }
      guard cellCount <= Workbook.mostCells else {
        throw OfficeProblem(
          "it has more than \(Workbook.mostCells) cells, which is more than this program reads")
      }
    }
    guard !isQuoted else {
      throw OfficeProblem(
        "a quote that begins in row \(number) is never closed", hint: "write \"\" for a quote in a text")
    }
    if !field.isEmpty || column > 0 { endRow() }
    return rows
  }
}

extension String {
  /// The value of a text that begins with a number sign: what spreadsheets write for a mistake is one.
  fileprivate var valueOfMistake: Sheet.Value {
    ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#ERROR!"].contains(self)
      ? .mistake(self) : .text(self)
  }
}
