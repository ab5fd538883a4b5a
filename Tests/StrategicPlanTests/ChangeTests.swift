import SourceText
import StrategicPlan
import TestSupport
import Testing

@Suite struct ChangeTests {
  private func day(_ text: String) throws -> Day {
    try FiscalCalendar.calendarYears.days(named: Array(text.utf8)).first
  }

  private func change(_ members: String, _ from: String, _ to: String) throws -> StandingChange {
    let text =
      #"{"title": "P", "period": {"start": "2020", "end": "2025"}, "strategicObjectives": [{"id": "A", "title": "t", "#
      + #""operationalObjectives": [{"id": "A1", "title": "t", "actions": [{"id": "a", "title": "t", \#(members)}]}]}]}"#
    let plan = try #require(Plan.load(SourceFile(name: "t", bytes: Array(text.utf8)), defaultID: "t").plan)
    let action = plan.strategicObjectives[0].operationalObjectives[0].actions[0]
    return StandingChange(
      from: action.standing(at: ReportingDate(try day(from))),
      to: action.standing(at: ReportingDate(try day(to))))
  }

  private static let journal = #"""
    "deadline": "2021", "updates": [
      {"date": "2021-02-01", "status": "inProgress", "progress": 20, "spent": 100},
      {"date": "2021-09-01", "deadline": "2022-06", "progress": 50, "spent": 250.5},
      {"date": "2022-05-01", "deadline": "2023"},
      {"date": "2023-03-01", "status": "done", "spent": 400},
      {"date": "2023-11-01", "status": "inProgress", "progress": 80},
      {"date": "2024-04-01", "status": "abandoned"}]
    """#

  @Test(arguments: [
    ("2020-12-31", "2021-12-31", "started", "2021-12-31 2022-06-30", "50", "250.50"),
    ("2021-12-31", "2022-12-31", "", "2022-06-30 2023-12-31", "0", "0.00"),
    // Postponed twice between the two days: from the first deadline to the last.
    ("2020-12-31", "2022-12-31", "started", "2021-12-31 2023-12-31", "50", "250.50"),
    ("2022-12-31", "2023-06-30", "finished", "", "50", "149.50"),
    ("2023-06-30", "2023-12-31", "reopened", "", "-20", "0.00"),
    // Done and reopened in between: neither finished nor reopened at the end.
    ("2022-12-31", "2023-12-31", "", "", "30", "149.50"),
    ("2023-12-31", "2024-12-31", "abandoned", "", "0", "0.00"),
  ])
  func `what changed is what differs between the two days`(
    from: String, to: String, what: String, postponement: String, gained: String, spent: String
  ) throws {
    let change = try change(ChangeTests.journal, from, to)
    let said = [
      (change.isStarted, "started"), (change.isFinished, "finished"), (change.isReopened, "reopened"),
      (change.isAbandoned, "abandoned"),
    ].filter(\.0).map(\.1).joined(separator: " ")
    #expect(said == what)
    #expect(change.postponement.map { "\($0.from) \($0.to)" } ?? "" == postponement)
    #expect(change.progressGained?.description == gained)
    #expect(((change.after.spent ?? .zero) - (change.before.spent ?? .zero)).description == spent)
  }

  @Test func `changes add up`() throws {
    for seed in 0..<200 as Range<UInt64> {
      var generator = PlanGenerator(seed: seed)
      let source = SourceFile(name: "t", bytes: Array(generator.plan().text().utf8))
      let plan = try #require(Plan.load(source, defaultID: "t").plan)
      let start = try day("2020-01-01")
      let days = [Int(seed), Int(seed) * 4 + 100, Int(seed) * 9 + 300].map { ReportingDate(start + $0) }
      for action in plan.strategicObjectives.flatMap(\.operationalObjectives).flatMap(\.actions) {
        let standings = days.map(action.standing)
        let first = StandingChange(from: standings[0], to: standings[1])
        let second = StandingChange(from: standings[1], to: standings[2])
        let whole = StandingChange(from: standings[0], to: standings[2])
        func net(_ change: StandingChange) -> Int {
          (change.isFinished ? 1 : 0)
            - (change.before.status == .done && change.after.status != .done ? 1 : 0)
        }
        #expect(net(first) + net(second) == net(whole))
        if let one = first.progressGained, let two = second.progressGained {
          #expect(one.hundredths + two.hundredths == whole.progressGained?.hundredths)
          #expect(one.points + two.points == whole.progressGained?.points)
        }
        func balance(_ change: StandingChange, _ on: TurningPoint, _ off: TurningPoint) -> Int {
          change.turningPoints.count { $0 == on } - change.turningPoints.count { $0 == off }
        }
        for (on, off) in [(TurningPoint.finished, TurningPoint.reopened), (.abandoned, .resumed)] {
          #expect(balance(first, on, off) + balance(second, on, off) == balance(whole, on, off))
        }
        func moved(_ change: StandingChange) -> Int { change.movedDeadline.map { $0.to - $0.from } ?? 0 }
        #expect(moved(first) + moved(second) == moved(whole))
      }
    }
  }

  private func plan(_ members: String) throws -> Plan {
    let text = #"{"title": "P", \#(members)}"#
    return try #require(Plan.load(SourceFile(name: "t", bytes: Array(text.utf8)), defaultID: "t").plan)
  }

  @Test func `a period knows its days and the day it stands at`() throws {
    let plan = try plan(#""period": {"start": "2025", "end": "2027-2028"}, "fiscalYearStart": "04-01""#)
    func told(_ period: ReportPeriod?) -> String {
      period.map { "\($0.days.first) \($0.days.last) \($0.asOf) \($0.baseDay)" } ?? "none"
    }
    let late = try day("2030-01-01")
    #expect(told(.year(2025, of: plan, asOf: late)) == "2025-04-01 2026-03-31 2026-03-31 2025-03-31")
    #expect(
      told(.year(2025, of: plan, asOf: try day("2025-10-01")))
        == "2025-04-01 2026-03-31 2025-10-01 2025-03-31")
    // 2025-04-01 to 2028-03-31 are 1 095 days after the first: the middle is 547 days on.
    #expect(told(.midTerm(of: plan, asOf: late)) == "2025-04-01 2026-09-30 2026-09-30 2025-03-31")
    #expect(told(.final(of: plan, asOf: late)) == "2025-04-01 2028-03-31 2028-03-31 2025-03-31")
    #expect(told(.lastCompleteYear(of: plan, asOf: late)) == "2027-04-01 2028-03-31 2028-03-31 2027-03-31")
    #expect(
      told(.lastCompleteYear(of: plan, asOf: try day("2027-03-31")))
        == "2025-04-01 2026-03-31 2026-03-31 2025-03-31")
    #expect(
      told(.lastCompleteYear(of: plan, asOf: try day("2027-04-01")))
        == "2026-04-01 2027-03-31 2027-03-31 2026-03-31")
    #expect(
      told(.lastCompleteYear(of: plan, asOf: try day("2025-06-01")))
        == "2025-04-01 2026-03-31 2025-06-01 2025-03-31")
  }

  /// From 2020-12-31 (0) to 2024-12-31 (1461 days later) the line rises from 10 to 50; on
  /// 2022-12-31, 730 days on, it is at 10 + 40 × 730 ÷ 1461 = 29.986311.
  @Test(arguments: [
    ("0", "30", IndicatorStanding.State.onTrack), ("0", "29.986311", .onTrack), ("0", "29.98631", .behind),
    ("0", "50", .reached),
    // 5 % of the 40 from baseline to target is 2: 27.986311 is enough.
    ("5", "27.986311", .onTrack), ("5", "27.98631", .behind),
  ])
  func `an indicator is compared with the trajectory to its target, less a tolerance`(
    percent: String,
    value: String, state: IndicatorStanding.State
  ) throws {
    let plan = try plan(
      #"""
      "period": {"start": "2020", "end": "2025"}, "checks": {"indicator-behind": {"percent": \#(percent)}},
       "indicators": [{"name": "i", "baseline": {"value": 10, "date": "2020"},
       "targets": [{"date": "2024", "value": 50}], "measurements": [{"date": "2022", "value": \#(value)}]}]
      """#)
    let standing = IndicatorStanding(
      plan.indicators[0], at: PlanStanding(plan, ReportingDate(try day("2022-12-31"))).reportingDate)
    #expect(standing.expected?.description == (state == .reached ? nil : "29.986311"))
    #expect(standing.state == state)
  }

  /// What was there before the plan is to be kept: falling short of it is no progress.
  @Test(arguments: [
    ("100", #""value": 100"#, "60", IndicatorStanding.State.behind),
    ("85", #""value": 80, "comparison": "atLeast""#, "70", .behind),
    ("4", #""value": 5, "comparison": "below""#, "8", .behind),
    ("85", #""value": 80, "comparison": "atLeast""#, "81", .reached),
    ("10", #""value": 20"#, "14", .behind), ("10", #""value": 20"#, "16", .onTrack),
    ("20", #""value": 10"#, "16", .behind),
    ("20", #""value": 10"#, "14", .onTrack),
  ])
  func `a floor that is left is behind, and no attainment is made of it`(
    baseline: String, target: String, measured: String, state: IndicatorStanding.State
  ) throws {
    // On 2021-12-31 half of the way from 2019-12-31 to 2023-12-31 is gone: 731 of 1 461 days.
    let plan = try plan(
      #"""
      "period": {"start": "2020", "end": "2025"}, "indicators": [{"name": "i", "baseline": {"value": \#(baseline), "date": "2019"},
       "targets": [{"date": "2023", \#(target)}], "measurements": [{"date": "2021", "value": \#(measured)}]}]
      """#)
    let standing = IndicatorStanding(
      plan.indicators[0], at: PlanStanding(plan, ReportingDate(try day("2021-12-31"))).reportingDate)
    #expect(standing.state == state)
    let isOnTheWay = baseline == "10" || baseline == "20"
    #expect((standing.attainment != nil) == isOnTheWay)
  }

  @Test func `a change in progress is the difference of the two figures shown`() throws {
    let plan = try plan(
      #"""
      "period": {"start": "2020", "end": "2025"}, "strategicObjectives": [{"id": "A", "title": "t", "operationalObjectives": [
       {"id": "B", "title": "t", "actions": [{"id": "C", "title": "t", "progress": 11.86, "updates": [
         {"date": "2021-03-01", "progress": 21.308}]}]}]}]
      """#)
    let standing = PlanStanding(plan, ReportingDate(try day("2021-12-31")), since: try day("2020-12-31"))
    // 21.31 − 11.86 and 21 − 12.
    let base = try #require(standing.base)
    let change = try #require(ProgressChange(from: base.rollUp.progress, to: standing.rollUp.progress))
    #expect(change.description == "9.45" && change.points == 9)
  }

  @Test func `pictures are drawn only of what is known`() throws {
    let source = try Repository.source("Plans/qualite-2022-2025.json")
    let plan = try #require(Plan.load(source, defaultID: "q").plan)
    let period = try #require(ReportPeriod.final(of: plan, asOf: try day("2030")))
    #expect(YearlyReport(on: plan, period, in: .french, about: nil, filter: Filter()).charts.isEmpty)
  }
}
