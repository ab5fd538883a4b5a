import SourceText
import StrategicPlan
import Testing

/// The state of an indicator, sentence by sentence; each worked out by hand.
@Suite struct IndicatorTests {
  private func day(_ text: String) throws -> Day {
    try #require(try? FiscalCalendar.calendarYears.days(named: Array(text.utf8)).last)
  }

  private func standing(_ members: String, on date: String) throws -> IndicatorStanding {
    let text =
      #"{"title": "P", "period": {"start": "2020", "end": "2030"}, "indicators": [{"name": "i", \#(members)}]}"#
    let loading = Plan.load(SourceFile(name: "p", bytes: Array(text.utf8)), defaultID: "p")
    #expect(loading.diagnostics == [])
    let plan = try #require(loading.plan)
    return IndicatorStanding(
      plan.indicators[0], at: PlanStanding(plan, ReportingDate(try day(date))).reportingDate)
  }

  private static func yearly(_ values: (Int, Int)...) -> String {
    values.map { #"{"date": "\#($0.0)", "value": \#($0.1)}"# }.joined(separator: ", ")
  }

  private static let line =
    #""baseline": {"value": 0, "date": "2023"}, "targets": [\#(yearly((2025, 300), (2026, 900)))]"#

  @Test(
    arguments: [
      // 366 of 731 days to the end of 2025: 300 × 366 ÷ 731 = 150.2; 5 % of 300 is 15.
      (#"{"date": "2024", "value": 151}"#, "2024-12-31", .onTrack),
      (#"{"date": "2024", "value": 151}"#, "2025-01-01", .onTrack),
      (#"{"date": "2024", "value": 151}"#, "2025-12-31", .onTrack),
      (#"{"date": "2024", "value": 135}"#, "2025-06-30", .behind),
      // Nobody knows whether it was reached, the morning after.
      (#"{"date": "2024", "value": 151}"#, "2026-01-01", .measurementDue),
      // By the target of its own period, not that of the year that has begun.
      (#"{"date": "2025", "value": 300}"#, "2025-12-31", .reached),
      (#"{"date": "2025", "value": 300}"#, "2026-01-01", .reached),
      (#"{"date": "2025", "value": 300}"#, "2027-01-01", .reached),
      (#"{"date": "2025", "value": 299}"#, "2026-01-01", .missed),
      (#"{"date": "2025-12-30", "value": 299}"#, "2025-12-31", .onTrack),
      (#"{"date": "2025-12-30", "value": 299}"#, "2026-01-01", .measurementDue),
      // On the way from 300 to 900: 181 of 365 days, 597.5; 5 % of 900 is 45.
      (#"{"date": "2026-06-30", "value": 553}"#, "2026-06-30", .onTrack),
      (#"{"date": "2026-06-30", "value": 552}"#, "2026-06-30", .behind),
      (#"{"date": "2027", "value": 899}"#, "2027-12-31", .missed),
      // A measurement after the day does not exist yet, and one before the baseline is no measurement.
      (#"{"date": "2027", "value": 900}"#, "2025-06-30", .notMeasured),
      (#"{"date": "2027", "value": 900}"#, "2026-01-01", .measurementDue),
      (#"{"date": "2022", "value": 400}"#, "2025-12-31", .notMeasured),
      (#"{"date": "2025", "note": "many"}"#, "2025-12-31", .notMeasured),
    ] as [(String, String, IndicatorStanding.State)])
  func `a measurement is judged on its day, by the target of its period`(
    measurement: String, day: String, state: IndicatorStanding.State
  ) throws {
    #expect(try standing(Self.line + #", "measurements": [\#(measurement)]"#, on: day).state == state)
  }

  @Test(
    arguments: [
      (#""targets": [{"date": "2026", "from": 40, "to": 60}]"#, 40, .reached),
      (#""targets": [{"date": "2026", "from": 40, "to": 60}]"#, 60, .reached),
      (#""targets": [{"date": "2026", "from": 40, "to": 60}]"#, 61, .pending),
      (#""targets": [{"date": "2025", "from": 40, "to": 60}]"#, 39, .missed),
      (#""targets": [{"date": "2026", "from": 40}]"#, 99, .reached),
      (
        #""baseline": {"value": 50, "date": "2024"}, "targets": [{"date": "2026", "from": 40, "to": 60}]"#,
        61, .behind
      ),
      (#""targets": [{"date": "2026", "value": 50, "comparison": "equal"}]"#, 50, .reached),
      (#""targets": [{"date": "2026", "value": 50, "comparison": "equal"}]"#, 51, .pending),
      // On the middle of the way from 0 to 50 it may be 25 away from 50, and 2.5 more.
      (
        #""baseline": {"value": 0, "date": "2024"}, "targets": [{"date": "2026", "value": 50, "comparison": "equal"}]"#,
        23, .onTrack
      ),
      (
        #""baseline": {"value": 0, "date": "2024"}, "targets": [{"date": "2026", "value": 50, "comparison": "equal"}]"#,
        22, .behind
      ),
      (
        #""baseline": {"value": 0, "date": "2024"}, "targets": [{"date": "2026", "value": 50, "comparison": "equal"}]"#,
        77, .onTrack
      ),
      (
        #""baseline": {"value": 0, "date": "2024"}, "targets": [{"date": "2026", "value": 50, "comparison": "equal"}]"#,
        78, .behind
      ),
      // Two of a day: both.
      (
        #""targets": [{"date": "2025", "value": 40, "comparison": "atLeast"}, {"date": "2025", "value": 60, "comparison": "atMost"}]"#,
        5, .missed
      ),
      (
        #""targets": [{"date": "2025", "value": 40, "comparison": "atLeast"}, {"date": "2025", "value": 60, "comparison": "atMost"}]"#,
        50, .reached
      ),
      // Words are no target.
      (#""targets": [{"date": "2024", "note": "more"}]"#, 5, .noTarget),
      (#""targets": [{"date": "2024", "note": "more"}, {"date": "2027", "value": 9}]"#, 5, .pending),
      // A ceiling that is respected, and one that is not.
      (
        #""baseline": {"value": 50, "date": "2024"}, "targets": [{"date": "2027", "value": 60, "comparison": "atMost"}]"#,
        58, .reached
      ),
      (
        #""baseline": {"value": 50, "date": "2024"}, "targets": [{"date": "2027", "value": 60, "comparison": "atMost"}]"#,
        61, .behind
      ),
    ] as [(String, Int, IndicatorStanding.State)])
  func `a target is a value, a range or an equal`(
    members: String, value: Int, state: IndicatorStanding.State
  ) throws {
    let measured = #", "measurements": [{"date": "2025", "value": \#(value)}]"#
    #expect(try standing(members + measured, on: "2025-12-31").state == state)
  }

  @Test(
    arguments: [
      (#""targets": [{"date": "2025"}]"#, "2025-12-31", .notMeasured),
      (#""targets": [{"date": "2025"}]"#, "2026-01-01", .measurementDue),
      (
        #""targets": [{"date": "2025"}], "measurements": [{"date": "2024", "achieved": false}]"#,
        "2025-12-31", .pending
      ),
      (
        #""targets": [{"date": "2025"}], "measurements": [{"date": "2024", "achieved": false}]"#,
        "2026-01-01", .missed
      ),
      (
        #""targets": [{"date": "2025"}], "measurements": [{"date": "2026", "achieved": true}]"#, "2026-12-31",
        .reached
      ),
      (#""unit": "plan", "measurements": [{"date": "2025", "achieved": true}]"#, "2026-01-01", .reached),
      (#""measurements": [{"date": "2025", "achieved": false}]"#, "2026-01-01", .pending),
      (#""measurements": [{"date": "2025", "note": "soon"}]"#, "2026-01-01", .notMeasured),
      // A value that meets the target, and a later statement that it is not there yet: the trajectory decides.
      (
        #""baseline": {"value": 0, "date": "2020"}, "targets": [{"date": "2026", "value": 60}],"#
          + #" "measurements": [{"date": "2023", "value": 80}, {"date": "2024", "achieved": false}]"#,
        "2025-06-30", .onTrack
      ),
    ] as [(String, String, IndicatorStanding.State)])
  func `a deliverable is there or not`(
    members: String, day: String, state: IndicatorStanding.State
  ) throws {
    #expect(try standing(members, on: day).state == state)
  }

  @Test func `the next target stands beside the one in force`() throws {
    let measured = Self.line + #", "measurements": [{"date": "2025", "value": 300}]"#
    let before = try standing(measured, on: "2025-12-31")
    #expect(before.targetValue?.description == "300" && before.next?.value?.description == "900")
    #expect(try standing(measured, on: "2027-01-01").next == nil)
  }

  @Test func `what is not judged has no state`() throws {
    let text =
      #"""
      {"title": "P", "period": {"start": "2020", "end": "2030"}, "strategicObjectives": [{"id": "A", "title": "a",
       "indicators": [{"name": "j", "measurements": [{"date": "2021", "achieved": true}]}],
       "operationalObjectives": [{"id": "A1", "title": "b", "actions": [
        {"id": "A1.1", "title": "c", "status": "abandoned", "indicators": [{"name": "i", "targets": [{"date": "2021", "value": 1}]}]}]}]}]}
      """#
    let plan = try #require(Plan.load(SourceFile(name: "p", bytes: Array(text.utf8)), defaultID: "p").plan)
    let standing = PlanStanding(plan, ReportingDate(try day("2022-01-01")))
    #expect(PlanIndicators(standing).counts.total == 1 && PlanIndicators(standing).counts[.reached] == 1)
    let action = plan.strategicObjectives[0].operationalObjectives[0].actions[0]
    #expect(
      IndicatorStanding(action.indicators[0], at: standing.reportingDate, isJudged: false).state == nil)
  }
}
