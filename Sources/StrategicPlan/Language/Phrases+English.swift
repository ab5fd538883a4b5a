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
    sponsor: "sponsor",
    indicator: Noun("indicator", "indicators"),
    review: Noun("review", "reviews"),
    budget: "budget",
    spent: "spent",
    fullTimeEquivalents: "FTE",
    baseline: "baseline",
    target: "target",
    journal: "journal",
    priority: "priority",
    health: "health",
    tag: Noun("tag", "tags"),
    goals: "SDGs",
    weight: "weight",
    source: "source",
    organization: "organization",
    lastUpdate: "last update",
    period: "period",
    adopted: "adopted",
    level: "level",
    identifier: "id",
    title: "title",
    path: "path",
    status: "status",
    progress: "progress",
    start: "start",
    deadline: "deadline",
    dependsOn: "depends on",
    neededBy: "needed by",
    alsoServes: "also serves",
    alsoServedBy: "also served by",
    total: "total",
    whole: "overall",
    late: "late",
    dueSoon: "due soon",
    lateStart: "late start",
    slipping: "slipping",
    done: "done",
    lateShort: "late",
    soonShort: "soon",
    yes: "yes",
    asOf: "as of",
    originally: "originally",
    comesNext: "what comes next",
    attainment: "attainment",
    measured: "measured",
    explanation: "how it is worked out",
    initially: "initially",
    since: "since",
    expected: "expected",
    targets: "targets",
    measurements: "measurements",
    amount: "amount",
    year: "year",
    note: "note",
    author: "by",
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
    indicatorStates: { state in
      switch state {
      case .reached: "reached"
      case .onTrack: "on track"
      case .behind: "behind"
      case .notReached: "not reached"
      case .notMeasured: "not measured"
      case .noTarget: "no target"
      }
    },
    day: Noun("day", "days"),
    daysLate: { days, count in "\(days) \(count == 1 ? "day" : "days") late" },
    inDays: { days, count in "in \(days) \(count == 1 ? "day" : "days")" },
    today: "today",
    more: { "and \($0) more" },
    nothingFound: "Nothing matches.",
    periodIsOver: "period over",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ])
}
