extension Cell {
  /// Returns the value as a cell of a table, with the number that it stands for.
  ///
  /// - Parameter isForSheet: A Boolean value that indicates whether the cell says nothing but the value.
  func words(in language: Language, isForSheet: Bool = false) -> Table.Cell {
    if isForSheet, case .status(let status, _, _) = self { return .init(language.phrases.statuses(status)) }
    let cell = unsortedWords(in: language)
    return .init(cell.text, cell.tone, figure: figure)
  }

  private var figure: Figure? {
    switch self {
    case .progress(let progress): progress.map { .percent($0) }
    case .gained(let change): .difference("\(change.points)")
    case .target(let target, let value): target.figure(value)
    case .day(let day), .deadline(let day, _): .day(day)
    case .count(let count): .count(count)
    case .quantity(let quantity), .weight(let quantity): .number(quantity.description)
    case .budget(_, let amounts), .money(let amounts, _):
      amounts.count == 1 ? amounts.first.map { .money($0.money, $0.currency) } : nil
    case .steps(_, let count, _): count.total == 0 ? nil : .share(count.done, of: count.total)
    default: nil
    }
  }

  private func unsortedWords(in language: Language) -> Table.Cell {
    let phrases = language.phrases
    switch self {
    case .none, .journal, .rollUp: return .init("")
    case .text(let text): return .init(text)
    case .identifier(let id): return .init(id.text)
    case .itemID(let id): return .init(id.text, .strong)
    case .path(let ids, _): return .init(ids.map(\.text).joined(separator: " › "))
    case .level(let level, let owner): return .init(language.name(of: level, in: owner.plan))
    case .status(let status, let lateness, let missed):
      // A deadline that has passed is marked beside it.
      let (words, tone) = language.status(status, lateness == .overdue ? nil : lateness)
      guard missed > 0 else { return .init(words, tone) }
      return .init("\(words), \(language.missed(missed))", .bad)
    case .health(let health): return .init(phrases.healths(health))
    case .priority(let priority): return .init(phrases.priorities(priority))
    case .progress(let progress): return .init(progress.map { language.number($0.rounded) } ?? "–")
    case .gained(let points):
      let (text, tone) = language.trend(points)
      return .init(text, tone)
    case .day(let day): return .init(language.shortDate(day))
    case .deadline(let day, let isOverdue):
      return isOverdue
        ? .init("! " + language.shortDate(day), .bad) : .init(language.shortDate(day))
    case .count(let count): return count == 0 ? .init("–", .faint) : .init(language.number(count))
    case .state(let state): return .init(phrases.indicatorStates(state).one, Language.tone(of: state))
    case .frequency(let frequency): return .init(phrases.frequencies(frequency))
    case .target(let target, let value): return .init(language.target(target, value))
    case .partKind(let kind):
      return .init(kind == .target ? phrases.target : phrases.measured)
    case .ongoing: return .init(phrases.ongoing)
    case .flag(let isRaised, let isUrgent):
      return .init(isRaised ? phrases.yes : "", isUrgent ? .bad : .warning)
    case .names(let names, _): return .init(names.joined(separator: ", "))
    case .items(let ids): return .init(ids.map(\.text).joined(separator: ", "))
    case .numbers(let numbers): return .init(numbers.map(String.init).joined(separator: ", "))
    case .budget(_, let amounts), .money(let amounts, _): return .init(language.amounts(amounts))
    case .quantity(let quantity), .weight(let quantity): return .init(language.number(quantity))
    case .indicators(let indicators, _, _):
      return .init(indicators.map(\.name.string).joined(separator: ", "))
    case .steps(_, let count, _): return .init(count.total == 0 ? "" : "\(count.done)/\(count.total)")
    case .links(let links):
      return .init(links.map { $0.title?.string ?? $0.url.string }.joined(separator: ", "))
    case .namedTexts(let texts):
      return .init(texts.map { language.labelled($0.name, $0.text.string) }.joined(separator: "; "))
    case .changes(let points): return .init(points.map(language.report.turningPoints).joined(separator: ", "))
    }
  }
}

extension TableColumn {
  /// Returns the heading of the column in a table.
  func heading(in language: Language, isDispensable: Bool) -> Table.Column {
    Table.Column(
      language.heading(of: self), kind == .figure ? .right : .left,
      isFlexible: kind == .text || name == ItemColumn.status.rawValue,
      isDispensable: isDispensable)
  }
}

extension ItemColumn {
  /// The columns with a line in the sheet of an item, in the order of the sheet.
  static let facts: [ItemColumn] = {
    let first: [ItemColumn] = [
      .status, .progress, .start, .deadline, .health, .priority, .weight, .referents, .sponsors, .partners,
      .domains, .themes, .tags, .sdgs,
    ]
    return first + allCases.filter { $0.row.isFact && !first.contains($0) }
  }()
}

extension Document {
  /// Adds a line for each column that says something about an item.
  mutating func addFacts(_ item: Item, _ language: Language) {
    // The progress of an objective is that of its actions.
    for column in ItemColumn.facts where item.level == .action || column != .progress {
      add(column, column.cell(item), of: item, in: language)
    }
  }

  private mutating func add(_ column: ItemColumn, _ cell: Cell, of item: Item, in language: Language) {
    let label = language.phrases[column]
    switch cell {
    case .status(let status, let lateness, _):
      let (text, tone) = language.status(status, lateness)
      add(label, text, tone: tone)
    case .progress(let progress): add(label, progress.map { $0.bar + " " + language.percent($0) })
    case .day(let day): add(label, language.date(day))
    case .deadline(let day, _):
      let isPressing = item.isOverdue || item.isDueSoon
      let remarks =
        item.standing.map { language.remarks(on: day, $0, item.reportingDate.judged) }
        ?? (isPressing ? [language.distance(from: item.reportingDate.judged, to: day)] : [])
      let tone: Tone = item.isOverdue ? .bad : item.isDueSoon ? .warning : .plain
      add(
        label, language.date(day) + (remarks.isEmpty ? "" : " (" + remarks.joined(separator: ", ") + ")"),
        tone: tone)
    case .ongoing:
      let original = item.standing?.originalDeadline.map { " (" + language.remark(original: $0) + ")" }
      add(label, language.phrases.ongoing + (original ?? ""))
    case .weight(let weight): if weight != .one { add(label, language.number(weight)) }
    case .names(let names, let kind):
      let titles = names.map { name in kind.map { $0.title(of: name, in: item.plan) } ?? name }
      let noun = language.noun(of: column, in: item.plan)
      add(noun.map { $0(names.count, in: language) } ?? label, titles.joined(separator: ", "))
    default: add(label, cell.words(in: language).text)
    }
  }
}

extension Language {
  /// Returns a remark on the deadline that was stated first.
  fileprivate func remark(original deadline: DaySpan) -> String {
    phrases[.originalDeadline] + " " + date(deadline.last)
  }

  /// Returns how far away a deadline is, and the one that it replaces.
  fileprivate func remarks(on deadline: Day, _ standing: ActionStanding, _ day: Day) -> [String] {
    var remarks: [String] = []
    if standing.status.isOpen { remarks.append(distance(from: day, to: deadline)) }
    if let original = standing.originalDeadline {
      remarks.append(remark(original: original))
    }
    return remarks
  }
}

extension Item {
  /// Returns the item as an element of a list: `A1.1 Title (in progress)`.
  func line(_ language: Language) -> String {
    let status = standing.map { " (\(language.status($0.status, $0.lateness).0))" } ?? ""
    return "\(id) \(title.string)\(status)"
  }
}
