import SourceText

extension PlanChecker {
  /// Checks that the updates of an action are consistent with one another.
  mutating func checkJournal(of action: Action, _ standing: ActionStanding, _ journal: inout Journal) {
    checkOrder(of: action, &journal)
    var state = JournalState(action)
    for position in journal.order {
      let update = action.updates[position]
      checkStep(from: state, to: update, position, of: action, &journal)
      state.fold(update, position)
    }
    checkEnd(state, of: action, standing, &journal)
  }

  /// Checks that an update is consistent with the state before it.
  private mutating func checkStep(
    from state: JournalState, to update: Update, _ position: Int, of action: Action, _ journal: inout Journal
  ) {
    if state.status == .done {
      if update.status?.isOpen == true, update.note == nil {
        report(
          .updateAfterDone, "'\(action.id)' is reopened, and no note says why",
          at: journal.range(of: "status", in: position), subject: update.day)
      } else if update.status ?? .done == .done, update.status == nil || state.statusPosition != nil {
        report(
          .updateAfterDone, "'\(action.id)' was done before this update",
          at: journal.range(of: "date", in: position), subject: update.day)
      }
    } else if let before = state.progress, let after = update.progress, after < before, update.note == nil,
      // Updates that end the action are covered by another check, and reported once.
      update.status != .done, update.status != .abandoned
    {
      report(
        .progressGoingBack, "'\(action.id)' goes back from \(before) to \(after) %, and no note says why",
        at: journal.range(of: "progress", in: position), subject: update.day)
    }
    if let before = state.spent, let after = update.spent, after < before {
      report(
        .spendingGoingDown, "'\(action.id)' had spent \(before), and now only \(after)",
        at: journal.range(of: "spent", in: position), subject: update.day,
        hint: "\"spent\" is everything spent so far")
    }
  }

  /// Checks that the values in force at the end are consistent.
  private mutating func checkEnd(
    _ state: JournalState, of action: Action, _ standing: ActionStanding, _ journal: inout Journal
  ) {
    let inAction = { [document] (key: String) in document.range(of: key, in: action.node) }
    func place(_ key: String, _ position: Int?) -> Range<Int> {
      position.map { journal.range(of: key, in: $0) } ?? inAction(key)
    }
    switch standing.status {
    case .done:
      if state.statusPosition == nil {
        report(
          .doneWithoutDate, "'\(action.id)' is done, and no update says since when", at: inAction("status"),
          subject: "")
      }
      if let progress = state.progressSinceDone, progress < .whole {
        report(
          .doneBelowWhole, "'\(action.id)' is done, and at \(progress) %",
          at: place("progress", state.progressPosition))
      }
    case .abandoned:
      if !state.isExplained {
        report(
          .abandonedWithoutNote, "'\(action.id)' was abandoned, and no note says why",
          at: place("status", state.statusPosition), subject: "")
      }
    default:
      if state.progress == .whole {
        report(
          .openAtWhole, "'\(action.id)' is at 100 %, and its status is '\(standing.status.rawValue)'",
          at: place("progress", state.progressPosition), hint: "is it done?")
      }
      checkPostponements(of: action, state, &journal)
    }
  }

  private mutating func checkPostponements(
    of action: Action, _ state: JournalState, _ journal: inout Journal
  ) {
    guard state.postponements > policy.value(of: "times", in: .postponedOften),
      let position = state.lastPostponement, let original = state.originalDeadline, let now = state.deadline
    else { return }
    report(
      .postponedOften,
      "'\(action.id)' was postponed \(state.postponements) times, from \(original) to \(now)",
      at: journal.range(of: "deadline", in: position))
  }

  /// Checks that the updates are in the order of their dates, with only one for each day. Includes updates
  /// that are not known yet on the day.
  private mutating func checkOrder(of action: Action, _ journal: inout Journal) {
    let dates = action.updates.compactMap(\.date)
    guard zip(dates, dates.dropFirst()).contains(where: { $1.last <= $0.last }) else { return }
    if let position = action.updates.firstOutOfOrder {
      report(
        .updatesOutOfOrder, "an update of '\(action.id)' comes after a later one",
        at: journal.range(of: "date", in: position), fix: sortingFix(action, &journal))
    }
    var first: [Day: Int] = [:]
    for (position, date) in dates.map(\.last).enumerated() {
      guard let earlier = first[date] else {
        first[date] = position
        continue
      }
      report(
        .updatesOnOneDay, "'\(action.id)' has two updates on \(date)",
        at: journal.range(of: "date", in: position),
        notes: [.init("the first is here", at: journal.range(of: "date", in: earlier))])
    }
  }

  /// Returns a fix that sorts the updates by date and keeps the spelling of each.
  private func sortingFix(_ action: Action, _ journal: inout Journal) -> Diagnostic.Fix? {
    let positions = action.updates.indices.sorted {
      (action.updates[$0].date?.last.number ?? 0) < (action.updates[$1].date?.last.number ?? 0)
    }
    var edits: [TextEdit] = []
    for (place, position) in positions.enumerated() where place != position {
      guard let slot = journal.node(at: place), let node = journal.node(at: position) else { return nil }
      edits.append(TextEdit(document.range(slot), Array(document.source.bytes[document.range(node)])))
    }
    return Diagnostic.Fix("put the updates of '\(action.id)' in the order of their dates", edits)
  }

  /// Checks that no more was spent than planned, in the plan's currency.
  mutating func checkSpending(
    of action: Action, _ standing: ActionStanding, _ journal: inout Journal
  ) {
    let amounts = action.budget.compactMap { line in
      line.currency == nil || line.currency == plan.currency ? line.amount : nil
    }
    guard let spent = standing.spent, !amounts.isEmpty else { return }
    let planned = amounts.reduce(.zero, +)
    let percent = policy.value(of: "percent", in: .overBudget)
    guard Int128(planned.cents) * Int128(100 + percent) < Int128(spent.cents) * 100,
      let place = journal.rangeInForce(of: "spent", where: { $0.spent != nil })
    else { return }
    let currency = plan.currency.code
    report(
      .overBudget, "'\(action.id)' has spent \(spent) \(currency) of \(planned) \(currency)", at: place)
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
}

extension Update {
  fileprivate var day: String { date?.last.description ?? "" }
}
