import OfficeFiles

extension Sheet {
  /// Returns the rows, with what stands in cells that are drawn as one with those below in each of them. An amount is one
  /// for all, and a title names one thing.
  func rowsFilled(from first: Int, _ columns: [SheetColumn]) -> [Row] {
    guard merges.contains(where: { $0.rows.count > 1 }) else { return rows }
    let filled = Set(
      columns.filter { column in
        guard let meaning = column.meaning else { return true }
        return meaning.kind != .number && !meaning.isStructure
      }.map(\.position))
    var rows = rows
    let positions = Dictionary(rows.indices.map { (rows[$0].number, $0) }) { first, _ in first }
    // Where cells that are drawn as one overlap, the first holds.
    var ends: [Int: Int] = [:]
    var count = 0
    for merge in merges where merge.rows.count > 1 && filled.contains(merge.columns.lowerBound) {
      let column = merge.columns.lowerBound
      guard let top = positions[merge.row], top >= first, let value = rows[top][column],
        (ends[column] ?? 0) < merge.row
      else { continue }
      ends[column] = merge.rows.upperBound
      for position in rows.indices[(top + 1)...] {
        guard merge.rows.contains(rows[position].number), count < Workbook.mostCells else { break }
        count += 1
        let place = rows[position].cells.firstIndex { $0.column >= column } ?? rows[position].cells.endIndex
        if place < rows[position].cells.endIndex, rows[position].cells[place].column == column { continue }
        rows[position].cells.insert(Cell(column: column, value: value), at: place)
      }
    }
    return rows
  }
}
