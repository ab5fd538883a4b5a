import OfficeFiles

extension SheetLayout {
  /// Returns the code and the title in the column of numbers of a row that has no other title.
  func titleInNumber(of row: Sheet.Row) -> String? {
    let titles: Set<ColumnMeaning> = [.title, .action, .operational, .strategic, .step]
    let isTitled = columns.contains { column in
      column.meaning.map(titles.contains) == true && row[column.position]?.words != nil
    }
    guard !isTitled, let id = columns.first(where: { $0.meaning == .id && $0.level == nil }),
      let text = row[id.position]?.words, CodedTitle(text).code != nil
    else { return nil }
    return text
  }

  /// The levels of rows by the numbers before their titles, where nothing else says what they are below: `OS 1`, `OO 1.1` and
  /// `1.1.1`, or numbers alone, whose depth is the level.
  var numberedLevels: [Int: WrittenLevel]? {
    let others: [ColumnMeaning] = [.strategic, .operational, .third, .step, .parent, .path, .level]
    guard !columns.contains(where: { $0.meaning.map(others.contains) == true }),
      let title = columns.first(where: { $0.meaning == .title || $0.meaning == .action })?.position
    else { return nil }
    let id = columns.first { $0.meaning == .id && $0.level == nil }?.position
    var numbers: [(row: Int, number: RowNumber)] = []
    var count = 0
    for row in rows {
      let text = id.flatMap { row[$0]?.words } ?? row[title]?.words
      guard let text else { continue }
      count += 1
      if let number = RowNumber(titleInNumber(of: row) ?? text) { numbers.append((row.number, number)) }
    }
    let known = Set(numbers.map(\.number.parts))
    let depths = Set(known.map(\.count)).sorted()
    // Most rows have a number, those below others name them, and the first is of the highest level.
    guard depths.count > 1, depths.count <= 4, numbers.count * 10 >= count * 8,
      numbers[0].number.parts.count == depths[0]
    else { return nil }
    let below = numbers.filter { $0.number.parts.count > depths[0] }
    guard below.count(where: { known.contains(Array($0.number.parts.dropLast())) }) * 10 >= below.count * 8
    else {
      return nil
    }
    let levels: [WrittenLevel] =
      depths.count == 2 ? [.strategic, .action] : [.strategic, .operational, .action, .step]
    return Dictionary(
      numbers.map { row, number in
        (row, number.level ?? depths.firstIndex(of: number.parts.count).map { levels[$0] } ?? .action)
      }
    ) { first, _ in first }
  }
}

/// A number that says where a row stands: `OO 1.1`, `1.1.1`, `A.2`.
private struct RowNumber {
  let parts: [Int]
  /// The level that its acronym names.
  let level: WrittenLevel?

  init?(_ text: String) {
    guard let match = text.firstMatch(of: /^\s*([A-Za-z]{0,3})[ .-]?([0-9]+(?:\.[0-9]+)*)\.?(?:\s|$)/) else {
      return nil
    }
    parts = match.2.split(separator: ".").compactMap { Int($0) }
    level = match.1.isEmpty ? nil : WrittenWords.level(String(match.1))
  }
}
