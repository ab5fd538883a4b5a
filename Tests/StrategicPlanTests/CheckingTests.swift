import SourceText
import StrategicPlan
import TestSupport
import Testing

/// What the rules find, with every place they mark; nothing else may be found.
@Suite struct CheckingTests: ChecksPlans {
  @Test func `what a whole plan does without is told once, and an abandoned action is not asked`() throws {
    let found = try check(
      """
      {"title": «"P"», "period": {"start": "2024", "end": "2028"}, "strategicObjectives": [
        {"id": "A", "title": "a", "operationalObjectives": [{"id": "A1", "title": "b", "actions": [
          {"id": "A1.1", "title": "c", "referents": ["X"]}, {"id": «"A1.2"», "title": "d"},
          {"id": "A1.3", "title": "e", "referents": ["X"]}, {"id": "A1.4", "title": "f", "status": "abandoned"}]}]}]}
      """, only: ["missing-referent", "missing-budget"])
    #expect(
      found == [
        "missing-budget: none of the 3 actions has a budget", "missing-referent: 'A1.2' has no referent",
      ])
  }

  @Test func `an excused action is not counted among those that lack something`() throws {
    let found = try check(
      plan(
        #"{"id": «"A1.1"», "title": "c"}, {"id": «"A1.2"», "title": "d"}, "#
          + #"{"id": "A1.3", "title": "e", "allow": [{"rule": "missing-budget", "reason": "Free"}]}"#),
      only: ["missing-budget", "unused-exception"])
    #expect(found == ["missing-budget: 'A1.1' has no budget", "missing-budget: 'A1.2' has no budget"])
  }

  @Test func `objectives have deadlines, and what is below is held against the nearest that is broken`()
    throws
  {
    let found = try check(
      """
      {"title": "P", "period": {"start": "2024", "end": "2028"}, "strategicObjectives": [
        {"id": "A", "title": "a", "deadline": "2027", "operationalObjectives": [
          {"id": "A1", "title": "b", "deadline": «"2028"», "actions": [
            {"id": "A1.1", "title": "c", "deadline": «"2028"»}, {"id": "A1.2", "title": "d", "deadline": «"2029"»},
            {"id": "A1.3", "title": "e", "deadline": «"2023"»},
            {"id": "A1.4", "title": "f", "deadline": "2029", "status": "abandoned"}]}]}]}
      """, only: ["deadline-after-parent", "deadline-outside-period"])
    #expect(
      found == [
        "deadline-after-parent: 'A1' is due on 2028-12-31, after 'A' on 2027-12-31",
        "deadline-after-parent: 'A1.1' is due on 2028-12-31, after 'A' on 2027-12-31",
        "deadline-outside-period: 'A1.2' is due on 2029-12-31, after the plan's end on 2028-12-31",
        "deadline-outside-period: 'A1.3' is due on 2023-12-31, before the plan's start on 2024-01-01",
      ])
  }

  @Test func `a plan that numbers in another way is left alone, a stray id is not`() throws {
    let own = """
      {"title": "P", "period": {"start": "2024", "end": "2028"}, "strategicObjectives": [
        {"id": "OS1", "title": "a", "operationalObjectives": [
          {"id": "OO1", "title": "b", "actions": [{"id": "OO1.1", "title": "c"}, {"id": «"OO10.2"», "title": "d"}]},
          {"id": "OO2", "title": "e"}]}]}
      """
    #expect(
      try check(own, only: ["id-outside-parent"]) == [
        "id-outside-parent: 'OO10.2' is below 'OO1', but does not begin with it"
      ])
  }

  @Test func `dependencies on objectives mean all that is open below them`() throws {
    let actions = """
      {"id": "A1.1", "title": "c", "deadline": "2026", "dependsOn": [«"A1.2"», "A1.3", "A1.4"]},
      {"id": "A1.2", "title": "d", "deadline": "2027"}, {"id": "A1.3", "title": "e", "deadline": "2027", "status": "done"},
      {"id": "A1.4", "title": "f"}
      """
    #expect(
      try check(plan(actions), only: ["dependency-due-later"]) == [
        "dependency-due-later: 'A1.1' is due on 2026-12-31, and depends on 'A1.2', due on 2027-12-31"
      ])
  }

  @Test func `exceptions hold where they stand and below, and the innermost is the one that is used`() throws
  {
    let found = try check(
      """
      {"title": "P", "period": {"start": "2024", "end": "2028"},
       "allow": [«{"rule": "sdg-out-of-range", "reason": "outer"}», «{"rule": "stale", "reason": "nothing is"}»],
       "referents": [{"id": "X", "allow": [{"rule": "unused-referent", "reason": "Begins in 2027"}]}, «"Y"»],
       "strategicObjectives": [
        {"id": "A", "title": "a", "allow": [{"rule": "sdg-out-of-range", "reason": "inner"}], "operationalObjectives": [
          {"id": "A1", "title": "b", "actions": [{"id": "A1.1", "title": "c", "sdgs": [0, 18]}]}]}]}
      """, only: ["sdg-out-of-range", "unused-referent", "unused-exception"])
    #expect(
      found == [
        "unused-exception: nothing here breaks 'sdg-out-of-range'",
        "unused-exception: nothing here breaks 'stale'",
        "unused-referent: the referent 'Y' is never used",
      ])
  }

  @Test func `an exception that excuses nothing is told, where its rule is on`() throws {
    let text = """
      {"title": "P", "period": {"start": "2024", "end": "2028"}, "checks": {"stale": "off"}, "strategicObjectives": [
        {"id": "A", "title": "a", "allow": [«{"rule": "unused-domain", "reason": "r"}», {"rule": "stale", "reason": "off"}]}]}
      """
    // Which rules are picked changes nothing in what each finds.
    #expect(
      try check(text, only: ["unused-exception"]) == [
        "unused-exception: nothing here breaks 'unused-domain'"
      ])
  }

  @Test func `titles repeat whatever their case and blanks, in any alphabet`() throws {
    let found = try check(
      plan(
        #"{"id": "A1.1", "title": "Été  à la mer"}, {"id": "A1.2", "title": «" ÉTÉ à LA mer"»}, "#
          + #"{"id": "A1.3", "title": "Ete a la mer"}, {"id": "A1.4", "title": "日本"}, {"id": "A1.5", "title": "本日"}, "#
          + #"{"id": "A1.6", "title": «"日本"»}, {"id": "A1.7", "title": ""}, {"id": "A1.8", "title": " "}"#),
      only: ["repeated-title"])
    #expect(
      found == [
        "repeated-title: 'A1.2' has the title of 'A1.1'", "repeated-title: 'A1.6' has the title of 'A1.4'",
      ])
  }

  @Test func `empty texts are found wherever they stand`() throws {
    let found = try check(
      plan(
        ##"{"id": "A1.1", "title": "t", "text": «""», "tags": [«"\u00a0\n"»], "updates": [{"date": "2026", "note": «"\t"»}]}"##
      ), only: ["empty-text"])
    #expect(found == Array(repeating: "empty-text: this text is empty", count: 3))
  }

  @Test func `rules are named as they are, and those of validity can't be set`() {
    let text = MarkedText(
      """
      {"title": "P", "period": {"start": "2024", "end": "2028"},
       "checks": {«"overdu"»: "off", «"bad-date"»: "off", "stale": {«"day"»: 3}, "slipping": {"points": «101»}, "missing-vision": «"of"»},
       "allow": [{"rule": «"overdu"», "reason": "r"}, «{»"rule": "stale"}]}
      """)
    let loading = Plan.load(text.source, defaultID: "t")
    #expect(loading.diagnostics.map(\.range) == text.ranges)
    #expect(
      loading.diagnostics.map { "\($0.rule): \($0.message)" + ($0.hint.map { " (\($0))" } ?? "") } == [
        "unknown-rule: unknown rule 'overdu' (did you mean 'overdue'?)",
        "unknown-rule: 'bad-date' can't be set: a file that breaks it is not a plan",
        "unknown-key: unknown key 'day' in a setting of 'stale' (did you mean 'days'?)",
        "bad-number: expected a whole number from 0 to 100, found 101",
        "unknown-value: unknown severity 'of' (did you mean 'off'?)",
        "unknown-rule: unknown rule 'overdu' (did you mean 'overdue'?)",
        "missing-key: an exception needs the key 'reason'",
      ])
  }
}

/// A suite that checks plans by rules, as of 2026-08-01.
protocol ChecksPlans {}

extension ChecksPlans {
  /// What is found as of 2026-08-01 by the rules that are named.
  func check(_ marked: String, only rules: [String]) throws -> [String] {
    let text = MarkedText(marked)
    let loading = Plan.load(text.source, defaultID: "test")
    #expect(loading.diagnostics == [])
    let plan = try #require(loading.plan)
    var policy = Policy()
    policy.apply(plan.checks)
    policy.pick(Rule.settable.filter { rules.contains($0.id) })
    let day = try FiscalCalendar.calendarYears.days(named: Array("2026-08-01".utf8)).first
    let found = PlanStanding(plan, ReportingDate(day)).findings(by: policy)
    let inFileOrder = found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    #expect(inFileOrder.map(\.range) == text.ranges, "\(inFileOrder.map(\.message))")
    return inFileOrder.map { "\($0.rule): \($0.message)" }
  }

  func plan(_ actions: String, _ members: String = "") -> String {
    #"{"title": "P", "period": {"start": "2024", "end": "2028"},\#(members) "strategicObjectives": ["#
      + #"{"id": "A", "title": "a", "operationalObjectives": [{"id": "A1", "title": "b", "actions": [\#(actions)]}]}]}"#
  }
}
