/// A line of the table of a status: an objective, a plan, or all actions with a name.
private struct StatusLine {
  let id: String
  let title: String
  let tone: Tone
  let rollUp: RollUp
  let before: RollUp?
  let indicators: IndicatorCounts
  /// The health as those in charge of an objective see it.
  var health: Health?
  /// The words that lead to more, in the place of the id.
  var link: Document.Inline?
}

/// The table of a status: lines with the totals of the actions below them or, where there are none, with the
/// states of the indicators.
private struct StatusTable {
  let language: Language
  let heading: String
  /// The line that sums up all others.
  let whole: StatusLine

  private var phrases: Phrases { language.phrases }
  private var hasActions: Bool { whole.rollUp.total > 0 }
  /// The states that occur, each a column where there are no actions.
  private var states: [IndicatorStanding.State] {
    hasActions || whole.indicators.told == 0
      ? [] : IndicatorStanding.State.allCases.filter { whole.indicators[$0] > 0 }
  }

  func table(of lines: [StatusLine], hasWhole: Bool) -> Table {
    var table = Table(
      [
        .init(""),
        .init(heading.capitalized, isFlexible: true),
        .init("", isDispensable: true),
        .init("%", .right),
        .init("±", .right),
        .init(phrases.done.capitalized, .right),
        .init(phrases.lateShort.capitalized, .right),
        .init(phrases.soonShort.capitalized, .right, isDispensable: true),
        .init(phrases[.budget].capitalized, .right, isDispensable: true),
      ] + states.map { .init(phrases.indicatorStates($0).many.capitalized, .right) } + [
        .init(phrases[.indicators].capitalized, .right, isDispensable: true),
        .init(phrases[.health].capitalized, isDispensable: true),
      ])
    for line in lines { table.append(row(line)) }
    if hasWhole {
      table.append(row(whole))
      table.layout.totals = 1
    }
    table.layout.isIndented = true
    table.layout.wraps = true
    table.layout.hasHeading = hasActions || !states.isEmpty
    return table.withoutEmptyColumns
  }

  private func row(_ line: StatusLine) -> [Table.Cell] {
    [
      line.link.map { .init([$0]) } ?? .init(line.id, line.tone),
      .init(line.title, line.id.isEmpty ? line.tone : .plain),
    ] + figures(of: line)
      + states.map { count(line.indicators[$0], .plain) } + [indicators(of: line), health(of: line)]
  }

  private func count(_ count: Int, _ tone: Tone) -> Table.Cell {
    count == 0
      ? .init("–", .faint, figure: .count(0)) : .init(language.number(count), tone, figure: .count(count))
  }

  private func figures(of line: StatusLine) -> [Table.Cell] {
    guard hasActions else { return [Table.Cell](repeating: .init(""), count: 7) }
    let rollUp = line.rollUp
    let counted = rollUp.total - rollUp[.abandoned]
    let gained = line.before.flatMap { ProgressChange(from: $0.progress, to: rollUp.progress) }
    let (trend, tone) = gained.map(language.trend) ?? ("", .plain)
    return [
      .init(rollUp.progress?.bar ?? "", rollUp.tone),
      .init(
        rollUp.progress.map { language.number($0.rounded) } ?? "–", rollUp.tone,
        figure: rollUp.progress.map { .percent($0) }),
      .init(trend, tone, figure: gained.map { .difference("\($0.points)") }),
      counted == 0
        ? .init("–", .faint)
        : .init(
          "\(language.number(rollUp[.done]))/\(language.number(counted))",
          figure: .share(rollUp[.done], of: counted)),
      count(rollUp.overdue, .bad),
      count(rollUp.dueSoon, .warning),
      .init(language.amounts(rollUp.finances, \.planned), figure: rollUp.finances.planned),
    ]
  }

  /// The indicators that are reached or on track, and those that are compared with a target.
  private func indicators(of line: StatusLine) -> Table.Cell {
    guard hasActions, whole.indicators.compared > 0 else { return .init("") }
    guard line.indicators.compared > 0 else { return .init("–", .faint) }
    let (good, compared) = (line.indicators.good, line.indicators.compared)
    return .init("\(language.number(good))/\(language.number(compared))", figure: .share(good, of: compared))
  }

  /// The health of an objective as it is seen, and that of its actions.
  private func health(of line: StatusLine) -> Table.Cell {
    let own = line.health.map(phrases.healths)
    let below = line.rollUp.healths(in: language)
    guard let own else { return .init(below ?? "", .faint) }
    return .init(own + (below.map { " (\($0))" } ?? ""))
  }
}

extension StatusLine {
  fileprivate init(_ standing: PlanStanding, _ indicators: IndicatorCounts, id: String, title: String) {
    self.init(
      id: id, title: title, tone: .strong, rollUp: standing.rollUp, before: standing.base?.rollUp,
      indicators: indicators)
  }
}

extension PlanStanding {
  /// Returns the objectives of a plan with the totals of what is below them, and finally those of the whole plan.
  ///
  /// Only the objectives are listed of a plan with neither actions nor indicators.
  func table(down level: Level, with indicators: PlanIndicators, in language: Language) -> Table {
    let whole = StatusLine(self, indicators.counts, id: "", title: language.phrases.whole.capitalized)
    var lines: [StatusLine] = []
    for (position, strategic) in strategic.enumerated() {
      let then = base?.strategic[position]
      let its = indicators.strategic[position]
      lines.append(
        StatusLine(
          id: strategic.objective.id.text, title: strategic.objective.title.string, tone: .strong,
          rollUp: strategic.rollUp, before: then?.rollUp,
          indicators: its.counts, health: strategic.standing.health))
      guard level > .strategicObjective else { continue }
      for (position, operational) in strategic.operational.enumerated() {
        lines.append(
          StatusLine(
            id: operational.objective.id.text, title: operational.objective.title.string, tone: .plain,
            rollUp: operational.rollUp, before: then?.operational[position].rollUp,
            indicators: its.operational[position], health: operational.standing.health))
      }
    }
    let table = StatusTable(
      language: language, heading: language.name(of: .strategicObjective, in: plan, 2), whole: whole)
    // What is of the plan as a whole is in no other line.
    let hasWhole = strategic.count > 1 && rollUp.total > 0 || rollUp.total == 0 && whole.indicators.told > 0
    return table.table(of: lines, hasWhole: hasWhole)
  }

  /// Returns the names of a kind with the totals of the actions that use them, and finally those of the whole
  /// plan, in which each action counts once.
  func table(by kind: NameKind, with indicators: PlanIndicators, in language: Language) -> Table {
    let phrases = language.phrases
    let lines = groups(by: kind).map { group in
      let whole = group.name.flatMap { kind.wholeName(of: $0, in: plan) }
      return StatusLine(
        id: whole == nil || whole == group.name ? "" : kind == .theme ? "" : group.name ?? "",
        title: whole ?? group.name ?? phrases.noName, tone: group.name == nil ? .faint : .plain,
        rollUp: group.rollUp, before: group.before, indicators: group.indicators)
    }
    let table = StatusTable(
      language: language, heading: language.noun(of: kind, in: plan).many,
      whole: StatusLine(self, indicators.counts, id: "", title: phrases.whole.capitalized))
    return table.table(of: lines, hasWhole: true)
  }
}

/// The lines of several plans, and what they add up to.
package struct PlanLines: Sendable {
  private var lines:
    [(id: String, title: String, rollUp: RollUp, before: RollUp?, indicators: IndicatorCounts)] = []

  package init() {}

  package mutating func add(_ standing: PlanStanding) {
    lines.append(
      (
        standing.plan.id.text, standing.plan.title.string, standing.rollUp, standing.base?.rollUp,
        PlanIndicators(standing).counts
      ))
  }

  package mutating func add(_ other: PlanLines) { lines += other.lines }

  /// Returns a line for each plan, and finally their total.
  ///
  /// - Parameter link: A function that returns what leads to more about a plan, from its position and its id.
  func table(
    in language: Language, linking link: ((_ position: Int, _ id: String) -> Document.Inline)? = nil
  ) -> Table {
    var (sum, before, indicators) = (RollUp(), RollUp(), IndicatorCounts())
    for line in lines {
      sum.add(line.rollUp)
      if let then = line.before { before.add(then) }
      indicators.add(line.indicators)
    }
    let whole = StatusLine(
      id: "", title: language.phrases.total.capitalized, tone: .strong, rollUp: sum,
      before: lines.contains { $0.before != nil } ? before : nil, indicators: indicators)
    return StatusTable(language: language, heading: language.phrases.plan.many, whole: whole).table(
      of: lines.enumerated().map { position, line in
        StatusLine(
          id: line.id, title: line.title, tone: .strong, rollUp: line.rollUp, before: line.before,
          indicators: line.indicators, link: link?(position, line.id))
      }, hasWhole: lines.count > 1)
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
        .init(language.shortDate(entry.deadline), figure: .day(entry.deadline)),
        .init(
          days == 0 ? phrases.today : language.count(days, phrases.day), entry.isOverdue ? .bad : .warning,
          figure: .count(days)),
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
    let parts = healthCounts(in: language)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  func healthCounts(in language: Language) -> [String] {
    Health.allCases.filter { self[$0] > 0 }.map { health in
      "\(language.phrases.healths(health)) \(language.number(self[health]))"
    }
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

extension Finances {
  /// What is planned, where it is in one currency.
  fileprivate var planned: Figure? {
    let planned = amounts.filter { $0.amounts.planned != .zero }
    return planned.count == 1 ? planned.first.map { .money($0.amounts.planned, $0.currency) } : nil
  }
}
