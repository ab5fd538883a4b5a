import SourceText
import StrategicPlan
import Testing

/// What the rules of progress find, with every place they mark; nothing else may be found.
@Suite struct ProgressCheckingTests: ChecksPlans {
  @Test func `of an open action the most pressing is told`() throws {
    let actions = """
      {"id": "A1.1", "title": "overdue, stale and slipping", "status": "inProgress", "start": "2025", "deadline": «"2026-06"»},
      {"id": "A1.2", "title": "due soon, and nobody knows", "status": "notStarted", "start": "2025", "deadline": «"2026-09"»},
      {"id": "A1.3", "title": "late to start, and far behind", "start": «"2025"», "deadline": "2027"},
      {"id": "A1.4", "title": "far behind and stale", "start": "2025", "deadline": "2027", "updates": [
        {"date": «"2026-01-01"», "status": "inProgress", "progress": «5»}]},
      {"id": "A1.5", "title": "on its way", "start": "2026-07", "deadline": "2027", "updates": [
        {"date": "2026-07-01", "status": "inProgress", "progress": 5}]},
      {"id": "A1.6", "title": "done late", "start": "2025", "deadline": "2025", "updates": [{"date": "2026-01-01", "status": "done"}]},
      {"id": "A1.7", "title": "overdue where it was moved to", "deadline": "2024", "updates": [
        {"date": "2025-01-01", "deadline": «"2026-07-31"»}, {"date": "2026-09-01", "status": "done"}]}
      """
    let rules: [String] = ["overdue", "due-soon-without-update", "late-start", "slipping", "stale"]
    #expect(
      try check(plan(actions), only: rules) == [
        "overdue: 'A1.1' was due on 2026-06-30, 32 days ago",
        "due-soon-without-update: 'A1.2' is due on 2026-09-30 and has never been updated",
        "late-start: 'A1.3' should have begun on 2025-01-01, and has not",
        "stale: 'A1.4' was last updated on 2026-01-01, 212 days ago",
        // 577 of 1094 days.
        "slipping: 'A1.4' is at 5 %, but 53 % is expected by its dates",
        "overdue: 'A1.7' was due on 2026-07-31, 1 day ago",
      ])
  }

  @Test func `a rule that is off brings no other to light`() throws {
    let actions = """
      {"id": "A1.1", "title": "overdue and late to start", "start": "2025", "deadline": "2026-06"},
      {"id": "A1.2", "title": "late to start, and far behind", "start": "2025", "deadline": "2027"},
      {"id": "A1.3", "title": "begun lately and due soon", "start": "2026-07", "deadline": "2026-09"}
      """
    let checks = #" "checks": {"overdue": "off", "late-start": "off"},"#
    #expect(
      try check(plan(actions, checks), only: ["slipping", "stale", "due-soon-without-update"]) == [])
  }

  @Test func `what is said once is enough`() throws {
    let actions = """
      {"id": "A1.1", "title": "c", "status": "done", "updates": [{"date": "2026-01-01", "status": "done"}]},
      {"id": "A1.2", "title": "d", "updates": [
        {"date": "2026-01-01", "progress": 80}, {"date": "2026-02-01", "status": "done", "progress": «50»}]},
      {"id": "A1.3", "title": "e", "updates": [
        {"date": "2026-01", "progress": 8}, {"date": «"2026-01-31"», "progress": 9}]}
      """
    let rules: [String] = [
      "update-after-done", "progress-going-back", "done-below-100", "updates-on-one-day", "done-without-date",
    ]
    #expect(
      try check(plan(actions), only: rules) == [
        "done-below-100: 'A1.2' is done, and at 50 %",
        "updates-on-one-day: 'A1.3' has two updates on 2026-01-31",
      ])
  }

  @Test func `a value is held against the line of its day, a bound, or a target that has passed`() throws {
    let indicators = """
      {"name": "On its line then", "unit": "u", "baseline": {"value": 0, "date": "2024"}, "targets": [{"date": "2026", "value": 20}],
        "measurements": [{"date": "2025", "value": 10}]},
      {"name": "Nearly", "unit": "u", "baseline": {"value": 0, "date": "2024"}, "targets": [{"date": "2026", "value": 20}],
        "measurements": [{"date": "2025", "value": 9}]},
      {"name": "Missed", "unit": "u", "targets": [{"date": "2025", "value": 100}],
        "measurements": [{"date": "2025", "value": «60»}, {"date": "2026-06-30", "achieved": false}]},
      {"name": "Not due", "unit": "u", "targets": [{"date": "2026", "value": 100}], "measurements": [{"date": "2025", "value": 60}]},
      {"name": "Bound", "unit": "u", "baseline": {"value": 10, "date": "2024"},
        "targets": [{"date": "2026", "value": 20, "comparison": "atMost"}], "measurements": [{"date": "2025", "value": «25»}]}
      """
    let text = #"{"title": "P", "period": {"start": "2024", "end": "2028"}, "indicators": [\#(indicators)]}"#
    #expect(
      try check(text, only: ["indicator-behind"]) == [
        "indicator-behind: 'Missed' was at 60 on 2025-12-31, but 100 was to be reached by 2025-12-31",
        "indicator-behind: 'Bound' was at 25 on 2025-12-31, but 20 was expected",
      ])
  }

  @Test func `updates are held against one another in the order of their dates`() throws {
    let actions = """
      {"id": "A1.1", "title": "c", "budget": [{"amount": 100}, {"amount": 900, "currency": "USD"}], "updates": [
        {"date": "2026-01-01", "progress": 50, "spent": 80},
        {"date": "2026-02-01", "progress": «40», "spent": «70»},
        {"date": "2026-03-01", "progress": 30, "note": "More to do", "spent": «110»},
        {"date": "2026-03-31", "status": "done", "progress": 100},
        {"date": «"2026-04-01"», "health": "good"},
        {"date": "2026-04-02", "status": «"inProgress"», "progress": 60},
        {"date": "2026-12-01", "progress": 1}]},
      {"id": "A1.2", "title": "d", "updates": [
        {"date": "2026-03-01", "progress": 20}, {"date": «"2026-01-01"», "progress": 10},
        {"date": «"2026-01-01"», "progress": 15}]},
      {"id": "A1.3", "title": "e", "status": «"done"», "progress": «90»},
      {"id": "A1.4", "title": "f", "updates": [{"date": "2026-01-01", "progress": 80}, {"date": "2026-02-01", "status": "done"}]},
      {"id": "A1.5", "title": "g", "progress": «100», "status": "onHold"},
      {"id": "A1.6", "title": "h", "status": «"abandoned"»},
      {"id": "A1.7", "title": "i", "updates": [
        {"date": "2026-01-01", "status": "abandoned", "note": "No subsidy"}, {"date": "2026-02-01", "status": "abandoned"}]}
      """
    let rules: [String] = [
      "progress-going-back", "spending-going-down", "over-budget", "update-after-done",
      "updates-out-of-order",
      "updates-on-one-day", "done-without-date", "done-below-100", "open-at-100", "abandoned-without-note",
    ]
    #expect(
      try check(plan(actions), only: rules) == [
        "progress-going-back: 'A1.1' goes back from 50 to 40 %, and no note says why",
        "spending-going-down: 'A1.1' had spent 80.00, and now only 70.00",
        "over-budget: 'A1.1' has spent 110.00 EUR of 100.00 EUR",
        "update-after-done: 'A1.1' was done before this update",
        "update-after-done: 'A1.1' is reopened, and no note says why",
        "updates-out-of-order: an update of 'A1.2' comes after a later one",
        "updates-on-one-day: 'A1.2' has two updates on 2026-01-01",
        "done-without-date: 'A1.3' is done, and no update says since when",
        "done-below-100: 'A1.3' is done, and at 90 %",
        "open-at-100: 'A1.5' is at 100 %, and its status is 'onHold'",
        "abandoned-without-note: 'A1.6' was abandoned, and no note says why",
      ])
  }

  @Test func `indicators are asked for what they lack, and where they are`() throws {
    let found = try check(
      """
      {"title": "P", "period": {"start": "2024", "end": "2028"}, "indicators": [
        {"name": «"No unit"», "baseline": {"value": 0, "date": "2024"}, "targets": [{"date": "2026", "value": 10}],
          "measurements": [{"date": "2026-06-30", "value": 9}]},
        {"name": "Behind and old", "unit": "u", "baseline": {"value": 0, "date": "2024"}, "targets": [{"date": "2026", "value": 10}],
          "measurements": [{"date": "2026-12-31", "value": 10}, {"date": «"2025-06-01"», "value": «1»}]},
        {"name": «"Only a unit"», "unit": "u", "measurements": [{"date": "2026-06-30", "value": 3}]},
        {"name": "Reached at the end", "unit": "u", "baseline": {"value": 0, "date": "2020"},
          "targets": [{"date": "2024-12-31", "value": 10}], "measurements": [{"date": "2024-12-31", "value": 10}]}, "Deliverable"],
       "strategicObjectives": [{"id": "A", "title": "a", "operationalObjectives": [{"id": "A1", "title": "b", "actions": [
         {"id": "A1.1", "title": "c", "status": "done", "indicators": [«"Report"», {"name": "Plan", "measurements": [{"date": "2025", "achieved": true}]}]},
         {"id": "A1.2", "title": "d", "status": "abandoned", "indicators": [{"name": "Visits", "unit": "u"}]}]}]}]}
      """,
      only: [
        "missing-unit", "missing-baseline", "missing-measurement", "indicator-behind", "measurement-overdue",
      ])
    #expect(
      found == [
        "missing-unit: 'No unit' has no unit",
        "measurement-overdue: 'Behind and old' was last measured on 2025-06-01, 426 days ago",
        // 10 × 152 ÷ 730 days.
        "indicator-behind: 'Behind and old' was at 1 on 2025-06-01, but 2.08 was expected",
        "missing-baseline: 'Only a unit' has no baseline",
        "missing-measurement: 'A1.1' is done, and nothing says whether 'Report' is there",
      ])
  }

  /// The day is 2026-08-01; a month is 31 days, a quarter 92, a half-year 184, a year 366.
  @Test(arguments: [
    ("month", "2026-05-31", true), ("month", "2026-06-01", true), ("month", "2026-05-30", false),
    ("quarter", "2026-03-31", true), ("quarter", "2026-03-30", false), ("half", "2025-12-29", true),
    ("half", "2025-12-28", false), ("year", "2025-06-30", true), ("year", "2025-06-29", false),
  ])
  func `a measurement is due by the indicator's frequency, and some grace`(
    frequency: String, day: String, isRecent: Bool
  ) throws {
    let date = isRecent ? #""\#(day)""# : #"«"\#(day)"»"#
    let found = try check(
      plan(
        #"{"id": "A1.1", "title": "c", "indicators": [{"name": "I", "frequency": "\#(frequency)","#
          + #" "measurements": [{"date": \#(date), "value": 1}]}]}"#), only: ["measurement-overdue"])
    #expect(found.count == (isRecent ? 0 : 1))
  }

  @Test func `parameters are those of the plan`() throws {
    let actions =
      #"{"id": "A1.1", "title": "t", "status": "inProgress", "updates": [{"date": «"2026-07-01"», "note": "n"}]}"#
    let checks = #" "checks": {"stale": {"days": 30}, "overdue": "off"},"#
    #expect(
      try check(plan(actions, checks), only: ["stale"]) == [
        "stale: 'A1.1' was last updated on 2026-07-01, 31 days ago"
      ])
  }

  @Test func `what nobody told of beginnings, entries and health is found`() throws {
    let actions = """
      {"id": "A1.1", "title": "a", "updates": [{"date": "2026-01-01", "progress": «30»}]},
      {"id": "A1.2", "title": "b", "spent": «5»},
      {"id": "A1.3", "title": "c", "updates": [{"date": "2026-01-01", "note": "n"}, {"date": «"2026-02-01"», "note": "n"}]},
      {"id": "A1.4", "title": "d", "status": "inProgress", "progress": «30»},
      {"id": "A1.5", "title": "e", "status": "inProgress", "updates": [{"date": "2026-01-01", "health": "blocked", "note": "n"},
        {"date": "2026-02-01", "health": «"atRisk"»}, {"date": "2026-03-01", "health": "atRisk"}]},
      {"id": "A1.6", "title": "f", "status": "inProgress", "updates": [{"date": "2026-01-01", "health": "atRisk"},
        {"date": "2026-02-01", "note": "the reason"}]},
      {"id": "A1.7", "title": "g", "status": "inProgress", "updates": [{"date": «"2062-01-01"», "progress": 5}, {"date": "2063-01-01", "progress": 6}]},
      {"id": "A1.8", "title": "h", "status": "inProgress", "updates": [{"date": «"2002-01-01"», "progress": 5}]},
      {"id": "A1.9", "title": "i", "status": "abandoned", "start": "2001", "updates": [{"date": "2026-01-01", "health": "blocked"}]}
      """
    let rules = [
      "begun-without-status", "updated-not-begun", "progress-without-update", "health-without-note",
      "entry-after-day", "entry-outside-period", "start-outside-period",
    ]
    #expect(
      try check(plan(actions), only: rules) == [
        "begun-without-status: 'A1.1' has made progress, and its status is 'notStarted'",
        "begun-without-status: 'A1.2' has spent money, and its status is 'notStarted'",
        "updated-not-begun: 'A1.3' is written about, and has not begun",
        "progress-without-update: 'A1.4' is at 30 % since the plan began, and no update says more",
        "health-without-note: 'A1.5' is 'atRisk', and no note says why",
        "entry-after-day: an update of 'A1.7' is dated 2062-01-01, after 2026-08-01 and 1 more, and does not count yet",
        "entry-outside-period: an update of 'A1.8' is dated 2002-01-01, before the plan's start on 2024-01-01",
      ])
  }

  @Test func `what waits for others is compared with them`() throws {
    let actions = """
      {"id": "A1.1", "title": "open", "start": "2026-03-01", "deadline": "2026"},
      {"id": "A1.2", "title": "done too early", "status": "done", "dependsOn": [«"A1.1"»]},
      {"id": "A1.3", "title": "starts too early", "start": "2026-12-31", "dependsOn": [«"A1.1"»]},
      {"id": "A1.4", "title": "in time", "start": "2027-01-01", "dependsOn": ["A1.1", "A1.6"]},
      {"id": "A1.5", "title": "waits in vain", "dependsOn": [«"A1.7"»]},
      {"id": "A1.6", "title": "done", "status": "done", "deadline": "2028"},
      {"id": "A1.7", "title": "abandoned", "status": "abandoned"},
      {"id": "A1.8", "title": "waits for nothing any more", "status": "abandoned", "dependsOn": ["A1.7", "A1.1"]}
      """
    #expect(
      try check(
        plan(actions), only: ["done-before-dependency", "start-before-dependency", "waits-for-abandoned"])
        == [
          "done-before-dependency: 'A1.2' is done, and depends on 'A1.1', which is not",
          "start-before-dependency: 'A1.3' starts on 2026-12-31, and depends on 'A1.1', due on 2026-12-31",
          "waits-for-abandoned: 'A1.5' depends on 'A1.7', which was abandoned",
        ])
  }

  @Test func `names that differ in case, blanks or Unicode form are one`() throws {
    let composed = "\u{E9}nergie"
    let decomposed = "e\u{301}nergie"
    let actions = """
      {"id": "A1.1", "title": "a", "referents": ["Travaux", "\(composed)"], "domains": ["travaux"]},
      {"id": "A1.2", "title": "b", "referents": [«" travaux"», «"\(decomposed)"»], "sponsor": "TRAVAUX"},
      {"id": "A1.3", "title": "c", "referents": [" travaux", "Travau", "Travaux"], "partners": ["x", «"X"»]}
      """
    #expect(
      try check(plan(actions), only: ["similar-names"]) == [
        "similar-names: the referent ' travaux' is also spelled 'Travaux'",
        "similar-names: the referent '\(decomposed)' is also spelled '\(composed)'",
        "similar-names: the partner 'X' is also spelled 'x'",
      ])
  }
}
