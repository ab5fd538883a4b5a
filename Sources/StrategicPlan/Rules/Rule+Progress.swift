package import SourceText

// The qualities of a plan that is on track as of a day. The examples are whole files, checked as of
// `Rule.exampleDay`; `«…»` marks the mistake.

extension Rule {
  package static let overdue = Rule(
    "overdue", .warning,
    title: "Deadlines are kept",
    rationale: "An action is open and its deadline has passed: finish it, postpone it or abandon it.",
    passing: action(#""deadline": "2026""#),
    failing: action(#""deadline": «"2025"»"#))

  package static let lateStart = Rule(
    "late-start", .warning,
    title: "Actions begin on time",
    rationale: """
      An action should have begun, and no update says that it has. Not reported for what is overdue, or due soon \
      without an update.
      """,
    passing: action(#""start": "2026-09""#),
    failing: action(#""start": «"2026-03"»"#))

  package static let slipping = Rule(
    "slipping", .warning,
    title: "Progress keeps pace with time",
    rationale: """
      An action that has begun is far behind the straight line from its start to its deadline. Not reported for \
      what is overdue.
      """,
    parameters: [
      Parameter(
        "points", Moment.usualSlippingPoints, in: 0...100, "percentage points behind the line")
    ],
    passing: action(
      #""start": "2026", "deadline": "2026", "updates": [{"date": "2026-06-30", "status": "inProgress", "progress": 40}]"#
    ),
    failing: action(
      #""start": "2026", "deadline": "2026", "updates": [{"date": "2026-06-30", "status": "inProgress", "progress": «20»}]"#
    ))

  package static let stale = Rule(
    "stale", .warning,
    title: "Active actions are updated regularly",
    rationale: """
      An action is in progress or blocked, and nobody has reported on it for long. Without any update, the days \
      count from its start, or the plan's. Not reported for what is overdue, or due soon without an update.
      """,
    parameters: [Parameter("days", 180, in: 1...3660, "days without an update")],
    passing: journal(#"{"date": "2026-03-01", "status": "inProgress"}"#),
    failing: journal(#"{"date": «"2025-12-31"», "status": "inProgress"}"#))

  package static let dueSoonWithoutUpdate = Rule(
    "due-soon-without-update", .warning,
    title: "What is due soon has a recent update",
    rationale: "The deadline is near (see --soon), and nobody has reported lately whether it will be kept.",
    parameters: [Parameter("days", 90, in: 1...3660, "days without an update")],
    passing: action(#""deadline": "2026-09", "updates": [{"date": "2026-07-01", "note": "On its way"}]"#),
    failing: action(#""deadline": «"2026-09"», "updates": [{"date": "2026-01-01", "note": "On its way"}]"#))

  package static let doneWithoutDate = Rule(
    "done-without-date", .note,
    title: "What is done has a date",
    rationale: "An action is done, and no update says since when: no yearly report will mention it.",
    passing: journal(#"{"date": "2026-02-01", "status": "done"}"#),
    failing: action(#""status": «"done"»"#))

  package static let doneBelowWhole = Rule(
    "done-below-100", .warning,
    title: "What is done is at 100 %",
    rationale: "An update says that an action is done, and also that part of it is not.",
    passing: journal(#"{"date": "2026-02-01", "status": "done", "progress": 100}"#),
    failing: journal(#"{"date": "2026-02-01", "status": "done", "progress": «80»}"#))

  package static let openAtWhole = Rule(
    "open-at-100", .warning,
    title: "What is at 100 % is done",
    rationale: "All of an action is done, and its status says that it is not.",
    passing: journal(#"{"date": "2026-02-01", "status": "inProgress", "progress": 90}"#),
    failing: journal(#"{"date": "2026-02-01", "status": "inProgress", "progress": «100»}"#))

  package static let updateAfterDone = Rule(
    "update-after-done", .note,
    title: "What is done gets no more updates",
    rationale:
      "An update comes after an action was done: it belongs elsewhere, or reopens it and must say why.",
    passing: journal(
      #"{"date": "2026-01-01", "status": "done"}, {"date": "2026-03-01", "status": "inProgress", "note": "Leaks"}"#
    ),
    failing: journal(#"{"date": "2026-01-01", "status": "done"}, {"date": «"2026-03-01"», "health": "good"}"#)
  )

  package static let updatesOutOfOrder = Rule(
    "updates-out-of-order", .warning,
    title: "A journal is in the order of its dates",
    rationale: "An update that stands before an older one is easily overlooked, or has a wrong date.",
    passing: journal(#"{"date": "2026-01-01", "progress": 5}, {"date": "2026-03-01", "progress": 9}"#),
    failing: journal(#"{"date": "2026-03-01", "progress": 9}, {"date": «"2026-01-01"», "progress": 5}"#))

  package static let updatesOnOneDay = Rule(
    "updates-on-one-day", .note,
    title: "A journal has one update a day",
    rationale: "Of two updates on one day, the order decides which counts, and few readers know that.",
    passing: journal(#"{"date": "2026-01-01", "progress": 5}, {"date": "2026-01-02", "progress": 9}"#),
    failing: journal(#"{"date": "2026-01-01", "progress": 5}, {"date": «"2026-01-01"», "progress": 9}"#))

  package static let progressGoingBack = Rule(
    "progress-going-back", .warning,
    title: "When progress goes back, a note says why",
    rationale: "Less is done than was reported before: the council will ask for the reason.",
    passing: journal(
      #"{"date": "2026-01-01", "progress": 50}, {"date": "2026-03-01", "progress": 40, "note": "More to do"}"#
    ),
    failing: journal(#"{"date": "2026-01-01", "progress": 50}, {"date": "2026-03-01", "progress": «40»}"#))

  package static let spendingGoingDown = Rule(
    "spending-going-down", .warning,
    title: "Spending is cumulative",
    rationale:
      "Each update gives everything spent so far; one that gives less gives only one year's spending.",
    passing: journal(#"{"date": "2026-01-01", "spent": 900}, {"date": "2026-03-01", "spent": 1000}"#),
    failing: journal(#"{"date": "2026-01-01", "spent": 900}, {"date": "2026-03-01", "spent": «100»}"#))

  package static let overBudget = Rule(
    "over-budget", .warning,
    title: "Spending stays within the budget",
    rationale: "More was spent than was planned. Reported when amounts are planned in the plan's currency.",
    parameters: [Parameter("percent", 0, in: 0...1000, "percent by which the budget may be exceeded")],
    passing: action(#""budget": {"amount": 1000}, "spent": 1000"#),
    failing: action(#""budget": {"amount": 1000}, "spent": «1001»"#))

  package static let postponedOften = Rule(
    "postponed-often", .warning,
    title: "Deadlines are not postponed again and again",
    rationale: "A deadline moved every year is no deadline. Reported for open actions, at the last move.",
    parameters: [Parameter("times", 2, in: 0...100, "how often a deadline may be postponed")],
    passing: action(
      #""deadline": "2025", "updates": [{"date": "2025-06-01", "deadline": "2026"}, {"date": "2026-06-01", "deadline": "2027"}]"#
    ),
    failing: action(
      #""deadline": "2025", "updates": [{"date": "2025-06-01", "deadline": "2026"}, {"date": "2026-01-01", "deadline": "2027-06"}, "#
        + #"{"date": "2026-06-01", "deadline": «"2027"»}]"#))

  package static let abandonedWithoutNote = Rule(
    "abandoned-without-note", .warning,
    title: "A note says why an action was abandoned",
    rationale: "The council adopted the action, and will ask why it was given up.",
    passing: journal(#"{"date": "2026-01-01", "status": "abandoned", "note": "No subsidy"}"#),
    failing: journal(#"{"date": "2026-01-01", "status": «"abandoned"»}"#))

  package static let indicatorBehind = Rule(
    "indicator-behind", .warning,
    title: "Indicators keep pace with their targets",
    rationale: """
      The last value measured was short of the straight line from the baseline to the target in force, on the \
      day it was measured; or without such a line a target was missed. Not reported for abandoned actions.
      """,
    parameters: [
      Parameter(
        "percent", 5, in: 0...100, "percent of the way from baseline to target that it may be short")
    ],
    passing: indicator(#"{"date": "2026-01-01", "value": 8}"#),
    failing: indicator(#"{"date": "2026-01-01", "value": «2»}"#))

  package static let measurementOverdue = Rule(
    "measurement-overdue", .warning,
    title: "Indicators are measured regularly",
    rationale: """
      The last value measured is old, and the last target's date was not yet reached then. Not reported for \
      deliverables and abandoned actions.
      """,
    parameters: [Parameter("days", 400, in: 1...3660, "days without a measurement")],
    passing: indicator(#"{"date": "2026-01-01", "value": 8}"#),
    failing: indicator(#"{"date": «"2025-01-31"», "value": 8}"#))

  package static let missingReview = Rule(
    "missing-review", .warning,
    title: "A plan is evaluated by mid-term",
    rationale: "Half of the period has passed: what was learned should still change what is left.",
    passing: plan(#""reviews": [{"date": "2026-06-01", "title": "Mid-term"}]"#),
    failing: #"{"title": "Plan", "period": «{"start": "2025", "end": "2027"}»}"#)

  /// The rules for a plan that is on track as of a day.
  package static let progress: [Rule] = [
    overdue, lateStart, slipping, stale, dueSoonWithoutUpdate, doneWithoutDate, doneBelowWhole, openAtWhole,
    updateAfterDone, updatesOutOfOrder, updatesOnOneDay, progressGoingBack, spendingGoingDown, overBudget,
    postponedOften, abandonedWithoutNote, indicatorBehind, measurementOverdue, missingReview,
  ]

  /// The rules that a team may set. A file that breaks one is still a plan.
  package static let settable = completeness + progress

  /// The list of all rules.
  package static let all = [unreadableFile] + validity + settable

  /// Returns a plan with an indicator from 0 in 2024 to 10 at the end of 2026.
  private static func indicator(_ measurement: String) -> String {
    plan(
      #""indicators": [{"name": "Visits", "unit": "visitors", "baseline": {"value": 0, "date": "2024"}, "#
        + #""targets": [{"date": "2026", "value": 10}], "measurements": [\#(measurement)]}]"#)
  }
}
