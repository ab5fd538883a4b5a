import SourceText

extension PlanRule {
  static let entryAfterDay = PlanRule(
    "entry-after-day", .warning,
    title: "Entries are about what has been",
    rationale: """
      An update or a measurement is dated after the day, and does not count before it: it was written ahead, or has a \
      wrong date. Reported once for an item, at the first.
      """,
    passing: Rule.journal(#"{"date": "2026-06-30", "progress": 5}"#),
    failing: Rule.journal(#"{"date": «"2027-06-30"», "progress": 5}"#),
    checks: .action { checked, checker in
      let day = checker.day
      let later = checked.action.updates.indices.filter {
        checked.action.updates[$0].date.map { day < $0.last } == true
      }
      guard let first = later.first, let date = checked.action.updates[first].date?.last else { return }
      let others = later.count > 1 ? " and \(later.count - 1) more" : ""
      checker.report(
        "an update of '\(checked.id)' is dated \(date), after \(day)\(others), and does not count yet",
        at: checked.journal.range(of: "date", in: first))
    },
    .indicator { checked, checker in
      let day = checker.day
      checker.reportMeasurement(of: checked, where: { day < $0 }) { "after \(day), and does not count yet" }
    })

  static let entryOutsidePeriod = PlanRule(
    "entry-outside-period", .warning,
    title: "Entries are of the plan's period",
    rationale: """
      An update is dated before the plan's start or after its end, or a measurement before the indicator's baseline, \
      by which nothing is judged: the year may be wrong. Reported once for an item, at the first.
      """,
    passing: Rule.journal(#"{"date": "2026-06-30", "progress": 5}"#),
    failing: Rule.journal(#"{"date": «"2006-06-30"», "progress": 5}"#),
    checks: .action { checked, checker in
      let (first, last) = (checker.plan.period.firstDay, checker.plan.period.lastDay)
      for (position, update) in checked.action.updates.enumerated() {
        guard let date = update.date?.last else { continue }
        let reason: String
        if let first, date < first {
          reason = "before the plan's start on \(first)"
        } else if let last, last < date, date <= checker.day {
          reason = "after the plan's end on \(last)"
        } else {
          continue
        }
        return checker.report(
          "an update of '\(checked.id)' is dated \(date), \(reason)",
          at: checked.journal.range(of: "date", in: position))
      }
    },
    .indicator { checked, checker in
      guard let baseline = checked.indicator.baseline?.date?.last else { return }
      checker.reportMeasurement(of: checked, where: { $0 < baseline }) {
        "before the baseline of \(baseline), and is judged by nothing"
      }
    })
}

extension RuleSet {
  /// The rules on the dates of entries.
  static let entryDates: [PlanRule] = [
    .entryAfterDay, .entryOutsidePeriod,
  ]
}

extension PlanChecker {
  /// Reports the first measurement of an indicator whose day satisfies a condition.
  fileprivate mutating func reportMeasurement(
    of checked: CheckedIndicator, where isMeant: (Day) -> Bool, reason: () -> String
  ) {
    let measurements = checked.indicator.measurements
    let position = measurements.indices.first { measurements[$0].date.map { isMeant($0.last) } == true }
    guard let position, let date = measurements[position].date?.last else { return }
    let nodes = document.entries(of: "measurements", in: checked.indicator.node)
    let place = nodes.indices.contains(position) ? document.place(of: "date", in: nodes[position]) : nil
    report(
      "a measurement of '\(checked.name)' is dated \(date), \(reason())",
      at: place ?? checked.indicator.name.range, subject: checked.name)
  }
}
