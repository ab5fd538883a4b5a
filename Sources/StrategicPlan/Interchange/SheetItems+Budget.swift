import OfficeFiles
import SourceText

extension SheetItems {
  struct BudgetDraft {
    var amount: ColumnValues.Amount?
    var note: String?
    var year: Int?
    var source: String?
    let column: Int

    var isPosts: Bool { if case .posts = amount { true } else { false } }
  }

  /// Returns the lines of a budget in one cell, as iA.PST writes them: `2026 pour Wallonie: 1000€ | 2027 pour Europe: 250€`.
  func budgetLines(_ words: String, _ facts: ColumnValues, column: Int) -> [BudgetDraft]? {
    var lines: [BudgetDraft] = []
    for part in words.replacing(" | ", with: "\n").split(whereSeparator: \.isNewline) {
      guard let match = part.wholeMatch(of: /\s*([0-9]{4}) pour (.+?)\s*:\s*(.+)/), let year = Int(match.1),
        Day.years.contains(year), case .value(let amount) = facts.amount(.text(String(match.3)))
      else { return nil }
      lines.append(BudgetDraft(amount: amount, year: year, source: String(match.2), column: column))
    }
    return lines
  }

  /// Adds the lines of a budget. Who pays stands before the amount that is meant.
  func addBudget(
    _ drafts: [BudgetDraft], _ sources: [(source: String, column: Int)], _ currency: String?,
    to item: inout ImportedItem
  ) {
    let amounts = layout.columns.filter { $0.meaning == .amount }.map(\.position)
    var lines: [JSONValue] = []
    var used: Set<Int> = []
    // Where each payer has an amount, the total is not a further line.
    let isPaired = drafts.contains { amounts.contains($0.column) }
    for draft in drafts where !isPaired || amounts.contains(draft.column) || draft.isPosts {
      var members: [JSONValue.Member] = []
      switch draft.amount {
      case .money(let digits, let own):
        members.append(.init("amount", .number(digits.plainNumber ?? digits)))
        if let code = own?.code ?? currency.flatMap({ Currency($0) })?.code {
          members.append(.init("currency", .string(code)))
        }
      case .posts(let digits): members.append(.init("fte", .number(digits)))
      case nil: break
      }
      if let source = draft.source { members.append(.init("source", .string(source))) }
      if let year = draft.year { members.append(.init("year", JSONValue(year))) }
      let payer =
        isPaired
        ? sources.last { $0.column < draft.column && !used.contains($0.column) }
        : drafts.count == 1 ? sources.first : nil
      if let payer {
        used.insert(payer.column)
        members.append(.init("source", .string(payer.source)))
      }
      if let note = draft.note { members.append(.init("note", .string(note))) }
      lines.append(members.count == 1 && draft.note != nil ? .string(draft.note ?? "") : .object(members))
    }
    let others = sources.filter { !used.contains($0.column) }.map(\.source)
    if !others.isEmpty {
      if drafts.isEmpty || isPaired {
        lines += others.map { .object([.init("source", .string($0))]) }
      } else {
        lines.append(.object([.init("source", .string(others.joined(separator: ", ")))]))
      }
    }
    guard !lines.isEmpty else { return }
    let place = drafts.first?.column ?? sources.first?.column ?? 0
    item.values.append(ImportedValue(key: "budget", value: .array(lines), column: place))
  }

  /// Adds the indicators of a cell: `label = reached / expected`, or names.
  func addIndicators(_ words: String, to item: inout ImportedItem) {
    let lines = words.replacing(" | ", with: "\n").split { $0.isNewline || $0 == ";" }.map {
      String($0).trimmed
    }
    .filter { !$0.isEmpty }
    for line in lines where !WrittenWords.isNothing(line) {
      var indicator = ImportedIndicator(name: line.hasPrefix("- ") ? String(line.dropFirst(2)) : line)
      if let equals = line.lastIndex(of: "=") {
        let numbers = line[line.index(after: equals)...].split(separator: "/").map { String($0).trimmed }
        let digits = numbers.map(\.asNumber)
        if numbers.count == 2, digits.contains(where: { $0 != nil }) {
          indicator.name = String(line[..<equals]).trimmed
          if let value = digits[0] { indicator.measurements.append(.init(value: value)) }
          if let target = digits[1] {
            indicator.targets.append(.init(members: [.init("value", .number(target))]))
          }
        }
      }
      item.indicators.append(indicator)
    }
  }

  func add(_ draft: ImportedIndicator, on date: String?, to item: inout ImportedItem) {
    var draft = draft
    for position in draft.targets.indices where date != nil { draft.targets[position].date = date }
    for position in draft.measurements.indices where date != nil { draft.measurements[position].date = date }
    let hasValues =
      draft.baseline != nil || !draft.targets.isEmpty || !draft.measurements.isEmpty || draft.unit != nil
    if isOfIndicators || item.indicators.isEmpty {
      guard isOfIndicators || hasValues else { return }
      if draft.name.isEmpty { draft.name = item.title.title }
      item.indicators.append(draft)
    } else if item.indicators.count == 1 {
      item.indicators[0].fill(with: draft)
    }
  }
}
