import Testing

@testable import plan

/// A clock that tells a day no plan can be about.
@Suite struct ClockTests {
  private let world: World = {
    var world = World(files: MemoryFiles(contents: ["/home/plan/Plans/p.json": EditingCommandTests.plan]))
    world.today = nil
    return world
  }()

  @Test(arguments: [
    ["--version"], ["help"], ["help", "--man"], ["status", "--as-of", "2026-01-01"],
    ["report", "--year", "2025", "--as-of", "2026-01-01"], ["check", "--list-rules"], ["format", "--check"],
    ["update", "C1.1", "--note", "x", "--date", "2026-01-02", "--force"], ["schema"],
    ["completions", "bash"],
    ["init", "x.json", "--title", "T", "--start", "2025"], ["set", "C1.1", "title", "T"],
  ])
  func `what asks for no day works`(arguments: [String]) {
    let run = world.run(arguments)
    #expect(run.status == .success || arguments[0] == "format", "\(run.errors)")
  }

  @Test(arguments: [
    ["status"], ["list"], ["check"], ["update", "C1.1", "--note", "x"], ["init", "x.json", "--title", "T"],
  ])
  func `what asks for one says why it has none`(arguments: [String]) {
    let run = world.run(arguments)
    #expect(
      run.errors.hasPrefix(
        "plan: error: the clock shows a day that no plan can cover (years from 1900 to 2199; use --as-of, --date or --start)\n"
      ))
    #expect(run.status == .usage && run.output == "")
  }

  @Test func `words are completed all the same`() {
    #expect(
      world.run("__complete", "fish", "update", "C1.").output
        == "C1.1\tOuvrir un café\nC1.2\tFermer le café\n")
  }
}
