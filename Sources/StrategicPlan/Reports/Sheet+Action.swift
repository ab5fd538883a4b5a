extension Sheet {
  /// Everything about an action.
  package init(_ item: ActionInContext, in standing: PlanStanding, _ language: Language) {
    let phrases = language.phrases
    let action = item.action
    let plan = item.plan
    self.init(
      id: action.id.text, title: action.title.string,
      place: [plan.title.string, item.strategic.heading, item.operational.heading])

    let (status, tone) = language.status(item.standing)
    add(phrases.status, status, tone)
    add(phrases.progress, item.standing.progress.bar + " " + language.percent(item.standing.progress))
    add(phrases.start, action.start.map { language.date($0.first) })
    addDeadline(item, standing.moment, language)
    add(phrases.health, item.standing.health.map(phrases.healths))
    add(phrases.priority, action.priority.map(phrases.priorities))
    if action.weight != .one { add(phrases.weight, language.number(action.weight)) }
    add(phrases.referent, action.referents.map(plan.referentName), language)
    add(phrases.sponsor, action.sponsor?.string)
    add(phrases.partner, action.partners.map(\.string), language)
    add(phrases.domain, action.domains.map(plan.domainName), language)
    add(phrases.theme, action.themes.map(plan.themeName), language)
    add(phrases.tag, action.tags.map(\.string), language)
    add(phrases.goals, action.goals.map(String.init).joined(separator: ", "))
    add("", prose: action.text?.string)

    addBudget(action, item, language)
    add(phrases.dependsOn, list: action.dependsOn.map { standing.line(named: $0.string, language) })
    add(phrases.neededBy, list: standing.items.filter { $0.action?.names(action.id, \.dependsOn) == true }
      .map { $0.line(language) })
    add(phrases.alsoServes, list: action.alsoServes.map { standing.line(named: $0.string, language) })
    addIndicators(action.indicators, standing.moment, language)
    addJournal(action, plan, standing.moment, language)
  }

  private mutating func addDeadline(_ item: ActionInContext, _ moment: Moment, _ language: Language) {
    guard let deadline = item.standing.deadline?.last else { return }
    var text = language.date(deadline)
    var remarks: [String] = []
    if item.standing.status.isOpen { remarks.append(language.distance(from: moment.day, to: deadline)) }
    if let original = item.standing.originalDeadline {
      remarks.append(language.phrases.originally + " " + language.date(original.last))
    }
    if !remarks.isEmpty { text += " (" + remarks.joined(separator: ", ") + ")" }
    add(language.phrases.deadline, text, item.standing.isOverdue ? .bad : item.standing.isDueSoon ? .warning : .plain)
  }

  private mutating func addBudget(_ action: Action, _ item: ActionInContext, _ language: Language) {
    let phrases = language.phrases
    let plan = item.plan
    var table = Table([
      .init("amount", phrases.amount.capitalized, .right),
      .init("fte", phrases.fullTimeEquivalents, .right),
      .init("year", phrases.year.capitalized),
      .init("source", phrases.source.capitalized, isFlexible: true),
      .init("note", phrases.note.capitalized, isFlexible: true),
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
    var sum = RollUp()
    sum.add(action, item.standing, currency: plan.currency)
    addFinances(sum, language, isDetailed: action.budget.count > 1)
  }

  private mutating func addJournal(_ action: Action, _ plan: Plan, _ moment: Moment, _ language: Language) {
    let phrases = language.phrases
    var table = Table([
      .init("date", phrases.date.capitalized, .right),
      .init("status", phrases.status.capitalized),
      .init("progress", phrases.progress.capitalized, .right),
      .init("spent", phrases.spent.capitalized, .right),
      .init("health", phrases.health.capitalized),
      .init("deadline", phrases.deadline.capitalized, .right),
      .init("by", phrases.author.capitalized),
      .init("note", phrases.note.capitalized, isFlexible: true),
    ])
    for update in action.updates.inForce(on: moment.day) {
      table.append([
        .init(update.date.map { language.shortDate($0.last) } ?? ""),
        .init(update.status.map(phrases.statuses) ?? ""),
        .init(update.progress.map(language.percent) ?? ""),
        .init(update.spent.map { language.money($0, plan.currency) } ?? ""),
        .init(update.health.map(phrases.healths) ?? ""),
        .init(update.deadline.map { language.shortDate($0.last) } ?? "", .warning),
        .init(update.author?.string ?? ""),
        .init(update.note?.string ?? ""),
      ])
    }
    add(phrases.journal, table: table)
  }
}

extension Sheet {
  /// Names in one line, labelled by the noun in the right number.
  mutating func add(_ noun: Noun, _ names: [String], _ language: Language) {
    add(noun(names.count, in: language), names.joined(separator: ", "))
  }

  /// What is planned and spent in all, and the share used.
  mutating func addFinances(_ sum: RollUp, _ language: Language, isDetailed: Bool) {
    let phrases = language.phrases
    if isDetailed {
      add(phrases.total, language.amounts(sum.finances, \.planned))
      if sum.fullTimeEquivalents != .zero {
        add(phrases.fullTimeEquivalents, language.number(sum.fullTimeEquivalents))
      }
    }
    let spent = sum.finances.amounts.filter { $0.amounts.spent != .zero }.map { currency, amounts in
      let share = Percent(amounts.spent.cents, of: amounts.planned.cents)
      return language.money(amounts.spent, currency) + (share.map { " (\(language.percent($0)))" } ?? "")
    }
    add(phrases.spent, spent.joined(separator: " + "))
  }

  mutating func addIndicators(_ indicators: [Indicator], _ moment: Moment, _ language: Language) {
    let phrases = language.phrases
    var table = Table([
      .init("name", phrases.indicator.one.capitalized, isFlexible: true),
      .init("baseline", phrases.baseline.capitalized, .right),
      .init("target", phrases.target.capitalized, .right),
      .init("until", phrases.until.capitalized, .right),
      .init("last", phrases.measured.capitalized, .right),
      .init("date", phrases.date.capitalized, .right),
      .init("attainment", phrases.attainment.capitalized, .right),
      .init("state", ""),
      .init("note", phrases.note.capitalized, isFlexible: true),
    ])
    for indicator in indicators {
      let standing = IndicatorStanding(indicator, on: moment.day)
      let unit = indicator.unit.map { " (\($0.string))" } ?? ""
      table.append([
        .init(indicator.name.string + unit),
        .init(indicator.baseline?.value.map { language.number($0) } ?? ""),
        .init(standing.target.map { language.target($0, standing.targetValue) } ?? ""),
        .init(standing.target?.date.map { language.shortDate($0.last) } ?? ""),
        .init(standing.last?.value.map { language.number($0) } ?? ""),
        .init(standing.last?.date.map { language.shortDate($0.last) } ?? ""),
        .init(standing.attainment.map(language.percent) ?? ""),
        .init(phrases.indicatorStates(standing.state), standing.state == .reached ? .good : .plain),
        .init([indicator.baseline?.note, standing.last?.note].compactMap { $0?.string }.joined(separator: " ; ")),
      ])
    }
    add(phrases.indicator.many, table: table)
    add(phrases.targets, list: indicators.filter { $0.targets.count > 1 }.map { $0.targetLine(language) })
    add(
      phrases.measurements,
      list: indicators.compactMap { $0.measurementLine(until: moment.day, language) })
  }
}

extension Language {
  /// `> 98`, `≤ 6`, `+9`: a target's value with what it says of the comparison.
  fileprivate func target(_ target: Indicator.Target, _ value: Quantity?) -> String {
    guard let stated = target.value else { return "" }
    let sign =
      switch target.comparison {
      case .atLeast: "≥ "
      case .above: "> "
      case .atMost: "≤ "
      case .below: "< "
      case nil: ""
      }
    guard target.isRelative, value == nil else { return sign + number(value ?? stated) }
    return sign + (stated < .zero ? "" : "+") + number(stated)
  }
}

extension Indicator {
  /// All targets on one line: the table tells the one in force.
  fileprivate func targetLine(_ language: Language) -> String {
    let targets = targets.map { target in
      [target.date.map { language.shortDate($0.last) }, language.target(target, nil)].compactMap(\.self)
        .joined(separator: " ")
    }
    return name.string + ": " + targets.joined(separator: " · ")
  }

  /// All measurements up to a day on one line: the table tells the last.
  fileprivate func measurementLine(until day: Day, _ language: Language) -> String? {
    let known = measurements.filter { $0.date.map { $0.last <= day } ?? false }
    guard !known.isEmpty else { return nil }
    let values = known.map { measurement in
      let value = measurement.value.map { language.number($0) }
      let achieved = measurement.achieved.map {
        language.phrases.indicatorStates($0 ? .reached : .notReached)
      }
      return [measurement.date.map { language.shortDate($0.last) }, value, achieved].compactMap(\.self)
        .joined(separator: " ")
    }
    return name.string + ": " + values.joined(separator: " · ")
  }
}

extension Plan {
  /// `FIN (Finance department)`, where the registry tells the name.
  func referentName(_ reference: Text) -> String {
    let id = reference.string
    return Plan.name(id, referent(id)?.name)
  }

  func domainName(_ reference: Text) -> String {
    let id = reference.string
    return Plan.name(id, domain(id)?.name)
  }

  func themeName(_ reference: Text) -> String {
    themes.first { $0.id?.text == reference.string }?.name.string ?? reference.string
  }

  private static func name(_ id: String, _ name: Text?) -> String {
    guard let name = name?.string, name != id else { return id }
    return "\(id) (\(name))"
  }
}

extension Objective {
  var heading: String { "\(id) \(title.string)" }
}

extension Action {
  /// Whether a list of references names an item.
  func names(_ id: Identifier, _ references: (Action) -> [Text]) -> Bool {
    references(self).contains { $0.string == id.text }
  }
}

extension Item {
  /// `A1.1 Title (in progress)`: an item in a list of others.
  func line(_ language: Language) -> String {
    let status = standing.map { " (\(language.status($0).0))" } ?? ""
    return "\(id) \(title.string)\(status)"
  }
}

extension PlanStanding {
  func line(named id: String, _ language: Language) -> String {
    items.first { $0.id.text == id }?.line(language) ?? id
  }
}
