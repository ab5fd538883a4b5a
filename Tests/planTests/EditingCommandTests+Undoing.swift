import Testing

@testable import plan

extension EditingCommandTests {
  @Test func `what is taken back is the last of who is named, and nobody else's`() {
    _ = run("update", "C1.2", "--note", "of Ann", "--by", "Ann", "--date", "2026-01-01")
    let withAnn = text
    _ = run("update", "C1.2", "--note", "of Bob", "--by", "Bob", "--date", "2026-01-01")
    let withBoth = text
    let amended = run("update", "C1.2", "--amend", "--by", "Ann", "--note", "x")
    #expect(
      amended.errors.hasPrefix(
        "plan: error: nothing was written, because the entry of 2026-01-01 is by 'Bob', not by 'Ann'"
      ))
    let none = run("update", "C1.2", "--undo", "--by", "Cid")
    #expect(none.errors == "plan: error: the journal of 'C1.2' has no such entry\n")
    #expect(run("update", "C1.2", "--undo", "--by", "Ann", "--date", "2026-01-02").status == .usage)
    #expect(run("update", "C1.2", "--undo", "--by", "Ann", "--note", "x").status == .usage)
    #expect(text == withBoth)
    #expect(
      run("update", "C1.2", "--undo", "--by", "Ann", "--date", "2026-01-01").output
        == "Plans/p.json: C1.2 Fermer le café: removed the entry of 2026-01-01: of Ann\n")
    #expect(text == withAnn.replacing("Ann", with: "Bob"))
  }

  @Test(arguments: [["--achieved"], ["--note", "x"], ["--amend"]])
  func `what takes a measurement back says nothing new`(options: [String]) {
    _ = run("measure", "C1.1", "--achieved", "--date", "2026-02")
    let before = text
    let result = run("measure", "C1.1", "--undo", options[0], options.last ?? "")
    #expect(result.status == .usage && text == before)
  }

  @Test func `a diff can be read by patch, and commands no runner`() throws {
    let name = "Plans/a\n::x \"##[b\\é.json"
    let files = MemoryFiles(contents: ["/home/plan/" + name: EditingCommandTests.plan])
    let run = World(files: files).run("move", "C1.2", "--before", "C1.1", "--dry-run")
    let lines = run.output.split(separator: "\n")
    // The names as git quotes them: `git -c core.quotePath=true diff`, colons and number signs besides.
    #expect(lines.first == #"--- "a/Plans/a\012\072\072x \"\043\043[b\\\303\251.json""#)
    #expect(lines.dropFirst().first == #"+++ "b/Plans/a\012\072\072x \"\043\043[b\\\303\251.json""#)
    #expect(run.errors.hasPrefix("Plans/a␊: :x \"# #[b\\é.json: "))
  }

  @Test(arguments: [
    ("./Plans/p.json", "a/Plans/p.json"), ("../plan/Plans/p.json", "a/Plans/p.json"),
    ("/home/plan/Plans/p.json", "a/home/plan/Plans/p.json"), ("Plans/my plan.json", "a/Plans/my plan.json\t"),
  ])
  func `a diff names a file as git and patch do`(path: String, name: String) {
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/p.json": EditingCommandTests.plan,
      "/home/plan/Plans/my plan.json": EditingCommandTests.plan,
    ])
    let run = World(files: files).run("update", "C1.2", "--note", "x", "--dry-run", "--path", path)
    #expect(run.output.hasPrefix("--- \(name)\n+++ b\(name.dropFirst())\n"))
  }
}
