import SourceText

extension PlanRule {
  static let overdue = PlanRule(
    "overdue", .warning,
    title: "Deadlines are kept",
    rationale: """
      An action is open and its deadline has passed: finish it, postpone it or abandon it. Or an objective's has, \
      and its actions are not all done.
      """,
    passing: Rule.action(#""deadline": "2026""#),
    failing: Rule.action(#""deadline": «"2025"»"#),
    checks: .action { checked, checker in
      guard checked.urgency == .overdue, let deadline = checked.standing.deadline?.last else { return }
      let days = checker.day - deadline
      checker.report(
        "'\(checked.id)' was due on \(deadline), \(days) \(days == 1 ? "day" : "days") ago",
        at: checked.range(of: "deadline", checked.fold.deadline))
    },
    .objective { checked, checker in
      guard checked.standing.isOverdue, let deadline = checked.objective.deadline?.last else { return }
      let days = checker.day - deadline
      checker.report(
        "'\(checked.objective.id)' was due on \(deadline), \(days) \(days == 1 ? "day" : "days") ago",
        at: checker.document.place(of: "deadline", in: checked.objective.node))
    })

  static let lateStart = PlanRule(
    "late-start", .warning,
    title: "Actions begin on time",
    rationale: """
      An action should have begun, and no update says that it has. Not reported for what is overdue, or due soon \
      without an update.
      """,
    passing: Rule.action(#""start": "2026-09""#),
    failing: Rule.action(#""start": «"2026-03"»"#),
    checks: .action { checked, checker in
      guard checked.urgency == .lateStart, let start = checked.action.start?.first else { return }
      checker.report(
        "'\(checked.id)' should have begun on \(start), and has not",
        at: checked.journal.rangeInAction(of: "start"))
    })

  static let slipping = PlanRule(
    "slipping", .warning,
    title: "Progress keeps pace with time",
    rationale: """
      An action that has begun is far behind the straight line from its start to its deadline. Not reported for \
      what is overdue.
      """,
    parameters: [
      Rule.Parameter(
        "points", default: ReportingDate.defaultSlippingPoints, in: 0...100,
        "percentage points behind the line")
    ],
    passing: Rule.action(
      #""start": "2026", "deadline": "2026", "updates": [{"date": "2026-06-30", "status": "inProgress", "progress": 40}]"#
    ),
    failing: Rule.action(
      #""start": "2026", "deadline": "2026", "updates": [{"date": "2026-06-30", "status": "inProgress", "progress": «20»}]"#
    ),
    checks: .action { checked, checker in
      guard checked.urgency == .running, checked.standing.isSlipping,
        let start = checked.action.start?.first, let deadline = checked.standing.deadline?.last,
        let expected = ExpectedProgress(on: checker.day, from: start, to: deadline),
        let progress = checked.standing.progress?.rounded
      else { return }
      let line = Percent(Int128(expected.elapsed), of: Int128(expected.duration)) ?? .zero
      checker.report(
        "'\(checked.id)' is at \(progress) %, but \(line.rounded) % is expected by its dates",
        at: checked.fold.progress.map { checked.range(of: "progress", $0) }
          ?? checked.journal.rangeInAction(of: "id"))
    })

  static let stale = PlanRule(
    "stale", .warning,
    title: "Active actions are updated regularly",
    rationale: """
      An action is in progress or blocked, and nobody has reported on it for long. Without any update, the days \
      count from its start, or the plan's. Not reported for what is overdue, or due soon without an update.
      """,
    parameters: [Rule.Parameter("days", default: 180, in: 1...3660, "days without an update")],
    passing: Rule.journal(#"{"date": "2026-03-01", "status": "inProgress"}"#),
    failing: Rule.journal(#"{"date": «"2025-12-31"», "status": "inProgress"}"#),
    checks: .action { checked, checker in
      let silence = checked.silence(checker)
      guard checked.urgency == .running,
        checked.standing.status == .inProgress || checked.standing.status == .blocked,
        silence > checker.parameter("days")
      else { return }
      let reported = checked.fold.lastUpdate.map { "was last updated on \($0), \(silence) days ago" }
      let place = checked.journal.order.last.map { checked.journal.range(of: "date", in: $0) }
      checker.report(
        "'\(checked.id)' \(reported ?? "has never been updated")",
        at: place ?? checked.journal.rangeInAction(of: "id"), hint: "add an update")
    })

  static let dueSoonWithoutUpdate = PlanRule(
    "due-soon-without-update", .warning,
    title: "What is due soon has a recent update",
    rationale: "The deadline is near (see --soon), and nobody has reported lately whether it will be kept.",
    parameters: [Rule.Parameter("days", default: 90, in: 1...3660, "days without an update")],
    passing: Rule.action(
      #""deadline": "2026-09", "updates": [{"date": "2026-07-01", "note": "On its way"}]"#),
    failing: Rule.action(
      #""deadline": «"2026-09"», "updates": [{"date": "2026-01-01", "note": "On its way"}]"#),
    checks: .action { checked, checker in
      guard checked.urgency == .dueSoonWithoutUpdate, let deadline = checked.standing.deadline?.last
      else { return }
      let reported = checked.fold.lastUpdate.map { "was last updated on \($0)" }
      checker.report(
        "'\(checked.id)' is due on \(deadline) and \(reported ?? "has never been updated")",
        at: checked.range(of: "deadline", checked.fold.deadline))
    })

  static let overdueStep = PlanRule(
    "overdue-step", .warning,
    title: "Steps are done by their deadline",
    rationale: "A step of an open action is not done, and its deadline has passed.",
    passing: Rule.action(#""steps": [{"title": "Permit", "deadline": "2025", "done": "2025-11-30"}]"#),
    failing: Rule.action(#""steps": [{"title": "Permit", "deadline": «"2025"»}]"#),
    checks: .action { checked, checker in
      let action = checked.action
      for step in action.steps {
        let standing = StepStanding(
          step, ofOpenAction: checked.standing.status.isOpen, at: checker.standing.reportingDate)
        guard standing.isOverdue, let deadline = step.deadline?.last else { continue }
        let days = checker.day - deadline
        checker.report(
          "the step '\(step.title.string.shortened(to: PlanChecker.longestName))' of '\(action.id)' was due on \(deadline), \(days) \(days == 1 ? "day" : "days") ago",
          at: checker.document.place(of: "deadline", in: step.node), subject: action.id.text)
      }
    })
}

extension RuleSet {
  /// The rules on actions that are late or may be.
  static let timeliness: [PlanRule] = [
    .overdue, .overdueStep, .lateStart, .slipping, .stale, .dueSoonWithoutUpdate,
  ]
}
