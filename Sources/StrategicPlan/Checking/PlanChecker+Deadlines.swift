import SourceText

extension PlanChecker {
  mutating func checkDeadline(of objective: any Objective, below parents: [any Objective]) {
    guard let deadline = objective.deadline else { return }
    check(deadline, of: objective.id, at: document.range(of: "deadline", in: objective.node), below: parents)
  }

  mutating func checkDeadline(
    of action: Action, _ standing: ActionStanding, _ journal: inout Journal, below parents: [any Objective]
  ) {
    guard standing.status != .abandoned, let deadline = standing.deadline,
      let place = journal.rangeInForce(of: "deadline", where: { $0.deadline != nil })
    else { return }
    check(deadline, of: action.id, at: place, below: parents)
  }

  private mutating func check(
    _ deadline: DaySpan, of id: Identifier, at place: Range<Int>, below parents: [any Objective]
  ) {
    if let end = plan.period.lastDay, end < deadline.last {
      report(
        .deadlineOutsidePeriod, "'\(id)' is due on \(deadline.last), after the plan's end on \(end)",
        at: place)
    } else if let start = plan.period.firstDay, deadline.last < start {
      report(
        .deadlineOutsidePeriod, "'\(id)' is due on \(deadline.last), before the plan's start on \(start)",
        at: place)
    } else if let parent = parents.first(where: { $0.deadline.map { $0.last < deadline.last } ?? false }),
      let limit = parent.deadline
    {
      report(
        .deadlineAfterParent, "'\(id)' is due on \(deadline.last), after '\(parent.id)' on \(limit.last)",
        at: place,
        notes: [
          .init("the deadline of '\(parent.id)' is here", at: document.range(of: "deadline", in: parent.node))
        ])
    }
  }

  /// Checks whether an open action is late, will be late, or may be late without anybody knowing. Only the
  /// most pressing problem is reported, whichever rules are on.
  mutating func checkTimeliness(
    of action: Action, _ standing: ActionStanding, _ journal: inout Journal
  ) {
    guard standing.status.isOpen else { return }
    let news = journal.lastDay
    let since = news ?? action.start?.first ?? plan.period.firstDay
    let silence = since.map { day - $0 } ?? 0
    let deadline = standing.deadline?.last
    let place = journal.rangeInForce(of: "deadline", where: { $0.deadline != nil })
    if let deadline, let place, standing.isOverdue {
      let days = day - deadline
      report(
        .overdue, "'\(action.id)' was due on \(deadline), \(days) \(days == 1 ? "day" : "days") ago",
        at: place)
    } else if let deadline, let place, standing.isDueSoon,
      silence > policy.value(of: "days", in: .dueSoonWithoutUpdate)
    {
      let told = news.map { "was last updated on \($0)" } ?? "has never been updated"
      report(.dueSoonWithoutUpdate, "'\(action.id)' is due on \(deadline) and \(told)", at: place)
    } else if standing.isLateStart, let start = action.start?.first {
      report(
        .lateStart, "'\(action.id)' should have begun on \(start), and has not",
        at: document.range(of: "start", in: action.node))
    } else if !standing.status.isBeforeStart {
      checkPace(of: action, standing, &journal)
      checkNews(of: action, standing, silence, &journal)
    }
  }

  private mutating func checkPace(
    of action: Action, _ standing: ActionStanding, _ journal: inout Journal
  ) {
    guard standing.isSlipping, let start = action.start?.first, let deadline = standing.deadline?.last,
      let expected = ExpectedProgress(on: day, from: start, to: deadline)
    else { return }
    let place = journal.rangeInForce(of: "progress", where: { $0.progress != nil })
    let line = Percent(Int128(expected.elapsed), of: Int128(expected.duration)) ?? .zero
    report(
      .slipping,
      "'\(action.id)' is at \(standing.progress.rounded) %, but \(line.rounded) % is expected by its dates",
      at: place ?? document.range(of: "id", in: action.node))
  }

  private mutating func checkNews(
    of action: Action, _ standing: ActionStanding, _ silence: Int, _ journal: inout Journal
  ) {
    guard standing.status == .inProgress || standing.status == .blocked,
      silence > policy.value(of: "days", in: .stale)
    else { return }
    let told =
      journal.lastDay.map { "was last updated on \($0), \(silence) days ago" } ?? "has never been updated"
    let place = journal.order.last.map { journal.range(of: "date", in: $0) }
    report(
      .stale, "'\(action.id)' \(told)", at: place ?? document.range(of: "id", in: action.node),
      hint: "add an update")
  }
}
