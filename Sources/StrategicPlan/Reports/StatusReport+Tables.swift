extension PlanStanding {
  /// Returns the objectives of a plan with the totals of the actions below them, and finally those of the
  /// whole plan.
  ///
  /// A plan without actions has no figures: only its objectives are listed.
  func table(down level: Level, in language: Language) -> Table {
    let phrases = language.phrases
    let objectiveHeading = language.name(of: .strategicObjective, in: plan, 2).capitalized
    var table = Table([
      .init(""),
      .init(objectiveHeading, isFlexible: true),
      .init("", isDispensable: true),
      .init("%", .right),
      .init("±", .right),
      .init(phrases.done.capitalized, .right),
      .init(phrases.lateShort.capitalized, .right),
      .init(phrases.soonShort.capitalized, .right, isDispensable: true),
      .init(phrases[.budget].capitalized, .right, isDispensable: true),
      .init(phrases[.health].capitalized, isDispensable: true),
    ])
    for (position, strategic) in strategic.enumerated() {
      let then = base?.strategic[position]
      table.append(
        row(strategic.objective, strategic.rollUp, since: then?.rollUp, in: language, tone: .strong))
      guard level > .strategicObjective else { continue }
      for (position, operational) in strategic.operational.enumerated() {
        let then = then?.operational[position].rollUp
        table.append(row(operational.objective, operational.rollUp, since: then, in: language, tone: .plain))
      }
    }
    table.layout.isIndented = true
    table.layout.wraps = true
    table.layout.hasHeading = rollUp.total > 0
    if strategic.count > 1, rollUp.total > 0 {
      table.append(
        [.init(""), .init(phrases.whole.capitalized, .strong)]
          + figures(rollUp, since: base?.rollUp, language))
    }
    return table.withoutEmptyColumns
  }

  private func row(
    _ objective: some Objective, _ rollUp: RollUp, since then: RollUp?, in language: Language,
    tone: Tone
  ) -> [Table.Cell] {
    [.init(objective.id.text, tone), .init(objective.title.string)]
      + figures(rollUp, since: then, language)
  }

  private func figures(_ rollUp: RollUp, since then: RollUp?, _ language: Language) -> [Table.Cell] {
    guard self.rollUp.total > 0 else { return [Table.Cell](repeating: .init(""), count: 8) }
    func count(_ count: Int, _ tone: Tone) -> Table.Cell {
      count == 0 ? .init("–", .faint) : .init(language.number(count), tone)
    }
    let counted = rollUp.total - rollUp[.abandoned]
    let gained = then.flatMap { ProgressChange(from: $0.progress, to: rollUp.progress) }
    let (trend, tone) = gained.map(language.trend) ?? ("", .plain)
    return [
      .init(rollUp.progress?.bar ?? "", rollUp.tone),
      .init(rollUp.progress.map { language.number($0.rounded) } ?? "–", rollUp.tone),
      .init(trend, tone),
      .init("\(language.number(rollUp[.done]))/\(language.number(counted))"),
      count(rollUp.overdue, .bad),
      count(rollUp.dueSoon, .warning),
      .init(language.amounts(rollUp.finances, \.planned)),
      .init(rollUp.healths(in: language) ?? "", .faint),
    ]
  }
}

extension Deadlines {
  /// Returns actions with their referents and deadlines, one row each.
  ///
  /// - Parameter isOfSeveralPlans: A Boolean value that indicates whether ids include those of their plans.
  func table(asOf day: Day, isOfSeveralPlans: Bool, in language: Language) -> Table {
    let phrases = language.phrases
    var table = Table([
      .init(phrases[.id].capitalized),
      .init(phrases[.title].capitalized, isFlexible: true),
      .init(phrases[.deadline].capitalized, .right, isDispensable: true),
      .init(phrases.day.many.capitalized, .right, isDispensable: true),
      .init(phrases.referent.many.capitalized, isFlexible: true, isDispensable: true),
    ])
    table.layout.isIndented = true
    table.layout.hasHeading = false
    for entry in entries {
      let days = abs(entry.deadline - day)
      table.append([
        .init(isOfSeveralPlans ? entry.qualifiedID : entry.id, .strong),
        .init(entry.title),
        .init(language.shortDate(entry.deadline)),
        .init(
          days == 0 ? phrases.today : language.count(days, phrases.day), entry.isOverdue ? .bad : .warning),
        .init(entry.referents, .faint),
      ])
    }
    return table
  }
}

extension Language {
  /// Returns the time between a day and a deadline: “3 days late”, “today”, “in 3 days”.
  package func distance(from day: Day, to deadline: Day) -> String {
    let days = deadline - day
    if days == 0 { return phrases.today }
    return days < 0 ? phrases.daysLate(number(-days), -days) : phrases.inDays(number(days), days)
  }
}

extension Percent {
  /// The share as a bar of ten cells: empty and full only where it is exactly that.
  var bar: String {
    let isBetween = 0 < millionths && millionths < Percent.whole.millionths
    let range = isBetween ? 1...9 : 0...10
    let filled = min(max((millionths + 5_000_000) / 10_000_000, range.lowerBound), range.upperBound)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled)
  }
}

extension RollUp {
  fileprivate var tone: Tone {
    guard let progress else { return .faint }
    return progress == .whole ? .good : .plain
  }
}

extension Language {
  /// Returns the number of actions whose progress nobody has stated, if there are any.
  func unknownProgress(_ rollUp: RollUp) -> String? {
    guard rollUp.progressUnknown > 0 else { return nil }
    return labelled(phrases.progressUnknown.capitalized, count(rollUp.progressUnknown, phrases.action))
  }
}

extension RollUp {
  /// Returns the number of actions of each health that was stated: “good 3 · at risk 1”.
  func healths(in language: Language) -> String? {
    let parts = Health.allCases.filter { self[$0] > 0 }.map { health in
      "\(language.phrases.healths(health)) \(language.number(self[health]))"
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}

extension IndicatorCounts {
  /// Returns the number of indicators in each state that occurs: “3 on track, 1 missed”.
  func summary(in language: Language) -> String? {
    let parts = IndicatorStanding.State.allCases.filter { self[$0] > 0 }.map { state in
      language.count(self[state], language.phrases.indicatorStates(state))
    }
    guard !parts.isEmpty else { return nil }
    return language.labelled(language.phrases.indicator.many.capitalized, parts.joined(separator: ", "))
  }
}
