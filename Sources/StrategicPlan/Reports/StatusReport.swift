package import SourceText

/// The standing of plans, from which the output of `plan status` for each plan is made.
package struct StatusReport: Sendable {
  private let day: Day
  /// The earlier day since which changes are reported.
  private let since: Day?
  package let language: Language
  let lines: Lines

  /// The things that the table of a plan has a line for.
  package enum Lines: Hashable, Sendable {
    /// The plan alone: a line of the table of all plans.
    case plans
    /// The objectives down to a level.
    case objectives(down: Level)
    /// The names of a kind that actions use.
    case names(NameKind)
  }

  package init(asOf day: Day, since: Day?, in language: Language, by lines: Lines) {
    self.day = day
    self.since = since
    self.language = language
    self.lines = lines
  }

  package static let schema = "plan.status/1"

  package static func json(_ plans: [JSONValue], asOf day: Day) -> JSONValue {
    ["schema": .string(schema), "asOf": JSONValue(day.description), "plans": .array(plans)]
  }

  /// Returns the figures of a plan and its objectives, and of the names that are asked for.
  package func json(_ plan: PlanStanding) -> JSONValue {
    guard case .names(let kind) = lines else { return plan.json }
    return plan.json.adding([
      .init("by", .string(kind.rawValue)),
      .init("groups", .array(plan.groups(by: kind).map { $0.json(kind, in: plan.plan) })),
    ])
  }
}

extension StatusReport {
  /// The day, before all plans.
  package var head: Document { Document([.day(title)]) }

  /// The day, and the earlier one with which it is compared.
  package var title: String {
    language.phrases.asOf.capitalized + " " + language.date(day)
      + (since.map { " · ± \(language.phrases.since) " + language.date($0) } ?? "")
  }

  /// The text when no plan is shown.
  package var nothingFound: Document {
    var table = Table([])
    table.layout.placeholder = language.phrases.nothingFound
    return Document([.table(table)])
  }

  package func document(of standing: PlanStanding) -> Document {
    let plan = standing.plan
    let indicators = PlanIndicators(standing)
    var document = Document([
      heading(plan.title.string, named: plan.id.text),
      .caption(facts(of: standing, indicators).joined(separator: " · ")),
      .table(table(of: standing, indicators)),
    ])
    if let summary = indicators.counts.summary(in: language) { document.add(.note(summary)) }
    if let summary = language.unknownProgress(standing.rollUp) { document.add(.note(summary)) }
    return document
  }

  private func table(of standing: PlanStanding, _ indicators: PlanIndicators) -> Table {
    switch lines {
    case .plans: standing.table(down: .strategicObjective, with: indicators, in: language)
    case .objectives(let level): standing.table(down: level, with: indicators, in: language)
    case .names(let kind): standing.table(by: kind, with: indicators, in: language)
    }
  }

  /// Returns the heading of a plan.
  ///
  /// - Parameter name: The name that references lead to, of which no other plan has the same.
  package func heading(_ title: String, named name: String) -> Document.Block {
    .heading(2, title, anchor: "plan-" + name)
  }

  /// Returns the table of all plans, a line for each.
  package func document(of plans: PlanLines) -> Document { Document([.table(plans.table(in: language))]) }

  /// Returns the table of all plans, whose ids lead to the plans' own tables, or to their files.
  ///
  /// - Parameters:
  ///   - names: The names of the plans, in their order.
  ///   - file: A function that returns the file of a plan with a name.
  package func overview(
    of plans: PlanLines, named names: [String], inFiles file: ((String) -> String)?
  ) -> Document {
    var table = plans.table(in: language) { position, id in
      let name = names[position]
      return file.map { .link(id, to: $0(name)) } ?? .reference(id, to: "plan-" + name)
    }
    table.layout.isIndented = false
    return Document([.heading(2, language.phrases.plan.many.capitalized, anchor: "plans"), .table(table)])
  }

  /// Returns the page behind a plan: its objectives, what is late, what comes next, and all its actions.
  package func page(of standing: PlanStanding) -> Document {
    var document = StatusReport(
      asOf: day, since: since, in: language, by: .objectives(down: .operationalObjective)
    ).document(of: standing)
    document.add(
      tail(late: standing.late(), next: standing.next(), isOfSeveralPlans: false, namesOption: false))
    let contents = ItemContents(.action)
    let report = ListReport(columns: contents.columns(ofTable: true, withChanges: since != nil))
    let items = contents.subjects(of: standing, matching: Filter())
    guard !items.isEmpty else { return document }
    document.add(.heading(2, language.name(of: .action, in: standing.plan, 2).capitalized, anchor: "actions"))
    document.add(
      report.document(items.map { report.cells($0, in: language) }, isWithoutFirst: true, in: language))
    return document
  }

  private func facts(of standing: PlanStanding, _ indicators: PlanIndicators) -> [String] {
    let (plan, phrases) = (standing.plan, language.phrases)
    var facts = [plan.id.text]
    if let organization = plan.organization { facts.append(organization.string) }
    if let first = plan.period.firstDay, let last = plan.period.lastDay {
      let isOver = last < day
      facts.append(
        language.period(from: first, to: last, in: plan.calendar)
          + (isOver ? " (\(phrases.periodIsOver))" : ""))
    }
    let total = standing.rollUp.total
    let all = plan.actionCount
    let counted = total == all ? language.number(total) : "\(language.number(total))/\(language.number(all))"
    if all > 0 || indicators.counts.total == 0 {
      facts.append("\(counted) \(language.name(of: .action, in: plan, all))")
    } else {
      facts.append(language.count(indicators.counts.total, language.indicatorNoun(in: plan)))
    }
    return facts
  }

  /// The actions that are late and that come next, after all plans.
  ///
  /// - Parameter namesOption: A Boolean value that indicates whether the reader is told the option that shows more.
  package func tail(
    late: Deadlines, next: Deadlines, isOfSeveralPlans: Bool, namesOption: Bool
  ) -> Document {
    let phrases = language.phrases
    var document = Document()
    for (name, deadlines) in [(phrases[.overdue], late), (phrases.comesNext, next)] where deadlines.count > 0
    {
      document.add(
        .heading(
          2, name.capitalized, count: language.number(deadlines.count),
          anchor: name == phrases.comesNext ? "next" : "late"))
      document.add(.table(deadlines.table(asOf: day, isOfSeveralPlans: isOfSeveralPlans, in: language)))
      if deadlines.omitted > 0 {
        document.add(
          .note(
            phrases.more(language.number(deadlines.omitted))
              + (namesOption ? " (--limit \(deadlines.count))" : "")))
      }
    }
    return document
  }
}

extension PlanStanding {
  fileprivate var json: JSONValue {
    let indicators = PlanIndicators(self)
    let objectives = zip(strategic, indicators.strategic).map { $0.json(with: $1) }
    return .object(
      [
        .init("id", JSONValue(plan.id.text)),
        .init("title", JSONValue(plan.title.string)),
        .init("organization", JSONValue(plan.organization?.string)),
        .init(
          "period",
          [
            "start": JSONValue(plan.period.firstDay?.description),
            "end": JSONValue(plan.period.lastDay?.description),
          ]),
      ] + rollUp.members + [.init("indicators", indicators.counts.json)] + changes + [
        .init("strategicObjectives", .array(objectives))
      ])
  }

  /// The changes since the earlier day, if there is one.
  private var changes: [JSONValue.Member] {
    guard let base else { return [] }
    let points = actions.flatMap { $0.change?.turningPoints ?? [] }
    let gained = ProgressChange(from: base.rollUp.progress, to: rollUp.progress)
    let spent = rollUp.finances.amounts.map { currency, amounts in
      let more = amounts.spent.map { $0 - (base.rollUp.finances[currency].spent ?? .zero) }
      return JSONValue.Member(currency.code, JSONValue(more?.description))
    }
    let counts = TurningPoint.allCases.map { point in
      JSONValue.Member(point.rawValue, JSONValue(points.count { $0 == point }))
    }
    return [
      .init(
        "changes",
        .object(
          [
            .init("since", JSONValue(base.reportingDate.day.description)),
            .init("progress", gained.map { .number($0.description) } ?? .null),
          ]
            + counts
            + [.init("spent", .object(spent))]))
    ]
  }
}

extension PlanStanding.Strategic {
  fileprivate func json(with indicators: PlanIndicators.OfObjective) -> JSONValue {
    .object(
      objective.names + standing.members(objective) + rollUp.members + [
        .init("indicators", indicators.counts.json),
        .init(
          "operationalObjectives", .array(zip(operational, indicators.operational).map { $0.json(with: $1) })),
      ])
  }
}

extension PlanStanding.Operational {
  fileprivate func json(with indicators: IndicatorCounts) -> JSONValue {
    .object(
      objective.names + standing.members(objective) + rollUp.members + [.init("indicators", indicators.json)])
  }
}

extension NameGroup {
  fileprivate func json(_ kind: NameKind, in plan: Plan) -> JSONValue {
    .object(
      [
        .init("id", JSONValue(name)),
        .init("title", JSONValue(name.flatMap { kind.wholeName(of: $0, in: plan) })),
      ] + rollUp.members + [.init("indicators", indicators.json)])
  }
}

extension IndicatorCounts {
  fileprivate var json: JSONValue {
    .object(IndicatorStanding.State.allCases.map { .init($0.rawValue, JSONValue(self[$0])) })
  }
}

extension Objective {
  fileprivate var names: [JSONValue.Member] {
    [.init("id", JSONValue(id.text)), .init("title", JSONValue(title.string))]
  }
}

extension ObjectiveStanding {
  /// The deadline of an objective, and whether it has passed.
  fileprivate func members(_ objective: some Objective) -> [JSONValue.Member] {
    [
      .init("deadline", JSONValue(objective.deadline?.last.description)),
      .init("isOverdue", .bool(isOverdue)), .init("isDueSoon", .bool(isDueSoon)),
    ] + (health.map { [.init("healthSeen", .string($0.rawValue))] } ?? [])
  }
}
