import OfficeFiles
import SourceText

extension SheetItems {
  /// Takes what a cell says of how the item stands.
  mutating func say(
    _ meaning: ColumnMeaning, _ value: Sheet.Value, _ facts: ColumnValues, _ words: String,
    of entry: inout ImportedEntry, _ column: SheetColumn, _ row: Sheet.Row
  ) {
    switch meaning {
    case .status:
      if WrittenWords.isNothing(words) { return }
      if let status = WrittenWords.status(words) {
        entry.status = status
        if entry.health == nil, status == .inProgress, let health = WrittenWords.health(words) {
          entry.health = health
        }
        if WrittenWords.isLateness(words), told.insert("late").inserted {
          findings.add(
            .assumption,
            "'\(words)' is taken for in progress: that an action is late is worked out from its deadline",
            row: row.number, column: column.position, text: words)
        }
      } else if let health = WrittenWords.health(words) {
        entry.health = health
      } else if case .value(let percent) = facts.percent(value) {
        entry.progress = percent
      } else {
        report(words, "no status", column, row)
        entry.notes.append("\(column.header.withoutLineBreaks) : \(words)")
      }
    case .progress:
      switch facts.percent(value) {
      case .value(let percent): entry.progress = percent
      case .nothing: break
      case .words(let words):
        if let status = WrittenWords.status(words) {
          entry.status = entry.status ?? status
        } else {
          report(words, "no share from 0 to 100", column, row)
          entry.notes.append("\(column.header.withoutLineBreaks) : \(words)")
        }
      }
    case .health:
      if WrittenWords.isNothing(words) { return }
      if let health = WrittenWords.health(words) {
        entry.health = health
      } else {
        report(words, "no health", column, row)
        entry.notes.append("\(column.header.withoutLineBreaks) : \(words)")
      }
    case .spent:
      switch facts.amount(value) {
      case .value(.money(let digits, _)): entry.spent = Money(digits)
      case .value(.posts(let words)), .words(let words):
        report(words, "no amount", column, row)
        entry.notes.append("\(column.header.withoutLineBreaks) : \(words)")
      case .nothing: break
      }
    default:
      // The day of a remark is none.
      if case .day = value { return }
      if !WrittenWords.isNothing(words), DateText(words) == nil { entry.notes.append(words) }
    }
  }
}
