import SourceText

extension PlanStanding {
  /// The objectives of a plan with what the actions below them amount to, the plan as a whole last.
  ///
  /// A plan without actions has no figures: its objectives stand alone.
  package func table(down level: Level, in language: Language) -> Table {
    let phrases = language.phrases
    let objectiveHeading = language.name(of: .strategicObjective, in: plan, 2).capitalized
    var table = Table([
      .init("id", ""),
      .init("title", objectiveHeading, isFlexible: true),
      .init("bar", phrases.progress.capitalized, isDispensable: true),
      .init("progress", "", .right),
      .init("done", phrases.done.capitalized, .right),
      .init("overdue", phrases.lateShort.capitalized, .right),
      .init("dueSoon", phrases.soonShort.capitalized, .right, isDispensable: true),
      .init("budget", phrases.budget.capitalized, .right, isDispensable: true),
    ])
    for strategic in strategic {
      table.append(row(strategic.objective, strategic.rollUp, language, .strong))
      guard level > .strategicObjective else { continue }
      for operational in strategic.operational {
        table.append(row(operational.objective, operational.rollUp, language, .plain))
      }
    }
    if strategic.count > 1, rollUp.total > 0 {
      table.append([.init(""), .init(phrases.whole.capitalized, .strong)] + figures(rollUp, language))
    }
    return table.withoutEmptyColumns
  }

  private func row(
    _ objective: some Objective, _ rollUp: RollUp, _ language: Language, _ tone: Table.Tone
  ) -> [Table.Cell] {
    [.init(objective.id.text, tone), .init(objective.title.string)] + figures(rollUp, language)
  }

  private func figures(_ rollUp: RollUp, _ language: Language) -> [Table.Cell] {
    guard self.rollUp.total > 0 else { return [Table.Cell](repeating: .init(""), count: 6) }
    func count(_ count: Int, _ tone: Table.Tone) -> Table.Cell {
      count == 0 ? .init("–", .faint) : .init(language.number(count), tone)
    }
    let counted = rollUp.total - rollUp[.abandoned]
    return [
      .init(rollUp.progress?.bar ?? "", rollUp.tone),
      .init(rollUp.progress.map(language.percent) ?? "–", rollUp.tone),
      .init("\(language.number(rollUp[.done]))/\(language.number(counted))"),
      count(rollUp.overdue, .bad),
      count(rollUp.dueSoon, .warning),
      .init(language.amounts(rollUp.finances, \.planned)),
    ]
  }
}

extension StatusReport {
  /// Every figure of every plan and objective, a row each: for programs.
  package var figures: Table {
    let counts = ["total"] + Status.allCases.map(\.rawValue)
    let keys =
      ["plan", "level", "id", "title", "progress"] + counts
      + ["overdue", "dueSoon", "lateStart", "slipping", "currency", "planned", "spent", "fte"]
    var table = Table(keys.map { Table.Column($0, $0) })
    for plan in plans {
      table.append(row(plan.plan, "plan", plan.plan.id, plan.plan.title, plan.rollUp))
      for strategic in plan.strategic {
        let objective = strategic.objective
        table.append(
          row(plan.plan, Level.strategicObjective.rawValue, objective.id, objective.title, strategic.rollUp))
        for operational in strategic.operational {
          let objective = operational.objective
          table.append(
            row(
              plan.plan, Level.operationalObjective.rawValue, objective.id, objective.title,
              operational.rollUp))
        }
      }
    }
    return table
  }

  private func row(
    _ plan: Plan, _ level: String, _ id: Identifier, _ title: Text, _ rollUp: RollUp
  ) -> [Table.Cell] {
    func cell(_ data: JSONValue) -> Table.Cell { Table.Cell("", data: data) }
    let amounts = rollUp.finances.amounts
    let counts = [JSONValue(rollUp.total)] + Status.allCases.map { JSONValue(rollUp[$0]) }
    let names: [JSONValue] = [.string(plan.id.text), .string(level), .string(id.text), .string(title.string)]
    let flags = [rollUp.overdue, rollUp.dueSoon, rollUp.lateStart, rollUp.slipping].map { JSONValue($0) }
    let money: [JSONValue] = [
      JSONValue(amounts.map(\.currency.code)), JSONValue(amounts.map(\.amounts.planned.description)),
      JSONValue(amounts.map(\.amounts.spent.description)), .number(rollUp.fullTimeEquivalents.description),
    ]
    return (names + [rollUp.progress.json] + counts + flags + money).map(cell)
  }

  /// Actions one after the other with who answers for them and when they are due.
  package func deadlines(_ items: [Item], in language: Language) -> Table {
    let phrases = language.phrases
    var table = Table([
      .init("id", phrases.identifier),
      .init("title", phrases.title.capitalized, isFlexible: true),
      .init("referents", phrases.referent.many.capitalized, isFlexible: true, isDispensable: true),
      .init("deadline", phrases.deadline.capitalized, .right),
      .init("days", "", .right),
    ])
    for item in items {
      guard let standing = item.standing, let deadline = standing.deadline?.last else { continue }
      table.append([
        .init(plans.count > 1 ? item.qualifiedID : item.id.text, .strong),
        .init(item.title.string),
        .init(item.referents.map(\.string).joined(separator: ", "), .faint),
        .init(language.shortDate(deadline)),
        .init(language.count(abs(deadline - moment.day), phrases.day), standing.isOverdue ? .bad : .warning),
      ])
    }
    return table
  }
}

extension Language {
  /// “3 days late”, “today”, “in 3 days”.
  package func distance(from day: Day, to deadline: Day) -> String {
    let days = deadline - day
    if days == 0 { return phrases.today }
    return days < 0 ? phrases.daysLate(number(-days), -days) : phrases.inDays(number(days), days)
  }
}

extension Percent {
  /// The share as ten cells.
  package var bar: String {
    let filled = min(max((millionths + 5_000_000) / 10_000_000, 0), 10)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled)
  }
}

extension RollUp {
  fileprivate var tone: Table.Tone {
    guard let progress else { return .faint }
    return progress == .whole ? .good : .plain
  }
}
