import SourceText

extension PlanRule {
  static let begunWithoutStatus = PlanRule(
    "begun-without-status", .warning,
    title: "What has begun says so",
    rationale: """
      An action has made progress, spent money or done a step, and its status says that it has not begun.
      """,
    passing: Rule.journal(#"{"date": "2026-02-01", "status": "inProgress", "progress": 30}"#),
    failing: Rule.journal(#"{"date": "2026-02-01", "progress": «30»}"#),
    checks: .action { checked, checker in
      let fold = checked.fold
      guard fold.status.value.isBeforeStart, checked.standing.hasBegun else { return }
      let (what, place) =
        if fold.progress.map({ .zero < $0.value }) == true {
          ("made progress", checked.range(of: "progress", fold.progress))
        } else if fold.hasBegun {
          ("spent money", checked.range(of: "spent", fold.spent))
        } else {
          ("steps that are done", checker.rangeOfDoneStep(of: checked.action))
        }
      checker.report(
        "'\(checked.id)' has \(what), and its status is '\(fold.status.value.rawValue)'", at: place,
        hint: "is it in progress?")
    })

  static let updatedNotBegun = PlanRule(
    "updated-not-begun", .note,
    title: "What is written about has begun",
    rationale: """
      An action has updates, none of which says a status, and has not begun: its status may have been forgotten.
      """,
    passing: Rule.journal(#"{"date": "2026-02-01", "status": "planned", "note": "Waits for the permit"}"#),
    failing: Rule.journal(#"{"date": «"2026-02-01"», "note": "First meeting"}"#),
    checks: .action { checked, checker in
      guard checked.standing.status.isOpen, !checked.standing.hasBegun, let last = checked.journal.order.last,
        !checked.journal.order.contains(where: { checked.action.updates[$0].status != nil })
      else { return }
      checker.report(
        "'\(checked.id)' is written about, and has not begun",
        at: checked.journal.range(of: "date", in: last))
    })

  static let progressWithoutUpdate = PlanRule(
    "progress-without-update", .note,
    title: "Progress is dated",
    rationale: "An action had made progress when the plan began, and no update says anything since.",
    passing: Rule.journal(#"{"date": "2026-02-01", "status": "inProgress", "progress": 30}"#),
    failing: Rule.action(#""status": "inProgress", "progress": «30»"#),
    checks: .action { checked, checker in
      guard checked.standing.status.isOpen, checked.journal.order.isEmpty,
        let progress = checked.fold.progress?.value, .zero < progress
      else { return }
      checker.report(
        "'\(checked.id)' is at \(progress) % since the plan began, and no update says more",
        at: checked.journal.rangeInAction(of: "progress"))
    })

  static let healthWithoutNote = PlanRule(
    "health-without-note", .warning,
    title: "A note says what is wrong",
    rationale: "The health of an open action is not good, and no note since then says why.",
    passing: Rule.journal(
      #"{"date": "2026-02-01", "status": "inProgress", "health": "atRisk", "note": "No offers came in"}"#),
    failing: Rule.journal(#"{"date": "2026-02-01", "status": "inProgress", "health": «"atRisk"»}"#),
    checks: .action { checked, checker in
      guard checked.standing.status.isOpen, let health = checked.standing.health, health != .good
      else { return }
      // The entry that the health has not changed since.
      let updates = checked.action.updates
      var first: Int?
      for (place, position) in checked.journal.order.enumerated() {
        guard let stated = updates[position].health else { continue }
        if stated != health { first = nil } else if first == nil { first = place }
      }
      let since = checked.journal.order.dropFirst(first ?? 0)
      guard !since.contains(where: { updates[$0].note != nil }) else { return }
      let place =
        first.map { checked.journal.range(of: "health", in: checked.journal.order[$0]) }
        ?? checked.journal.rangeInAction(of: "health")
      checker.report("'\(checked.id)' is '\(health.rawValue)', and no note says why", at: place)
    })
}

extension RuleSet {
  /// The rules on how actions begin and fare.
  static let beginnings: [PlanRule] = [
    .begunWithoutStatus, .updatedNotBegun, .progressWithoutUpdate, .healthWithoutNote,
  ]
}

extension PlanChecker {
  /// Returns the range of the day of the last step of an action that is done.
  func rangeOfDoneStep(of action: Action) -> Range<Int> {
    let done = action.steps.last { $0.done.map { $0.last <= day } ?? false }
    return done.map { document.place(of: "done", in: $0.node) } ?? rangeOfID(action.node)
  }
}
