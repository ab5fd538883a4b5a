import SourceText
import StrategicPlan
import TestSupport
import Testing

/// What must hold of every plan, tried on plans made at random.
@Suite struct LawTests {
  private func plan(_ seed: UInt64) throws -> Plan {
    var generator = PlanGenerator(seed: seed)
    let text = generator.plan().text()
    let loading = Plan.load(SourceFile(name: "t", bytes: Array(text.utf8)), defaultID: "t")
    #expect(loading.diagnostics == [])
    return try #require(loading.plan)
  }

  private func day(_ offset: Int) throws -> Day { try #require(Day(year: 2020, month: 1, day: 1)) + offset }

  @Test func `what a level counts is the sum of its parts, and all adds up`() throws {
    for seed in 0..<300 as Range<UInt64> {
      let standing = PlanStanding(try plan(seed), ReportingDate(try day(Int(seed) * 7)))
      let whole = standing.rollUp
      // Counted again from the actions themselves.
      let all = standing.plan.items.compactMap(\.action)
      let standings = all.map { $0.standing(at: standing.reportingDate) }
      #expect(whole.total == all.count)
      for status in Status.allCases { #expect(whole[status] == standings.count { $0.status == status }) }
      #expect(whole.overdue == standings.count(where: \.isOverdue))
      #expect(whole.slipping == standings.count(where: \.isSlipping))
      func planned(_ isMeant: (ActionStanding) -> Bool) -> Money {
        zip(all, standings).filter { isMeant($1) }.flatMap { $0.0.budget.compactMap(\.amount) }.reduce(
          .zero, +)
      }
      let finances = whole.finances[.euro]
      #expect(finances.planned == planned { $0.status != .abandoned })
      #expect(finances.abandoned == planned { $0.status == .abandoned })
      let spent = standings.compactMap(\.spent)
      #expect(finances.spent == (spent.isEmpty ? nil : spent.reduce(.zero, +)))
      #expect(whole.progressUnknown == standings.count { $0.status != .abandoned && $0.progress == nil })
      for strategic in standing.strategic {
        let own = strategic.entries
        #expect(strategic.rollUp.total == strategic.operational.reduce(own.count) { $0 + $1.rollUp.total })
        #expect(
          strategic.rollUp.overdue
            == strategic.operational.reduce(own.count(where: \.standing.isOverdue)) { $0 + $1.rollUp.overdue }
        )
      }
      #expect(whole.overdue + whole.dueSoon <= whole.open)
      #expect(whole.overdue + whole.slipping <= whole.open)
      #expect(whole.progress.map { (.zero ... .whole).contains($0) } ?? true)
      let objectives = standing.strategic.flatMap { [$0.standing] + $0.operational.map(\.standing) }
      #expect(standing.late().count == whole.overdue + objectives.count(where: \.isOverdue))
      #expect(standing.next().count == whole.dueSoon + objectives.count(where: \.isDueSoon))
    }
  }

  @Test func `standing never depends on entries after the day`() throws {
    for seed in 0..<200 as Range<UInt64> {
      let plan = try plan(seed)
      let reportingDate = ReportingDate(try day(Int(seed) * 9))
      for action in plan.items.compactMap(\.action) {
        let known = action.updates.known(on: reportingDate.day)
        #expect(known.allSatisfy { ($0.date?.last).map { $0 <= reportingDate.day } == true })
        let days = known.compactMap(\.date?.last)
        #expect(days == days.sorted())
        let standing = action.standing(at: reportingDate)
        #expect(standing.status == known.last { $0.status != nil }?.status ?? action.status)
      }
    }
  }

  @Test func `a report of any plan and period has whole tables`() throws {
    for seed in 0..<60 as Range<UInt64> {
      let plan = try plan(seed)
      let asOf = try day(Int(seed) * 40)
      let periods = [
        ReportPeriod.year(2020 + Int(seed % 6), of: plan, asOf: asOf), .midTerm(of: plan, asOf: asOf),
        .final(of: plan, asOf: asOf), .lastCompleteYear(of: plan, asOf: asOf),
      ].compactMap(\.self)
      #expect(periods.count == 4)
      for (period, language) in zip(periods, Language.all) {
        let report = YearlyReport(
          on: plan, period, in: language, about: nil, filter: Filter(), sections: ReportSection.allCases)
        for block in report.document(.mermaid).blocks {
          guard case .table(let grid) = block else { continue }
          #expect(grid.rows.allSatisfy { $0.count == grid.columns.count })
          #expect(!grid.rows.isEmpty)
        }
        _ = report.charts
      }
    }
  }

  @Test func `a filter and its parts split a plan`() throws {
    for seed in 0..<100 as Range<UInt64> {
      let standing = PlanStanding(try plan(seed), ReportingDate(try day(700)))
      func count(_ name: String, _ words: String...) throws -> Int {
        var filter = Filter()
        let criterion = try #require(Criterion.all.first { $0.name == name })
        let isUnderstood = words.map { filter.require(criterion, $0) }
        #expect(!isUnderstood.contains(false))
        return standing.items(at: .action, matching: filter).count
      }
      let byStatus = try Status.allCases.map { try count("status", $0.rawValue) }
      #expect(byStatus == Status.allCases.map { standing.rollUp[$0] })
      #expect(byStatus.reduce(0, +) == standing.actions.count)
      #expect(try count("status", "done", "blocked") == byStatus[4] + byStatus[5])
      #expect(try count("overdue", "") == standing.rollUp.overdue)
      #expect(try count("due-soon", "") == standing.rollUp.dueSoon)
      #expect(try count("late-start", "") == standing.rollUp.lateStart)
      #expect(try count("slipping", "") == standing.rollUp.slipping)
    }
  }
}
