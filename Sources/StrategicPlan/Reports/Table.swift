/// Rows and columns in words, for people, whatever they are drawn as.
package struct Table: Sendable {
  package enum Alignment: Sendable { case left, right }

  /// What a cell means, for whoever colours it.
  package enum Tone: Sendable { case plain, strong, faint, good, warning, bad }

  package struct Column: Sendable {
    package let heading: String
    package let alignment: Alignment
    /// Whether the column may be made narrower where a line is too short.
    package let isFlexible: Bool
    /// Whether the column may be left out where a line is much too short.
    package let isDispensable: Bool

    package init(
      _ heading: String, _ alignment: Alignment = .left, isFlexible: Bool = false,
      isDispensable: Bool = false
    ) {
      self.heading = heading
      self.alignment = alignment
      self.isFlexible = isFlexible
      self.isDispensable = isDispensable
    }
  }

  package struct Cell: Sendable {
    package let text: String
    package let tone: Tone

    package init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  package let columns: [Column]
  package private(set) var rows: [[Cell]]

  package init(_ columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  package mutating func append(_ row: [Cell]) { rows.append(row) }
}

extension ListReport {
  package func table(in language: Language) -> Table {
    Table(
      columns.map { $0.heading(in: language, isDispensable: dispensable.contains($0)) },
      rows: items.map { item in columns.map { $0.cell(item, in: language) } })
  }
}

extension ItemColumn {
  fileprivate func heading(in language: Language, isDispensable: Bool) -> Table.Column {
    let phrases = language.phrases
    let heading =
      switch self {
      case .plan: phrases.plan.one
      case .level: phrases.level
      case .id: phrases.identifier
      case .path: phrases.path
      case .title: phrases.title
      case .status: phrases.status
      case .progress: "%"
      case .health: phrases.health
      case .priority: phrases.priority
      case .domains: phrases.domain.many
      case .referents: phrases.referent.many
      case .start: phrases.start
      case .deadline: phrases.deadline
      case .originalDeadline: phrases.originally
      case .overdue: phrases.late
      case .dueSoon: phrases.dueSoon
      case .lateStart: phrases.lateStart
      case .slipping: phrases.slipping
      case .budget: phrases.budget
      case .spent: phrases.spent
      case .fte: phrases.fullTimeEquivalents
      case .indicators: phrases.indicator.many
      case .themes: phrases.theme.many
      case .tags: phrases.tag.many
      case .gained: "±"
      case .changes: language.reportPhrases.change
      }
    let alignment: Table.Alignment =
      switch self {
      case .progress, .gained, .budget, .spent, .fte, .start, .deadline, .originalDeadline: .right
      default: .left
      }
    let isFlexible =
      switch self {
      case .title, .domains, .referents, .indicators, .themes, .tags: true
      default: false
      }
    return Table.Column(
      heading.capitalized, alignment, isFlexible: isFlexible, isDispensable: isDispensable)
  }

  fileprivate func cell(_ item: Item, in language: Language) -> Table.Cell {
    let (text, tone) = display(item, language)
    return Table.Cell(text, tone)
  }

  private func display(_ item: Item, _ language: Language) -> (String, Table.Tone) {
    let phrases = language.phrases
    func flag(_ isRaised: Bool, _ tone: Table.Tone) -> (String, Table.Tone) {
      (isRaised ? phrases.yes : "", tone)
    }
    func names(_ texts: [Text]) -> (String, Table.Tone) {
      (texts.map(\.string).joined(separator: ", "), .plain)
    }
    func date(_ day: Day?) -> (String, Table.Tone) { (day.map(language.shortDate) ?? "", .plain) }
    switch self {
    case .plan: return (item.plan.id.text, .plain)
    case .level: return (language.name(of: item.level, in: item.plan), .plain)
    case .id: return (item.id.text, .strong)
    case .path: return (item.path.map(\.text).joined(separator: " › "), .plain)
    case .title: return (item.title.string, .plain)
    case .status:
      guard let status = item.standing?.status else { return ("", .plain) }
      return (phrases.statuses(status), Language.tone(of: status))
    case .progress: return (item.progress.map { language.number($0.rounded) } ?? "–", .plain)
    case .health: return (item.standing?.health.map(phrases.healths) ?? "", .plain)
    case .priority: return (item.action?.priority.map(phrases.priorities) ?? "", .plain)
    case .domains: return names(item.domains)
    case .referents: return names(item.referents)
    case .start: return date(item.action?.start?.first)
    case .deadline:
      let (text, _) = date(item.standing?.deadline?.last)
      return item.standing?.isOverdue == true ? ("! " + text, .bad) : (text, .plain)
    case .originalDeadline: return date(item.standing?.originalDeadline?.last)
    case .overdue: return flag(item.isOverdue, .bad)
    case .dueSoon: return flag(item.isDueSoon, .warning)
    case .lateStart: return flag(item.isLateStart, .warning)
    case .slipping: return flag(item.isSlipping, .warning)
    case .budget: return (language.amounts(item.finances, \.planned), .plain)
    case .spent: return (language.amounts(item.finances, \.spent), .plain)
    case .fte: return (item.fullTimeEquivalents.map { language.number($0) } ?? "", .plain)
    case .indicators: return names(item.indicators.map(\.name))
    case .themes: return names(item.themes)
    case .tags: return names(item.tags)
    case .gained: return item.progressGained.map(language.trend) ?? ("", .plain)
    case .changes:
      let words = (item.change?.turningPoints ?? []).map(language.reportPhrases.turningPoints)
      return (words.joined(separator: ", "), .plain)
    }
  }
}

extension Language {
  /// `↑ +12,5`, `↓ −3`, `=`: points of a percent to one decimal.
  func trend(_ gained: Percent) -> (String, Table.Tone) {
    let points = points(gained)
    if points == "=" { return (points, .faint) }
    return gained < .zero ? ("↓ " + points, .bad) : ("↑ " + points, .good)
  }

  /// `+12,5` or `−3`, in points of a percent, to one decimal.
  func points(_ gained: Percent) -> String {
    let tenths = FixedPoint.quotient(Int128(gained.millionths), 100_000)
    if tenths == 0 { return "=" }
    return (tenths > 0 ? "+" : "") + number(FixedPoint.digits(tenths, places: 1))
  }

  /// A level in the plan's own words, where it has some and they are of this language.
  package func name(of level: Level, in plan: Plan, _ count: Int = 1) -> String {
    let own = Language(tag: plan.language) == self ? plan.terms : Terms()
    let (term, usual) =
      switch level {
      case .strategicObjective: (own.strategicObjective, phrases.strategicObjective)
      case .operationalObjective: (own.operationalObjective, phrases.operationalObjective)
      case .action: (own.action, phrases.action)
      }
    return (term.map { Noun($0.one, $0.many) } ?? usual)(count, in: self)
  }

  /// A status, and that the action is late or slipping, which no status says.
  func status(_ standing: ActionStanding) -> (String, Table.Tone) {
    let status = phrases.statuses(standing.status)
    if standing.isOverdue { return ("\(status), \(phrases.late)", .bad) }
    if standing.isLateStart { return ("\(status), \(phrases.lateStart)", .warning) }
    if standing.isSlipping { return ("\(status), \(phrases.slipping)", .warning) }
    return (status, Language.tone(of: standing.status))
  }

  fileprivate static func tone(of status: Status) -> Table.Tone {
    switch status {
    case .done: .good
    case .abandoned, .onHold: .faint
    case .blocked: .bad
    case .notStarted, .planned, .inProgress: .plain
    }
  }

  /// Amounts that are not zero, each with its currency.
  package func amounts(_ finances: Finances, _ part: (Finances.Amounts) -> Money) -> String {
    finances.amounts.filter { part($0.amounts) != .zero }
      .map { money(part($0.amounts), $0.currency) }.joined(separator: " + ")
  }
}
