import OfficeFiles
import SourceText

extension SheetItems {
  /// Tells how columns are read that say it less than clearly.
  mutating func tellOfColumns() {
    for column in layout.columns {
      guard let facts = facts[column.position] else { continue }
      tellOfMistakes(column)
      guard layout.rows.contains(where: { $0[column.position]?.words != nil }) else { continue }
      switch column.meaning {
      case nil:
        findings.add(
          .unknownColumn, "the column '\(column.header.shortened)' is kept in fields", row: layout.headerRow,
          column: column.position, text: column.header)
      case .unit where hasFractionsOfPercent:
        findings.add(
          .assumption, "the values in percent are taken for parts of 1: 0.5 is 50 %", row: layout.headerRow,
          column: column.position, text: column.header)
      case .progress where facts.isFraction:
        findings.add(
          .assumption, "the numbers of '\(column.header.shortened)' are taken for parts of 1: 0.5 is 50 %",
          row: layout.headerRow, column: column.position, text: column.header)
      case .budget, .amount, .spent:
        if column.exponent > 0 {
          findings.add(
            .assumption,
            "the amounts of '\(column.header.shortened)' are taken for \(column.exponent == 3 ? "thousands" : "millions")",
            row: layout.headerRow, column: column.position, text: column.header)
        }
        tellOfAmounts(column)
      case .start, .deadline, .started, .finished, .day, .date, .period, .newDeadline:
        if facts.hasTwoOrders || facts.isOrderUncertain && layout.language == nil {
          let order = facts.order == .dayFirst ? "day, month, year" : "month, day, year"
          findings.add(
            .assumption,
            "the dates of '\(column.header.shortened)' are taken for \(order)"
              + (facts.hasTwoOrders ? ", but some can only be the other way round" : ", and nothing tells"),
            row: layout.headerRow, column: column.position, text: column.header)
        }
      default: break
      }
    }
  }

  /// Tells of the cells whose formulas have failed, once for each column.
  private mutating func tellOfMistakes(_ column: SheetColumn) {
    let failed = layout.rows.filter { if case .mistake = $0[column.position] { true } else { false } }
    guard let first = failed.first, case .mistake(let sign) = first[column.position] else { return }
    let count = failed.count == 1 ? "a formula" : "\(failed.count) formulas"
    findings.add(
      .unreadableCell, "\(count) of '\(column.header.shortened)' failed ('\(sign)'), and nothing is read",
      row: first.number, column: column.position, text: sign)
  }

  /// Tells how an amount is read that may be two: `1.200`.
  private mutating func tellOfAmounts(_ column: SheetColumn) {
    for row in layout.rows {
      // Each language has one mark between thousands.
      guard case .text(let text) = row[column.position], let mark = text.markBeforeThree,
        layout.language.map({ (mark == UInt8(ascii: ".")) == ($0 == "en") }) ?? true,
        case .ambiguous(let readings) = AmountText(text), let reading = readings.last, readings.count > 1
      else { continue }
      findings.add(
        .assumption, "'\(text.shortened)' in '\(column.header.shortened)' is taken for \(reading)",
        row: row.number,
        column: column.position, text: text)
      return
    }
  }
}

extension String {
  /// The comma or the point that alone stands before exactly three digits.
  fileprivate var markBeforeThree: UInt8? {
    var mark: UInt8?
    var digits = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "."):
        guard mark == nil else { return nil }
        (mark, digits) = (byte, 0)
      case 0x30...0x39: digits += 1
      default: break
      }
    }
    return digits == 3 ? mark : nil
  }
}
