import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// What `plan check` tells forges and their tools.
extension CheckTests {
  @Test func `a SARIF log tells of all rules, and results name theirs`() throws {
    let output = World().run("check", "--format", "sarif", "--as-of", "2026-11-20", CheckTests.checked).output
    let source = SourceFile(name: "sarif", bytes: Array(output.utf8))
    let document = try #require(JSONDocument.read(source).document)
    func value(_ keys: String..., in node: JSONNode) throws -> JSONNode {
      try keys.reduce(node) { try #require(document.value(of: $1, in: $0)) }
    }
    let run = try #require(document.firstChild(of: value("runs", in: document.root)))
    let rules = try document.elements(of: value("tool", "driver", "rules", in: run)).map {
      document.string(try value("id", in: $0))
    }
    #expect(rules == Rule.all.map(\.id))
    let results = Array(document.elements(of: try value("results", in: run)))
    #expect(results.count == 9)
    for result in results {
      let position = try #require(Int(document.string(try value("ruleIndex", in: result))))
      #expect(rules[position] == document.string(try value("ruleId", in: result)))
    }
  }

  @Test func `forges get paths from the folder of the repository, wherever it is called`() {
    func path(_ folder: String, _ argument: String) -> String {
      let (world, _) = world(
        [
          "/home/plan/Plans/p.json": late(), "/home/plan/.git/HEAD": "x", "/home/plan/src/x": "x",
          "/other/q.json": late(),
        ],
        folder: folder)
      let output = world.run("check", "--format", "github", "--as-of", "2026-01-01", argument).output
      return String(output.split(separator: ",")[0].dropFirst("::warning file=".count))
    }
    #expect(path("/home/plan", "Plans") == "Plans/p.json")
    #expect(path("/home/plan", "/home/plan/Plans/p.json") == "Plans/p.json")
    #expect(path("/home/plan/Plans", "p.json") == "Plans/p.json")
    #expect(path("/home/plan/src", "/home/plan/Plans") == "Plans/p.json")
    #expect(path("/home/plan", "/other/q.json") == "/other/q.json")
  }

  @Test func `the page of a job gets a table`() {
    let summary = "/tmp/summary.md"
    var (world, files) = world([
      "/home/plan/Plans/p.json": late(), summary: "# Before\n", "/home/plan/Plans/q.json": late("}"),
    ])
    world.environment = ["GITHUB_STEP_SUMMARY": summary]
    #expect(world.run("check", "--as-of", "2026-01-01", "Plans/p.json").status == .success)
    #expect(files.contents[summary] == "# Before\n")
    let result = world.run("check", "--as-of", "2026-01-01", "--format", "github", "/home/plan/Plans/p.json")
    #expect(
      result.output
        == "::warning file=Plans/p.json,line=3,endLine=3,col=65,endColumn=71,title=overdue::'A1.1' was due on 2025-12-31, 1 day ago\n"
    )
    #expect(
      files.contents[summary] == """
        # Before
        ### plan check

        1 warning

        | Severity | Place | What | Rule |
        | --- | --- | --- | --- |
        | warning | /home/plan/Plans/p.json:3 | 'A1.1' was due on 2025-12-31, 1 day ago | overdue |


        """)
    // The most severe of all files come first, and lead to the lines of the commit.
    files.contents[summary] = ""
    world.environment = [
      "GITHUB_STEP_SUMMARY": summary, "GITHUB_SERVER_URL": "https://forge.example",
      "GITHUB_REPOSITORY": "a/b", "GITHUB_SHA": "c0ffee",
    ]
    _ = world.run("check", "--as-of", "2026-01-01", "--format", "github", "Plans/p.json", "Plans/q.json")
    let rows = (files.contents[summary] ?? "").split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(
      2)
    #expect(rows.first?.hasPrefix("| error | [Plans/q.json:") == true)
    #expect(
      rows.last?.hasPrefix(
        "| warning | [Plans/p.json:3](<https://forge.example/a/b/blob/c0ffee/Plans/p.json#L3>) |") == true)
    world.environment = ["GITHUB_STEP_SUMMARY": "/full/summary.md"]
    #expect(world.run("check", "--format", "github", "Plans/p.json").status == .writingFailed)
  }
}
