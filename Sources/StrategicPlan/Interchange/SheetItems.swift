import OfficeFiles
import SourceText

/// The things that the rows of a table are about.
struct SheetItems {
  private(set) var items: [ImportedItem] = []
  private(set) var findings: SheetFindings
  private let layout: SheetLayout
  private let facts: [Int: ColumnValues]
  private let isOfIndicators: Bool
  /// A Boolean value that indicates whether a column says the level of each row.
  let hasLevels: Bool
  /// The titles above, as the row before had them.
  private var path: [ColumnMeaning: String] = [:]
  /// The titles that were read: those of objectives come again in many rows.
  private var titles: [String: CodedTitle] = [:]
  /// The objectives whose own columns were read, by their titles and those above.
  private var readObjectives: Set<String> = []
  /// The title of the objective for a table whose rows name none.
  private let usualObjective: String?
  /// The meanings that were read differently than their column's name says, to say it once.
  private var told: Set<String> = []

  /// - Parameter plan: The id of the only plan whose rows are wanted, where a column names it.
  init(
    _ layout: SheetLayout, countsFrom1904: Bool, path: FilePath, plan: String?, isOfIndicators: Bool,
    usualObjective: String? = nil, dateOrder: WrittenDate.Order? = nil
  ) {
    self.usualObjective = usualObjective
    self.layout = layout
    self.isOfIndicators = isOfIndicators
    findings = SheetFindings(path, sheet: layout.sheet.name)
    var facts: [Int: ColumnValues] = [:]
    for column in layout.columns {
      let values = layout.rows.compactMap { $0[column.position] }
      facts[column.position] = ColumnValues(
        values, column.meaning?.kind ?? .text, countsFrom1904: countsFrom1904, order: dateOrder)
    }
    self.facts = facts
    let levels =
      layout.columns.first { $0.meaning == .level }.map { column in
        layout.rows.compactMap { $0[column.position]?.words }.map { WrittenWords.level($0) != nil }
      } ?? []
    hasLevels = !levels.isEmpty && levels.count(where: \.self) * 10 >= levels.count * 8
    tellOfColumns()
    let planColumn = layout.columns.first { $0.meaning == .plan }?.position
    let names = Set(planColumn.map { column in layout.rows.compactMap { $0[column]?.words } } ?? [])
    let rows = layout.rows.droppingFootnotes(layout)
    for row in layout.rows[rows.endIndex...] {
      let words = row.cells.first?.value.words ?? ""
      findings.add(
        .skippedRow, "the row stands alone after the table, and is left out", row: row.number,
        column: row.cells.first?.column ?? 0, text: words)
    }
    for row in rows {
      if let planColumn, let plan, names.contains(plan), let name = row[planColumn]?.words, name != plan {
        continue
      }
      read(row)
    }
  }

  // MARK: - Columns

  private mutating func tellOfColumns() {
    for column in layout.columns {
      guard let facts = facts[column.position] else { continue }
      guard layout.rows.contains(where: { $0[column.position]?.words != nil }) else { continue }
      switch column.meaning {
      case nil:
        findings.add(
          .unknownColumn, "the column '\(column.header.shortened)' is kept in fields", row: layout.headerRow,
          column: column.position, text: column.header)
      case .progress where facts.isFraction:
        findings.add(
          .assumption, "the numbers of '\(column.header.shortened)' are taken for parts of 1: 0.5 is 50 %",
          row: layout.headerRow, column: column.position, text: column.header)
      case .start, .deadline, .started, .finished, .day, .date, .period:
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

  // MARK: - Rows

  private mutating func read(_ row: Sheet.Row) {
    var texts: [ColumnMeaning: String] = [:]
    for column in layout.columns {
      guard let meaning = column.meaning, meaning.isStructure, texts[meaning] == nil, column.level == nil,
        let words = row[column.position]?.words, !words.isEmpty
      else { continue }
      texts[meaning] = words
    }
    let first = layout.columns.first?.position ?? 0
    guard let item = item(texts, row) else {
      let isFilled = layout.columns.contains { row[$0.position]?.words != nil }
      if isFilled, texts[.strategic] == nil, texts[.operational] == nil {
        let words = layout.columns.lazy.compactMap { row[$0.position]?.words }.first ?? ""
        findings.add(
          .skippedRow, "the row has no title, and is left out", row: row.number, column: first, text: words)
      }
      return
    }
    let key = item.title.key
    if Self.totals.contains(key) || key.hasPrefix("sous total ") || key.hasPrefix("total ") {
      findings.add(
        .skippedRow, "the row is a total, and is left out", row: row.number, column: first,
        text: item.title.title)
      return
    }
    for objective in objectives(above: item, row) { items.append(objective) }
    items.append(item)
  }

  /// Returns what the columns of the levels above an item say of those, for the first row of each.
  private mutating func objectives(above item: ImportedItem, _ row: Sheet.Row) -> [ImportedItem] {
    var objectives: [ImportedItem] = []
    for (depth, level) in [WrittenLevel.strategic, .operational, .action].enumerated()
    where depth < item.above.count && layout.columns.contains(where: { $0.level == level }) {
      let key = item.above[...depth].map(\.key).joined(separator: "/")
      guard readObjectives.insert(key).inserted else { continue }
      var objective = ImportedItem(level: level, row: row.number, title: item.above[depth])
      objective.above = Array(item.above[..<depth])
      objective.id = id(at: level, row)
      readValues(of: &objective, row, isMain: false)
      objectives.append(objective)
    }
    return objectives
  }

  /// Returns the id in the column of a level.
  private func id(at level: WrittenLevel, _ row: Sheet.Row) -> String? {
    layout.columns.first { $0.meaning == .id && $0.level == level }.flatMap { row[$0.position]?.words }
  }

  private static let totals: Set<String> = [
    "total", "totaux", "total general", "sous total", "totaal", "subtotaal", "gesamt", "summe", "somme",
    "grand total",
  ]

  /// Returns the thing that a row is about, or `nil` if it has no title.
  private mutating func item(_ texts: [ColumnMeaning: String], _ row: Sheet.Row) -> ImportedItem? {
    let level: WrittenLevel
    let title: String
    var above: [CodedTitle] = []
    var ownID: String?
    if hasLevels, let own = texts[.level].flatMap(WrittenWords.level) {
      guard
        let text = texts[.title] ?? texts[.action] ?? texts[.operational] ?? texts[.strategic] ?? texts[.step]
      else { return nil }
      (level, title) = (own, text)
      // `OO.2` in the column of types is the id too.
      if texts[.id] == nil, let code = texts[.level], code.contains(where: \.isNumber) { ownID = code }
    } else {
      fillDown(texts)
      above = [.strategic, .operational].compactMap { meaning in path[meaning].map { coded($0) } }
      if above.isEmpty, let usualObjective { above = [CodedTitle(usualObjective)] }
      if let text = texts[.step] {
        (level, title) = (.step, text)
        if let action = path[.action] ?? texts[.action] { above.append(coded(action)) }
      } else if let text = texts[.action] ?? texts[.title] {
        (level, title) = (texts[.action] == nil ? self.level(of: text, texts, row) : .action, text)
      } else if texts[.third] != nil {
        return nil
      } else if let text = texts[.operational] {
        (level, title) = (.operational, text)
        above = path[.strategic].map { [coded($0)] } ?? []
      } else if let text = texts[.strategic] {
        (level, title, above) = (.strategic, text, [])
      } else {
        return nil
      }
    }
    var item = ImportedItem(level: level, row: row.number, title: CodedTitle(title.withoutLineBreaks))
    item.id = texts[.id] ?? ownID ?? id(at: level, row)
    item.parent = texts[.parent] ?? texts[.path].flatMap { $0.listed.last }
    item.above = above
    let isCut = item.title.title.count > Self.longestTitle
    if isCut {
      item.values.append(ImportedValue(key: "text", value: .string(title.withoutMarkup.trimmed), column: 0))
      item.title = CodedTitle(title.withoutLineBreaks.cutAtSentence(Self.longestTitle))
    }
    if let third = path[.third], !hasLevels, level == .action {
      item.values.append(
        ImportedValue(key: "tags", value: .array([.string(third.withoutLineBreaks)]), column: 0))
    }
    readValues(of: &item, row, isMain: true)
    if let more = CodedTitle(title).text, item.text(of: "text") == nil {
      item.values.append(ImportedValue(key: "text", value: .string(more), column: 0))
    }
    return item
  }

  private mutating func coded(_ text: String) -> CodedTitle {
    if let known = titles[text] { return known }
    let title = CodedTitle(text)
    titles[text] = title
    return title
  }

  /// The length of a title in characters, beyond which it is cut.
  private static let longestTitle = 300

  /// The level of what has but a title: by the acronym of its code, or an action.
  private func level(of title: String, _ texts: [ColumnMeaning: String], _ row: Sheet.Row) -> WrittenLevel {
    let code = CodedTitle(title).code ?? texts[.id] ?? ""
    let acronym = code.prefix { $0.isLetter }
    if !acronym.isEmpty, acronym.count <= 3, let level = WrittenWords.level(String(acronym)) { return level }
    return .action
  }

  /// Takes the titles above from the row before where a cell is empty, if no title further out has changed.
  private mutating func fillDown(_ texts: [ColumnMeaning: String]) {
    let order: [ColumnMeaning] = [.strategic, .operational, .third, .action]
    var hasChanged = false
    for meaning in order where meaning != .action || texts[.step] != nil || texts[.action] != nil {
      if let text = texts[meaning] {
        if path[meaning] != text { hasChanged = true }
        path[meaning] = text
      } else if hasChanged {
        path[meaning] = nil
      }
    }
  }

  // MARK: - Values

  /// - Parameter isMain: A Boolean value that indicates whether columns without a level are about the item.
  private mutating func readValues(of item: inout ImportedItem, _ row: Sheet.Row, isMain: Bool) {
    var lines: [BudgetDraft] = []
    var sources: [(source: String, column: Int)] = []
    var currency: String?
    var byYear: [Int: ImportedEntry] = [:]
    var indicator = ImportedIndicator(name: "")
    var indicatorDate: String?
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
      guard let meaning = column.meaning else {
        if !WrittenWords.isNothing(words) { keep(column, words, in: &item) }
        continue
      }
      if let year = column.year, [.progress, .status, .note, .spent].contains(meaning) {
        var entry = byYear[year] ?? ImportedEntry(date: String(year), column: place)
        say(meaning, value, facts, words, of: &entry, column, row)
        byYear[year] = entry
        continue
      }
      switch meaning {
      case .strategic, .operational, .third, .action, .step, .title, .id, .parent, .path, .computed,
        .organization:
        break
      case .level:
        if !hasLevels {
          item.fields.append(ImportedValue(key: column.header, value: .string(words), column: place))
        }
      case .plan:
        break
      case .text:
        if let position = item.values.firstIndex(where: { $0.key == "text" }),
          case .string(let old) = item.values[position].value
        {
          item.values[position].value = .string(old + "\n\n" + words)
        } else if !WrittenWords.isNothing(words) {
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
        if !numbers.isEmpty { define("sdgs", .array(numbers.map { JSONValue($0) })) }
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
        if case .value(let digits) = facts.number(value), digits != "1" { define("weight", .number(digits)) }
      case .priority:
        if let priority = WrittenWords.priority(words) {
          define("priority", .string(priority.rawValue))
        } else if !WrittenWords.isNothing(words) {
          report(words, "no priority", column, row)
          keep(column, words, in: &item)
        }
      case .start, .deadline, .period, .started, .finished:
        readDate(meaning, value, facts, column, row, &item)
      case .ongoing:
        if WrittenWords.answer(words) == true { define("deadline", .string(Deadline.ongoingWord)) }
      case .day:
        if case .value(let date) = facts.date(value) { item.said.date = date.text }
      case .status, .progress, .health, .spent, .note:
        if item.said.isEmpty { item.said.column = place }
        say(meaning, value, facts, words, of: &item.said, column, row)
      case .by: item.said.author = words
      case .made: if case .value(let date) = facts.date(value) { item.made = date.text }
      case .budget, .amount:
        switch facts.amount(value) {
        case .nothing: break
        case .value(let amount): lines.append(BudgetDraft(amount: amount, year: column.year, column: place))
        case .words(let words):
          report(words, "no amount", column, row)
          lines.append(BudgetDraft(note: words, column: place))
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
      case .direction: indicator.direction = WrittenWords.direction(words)
      case .baseline: if case .value(let digits) = facts.number(value) { indicator.baseline = digits }
      case .target:
        if case .value(let digits) = facts.number(value) {
          indicator.targets.append((nil, digits))
        } else {
          keep(column, words, in: &item)
        }
      case .value:
        if case .value(let digits) = facts.number(value) {
          indicator.measurements.append((nil, digits))
        } else {
          keep(column, words, in: &item)
        }
      case .date: if case .value(let date) = facts.date(value) { indicatorDate = date.text }
      case .quarter:
        if let number = words.first(where: \.isNumber), ("1"..."4").contains(number) {
          quarter = "-Q" + String(number)
        }
      }
    }
    if let year = indicatorDate, year.utf8.count == 4, let quarter { indicatorDate = year + quarter }
    // Where rows tell of years or quarters, what they say is of those.
    if !isOfIndicators, item.said.date == nil { item.said.date = indicatorDate }
    for year in byYear.keys.sorted() {
      if let entry = byYear[year], !entry.isEmpty { item.events.append(entry) }
    }
    addBudget(lines, sources, currency, to: &item)
    checkOrder(of: &item, row)
    add(indicator, on: indicatorDate, to: &item)
  }

  /// Keeps a start after the deadline as words: an action can't have both.
  private mutating func checkOrder(of item: inout ImportedItem, _ row: Sheet.Row) {
    func days(_ key: String) -> DaySpan? {
      item.text(of: key).flatMap { DateText($0)?.days(in: .calendarYears) }
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

  private func keep(_ column: SheetColumn, _ words: String, in item: inout ImportedItem) {
    // Of several columns with the same header, each has a name of its own.
    let header = column.header.withoutLineBreaks
    let number = layout.columns.count {
      $0.position <= column.position && $0.header.withoutLineBreaks == header
    }
    item.fields.append(
      ImportedValue(
        key: number > 1 ? "\(header) \(number)" : header, value: .string(words), column: column.position))
  }

  private mutating func report(_ words: String, _ what: String, _ column: SheetColumn, _ row: Sheet.Row) {
    findings.add(
      .unreadableCell, "'\(words.shortened)' is \(what); kept as words", row: row.number,
      column: column.position,
      text: words)
  }

  private mutating func readDate(
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
          ImportedEntry(date: date.text, status: .done, progress: Percent("100"), column: column.position))
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

  /// Takes what a cell says of how the item stands.
  private mutating func say(
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

  // MARK: - Budgets and indicators

  private struct BudgetDraft {
    var amount: ColumnValues.Amount?
    var note: String?
    var year: Int?
    let column: Int

    var isPosts: Bool { if case .posts = amount { true } else { false } }
  }

  /// Adds the lines of a budget. Who pays stands before the amount that is meant.
  private func addBudget(
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
  private func addIndicators(_ words: String, to item: inout ImportedItem) {
    let lines = words.split { $0.isNewline || $0 == ";" }.map { String($0).trimmed }.filter { !$0.isEmpty }
    for line in lines where !WrittenWords.isNothing(line) {
      var indicator = ImportedIndicator(name: line.hasPrefix("- ") ? String(line.dropFirst(2)) : line)
      if let equals = line.lastIndex(of: "=") {
        let numbers = line[line.index(after: equals)...].split(separator: "/").map { String($0).trimmed }
        let digits = numbers.map(\.asNumber)
        if numbers.count == 2, digits.contains(where: { $0 != nil }) {
          indicator.name = String(line[..<equals]).trimmed
          if let value = digits[0] { indicator.measurements.append((nil, value)) }
          if let target = digits[1] { indicator.targets.append((nil, target)) }
        }
      }
      item.indicators.append(indicator)
    }
  }

  private func add(_ draft: ImportedIndicator, on date: String?, to item: inout ImportedItem) {
    var draft = draft
    draft.targets = draft.targets.map { (date ?? $0.date, $0.value) }
    draft.measurements = draft.measurements.map { (date ?? $0.date, $0.value) }
    let hasValues =
      draft.baseline != nil || !draft.targets.isEmpty || !draft.measurements.isEmpty || draft.unit != nil
    if isOfIndicators || item.indicators.isEmpty {
      guard isOfIndicators || hasValues else { return }
      if draft.name.isEmpty { draft.name = item.title.title }
      item.indicators.append(draft)
    } else if item.indicators.count == 1, hasValues {
      draft.name = item.indicators[0].name
      item.indicators[0] = draft
    }
  }
}

extension String {
  /// The text on one line.
  var withoutLineBreaks: String {
    let text = withoutMarkup.trimmed
    return text.contains(where: \.isNewline)
      ? text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ") : text
  }

  /// Returns the text cut at the end of a sentence or, without one, of a word.
  func cutAtSentence(_ length: Int) -> String {
    let start = prefix(length)
    if let end = start.lastIndex(where: { ".!?".contains($0) }),
      start.distance(from: start.startIndex, to: end) > length / 3
    {
      return String(start[...end])
    }
    return String(start[..<(start.lastIndex(of: " ") ?? start.endIndex)]) + "…"
  }
}

extension ArraySlice<Sheet.Row> {
  /// The rows without those at the end that have a single text, such as a remark below the table. Where many rows have
  /// one, they are objectives.
  fileprivate func droppingFootnotes(_ layout: SheetLayout) -> ArraySlice<Sheet.Row> {
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
