import OfficeFiles
import SourceText

extension SheetItems {
  func isTotal(_ item: ImportedItem, _ row: Sheet.Row) -> Bool {
    let key = item.title.key
    if Self.totals.contains(key) { return true }
    // `Total axe 1` sums up, and has nobody and no day; `Total rénové` may be an action.
    guard key.hasPrefix("sous total ") || key.hasPrefix("total ") else { return false }
    return layout.columns.allSatisfy { column in
      guard let meaning = column.meaning, !meaning.isStructure || meaning == .id else { return true }
      return meaning.kind == .number || row[column.position]?.words == nil
    }
  }

  private static let totals: Set<String> = [
    "total", "totaux", "total general", "sous total", "totaal", "subtotaal", "gesamt", "summe", "somme",
    "grand total",
  ]
}

extension SheetLayout {
  /// Returns a Boolean value that indicates whether what indicators in percent have is never beyond 1.
  func hasFractionsOfPercent(_ facts: [Int: ColumnValues]) -> Bool {
    guard let unit = columns.first(where: { $0.meaning == .unit })?.position else { return false }
    let values = columns.filter { [.baseline, .target, .value].contains($0.meaning) }.map(\.position)
    let numbers = rows.lazy.filter { $0[unit]?.words.map(WrittenWords.isPercent) == true }.flatMap { row in
      values.compactMap { place -> Double? in
        guard let value = row[place], case .value(let digits) = facts[place]?.number(value) else {
          return nil
        }
        return Double(digits)
      }
    }
    return numbers.contains { 0 < $0 && $0 < 1 } && numbers.allSatisfy { $0 <= 1 }
  }
}

extension ArraySlice<Sheet.Row> {
  /// The rows without those at the end that have a single text, such as a remark below the table. Where many rows have
  /// one, they are objectives.
  func droppingFootnotes(_ layout: SheetLayout) -> ArraySlice<Sheet.Row> {
    guard layout.columns.count > 2 else { return self }
    let isUsual = count(where: { $0.cells.count == 1 }) * 4 >= count
    var end = endIndex
    while end > startIndex, self[end - 1].cells.count == 1 {
      // A remark stands apart from the table.
      let isApart = end - 1 > startIndex && self[end - 1].number > self[end - 2].number + 1
      let words = self[end - 1].cells[0].value.words ?? ""
      guard !isUsual || isApart || words.hasPrefix("*") || words.hasPrefix("(") else { break }
      end -= 1
    }
    return self[startIndex..<end]
  }
}
