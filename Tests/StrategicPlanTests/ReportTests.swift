import SourceText
import StrategicPlan
import TestSupport
import Testing

/// Sections of the report whose contents follow rules of their own.
@Suite struct ReportTests {
  private static func plan(_ actions: String, id: String = "p", more: String = "") throws -> Plan {
    let text = #"""
      {"id": "\#(id)", "title": "Plan \#(id)", "period": {"start": "2024", "end": "2025"}, \#(more)
       "strategicObjectives": [{"id": "S", "title": "Objective", "operationalObjectives": [
        {"id": "O", "title": "Part", "actions": [\#(actions)]}]}]}
      """#
    return try #require(Plan.load(SourceFile(name: "p.json", bytes: Array(text.utf8)), defaultID: "p").plan)
  }

  private func day(_ text: String) throws -> Day {
    try FiscalCalendar.calendarYears.days(named: Array(text.utf8)).last
  }

  private func words(_ document: Document) -> [String] {
    document.blocks.flatMap { block -> [String] in
      switch block {
      case .heading(_, let text, let count, _): ["# " + text + (count.map { " (\($0))" } ?? "")]
      case .paragraph(let inlines), .quotation(let inlines): [inlines.map(\.plain).joined()]
      case .list(let items): items.map { "- " + $0.map(\.plain).joined() }
      case .table(let table): table.rows.map { $0.map(\.text).joined(separator: " | ") }
      case .caption(let text): [text]
      default: []
      }
    }
  }

  private func report(
    _ plan: Plan, _ sections: ReportSection..., asOf: String = "2026-03-01", final isFinal: Bool = false
  ) throws -> YearlyReport {
    let day = try day(asOf)
    let period = try #require(
      isFinal ? ReportPeriod.final(of: plan, asOf: day) : .year(2025, of: plan, asOf: day))
    return YearlyReport(on: plan, period, in: .english, about: nil, filter: Filter(), sections: sections)
  }

  /// By the rule: reached when all is done, not reached when nothing is, partly otherwise; abandoned actions and
  /// indicators without a target do not count.
  @Test(arguments: [
    (
      #"{"id": "A", "title": "a", "status": "done"}, {"id": "B", "title": "b", "status": "abandoned"}"#,
      "reached", "1/1"
    ),
    (#"{"id": "A", "title": "a", "status": "done"}, {"id": "B", "title": "b"}"#, "partly reached", "1/2"),
    (#"{"id": "A", "title": "a", "progress": 90, "status": "inProgress"}"#, "not reached", "0/1"),
    (#"{"id": "A", "title": "a"}"#, "not followed up", "0/1"),
    (#"{"id": "A", "title": "a", "updates": [{"date": "2025-02", "note": "Soon."}]}"#, "not reached", "0/1"),
  ])
  func `an objective is judged by what is done`(actions: String, judgement: String, done: String) throws {
    let report = try report(try Self.plan(actions), .judgements, final: true)
    let rows = words(report.document(.none)).filter { $0.hasPrefix("S Objective") }
    #expect(rows.count == 1)
    #expect(rows[0].hasPrefix("S Objective | \(judgement)"), "\(rows)")
    #expect(rows[0].contains(done))
  }

  @Test func `without anything to judge there is no judgement`() throws {
    let plan = try Self.plan(#"{"id": "B", "title": "b", "status": "abandoned"}"#)
    #expect(
      words(try report(plan, .judgements, final: true).document(.none)).suffix(2) == [
        "# Judgement by objective", "There is nothing to report.",
      ])
  }

  @Test func `an evaluation before its time is provisional`() throws {
    let plan = try Self.plan(#"{"id": "B", "title": "b"}"#)
    #expect(
      try report(plan, .judgements, asOf: "2025-06-30", final: true).title == "Final evaluation (provisional)"
    )
    #expect(try report(plan, .judgements, asOf: "2025-12-31", final: true).title == "Final evaluation")
  }

  /// One indicator is reached (5 of 5), of the other 2 of 5 are; with the action done they make 2 of 3.
  @Test func `indicators with a target are judged too, and the next term inherits what is missing`() throws {
    let indicators = #"""
      "indicators": [{"name": "I", "targets": [{"date": "2025", "value": 5}], "measurements": [{"date": "2025", "value": 5}]},
       {"name": "J", "targets": [{"date": "2025", "value": 5}], "measurements": [{"date": "2025", "value": 2}]},
       {"name": "K"}]
      """#
    let plan = try Self.plan(
      #"{"id": "A", "title": "a", "status": "done", \#(indicators)}, {"id": "B", "title": "b", "status": "abandoned", "updates": [{"date": "2025-02", "note": "Too dear.", "status": "abandoned"}]}, {"id": "C", "title": "c", "deadline": "2025", "updates": [{"date": "2025-05", "deadline": "2026-06"}]}"#
    )
    #expect(
      words(try report(plan, .judgements, final: true).document(.none)).dropFirst(5) == [
        "# Judgement by objective",
        "S Objective | partly reached | 1/2 | 1/2 | 50%",
        "An objective is reached when all of its actions that are not abandoned are done and all of its indicators that are compared with a target are reached; it is not reached when none of them is; otherwise it is partly reached. An objective on which nothing has been reported is not judged.",
        "# What changed (1)", "- C c: postponed (31/12/2025 → 30/06/2026)", "# What was dropped (1)",
        "- B b – Too dear.",
        "# What the next plan inherits (1)", "- C c (0%, 30/06/2026)",
        "# Indicators not reached (1)", "- A J: missed",
      ])
  }

  @Test func `changes are lists, with the reason where one is wanted`() throws {
    let plan = try Self.plan(
      #"""
      {"id": "A", "title": "a", "updates": [{"date": "2025-02", "status": "done", "note": "Well."}]},
      {"id": "B", "title": "b", "progress": 10, "status": "inProgress", "updates": [{"date": "2025-02", "progress": 40, "note": "Half."}]},
      {"id": "C", "title": "c", "deadline": "2026-06", "updates": [{"date": "2025-02", "deadline": "2026-01", "note": "Sooner."}]},
      {"id": "D", "title": "d", "status": "done", "updates": [{"date": "2025-03", "status": "inProgress", "progress": 50, "note": "Again."}]}
      """#)
    let report = try report(plan, .finished, .started, .progressed, .broughtForward, .resumed, .abandoned)
    #expect(
      words(report.document(.none)).dropFirst(5) == [
        "# Finished in the period", "- A a – Well.", "# Started in the period", "- A a (100%) – Well.",
        "# Actions that progressed in the period", "- B b (10% → 40%) – Half.",
        "# Deadlines brought forward in the period", "- C c (30/06/2026 → 31/01/2026) – Sooner.",
        "# Actions resumed or reopened in the period", "- D d – Again.", "# Abandoned in the period",
        "No action was abandoned in the period.",
      ])
  }

  @Test func `a joint report has a table of all actions, and each plan's part`() throws {
    let plans = [
      try Self.plan(#"{"id": "A", "title": "a", "status": "done", "deadline": "2025"}"#, id: "one"),
      try Self.plan(#"{"id": "A", "title": "b", "deadline": "2025-06"}"#, id: "two"),
    ]
    let asOf = try day("2026-03-01")
    let reports = try plans.map { plan in
      YearlyReport(
        on: plan, try #require(ReportPeriod.year(2025, of: plan, asOf: asOf)), in: .english, about: nil,
        filter: Filter(), sections: [.late], partName: plan.id.text)
    }
    let document = JointReport(reports, in: .english, about: "Keyword: x").document(.none)
    #expect(
      words(document)
        == [
          "# Joint report 2025", "- Keyword: x", "- Plan one", "- Plan two", "# Summary",
          "one | Plan one | ██████████ | 100 | = | 1/1 | –", "two | Plan two | ░░░░░░░░░░ | 0 | = | 0/1 | 1",
          " | Total | █████░░░░░ | 50 | = | 1/2 | 1",
          "# Actions", "one | A a | 31/12/2025 | done | 100",
          "two | A b | 30/06/2025 | not started, overdue | 0",
          "# Plan one", "- Period: 1 January 2024 – 31 December 2025",
          "- Period reported on: 1 January 2025 – 31 December 2025", "- Standing at 31 December 2025",
          "# Overdue actions", "No action is overdue.",
          "# Plan two", "- Period: 1 January 2024 – 31 December 2025",
          "- Period reported on: 1 January 2025 – 31 December 2025", "- Standing at 31 December 2025",
          "# Overdue actions", "A b | 30/06/2025 | 185 days | not started | 0",
        ])
  }

  @Test func `a deadline alone is a milestone, and it is said how many have both dates`() throws {
    let plan = try Self.plan(
      #"{"id": "A", "title": "a", "start": "2024", "deadline": "2025"}, {"id": "B", "title": "b", "deadline": "2025-06", "status": "blocked"}, {"id": "C", "title": "c"}"#
    )
    let document = try report(plan, .actions).document(.mermaid)
    let diagrams = document.blocks.compactMap { if case .diagram(let text) = $0 { text } else { nil } }
    #expect(diagrams.count == 1)
    #expect(
      diagrams[0].hasSuffix(
        """
        gantt
          accTitle: S Objective
          accDescr: 2 actions, standing at 31/12/2025
          dateFormat YYYY-MM-DD
          axisFormat %m/%Y
          tickInterval 6month
          todayMarker off
          section O
          (A) ! a :crit, t0, 2024-01-01, 2026-01-01
          (B) ! b :crit, milestone, t1, 2025-06-30, 0d
          31/12/2025 :vert, day, 2025-12-31, 0d

        """), "\(diagrams[0])")
    #expect(
      words(document).contains(
        "! overdue – 1 of 3 actions has a start and a deadline.".replacing("! ", with: "!\u{A0}")))
  }
}
