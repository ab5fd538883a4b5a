import OfficeFiles
import SourceText

extension SheetLayout {
  /// Applies what somebody said, and leaves one column to each meaning that can't have more.
  static func settle(
    _ columns: inout [SheetColumn], _ options: ImportOptions, _ rows: ArraySlice<Sheet.Row>
  ) {
    for (meaning, header) in options.map {
      for position in columns.indices where columns[position].isCalled(header, among: columns) {
        columns[position].meaning = meaning
        columns[position].isMapped = true
      }
    }
    let mapped = Set(columns.filter(\.isMapped).compactMap(\.meaning))
    var taken: Set<ColumnMeaning> = []
    // Without a title, the description is one.
    let isTitled = columns.contains { column in
      column.meaning.map { [.strategic, .operational, .third, .action, .step, .title].contains($0) } ?? false
    }
    if !isTitled, let text = columns.firstIndex(where: { $0.meaning == .text }) {
      columns[text].meaning = .title
    }
    // What stands after a payer is what they pay.
    for position in columns.indices.dropFirst()
    where columns[position].meaning == .budget && columns[position - 1].meaning == .source
      && ["montant", "bedrag", "betrag", "amount"].contains(
        SheetWords.key(columns[position].header).trimmingSuffix { $0.isNumber || $0 == " " })
    {
      columns[position].meaning = .amount
    }
    // The first of numbered levels is the highest, whatever its number.
    let levels = columns.indices.filter {
      SheetWords.key(columns[$0].header).wholeMatch(of: /level [0-9]/) != nil
    }
    for (depth, position) in levels.enumerated() where !columns[position].isMapped {
      columns[position].meaning = depth == 0 ? .strategic : depth == 1 ? .operational : .third
    }
    // Of two levels that are called strategic, the second is below the first.
    let strategic = columns.indices.filter { columns[$0].meaning == .strategic && columns[$0].level == nil }
    if strategic.count == 2, !columns.contains(where: { $0.meaning == .operational }) {
      columns[strategic[1]].meaning = .operational
    }
    let operational = columns.indices.filter {
      columns[$0].meaning == .operational && columns[$0].level == nil
    }
    if operational.count == 2, strategic.isEmpty { columns[operational[0]].meaning = .strategic }
    settleNumbers(&columns)
    // What is called operational is the first level where there is no other.
    if operational.count == 1, strategic.isEmpty, !columns[operational[0]].isMapped {
      columns[operational[0]].meaning = .strategic
      for position in columns.indices where columns[position].level == .operational {
        columns[position].level = .strategic
      }
    }
    settlePeople(&columns)
    // A title beside that of a step is the action's.
    if columns.contains(where: { $0.meaning == .step }), !columns.contains(where: { $0.meaning == .action }),
      !columns.contains(where: { $0.meaning == .level }),
      let title = columns.firstIndex(where: { $0.meaning == .title && $0.level == nil })
    {
      columns[title].meaning = .action
    }
    // Of two titles, one names the thing, and the other is kept.
    if let title = columns.firstIndex(where: { $0.meaning == .title && $0.level == nil }),
      let action = columns.firstIndex(where: { $0.meaning == .action && $0.level == nil })
    {
      columns[columns.contains { $0.meaning == .level } ? action : title].meaning = nil
    }
    settleStanding(&columns, rows)
    let hasTitles = columns.contains { $0.meaning == .action } || mapped.contains(.action)
    for position in columns.indices {
      guard let meaning = columns[position].meaning else { continue }
      if !columns[position].isMapped, mapped.contains(meaning) {
        columns[position].meaning = nil
        continue
      }
      if columns[position].year == nil, columns[position].level == nil, !meaning.mayRepeat, meaning != .third,
        !taken.insert(meaning).inserted
      {
        // A second title is the name of the thing where the first is a code.
        columns[position].meaning = nil
      }
    }
    if hasTitles, options.isOfIndicators {
      for position in columns.indices where columns[position].meaning == .title {
        columns[position].meaning = nil
      }
    }
  }

  /// Gives each column of numbers before the title of a level to that level: `Nr. | Doelstelling | Nr. | Actie`.
  private static func settleNumbers(_ columns: inout [SheetColumn]) {
    let numbers = columns.indices.filter { columns[$0].meaning == .id && columns[$0].level == nil }
    guard numbers.count > 1 else { return }
    for position in numbers where position + 1 < columns.count && !columns[position].isMapped {
      switch columns[position + 1].meaning {
      case .strategic: columns[position].level = .strategic
      case .operational: columns[position].level = .operational
      default: break
      }
    }
  }

  /// A service that pilots is who is responsible where nobody else is named; a comment beside a description is a remark.
  private static func settlePeople(_ columns: inout [SheetColumn]) {
    func has(_ meaning: ColumnMeaning) -> Bool { columns.contains { $0.meaning == meaning } }
    func isCalled(_ column: SheetColumn, _ words: [String]) -> Bool {
      !column.isMapped && words.contains { SheetWords.key(column.header).contains($0) }
    }
    if !has(.referents) {
      let pilots = ["pilote", "porteur", "responsable", "verantwoordelijk", "verantwortlich"]
      for position in columns.indices
      where columns[position].meaning == .domains && isCalled(columns[position], pilots) {
        columns[position].meaning = .referents
      }
    }
    let texts = columns.indices.filter { columns[$0].meaning == .text && columns[$0].level == nil }
    if texts.count > 1, !has(.note) {
      for position in texts where isCalled(columns[position], ["commentaire", "toelichting", "kommentar"]) {
        columns[position].meaning = .note
      }
    }
  }

  /// Tells the status from the progress by what the cells have: `Avancement` is either. Of several columns for the same,
  /// that with the most words that are understood is read.
  private static func settleStanding(_ columns: inout [SheetColumn], _ rows: ArraySlice<Sheet.Row>) {
    let asked = columns.indices.filter {
      let column = columns[$0]
      return [.status, .progress].contains(column.meaning) && !column.isMapped && column.level == nil
        && column.year == nil
    }
    var known: [Int: Int] = [:]
    for position in asked {
      var (shares, words, understood) = (0, 0, 0)
      let place = columns[position].position
      // The first rows show what a column is.
      for value in rows.prefix(1000).compactMap({ $0[place] }) {
        switch value {
        case .number, .percent: shares += 1
        case .text(let text) where WrittenWords.isNothing(text): break
        case .text(let text):
          if text.filter({ $0 != "%" }).asNumber != nil {
            shares += 1
          } else {
            words += 1
            if WrittenWords.status(text) != nil { understood += 1 }
          }
        default: break
        }
      }
      known[position] = max(shares, understood)
      let mayBeShare = !statusHeaders.contains(SheetWords.key(columns[position].header))
      if columns[position].meaning == .status, words < shares, mayBeShare {
        columns[position].meaning = .progress
      } else if columns[position].meaning == .progress, shares < words, shares < understood {
        columns[position].meaning = .status
      }
    }
    for meaning in [ColumnMeaning.status, .progress] {
      let same = asked.filter { columns[$0].meaning == meaning }
      guard let best = same.max(by: { (known[$0] ?? 0, -$0) < (known[$1] ?? 0, -$1) }) else { continue }
      for position in same where position != best { columns[position].meaning = nil }
    }
  }

  /// The headers whose numbers are codes, and no shares.
  private static let statusHeaders = Set(
    ["statut", "status", "état", "estat", "goal status", "node status", "nouveau statut"].map(SheetWords.key))

  /// Returns a Boolean value that indicates whether a row says how to fill in the table: what stands in columns of dates,
  /// numbers and words is none, or one text stands in several columns.
  static func isInstruction(_ row: Sheet.Row, _ columns: [SheetColumn]) -> Bool {
    var (typed, wrong) = (0, 0)
    var texts: [String: Int] = [:]
    for column in columns {
      guard let value = row[column.position] else { continue }
      if case .text(let text) = value { texts[text, default: 0] += 1 }
      guard let kind = column.meaning?.kind, kind != .text else { continue }
      typed += 1
      guard case .text(let text) = value else { continue }
      let isOne: Bool =
        switch kind {
        case .date: WrittenDate(text) != nil
        case .number: text.contains(where: \.isNumber) || WrittenWords.isNothing(text)
        case .word:
          WrittenWords.status(text) != nil || WrittenWords.health(text) != nil
            || WrittenWords.priority(text) != nil
        case .text: true
        }
      if !isOne { wrong += 1 }
    }
    let isRepeated = texts.count < texts.values.reduce(0, +) && (texts.values.max() ?? 0) >= 3
    return typed >= 3 && wrong == typed || isRepeated && wrong == typed
  }
}

extension SheetColumn {
  /// Returns a Boolean value that indicates whether somebody means the column: by its header or, if none is called so, by
  /// its letters.
  func isCalled(_ name: String, among columns: [SheetColumn]) -> Bool {
    let key = SheetWords.key(name)
    if SheetWords.key(header) == key { return true }
    return Sheet.letters(ofColumn: position) == name && !columns.contains { SheetWords.key($0.header) == key }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}
