import OfficeFiles
import SourceText

extension SheetItems {
  /// - Parameter isMain: A Boolean value that indicates whether columns without a level are about the item.
  mutating func readValues(of item: inout ImportedItem, _ row: Sheet.Row, isMain: Bool) {
    var lines: [BudgetDraft] = []
    var sources: [(source: String, column: Int)] = []
    var currency: String?
    var byYear: [Int: ImportedEntry] = [:]
    var indicator = ImportedIndicator(name: "")
    var indicatorDate: String?
    // What is said of a value of an indicator.
    var remarks: [String] = []
    var quarter: String?
    for column in layout.columns {
      guard column.level.map({ $0 == item.level }) ?? isMain, let value = row[column.position],
        let facts = facts[column.position]
      else { continue }
      guard let words = value.words, !words.isEmpty else { continue }
      let place = column.position
      func define(_ key: String, _ value: JSONValue) {
        item.values.append(ImportedValue(key: key, value: value, column: place))
      }
      func list(_ key: String) {
        let names = words.listed
        guard !names.isEmpty else { return }
        if let position = item.values.firstIndex(where: { $0.key == key }),
          case .array(let old) = item.values[position].value
        {
          item.values[position].value = .array(old + names.map(JSONValue.string).filter { !old.contains($0) })
        } else {
          define(key, .array(names.map(JSONValue.string)))
        }
      }
      // What can't be read where it stands is kept as words.
      func keepSomething() {
        guard !WrittenWords.isNothing(words) else { return }
        if isOfIndicators {
          keep(column, words, in: &indicator.fields)
        } else {
          keep(column, words, in: &item.fields)
        }
      }
      guard let meaning = column.meaning else {
        keepSomething()
        continue
      }
      if let year = column.year, [.progress, .status, .note, .spent].contains(meaning) {
        var entry = byYear[year] ?? ImportedEntry(date: String(year), column: place)
        say(meaning, value, facts, words, of: &entry, column, row)
        byYear[year] = entry
        continue
      }
      switch meaning {
      case .strategic, .operational, .third, .action, .step, .title, .id, .parent, .path, .computed:
        break
      case .organization: if sharesOrganizations { keepSomething() }
      case .level:
        if !hasLevels {
          keep(column, words, in: &item)
        }
      case .plan:
        break
      case .text where isOfIndicators: indicator.text = words
      case .source where isOfIndicators: indicator.source = words
      case .text where WrittenWords.isNothing(words): break
      case .text:
        if let position = item.values.firstIndex(where: { $0.key == "text" }),
          case .string(let old) = item.values[position].value
        {
          item.values[position].value = .string(old + "\n\n" + words)
        } else {
          define("text", .string(words))
        }
      case .referents: list("referents")
      case .domains: list("domains")
      case .sponsors: list("sponsors")
      case .partners: list("partners")
      case .themes: list("themes")
      case .tags: list("tags")
      case .dependsOn: list("dependsOn")
      case .sdgs:
        let numbers = words.split { !$0.isNumber }.compactMap { Int($0) }.filter { 1...17 ~= $0 }
        if numbers.isEmpty {
          keepSomething()
        } else {
          define("sdgs", .array(numbers.map { JSONValue($0) }))
        }
      case .links:
        let addresses = words.split(whereSeparator: { $0.isWhitespace || $0 == ";" }).filter {
          $0.contains("/")
        }
        if addresses.isEmpty {
          keep(column, words, in: &item)
        } else {
          define("links", .array(addresses.map { .string(String($0)) }))
        }
      case .weight:
        if case .value(let digits) = facts.number(value) {
          if digits != "1" { define("weight", .number(digits)) }
        } else {
          keepSomething()
        }
      case .priority:
        if let priority = WrittenWords.priority(words) {
          define("priority", .string(priority.rawValue))
        } else if !WrittenWords.isNothing(words) {
          report(words, "no priority", column, row, among: Priority.allCases.map(\.rawValue))
          keep(column, words, in: &item)
        }
      case .start, .deadline, .period, .started, .finished:
        readDate(meaning, value, facts, column, row, &item)
      case .ongoing:
        switch WrittenWords.answer(words) {
        case true: define("deadline", .string(Deadline.ongoingWord))
        case false: break
        case nil: keepSomething()
        }
      case .day:
        if case .value(let date) = facts.date(value) { item.said.date = date.text } else { keepSomething() }
      case .note where isOfIndicators:
        if !WrittenWords.isNothing(words) { remarks.append(words) }
      case .status, .progress, .health, .spent, .note:
        if item.said.isEmpty { item.said.column = place }
        say(meaning, value, facts, words, of: &item.said, column, row)
      case .newDeadline:
        if item.said.isEmpty { item.said.column = place }
        item.said.columns[meaning] = place
        readNewDeadline(value, facts, column, row, &item)
      case .by: item.said.author = words
      case .made: if case .value(let date) = facts.date(value) { item.made = date.text }
      case .budget, .amount:
        switch facts.amount(value) {
        case .nothing: break
        case .value(let amount): lines.append(BudgetDraft(amount: amount, year: column.year, column: place))
        case .words(let words):
          if let several = budgetLines(words, facts, column: place) {
            lines += several
            continue
          }
          report(words, "no amount", column, row)
          lines.append(BudgetDraft(note: words, year: column.year, column: place))
        }
      case .fte:
        switch facts.amount(value) {
        case .value(.money(let digits, _)), .value(.posts(let digits)):
          lines.append(BudgetDraft(amount: .posts(digits.plainNumber ?? digits), column: place))
        case .words(let words): lines.append(BudgetDraft(note: words, column: place))
        case .nothing: break
        }
      case .source: sources.append((words, place))
      case .currency: currency = words
      case .indicator: if !isOfIndicators { addIndicators(words, to: &item) } else { indicator.name = words }
      case .unit: indicator.unit = words
      case .direction:
        indicator.direction = WrittenWords.direction(words)
        if indicator.direction == nil { keepSomething() }
      case .baseline:
        switch facts.number(value) {
        case .value(let digits): indicator.baseline = digits
        case .words where isOfIndicators: indicator.baselineNote = words
        default: keepSomething()
        }
      case .target:
        switch facts.number(value) {
        case .value(let digits):
          indicator.targets.append(.init(members: [.init("value", .number(digits))]))
        case .words where isOfIndicators: indicator.targets.append(target(words, column, row))
        default: keepSomething()
        }
      case .value:
        switch facts.number(value) {
        case .value(let digits): indicator.measurements.append(.init(value: digits))
        case .words where isOfIndicators:
          report(words, "no number", column, row)
          indicator.measurements.append(.init(note: words))
        default: keepSomething()
        }
      case .date:
        if case .value(let date) = facts.date(value) { indicatorDate = date.text } else { keepSomething() }
      case .quarter:
        if let number = words.first(where: \.isNumber), ("1"..."4").contains(number) {
          quarter = "-Q" + String(number)
        } else {
          keepSomething()
        }
      }
    }
    if let year = indicatorDate, year.utf8.count == 4, let quarter { indicatorDate = year + quarter }
    // Where rows tell of years or quarters, what they say is of those.
    if !isOfIndicators, item.said.date == nil { item.said.date = indicatorDate }
    for year in byYear.keys.sorted() {
      if let entry = byYear[year], !entry.isEmpty { item.events.append(entry) }
    }
    if hasFractionsOfPercent, indicator.unit.map(WrittenWords.isPercent) == true {
      indicator.scaleToPercent()
    }
    checkStatements(of: item, row)
    addBudget(lines, sources, currency, to: &item)
    checkOrder(of: &item, row)
    if !remarks.isEmpty {
      if indicator.measurements.isEmpty { indicator.measurements.append(.init()) }
      let old = indicator.measurements[0].note.map { [$0] } ?? []
      indicator.measurements[0].note = (old + remarks).joined(separator: "\n")
    }
    if item.indicators.count > 1, !isOfIndicators { keepAll(row, in: &item) }
    add(indicator, on: indicatorDate, to: &item)
  }

  /// Keeps as words what columns say of indicators of which a cell names several.
  private func keepAll(_ row: Sheet.Row, in item: inout ImportedItem) {
    for column in layout.columns where [.baseline, .target, .value, .unit].contains(column.meaning) {
      guard let words = row[column.position]?.words, !WrittenWords.isNothing(words) else { continue }
      keep(column, words, in: &item)
    }
  }

  /// Returns a target in words or with a sign: `≥ 18`, `max. 8`.
  private mutating func target(
    _ words: String, _ column: SheetColumn, _ row: Sheet.Row
  ) -> ImportedIndicator.Target {
    let bound = words.firstMatch(of: /(?i)^(max|min)[a-z.]* *(?=[0-9])/)
    let sign = bound.map { $0.1.lowercased() == "max" ? "≤ " : "≥ " } ?? ""
    let text = sign + (bound.map { String(words[$0.range.upperBound...]) } ?? words)
    if case .object(let members)? = (try? TargetText(text))?.json { return .init(members: members) }
    report(words, "no target", column, row)
    return .init(members: [.init("note", .string(words))])
  }

  private mutating func readNewDeadline(
    _ value: Sheet.Value, _ facts: ColumnValues, _ column: SheetColumn, _ row: Sheet.Row,
    _ item: inout ImportedItem
  ) {
    switch facts.date(value) {
    case .nothing: break
    case .value(let date): item.said.deadline = date.end ?? date.text
    case .words(let words):
      if let deadline = DeadlineText(words), deadline.string == Deadline.ongoingWord {
        item.said.deadline = Deadline.ongoingWord
      } else {
        report(words, "no date", column, row)
        item.said.notes.append(labelled(words, column))
      }
    }
  }

  /// Keeps a start after the deadline as words: an action can't have both.
  mutating func checkOrder(of item: inout ImportedItem, _ row: Sheet.Row) {
    func days(_ key: String) -> DaySpan? {
      item.text(of: key).flatMap { DateText($0)?.days(in: .calendarYears) }
    }
    // Most are in order as texts too.
    guard let first = item.text(of: "start"), let last = item.text(of: "deadline"), last < first else {
      return
    }
    guard let start = days("start"), let deadline = days("deadline"), deadline.last < start.first,
      let position = item.values.firstIndex(where: { $0.key == "start" })
    else { return }
    let value = item.values.remove(at: position)
    let header = layout.columns.first { $0.position == value.column }?.header ?? "start"
    item.fields.append(ImportedValue(key: header.withoutLineBreaks, value: value.value, column: value.column))
    findings.add(
      .unreadableCell,
      "the start \(value.value.text ?? "") is after the deadline \(deadline.last); kept as words",
      row: row.number, column: value.column, text: value.value.text ?? "")
  }

  func keep(_ column: SheetColumn, _ words: String, in item: inout ImportedItem) {
    keep(column, words, in: &item.fields)
  }

  private func keep(_ column: SheetColumn, _ words: String, in fields: inout ImportedFields) {
    let name = fieldNames[column.position] ?? column.header
    fields.append(ImportedValue(key: name, value: .string(words), column: column.position))
  }

  /// - Parameter known: The words of the format of which one was meant.
  mutating func report(
    _ words: String, _ what: String, _ column: SheetColumn, _ row: Sheet.Row, among known: [String] = []
  ) {
    let meant = WrittenWords.suggested(for: words, among: known).map { " (did you mean '\($0)'?)" } ?? ""
    findings.add(
      .unreadableCell, "'\(words.shortened)' is \(what)\(meant); kept as words", row: row.number,
      column: column.position,
      text: words)
  }

  mutating func readDate(
    _ meaning: ColumnMeaning, _ value: Sheet.Value, _ facts: ColumnValues, _ column: SheetColumn,
    _ row: Sheet.Row,
    _ item: inout ImportedItem
  ) {
    switch facts.date(value) {
    case .nothing: break
    case .value(let date):
      if date.mayBeSwapped, facts.hasTwoOrders {
        findings.add(
          .unreadableCell, "'\(value.words ?? "")' is read as \(date.text); day and month may be swapped",
          row: row.number, column: column.position, text: value.words ?? "")
      }
      func define(_ key: String, _ text: String) {
        item.values.append(ImportedValue(key: key, value: .string(text), column: column.position))
      }
      switch meaning {
      case .started:
        item.events.append(ImportedEntry(date: date.text, status: .inProgress, column: column.position))
      case .finished:
        item.events.append(
          ImportedEntry(date: date.text, status: .done, progress: .whole, column: column.position))
      case .period:
        define("start", date.text)
        define("deadline", date.end ?? date.text)
      case .start:
        define("start", date.text)
        if let end = date.end, !item.values.contains(where: { $0.key == "deadline" }) {
          define("deadline", end)
        }
      default:
        item.values.removeAll { $0.key == "deadline" }
        define("deadline", date.end ?? date.text)
        if date.end != nil, !item.values.contains(where: { $0.key == "start" }) { define("start", date.text) }
      }
    case .words(let words):
      if meaning == .deadline, let deadline = DeadlineText(words), deadline.string == Deadline.ongoingWord {
        item.values.append(
          ImportedValue(key: "deadline", value: .string(Deadline.ongoingWord), column: column.position))
      } else {
        report(words, "no date", column, row)
        keep(column, words, in: &item)
      }
    }
  }
}
