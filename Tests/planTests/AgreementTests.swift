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
      + plan.items.compactMap { $0.action?.id.text }
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
    #expect(world.run(["check", "--only", "slipping"] + day).output.contains("[slipping]") == isSlipping)
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
    #expect(check.output.contains("'A' was postponed 3 times, from 2024-06-30 to 2027-12-31"))
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

  private func json(_ world: World, _ arguments: [String]) throws -> JSONValue {
    let output = world.run(arguments).output
    let reading = JSONDocument.read(SourceFile(name: "out", bytes: Array(output.utf8)))
    #expect(reading.diagnostics == [])
    let document = try #require(reading.document, "\(arguments)")
    return document.jsonValue(document.root)
  }

  private func elements(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let elements) = value { elements } else { [] }
  }

  /// The value as a field of separated values.
  private func field(_ value: JSONValue?) -> String {
    switch value {
    case .number(let text), .string(let text): text
    case .bool(let flag): "\(flag)"
    default: ""
    }
  }

  /// The rows of a file of separated values without quotes, each with its fields by their names.
  private func rows(_ output: String) -> [[String: String]] {
    let lines = output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { line in
      Dictionary(zip(lines.first ?? [], line)) { first, _ in first }
    }
  }

  /// The flags of a standing that roll-ups count, each with its filter and its rule, the most pressing first.
  private static let flags = [
    ("overdue", "--overdue", "overdue"), ("dueSoon", "--due-soon", "due-soon-without-update"),
    ("lateStart", "--late-start", "late-start"), ("slipping", "--slipping", "slipping"),
  ]

  @Test(arguments: Repository.plans, ["2020-12-31", "2024-06-30", "2025-12-31", "2026-11-20"])
  func `status, list, show and check tell the same of a day`(id: String, day: String) throws {
    let path = "Plans/\(id).json"
    try expectAgreement(
      in: World(), path, asOf: day, hasExceptions: try Repository.text(path).contains("\"allow\""))
  }

  @Test(arguments: stride(from: 0, to: 48, by: 6).map { UInt64($0)..<UInt64($0 + 6) })
  func `they tell the same of any plan, whatever its rules ask`(seeds: Range<UInt64>) throws {
    let days = ["2020-02-29", "2022-06-30", "2023-12-31", "2026-01-01", "2030-01-01"]
    for seed in seeds {
      var generator = PlanGenerator(seed: seed)
      let world = World(
        files: MemoryFiles(contents: ["/home/plan/p.json": JSONLayout.canonical.text(generator.plan())]))
      try expectAgreement(in: world, "p.json", asOf: days[Int(seed) % days.count], hasExceptions: false)
    }
  }

  private func expectAgreement(
    in world: World, _ path: String, asOf day: String, hasExceptions: Bool
  ) throws {
    func json(_ arguments: String...) throws -> JSONValue {
      try self.json(world, arguments + ["--format", "json", "--as-of", day, path])
    }
    let plan = try #require(elements(try json("status")["plans"]).first)
    let actions = elements(try json("list")["items"])

    func check(_ rollUp: JSONValue, _ actions: [JSONValue]) {
      #expect(rollUp["actions"]?["total"] == JSONValue(actions.count))
      for status in Status.allCases.map(\.rawValue) {
        #expect(rollUp["actions"]?[status] == JSONValue(actions.count { $0["status"] == .string(status) }))
      }
      for (key, _, _) in Self.flags {
        #expect(rollUp[key] == JSONValue(actions.count { $0[key] == true }), "\(key)")
      }
    }

    check(plan, actions)
    let strategic = elements(plan["strategicObjectives"])
    let all = strategic.flatMap { [$0] + elements($0["operationalObjectives"]) }
    // Of several matters of time of an action, only the most pressing is a finding.
    var pressing: Set<String> = []
    for (key, option, rule) in Self.flags {
      let flagged = actions.filter { $0[key] == true }
      #expect(elements(try json("list", option)["items"]) == flagged, "\(option)")
      guard !hasExceptions else { continue }
      let found = elements(try json("check", "--only", rule)["diagnostics"]).compactMap { $0["item"]?.text }
      // Objectives have a deadline of their own.
      let objectives = key == "overdue" ? all.filter { $0["isOverdue"] == true } : []
      let expected = Set((flagged + objectives).compactMap { $0["id"]?.text }).subtracting(pressing)
      if key == "dueSoon" {
        #expect(Set(found).isSubset(of: expected))
      } else {
        #expect(Set(found) == expected, "\(rule)")
      }
      pressing.formUnion(found)
    }
    let listed = try Level.allCases.filter { $0 != .action }.flatMap {
      elements(try json("list", "--level", $0.rawValue)["items"])
    }
    #expect(Set(listed.compactMap { $0["id"]?.text }) == Set(all.compactMap { $0["id"]?.text }))
    let names = all.compactMap { $0["id"]?.text }
    let shown =
      try names.isEmpty
      ? []
      : elements(
        self.json(
          world, ["show"] + names + ["--format", "json", "--as-of", day, path])["items"])
    #expect(shown.count == all.count)
    for (objective, details) in zip(all, shown) {
      let item = listed.first { $0["id"] == objective["id"] }
      check(objective, actions.filter { elements($0["path"]).contains(objective["id"] ?? .null) })
      #expect(item?["progress"] == objective["progress"] && details["progress"] == objective["progress"])
      for key in ["progress", "actions", "overdue", "dueSoon", "lateStart", "slipping", "budget", "fte"] {
        #expect(details["standing"]?[key] == objective[key], "\(key)")
      }
    }

    // Separated values carry the figures of the JSON, a row for each roll-up and each item.
    let records = rows(
      world.run("status", "--format", "tsv", "--as-of", day, path).output)
    let rollUps = [plan] + all
    #expect(records.map { $0["id"] } == rollUps.map { $0["id"]?.text })
    for (record, rollUp) in zip(records, rollUps) {
      for key in ["total"] + Status.allCases.map(\.rawValue) {
        #expect(record[key] == field(rollUp["actions"]?[key]), "\(key)")
      }
      for key in ["overdue", "dueSoon", "lateStart", "slipping", "fte", "progress"] {
        #expect(record[key] == field(rollUp[key]), "\(key)")
      }
    }
    let listedRows = rows(world.run("list", "--format", "tsv", "--as-of", day, path).output)
    #expect(listedRows.count == actions.count)
    for (row, action) in zip(listedRows, actions) {
      for key in ["id", "status", "progress", "start", "deadline", "fte"] + Self.flags.map(\.0) {
        #expect(row[key] == field(action[key]), "\(key)")
      }
    }
    let lines = world.run("list", "--format", "ndjson", "--as-of", day, path).output.split(separator: "\n")
    #expect(lines.count == actions.count)
    for (line, action) in zip(lines, actions) {
      let document = try #require(
        JSONDocument.read(SourceFile(name: "line", bytes: Array(line.utf8))).document)
      #expect(document.jsonValue(document.root)["spent"] == action["spent"])
    }

    // And so do the tables for people, which leave out columns in which nothing stands.
    let table = world.run("status", "--format", "markdown", "--language", "en", "--as-of", day, path).output
      .split(separator: "\n").map {
        $0.split(separator: "|", omittingEmptySubsequences: false).dropLast().map {
          $0.filter { $0 != " " }
        }
      }
    let header = table.first { $0.contains("Strategicobjectives") } ?? []
    for objective in strategic {
      let row = try #require(
        table.first { $0.dropFirst().first?.hasPrefix("**\(objective["id"]?.text ?? "")**") == true })
      for (name, key) in [("Overdue", "overdue"), ("Soon", "dueSoon")] {
        let cell = header.firstIndex(of: name).map { row[$0] }
        #expect(cell ?? "–" == (objective[key] == 0 ? "–" : field(objective[key])), "\(key)")
      }
    }

    // The report of the time up to the day stands where status does.
    let report = world.run(
      "report", "--from", "2019", "--as-of", day, "--language", "en", "--sections", "summary", path)
    guard report.status == .success, !actions.isEmpty else { return }
    for (name, key) in [
      ("Actions overdue", "overdue"), ("Start delayed", "lateStart"), ("Pace too slow", "slipping"),
    ] {
      let row = report.output.split(separator: "\n").first { $0.hasPrefix("| \(name) |") }
      let now = row?.split(separator: "|").dropFirst(2).first?.filter { $0 != " " }
      #expect(now ?? "0" == field(plan[key]), "\(name)")
    }
  }
}
