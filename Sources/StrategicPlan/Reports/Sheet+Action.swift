extension Sheet {
  /// Creates the complete description of an item.
  package init(_ item: Item, _ language: Language) {
    let items = ItemsByID(item.owner)
    let objectives = item.path.compactMap { items[$0.text] }
    self.init(
      id: item.id.text, title: item.title.string,
      place: [item.owner.plan.title.string] + objectives.map { "\($0.id) \($0.title.string)" })
    if let action = item.action, let standing = item.standing {
      addAction(action, standing, item, items, language)
    } else {
      addObjective(item, language)
    }
  }

  private mutating func addAction(
    _ action: Action, _ standing: ActionStanding, _ item: Item, _ items: ItemsByID, _ language: Language
  ) {
    let phrases = language.phrases
    let plan = item.owner.plan
    let (status, tone) = language.status(standing)
    add(phrases.status, status, tone)
    add(phrases.progress, standing.progress.bar + " " + language.percent(standing.progress))
    add(phrases.start, action.start.map { language.date($0.first) })
    addDeadline(standing, item.moment, language)
    add(phrases.health, standing.health.map(phrases.healths))
    add(phrases.priority, action.priority.map(phrases.priorities))
    if action.weight != .one { add(phrases.weight, language.number(action.weight)) }
    add(
      language.noun(\.referent, else: \.referent, in: plan), action.referents.map(plan.referentName), language
    )
    add(phrases.sponsor, action.sponsor?.string)
    add(phrases.partner, action.partners.map(\.string), language)
    add(language.noun(\.domain, else: \.domain, in: plan), action.domains.map(plan.domainName), language)
    add(language.noun(\.theme, else: \.theme, in: plan), action.themes.map(plan.themeName), language)
    add(phrases.tag, action.tags.map(\.string), language)
    add(phrases.goals, action.goals.map(String.init).joined(separator: ", "))
    add("", prose: action.text?.string)

    addBudget(action, item, language)
    add(phrases.dependsOn, list: action.dependsOn.map { items.line(named: $0.string, language) })
    add(phrases.neededBy, list: item.neededBy.map { $0.line(language) })
    add(phrases.alsoServes, list: action.alsoServes.map { items.line(named: $0.string, language) })
    addIndicators(action.indicators, item.moment, language)
    addJournal(action, plan, item.moment, language)
  }

  private mutating func addDeadline(_ standing: ActionStanding, _ moment: Moment, _ language: Language) {
    guard let deadline = standing.deadline?.last else { return }
    var text = language.date(deadline)
    var remarks: [String] = []
    if standing.status.isOpen { remarks.append(language.distance(from: moment.day, to: deadline)) }
    if let original = standing.originalDeadline {
      remarks.append(language.phrases.originally + " " + language.date(original.last))
    }
    if !remarks.isEmpty { text += " (" + remarks.joined(separator: ", ") + ")" }
    add(
      language.phrases.deadline, text,
      standing.isOverdue ? .bad : standing.isDueSoon ? .warning : .plain)
  }

  private mutating func addBudget(_ action: Action, _ item: Item, _ language: Language) {
    let phrases = language.phrases
    let plan = item.owner.plan
    var table = Table([
      .init(phrases.amount.capitalized, .right),
      .init(phrases.fullTimeEquivalents, .right),
      .init(phrases.year.capitalized),
      .init(phrases.source.capitalized, isFlexible: true),
      .init(phrases.note.capitalized, isFlexible: true),
    ])
    for line in action.budget {
      table.append([
        .init(line.amount.map { language.money($0, line.currency ?? plan.currency) } ?? ""),
        .init(line.fullTimeEquivalents.map { language.number($0) } ?? ""),
        .init(line.year.map { plan.calendar.name(ofYear: plan.calendar.year(of: $0.first)) } ?? ""),
        .init(line.source?.string ?? ""),
        .init(line.note?.string ?? ""),
      ])
    }
    add(phrases.budget, table: table)
    addFinances(item.ownRollUp ?? RollUp(), language, isDetailed: action.budget.count > 1)
  }

  private mutating func addJournal(_ action: Action, _ plan: Plan, _ moment: Moment, _ language: Language) {
    let phrases = language.phrases
    let log = action.updates.known(on: moment.day).map { update in
      var facts = [update.date.map { language.shortDate($0.last) }]
      facts.append(update.status.map(phrases.statuses))
      facts.append(update.progress.map(language.percent))
      facts.append(update.spent.map { "\(phrases.spent) \(language.money($0, plan.currency))" })
      facts.append(update.health.map { "\(phrases.health) \(phrases.healths($0))" })
      facts.append(update.deadline.map { "\(phrases.deadline) \(language.shortDate($0.last))" })
      facts.append(update.author.map { "\(phrases.author) \($0.string)" })
      return Paragraph(
        heading: facts.compactMap(\.self).joined(separator: " · "),
        lines: [update.note?.string].compactMap(\.self))
    }
    add(phrases.journal, log: log)
  }
}
