import SourceText

extension PlanRule {
  static let doneWithoutDate = PlanRule(
    "done-without-date", .note,
    title: "What is done has a date",
    rationale: "An action is done, and no update says since when: no yearly report will mention it.",
    passing: Rule.journal(#"{"date": "2026-02-01", "status": "done"}"#),
    failing: Rule.action(#""status": «"done"»"#),
    checks: .action { checked, checker in
      guard checked.standing.status == .done, checked.fold.status.position == nil else { return }
      checker.report(
        "'\(checked.id)' is done, and no update says since when",
        at: checked.journal.rangeInAction(of: "status"), subject: "")
    })

  static let doneBelowWhole = PlanRule(
    "done-below-100", .warning,
    title: "What is done is at 100 %",
    rationale: "An update says that an action is done, and also that part of it is not.",
    passing: Rule.journal(#"{"date": "2026-02-01", "status": "done", "progress": 100}"#),
    failing: Rule.journal(#"{"date": "2026-02-01", "status": "done", "progress": «80»}"#),
    checks: .action { checked, checker in
      guard checked.standing.status == .done, let progress = checked.fold.progressSinceDone,
        progress < .whole
      else { return }
      checker.report(
        "'\(checked.id)' is done, and at \(progress) %",
        at: checked.range(of: "progress", checked.fold.progress))
    })

  static let openAtWhole = PlanRule(
    "open-at-100", .warning,
    title: "What is at 100 % is done",
    rationale: "All of an action is done, and its status says that it is not.",
    passing: Rule.journal(#"{"date": "2026-02-01", "status": "inProgress", "progress": 90}"#),
    failing: Rule.journal(#"{"date": "2026-02-01", "status": "inProgress", "progress": «100»}"#),
    checks: .action { checked, checker in
      guard checked.standing.status.isOpen, checked.standing.progress == .whole else { return }
      let place =
        checked.standing.isProgressOfSteps
        ? checker.rangeOfDoneStep(of: checked.action) : checked.range(of: "progress", checked.fold.progress)
      checker.report(
        "'\(checked.id)' is at 100 %, and its status is '\(checked.standing.status.rawValue)'",
        at: place, hint: "is it done?")
    })

  static let updateAfterDone = PlanRule(
    "update-after-done", .note,
    title: "What is done gets no more updates",
    rationale:
      "An update comes after an action was done: it belongs elsewhere, or reopens it and must say why.",
    passing: Rule.journal(
      #"{"date": "2026-01-01", "status": "done"}, {"date": "2026-03-01", "status": "inProgress", "note": "Leaks"}"#
    ),
    failing: Rule.journal(
      #"{"date": "2026-01-01", "status": "done"}, {"date": «"2026-03-01"», "health": "good"}"#),
    checks: .update { step, checked, checker in
      guard step.before.status.value == .done else { return }
      if step.update.status?.isOpen == true, step.update.note == nil {
        checker.report(
          "'\(checked.id)' is reopened, and no note says why",
          at: checked.journal.range(of: "status", in: step.position), subject: step.day)
      } else if step.update.status ?? .done == .done,
        step.update.status == nil || step.before.status.position != nil
      {
        checker.report(
          "'\(checked.id)' was done before this update",
          at: checked.journal.range(of: "date", in: step.position), subject: step.day)
      }
    })

  static let updatesOutOfOrder = PlanRule(
    "updates-out-of-order", .warning,
    title: "A journal is in the order of its dates",
    rationale: "An update that stands before an older one is easily overlooked, or has a wrong date.",
    passing: Rule.journal(#"{"date": "2026-01-01", "progress": 5}, {"date": "2026-03-01", "progress": 9}"#),
    failing: Rule.journal(#"{"date": "2026-03-01", "progress": 9}, {"date": «"2026-01-01"», "progress": 5}"#),
    checks: .action { checked, checker in
      guard let position = checked.action.updates.firstOutOfOrder else { return }
      checker.report(
        "an update of '\(checked.id)' comes after a later one",
        at: checked.journal.range(of: "date", in: position), fix: checked.sortingFix(checker.document))
    })

  static let updatesOnOneDay = PlanRule(
    "updates-on-one-day", .note,
    title: "A journal has one update a day",
    rationale: "Of two updates on one day, the order decides which counts, and few readers know that.",
    passing: Rule.journal(#"{"date": "2026-01-01", "progress": 5}, {"date": "2026-01-02", "progress": 9}"#),
    failing: Rule.journal(#"{"date": "2026-01-01", "progress": 5}, {"date": «"2026-01-01"», "progress": 9}"#),
    checks: .action { checked, checker in
      guard checked.action.updates.mayRepeatDays else { return }
      var first: [Day: Int] = [:]
      for (position, update) in checked.action.updates.enumerated() {
        guard let date = update.date?.last else { continue }
        guard let earlier = first[date] else {
          first[date] = position
          continue
        }
        checker.report(
          "'\(checked.id)' has two updates on \(date)",
          at: checked.journal.range(of: "date", in: position),
          notes: [.init("the first is here", at: checked.journal.range(of: "date", in: earlier))])
      }
    })

  static let progressGoingBack = PlanRule(
    "progress-going-back", .warning,
    title: "When progress goes back, a note says why",
    rationale: "Less is done than was reported before: the council will ask for the reason.",
    passing: Rule.journal(
      #"{"date": "2026-01-01", "progress": 50}, {"date": "2026-03-01", "progress": 40, "note": "More to do"}"#
    ),
    failing: Rule.journal(
      #"{"date": "2026-01-01", "progress": 50}, {"date": "2026-03-01", "progress": «40»}"#),
    checks: .update { step, checked, checker in
      guard step.before.status.value != .done, let before = step.before.progress?.value,
        let after = step.update.progress, after < before, step.update.note == nil,
        // Updates that end the action are covered by other rules, and reported once.
        step.update.status != .done, step.update.status != .abandoned
      else { return }
      checker.report(
        "'\(checked.id)' goes back from \(before) to \(after) %, and no note says why",
        at: checked.journal.range(of: "progress", in: step.position), subject: step.day)
    })
}

extension RuleSet {
  /// The rules on journals.
  static let journals: [PlanRule] = [
    .doneWithoutDate, .doneBelowWhole, .openAtWhole, .updateAfterDone, .updatesOutOfOrder, .updatesOnOneDay,
    .progressGoingBack,
  ]
}

extension CheckedAction {
  /// Returns a fix that sorts the updates by date and keeps the spelling of each.
  fileprivate mutating func sortingFix(_ document: JSONDocument) -> Diagnostic.Fix? {
    let updates = action.updates
    let positions = updates.indices.sorted {
      (updates[$0].date?.last.number ?? 0) < (updates[$1].date?.last.number ?? 0)
    }
    var edits: [TextEdit] = []
    for (place, position) in positions.enumerated() where place != position {
      guard let slot = journal.node(at: place), let node = journal.node(at: position) else { return nil }
      edits.append(TextEdit(document.range(slot), Array(document.source.bytes[document.range(node)])))
    }
    return Diagnostic.Fix("put the updates of '\(id)' in the order of their dates", edits)
  }
}

extension Entries<Update> {
  /// The position of the first entry that follows one with a later date.
  fileprivate var firstOutOfOrder: Int? {
    indices.dropFirst().first { position in
      guard let before = self[position - 1].date, let date = self[position].date else { return false }
      return date.last < before.last
    }
  }

  /// A Boolean value that is false for entries whose dates rise from each to the next, as they mostly do.
  fileprivate var mayRepeatDays: Bool {
    indices.dropFirst().contains { position in
      guard let before = self[position - 1].date, let date = self[position].date else { return true }
      return date.last <= before.last
    }
  }
}
