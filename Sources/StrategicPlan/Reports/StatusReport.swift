package import SourceText

/// Where plans stand: the answer of `plan status`.
package struct StatusReport: Sendable {
  package let moment: Moment
  package let plans: [PlanStanding]

  package init(_ plans: [PlanStanding], _ moment: Moment) {
    self.plans = plans
    self.moment = moment
  }

  /// Overdue actions of all plans, the longest overdue first: the first ones, and how many there are.
  package func late(limit: Int = .max) -> (items: [Item], count: Int) {
    actions(limit: limit) { $0.isOverdue }
  }

  /// Actions that are due soon, the nearest deadline first: the first ones, and how many there are.
  package func next(limit: Int = .max) -> (items: [Item], count: Int) {
    actions(limit: limit) { $0.isDueSoon }
  }

  private func actions(
    limit: Int, where isWanted: (ActionStanding) -> Bool
  ) -> (items: [Item], count: Int) {
    var found: [(deadline: Day, plan: Int, place: (Int, Int, Int))] = []
    for plan in plans.indices {
      plans[plan].forEachEntry { entry, place in
        guard isWanted(entry.standing), let deadline = entry.standing.deadline else { return }
        found.append((deadline.last, plan, place))
      }
    }
    // Equals stay in file order: the standard library's sort is stable.
    let first = found.sorted { $0.deadline < $1.deadline }.prefix(limit)
    return (first.map { Item(of: plans[$0.plan], $0.place.0, $0.place.1, $0.place.2) }, found.count)
  }
}

extension StatusReport {
  package var json: JSONValue {
    [
      "schema": "plan.status/1",
      "asOf": JSONValue(moment.day.description),
      "plans": .array(plans.map(\.json)),
    ]
  }
}

extension PlanStanding {
  fileprivate var json: JSONValue {
    .object(
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
      ] + rollUp.members + [.init("indicators", indicators)] + changes + [
        .init("strategicObjectives", .array(strategic.map(\.json)))
      ])
  }

  private var indicators: JSONValue {
    let counts = indicatorCounts
    return .object(
      IndicatorStanding.State.allCases.map { .init($0.rawValue, JSONValue(counts[$0] ?? 0)) })
  }

  /// What changed since the earlier day, where one was asked for.
  private var changes: [JSONValue.Member] {
    guard let base else { return [] }
    let points = actions.flatMap { $0.change?.turningPoints ?? [] }
    let gained = rollUp.gained(since: base.rollUp)
    let spent = rollUp.finances.amounts.map { currency, amounts in
      JSONValue.Member(
        currency.code, JSONValue((amounts.spent - base.rollUp.finances[currency].spent).description))
    }
    let counts = TurningPoint.allCases.map { point in
      JSONValue.Member(point.rawValue, JSONValue(points.count { $0 == point }))
    }
    return [
      .init(
        "changes",
        .object(
          [.init("since", JSONValue(base.moment.day.description)), .init("progress", gained.json)] + counts
            + [.init("spent", .object(spent))]))
    ]
  }
}

extension PlanStanding.Strategic {
  fileprivate var json: JSONValue {
    .object(
      objective.names + rollUp.members + [
        .init("operationalObjectives", .array(operational.map(\.json)))
      ])
  }
}

extension PlanStanding.Operational {
  fileprivate var json: JSONValue { .object(objective.names + rollUp.members) }
}

extension Objective {
  fileprivate var names: [JSONValue.Member] {
    [.init("id", JSONValue(id.text)), .init("title", JSONValue(title.string))]
  }
}

extension RollUp {
  /// The figures as reports in JSON give them.
  package var members: [JSONValue.Member] {
    [
      .init("progress", progress.json),
      .init(
        "actions",
        .object(
          [.init("total", JSONValue(total))]
            + Status.allCases.map { .init($0.rawValue, JSONValue(self[$0])) })),
      .init("overdue", JSONValue(overdue)),
      .init("dueSoon", JSONValue(dueSoon)),
      .init("lateStart", JSONValue(lateStart)),
      .init("slipping", JSONValue(slipping)),
      .init(
        "budget",
        .object(
          finances.amounts.map {
            .init(
              $0.currency.code,
              [
                "planned": JSONValue($0.amounts.planned.description),
                "spent": JSONValue($0.amounts.spent.description),
              ])
          })),
      .init("fte", .number(fullTimeEquivalents.description)),
    ]
  }
}
