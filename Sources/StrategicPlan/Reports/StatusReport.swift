package import SourceText

/// The standing of plans, from which the output of `plan status` for each plan is made.
package enum StatusReport {
  package static func json(_ plans: [JSONValue], asOf day: Day) -> JSONValue {
    ["schema": "plan.status/1", "asOf": JSONValue(day.description), "plans": .array(plans)]
  }

  /// Returns the figures of a plan and its objectives.
  package static func json(_ plan: PlanStanding) -> JSONValue { plan.json }
}

/// Actions of plans in the order of their deadlines: the first ones, and the number of all.
package struct Deadlines: Sendable {
  /// The properties of an action that are shown. The plan itself is not kept.
  package struct Entry: Sendable {
    package let deadline: Day
    package let isOverdue: Bool
    package let id: String
    /// The id, preceded by that of its plan.
    package let qualifiedID: String
    package let title: String
    package let referents: String
  }

  /// The entries that are kept, which include the first ones.
  private var kept: [Entry] = []
  package private(set) var count = 0
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  /// Adds the deadlines of another plan, which follows the previous plans.
  package mutating func add(_ other: Deadlines) {
    count += other.count
    kept += other.kept
    // Sorting is done now and then, not for every plan.
    if limit < 1_000, kept.count > 10_000 { kept = entries }
  }

  /// The entries with the nearest deadline first, otherwise in the order of the plans and their files.
  package var entries: [Entry] {
    // The standard library's sort is stable.
    Array(kept.sorted { $0.deadline < $1.deadline }.prefix(limit))
  }
}

extension PlanStanding {
  /// Returns overdue actions, the longest overdue first.
  package func late(limit: Int = .max) -> Deadlines { deadlines(limit) { $0.isOverdue } }

  /// Returns actions that are due soon, the nearest deadline first.
  package func next(limit: Int = .max) -> Deadlines { deadlines(limit) { $0.isDueSoon } }

  private func deadlines(_ limit: Int, where isWanted: (ActionStanding) -> Bool) -> Deadlines {
    var found: [(deadline: Day, place: (Int, Int, Int))] = []
    forEachEntry { entry, place in
      guard isWanted(entry.standing), let deadline = entry.standing.deadline else { return }
      found.append((deadline.last, place))
    }
    let first = found.sorted { $0.deadline < $1.deadline }.prefix(limit)
    return Deadlines(
      first.map { deadline, place in
        let item = Item(of: self, place.0, place.1, place.2)
        return Deadlines.Entry(
          deadline: deadline, isOverdue: item.isOverdue, id: item.id.text, qualifiedID: item.qualifiedID,
          title: item.title.string, referents: item.referents.map(\.string).joined(separator: ", "))
      }, count: found.count, limit)
  }
}

extension Deadlines {
  fileprivate init(_ entries: [Entry], count: Int, _ limit: Int) {
    self.init(limit: limit)
    kept = entries
    self.count = count
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

  /// The changes since the earlier day, if there is one.
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
