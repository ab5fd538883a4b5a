extension ReportPhrases {
  static let english = ReportPhrases(
    title: { period, language in
      switch period.kind {
      case .year(let year): "Annual report \(year)"
      case .midTerm: "Mid-term evaluation"
      case .final: "Final evaluation"
      case .span: "Report from \(language.date(period.days.first)) to \(language.date(period.days.last))"
      }
    },
    headings: [
      .summary: "Summary",
      .finished: "Finished in the period",
      .started: "Started in the period",
      .postponed: "Postponed in the period",
      .abandoned: "Abandoned in the period",
      .late: "Late actions",
      .next: "Coming next",
      .budget: "Budget",
      .workload: "Workload",
    ],
    empty: { section in
      switch section {
      case .finished: "No action was finished in the period."
      case .started: "No action was started in the period."
      case .postponed: "No deadline was postponed in the period."
      case .abandoned: "No action was abandoned in the period."
      case .late: "No action is late."
      case .next: "No action begins or is due in the year that follows."
      default: "There is nothing to report."
      }
    },
    summary: { figures, language in
      let total = language.count(figures.total, Noun("action", "actions"))
      var text =
        figures.total == 1
        ? "The only action is \(figures.done == 1 ? "done" : "not yet done")"
        : "\(language.number(figures.done)) of \(total) \(figures.done == 1 ? "is" : "are") done"
      text += figures.excluded > 0 ? " (without \(language.number(figures.excluded)) abandoned);" : ";"
      text += " overall progress is \(language.percent(figures.progress))."
      let changes = [
        (figures.finished, "finished"), (figures.started, "started"), (figures.postponed, "postponed"),
        (figures.abandoned, "abandoned"), (figures.reopened, "reopened"),
      ].filter { $0.0 > 0 }.map { "\(language.count($0.0, Noun("action was", "actions were"))) \($0.1)" }
      return text + (changes.isEmpty ? "" : " In the period " + joined(changes, "and") + ".")
    },
    wentWell: { objective, points, finished, language in
      let actions = language.count(finished, Noun("finished action", "finished actions"))
      return "Most progress was made in \(objective): \(points) points"
        + (finished > 0 ? ", with \(actions)." : ".")
    },
    wentBadly: { objective, late, longest, language in
      let actions = language.count(late, Noun("late action", "late actions"))
      return "Most behind is \(objective), with \(actions); the longest overdue is \(longest)."
    },
    lateInAll: { late, longest, language in
      "\(language.count(late, Noun("action is", "actions are"))) late; the longest overdue is \(longest)."
    },
    onlyPostponed: { count, language in
      "No action is late, but \(language.count(count, Noun("deadline was", "deadlines were"))) postponed."
    },
    noActions: { parts in
      "The plan sets out \(joined(parts, "and")). It names no actions, so there is no progress to report."
    },
    turningPoints: { point in
      switch point {
      case .started: "started"
      case .finished: "finished"
      case .reopened: "reopened"
      case .abandoned: "abandoned"
      case .postponed: "postponed"
      }
    },
    overspent: { "Spending exceeds the budget by \($0)." },
    nothingLate: "No action is late, and no deadline was postponed.",
    nothingToReport: "No action answers the question this report was asked.",
    nothingPlanned: "The plan names neither objectives nor actions yet.",
    noYear: "(no year given)",
    reported: "period reported on",
    standsAt: "standing at",
    change: "Change",
    actionsDone: "actions done",
    actionsUnderWay: "actions under way, on hold or blocked",
    actionsLate: "actions late",
    comment: "Comment",
    reason: "Reason",
    from: "From",
    to: "To",
    delay: "Delay",
    gap: "Gap",
    state: "State",
    planned: "Planned",
    remaining: "Remaining",
    shareUsed: "Used",
    noSource: "(no source given)",
    open: "Open")
}
