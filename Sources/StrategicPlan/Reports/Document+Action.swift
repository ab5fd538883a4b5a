extension Document {
  /// Creates the complete description of an item.
  package init(_ item: Item, _ language: Language) {
    let items = item.owner.itemsByID
    let objectives = item.path.compactMap { items[$0.text] }
    self.init([
      .item(
        id: item.id.text, title: item.title.string,
        place: [item.owner.plan.title.string] + objectives.map { "\($0.id) \($0.title.string)" })
    ])
    if let action = item.action {
      addAction(action, of: item, among: items, in: language)
    } else {
      addObjective(item, language)
    }
  }

  private mutating func addAction(
    _ action: Action, of item: Item, among items: [String: Item], in language: Language
  ) {
    let phrases = language.phrases
    addFacts(item, language)
    addFields(action.fields)
    add("", prose: action.text?.string)

    addSteps(action, of: item, in: language)
    addBudget(action, of: item, in: language)
    add(phrases[.dependsOn], list: action.dependsOn.map { items[$0.string]?.line(language) ?? $0.string })
    add(phrases[.neededBy], list: item.neededBy.map { $0.line(language) })
    add(phrases[.alsoServes], list: action.alsoServes.map { items[$0.string]?.line(language) ?? $0.string })
    addIndicators(action.indicators, at: item.reportingDate, in: language, isJudged: item.judgesIndicators)
    addLinks(action.links, action.sourceIDs, in: language)
    addJournal(of: item, language)
  }

  private mutating func addSteps(_ action: Action, of item: Item, in language: Language) {
    let phrases = language.phrases
    var table = Table([
      .init(phrases[.title].capitalized, isFlexible: true),
      .init(phrases.referent.many.capitalized, isFlexible: true),
      .init(phrases[.deadline].capitalized, .right),
      .init(phrases.done.capitalized, .right),
    ])
    for step in action.steps {
      let standing = StepStanding(
        step, ofOpenAction: item.standing?.status.isOpen ?? false, at: item.reportingDate)
      table.append([
        .init(step.title.string),
        .init(step.referents.map(\.string).joined(separator: ", ")),
        .init(
          step.deadline.map { (standing.isOverdue ? "! " : "") + language.shortDate($0.last) } ?? "",
          standing.isOverdue ? .bad : .plain),
        .init(standing.isDone ? step.done.map { language.shortDate($0.last) } ?? "" : "–"),
      ])
    }
    let count = item.standing?.steps ?? .none
    add(count.total == 0 ? "" : phrases.stepsDone(count.done, count.total, language), table: table)
  }

  private mutating func addBudget(_ action: Action, of item: Item, in language: Language) {
    let phrases = language.phrases
    let plan = item.owner.plan
    var table = Table([
      .init(phrases.amount.capitalized, .right),
      .init(phrases[.fte], .right),
      .init(phrases.year.capitalized),
      .init(phrases.source.capitalized, isFlexible: true),
      .init(phrases.nature.capitalized),
      .init(phrases.article.capitalized),
      .init(phrases.note.capitalized, isFlexible: true),
    ])
    for line in action.budget {
      table.append([
        .init(line.amount.map { language.money($0, line.currency ?? plan.currency) } ?? ""),
        .init(line.fullTimeEquivalents.map { language.number($0) } ?? ""),
        .init(line.year.map { plan.calendar.name(ofYear: plan.calendar.year(of: $0.first)) } ?? ""),
        .init(line.source?.string ?? ""),
        .init(line.nature.map(phrases.natures) ?? ""),
        .init(line.code?.string ?? ""),
        .init(line.note?.string ?? ""),
      ])
    }
    add(phrases[.budget], table: table)
    addFinances(item.ownRollUp ?? RollUp(), language, isDetailed: action.budget.count > 1)
  }

  /// Adds the entries of an action's or an objective's journal that are known on the day.
  mutating func addJournal(of item: Item, _ language: Language) {
    let phrases = language.phrases
    let log = item.updates.known(on: item.reportingDate.day).map { update in
      var facts = [update.date.map { language.shortDate($0.last) }]
      facts.append(update.status.map(phrases.statuses))
      facts.append(update.progress.map(language.percent))
      facts.append(update.spent.map { "\(phrases[.spent]) \(language.money($0, item.plan.currency))" })
      facts.append(update.health.map { "\(phrases[.health]) \(phrases.healths($0))" })
      facts.append(update.deadline.map { "\(phrases[.deadline]) \(language.deadline($0))" })
      facts.append(update.author.map { "\(phrases.author) \($0.string)" })
      return Entry(
        heading: facts.compactMap(\.self).joined(separator: " · "),
        lines: [update.note?.string].compactMap(\.self) + update.links.map { $0.line(in: language) })
    }
    add(phrases.journal, log: log)
  }
}
