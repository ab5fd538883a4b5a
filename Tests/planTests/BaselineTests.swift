import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// Findings that were accepted.
@Suite struct BaselineTests {
  private func run(_ files: MemoryFiles, _ arguments: String...) -> World.Result {
    var world = World()
    world.files = files
    return world.run(["check"] + arguments)
  }

  private func demo() throws -> String { try Repository.text("Plans/demo.json") }

  @Test func `what is accepted is not told again, wherever it has moved and whatever day it is`() throws {
    let files = MemoryFiles(contents: ["/home/plan/Plans/demo.json": try demo()])
    let written = run(files, "--write-baseline", "accepted.json", "--error", "overdue")
    #expect(written.status == .success)
    let count = try #require(written.errors.split(separator: " ").compactMap { Int($0) }.first)
    #expect(written.errors == "plan: note: accepted.json accepts \(count) findings\n")
    let first = try #require(files.contents["/home/plan/accepted.json"])
    #expect(first.split(separator: "\n").count { $0.contains("\"rule\"") } == count)

    var result = run(files, "--baseline", "accepted.json", "--fail-on", "note")
    #expect(result.status == .success && result.output == "" && result.errors == "")
    // A later day and another line change nothing, but what is due since then is new.
    var text = try demo()
    text.replace("{\n  \"formatVersion\"", with: "{\n\n\n  \"formatVersion\"", maxReplacements: 1)
    files.contents["/home/plan/Plans/demo.json"] = text
    result = run(files, "--baseline", "accepted.json", "--fail-on", "note")
    #expect(result.status == .success && result.output == "" && result.errors == "")
    result = run(files, "--baseline", "accepted.json", "--only", "overdue", "--as-of", "2026-11-21")
    #expect(result.errors == "")
    result = run(files, "--baseline", "accepted.json", "--only", "overdue", "--as-of", "2027-01-01", "--all")
    let due = result.output.split(separator: "\n").filter { $0.contains("warning:") }
    #expect(due.allSatisfy { $0.contains("was due on 2026-12-31, 1 day ago") } && !due.isEmpty)

    _ = run(files, "--write-baseline", "again.json")
    #expect(files.contents["/home/plan/again.json"] == first)
  }

  @Test func `what is new is told, and so is what is gone`() throws {
    let files = MemoryFiles(contents: ["/home/plan/Plans/demo.json": try demo()])
    _ = run(files, "--write-baseline", "accepted.json")
    var text = try demo()
    text.replace("\"deadline\": \"2026-06\",", with: "\"deadline\": \"2026-07\",", maxReplacements: 1)
    files.contents["/home/plan/Plans/demo.json"] = text
    let result = run(files, "--baseline", "accepted.json", "--error", "overdue")
    #expect(result.status == .findings)
    #expect(
      result.errors == "plan: note: 1 accepted finding is no longer there (--write-baseline removes it)\n")
    #expect(
      result.output == """
        Plans/demo.json:354:27: error: 'S1.1.5' was due on 2026-07-31, 112 days ago [overdue]
        354 |               "deadline": "2026-07",
            |                           ^^^^^^^^^
        1 error

        """)
  }

  @Test func `two alike are accepted twice, and a third is new`() {
    func plan(_ count: Int) -> String {
      let lines = Array(repeating: #"{"amount": 1, "note": ""}"#, count: count).joined(separator: ",")
      return
        #"{"title": "P", "period": {"start": "2026", "end": "2030"}, "strategicObjectives": [{"id": "A", "title": "a", "operationalObjectives": [{"id": "A1", "title": "b", "actions": [{"id": "A1.1", "title": "c", "budget": [\#(lines)]}]}]}]}"#
    }
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": plan(2)])
    _ = run(files, "--write-baseline", "b.json", "--only", "empty-text")
    files.contents["/home/plan/Plans/p.json"] = plan(3)
    let result = run(files, "--baseline", "b.json", "--only", "empty-text")
    #expect(result.output.hasSuffix("\n1 warning\n"))
  }

  @Test func `what was not asked is not gone, and only what is gone is told`() throws {
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/demo.json": try demo(),
      "/home/plan/Plans/pst.json": try Repository.text("Plans/pst-cpas-2019-2025.json"),
    ])
    _ = run(files, "--write-baseline", "accepted.json")
    #expect(run(files, "--baseline", "accepted.json", "Plans/demo.json").output == "")
    #expect(run(files, "--baseline", "accepted.json", "--off", "missing-budget").output == "")
    #expect(run(files, "--baseline", "accepted.json", "--as-of", "2026-11-20").output == "")
  }

  @Test func `nothing takes the place of a plan, and a baseline may stand beside them`() throws {
    let plan = #"{"title": "P", "period": {"start": "2026", "end": "2030"}}"#
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/p.json": plan, "/home/plan/Plans/q.json": plan, "/home/plan/x.txt": "x",
    ])
    for arguments in [
      ["--write-baseline", "Plans/p.json", "Plans/q.json"], ["--output", "Plans/p.json", "Plans/q.json"],
      ["--write-baseline", "x.txt"],
    ] {
      var world = World()
      world.files = files
      #expect(world.run(["check"] + arguments).status == .usage)
    }
    #expect(files.contents["/home/plan/Plans/p.json"] == plan && files.contents["/home/plan/x.txt"] == "x")
    #expect(run(files, "--write-baseline", "Plans/b.json").status == .success)
    #expect(run(files, "--write-baseline", "Plans/b.json").status == .success)
    #expect(run(files, "--baseline", "Plans/b.json").output == "")
    #expect(run(files, "Plans/b.json").status == .invalidPlan)
  }

  @Test func `mistakes that make a file no plan can't be accepted`() {
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/p.json": #"{"title": "P", "period": {"start": "2026", "end": "2030"}, "visoin": ""}"#
    ])
    let result = run(files, "--write-baseline", "b.json")
    #expect(result.status == .invalidPlan)
    #expect(files.contents["/home/plan/b.json"] == nil)
    #expect(
      result.errors.hasPrefix("plan: note: no baseline was written, because not all plans can be read\n"))
  }

  @Test(arguments: [
    ("{", "b.json:1:2: the file ends before '}'"),
    (
      #"{"schema": "plan.baseline/2", "accepted": []}"#,
      "b.json:1:12: expected 'plan.baseline/1', found 'plan.baseline/2'"
    ),
    (nil, "the baseline b.json: there is no such file (--write-baseline b.json makes one)"),
  ])
  func `a baseline that can't be read is told`(text: String?, message: String) {
    var contents = ["/home/plan/Plans/p.json": MemoryFiles.smallest]
    contents["/home/plan/b.json"] = text
    let result = run(MemoryFiles(contents: contents), "--baseline", "b.json")
    #expect(result.status == .invalidPlan)
    #expect(result.errors == "plan: error: \(message)\n")
  }
}
