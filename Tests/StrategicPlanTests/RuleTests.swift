import SourceText
import StrategicPlan
import TestSupport
import Testing

@Suite struct RuleTests {
  @Test(arguments: Rule.validity.map(\.id))
  func `a rule's own examples pass and fail as they say`(id: String) throws {
    let rule = try #require(Rule.validity.first { $0.id == id })
    let passing = MarkedText(rule.passing)
    #expect(Plan.load(passing.source, defaultID: "test").diagnostics == [])
    #expect(passing.ranges == [])

    let failing = MarkedText(rule.failing)
    let loading = Plan.load(failing.source, defaultID: "test")
    #expect(loading.diagnostics.map(\.rule) == failing.ranges.map { _ in id })
    #expect(loading.diagnostics.map(\.range) == failing.ranges)
    #expect(!failing.ranges.isEmpty)
    #expect(loading.plan == nil)
  }

  @Test(arguments: Rule.settable.map(\.id))
  func `the examples of a rule that may be set pass and fail as they say`(id: String) throws {
    let rule = try #require(Rule.settable.first { $0.id == id })
    let day = try FiscalCalendar.calendarYears.days(named: Array(Rule.exampleDay.utf8)).first
    var policy = Policy()
    policy.pick([rule])
    let neighbour = try #require(Identifier("pst-2019"))
    func findings(_ text: MarkedText) throws -> [Diagnostic] {
      let loading = Plan.load(text.source, defaultID: "test")
      #expect(loading.diagnostics == [])
      let plan = try #require(loading.plan)
      return PlanStanding(plan, ReportingDate(day)).findings(by: policy, taken: [neighbour: "pst.json"])
    }
    let passing = MarkedText(rule.passing)
    #expect(try findings(passing) == [])
    #expect(passing.ranges == [])

    let failing = MarkedText(rule.failing)
    let found = try findings(failing)
    #expect(found.map(\.range) == failing.ranges, "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.severity == rule.severity })
    #expect(!failing.ranges.isEmpty)
  }

  @Test func `ids of rules are unique, written with hyphens, and short enough to be keys`() {
    let ids = (Rule.validity + Rule.settable).map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(
      ids.allSatisfy {
        $0.allSatisfy { $0 == "-" || ("a"..."z").contains($0) || ("0"..."9").contains($0) }
      })
    #expect(ids.allSatisfy { $0.utf8.count <= JSONKeyTable.maximumCount })
  }
}

@Suite struct LoadingTests {
  private func load(_ marked: String) -> [String] {
    let text = MarkedText(marked)
    let loading = Plan.load(text.source, defaultID: "test")
    let lines = loading.diagnostics.map { "\($0.rule): \($0.message)" + ($0.hint.map { " (\($0))" } ?? "") }
    #expect(loading.diagnostics.map(\.range) == text.ranges)
    return lines
  }

  @Test func `a file yields all its mistakes in one run, in file order`() {
    let found = load(
      """
      {
        «"titel"»: "Plan",
        "period": { "start": "2020", "end": «"2019"» },
        «"curency"»: "EUR", «// which?»
        "values": ["a", { «"nam"»: "b" }, «3»«,»],
        "referents": ["JVDB", "FL"],
        "strategicObjectives": [{ "id": «"A b"», "title": "o", "operationalObjectives": [
          { "id": "A1", "title": "é", "actions": [
            { "id": "A1.1", "title": "t", "status": «"doen"», "progress": «101», "deadline": «"2020-02-30"»,
              "referents": [«"JVBD"»], "dependsOn": ["A1.2", «"A9"»], "budget": { "amount": «12.345» } },
            { "id": "A1.2", "title": "t", "dependsOn": [«"A1.1"»], "start": «2020», "updates": [«{»"status": "done"}] },
            { "id": «"A1.2"», "title": «'t'», "weight": «01», "start": «"2023"», "deadline": "2022", "themes": [«"x"»] }
          ] }
        ] }]
      }
      """)
    #expect(
      found == [
        "unknown-key: unknown key 'titel' in a plan (did you mean 'title'?)",
        "period-end-before-start: the period ends on 2019-12-31, before it starts on 2020-01-01",
        "unknown-key: unknown key 'curency' in a plan (did you mean 'currency'?)",
        "json-syntax: JSON has no comments (move it into a \"text\")",
        "unknown-key: unknown key 'nam' in a value (did you mean 'name'?)",
        "wrong-type: expected an object or a text, found a number",
        "json-syntax: there is a comma before the closing bracket (remove it)",
        "bad-id: 'A b' is not a valid id: use letters, digits, '.', '-', '_' and '+' (did you mean 'Ab'?)",
        "unknown-status: unknown status 'doen' (did you mean 'done'?)",
        "progress-out-of-range: progress 101 is not between 0 and 100",
        "bad-date: the calendar has no '2020-02-30'",
        "unknown-reference: unknown referent 'JVBD' (did you mean 'JVDB'?)",
        "unknown-reference: unknown item 'A9' (did you mean 'Ab'?)",
        "bad-amount: the amount 12.345 may be 12.345 or 12345",
        "dependency-circle: dependencies run in a circle: A1.1 → A1.2 → A1.1",
        "wrong-type: expected a date, found a number (write it in quotes: \"2020\")",
        "missing-key: an update needs the key 'date'",
        "duplicate-id: id 'A1.2' is used twice",
        "json-syntax: the text is in quotes that JSON does not have (use straight double quotes: \")",
        "json-syntax: '01' is not a JSON number",
        "start-after-deadline: 'A1.2' starts on 2023-01-01, after its deadline 2022-12-31",
        "unknown-reference: unknown theme 'x'",
      ])
  }

  @Test func `slips of the hand are understood, and the rest is read`() {
    let found = load(
      """
      { "title": "P", "period": { "start": «“2020”», "end": «"31/12/2021"» }, «‘curency’»: "EUR", "text": «'t'»,
        "strategicObjectives": [{ "id": "A", "title": "t", "operationalObjectives": [{ "id": "B", "title": "t", "actions": [
          { "id": "C", "title": "t", "progress": «40,5», "budget": { "amount": «15 000» }, "spent": «15.000,50», "weight": «-1» } ] }] }] }
      """)
    let quotes = "json-syntax: the text is in quotes that JSON does not have (use straight double quotes: \")"
    #expect(
      found == [
        quotes, "bad-date: '31/12/2021' is not a date (write 2021-12-31)", quotes, quotes,
        "json-syntax: the number has a decimal comma (write 40.5)",
        "json-syntax: '15 000' is not a JSON number (write 15000)",
        "json-syntax: the number has a decimal comma (write 15000.50)",
        "bad-number: the number -1 is negative",
      ])
  }

  @Test func `a theme without an id is named by its name`() {
    let found = load(
      """
      {"title": "P", "period": {"start": "2020", "end": "2021"}, "themes": ["Transition"], "strategicObjectives": [
        {"id": "1", "title": "t", "themes": ["Transition", «"Transitoin"»]}]}
      """)
    #expect(found == ["unknown-reference: unknown theme 'Transitoin' (did you mean 'Transition'?)"])
  }

  @Test func `one slip is one mistake`() {
    let found = load(
      """
      {"title": "P", "period": {"start": "2020", "end": "2021"}, «"theme"»: [{"id": "x", "name": "X"}],
       "referents": [{«"idd"»: "R"}], "strategicObjectives": [
        {"id": "A", "title": "t", "themes": ["x"], «"operationalObjectifs"»: [{"id": "B", "title": "t", "referents": ["R"],
          "actions": [{"id": «"C 1"», "title": "t"}, {"id": "D", "title": "t", "dependsOn": ["C1"], "alsoServes": [«"D"»],
            "referents": «"R"», "budget": {"amount": «"2 500 €"»}, «"titles"»: "u"}]}]}]}
      """)
    #expect(
      found == [
        "unknown-key: unknown key 'theme' in a plan (did you mean 'themes'?)",
        "unknown-key: unknown key 'idd' in a referent (did you mean 'id'?)",
        "unknown-key: unknown key 'operationalObjectifs' in a strategic objective (did you mean 'operationalObjectives'?)",
        "bad-id: 'C 1' is not a valid id: use letters, digits, '.', '-', '_' and '+' (did you mean 'C1'?)",
        "unknown-reference: 'D' is an action; 'alsoServes' names objectives",
        "wrong-type: expected a list, found a text (put it in brackets: [\"R\"])",
        "wrong-type: expected an amount, found a text (write 2500)",
        "unknown-key: unknown key 'titles' in an action",
      ])
  }

  @Test func `thousands of mistakes are told, and the first have suggestions`() {
    let keys = (0..<5000).map { "\"titel\($0)\": \($0)" }
    let text = "{" + keys.joined(separator: ",") + "}"
    let loading = Plan.load(SourceFile(name: "t", bytes: Array(text.utf8)), defaultID: "t")
    #expect(loading.diagnostics.count { $0.rule == "unknown-key" } == 5000)
    let words = JSONDocument.read(
      SourceFile(name: "t", bytes: Array(("[" + String(repeating: "tru,", count: 5000) + "1]").utf8)))
    #expect(words.document == nil)
    #expect(words.diagnostics.last?.message == "there are more than 1000 mistakes")
  }

  @Test func `an unknown name is told once, where it is first used`() {
    let found = load(
      """
      {"title": "P", "period": {"start": "2020", "end": "2021"}, "referents": ["A"], "strategicObjectives": [
        {"id": "1", "title": "t", "referents": ["A", «"B"»], "operationalObjectives": [
          {"id": "1.1", "title": "t", "referents": ["B", "B"]}]}]}
      """)
    #expect(found == ["unknown-reference: unknown referent 'B', used in 3 places"])
  }

  @Test func `without a registry any referent and domain may be named`() {
    let found = load(
      """
      {"title": "P", "period": {"start": "2020", "end": "2021"}, "strategicObjectives": [
        {"id": "1", "title": "t", "referents": ["anyone"], "domains": ["-25"], "themes": [«"none"»]}]}
      """)
    #expect(found == ["unknown-reference: unknown theme 'none'"])
  }

  @Test func `null is the same as leaving the key out`() throws {
    let text = MarkedText(
      """
      {"title": "P", "period": {"start": "2020", "end": "2021"}, "text": null, "values": null, "currency": null,
       "strategicObjectives": [{"id": "1", "title": «null», "referents": null}]}
      """)
    let loading = Plan.load(text.source, defaultID: "test")
    #expect(loading.diagnostics.map(\.rule) == ["missing-key"])
  }

  @Test func `every shorthand stands for its object`() throws {
    let text =
      """
      {"title": "P", "period": {"start": "2020", "end": "2021"}, "missions": ["m"], "values": ["v"], "themes": ["t"],
       "referents": ["r"], "domains": ["d"], "indicators": ["i"], "strategicObjectives": [{"id": "1", "title": "t",
       "operationalObjectives": [{"id": "1.1", "title": "t", "actions": [
         {"id": "a", "title": "t", "budget": "words"}, {"id": "b", "title": "t", "budget": {"amount": 1}},
         {"id": "c", "title": "t", "budget": [{"fte": 0.5}, "more"], "indicators": ["i"]}]}]}]}
      """
    let loading = Plan.load(SourceFile(name: "t", bytes: Array(text.utf8)), defaultID: "t")
    #expect(loading.diagnostics == [])
    let plan = try #require(loading.plan)
    #expect(plan.missions.map { $0.text?.string } == ["m"])
    #expect(plan.values.map(\.name.string) == ["v"])
    #expect(plan.themes.map(\.name.string) == ["t"])
    #expect(plan.referents.map(\.id.string) == ["r"])
    #expect(plan.domains.map(\.id.string) == ["d"])
    #expect(plan.indicators.map(\.name.string) == ["i"])
    let actions = plan.strategicObjectives[0].operationalObjectives[0].actions
    #expect(actions.map { $0.budget.map { $0.note?.string } } == [["words"], [nil], [nil, "more"]])
    #expect(actions[1].budget[0].amount == Money(cents: 100))
    #expect(actions[2].budget[0].fullTimeEquivalents == Quantity(millionths: 500_000))
  }

  @Test func `the fiscal year is known before the dates that need it`() throws {
    let text = #"{"title": "P", "period": {"start": "2025", "end": "2027-2028"}, "fiscalYearStart": "04-01"}"#
    let loading = Plan.load(SourceFile(name: "t", bytes: Array(text.utf8)), defaultID: "t")
    #expect(loading.plan?.period.firstDay?.description == "2025-04-01")
    #expect(loading.plan?.period.lastDay?.description == "2028-03-31")
  }

  @Test func `a plan without an id is called by its file`() {
    let text = #"{"title": "P", "period": {"start": "2025", "end": "2027"}}"#
    let source = SourceFile(name: "t", bytes: Array(text.utf8))
    #expect(Plan.load(source, defaultID: "pst-2025").plan?.id.text == "pst-2025")
  }

  @Test func `circles are found through objectives, and each is told once`() {
    let found = load(
      """
      {"title": "P", "period": {"start": "2020", "end": "2021"}, "strategicObjectives": [
        {"id": "A", "title": "t", "operationalObjectives": [{"id": "A1", "title": "t", "actions": [
          {"id": "A1.1", "title": "t", "dependsOn": ["B1"]}, {"id": "A1.2", "title": "t", "dependsOn": [«"A1.2"»]}]}]},
        {"id": "B", "title": "t", "operationalObjectives": [{"id": "B1", "title": "t", "actions": [
          {"id": "B1.1", "title": "t", "dependsOn": [«"A1.1"»]}]}]}]}
      """)
    #expect(
      found == [
        "dependency-circle: 'A1.2' depends on itself",
        "dependency-circle: dependencies run in a circle: A1.1 → B1 → B1.1 → A1.1",
      ])
  }

  @Test func `a chain of dependencies may be as long as the plan`() {
    let count = 20_000
    let actions = (0..<count).map { number in
      #"{"id": "a\#(number)", "title": "t", "dependsOn": ["a\#(number + 1)"]}"#
    }
    let text =
      #"{"title": "P", "period": {"start": "2020", "end": "2021"}, "strategicObjectives": [{"id": "A", "title": "t", "#
      + #""operationalObjectives": [{"id": "A1", "title": "t", "actions": ["# + actions.joined(separator: ",")
      + #",{"id": "a\#(count)", "title": "t"}]}]}]}"#
    #expect(Plan.load(SourceFile(name: "t", bytes: Array(text.utf8)), defaultID: "t").diagnostics == [])
  }

  @Test func `no change to a plan makes loading crash or leaves a mistake without a place`() throws {
    var generator = SeededGenerator(seed: 3)
    let demo = try Repository.source("Plans/demo.json").bytes
    for _ in 0..<150 {
      var bytes = demo
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let offset = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[offset] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: offset)
        case 2:
          bytes.insert(
            contentsOf: Array("\"{}[],:0ée\\".utf8).shuffled(using: &generator).prefix(2), at: offset)
        default: bytes.removeSubrange(offset..<min(bytes.count, offset + 40))
        }
      }
      let loading = Plan.load(SourceFile(name: "t", bytes: bytes), defaultID: "t")
      #expect((loading.plan == nil) == !loading.diagnostics.isEmpty)
      #expect(loading.diagnostics.allSatisfy { $0.range.upperBound <= bytes.count })
    }
  }
}
