extension Sheet {
  /// Everything about a strategic objective.
  package init(_ strategic: PlanStanding.Strategic, in standing: PlanStanding, _ language: Language) {
    self.init(
      id: strategic.objective.id.text, title: strategic.objective.title.string,
      place: [standing.plan.title.string])
    addObjective(strategic.objective, strategic.rollUp, standing, language)
    var table = Sheet.objectivesTable(
      language.name(of: .operationalObjective, in: standing.plan, 2), language)
    for operational in strategic.operational {
      table.append(Sheet.row(operational.objective, operational.rollUp, language))
    }
    add(language.name(of: .operationalObjective, in: standing.plan, 2), table: table)
    addAlsoServed(strategic.objective.id, standing, language)
  }

  /// Everything about an operational objective.
  package init(
    _ operational: PlanStanding.Operational, in strategic: StrategicObjective, _ standing: PlanStanding,
    _ language: Language
  ) {
    let phrases = language.phrases
    self.init(
      id: operational.objective.id.text, title: operational.objective.title.string,
      place: [standing.plan.title.string, strategic.heading])
    addObjective(operational.objective, operational.rollUp, standing, language)
    var table = Table([
      .init("id", phrases.identifier.capitalized),
      .init("title", phrases.title.capitalized, isFlexible: true),
      .init("referents", phrases.referent.many.capitalized, isFlexible: true),
      .init("deadline", phrases.deadline.capitalized, .right),
      .init("status", phrases.status.capitalized), .init("progress", phrases.progress.capitalized, .right),
    ])
    for (action, standing) in operational.actions {
      let (status, tone) = language.status(standing)
      table.append([
        .init(action.id.text, .strong), .init(action.title.string),
        .init(action.referents.map(\.string).joined(separator: ", ")),
        .init(standing.deadline.map { language.shortDate($0.last) } ?? ""),
        .init(status, tone), .init(language.percent(standing.progress)),
      ])
    }
    add(language.name(of: .action, in: standing.plan, 2), table: table)
    addAlsoServed(operational.objective.id, standing, language)
  }

  /// Everything about a plan as a whole.
  package init(_ standing: PlanStanding, _ language: Language) {
    let phrases = language.phrases
    let plan = standing.plan
    self.init(id: plan.id.text, title: plan.title.string, place: [])
    add(phrases.organization, plan.organization?.string)
    if let first = plan.period.firstDay, let last = plan.period.lastDay {
      add(phrases.period, "\(language.date(first)) – \(language.date(last))")
    }
    add(phrases.adopted, plan.adopted.map { language.date($0.last) })
    addRollUp(standing.rollUp, language)
    add("", prose: plan.text?.string)
    for mission in plan.missions {
      let parts = [mission.title, mission.text].compactMap { $0?.string }
      add(phrases.mission.one, prose: parts.joined(separator: "\n"))
    }
    add(phrases.vision, prose: plan.vision?.string)
    add(
      phrases.value(plan.values.count, in: language),
      list: plan.values.map { Sheet.line($0.name, $0.text, language) })
    add(
      phrases.theme(plan.themes.count, in: language),
      list: plan.themes.map { theme in
        Sheet.line(theme.name, theme.text, language) + (theme.kind.map { " [\($0.string)]" } ?? "")
      })
    add(
      phrases.referent(plan.referents.count, in: language),
      list: plan.referents.map { referent in
        referent.role.map { language.labelled(plan.referentName(referent.id), $0.string) }
          ?? plan.referentName(referent.id)
      })
    add(phrases.domain(plan.domains.count, in: language), list: plan.domains.map { plan.domainName($0.id) })
    addIndicators(plan.indicators, standing.moment, language)
    var table = Sheet.objectivesTable(language.name(of: .strategicObjective, in: plan, 2), language)
    for strategic in standing.strategic {
      table.append(Sheet.row(strategic.objective, strategic.rollUp, language))
    }
    add(language.name(of: .strategicObjective, in: plan, 2), table: table)
    for review in plan.reviews {
      let heading = [review.date.map { language.date($0.last) }, review.title?.string].compactMap(\.self)
      add(
        phrases.review.one,
        prose: ([heading.joined(separator: " – ")] + [review.text?.string].compactMap(\.self)).joined(
          separator: "\n"))
    }
    add(phrases.source, prose: plan.source?.string)
  }

  private mutating func addObjective(
    _ objective: some Objective, _ rollUp: RollUp, _ standing: PlanStanding, _ language: Language
  ) {
    let phrases = language.phrases
    let plan = standing.plan
    addRollUp(rollUp, language)
    add(phrases.referent, objective.referents.map(plan.referentName), language)
    add(phrases.domain, objective.domains.map(plan.domainName), language)
    add(phrases.theme, objective.themes.map(plan.themeName), language)
    add(phrases.tag, objective.tags.map(\.string), language)
    add("", prose: objective.text?.string)
    addIndicators(objective.indicators, standing.moment, language)
  }

  private mutating func addRollUp(_ rollUp: RollUp, _ language: Language) {
    let phrases = language.phrases
    guard rollUp.total > 0 else { return }
    add(phrases.progress, rollUp.progress.map { $0.bar + " " + language.percent($0) } ?? "–")
    let counts = Status.allCases.filter { rollUp[$0] > 0 }.map {
      "\(phrases.statuses($0)) \(language.number(rollUp[$0]))"
    }
    add(
      phrases.action(rollUp.total, in: language),
      language.labelled(language.number(rollUp.total), counts.joined(separator: ", ")))
    for (label, count, tone) in [
      (phrases.late, rollUp.overdue, Table.Tone.bad), (phrases.dueSoon, rollUp.dueSoon, .warning),
      (phrases.lateStart, rollUp.lateStart, .warning), (phrases.slipping, rollUp.slipping, .warning),
    ] where count > 0 {
      add(label, language.number(count), tone)
    }
    add(phrases.budget, language.amounts(rollUp.finances, \.planned))
    addFinances(rollUp, language, isDetailed: false)
    if rollUp.fullTimeEquivalents != .zero {
      add(phrases.fullTimeEquivalents, language.number(rollUp.fullTimeEquivalents))
    }
  }

  /// Actions of other objectives that serve this one too; they are counted under their own.
  private mutating func addAlsoServed(_ id: Identifier, _ standing: PlanStanding, _ language: Language) {
    let serving = standing.items.filter { $0.action?.names(id, \.alsoServes) == true }
    add(language.phrases.alsoServedBy, list: serving.map { $0.line(language) })
  }

  private static func line(_ name: Text, _ text: Text?, _ language: Language) -> String {
    text.map { language.labelled(name.string, $0.string) } ?? name.string
  }

  private static func objectivesTable(_ noun: String, _ language: Language) -> Table {
    let phrases = language.phrases
    return Table([
      .init("id", phrases.identifier.capitalized),
      .init("title", phrases.title.capitalized, isFlexible: true),
      .init("progress", phrases.progress.capitalized, .right),
      .init("done", phrases.done.capitalized, .right),
      .init("overdue", phrases.lateShort.capitalized, .right),
    ])
  }

  private static func row(_ objective: some Objective, _ rollUp: RollUp, _ language: Language) -> [Table.Cell]
  {
    let hasActions = rollUp.total > 0
    return [
      .init(objective.id.text, .strong), .init(objective.title.string),
      .init(hasActions ? rollUp.progress.map(language.percent) ?? "–" : ""),
      .init(
        hasActions
          ? "\(language.number(rollUp[.done]))/\(language.number(rollUp.total - rollUp[.abandoned]))" : ""),
      .init(rollUp.overdue > 0 ? language.number(rollUp.overdue) : "", .bad),
    ]
  }
}
