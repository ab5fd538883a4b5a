import Testing

@testable import plan

/// What shells are told may follow.
@Suite struct CompletionTests {
  private func replies(_ words: String...) -> [String] { lines(["fish"] + words) }

  private func bash(_ line: String) -> [String] { lines(["bash", line]) }

  private func lines(_ arguments: [String]) -> [String] {
    var world = World()
    world.files = MemoryFiles(contents: [
      "/home/plan/Plans/p.json": EditingCommandTests.plan.replacing(
        "\"FL\"", with: "\"Service à \\\"tous\\\"\", \"l'un\""),
      "/home/plan/Plans/broken.json": "{",
    ])
    let result = world.run(["__complete"] + arguments)
    #expect(result.status == .success && result.errors == "")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func `commands, options and their values`() {
    #expect(replies("st") == ["status\tshow where plans stand: progress, what is late, what comes next"])
    #expect(
      replies("help", "rep") == ["report\twrite the yearly report: Markdown, a web page or a Word file"])
    #expect(
      replies("update", "--he") == [
        "--health\tits health, as those in charge see it", "--help\tshow this help page",
      ])
    #expect(replies("update", "--health", "") == ["good", "atRisk", "blocked", "paused"])
    #expect(replies("update", "--health=at") == ["--health=atRisk"])
    #expect(replies("list", "--status", "done,o") == ["done,onHold"])
    #expect(replies("list", "--sort", "dea") == ["deadline"])
    #expect(replies("check", "--explain", "dupl").contains("duplicate-plan-id"))
    #expect(replies("completions", "") == ["bash", "zsh", "fish"])
    #expect(replies("nothing", "") == [] && replies("status", "--nothing", "--format", "q") == [])
  }

  @Test func `ids, referents, indicators and keys of the plans at hand`() {
    #expect(
      replies("update", "") == [
        "C\tCitoyens", "C1\tÉcouter", "C1.1\tOuvrir un café", "C1.2\tFermer le café",
      ])
    #expect(replies("update", "--status", "done", "C1.2", "C1.1") == ["C1.1\tOuvrir un café"])
    #expect(replies("move", "C1.1", "--under", "") == ["C\tCitoyens", "C1\tÉcouter"])
    #expect(replies("list", "-r", "") == ["Service à \"tous\"", "l'un"])
    #expect(replies("measure", "C1.1", "") == ["Charte"])
    #expect(replies("measure", "C1.2", "") == [])
    #expect(
      replies("set", "C1.1", "we") == [
        "weight\tHow much it counts in its objectives' progress (default: 1)."
      ])
    #expect(replies("set", "p", "fisc").count == 1)
    #expect(replies("add", "indicator", "t", "--set", "di") == ["direction=\tWhich way it should go."])
    #expect(replies("list", "--plan", "") == ["p\tP"])
    #expect(replies("show", "--", "C1.") == ["C1.1\tOuvrir un café", "C1.2\tFermer le café"])
    #expect(replies("status", "") == [":paths"] && replies("list", "--output", "x") == [":paths"])
  }

  @Test(arguments: [
    ("plan sta", ["status"]), ("plan list -r Ser", [#"'Service à "tous"'"#]),
    ("plan list -r \"Ser", [#"Service à "'"'"tous"'"'""#]),
    ("plan list -r 'l", [#"l'\''un"#]), (#"plan list -r Service\ à"#, [#"'Service à "tous"'"#]),
    ("plan list -r l", [#"l\'un"#]), ("plan list -r \"l", ["l'un"]),
    ("plan show p:C1.1", ["C1.1"]), ("plan update --health=at", ["atRisk"]),
    ("plan show C1.2 C1.", ["C1.1", "C1.2"]), ("pl", commands),
  ])
  func `bash is given words as it writes them`(line: String, words: [String]) {
    #expect(bash(line) == words)
  }

  private static var commands: [String] { CommandTable.names + ["help"] }

  @Test func `the scripts ask the program`() {
    for shell in ["bash", "zsh", "fish"] {
      let result = World().run("completions", shell)
      #expect(result.status == .success && result.output.contains("__complete \(shell)"))
    }
  }

  @Test func `the manual has every command and every option`() {
    let manual = World().run("help", "--man").output
    #expect(manual.hasPrefix(".TH PLAN 1 "))
    for command in CommandTable.commands {
      #expect(
        manual.contains(".SS \"plan \(command.help.name) ")
          || manual.contains(".SS \"plan \(command.help.name)\""))
      for row in command.help.rows {
        #expect(manual.contains(row.name.replacing("-", with: "\\-")))
      }
    }
    #expect(manual.utf8.allSatisfy { $0 < 0x80 })
  }
}
