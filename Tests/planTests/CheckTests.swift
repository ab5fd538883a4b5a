import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// `plan check`: what it finds is in `CheckingTests`; here is what the command makes of it.
@Suite struct CheckTests {
  static let checked = "Tests/planTests/Goldens/unfinished.json"

  func expectGolden(_ text: String, _ name: String) {
    if let difference = Golden.difference(text, path: "Tests/planTests/Goldens/" + name) {
      Issue.record("\(difference)")
    }
  }

  /// A world with files in memory, those of the repository among them.
  func world(_ contents: [String: String], folder: String = "/home/plan") -> (World, MemoryFiles) {
    let files = MemoryFiles(currentFolder: FilePath(folder), contents: contents)
    var world = World()
    world.files = files
    return (world, files)
  }

  /// An action that was due in 2025, in a plan that lacks nothing else; `checks` are the plan's.
  func late(_ checks: String = "") -> String {
    #"""
    {"title": "P", "period": {"start": "2024", "end": "2030"}, "missions": ["m"], "vision": "v", "values": ["v"],\#(checks)
     "strategicObjectives": [{"id": "A", "title": "a", "operationalObjectives": [{"id": "A1", "title": "b", "actions": [
       {"id": "A1.1", "title": "c", "referents": ["R"], "deadline": "2025", "budget": "none", "indicators": ["i"]}]}]}]}
    """#
  }

  @Test func `it is silent when all is well`() {
    let (world, _) = world(["/home/plan/Plans/p.json": late()])
    let result = world.run("check", "--as-of", "2024-06-30")
    #expect(result.status == .success && result.output == "" && result.errors == "")
  }

  @Test func `it tells all of a broken file in JSON`() {
    let broken = World().run(
      "check", "--format", "json", "--as-of", "2026-11-20", "Tests/planTests/Goldens/broken.json")
    #expect(broken.status == .invalidPlan)
    #expect(broken.errors == "")
    expectGolden(broken.output, "check.json")
  }

  @Test(arguments: ["json", "github", "gitlab", "sarif", "junit"])
  func `findings in every format`(format: String) {
    let result = World().run("check", "--format", format, "--as-of", "2026-11-20", CheckTests.checked)
    #expect(result.status == .findings)
    #expect(result.errors == "")
    // The rules of a SARIF log have their own test.
    let output = result.output.split(separator: "          \"rules\": [").flatMap { part in
      part.split(separator: "          ]\n        }\n      },\n", maxSplits: 1).last.map { [$0] } ?? []
    }
    expectGolden(
      format == "sarif" ? output.joined(separator: "…\n") : result.output, "unfinished-check.\(format)")
  }

  @Test func `people see the worst first, and the line with what is marked`() {
    let result = World().run("check", "--as-of", "2026-11-20", CheckTests.checked)
    #expect(result.status == .findings)
    // Findings are the result of a check.
    #expect(result.errors == "")
    expectGolden(result.output, "unfinished-check.text")
    let quiet = World().run("check", "--quiet", "--as-of", "2026-11-20", CheckTests.checked)
    #expect(quiet.status == .findings && quiet.output == "" && quiet.errors == "")
  }

  @Test func `of many findings of a rule some are shown and the rest counted`() {
    let short = World().run(
      "check", "--as-of", "2026-11-20", "--only", "overdue", "Plans/pst-cpas-2019-2025.json")
    #expect(short.output.split(separator: "\n").count { $0.contains("warning:") } == 3)
    #expect(
      short.output.hasSuffix(
        "\nPlans/pst-cpas-2019-2025.json: 51 more of [overdue]: C1.4, C1.5, C1.6, C1.7, C1.8, C2.1, C2.2, C2.3 …\n--all shows all of them\n54 warnings\n"
      ))
    let all = World().run(
      "check", "--as-of", "2026-11-20", "--only", "overdue", "--all", "Plans/pst-cpas-2019-2025.json")
    #expect(all.output.split(separator: "\n").count { $0.contains("warning:") } == 54)
    #expect(all.output.hasSuffix("\n54 warnings\n"))
    #expect(short.status == .success && all.status == .success)
  }

  @Test func `the exit status is what a team wants to fail on`() {
    let (world, _) = world(["/home/plan/Plans/p.json": late()])
    func status(_ arguments: String...) -> World.Status {
      world.run(["check", "--as-of", "2026-01-01"] + arguments).status
    }
    #expect(status() == .success)
    #expect(status("--fail-on", "warning") == .findings)
    #expect(status("--fail-on", "note") == .findings)
    #expect(status("--error", "overdue") == .findings)
    #expect(status("--error", "overdue", "--fail-on", "never") == .success)
    #expect(status("--note", "overdue", "--fail-on", "warning") == .success)
    #expect(status("--off", "overdue", "--fail-on", "note") == .success)
    #expect(status("--error", "overdue", "--off", "overdue") == .success)
    #expect(status("--only", "stale", "--fail-on", "note") == .success)
    #expect(status("--max-warnings", "1") == .success)
    #expect(status("--max-warnings", "0") == .findings)
  }

  @Test func `folder, plan and command line override one another in this order`() {
    func severity(_ folder: String?, _ plan: String, _ arguments: String...) -> String {
      var contents = ["/home/plan/Plans/deep/p.json": late(plan)]
      contents["/home/plan/Plans/.plan.json"] = folder
      let (world, _) = world(contents)
      let errors = world.run(["check", "--as-of", "2026-01-01"] + arguments).output
      return errors.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    }
    let error = #"{"checks": {"overdue": "error"}}"#
    let note = #" "checks": {"overdue": {"severity": "note"}},"#
    #expect(severity(nil, "") == "warning:")
    #expect(severity(error, "") == "error:")
    #expect(severity(error, note) == "note:")
    #expect(severity(error, note, "--warn", "overdue") == "warning:")
    #expect(severity(error, #" "checks": {"overdue": "off"},"#) == "")
    // What is picked is on.
    #expect(severity(error, #" "checks": {"overdue": "off"},"#, "--only", "overdue") == "warning:")
    #expect(
      severity(error, #" "checks": {"overdue": "off"},"#, "--only", "overdue", "--error", "overdue")
        == "error:")
  }

  @Test func `a folder's settings are the nearest, up to where a repository begins`() {
    func status(_ contents: [String: String], folder: String = "/home/plan", _ path: String) -> World.Status {
      let (world, _) = world(contents.merging(["/home/plan/Plans/p.json": late()]) { $1 }, folder: folder)
      return world.run("check", "--as-of", "2026-01-01", path).status
    }
    let error = #"{"checks": {"overdue": "error"}}"#
    let off = #"{"checks": {"overdue": "off"}}"#
    #expect(status(["/home/plan/Plans/.plan.json": error], "Plans/p.json") == .findings)
    #expect(status(["/home/plan/.plan.json": error], "Plans") == .findings)
    #expect(
      status(["/home/plan/.plan.json": error, "/home/plan/Plans/.plan.json": off], "Plans") == .success)
    #expect(status(["/home/.plan.json": error], "/home/plan/Plans/p.json") == .findings)
    #expect(status(["/home/.plan.json": error], folder: "/home/plan/Plans", "p.json") == .findings)
    #expect(status(["/home/.plan.json": error, "/home/plan/.git/HEAD": "x"], "Plans") == .success)
    #expect(status(["/home/plan/.plan.json": error, "/home/plan/.git/HEAD": "x"], "Plans") == .findings)
  }

  @Test func `a folder's settings with a mistake are told, and the plans are checked nevertheless`() {
    let (world, _) = world([
      "/home/plan/Plans/.plan.json": #"{"checks": {"overdu": "error"}}"#, "/home/plan/Plans/p.json": late(),
    ])
    let result = world.run("check", "--as-of", "2026-01-01")
    #expect(result.status == .invalidPlan)
    #expect(
      result.output.hasPrefix(
        """
        Plans/.plan.json:1:13: error: unknown rule 'overdu' [unknown-rule]
        1 | {"checks": {"overdu": "error"}}
          |             ^^^^^^^^ did you mean 'overdue'?

        Plans/p.json:3:65: warning: 'A1.1' was due on 2025-12-31, 1 day ago [overdue]
        """))
  }

  @Test func `filters ask about some items only`() {
    func lines(_ arguments: String...) -> [String] {
      World().run(["check", "--as-of", "2026-11-20", "--all", "Plans/demo.json"] + arguments).output
        .split(separator: "\n").filter { $0.contains(": warning:") }.map {
          String($0.split(separator: "'")[1])
        }
    }
    #expect(lines("--referent", "LOG", "--only", "overdue") == ["S2.3.1"])
    #expect(
      lines("--objective", "S1.2", "--only", "overdue,late-start,slipping") == ["S1.2.3", "S1.2.5"])
    let nobody = World().run("check", "--as-of", "2026-11-20", "Plans/demo.json", "--referent", "ENVV")
    #expect(nobody.errors == "plan: note: no item has the referent 'ENVV' (did you mean 'ENV'?)\n")
    #expect(lines("--referent", "LOG", "--only", "missing-review").isEmpty)
  }

  @Test func `plans with one id are told, at the second`() {
    let plan = { (id: String) in
      #"{"id": "\#(id)", "title": "P", "period": {"start": "2025", "end": "2027"}}"#
    }
    let (world, _) = world([
      "/home/plan/Plans/a.json": plan("x"), "/home/plan/Plans/b.json": plan("x"),
      "/home/plan/Plans/c.json": plan("y"),
    ])
    let result = world.run("check", "--only", "duplicate-plan-id")
    #expect(result.status == .findings)
    #expect(
      result.output == """
        Plans/b.json:1:8: error: the plan 'x' is in Plans/a.json too [duplicate-plan-id]
        1 | {"id": "x", "title": "P", "period": {"start": "2025", "end": "2027"}}
          |        ^^^
        1 error in 1 of 3 files

        """)
  }

  @Test(arguments: [
    (["--error", "overdu"], "unknown rule 'overdu' (did you mean 'overdue'?)"),
    (["--only", "stale,bad-date"], "'bad-date' can't be set: a file that breaks it is not a plan"),
    (["--explain", "stal"], "unknown value of --explain 'stal' (did you mean 'stale'?)"),
    (["--fail-on", "warnings"], "unknown value of --fail-on 'warnings' (did you mean 'warning'?)"),
    (
      ["--only", "overdue", "--error", "stale"], "'stale' is not among the rules of --only (add it there too)"
    ),
    (["--max-warnings", "-1"], "'-1' is not a valid value of --max-warnings (expected COUNT)"),
  ])
  func `a rule that does not exist is told`(arguments: [String], message: String) {
    let result = World().run(["check"] + arguments + ["Plans/demo.json"])
    #expect(result.status == .usage)
    #expect(result.errors.split(separator: "\n").first == "plan: error: \(message)")
  }

  @Test func `a page for each rule, and a list of all`() {
    let page = World().run("check", "--explain", "stale")
    expectGolden(page.output, "explain-rule.txt")
    expectGolden(World().run("check", "--list-rules").output, "rules.table")
    for rule in Rule.all {
      let page = World().run("check", "--explain", rule.id)
      #expect(page.status == .success && page.output.hasPrefix(rule.id + "  " + rule.title + "\n"))
    }
    let list = World().run("check", "--list-rules", "--format", "json").output
    let source = SourceFile(name: "rules", bytes: Array(list.utf8))
    let document = JSONDocument.read(source).document
    let rules = document.flatMap { document in
      document.value(of: "rules", in: document.root).map { document.count(of: $0) }
    }
    #expect(rules == Rule.all.count)
  }

  @Test(arguments: [
    ("text", "Plans/x.json: error: there is no such file\n1 error in 1 of 2 files\n"),
    (
      "github",
      "::error file=Plans/x.json,line=1,endLine=1,col=1,endColumn=1,title=unreadable-file::there is no such file\n"
    ),
    ("json", "unreadable-file"), ("gitlab", "unreadable-file"), ("sarif", "there is no such file"),
    ("junit", "type=\"unreadable-file\">Plans/x.json:1:1: error: there is no such file</failure>"),
  ])
  func `a file that can't be read is told in every format, and the others are checked`(
    format: String, part: String
  ) {
    let (world, _) = world(["/home/plan/Plans/p.json": late()])
    let result = world.run(
      "check", "--as-of", "2024-06-30", "--format", format, "Plans/x.json", "Plans/p.json")
    #expect(result.status == .invalidPlan)
    #expect((result.output + result.errors).contains(part))
    #expect(format == "text" || result.errors == "")
  }
}
