import SourceText

extension PlanRule {
  static let deadlineOutsidePeriod = PlanRule(
    "deadline-outside-period", .warning,
    title: "Deadlines are within the plan's period",
    rationale:
      "What is due after the plan's end, or before its start, is not part of it, or the deadline is wrong.",
    passing: Rule.action(#""deadline": "2027""#),
    failing: Rule.action(#""deadline": «"2028"»"#),
    checks: .objective { checked, checker in
      guard let deadline = checked.objective.deadline else { return }
      checker.reportOutsidePeriod(deadline.last, of: checked.objective.id) {
        $0.document.place(of: "deadline", in: checked.objective.node)
      }
    },
    .action { checked, checker in
      guard let deadline = checked.plannedDeadline else { return }
      checker.reportOutsidePeriod(deadline, of: checked.id) { _ in
        checked.range(of: "deadline", checked.fold.deadline)
      }
    })

  static let startOutsidePeriod = PlanRule(
    "start-outside-period", .warning,
    title: "Starts are within the plan's period",
    rationale:
      "What starts after the plan's end, or before its start, is not part of it, or the start is wrong.",
    passing: Rule.action(#""start": "2026""#),
    failing: Rule.action(#""start": «"2002"»"#),
    checks: .action { checked, checker in
      guard checked.standing.status != .abandoned, let start = checked.action.start?.first else { return }
      let reason: String
      if let end = checker.plan.period.lastDay, end < start {
        reason = "after the plan's end on \(end)"
      } else if let first = checker.plan.period.firstDay, start < first {
        reason = "before the plan's start on \(first)"
      } else {
        return
      }
      checker.report(
        "'\(checked.id)' starts on \(start), \(reason)", at: checked.journal.rangeInAction(of: "start"))
    })

  static let deadlineAfterParent = PlanRule(
    "deadline-after-parent", .warning,
    title: "Nothing is due after its objective",
    rationale: "An objective is not reached before what is below it is done.",
    passing: Rule.operational(
      #"{"id": "A1", "title": "Two", "deadline": "2026", "actions": [{"id": "A1.1", "title": "Three", "deadline": "2026"}]}"#
    ),
    failing: Rule.operational(
      #"{"id": "A1", "title": "Two", "deadline": "2026", "actions": [{"id": "A1.1", "title": "Three", "deadline": «"2027"»}]}"#
    ),
    checks: .objective { checked, checker in
      guard let deadline = checked.objective.deadline else { return }
      checker.reportAfterParent(deadline.last, of: checked.objective.id, below: checked.parents) {
        $0.document.place(of: "deadline", in: checked.objective.node)
      }
    },
    .action { checked, checker in
      guard let deadline = checked.plannedDeadline else { return }
      checker.reportAfterParent(deadline, of: checked.id, below: checked.parents) { _ in
        checked.range(of: "deadline", checked.fold.deadline)
      }
    })

  static let dependencyDueLater = PlanRule(
    "dependency-due-later", .warning,
    title: "What an action depends on is due before it",
    rationale:
      "An action that waits for what comes later will be late. What is done or abandoned is ignored.",
    passing: Rule.actions(
      #"{"id": "A1.1", "title": "Three", "deadline": "2027", "dependsOn": ["A1.2"]}, {"id": "A1.2", "title": "Four", "deadline": "2026"}"#
    ),
    failing: Rule.actions(
      #"{"id": "A1.1", "title": "Three", "deadline": "2026", "dependsOn": [«"A1.2"»]}, {"id": "A1.2", "title": "Four", "deadline": "2027"}"#
    ),
    checks: .plan { checker in
      let open = checker.standing.actions.filter { $0.standing?.status.isOpen == true }
      let dependents = open.filter { $0.deadline != nil && $0.action?.dependsOn.isEmpty == false }
      guard !dependents.isEmpty else { return }
      let latest = LatestDeadlines(open)
      for item in dependents {
        guard let action = item.action, let deadline = item.deadline?.last else { continue }
        for reference in action.dependsOn {
          guard let (due, node) = latest[reference], deadline < due else { continue }
          checker.report(
            "'\(item.id)' is due on \(deadline), and depends on '\(reference.string)', due on \(due)",
            at: reference.range,
            notes: [.init("'\(reference.string)' is here", at: checker.rangeOfID(node))])
        }
      }
    })
}

extension RuleSet {
  /// The rules on deadlines that contradict others.
  static let deadlines: [PlanRule] = [
    .deadlineOutsidePeriod, .startOutsidePeriod, .deadlineAfterParent, .dependencyDueLater,
  ]
}

extension CheckedAction {
  /// The last day of the deadline in force, unless the action is abandoned.
  fileprivate var plannedDeadline: Day? { standing.status == .abandoned ? nil : standing.deadline?.last }
}

extension PlanChecker {
  fileprivate func isOutsidePeriod(_ deadline: Day) -> Bool {
    plan.period.lastDay.map { $0 < deadline } == true || plan.period.firstDay.map { deadline < $0 } == true
  }

  fileprivate mutating func reportOutsidePeriod(
    _ deadline: Day, of id: Identifier, at place: (PlanChecker) -> Range<Int>
  ) {
    if let end = plan.period.lastDay, end < deadline {
      report("'\(id)' is due on \(deadline), after the plan's end on \(end)", at: place(self))
    } else if let start = plan.period.firstDay, deadline < start {
      report("'\(id)' is due on \(deadline), before the plan's start on \(start)", at: place(self))
    }
  }

  /// Reports a deadline after that of an objective above, unless it is outside of the period anyway.
  fileprivate mutating func reportAfterParent(
    _ deadline: Day, of id: Identifier, below parents: [any Objective], at place: (PlanChecker) -> Range<Int>
  ) {
    guard let parent = parents.first(where: { $0.deadline.map { $0.last < deadline } ?? false }),
      let limit = parent.deadline?.last, !isOutsidePeriod(deadline)
    else { return }
    report(
      "'\(id)' is due on \(deadline), after '\(parent.id)' on \(limit)", at: place(self),
      notes: [
        .init("the deadline of '\(parent.id)' is here", at: document.place(of: "deadline", in: parent.node))
      ])
  }
}

/// The deadline of the last open action of each item, by the item's id.
private struct LatestDeadlines {
  private var deadlines: [ArraySlice<UInt8>: (due: Day, node: JSONNode)] = [:]

  init(_ actions: [Item]) {
    for item in actions {
      guard let due = item.deadline?.last else { continue }
      add(item.id, due: due, at: item.node)
      if let operational = item.operational {
        add(operational.objective.id, due: due, at: operational.objective.node)
      }
      add(item.strategic.objective.id, due: due, at: item.strategic.objective.node)
    }
  }

  subscript(reference: Text) -> (due: Day, node: JSONNode)? { deadlines[reference.utf8] }

  private mutating func add(_ id: Identifier, due: Day, at node: JSONNode) {
    let key = Array(id.text.utf8)[...]
    if let known = deadlines[key], due <= known.due { return }
    deadlines[key] = (due, node)
  }
}
