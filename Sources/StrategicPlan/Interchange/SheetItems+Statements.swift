import OfficeFiles
import SourceText

extension SheetItems {
  /// Takes what a cell says of how the item stands.
  mutating func say(
    _ meaning: ColumnMeaning, _ value: Sheet.Value, _ facts: ColumnValues, _ words: String,
    of entry: inout ImportedEntry, _ column: SheetColumn, _ row: Sheet.Row
  ) {
    if entry.columns[meaning] == nil { entry.columns[meaning] = column.position }
    switch meaning {
    case .status:
      if WrittenWords.isNothing(words) { return }
      if let (status, saysMore) = WrittenWords.statement(words) {
        entry.status = status
        if saysMore { entry.notes.append(labelled(words, column)) }
        if entry.health == nil, status == .inProgress, let health = WrittenWords.health(words) {
          entry.health = health
        }
        if WrittenWords.isLateness(words), !hasToldLateness {
          hasToldLateness = true
          findings.add(
            .assumption,
            "'\(words)' is taken for in progress: that an action is late is worked out from its deadline",
            row: row.number, column: column.position, text: words)
        }
      } else if let health = WrittenWords.health(words) {
        entry.health = health
      } else if let percent = facts.shareAmongWords(value) {
        entry.progress = percent
      } else {
        report(words, "no status", column, row, among: Status.allCases.map(\.rawValue))
        entry.notes.append(labelled(words, column))
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
          entry.notes.append(labelled(words, column))
        }
      }
    case .health:
      if WrittenWords.isNothing(words) { return }
      if let health = WrittenWords.health(words) {
        entry.health = health
      } else {
        report(words, "no health", column, row, among: Health.allCases.map(\.rawValue))
        entry.notes.append(labelled(words, column))
      }
    case .spent:
      switch facts.amount(value) {
      case .value(.money(let digits, _)): entry.spent = Money(digits)
      case .value(.posts(let words)), .words(let words):
        report(
          words, words.hasPrefix("+") ? "a part of what is spent, and the total is expected" : "no amount",
          column, row)
        entry.notes.append(labelled(words, column))
      case .nothing: break
      }
    default:
      // The day of a remark is none.
      if case .day = value { return }
      let isDay = words.utf8.count <= 24 && DateText(words) != nil
      if !WrittenWords.isNothing(words), !isDay { entry.notes.append(words) }
    }
  }
}

extension SheetItems {
  /// Tells where the status and the progress of a row can't both be.
  mutating func checkStatements(of item: ImportedItem, _ row: Sheet.Row) {
    guard let status = item.said.status, let progress = item.said.progress, item.level == .action else {
      return
    }
    let column = item.said.columns[.progress] ?? item.said.column
    if status == .done, progress != .whole {
      findings.add(
        .leftOut,
        "what is done is at 100 %, and the \(progress) % of '\(item.title.title.shortened)' are left out",
        row: row.number, column: column, text: "\(progress)")
    } else if status.isBeforeStart, .zero < progress {
      findings.add(
        .assumption, "'\(item.title.title.shortened)' is at \(progress) %, and taken for in progress",
        row: row.number,
        column: column, text: "\(progress)")
    }
  }

  /// Returns what a cell says after the name of its column.
  func labelled(_ words: String, _ column: SheetColumn) -> String {
    let header = column.header.withoutLineBreaks
    if header.hasSuffix(":") { return header + " " + words }
    return header + (layout.language == "fr" ? " : " : ": ") + words
  }
}
