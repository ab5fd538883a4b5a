import SourceText

extension PlanImport {
  /// Takes in what a row says of an item that the plan has: what differs is set, and what it says of how the item stands is
  /// an entry of its day.
  mutating func update(
    _ item: PlanItem, with row: ImportedItem, _ additions: inout [AdditionPlace: [JSONValue]]
  ) {
    let kind = ElementKind(item.level)
    let name = "\(item.id) \(item.title.string.shortened)"
    guard row.made == nil else {
      tellOfLocked(row, item)
      setFields(row.fields.values, of: item, named: name)
      record(row, of: item, named: name, deadline: nil, &additions)
      return
    }
    if row.title.title != item.title.string,
      row.title.key != item.titleKey,
      !row.title.title.hasSuffix("…")
    {
      editor.json.set(.string(row.title.title), for: "title", in: item.node, order: kind.object.keys)
      changes.append("\(name): title \(item.title.string.shortened) → \(row.title.title.shortened)")
    }
    var seen: Set<String> = []
    var movedDeadline: String?
    for value in row.values where seen.insert(value.key).inserted {
      guard kind.object[value.key] != nil else { continue }
      let new = registered(value)
      let old = editor.document.value(of: value.key, in: item.node)
      guard !isSame(new, as: value.key, of: item) else { continue }
      if value.key == "deadline", let action = item.action,
        action.updates.contains(where: { $0.deadline != nil })
      {
        // The journal has moved it, and moves it again.
        movedDeadline = new.text
        continue
      }
      if value.key == "budget", let action = item.action, action.budget.count > 1,
        case .array(let lines) = new, lines.count == 1
      {
        findings[row.sheet].add(
          .importConflict,
          "the budget \(shown(new)) is not what the \(action.budget.count) lines of '\(item.id)' come to; they stay",
          row: row.row, column: value.column, text: shown(new))
        continue
      }
      let before = old.map { shown(editor.document.spelled($0)) }
      editor.json.set(new, for: value.key, in: item.node, order: kind.object.keys)
      changes.append("\(name): \(value.key) " + (before.map { "\($0) → " } ?? "") + shown(new))
    }
    setFields(row.fields.values, of: item, named: name)
    let known = Dictionary(
      item.indicators.flatMap { indicator in
        [(WrittenWords.key(indicator.name.string), indicator)]
          + (indicator.id.map { [($0.text, indicator)] } ?? [])
      }
    ) { first, _ in first }
    for indicator in row.indicators {
      take(
        indicator, of: item, known[WrittenWords.key(indicator.name)] ?? known[indicator.name], row, &additions
      )
    }
    record(row, of: item, named: name, deadline: movedDeadline, &additions)
  }

  /// Tells what the cells of a service's sheet that only remind it have otherwise than the plan: they are not read.
  private mutating func tellOfLocked(_ row: ImportedItem, _ item: PlanItem) {
    func tell(_ what: String, _ text: String, known: String, at column: Int) {
      findings[row.sheet].add(
        .assumption, "'\(item.id)' has the \(what) '\(known.shortened)' in the plan, which stays",
        row: row.row,
        column: column, text: text)
    }
    if let id = row.id, id != item.id.text, !item.sourceIDs.contains(where: { $0.text.string == id }) {
      tell("id", id, known: item.id.text, at: row.idColumn)
    }
    if row.title.key != item.titleKey {
      tell("title", row.title.title, known: item.title.string, at: row.titleColumn)
    }
    for value in row.values where !isSame(value.value, as: value.key, of: item) {
      switch value.key {
      case "referents":
        let known = item.referents.map(\.string).joined(separator: ", ")
        tell("referents", shown(value.value), known: known, at: value.column)
      // The new deadline of the sheet is one of the plan's by now.
      case "deadline" where row.said.deadline == nil:
        let known = item.action?.standing(at: ReportingDate(facts.asOf)).deadlineInForce.map(shown)
        tell("deadline", shown(value.value), known: known ?? "–", at: value.column)
      default: break
      }
    }
  }

  func shown(_ deadline: Deadline) -> String { deadline.days?.last.description ?? Deadline.ongoingWord }

  /// Returns a value in words on one line.
  func shown(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text.withoutLineBreaks.shortened
    case .array(let elements): elements.map { shown($0) }.joined(separator: ", ").shortened
    case .object(let members) where members.count == 1: shown(members[0].value)
    default: value.text(onOneLine: true).shortened
    }
  }

  /// Returns a Boolean value that indicates whether an item has a value already, in whatever spelling.
  private func isSame(_ value: JSONValue, as key: String, of item: PlanItem) -> Bool {
    func days(_ text: String?) -> DaySpan? { text.flatMap { DateText($0)?.days(in: plan.calendar) } }
    switch key {
    case "start": return item.start?.first == days(value.text)?.first
    case "deadline":
      if value.text == Deadline.ongoingWord { return item.isOngoing }
      let inForce = item.action.map { $0.standing(at: ReportingDate(facts.asOf)) }
      if inForce?.isOngoing == true { return false }
      return (inForce?.deadline ?? item.deadline)?.last == days(value.text)?.last
    case "priority": return item.priority?.rawValue == value.text
    case "budget": return item.action.map { isSameBudget(value, as: $0.budget) } ?? true
    case "referents", "domains", "sponsors", "partners", "themes", "tags":
      let old = item.names(of: key).map(\.nameKey)
      let new = value.elementTexts.map(\.nameKey)
      return Set(old) == Set(new) || key == "tags" && Set(new).isSubset(of: old)
    case "links":
      let old = Set(item.links.map(\.url.string))
      return value.elementTexts.allSatisfy(old.contains)
    case "sdgs":
      return Set(value.elementNumbers) == Set(item.goals.map(String.init))
    case "text": return item.text.map { isSameText(value.text ?? "", as: $0.string) } ?? false
    case "weight": return item.action?.weight == Quantity(digits: value.spelling)
    case "dependsOn": return Set(item.action?.dependsOn.map(\.string) ?? []) == Set(value.elementTexts)
    default:
      return editor.document.value(of: key, in: item.node).map { editor.document.spelled($0) == value }
        ?? false
    }
  }

  /// Returns a Boolean value that indicates whether a table has a text as far as a cell can: without markup, and cut
  /// where a spreadsheet cuts it.
  private func isSameText(_ text: String, as old: String) -> Bool {
    let known = old.withoutMarkup.replacing("\r\n", with: "\n").trimmed
    let text = text.replacing("\r\n", with: "\n").trimmed
    guard text != known else { return true }
    let isCut = text.utf16.count > 32_000
    return isCut && known.hasPrefix(text.hasSuffix("…") ? String(text.dropLast()) : text)
  }

  /// Returns a Boolean value that indicates whether lines of a budget come to the same: in each year where the table tells
  /// years, else together.
  private func isSameBudget(_ value: JSONValue, as lines: Entries<BudgetLine>) -> Bool {
    guard case .array(let new) = value else { return false }
    let hasYears = new.contains { $0["year"] != nil }
    func key(_ year: String?, _ currency: String) -> String { (hasYears ? year ?? "" : "") + currency }
    var old: [String: Int128] = [:]
    var posts: Int128 = 0
    for line in lines where line.kind == .expense {
      let year = line.year.map { String(plan.calendar.year(of: $0.first)) }
      if let amount = line.amount {
        old[key(year, (line.currency ?? plan.currency).code), default: 0] += Int128(amount.cents)
      }
      if let own = line.fullTimeEquivalents { posts += Int128(own.millionths) }
    }
    var sums: [String: Int128] = [:]
    var newPosts: Int128 = 0
    for line in new {
      if case .number(let digits) = line["amount"], let cents = try? FixedPoint.read(digits.utf8, places: 2) {
        var year: String?
        if case .number(let number) = line["year"] { year = number }
        sums[key(year, line["currency"]?.text ?? plan.currency.code), default: 0] += cents
      }
      if case .number(let digits) = line["fte"], let own = try? FixedPoint.read(digits.utf8, places: 6) {
        newPosts += own
      }
    }
    if sums.isEmpty, newPosts == 0 {
      // Words alone: they are the same where a line has them.
      let notes = Set(lines.compactMap { $0.note?.string ?? $0.source?.string })
      return new.allSatisfy { line in
        (line.text ?? line["note"]?.text ?? line["source"]?.text).map { text in
          notes.contains { $0.trimmed == text.trimmed }
        } ?? true
      }
    }
    return sums.filter { $0.value != 0 } == old.filter { $0.value != 0 }
      && (newPosts == 0 || newPosts == posts)
  }

  private mutating func setFields(_ fields: [ImportedValue], of item: PlanItem, named name: String) {
    let known = Dictionary(item.fields.map { ($0.name, $0.text.string) }) { first, _ in first }
    var changed: [JSONValue.Member] = []
    for field in fields {
      guard let text = field.value.text, known[field.key] != text else { continue }
      // A list that went out has the titles of links without their addresses.
      let titles = item.links.compactMap { $0.title?.string }
      if !titles.isEmpty, text.listed.allSatisfy(titles.contains) { continue }
      changed.append(.init(field.key, field.value))
      changes.append(
        "\(name): fields.\(field.key) "
          + (known[field.key].map { "\($0.withoutLineBreaks.shortened) → " } ?? "")
          + text.withoutLineBreaks.shortened)
    }
    guard !changed.isEmpty else { return }
    let order = ElementKind(item.level).object.keys
    if let node = editor.document.value(of: "fields", in: item.node) {
      var members = editor.document.members(of: node).map { key, value in
        JSONValue.Member(editor.document.string(key), editor.document.spelled(value))
      }
      for field in changed {
        if let position = members.firstIndex(where: { $0.key == field.key }) {
          members[position] = field
        } else {
          members.append(field)
        }
      }
      editor.json.replace(node, with: .object(members), under: "fields")
    } else {
      editor.json.set(.object(changed), for: "fields", in: item.node, order: order)
    }
  }

  // MARK: - Names

  /// Returns a value with the names of a registry by their ids. New ones are remembered.
  mutating func registered(_ value: ImportedValue) -> JSONValue {
    if value.key == "budget" { return value.value.withoutCurrency(plan.currency) }
    guard let kind = NameKind.allCases.first(where: { $0.rawValue + "s" == value.key }),
      case .array(let elements) = value.value
    else { return value.value }
    let registry = registry(of: kind)
    // Themes are always listed.
    guard kind == .theme || !registry.isEmpty else { return value.value }
    var names: [JSONValue] = []
    for name in elements.compactMap(\.text) {
      if let id = registry[name.nameKey] {
        if !names.contains(.string(id)) { names.append(.string(id)) }
        continue
      }
      if !newNames[kind, default: []].contains(where: { $0.nameKey == name.nameKey }) {
        newNames[kind, default: []].append(name)
      }
      names.append(.string(name))
    }
    return .array(names)
  }

  /// The ids of a registry by their own and their names' keys; empty if the plan has no list of the kind.
  private func registry(of kind: NameKind) -> [String: String] {
    var ids: [String: String] = [:]
    for entry in kind.listed(in: plan) {
      ids[entry.id.nameKey] = entry.id
      if let name = entry.name, ids[name.nameKey] == nil { ids[name.nameKey] = entry.id }
    }
    return ids
  }

  mutating func registerNames(of kind: NameKind) {
    guard let names = newNames[kind] else { return }
    let key = kind.rawValue + "s"
    let values = names.map { kind == .theme ? JSONValue.string($0) : .object([.init("id", .string($0))]) }
    editor.append(all: values, to: key, of: plan.node, order: ElementKind.plan.object.keys)
    changes += names.map { "added \(kind.rawValue) '\($0)'" }
  }
}

extension PlanItem {
  fileprivate func names(of key: String) -> [String] {
    let texts: Texts =
      switch key {
      case "referents": referents
      case "domains": domains
      case "sponsors": sponsors
      case "partners": partners
      case "themes": themes
      default: tags
      }
    return texts.map(\.string)
  }
}

extension JSONValue {
  /// Returns lines of a budget without the currency that they have anyway.
  fileprivate func withoutCurrency(_ currency: Currency) -> JSONValue {
    guard case .array(let lines) = self else { return self }
    return .array(
      lines.map { line in
        guard case .object(let members) = line else { return line }
        return .object(members.filter { $0.key != "currency" || $0.value.text != currency.code })
      })
  }

  var elementTexts: [String] {
    guard case .array(let elements) = self else { return [] }
    return elements.compactMap { $0.text ?? $0["id"]?.text }
  }

  fileprivate var elementNumbers: [String] {
    guard case .array(let elements) = self else { return [] }
    return elements.compactMap { if case .number(let digits) = $0 { digits } else { nil } }
  }
}
