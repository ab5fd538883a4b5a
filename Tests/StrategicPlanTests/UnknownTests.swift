import SourceText
import StrategicPlan
import Testing

/// What nobody has stated is unknown, and not 0; each case worked out by hand.
@Suite struct UnknownTests {
  private func day(_ text: String) throws -> Day {
    try #require(try? FiscalCalendar.calendarYears.days(named: Array(text.utf8)).last)
  }

  private func standing(_ actions: String, on date: String, isOver: Bool = false) throws -> PlanStanding {
    let text =
      #"""
      {"title": "P", "period": {"start": "2024", "end": "2027"}, "strategicObjectives": [{"id": "A", "title": "a", "deadline": "2024",
       "operationalObjectives": [{"id": "A1", "title": "b", "deadline": "2025-06", "actions": [\#(actions)]}]}]}
      """#
    let loading = Plan.load(SourceFile(name: "p", bytes: Array(text.utf8)), defaultID: "p")
    #expect(loading.diagnostics == [])
    return PlanStanding(try #require(loading.plan), ReportingDate(try day(date), isOver: isOver))
  }

  @Test(
    arguments: [
      (#""status": "notStarted""#, false, "0"), (#""status": "planned""#, false, "0"),
      (#""status": "inProgress""#, true, nil), (#""status": "onHold""#, true, nil),
      (#""status": "blocked""#, true, nil), (#""status": "done""#, true, "100"),
      (#""status": "inProgress", "progress": 0"#, true, "0"), (#""progress": 0"#, false, "0"),
      (#""progress": 1"#, true, "1"), (#""spent": 0"#, false, "0"), (#""spent": 0.01"#, true, nil),
      (#""status": "abandoned""#, false, "0"), (#""status": "abandoned", "spent": 5"#, true, nil),
      (
        #""updates": [{"date": "2024", "status": "inProgress"}, {"date": "2025-01-01", "status": "abandoned"}]"#,
        true, nil
      ),
      (
        #""updates": [{"date": "2024", "status": "inProgress"}, {"date": "2025-01-01", "status": "notStarted"}]"#,
        false, "0"
      ),
      (#""updates": [{"date": "2024", "progress": 5}, {"date": "2025-01-01", "progress": 0}]"#, false, "0"),
      (
        #""updates": [{"date": "2024", "status": "done"}, {"date": "2025-01-01", "status": "inProgress"}]"#,
        true, nil
      ),
    ] as [(String, Bool, String?)])
  func `progress that was never stated is 0 before the beginning, and unknown after`(
    members: String, hasBegun: Bool, progress: String?
  ) throws {
    let standing = try standing(#"{"id": "x", "title": "t", \#(members)}"#, on: "2025-01-31")
    let action = try #require(standing.actions.first?.standing)
    #expect(action.hasBegun == hasBegun)
    #expect(action.progress?.description == progress)
    let isCounted = action.status != .abandoned
    #expect(standing.rollUp.progressUnknown == (progress == nil && isCounted ? 1 : 0))
    #expect(standing.rollUp.progress?.description == (isCounted ? progress ?? "0" : nil))
  }

  @Test func `spending that nobody stated is unknown in sums, and so is a share of several currencies`()
    throws
  {
    let budget = #""budget": {"amount": 100}"#
    func finances(_ actions: String) throws -> Finances {
      try standing(actions, on: "2025-01-31").rollUp.finances
    }
    let unknown = try finances(#"{"id": "x", "title": "t", \#(budget)}"#)
    #expect(unknown[.euro].spent == nil && unknown.shareUsed(in: .euro) == nil)
    let zero = try finances(#"{"id": "x", "title": "t", \#(budget), "spent": 0}"#)
    #expect(zero[.euro].spent?.description == "0.00" && zero.shareUsed(in: .euro)?.description == "0")
    let one = try finances(
      #"{"id": "x", "title": "t", \#(budget), "spent": 25}, {"id": "y", "title": "t", \#(budget)}"#)
    #expect(one.shareUsed(in: .euro)?.description == "12.5")
    let mixed = try finances(
      #"{"id": "x", "title": "t", "budget": [{"amount": 100}, {"amount": 1, "currency": "USD"}], "spent": 25}"#
    )
    #expect(mixed.shareUsed(in: .euro) == nil && mixed[.euro].spent?.description == "25.00")
    let revenue = try finances(
      #"""
      {"id": "x", "title": "t", "budget": [{"amount": 100}, {"amount": 40, "kind": "revenue", "fte": 1}]},
      {"id": "y", "title": "t", "status": "abandoned", "budget": [{"amount": 7}, {"amount": 3, "kind": "revenue"}], "spent": 2}
      """#)
    #expect(revenue[.euro].planned.description == "100.00" && revenue[.euro].revenue.description == "40.00")
    #expect(revenue[.euro].abandoned.description == "7.00" && revenue[.euro].spent?.description == "2.00")
  }

  /// S is due by the end of 2024, and O by the end of June 2025.
  @Test(arguments: [
    ("", "2024-12-31", false, false), ("", "2025-01-01", true, false), ("", "2025-07-01", true, true),
    (#"{"id": "x", "title": "t", "status": "done"}"#, "2025-07-01", false, false),
    (#"{"id": "x", "title": "t", "status": "abandoned"}"#, "2025-07-01", true, true),
    (
      #"{"id": "x", "title": "t", "status": "done"}, {"id": "y", "title": "t", "status": "abandoned"}"#,
      "2025-07-01", false, false
    ),
    (
      #"{"id": "x", "title": "t", "status": "done"}, {"id": "y", "title": "t", "progress": 100}"#,
      "2025-07-01", true, true
    ),
  ])
  func `an objective is overdue by its own deadline, unless all its actions are done`(
    actions: String, date: String, strategic: Bool, operational: Bool
  ) throws {
    let standing = try standing(actions, on: date)
    #expect(standing.strategic[0].standing.isOverdue == strategic)
    #expect(standing.strategic[0].operational[0].standing.isOverdue == operational)
    let ids = (strategic ? ["A"] : []) + (operational ? ["A1"] : [])
    #expect(standing.late().entries.map(\.id) == ids)
    var filter = Filter()
    let overdue = try #require(Criterion.all.first { $0.name == "overdue" })
    filter.require(overdue)
    let found = [Level.strategicObjective, .operationalObjective].flatMap {
      standing.items(at: $0, matching: filter).map(\.id.text)
    }
    #expect(found == ids)
  }

  @Test func `a period that is over stands at the end of its last day`() throws {
    let action = #"{"id": "x", "title": "t", "deadline": "2025-01-31"}"#
    let running = try standing(action, on: "2025-01-31")
    #expect(running.rollUp.overdue == 0 && running.rollUp.dueSoon == 1)
    let over = try standing(action, on: "2025-01-31", isOver: true)
    #expect(over.rollUp.overdue == 1 && over.rollUp.dueSoon == 0)
    let update = #"{"id": "x", "title": "t", "updates": [{"date": "2025-02-01", "status": "done"}]}"#
    #expect(try standing(update, on: "2025-01-31", isOver: true).rollUp[.done] == 0)
  }
}
