extension Language {
  package static let english: Language = Language(
    tag: "en",
    conventions: Conventions(
      groupSeparator: ",", decimalSeparator: ".", percentSign: "%", labelSeparator: ": ", dateSeparator: "/",
      date: { day, month, year in "\(day) \(month) \(year)" },
      amount: { digits, symbol, code in (symbol ?? code + "\u{A0}") + digits }),
    phrases: Phrases.english, report: ReportPhrases.english, questions: QuestionPhrases.english,
    page: PagePhrases.english, sheet: SheetPhrases.english)
}

extension Phrases {
  static let english = Phrases(
    plan: Noun("plan", "plans"),
    strategicObjective: Noun("strategic objective", "strategic objectives"),
    operationalObjective: Noun("operational objective", "operational objectives"),
    action: Noun("action", "actions"),
    mission: Noun("mission", "missions"),
    vision: "vision",
    value: Noun("value", "values"),
    theme: Noun("theme", "themes"),
    domain: Noun("domain", "domains"),
    referent: Noun("referent", "referents"),
    partner: Noun("partner", "partners"),
    sponsor: Noun("sponsor", "sponsors"),
    indicator: Noun("indicator", "indicators"),
    review: Noun("review", "reviews"),
    baseline: "baseline",
    target: "target",
    nextTarget: "next target",
    notThere: "not there",
    journal: "journal",
    tag: Noun("tag", "tags"),
    source: "source",
    period: "period",
    adopted: "adopted on",
    total: "total",
    whole: "overall",
    done: "done",
    lateShort: "overdue",
    soonShort: "soon",
    yes: "yes",
    ongoing: "ongoing",
    asOf: "as of",
    comesNext: "what comes next",
    attainment: "attainment",
    measured: "measured",
    explanation: "how it is worked out",
    progressUnknown: "progress unknown",
    initially: "initially",
    since: "since",
    expected: "expected",
    trajectory: "trajectory",
    targets: "targets",
    measurements: "measurements",
    amount: "amount",
    year: "year",
    note: "note",
    nature: "nature",
    unit: "unit",
    frequency: "frequency",
    kind: "kind",
    dueOn: "due",
    measuredOn: "on",
    end: "end",
    article: "article",
    author: "by",
    step: Noun("step", "steps"),
    stepsDone: { done, total, language in
      "\(language.number(done)) of \(language.count(total, Noun("step", "steps")))"
    },
    names: [
      .level: "level",
      .id: "id",
      .path: "path",
      .title: "title",
      .text: "text",
      .status: "status",
      .progress: "progress",
      .health: "health",
      .priority: "priority",
      .start: "start",
      .deadline: "deadline",
      .originalDeadline: "originally",
      .overdue: "overdue",
      .dueSoon: "due soon",
      .lateStart: "start delayed",
      .slipping: "pace too slow",
      .budget: "budget",
      .spent: "spent",
      .fte: "FTE",
      .organization: "organization",
      .note: "remark",
      .source: "source",
      .currency: "currency",
      .sdgs: "SDGs",
      .lastUpdate: "last update",
      .links: "links",
      .fields: "other fields",
      .sourceIds: "ids elsewhere",
      .weight: "weight",
      .dependsOn: "depends on",
      .neededBy: "needed by",
      .alsoServes: "also serves",
      .alsoServedBy: "also served by",
    ],
    themeKinds: ["axis": "axis", "lever": "lever", "principle": "principle", "catalyst": "catalyst"],
    statuses: { status in
      switch status {
      case .notStarted: "not started"
      case .planned: "planned"
      case .inProgress: "in progress"
      case .onHold: "on hold"
      case .blocked: "blocked"
      case .done: "done"
      case .abandoned: "abandoned"
      }
    },
    healths: { health in
      switch health {
      case .good: "good"
      case .atRisk: "at risk"
      case .blocked: "blocked"
      case .paused: "paused"
      }
    },
    priorities: { priority in
      switch priority {
      case .high: "high"
      case .medium: "medium"
      case .low: "low"
      }
    },
    natures: { $0 == .operating ? "running costs" : "investment" },
    frequencies: { frequency in
      switch frequency {
      case .month: "every month"
      case .quarter: "every quarter"
      case .half: "every half-year"
      case .year: "every year"
      }
    },
    indicatorStates: { state in
      switch state {
      case .reached: Noun("reached", "reached")
      case .missed: Noun("missed", "missed")
      case .onTrack: Noun("on track", "on track")
      case .behind: Noun("short of the trajectory", "short of the trajectory")
      case .pending: Noun("not due yet", "not due yet")
      case .measurementDue: Noun("measurement due", "measurements due")
      case .noTarget: Noun("without target", "without target")
      case .notMeasured: Noun("not measured", "not measured")
      }
    },
    day: Noun("day", "days"),
    daysLate: { days, count in "\(days) \(count == 1 ? "day" : "days") overdue" },
    inDays: { days, count in "in \(days) \(count == 1 ? "day" : "days")" },
    today: "today",
    more: { "and \($0) more" },
    nothingFound: "Nothing matches.",
    without: "without",
    noName: "(none)",
    periodIsOver: "period over",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ])
}

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
      .foreword: "Foreword",
      .summary: "Summary",
      .finished: "Finished in the period",
      .started: "Started in the period",
      .postponed: "Postponed in the period",
      .abandoned: "Abandoned in the period",
      .late: "Overdue actions",
      .next: "Coming next",
      .budget: "Budget",
      .workload: "Workload",
      .progressed: "Actions that progressed in the period",
      .broughtForward: "Deadlines brought forward in the period",
      .resumed: "Actions resumed or reopened in the period",
      .reviews: "Evaluations of the plan",
      .judgements: "Judgement by objective",
      .method: "How the figures are worked out",
    ],
    empty: { section in
      switch section {
      case .finished: "No action was finished in the period."
      case .started: "No action was started in the period."
      case .postponed: "No deadline was postponed in the period."
      case .abandoned: "No action was abandoned in the period."
      case .late: "No action is overdue."
      case .next: "No action begins or is due in this time."
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
      text += " overall progress is \(figures.progress.map(language.percent) ?? "–")."
      let changes = [
        (figures.finished, "finished"), (figures.started, "started"), (figures.postponed, "postponed"),
        (figures.abandoned, "abandoned"), (figures.reopened, "reopened"), (figures.resumed, "resumed"),
        (figures.broughtForward, "brought forward"),
      ].filter { $0.0 > 0 }.map { "\(language.count($0.0, Noun("action was", "actions were"))) \($0.1)" }
      return text + (changes.isEmpty ? "" : " In the period " + joined(changes, "and") + ".")
    },
    wentWell: { objective, points, finished, language in
      let actions = language.count(finished, Noun("finished action", "finished actions"))
      return "Most progress was made in \(objective): \(points) points"
        + (finished > 0 ? ", with \(actions)." : ".")
    },
    wentBadly: { objective, late, longest, language in
      let actions = language.count(late, Noun("overdue action", "overdue actions"))
      return "Most are below \(objective), with \(actions); the longest overdue is \(longest)."
    },
    lateInAll: { late, longest, language in
      "\(language.count(late, Noun("action is", "actions are"))) overdue; the longest overdue is \(longest)."
    },
    onlyPostponed: { count, language in
      "No action is overdue, but \(language.count(count, Noun("deadline was", "deadlines were"))) postponed."
    },
    noActions: { parts, isMeasured in
      "The plan sets out \(joined(parts, "and"))."
        + (isMeasured ? "" : " It names no actions, so there is no progress to report.")
    },
    indicatorsSay: { good, compared, language in
      "\(language.number(good)) of \(language.count(compared, Noun("indicator that is compared with a target is", "indicators that are compared with a target are"))) reached or on track."
    },
    turningPoints: { point in
      switch point {
      case .started: "started"
      case .finished: "finished"
      case .reopened: "reopened"
      case .abandoned: "abandoned"
      case .postponed: "postponed"
      case .resumed: "resumed"
      case .broughtForward: "brought forward"
      }
    },
    overspent: { "Spending exceeds the budget by \($0)." },
    jointTitle: { period, language in
      switch period.kind {
      case .year(let year): "Joint report \(year)"
      default:
        "Joint report, \(language.date(period.days.first)) to \(language.date(period.days.last))"
      }
    },
    bothDates: { dated, total, language in
      "\(language.number(dated)) of \(language.number(total)) actions \(dated == 1 ? "has" : "have") a start and a deadline."
    },
    method: { points, percent, language in
      [
        "The progress of an objective is the weighted mean of that of its actions that are not abandoned; an action that is done counts as 100%, one whose progress is not known as 0%.",
        "An action is overdue when the last day of its deadline has passed and it is neither done nor abandoned. A period that has ended stands at the end of its last day.",
        "An action is slipping when its progress is more than \(points) points below the share of the time from its start to its deadline that has passed.",
        "An indicator is judged on the day of its last measurement, by the straight line from its baseline to its targets; a tolerance of \(percent)% of that way is allowed.",
        "The budget is that of actions that are not abandoned; what was spent counts everywhere.",
      ]
    },
    judgements: { judgement in
      switch judgement {
      case .reached: "reached"
      case .partlyReached: "partly reached"
      case .notReached: "not reached"
      case .unknown: "not followed up"
      }
    },
    judgementRule:
      "An objective is reached when all of its actions that are not abandoned are done and all of its indicators that are compared with a target are reached; it is not reached when none of them is; otherwise it is partly reached. An objective on which nothing has been reported is not judged.",
    judgement: "Judgement",
    indicatorsReached: "Indicators reached",
    kept: "What goes on",
    changed: "What changed",
    dropped: "What was dropped",
    inherited: "What the next plan inherits",
    inheritedIndicators: "Indicators not reached",
    provisional: "provisional",
    ofWhichLate: "of which overdue",
    onlyMatching: "Only the actions asked for count.",
    others: "Others",
    timeline: "Timeline",
    nothingLate: "No action is overdue, and no deadline was postponed.",
    nothingToReport: "No action answers the question this report was asked.",
    nothingPlanned: "The plan names neither objectives nor actions yet.",
    abandonedBudget: "budget of abandoned actions",
    revenue: "revenue",
    noYear: "(no year given)",
    reported: "period reported on",
    standsAt: "standing at",
    change: "Change",
    actionsDone: "actions done",
    actionsUnderWay: "actions under way, on hold or blocked",
    actionsLate: "actions overdue",
    objectivesLate: "objectives overdue",
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
    severalSources: "(several sources)",
    open: "Open")
}

extension QuestionPhrases {
  static let english = QuestionPhrases(
    whichAction: "Which action? Its id, or words from its title",
    whichIndicator: "Which indicator? The id of its item, or words from its name", isThere: "Is it there?",
    value: "Value", numberOrWords: "A number, or other words",
    leaveEmpty: "Leave empty what has not changed.", spentSoFar: "Spent so far, in all",
    newDeadline: "New deadline",
    byWhom: "Reported by", when: "When", notUnderstood: "That was not understood.", write: "Write it?",
    writeAllTheSame: "Write it anyway?", yes: "y", no: "n", nothingWritten: "Nothing was written.",
    planTitle: "What is the plan called?", organization: "Whose plan is it?", begins: "It begins in",
    ends: "It ends in", reportLanguage: "Its reports are written in")
}

extension PagePhrases {
  static let english = PagePhrases(
    contents: "Contents", skip: "Skip to the content", filter: "Filter", shown: "{n} of {m} rows",
    page: "Page")
}
