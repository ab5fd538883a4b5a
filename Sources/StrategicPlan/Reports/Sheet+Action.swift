extension Sheet {
  /// Everything about an item.
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
    add(phrases.referent, action.referents.map(plan.referentName), language)
    add(phrases.sponsor, action.sponsor?.string)
    add(phrases.partner, action.partners.map(\.string), language)
    add(phrases.domain, action.domains.map(plan.domainName), language)
    add(phrases.theme, action.themes.map(plan.themeName), language)
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
      let share = Percent(Int128(amounts.spent.cents), of: Int128(amounts.planned.cents))
      return language.money(amounts.spent, currency) + (share.map { " (\(language.percent($0)))" } ?? "")
    }
    add(phrases.spent, spent.joined(separator: " + "))
  }

  mutating func addIndicators(_ indicators: [Indicator], _ moment: Moment, _ language: Language) {
    add(
      language.phrases.indicator(indicators.count, in: language),
      log: indicators.map { indicator in
        let unit = indicator.unit.map { " (\($0.string))" } ?? ""
        return Paragraph(heading: indicator.name.string + unit, lines: indicator.lines(moment, language))
      })
  }
}

extension Indicator {
  /// Where it stands, then its targets and measurements where there are several, then what is noted.
  fileprivate func lines(_ moment: Moment, _ language: Language) -> [String] {
    let phrases = language.phrases
    let standing = IndicatorStanding(self, on: moment.day)
    var facts = [phrases.indicatorStates(standing.state)]
    if let value = standing.lastValue {
      facts.append(
        "\(phrases.measured) \(language.number(value))" + language.parenthesis(standing.lastMeasured?.date))
    }
    if let target = standing.target, target.value != nil {
      facts.append(
        "\(phrases.target) \(language.target(target, standing.targetValue))"
          + language.parenthesis(target.date))
    }
    if let value = baseline?.value {
      facts.append("\(phrases.baseline) \(language.number(value))" + language.parenthesis(baseline?.date))
    }
    if let attainment = standing.attainment {
      facts.append("\(phrases.attainment) \(language.percent(attainment))")
    }
    let known = measurements.known(on: moment.day)
    let targetLine = targets.count > 1 ? [targetLine(language)] : []
    let measurementLine = known.count > 1 ? [measurementLine(known, language)] : []
    let notes = [baseline?.note, standing.last?.note].compactMap { $0?.string }
    return [facts.joined(separator: " · ")] + targetLine + measurementLine + notes
  }

  private func targetLine(_ language: Language) -> String {
    let targets = targets.map { target in
      language.target(target, nil) + language.parenthesis(target.date)
    }
    return language.labelled(language.phrases.targets.capitalized, targets.joined(separator: " · "))
  }

  private func measurementLine(_ known: [Measurement], _ language: Language) -> String {
    let values = known.map { measurement in
      let achieved = measurement.achieved.map {
        language.phrases.indicatorStates($0 ? .reached : .notReached)
      }
      return (measurement.value.map { language.number($0) } ?? achieved ?? "–")
        + language.parenthesis(measurement.date)
    }
    return language.labelled(language.phrases.measurements.capitalized, values.joined(separator: " · "))
  }
}

extension Language {
  /// ` (30/06/2025)`
  fileprivate func parenthesis(_ date: DaySpan?) -> String {
    date.map { " (\(shortDate($0.last)))" } ?? ""
  }
}

extension Language {
  /// `> 98`, `≤ 6`, `+9`: a target's value with what it says of the comparison.
  func target(_ target: Indicator.Target, _ value: Quantity?) -> String {
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

extension Item {
  /// Actions that depend on it.
  var neededBy: [Item] {
    owner.actions.filter { $0.action?.dependsOn.contains { $0.string == id.text } == true }
  }

  /// Actions of other objectives that serve it too; they are counted under their own.
  var alsoServedBy: [Item] {
    owner.actions.filter { $0.action?.alsoServes.contains { $0.string == id.text } == true }
  }
}

extension Item {
  /// `A1.1 Title (in progress)`: an item in a list of others.
  func line(_ language: Language) -> String {
    let status = standing.map { " (\(language.status($0).0))" } ?? ""
    return "\(id) \(title.string)\(status)"
  }
}

/// The items of a plan by their ids, for who asks for many.
private struct ItemsByID {
  private let items: [String: Item]

  init(_ standing: PlanStanding) {
    items = Dictionary(standing.items.map { ($0.id.text, $0) }) { first, _ in first }
  }

  subscript(id: String) -> Item? { items[id] }

  func line(named id: String, _ language: Language) -> String { items[id]?.line(language) ?? id }
}
