import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// What two outputs both tell is equal, and what the program writes its own reader reads.
@Suite struct AgreementTests {
  private static func plan(_ actions: String, more: String = "") -> String {
    #"""
    {"title": "P", "period": {"start": "2024", "end": "2030"}, \#(more)"strategicObjectives": [
     {"id": "S", "title": "S", "operationalObjectives": [{"id": "O", "title": "O", "actions": [\#(actions)]}]}]}
    """#
  }

  private func world(_ actions: String, more: String = "", settings: String? = nil) -> World {
    var contents = ["/home/plan/Plans/p.json": Self.plan(actions, more: more)]
    contents["/home/plan/Plans/.plan.json"] = settings
    return World(files: MemoryFiles(contents: contents))
  }

  private func ids(_ world: World, _ options: String...) -> [String] {
    let output = world.run(["list", "--format", "csv", "--columns", "id", "--as-of", "2026-06-30"] + options)
      .output
    return output.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test(arguments: Repository.plans)
  func `every JSON that is written is read without a diagnostic`(id: String) throws {
    let path = "Plans/\(id).json"
    let source = try Repository.source(path)
    let plan = try #require(Plan.load(source, defaultID: id).plan)
    let objectives = plan.strategicObjectives.map(\.id.text)
    let items =
      objectives
      + plan.strategicObjectives.flatMap { $0.operationalObjectives.flatMap { $0.actions.map(\.id.text) } }
    let commands: [[String]] =
      [["status", "--format", "json", path], ["check", "--format", "json", path], ["schema"]]
      + ["sarif", "gitlab"].map { ["check", "--format", $0, path] }
      + Level.allCases.map { ["list", "--format", "json", "--level", $0.rawValue, path] }
      + [["show", "--format", "json", plan.id.text] + items + [path]]
      + [["list", "--format", "json", "--since", "2024-01-01", path]]
    for command in commands {
      let output = World().run(command).output
      let reading = JSONDocument.read(SourceFile(name: "out", bytes: Array(output.utf8)))
      #expect(
        reading.document != nil && reading.diagnostics == [],
        "\(command) \(reading.diagnostics.map(\.message))")
    }
    for line in World().run("list", "--format", "ndjson", path).output.split(separator: "\n") {
      #expect(JSONDocument.read(SourceFile(name: "out", bytes: Array(line.utf8))).diagnostics == [])
    }
  }

  @Test func `no header names two columns alike`() {
    for command in [
      ["status"], ["list"], ["list", "--since", "2025-01-01"], ["list", "--level", "strategic"],
    ] {
      for (format, separator) in [("csv", ","), ("tsv", "\t")] {
        let output = World().run(command + ["--format", format, "Plans/demo.json"]).output
        let names = output.prefix { $0 != "\n" }.split(
          separator: Character(separator), omittingEmptySubsequences: false)
        #expect(Set(names).count == names.count, "\(command) \(names)")
      }
    }
  }

  /// The line asks for 50 % in the middle of the time; the action is at 25 %.
  @Test(
    arguments: [
      (nil, nil, true), (24, nil, true), (25, nil, false), (nil, 24, true), (nil, 25, false), (24, 25, true),
      (25, 24, false),
    ] as [(Int?, Int?, Bool)])
  func `a rule's points hold wherever what slips is told`(own: Int?, folder: Int?, isSlipping: Bool) {
    let action =
      #"{"id": "A", "title": "A", "start": "2026-01-01", "deadline": "2026-12-28", "status": "inProgress", "progress": 25}"#
    let setting = { (points: Int) in #""checks": {"slipping": {"points": \#(points)}}"# }
    let world = world(
      action, more: own.map { setting($0) + ", " } ?? "", settings: folder.map { "{" + setting($0) + "}" })
    #expect(ids(world, "--slipping") == (isSlipping ? ["A"] : []))
    let day = ["--as-of", "2026-06-30"]
    #expect(world.run(["check", "--only", "slipping"] + day).errors.contains("[slipping]") == isSlipping)
    #expect(
      world.run(["status", "--format", "json"] + day).output.contains("\"slipping\": \(isSlipping ? 1 : 0)"))
    #expect(
      world.run(["show", "A", "--format", "json"] + day).output.contains("\"slipping\": \(isSlipping)"))
    let explained = world.run(["show", "A", "--explain"] + day).output
    #expect(explained.contains("\(isSlipping ? ">" : "≤") \(own ?? folder ?? 20)"))
  }

  @Test func `a deadline that a journal states first is the original one`() {
    let world = world(
      #"""
      {"id": "A", "title": "A", "updates": [{"date": "2024-01-01", "deadline": "2024-06"},
       {"date": "2024-05-01", "deadline": "2025"}, {"date": "2025-05-01", "deadline": "2026"},
       {"date": "2026-05-01", "deadline": "2027"}]},
      {"id": "B", "title": "B", "updates": [{"date": "2024-01-01", "deadline": "2024-06"}]}
      """#)
    let list = world.run(
      "list", "--format", "csv", "--columns", "id,deadline,originalDeadline", "--as-of", "2026-06-30")
    #expect(list.output == "id,deadline,originalDeadline\nA,2027-12-31,2024-06-30\nB,2024-06-30,\n")
    let check = world.run("check", "--only", "postponed-often", "--as-of", "2026-06-30")
    #expect(check.errors.contains("'A' was postponed 3 times, from 2024-06-30 to 2027-12-31"))
  }

  @Test func `amounts are sorted within their currency, and named where it is not the plan's`() {
    let budget = { (id: String, budget: String) in
      #"{"id": "\#(id)", "title": "\#(id)", "budget": \#(budget)}"#
    }
    let actions = [
      budget("many", #"{"amount": 300}"#), budget("dollars", #"{"amount": 1, "currency": "USD"}"#),
      budget("none", "[]"), budget("zero", #"{"amount": 0}"#), budget("words", #""as decided""#),
      budget("few", #"{"amount": 20}"#),
      budget("both", #"[{"amount": 20}, {"amount": 5, "currency": "USD"}]"#),
    ].joined(separator: ", ")
    let world = world(actions)
    #expect(ids(world, "--sort", "budget") == ["zero", "few", "both", "many", "dollars", "none", "words"])
    #expect(ids(world, "--sort", "-budget") == ["dollars", "many", "both", "few", "zero", "none", "words"])
    #expect(
      world.run("list", "--format", "csv", "--columns", "id,budget").output == """
        id,budget
        many,300.00
        dollars,1.00 USD
        none,
        zero,0.00
        words,
        few,20.00
        both,20.00; 5.00 USD

        """)
  }

  @Test func `a path behind a measurement without a value is a path`() {
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/p.json": EditingCommandTests.plan, "/home/plan/Plans/q.json": MemoryFiles.smallest,
    ])
    let run = World(files: files).run("measure", "C1.1", "--achieved", "--date", "2026-02", "Plans/p.json")
    #expect(run.output == "Plans/p.json: C1.1, Charte: achieved on 2026-02-28\n")
    let undo = World(files: files).run("measure", "C1.1", "--undo", "Plans/p.json")
    #expect(undo.output == "Plans/p.json: C1.1, Charte: removed the measurement of 2026-02-28: achieved\n")
  }

  @Test func `a negative number is a value to who completes a line too`() {
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": EditingCommandTests.plan])
    let reply = World(files: files).run("__complete", "fish", "measure", "C1.1", "-5", "C1.").output
    #expect(reply == World(files: files).run("__complete", "fish", "measure", "C1.1", "5", "C1.").output)
  }

  private func json(_ arguments: [String]) throws -> JSONValue {
    let output = World().run(arguments).output
    let document = try #require(
      JSONDocument.read(SourceFile(name: "out", bytes: Array(output.utf8))).document)
    return document.jsonValue(document.root)
  }

  private func elements(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let elements) = value { elements } else { [] }
  }

  /// The members that begin a figure of a roll-up, each by the name that a filter of lists has for it.
  private static let flags = [
    ("overdue", "--overdue"), ("dueSoon", "--due-soon"), ("lateStart", "--late-start"),
    ("slipping", "--slipping"),
  ]

  @Test(arguments: Repository.plans, ["2020-12-31", "2024-06-30", "2025-12-31", "2026-11-20"])
  func `status, list, show and check tell the same of a day`(id: String, day: String) throws {
    let path = "Plans/\(id).json"
    let common = ["--format", "json", "--as-of", day, path]
    let plan = try #require(elements(try json(["status"] + common)["plans"]).first)
    let actions = elements(try json(["list"] + common)["items"])

    func check(_ rollUp: JSONValue, _ actions: [JSONValue]) throws {
      for status in Status.allCases.map(\.rawValue) {
        #expect(rollUp["actions"]?[status] == JSONValue(actions.count { $0["status"] == .string(status) }))
      }
      for (key, _) in Self.flags {
        #expect(rollUp[key] == JSONValue(actions.count { $0[key] == true }), "\(key)")
      }
    }

    try check(plan, actions)
    for (key, option) in Self.flags {
      let found = elements(try json(["list", option] + common)["items"])
      #expect(found == actions.filter { $0[key] == true }, "\(option)")
    }
    let strategic = elements(plan["strategicObjectives"])
    let all = strategic + strategic.flatMap { elements($0["operationalObjectives"]) }
    let listed = try [Level.strategicObjective, .operationalObjective].flatMap {
      elements(try json(["list", "--level", $0.rawValue] + common)["items"])
    }
    #expect(listed.map { $0["id"] } == all.map { $0["id"] })
    let names = all.compactMap { $0["id"]?.text }
    let shown = names.isEmpty ? [] : elements(try json(["show"] + names + common)["items"])
    #expect(shown.count == all.count)
    for (objective, (item, details)) in zip(all, zip(listed, shown)) {
      let below = actions.filter { elements($0["path"]).contains(objective["id"] ?? .null) }
      try check(objective, below)
      #expect(item["progress"] == objective["progress"] && details["progress"] == objective["progress"])
      for key in ["progress", "actions", "overdue", "dueSoon", "lateStart", "slipping", "budget", "fte"] {
        #expect(details["standing"]?[key] == objective[key], "\(key)")
      }
    }
    let late = elements(try json(["check", "--only", "overdue"] + common)["diagnostics"]).compactMap {
      $0["item"]?.text
    }
    let isExcused = try Repository.text(path).contains("\"allow\"")
    if !isExcused {
      #expect(Set(late) == Set(actions.filter { $0["overdue"] == true }.compactMap { $0["id"]?.text }))
    }
  }
}
