import SourceText
import StrategicPlan
import TestSupport
import Testing

/// The figures were worked out by hand from DESIGN's rules; the comments show how.
@Suite struct StandingTests {
  private func plan(_ actions: String) throws -> Plan {
    let text =
      #"{"title": "P", "period": {"start": "2020", "end": "2025"}, "strategicObjectives": [{"id": "A", "title": "t", "#
      + #""operationalObjectives": [{"id": "A1", "title": "t", "actions": [\#(actions)]}]}]}"#
    let loading = Plan.load(SourceFile(name: "t", bytes: Array(text.utf8)), defaultID: "t")
    #expect(loading.diagnostics == [])
    return try #require(loading.plan)
  }

  private func day(_ text: String) throws -> Day {
    try FiscalCalendar.calendarYears.days(named: Array(text.utf8)).first
  }

  private func standing(_ members: String, on date: String, soon: Int = 90) throws -> ActionStanding {
    let plan = try plan(#"{"id": "a", "title": "t", \#(members)}"#)
    return plan.strategicObjectives[0].operationalObjectives[0].actions[0].standing(
      at: ReportingDate(try day(date), soon: soon))
  }

  private static let journal = #"""
    "status": "planned", "progress": 5, "start": "2020", "deadline": "2021-06", "updates": [
      {"date": "2021-03-01", "progress": 60, "spent": 900, "deadline": "2021-12"},
      {"date": "2020-06-30", "status": "inProgress", "progress": 40, "spent": 1000, "health": "atRisk"},
      {"date": "2021-03-01", "progress": 65},
      {"date": "2021-11-02", "status": "done", "spent": 1500.5, "health": "good"},
      {"date": "2022-01-15", "status": "inProgress", "deadline": "2022-06"}]
    """#

  @Test(
    arguments: [
      ("2020-01-01", Status.planned, "5", nil, nil, "2021-06-30", nil),
      ("2020-06-29", .planned, "5", nil, nil, "2021-06-30", nil),
      ("2020-06-30", .inProgress, "40", .atRisk, "1000.00", "2021-06-30", nil),
      // Two entries of one day: the later in the file is the later.
      ("2021-03-01", .inProgress, "65", .atRisk, "900.00", "2021-12-31", "2021-06-30"),
      // Done counts as 100 %, whatever was stated.
      ("2021-12-31", .done, "100", .good, "1500.50", "2021-12-31", "2021-06-30"),
      // Reopened, the last stated progress counts again.
      ("2022-01-15", .inProgress, "65", .good, "1500.50", "2022-06-30", "2021-06-30"),
    ] as [(String, Status, String, Health?, String?, String, String?)])
  func `a journal is folded in the order of its dates up to the day`(
    date: String, status: Status, progress: String, health: Health?, spent: String?, deadline: String,
    original: String?
  ) throws {
    let standing = try standing(StandingTests.journal, on: date)
    #expect(standing.status == status)
    #expect(standing.progress?.description == progress)
    #expect(standing.health == health)
    #expect(standing.spent?.description == spent)
    #expect(standing.deadline?.last.description == deadline)
    #expect(standing.originalDeadline?.last.description == original)
  }

  @Test func `a deadline spelled otherwise has not been moved`() throws {
    let members = #""deadline": "2020-12", "updates": [{"date": "2020-02-01", "deadline": "2020-12-31"}]"#
    #expect(try standing(members, on: "2020-06-30").originalDeadline == nil)
  }

  @Test func `progress is rounded only where it is shown`() throws {
    // (33.335 + 33.335 + 33.334) ÷ 3 = 33.334666…
    let plan = try plan(
      ["33.335", "33.335", "33.334"].enumerated().map {
        #"{"id": "a\#($0)", "title": "t", "progress": \#($1)}"#
      }
      .joined(separator: ","))
    let standing = PlanStanding(plan, ReportingDate(try day("2021-06-30")))
    #expect(standing.rollUp.progress?.description == "33.33")
    // On day 5 of 10 the line is at 50 %, 20.005 points ahead.
    let members = #""start": "2020-01-01", "deadline": "2020-01-11", "progress": 29.995"#
    #expect(try self.standing(members, on: "2020-01-06").isSlipping)
  }

  @Test func `an entry of a month is known from its last day on`() throws {
    let members = #""updates": [{"date": "2024-02", "progress": 10}]"#
    #expect(try standing(members, on: "2024-02-28").progress == .zero)
    #expect(try standing(members, on: "2024-02-29").progress == Percent(millionths: 10000000))
  }

  /// 2021-06-30 + 90 days is 2021-09-28.
  @Test(arguments: [
    ("2021-09-28", "inProgress", false, true), ("2021-09-29", "inProgress", false, false),
    ("2021-06-30", "inProgress", false, true), ("2021-06-29", "inProgress", true, false),
    ("2021-06-29", "blocked", true, false), ("2021-06-29", "onHold", true, false),
    ("2021-06-29", "done", false, false), ("2021-06-29", "abandoned", false, false),
    ("2021-07-15", "done", false, false),
  ])
  func `overdue is before the day, due soon from the day on`(
    deadline: String, status: String, isOverdue: Bool, isDueSoon: Bool
  ) throws {
    let members = #""deadline": "\#(deadline)", "status": "\#(status)""#
    let standing = try standing(members, on: "2021-06-30")
    #expect(standing.isOverdue == isOverdue)
    #expect(standing.isDueSoon == isDueSoon)
  }

  @Test func `how soon is soon can be said`() throws {
    #expect(try standing(#""deadline": "2021-07-01""#, on: "2021-06-30", soon: 1).isDueSoon)
    #expect(try !standing(#""deadline": "2021-07-01""#, on: "2021-06-30", soon: 0).isDueSoon)
  }

  @Test(arguments: [
    ("2021-06-29", "notStarted", true), ("2021-06-29", "planned", true), ("2021-06-30", "notStarted", false),
    ("2021-06-29", "inProgress", false), ("2021-06-29", "onHold", false), ("2021-06-29", "done", false),
  ])
  func `a start is late when it is past and nothing has begun`(start: String, status: String, isLate: Bool)
    throws
  {
    #expect(
      try standing(#""start": "\#(start)", "status": "\#(status)""#, on: "2021-06-30").isLateStart == isLate)
  }

  /// From 2021-01-01 to 2021-04-11 are 100 days: on 2021-02-20, day 50, the line is at 50 %.
  @Test(arguments: [
    ("2021-02-20", "29.99", true), ("2021-02-20", "30", false), ("2021-02-20", "30.01", false),
    ("2021-01-21", "0", false), ("2021-01-22", "0", true), ("2021-04-11", "79", true),
    ("2021-04-11", "80", false),
    ("2020-12-01", "0", false),
    // Overdue, not slipping.
    ("2021-04-12", "0", false),
  ])
  func `slipping is more than 20 points behind the straight line`(
    date: String, progress: String, isSlipping: Bool
  ) throws {
    let members =
      #""start": "2021-01-01", "deadline": "2021-04-11", "status": "inProgress", "progress": \#(progress)"#
    #expect(try standing(members, on: date).isSlipping == isSlipping)
  }

  @Test func `an objective is the weighted mean of what is not abandoned, and counts everything once`() throws
  {
    let plan = try plan(
      #"""
      {"id": "a", "title": "t", "status": "done", "budget": {"amount": 100.1, "fte": 0.5}, "spent": 99.9},
      {"id": "b", "title": "t", "status": "inProgress", "progress": 50, "weight": 2, "deadline": "2020", "budget": [{"amount": 0.2}, {"amount": 10, "currency": "USD"}]},
      {"id": "c", "title": "t", "status": "abandoned", "progress": 10, "weight": 7, "budget": {"amount": 5}, "spent": 1},
      {"id": "d", "title": "t", "deadline": "2021-07", "budget": "words", "alsoServes": ["A"]}
      """#)
    let standing = PlanStanding(plan, ReportingDate(try day("2021-06-30")))
    for rollUp in [
      standing.rollUp, standing.strategic[0].rollUp, standing.strategic[0].operational[0].rollUp,
    ] {
      // (100 × 1 + 50 × 2 + 0 × 1) ÷ 4 = 50
      #expect(rollUp.progress == Percent(millionths: 50000000))
      #expect(rollUp.total == 4)
      #expect(Status.allCases.map { rollUp[$0] } == [1, 0, 1, 0, 0, 1, 1])
      #expect([rollUp.overdue, rollUp.dueSoon, rollUp.lateStart, rollUp.slipping] == [1, 1, 0, 0])
      #expect(rollUp.finances.amounts.map(\.currency.code) == ["EUR", "USD"])
      // 100.10 + 0.20, 5 apart, and 99.90 + 1 wherever it was spent
      #expect(rollUp.finances[.euro].planned.description == "100.30")
      #expect(rollUp.finances[.euro].abandoned.description == "5.00")
      #expect(rollUp.finances[.euro].spent?.description == "100.90")
      #expect(rollUp.fullTimeEquivalents.description == "0.5")
    }
  }

  @Test func `no actions, no figure`() throws {
    let standing = PlanStanding(try plan(""), ReportingDate(try day("2021-06-30")))
    #expect(standing.rollUp.progress == nil)
    #expect(standing.rollUp.total == 0)
    let abandoned = PlanStanding(
      try plan(#"{"id": "a", "title": "t", "status": "abandoned"}"#), ReportingDate(try day("2021-06-30")))
    #expect(abandoned.rollUp.progress == nil)
    #expect(abandoned.rollUp.total == 1)
  }

  private func indicator(_ members: String, on date: String) throws -> IndicatorStanding {
    let plan = try plan(#"{"id": "a", "title": "t", "indicators": [{"name": "i", \#(members)}]}"#)
    let action = plan.strategicObjectives[0].operationalObjectives[0].actions[0]
    return IndicatorStanding(action.indicators[0], at: ReportingDate(try day(date)))
  }

  @Test(
    arguments: [
      // (28 − 12) ÷ (60 − 12) = 33.33 %
      (
        #""baseline": {"value": 12}, "targets": [{"date": "2021", "value": 60}, {"date": "2023", "value": 100}], "measurements": [{"date": "2020-12-31", "value": 28}, {"date": "2019", "value": 1}]"#,
        "2021-06-30", "33.33", IndicatorStanding.State.pending
      ),
      // The value belongs to the target of 2021, and nothing has been measured since.
      (
        #""baseline": {"value": 12}, "targets": [{"date": "2021", "value": 60}, {"date": "2023", "value": 100}], "measurements": [{"date": "2020-12-31", "value": 28}]"#,
        "2022-01-01", "33.33", .measurementDue
      ),
      // Decreasing: (7.2 − 8.4) ÷ (6 − 8.4) = 50 %
      (
        #""direction": "decrease", "baseline": {"value": 8.4}, "targets": [{"value": 6}], "measurements": [{"date": "2020", "value": 7.2}]"#,
        "2021-06-30", "50", .pending
      ),
      (
        #""baseline": {"value": 8.4}, "targets": [{"value": 6}], "measurements": [{"date": "2020", "value": 5.9}]"#,
        "2021-06-30", "104.17", .reached
      ),
      // Relative: the target is 71 + 9 = 80, (78 − 71) ÷ 9 = 77.78 %
      (
        #""baseline": {"value": 71}, "targets": [{"value": 9, "relative": true}], "measurements": [{"date": "2020", "value": 78}]"#,
        "2021-06-30", "77.78", .pending
      ),
      (
        #""baseline": {"value": 91.7}, "targets": [{"value": 98, "comparison": "above"}], "measurements": [{"date": "2020", "value": 98}]"#,
        "2021-06-30", "100", .pending
      ),
      // Without a baseline there is no attainment, but 98.5 is more than 98.
      (
        #""targets": [{"value": 98, "comparison": "above"}], "measurements": [{"date": "2020", "value": 98.5}]"#,
        "2021-06-30", nil, .reached
      ),
      (
        #""targets": [{"value": 9, "relative": true}], "measurements": [{"date": "2020", "value": 10}]"#,
        "2021-06-30", nil, .noTarget
      ),
      (#""baseline": {"value": 1}, "targets": [{"value": 9}]"#, "2021-06-30", nil, .notMeasured),
      (
        #""baseline": {"value": 1}, "targets": [{"value": 9}], "measurements": [{"date": "2021", "value": 9}]"#,
        "2021-06-30", nil, .notMeasured
      ),
      (
        #""baseline": {"value": 1}, "measurements": [{"date": "2020", "value": 9}]"#, "2021-06-30", nil,
        .noTarget
      ),
      // A note without a value hides none: (2 − 1) ÷ (4 − 1) = 33.33 %
      (
        #""baseline": {"value": 1}, "targets": [{"value": 4}], "measurements": [{"date": "2019-01", "value": 2}, {"date": "2019", "note": "x"}]"#,
        "2020-01-01", "33.33", .pending
      ),
      // What is there is there, whatever is measured later.
      (
        #""measurements": [{"date": "2019", "achieved": true}, {"date": "2020", "value": 3}]"#, "2021-06-30",
        nil, .reached
      ),
      // Of two targets on one date both have to be met: the one that is not counts.
      (
        #""baseline": {"value": 0}, "targets": [{"date": "2021", "value": 5}, {"date": "2021", "value": 10}], "measurements": [{"date": "2019", "value": 5}]"#,
        "2021-06-30", "50", .pending
      ),
      (
        #""baseline": {"value": 0}, "targets": [{"date": "2021", "value": 5}, {"date": "2021", "value": 10}], "measurements": [{"date": "2019", "value": 5}]"#,
        "2022-06-30", "50", .measurementDue
      ),
      // A baseline that is measured after the day is not known yet.
      (
        #""baseline": {"value": 0, "date": "2021"}, "targets": [{"value": 10}], "measurements": [{"date": "2019", "value": 5}]"#,
        "2021-06-30", nil, .pending
      ),
      (#""measurements": [{"date": "2020", "achieved": true}]"#, "2021-06-30", nil, .reached),
      (#""measurements": [{"date": "2020", "achieved": false}]"#, "2021-06-30", nil, .pending),
      (
        #""baseline": {"value": 5}, "targets": [{"value": 5}], "measurements": [{"date": "2020", "value": 5}]"#,
        "2021-06-30", nil, .reached
      ),
    ] as [(String, String, String?, IndicatorStanding.State)])
  func `attainment is never made out of nothing`(
    members: String, date: String, attainment: String?, state: IndicatorStanding.State
  ) throws {
    let standing = try indicator(members, on: date)
    #expect(standing.attainment?.description == attainment)
    #expect(standing.state == state)
  }
}
