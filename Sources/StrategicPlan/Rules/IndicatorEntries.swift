import SourceText

extension PlanRule {
  static let contraryDirection = PlanRule(
    "contrary-direction", .warning,
    title: "An indicator's targets lie in its direction",
    rationale: """
      A target lies below the baseline of an indicator that should increase, or above that of one that should \
      decrease, or its comparison asks for the opposite: nobody can tell what is good.
      """,
    passing: example(
      #""direction": "decrease", "baseline": {"value": 9}, "targets": [{"date": "2026", "value": 5}]"#),
    failing: example(
      #""direction": "increase", "baseline": {"value": 9}, "targets": [{"date": "2026", "value": «5»}]"#),
    checks: .indicator { checked, checker in
      let indicator = checked.indicator
      guard let direction = indicator.direction, direction != .maintain else { return }
      for target in indicator.targets {
        guard let value = target.value else { continue }
        let isUp = direction == .increase
        let baseline = target.isRelative ? .zero : indicator.baseline?.value
        let isBeyond = baseline.map { isUp ? value < $0 : $0 < value } == true
        let isOpposed = target.comparison.map { isUp ? $0.isCeiling : $0.isFloor } == true
        guard isBeyond || isOpposed else { continue }
        let key = isBeyond ? "value" : "comparison"
        checker.report(
          "'\(checked.name)' should \(direction.rawValue), and a target asks for the opposite",
          at: checker.document.place(of: key, in: target.node), subject: checked.name)
      }
    })

  static let maintainWithoutBound = PlanRule(
    "maintain-without-bound", .warning,
    title: "A value to be maintained says in which direction it may move",
    rationale: """
      An indicator should be maintained, and a target does not say whether more or less is good: at least the \
      target is assumed.
      """,
    passing: example(
      #""direction": "maintain", "targets": [{"date": "2026", "value": 5, "comparison": "atMost"}]"#),
    failing: example(#""direction": "maintain", "targets": [{"date": "2026", "value": «5»}]"#),
    checks: .indicator { checked, checker in
      guard checked.indicator.direction == .maintain else { return }
      for target in checked.indicator.targets where target.value != nil && target.comparison == nil {
        checker.report(
          "'\(checked.name)' should be maintained, and a target has no comparison",
          at: checker.document.place(of: "value", in: target.node), subject: checked.name,
          hint: "add a comparison, or a range with from and to")
      }
    })

  static let unclearTarget = PlanRule(
    "unclear-target", .warning,
    title: "A target asks for one thing",
    rationale: "A target has a value or a range, not both, and a range begins below its end.",
    passing: example(#""targets": [{"date": "2026", "from": 40, "to": 60}]"#),
    failing: example(#""targets": [{"date": "2026", "from": «60», "to": 40}]"#),
    checks: .indicator { checked, checker in
      for target in checked.indicator.targets {
        let isReversed = target.from.flatMap { from in target.to.map { $0 < from } } == true
        let isBoth = target.value != nil && (target.from != nil || target.to != nil)
        guard isReversed || isBoth else { continue }
        let key = target.from != nil ? "from" : "to"
        checker.report(
          isBoth
            ? "a target of '\(checked.name)' has a value and a range"
            : "a range of '\(checked.name)' ends before it begins",
          at: checker.document.place(of: key, in: target.node), subject: checked.name)
      }
    })

  static let indicatorOutOfOrder = PlanRule(
    "indicator-out-of-order", .warning,
    title: "Targets and measurements are in the order of their dates",
    rationale: "An entry that stands before an older one is easily overlooked, or has a wrong date.",
    passing: Rule.indicator(#"{"date": "2025-12", "value": 7}, {"date": "2026-06", "value": 9}"#),
    failing: Rule.indicator(#"{"date": "2026-06", "value": 9}, {"date": «"2025-12"», "value": 7}"#),
    checks: .indicator { checked, checker in
      for (noun, entries) in checked.entries(checker.document) {
        var last: Day?
        for (node, day) in entries {
          if let last, day < last {
            checker.report(
              "a \(noun) of '\(checked.name)' comes after a later one",
              at: checker.document.place(of: "date", in: node), subject: checked.name)
            break
          }
          last = day
        }
      }
    })

  static let indicatorOnOneDay = PlanRule(
    "indicator-on-one-day", .warning,
    title: "An indicator has one target and one measurement a day",
    rationale: "Of two measurements on one day the order decides which counts, and few readers know that.",
    passing: Rule.indicator(#"{"date": "2026-01", "value": 7}, {"date": "2026-06", "value": 9}"#),
    failing: Rule.indicator(#"{"date": "2026-06", "value": 7}, {"date": «"2026-06"», "value": 9}"#),
    checks: .indicator { checked, checker in
      for (noun, entries) in checked.entries(checker.document) {
        var first: [Day: JSONNode] = [:]
        for (node, day) in entries {
          guard let earlier = first[day] else {
            first[day] = node
            continue
          }
          checker.report(
            "'\(checked.name)' has two \(noun)s on \(day)",
            at: checker.document.place(of: "date", in: node), subject: checked.name,
            hint: noun == "target" ? "use from and to for a range" : nil,
            notes: [
              .init("the first is here", at: checker.document.place(of: "date", in: earlier))
            ])
        }
      }
    })

  /// Returns a plan with an indicator that is measured.
  private static func example(_ members: String) -> String {
    Rule.plan(#""indicators": [{"name": "Visits", "unit": "visitors", \#(members)}]"#)
  }
}

extension RuleSet {
  /// The rules on the targets and measurements of indicators.
  static let indicatorEntries: [PlanRule] = [
    .contraryDirection, .maintainWithoutBound, .unclearTarget, .indicatorOutOfOrder, .indicatorOnOneDay,
  ]
}

extension CheckedIndicator {
  /// Returns the days of the targets and those of the measurements, each with the object that states it.
  fileprivate func entries(_ document: JSONDocument) -> [(noun: String, entries: [(JSONNode, Day)])] {
    let targets = indicator.targets.compactMap { target in target.date.map { (target.node, $0.last) } }
    guard indicator.measurements.count > 1 else { return [("target", targets)] }
    let nodes = document.entries(of: "measurements", in: indicator.node)
    let measurements = zip(nodes, indicator.measurements).compactMap { node, measurement in
      measurement.date.map { (node, $0.last) }
    }
    return [("target", targets), ("measurement", measurements)]
  }
}

extension Comparison {
  fileprivate var isCeiling: Bool { self == .atMost || self == .below }
  fileprivate var isFloor: Bool { self == .atLeast || self == .above }
}
