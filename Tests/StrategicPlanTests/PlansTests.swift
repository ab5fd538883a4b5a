import SourceText
import StrategicPlan
import TestSupport
import Testing

/// What the real documents hold, counted in the documents themselves.
@Suite struct PlansTests {
  private func plan(_ id: String) throws -> Plan {
    let loading = Plan.load(try Repository.source("Plans/\(id).json"), defaultID: id)
    #expect(loading.diagnostics == [])
    let plan = try #require(loading.plan)
    #expect(plan.id.text == id)
    return plan
  }

  private func actions(of plan: Plan) -> [Action] {
    plan.strategicObjectives.flatMap(\.operationalObjectives).flatMap(\.actions)
  }

  @Test func `Impulsion 25 has a mission, a vision, values, axes, levers and engagements`() throws {
    let plan = try plan("impulsion-25")
    #expect(plan.missions.count == 2)
    #expect(plan.vision != nil)
    #expect(plan.values.map(\.name.string) == ["Confiance", "Respect", "Humanisme", "Rigueur"])
    #expect(plan.themes.map { $0.kind?.string } == ["axis", "axis", "lever", "lever", "lever"])
    #expect(plan.strategicObjectives.map(\.id.text) == ["E1", "E2", "E3"])
    #expect(plan.period.firstDay?.description == "2021-01-01")
    #expect(plan.period.lastDay?.description == "2025-12-31")
  }

  @Test func `the PST 2019-2025 has 54 actions and 7 878 500 EUR`() throws {
    let plan = try plan("pst-cpas-2019-2025")
    #expect(plan.adopted?.first.description == "2019-09-25")
    #expect(plan.strategicObjectives.map(\.id.text) == ["C", "P", "A", "S"])
    #expect(plan.strategicObjectives.map(\.operationalObjectives.count) == [4, 3, 2, 5])
    #expect(
      plan.strategicObjectives.map { $0.operationalObjectives.map(\.actions.count) } == [
        [8, 6, 2, 3], [8, 2, 2], [6, 3], [3, 3, 3, 3, 2],
      ])
    let actions = actions(of: plan)
    #expect(actions.count == 54)
    let amounts = actions.flatMap(\.budget).compactMap(\.amount)
    #expect(amounts.count == 14)
    #expect(amounts.reduce(.zero, +) == Money(cents: 787_850_000))
    let equivalents = actions.flatMap(\.budget).compactMap(\.fullTimeEquivalents)
    #expect(equivalents == [Quantity](repeating: Quantity(millionths: 500_000), count: 3))
    #expect(actions.count { !$0.indicators.isEmpty } == 14)
    #expect(actions.allSatisfy { $0.deadline != nil })
    #expect(actions.filter { $0.start != nil }.map(\.id.text) == ["C1.8", "C2.1", "P3.2"])
    #expect(actions.filter(\.referents.isEmpty).map(\.id.text) == ["C2.2"])
    #expect(actions.flatMap(\.budget).allSatisfy { $0.note != nil })
  }

  @Test func `the Québec plan has 13 objectives, 8 indicators and fiscal years`() throws {
    let plan = try plan("sante-2025-2028")
    #expect(plan.period.firstDay?.description == "2025-04-01")
    #expect(plan.period.lastDay?.description == "2028-03-31")
    #expect(plan.terms.strategicObjective?.many == "Orientations")
    #expect(plan.values.count == 5)
    #expect(
      plan.themes.map { $0.kind?.string } == ["principle", "principle", "principle", "principle", "catalyst"])
    #expect(plan.strategicObjectives.map(\.operationalObjectives.count) == [3, 3, 3, 4])
    #expect(
      plan.indicators.map { $0.baseline?.value?.description } == [
        "91.7", "1632008", "34.5", "0", "63.3", "6316", "13.9", nil,
      ])
    #expect(
      plan.indicators.map { $0.targets[0].value?.description } == [
        "98", "1340000", "43.1", "90", "75", "1000", "8", "5",
      ])
    #expect(plan.indicators.map { $0.targets[0].comparison } == [.above, nil, nil, nil, nil, nil, nil, nil])
    #expect(
      plan.indicators.map { $0.targets[0].isRelative } == [
        false, false, false, false, false, false, false, true,
      ])
    #expect(plan.indicators.allSatisfy { $0.name.string.contains("nom absent de la source") })
  }

  @Test func `the quality project has three axes and two aims`() throws {
    let plan = try plan("qualite-2022-2025")
    #expect(plan.missions.count == 2)
    #expect(plan.strategicObjectives.count == 3)
    #expect(plan.strategicObjectives.map(\.operationalObjectives.count) == [0, 0, 0])
  }

  @Test func `the PST 2019-2024 has 17 operational objectives and 56 actions`() throws {
    let plan = try plan("pst-cpas-2019-2024")
    #expect(plan.values.count == 6)
    #expect(plan.strategicObjectives.map(\.id.text) == ["OS1", "OS2", "OS3", "OS4", "OS5"])
    let operational = plan.strategicObjectives.flatMap(\.operationalObjectives)
    #expect(operational.map(\.id.text) == (1...17).map { "OO\($0)" })
    #expect(operational.map(\.actions.count) == [6, 3, 3, 3, 2, 2, 2, 5, 5, 7, 4, 3, 2, 1, 3, 2, 3])
    #expect(actions(of: plan).count == 56)
    #expect(
      operational.allSatisfy { objective in
        objective.actions.map(\.id.text) == objective.actions.indices.map { "\(objective.id).\($0 + 1)" }
      })
  }

  @Test(arguments: [
    "impulsion-25", "pst-cpas-2019-2025", "sante-2025-2028", "qualite-2022-2025", "pst-cpas-2019-2024",
  ])
  func `of a real plan no progress is known, and none is made up`(id: String) throws {
    let actions = actions(of: try plan(id))
    #expect(
      actions.allSatisfy {
        $0.updates.isEmpty && $0.progress == nil && $0.status == .notStarted && $0.spent == nil
      })
  }

  @Test func `the demo says that it is fiction`() throws {
    let plan = try plan("demo")
    #expect(plan.title.string.contains("fictif"))
    #expect(plan.source?.string.contains("Fiction") == true)
  }

  @Test func `every plan of the folder loads`() throws {
    for id in Repository.plans { _ = try plan(id) }
  }
}
