import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// Whole outputs, kept beside the tests. Their figures were worked out again once from the plans' JSON, with
/// fractions in another language, at 22 dates.
@Suite struct OutputTests {
  @Test func `one long cell does not make every row as long`() {
    let actions = (0..<200).map { number in
      #"{"id": "A\#(number)", "title": "\#(String(repeating: "x", count: number == 0 ? 5_000 : 1))", "deadline": "2024"}"#
    }
    let text = #"""
      {"title": "P", "period": {"start": "2024", "end": "2027"}, "strategicObjectives": [{"id": "S", "title": "s",
       "operationalObjectives": [{"id": "O", "title": "o", "actions": [\#(actions.joined(separator: ", "))]}]}]}
      """#
    let world = World(files: MemoryFiles(contents: ["/home/plan/Plans/p.json": text]))
    for command in [["list"], ["show", "O"], ["status", "--limit", "200"]] {
      let lines = world.run(command).output.split(separator: "\n")
      #expect(lines.contains { $0.contains(String(repeating: "x", count: 5_000)) })
      #expect(lines.count { $0.count > 400 } == 1, "\(command)")
    }
  }

  /// The plans whose outputs are kept: the project's own changes as the project does.
  private static let kept = Repository.plans.filter { $0 != "plan" }.map { "Plans/\($0).json" }

  private func expectGolden(
    _ name: String, _ world: World = World(), _ arguments: String..., of plans: [String] = []
  ) {
    let result = world.run(arguments + plans)
    #expect(result.status == .success)
    #expect(result.errors == "")
    if let difference = Golden.difference(result.output, path: "Tests/planTests/Goldens/" + name) {
      Issue.record("\(difference)")
    }
  }

  @Test(arguments: ["en", "fr", "nl", "de"])
  func `status in four languages`(language: String) {
    expectGolden(
      "status-\(language).txt", .init(), "status", "--as-of", "2026-11-20", "--language", language,
      of: Self.kept)
  }

  @Test(arguments: ["json", "csv", "tsv", "markdown"])
  func `status in every format`(format: String) {
    expectGolden(
      "status.\(format)", .init(), "status", "--as-of", "2025-06-30", "--format", format, "Plans/demo.json")
  }

  @Test(arguments: ["table", "json", "ndjson", "csv", "tsv", "markdown"])
  func `list in every format`(format: String) {
    expectGolden(
      "list.\(format)", .init(), "list", "--as-of", "2025-06-30", "--objective", "S1", "--format", format,
      "Plans/demo.json")
  }

  @Test(arguments: ["en", "fr", "nl", "de"])
  func `show in four languages`(language: String) {
    expectGolden(
      "show-\(language).txt", .init(), "show", "--as-of", "2026-11-20", "--language", language, "demo", "S2",
      "S2.1",
      "S2.1.2", "Plans/demo.json")
  }

  @Test(arguments: ["json", "markdown"])
  func `show in every format`(format: String) {
    expectGolden(
      "show.\(format)", .init(), "show", "--as-of", "2026-11-20", "--format", format, "demo", "S1.1",
      "S1.2.3",
      "Plans/demo.json")
  }

  @Test(arguments: [40, 80, 200])
  func `a terminal gets lines that fit, in colour`(width: Int) {
    let world = World.terminal(width: width)
    expectGolden("terminal-\(width).txt", world, "status", "--as-of", "2026-11-20", of: Self.kept)
    // What can't be narrower than its figures and dates needs 80 columns.
    let commands = [["status"]] + (width >= 80 ? [["list"], ["show", "C1.2", "demo", "S1"]] : [])
    for command in commands {
      let result = world.run(command + ["--as-of", "2026-11-20", "Plans"])
      let plain = result.output.withoutColor
      let widest = plain.split(separator: "\n").map { String($0).displayWidth }.max() ?? 0
      #expect(widest <= width, "\(command)")
      #expect(plain != result.output)
    }
  }

  @Test func `a pipe gets neither colour nor truncation`() {
    let result = World().run("list", "--as-of", "2026-11-20", "Plans")
    #expect(!result.output.contains("\u{1B}"))
    #expect(!result.output.contains("…\n"))
    #expect(
      result.output.contains("d’entretien. Réorganiser la gestion des flux et l’organisation des permanences")
    )
  }

  @Test(arguments: ["en", "fr", "nl", "de"])
  func `the yearly report in four languages`(language: String) {
    expectGolden(
      "report-\(language).md", .init(), "report", "--year", "2025", "--language", language, "--charts",
      "mermaid",
      "Plans/demo.json")
    expectGolden(
      "report-sante-\(language).md", .init(), "report", "--language", language, "Plans/sante-2025-2028.json")
  }

  @Test(arguments: ["table", "json", "markdown"])
  func `what changed since a day`(format: String) {
    expectGolden(
      "status-since.\(format)", .init(), "status", "--since", "2024-12-31", "--as-of", "2025-12-31",
      "--format", format,
      "--level", "operational", "Plans/demo.json")
    expectGolden(
      "list-since.\(format)", .init(), "list", "--since", "2024-12-31", "--as-of", "2025-12-31", "--format",
      format,
      "--objective", "S3", "Plans/demo.json")
  }

  @Test(arguments: ["en", "fr", "nl", "de"])
  func `the arithmetic behind every figure`(language: String) {
    expectGolden(
      "explain-\(language).txt", .init(), "show", "--explain", "--as-of", "2026-11-20", "--language",
      language, "S1.2",
      "S1.1.3", "S2.1.2", "demo", "--path", "Plans/demo.json")
  }

  @Test func `reports of parts, spans and halves`() {
    expectGolden(
      "report-referent.md", .init(), "report", "--year", "2025", "--referent", "CPAS", "--sections",
      "summary,late,actions", "Plans/demo.json")
    expectGolden(
      "report-final.md", .init(), "report", "--final", "--as-of", "2026-11-20", "--sections",
      "summary,objectives",
      "Plans/pst-cpas-2019-2025.json")
    expectGolden(
      "report-span.md", .init(), "report", "--from", "2024-07", "--to", "2024-12", "--sections",
      "summary,finished,postponed,abandoned", "Plans/demo.json")
  }

  @Test func `sentences fit their numbers`() {
    func summary(_ actions: String, _ language: String) -> String {
      var world = World()
      world.files = MemoryFiles(contents: [
        "/home/plan/Plans/p.json": #"{"title": "P", "period": {"start": "2024", "end": "2026"}"#
          + #", "strategicObjectives": [{"id": "A", "title": "t", "operationalObjectives": [{"id": "B", "title": "t", "actions": ["#
          + actions + "]}]}]}"
      ])
      let output = world.run(
        "report", "--year", "2025", "--as-of", "2026", "--language", language, "--sections", "summary"
      ).output
      return output.split(separator: "\n").first { $0.contains(";") }.map(String.init) ?? output
    }
    let one = #"{"id": "1", "title": "t"}"#
    let finished =
      #"{"id": "1", "title": "t", "updates": [{"date": "2025-02-01", "status": "done"}]}, {"id": "2", "title": "t"}"#
    #expect(summary(one, "en") == "The only action is not yet done; overall progress is 0%.")
    #expect(
      summary(one, "fr") == "L’unique action n’est pas encore réalisée ; l’avancement global est de 0\u{A0}%."
    )
    #expect(summary(one, "nl") == "De enige actie is nog niet uitgevoerd; de totale voortgang bedraagt 0%.")
    #expect(
      summary(one, "de")
        == "Die einzige Maßnahme ist noch nicht erledigt; der Fortschritt beträgt insgesamt 0\u{A0}%.")
    #expect(summary(finished, "fr").hasSuffix("Durant la période, 1 action a été réalisée et 1 a démarré."))
    #expect(
      summary(finished, "de").hasSuffix(
        "Im Berichtszeitraum wurde 1 Maßnahme abgeschlossen und 1 Maßnahme begonnen."))
    #expect(summary(finished, "nl").hasSuffix("In deze periode werd 1 actie uitgevoerd en 1 actie gestart."))
  }

  @Test func `the budget by year adds up`() {
    var world = World()
    world.files = MemoryFiles(contents: [
      "/home/plan/Plans/p.json": #"""
      {"title": "P", "period": {"start": "2022", "end": "2024"}, "strategicObjectives": [{"id": "A", "title": "t",
        "operationalObjectives": [{"id": "B", "title": "t", "actions": [{"id": "C", "title": "t", "spent": 50,
          "budget": [{"amount": 300, "year": 2022}, {"amount": 500}], "updates": [
            {"date": "2022-06-01", "spent": 150}, {"date": "2023-06-01", "spent": 700}]}]}]}]}
      """#
    ])
    let output = world.run("report", "--final", "--as-of", "2024", "--language", "en", "--sections", "budget")
      .output
    // 300 + 0 + 500 = 800 and 100 + 550 + 50 = 700.
    #expect(
      output.contains(
        "| 2022 | €300 | €100 |\n| 2023 | – | €550 |\n| (no year given) | €500 | €50 |\n| Total | €800 | €700 |\n"
      ))
  }

  @Test(arguments: [
    (["--tag", "qualité"], "Mot-clé\u{A0}: qualité"),
    (["--sdg", "11", "--overdue", "--language", "en"], "SDGs: 11 · Overdue"),
    (
      ["--sponsor", "mob", "--status", "inProgress,blocked"],
      "Mandataire\u{A0}: Échevinat de la mobilité · Statut\u{A0}: en cours, bloquée"
    ),
    (
      ["--theme", "mobilite", "--priority", "high", "--due", "2026"],
      "Thème\u{A0}: Mobilité douce · Priorité\u{A0}: haute · Échéance\u{A0}: 2026"
    ),
    (["--without", "deadline,budget", "--language", "nl"], "Zonder: deadline, budget"),
    (
      ["--objective", "S1.2", "--referent", "TRA"],
      "Référent\u{A0}: Service des travaux · S1.2 – Aider les habitants à rénover et à se déplacer autrement"
    ),
    (["--state", "behind", "--text", "led", "--language", "de"], "Bewertung: hinter dem Zielpfad · “led”"),
  ])
  func `a report of a part says of which`(options: [String], subject: String) {
    let report = World().run(
      ["report", "--year", "2025", "--as-of", "2026-11-20", "--sections", "workload"] + options + [
        "Plans/demo.json"
      ]
    ).output
    #expect(report.split(separator: "\n").dropFirst(2).first == "- **\(subject)**")
  }

  @Test func `the dashes under a heading are in proportion to the column, up to forty`() {
    let table = Table(
      [.init("A"), .init("Title"), .init("%", .right), .init("Long")],
      rows: [
        [.init("x"), .init("été à"), .init("1,234"), .init(String(repeating: "l", count: 90))],
        [.init("y"), .init("a|b"), .init("5"), .init("")],
      ])
    #expect(
      table.markdown.split(separator: "\n")[1]
        == "| --- | ----- | ----: | \(String(repeating: "-", count: 40)) |")
  }

  @Test func `text of a plan stays text in Markdown`() {
    var world = World()
    world.files = MemoryFiles(contents: [
      "/home/plan/Plans/h.json": #"""
      {"title": "# <script>alert(1)</script> | *x*", "period": {"start": "2025", "end": "2026"}, "strategicObjectives": [
        {"id": "A", "title": "a|b\n\n# c", "operationalObjectives": [{"id": "A1", "title": "`code` [x](y)", "actions": [
          {"id": "A1.1", "title": "t|u\nv <b>", "deadline": "2025", "updates": [
            {"date": "2025-03-01", "status": "done", "note": "~~n~~ | <!-- -->"}]}]}]}]}
      """#
    ])
    let text = world.run("report", "--year", "2025", "--charts", "mermaid").output
    #expect(text.contains(##"\# \<script\>alert(1)\</script\> \| \*x\*"##))
    #expect(text.contains(##"A – a\|b  \# c"##))
    #expect(text.contains(#"\`code\` \[x\](y)"#))
    #expect(text.contains(#"**A1.1** t\|u v \<b\>"#))
    #expect(text.contains(#"\~\~n\~\~ \| \<!-- --\>"#))
  }

  @Test func `the schema is as it was`() {
    expectGolden("schema.json", .init(), "schema")
  }

  @Test func `help is as it was`() {
    expectGolden("help.txt", .init())
    for command in CommandTable.names { expectGolden("help-\(command).txt", .init(), "help", command) }
  }
}

extension String {
  fileprivate var withoutColor: String {
    var plain = ""
    var isInside = false
    for scalar in unicodeScalars {
      if scalar == "\u{1B}" { isInside = true }
      if !isInside { plain.unicodeScalars.append(scalar) }
      if scalar == "m" { isInside = false }
    }
    return plain
  }
}
