extension ListReport {
  package func headings(in language: Language) -> [Table.Column] {
    columns.map { $0.heading(in: language, isDispensable: dispensable.contains($0)) }
  }

  package func cells(_ item: Item, in language: Language) -> [Table.Cell] {
    columns.map { $0.cell(item, in: language) }
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
      case .organization: phrases.organization
      case .sdgs: phrases.goals
      case .finished: language.reportPhrases.turningPoints(.finished)
      case .lastUpdate: phrases.lastUpdate
      case .gained: "±"
      case .changes: language.reportPhrases.change
      }
    let alignment: Table.Alignment =
      switch self {
      case .progress, .gained, .budget, .spent, .fte, .start, .deadline, .originalDeadline, .finished,
        .lastUpdate:
        .right
      default: .left
      }
    let isFlexible =
      switch self {
      case .title, .domains, .referents, .indicators, .themes, .tags, .organization: true
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
    func names(_ texts: some Sequence<Text>) -> (String, Table.Tone) {
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
      let (text, _) = date(item.deadline?.last)
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
    case .organization: return (item.plan.organization?.string ?? "", .plain)
    case .sdgs: return ((item.action?.goals ?? []).map(String.init).joined(separator: ", "), .plain)
    case .finished: return date(item.standing?.finished)
    case .lastUpdate: return date(item.standing?.lastUpdate)
    case .gained: return item.progressGained.map(language.trend) ?? ("", .plain)
    case .changes:
      let words = (item.change?.turningPoints ?? []).map(language.reportPhrases.turningPoints)
      return (words.joined(separator: ", "), .plain)
    }
  }
}
