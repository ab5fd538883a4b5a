extension Document {
  /// Adds the complete description of an objective.
  mutating func addObjective(_ item: Item, _ language: Language) {
    guard let objective = item.objective, let rollUp = item.rollUp else { return }
    let phrases = language.phrases
    let plan = item.owner.plan
    addRollUp(rollUp, language)
    addFacts(item, language)
    addFields(objective.fields)
    add("", prose: objective.text?.string)
    addIndicators(objective.indicators, at: item.reportingDate, in: language)
    let children = item.owner.children(of: item)
    add(
      language.name(of: .operationalObjective, in: plan, 2),
      table: Document.objectives(children.filter { $0.level == .operationalObjective }, language))
    add(
      language.name(of: .action, in: plan, 2),
      table: Document.actions(children.filter { $0.level == .action }, language))
    add(phrases[.alsoServedBy], list: item.alsoServedBy.map { $0.line(language) })
    addLinks(objective.links, objective.sourceIDs, in: language)
    addJournal(of: item, language)
  }

  /// Creates the complete description of a plan as a whole.
  package init(_ standing: PlanStanding, _ language: Language) {
    let phrases = language.phrases
    let plan = standing.plan
    self.init([.item(id: plan.id.text, title: plan.title.string, place: [])])
    add(phrases[.organization], plan.organization?.string)
    if let first = plan.period.firstDay, let last = plan.period.lastDay {
      add(phrases.period, "\(language.date(first)) – \(language.date(last))")
    }
    add(phrases.adopted, plan.adopted.map { language.date($0.last) })
    addRollUp(standing.rollUp, language)
    addFields(plan.fields)
    add("", prose: plan.text?.string)
    for mission in plan.missions {
      let parts = [mission.title, mission.text].compactMap { $0?.string }
      add(phrases.mission.one, prose: parts.joined(separator: "\n"))
    }
    add(phrases.vision, prose: plan.vision?.string)
    add(
      phrases.value(plan.values.count, in: language),
      list: plan.values.map { Document.line($0.name, text: $0.text, in: language) })
    add(
      language.noun(\.theme, else: \.theme, in: plan)(plan.themes.count, in: language),
      list: plan.themes.map { theme in
        Document.line(theme.name, text: theme.text, in: language)
          + (theme.kind.map { " [\(phrases.themeKinds[$0.string] ?? $0.string)]" } ?? "")
      })
    for kind in NameKind.registered {
      let entries = kind.registry(of: plan)
      add(
        language.noun(of: kind, in: plan)(entries.count, in: language),
        list: entries.map { entry in
          let title = kind.title(of: entry.id.string, in: plan)
          return entry.role.map { language.labelled(title, $0.string) } ?? title
        })
    }
    addIndicators(plan.indicators, at: standing.reportingDate, in: language)
    add(
      language.name(of: .strategicObjective, in: plan, 2),
      table: Document.objectives(standing.items.filter { $0.level == .strategicObjective }, language))
    for review in plan.reviews {
      let heading = [review.date.map { language.date($0.last) }, review.title?.string].compactMap(\.self)
      add(
        phrases.review.one,
        prose: ([heading.joined(separator: " – ")] + [review.text?.string].compactMap(\.self)).joined(
          separator: "\n"))
      add("", list: plan.tables.entries(review.links).map { $0.line(in: language) })
    }
    addLinks(plan.links, plan.sourceIDs, in: language)
    add(phrases.source, prose: plan.source?.string)
  }

  private mutating func addRollUp(_ rollUp: RollUp, _ language: Language) {
    let phrases = language.phrases
    guard rollUp.total > 0 else { return }
    add(phrases[.progress], rollUp.progress.map { $0.bar + " " + language.percent($0) } ?? "–")
    let counts = Status.allCases.filter { rollUp[$0] > 0 }.map {
      "\(phrases.statuses($0)) \(language.number(rollUp[$0]))"
    }
    add(
      phrases.action(rollUp.total, in: language),
      language.labelled(language.number(rollUp.total), counts.joined(separator: ", ")))
    for (label, count, tone) in [
      (phrases[.overdue], rollUp.overdue, Tone.bad), (phrases[.dueSoon], rollUp.dueSoon, .warning),
      (phrases[.lateStart], rollUp.lateStart, .warning), (phrases[.slipping], rollUp.slipping, .warning),
    ] where count > 0 {
      add(label, language.number(count), tone: tone)
    }
    add(phrases[.budget], language.amounts(rollUp.finances, \.planned))
    addFinances(rollUp, language, isDetailed: false)
    if rollUp.fullTimeEquivalents != .zero {
      add(phrases[.fte], language.number(rollUp.fullTimeEquivalents))
    }
  }

  private static func line(_ name: Text, text: Text?, in language: Language) -> String {
    text.map { language.labelled(name.string, $0.string) } ?? name.string
  }

  private static func objectives(_ items: [Item], _ language: Language) -> Table {
    let phrases = language.phrases
    var table = Table([
      .init(phrases[.id].capitalized),
      .init(phrases[.title].capitalized, isFlexible: true),
      .init(phrases[.progress].capitalized, .right),
      .init(phrases.done.capitalized, .right),
      .init(phrases.lateShort.capitalized, .right),
    ])
    for item in items {
      guard let rollUp = item.rollUp else { continue }
      let hasActions = rollUp.total > 0
      let counted = language.number(rollUp.total - rollUp[.abandoned])
      table.append([
        .init(item.id.text, .strong),
        .init(item.title.string),
        .init(hasActions ? rollUp.progress.map(language.percent) ?? "–" : ""),
        .init(hasActions ? "\(language.number(rollUp[.done]))/\(counted)" : ""),
        .init(rollUp.overdue > 0 ? language.number(rollUp.overdue) : "", .bad),
      ])
    }
    return table
  }

  private static func actions(_ items: [Item], _ language: Language) -> Table {
    let phrases = language.phrases
    var table = Table([
      .init(phrases[.id].capitalized),
      .init(phrases[.title].capitalized, isFlexible: true),
      .init(phrases.referent.many.capitalized, isFlexible: true, isDispensable: true),
      .init(phrases[.deadline].capitalized, .right),
      .init(phrases[.status].capitalized),
      .init("%", .right),
    ])
    for item in items {
      guard let standing = item.standing else { continue }
      let (status, tone) = language.status(standing.status, standing.lateness)
      table.append([
        .init(item.id.text, .strong),
        .init(item.title.string),
        .init(item.referents.map(\.string).joined(separator: ", ")),
        .init(
          standing.isOngoing ? phrases.ongoing : standing.deadline.map { language.shortDate($0.last) } ?? ""),
        .init(status, tone),
        .init(standing.progress.map { language.number($0.rounded) } ?? "–"),
      ])
    }
    return table
  }
}
