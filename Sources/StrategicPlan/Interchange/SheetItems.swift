import OfficeFiles
import SourceText

/// The things that the rows of a table are about.
struct SheetItems {
  private(set) var items: [ImportedItem] = []
  var findings: SheetFindings
  let layout: SheetLayout
  let facts: [Int: ColumnValues]
  let isOfIndicators: Bool
  /// A Boolean value that indicates whether a column says the level of each row.
  let hasLevels: Bool
  /// A Boolean value that indicates whether the values of indicators in percent are parts of 1.
  let hasFractionsOfPercent: Bool
  /// A Boolean value that indicates whether the rows of one plan are of several organizations.
  let sharesOrganizations: Bool
  /// The titles above, as the row before had them.
  private var path: [ColumnMeaning: String] = [:]
  /// The names of columns among fields: of several with the same header, each has its own.
  let fieldNames: [Int: String]
  /// The levels of rows by their numbers, where those say them: `1`, `1.1`, `1.1.1`.
  private let numberedLevels: [Int: WrittenLevel]
  /// The actions that a row has begun, by their titles and those above.
  private var begunActions: Set<String> = []
  /// The positions of those that begin on the row of their first step.
  private var actionsOfSteps: Set<Int> = []
  /// What stood on the first of their rows, of those to which further steps have added.
  private var firstBudgets: [Int: JSONValue] = [:]
  /// The titles that were read: those of objectives come again in many rows.
  private var titles: [String: CodedTitle] = [:]
  /// The objectives whose own columns were read, by their titles and those above.
  private var readObjectives: Set<String> = []
  /// The title of the objective for a table whose rows name none.
  private let usualObjective: String?
  /// A Boolean value that indicates whether it was said that lateness is worked out.
  var hasToldLateness = false

  /// - Parameter wanted: What the only rows that are wanted have in a column, where one has it.
  init(
    _ layout: SheetLayout, countsFrom1904: Bool, path: FilePath, wanted: [ColumnMeaning: String],
    isOfIndicators: Bool,
    usualObjective: String? = nil, dateOrder: WrittenDate.Order? = nil
  ) {
    self.usualObjective = usualObjective
    self.layout = layout
    self.isOfIndicators = isOfIndicators
    findings = SheetFindings(path, sheet: layout.sheet.name)
    var facts: [Int: ColumnValues] = [:]
    let order = dateOrder ?? layout.provenDateOrder
    for column in layout.columns {
      var values = ColumnValues(
        layout.values(of: column), column.meaning?.kind ?? .text, countsFrom1904: countsFrom1904, order: order
      )
      if [.budget, .amount, .spent].contains(column.meaning) { values.exponent = column.exponent }
      facts[column.position] = values
    }
    self.facts = facts
    let levels =
      layout.columns.first { $0.meaning == .level }.map { column in
        layout.rows.compactMap { $0[column.position]?.words }.map { WrittenWords.level($0) != nil }
      } ?? []
    var counts: [String: Int] = [:]
    fieldNames = layout.columns.reduce(into: [:]) { names, column in
      let header = column.header.withoutLineBreaks
      counts[header, default: 0] += 1
      let number = counts[header] ?? 1
      names[column.position] = number > 1 ? "\(header) \(number)" : header
    }
    numberedLevels = layout.numberedLevels ?? [:]
    hasLevels =
      !levels.isEmpty && levels.count(where: \.self) * 10 >= levels.count * 8 || !numberedLevels.isEmpty
    let organization = layout.columns.first { $0.meaning == .organization }
    sharesOrganizations =
      wanted[.organization] == nil
      && Set(organization.map { column in layout.values(of: column).compactMap(\.words) } ?? []).count > 1
    hasFractionsOfPercent = layout.hasFractionsOfPercent(facts)
    tellOfColumns()
    let choices = layout.columns.compactMap { column -> (column: Int, words: String)? in
      guard let words = column.meaning.flatMap({ wanted[$0] }) else { return nil }
      return layout.rows.contains { $0[column.position]?.words == words } ? (column.position, words) : nil
    }
    for row in layout.instructions {
      findings.add(
        .skippedRow, "the row is taken for instructions, and is left out", row: row.number,
        column: row.cells.first?.column ?? 0, text: row.cells.first?.value.words ?? "")
    }
    let rows = layout.rows.droppingFootnotes(layout)
    for row in layout.rows[rows.endIndex...] {
      let words = row.cells.first?.value.words ?? ""
      findings.add(
        .skippedRow, "the row stands alone after the table, and is left out", row: row.number,
        column: row.cells.first?.column ?? 0, text: words)
    }
    for row in rows {
      let isOther = choices.contains { choice in row[choice.column]?.words.map { $0 != choice.words } ?? false
      }
      if !isOther {
        read(row)
      } else if layout.columns.contains(where: { $0.meaning == .made }), let cell = row.cells.first,
        layout.columns.first(where: { $0.meaning == .made }).map({ row[$0.position] == nil }) == true
      {
        findings.add(
          .skippedRow, "the row is of no action of the plan, and is left out", row: row.number,
          column: cell.column,
          text: cell.value.words ?? "")
      }
    }
    // What a service adds to its sheet does not say when that was made.
    if let column = layout.columns.first(where: { $0.meaning == .made }) {
      let day = items.lazy.compactMap(\.made).first ?? layout.values(of: column).first?.words ?? ""
      for position in items.indices where items[position].made == nil { items[position].made = day }
    }
  }

  private mutating func read(_ row: Sheet.Row) {
    var texts: [ColumnMeaning: String] = [:]
    for column in layout.columns {
      guard let meaning = column.meaning, meaning.isStructure, texts[meaning] == nil, column.level == nil,
        let words = row[column.position]?.words, !words.isEmpty
      else { continue }
      texts[meaning] = words
    }
    // `OS 1 – Titre` in the column of numbers is a title.
    if let text = layout.titleInNumber(of: row) { (texts[.title], texts[.id]) = (text, nil) }
    let first = layout.columns.first?.position ?? 0
    guard var item = item(texts, row) else {
      let isFilled = layout.columns.contains { row[$0.position]?.words != nil }
      if isFilled, texts[.strategic] == nil, texts[.operational] == nil {
        let words = layout.columns.lazy.compactMap { row[$0.position]?.words }.first ?? ""
        findings.add(
          .skippedRow, "the row has no title, and is left out", row: row.number, column: first, text: words)
      }
      return
    }
    if isTotal(item, row) {
      findings.add(
        .skippedRow, "the row is a total, and is left out", row: row.number, column: first,
        text: item.title.title)
      return
    }
    for objective in objectives(above: item, row) { items.append(objective) }
    if let action = action(of: &item) {
      items.append(action)
    } else {
      addBudgetOfStep(&item)
    }
    items.append(item)
  }

  /// Adds what a further step costs to its action, if that has no row and no amount of its own but those of its steps.
  private mutating func addBudgetOfStep(_ item: inout ImportedItem) {
    guard item.level == .step, let action = items.lastIndex(where: { $0.level == .action }),
      actionsOfSteps.contains(action), items[action].title.key == item.above.last?.key,
      let position = item.values.firstIndex(where: { $0.key == "budget" }),
      case .array(let lines) = item.values[position].value
    else { return }
    let budget = item.values.remove(at: position)
    let whole = items[action].values.first { $0.key == "budget" }
    // What is the same on each row is the action's.
    if whole?.value == budget.value || firstBudgets[action] == budget.value { return }
    if firstBudgets[action] == nil {
      firstBudgets[action] = whole?.value ?? .null
      findings.add(
        .assumption,
        "the amounts of the steps of '\(items[action].title.title.shortened)' are added up as its budget",
        row: item.row, column: budget.column, text: budget.value.text(onOneLine: true))
    }
    let named = lines.map { line -> JSONValue in
      guard case .object(let members) = line, line["note"] == nil else { return line }
      return .object(members + [.init("note", .string(item.title.title))])
    }
    if let known = items[action].values.firstIndex(where: { $0.key == "budget" }),
      case .array(let old) = items[action].values[known].value
    {
      items[action].values[known].value = .array(old + named)
    } else {
      items[action].values.append(ImportedValue(key: "budget", value: .array(named), column: budget.column))
    }
  }

  /// Returns the action that a row begins together with its first step, with what a step has no key for.
  private mutating func action(of item: inout ImportedItem) -> ImportedItem? {
    let place = (item.level == .step ? item.above : item.above + [item.title]).map(\.key).joined(
      separator: "/")
    let isLeveled = layout.columns.contains { $0.level == .action }
    guard item.level == .step, !hasLevels, !isLeveled, let title = item.above.last else {
      if item.level == .action { begunActions.insert(place) }
      return nil
    }
    guard begunActions.insert(place).inserted else { return nil }
    let step = ObjectDescription.named("step")
    var action = ImportedItem(level: .action, row: item.row, title: title)
    action.sheet = item.sheet
    action.above = item.above.dropLast()
    (action.id, item.id) = (item.id, nil)
    action.idColumn = item.idColumn
    action.values = item.values.filter { step[$0.key] == nil }
    item.values.removeAll { step[$0.key] == nil }
    (action.fields, item.fields) = (item.fields, ImportedFields())
    (action.indicators, item.indicators) = (item.indicators, [])
    actionsOfSteps.insert(items.count)
    return action
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

  /// Returns the thing that a row is about, or `nil` if it has no title.
  private mutating func item(_ texts: [ColumnMeaning: String], _ row: Sheet.Row) -> ImportedItem? {
    let level: WrittenLevel
    let title: String
    var above: [CodedTitle] = []
    var ownID: String?
    // The titles in columns that say neither what the row is nor where it stands.
    var unused: [ColumnMeaning] = []
    if hasLevels, let own = numberedLevels[row.number] ?? texts[.level].flatMap(WrittenWords.level) {
      let named: [ColumnMeaning] = [.title, .action, .operational, .strategic, .step].filter {
        texts[$0] != nil
      }
      guard let meaning = named.first, let text = texts[meaning] else { return nil }
      (level, title) = (own, text)
      unused = named.dropFirst() + [.third]
      // `OO.2` in the column of types is the id too.
      if texts[.id] == nil, let code = texts[.level], code.contains(where: \.isNumber) { ownID = code }
    } else {
      fillDown(texts)
      above = [.strategic, .operational].compactMap { meaning in path[meaning].map { coded($0) } }
      if path[.strategic] == nil, let usualObjective { above.insert(coded(usualObjective), at: 0) }
      if let text = texts[.step] {
        (level, title) = (.step, text)
        if let action = path[.action] ?? texts[.action] { above.append(coded(action)) }
        unused = [.title]
      } else if let text = texts[.action] ?? texts[.title] {
        (level, title) = (texts[.action] == nil ? self.level(of: text, texts, row) : .action, text)
        if texts[.action] != nil { unused = [.title] }
      } else if texts[.third] != nil {
        return nil
      } else if let text = texts[.operational] {
        (level, title) = (.operational, text)
        above = (path[.strategic] ?? usualObjective).map { [coded($0)] } ?? []
      } else if let text = texts[.strategic] {
        (level, title, above) = (.strategic, text, [])
      } else {
        return nil
      }
    }
    var item = ImportedItem(level: level, row: row.number, title: CodedTitle(title))
    item.id = texts[.id] ?? ownID ?? id(at: level, row)
    item.parent =
      texts[.parent]
      ?? texts[.path].flatMap { $0.listed.last?.split(separator: "›").last.map { String($0).trimmed } }
    item.above = above
    item.idColumn =
      layout.columns.first { $0.meaning == .id && row[$0.position]?.words == item.id }?.position ?? 0
    item.titleColumn = layout.columns.first { row[$0.position]?.words == title }?.position ?? 0
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
    for column in layout.columns where column.level == nil {
      guard let meaning = column.meaning, unused.contains(meaning), let words = texts[meaning], words != title
      else { continue }
      keep(column, words, in: &item)
    }
    if let more = item.title.text, item.text(of: "text") == nil {
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
}

extension String {
  /// The text on one line.
  var withoutLineBreaks: String {
    let text = withoutMarkup.trimmed
    // Controls, and the first bytes of the other line breaks.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }),
      text.contains(where: \.isNewline)
    else { return text }
    return text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ")
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
