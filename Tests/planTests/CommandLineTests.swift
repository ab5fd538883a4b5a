import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

@Suite struct CommandLineTests {
  @Test(arguments: [
    (["staus"], "unknown command 'staus' (did you mean 'status'?)"),
    (["--versoin"], "unknown option '--versoin' (did you mean '--version'?)"),
    (["status", "--asof", "2020"], "unknown option '--asof' (did you mean '--as-of'?)"),
    (["status", "--as-of"], "--as-of needs a value (expected DATE)"),
    (
      ["status", "--as-of", "2020-02-30"],
      "'2020-02-30' is not a valid value of --as-of (expected a date such as 2026-11-20, 2026-11, 2026, today or -1m)"
    ),
    (["status", "--overdue=yes"], "--overdue takes no value"),
    (["list", "--status", "doen"], "unknown value of --status 'doen' (did you mean 'done'?)"),
    (["list", "--columns", "id,titel"], "unknown value of --columns 'titel' (did you mean 'title'?)"),
    (["list", "--limit", "-1"], "'-1' is not a valid value of --limit (expected COUNT)"),
    (["list", "--objective", "S9", "Plans/demo.json"], "unknown objective 'S9' (did you mean 'S1'?)"),
    (["status", "--plan", "dmo", "Plans/demo.json"], "unknown plan 'dmo' (did you mean 'demo'?)"),
    (["show"], "show needs the id of an item (as in 'plan show C1.2')"),
    (["show", "S1.1.22", "Plans/demo.json"], "unknown item 'S1.1.22' (did you mean 'S1.1.2'?)"),
    (["help", "lst"], "unknown command 'lst' (did you mean 'list'?)"),
    (
      ["report", "--output", "x.csv", "Plans/demo.json"],
      "no format of this command has files that end in .csv (choose one with --format: text, markdown, html, docx, xlsx)"
    ),
    (
      ["report", "--charts", "mermaid", "--format", "html", "Plans/demo.json"],
      "Mermaid diagrams are for Markdown (--charts svg is the default of html)"
    ),
    (
      ["report", "--charts", "svg", "Plans/demo.json"],
      "--charts svg writes files beside the report (name the report's file with --output)"
    ),
    (
      ["report", "--from", "2025", "--to", "2024", "Plans/demo.json"],
      "the period ends on 2024-12-31, before it begins on 2025-01-01"
    ),
    (
      ["report", "--sections", "sumary", "Plans/demo.json"],
      "unknown value of --sections 'sumary' (did you mean 'summary'?)"
    ),
    (["schema", "x"], "schema takes no argument, but 'x' was given"),
    (["list", "--year", "99999"], "'99999' is not a valid value of --year (expected YEAR)"),
    (
      ["list", "--due-before", "2020-02-30"],
      "'2020-02-30' is not a valid value of --due-before (expected a date such as 2026-11-20, 2026-11, 2026, today or -1m)"
    ),
    (["list", "--sort", "dedline"], "unknown value of --sort 'dedline' (did you mean 'deadline'?)"),
    (
      ["list", "--sort", "--plan", "Plans/demo.json"],
      "unknown value of --sort '--plan' (did you mean 'plan'?)"
    ),
    (
      ["status", "--language", "xx", "Plans/demo.json"],
      "unknown value of --language 'xx' (expected one of en, fr, nl, de)"
    ),
    (
      ["list", "-f", "csv", "-o", "Plans/demo.json", "Plans/demo.json"],
      "Plans/demo.json would be overwritten, and the result is made from it"
    ),
  ])
  func `a wrong command line is told apart, with what was meant`(arguments: [String], message: String) {
    let result = World().run(arguments)
    #expect(result.errors.split(separator: "\n").first == "plan: error: \(message)")
    #expect(result.status == .usage)
    #expect(result.output == "")
  }

  /// A plan with mistakes is somebody's work too.
  @Test(arguments: ["\u{FEFF}", "// a comment\n", "\n\n", "\u{A0}"])
  func `no result takes the place of a plan, sound or not`(beginning: String) {
    let text = beginning + MemoryFiles.smallest
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/p.json": MemoryFiles.smallest, "/home/plan/other.json": text,
    ])
    let result = World(files: files).run("list", "--format", "csv", "--output", "other.json")
    #expect(
      result.errors.hasPrefix(
        "plan: error: other.json is a plan, and would be overwritten (--force overwrites it)\n"))
    #expect(result.status == .usage)
    #expect(files.contents["/home/plan/other.json"] == text)
  }

  @Test func `goals are whole numbers, however JSON spells them`() {
    let text = #"""
      {"title": "P", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [{"id": "S", "title": "S",
       "operationalObjectives": [{"id": "O", "title": "O", "actions": [{"id": "A", "title": "A", "sdgs": [1e1, 4.0, 3]}]}]}]}
      """#
    let world = World(files: MemoryFiles(contents: ["/home/plan/Plans/p.json": text]))
    #expect(world.run("list", "--columns", "sdgs", "--format", "ndjson").output == "{\"sdgs\":[10,4,3]}\n")
    #expect(world.run("list", "--sdg", "10", "--columns", "id", "--format", "csv").output == "id\nA\n")
  }

  @Test func `options are spelled in several ways`() {
    let world = World()
    let expected = world.run(
      "list", "--referent", "TRA", "--format", "csv", "--limit", "3", "Plans/demo.json"
    ).output
    #expect(expected.split(separator: "\n").count == 4)
    for arguments in [
      ["list", "--referent=TRA", "--format=csv", "--limit=3", "Plans/demo.json"],
      ["list", "-r", "TRA", "-f", "csv", "-n", "3", "Plans/demo.json"],
      ["list", "-rTRA", "-fcsv", "-n3", "Plans/demo.json"],
      ["list", "-rTRA", "-fcsv", "-n3", "--", "Plans/demo.json"],
    ] {
      #expect(world.run(arguments).output == expected)
    }
  }

  @Test func `several values of one option are alternatives, options are conditions`() {
    func ids(_ arguments: String...) -> [Substring] {
      let all = ["list", "--as-of", "2026-11-20", "-f", "csv", "-c", "id", "Plans/demo.json"] + arguments
      return World().run(all).output.split(separator: "\n").dropFirst().map { $0 }
    }
    #expect(ids("--status", "blocked") == ["S1.1.5"])
    #expect(ids("--status", "blocked,onHold") == ["S1.1.5", "S1.2.5"])
    #expect(ids("--status", "blocked", "--status", "onHold") == ["S1.1.5", "S1.2.5"])
    #expect(ids("--status", "blocked,onHold", "--referent", "env") == ["S1.2.5"])
    #expect(ids("--referent", "Cellule participation") == ["S4.3", "S4.1.1", "S4.1.2", "S4.1.3"])
    #expect(ids("--text", "VELOS partages") == ["S1.2.5"])
    #expect(ids("--sdg", "6") == ["S1.3.2"])
    #expect(ids("--tag", "transparence") == ["S3.3.2"])
    #expect(ids("--without", "deadline").isEmpty)
    #expect(ids("--without", "update") == ["S4.2.3"])
    #expect(ids("--due-before", "2022-12-31").isEmpty)
    #expect(ids("--due-before", "2023-01") == ["S1.1.1", "S2.3.3", "S3.2.1"])
    #expect(ids("--due-after", "2026", "--status", "planned") == ["S3.3.4"])
    #expect(ids("--objective", "S1.2", "--theme", "mobilite") == ["S1.2.3", "S1.2.4", "S1.2.5"])
    #expect(ids("--serving", "S1.2", "--theme", "mobilite") == ["S1.2.3", "S1.2.4", "S1.2.5", "S2.2.1"])
    #expect(ids("--objective", "S3.1", "--referent", "ENV").isEmpty)
    #expect(ids("--serving", "S3.1", "--referent", "ENV") == ["S1.2.1"])
    #expect(ids("--referent", " env ", "--status", "onHold") == ["S1.2.5"])
  }

  @Test func `filters follow each plan's calendar and the day asked for`() {
    var world = World()
    world.files = MemoryFiles(contents: [
      "/home/plan/Plans/m.json": """
      {"title": "M", "period": {"start": "2015", "end": "2030"}, "fiscalYearStart": "04-01", "strategicObjectives": [
       {"id": "S", "title": "S", "operationalObjectives": [{"id": "O", "title": "O", "actions": [
        {"id": "a", "title": "alpha", "deadline": "2021", "alsoServes": ["T"]},
        {"id": "b", "title": "beta", "start": "2021-06-01", "deadline": "2021-12-31", "budget": "x", "updates": [
          {"date": "2020-05-01", "deadline": "2019-06-30"}, {"date": "2029-01-01", "note": "later"}]},
        {"id": "c", "title": "gamma", "deadline": "2020-12-31", "referents": ["R"], "updates": [
          {"date": "2029-01-01", "note": "later"}]}]}]}, {"id": "T", "title": "T"}]}
      """
    ])
    func ids(_ arguments: String...) -> String {
      let all = ["list", "--as-of", "2020-09-30", "-f", "csv", "-c", "id"] + arguments
      return world.run(all).output.split(separator: "\n").dropFirst().joined(separator: " ")
    }
    // The fiscal years 2020, 2021, 2022 begin on 1 April; a is due on 2022-03-31.
    #expect(ids("--due-before", "2020-2021") == "b")
    #expect(ids("--due-before", "2022") == "a b c")
    #expect(ids("--due-after", "2021") == "")
    #expect(ids("--due-after", "2020") == "a")
    #expect(ids("--due-before", "2023", "--due-before", "2019") == "a b c")
    #expect(ids("--due", "2019-Q2") == "b")
    #expect(ids("--due", "2019-07-01..2021") == "a c")
    #expect(ids("--due", "2019-06-30..2020-12-31") == "b c")
    #expect(ids("--due", "2021") == "a")
    #expect(ids("--due", "2021-2022") == "a")
    #expect(ids("--due", "2022-03-30") == "")
    #expect(ids("--not-updated-since", "2020-05-01") == "a c")
    #expect(ids("--not-updated-since", "2020-05-02") == "a b c")
    #expect(ids("--not-updated-since", "2029") == "a b c")
    #expect(ids("--without", "update") == "a c")
    #expect(ids("--without", "referent", "--without", "budget") == "a b c")
    #expect(ids("--text", "alpha", "--text", "beta") == "a b")
    #expect(ids("--text", "alpha beta") == "")
    #expect(ids("--objective", "T") == "")
    #expect(ids("--serving", "T") == "a")
  }

  /// A: finished in 2024, and again in 2026. B: open since 2024, past its deadline. C: abandoned in 2025.
  /// D: done from the beginning, and due in 2027.
  @Test(arguments: [
    ("2023", "2026-12-31", "A B C"), ("2024", "2026-12-31", "A B C"), ("2025", "2026-12-31", "B C"),
    ("2026", "2026-12-31", "A B"), ("2027", "2026-12-31", "B D"), ("2028", "2026-12-31", "B"),
    // On the last day of 2024 nobody knows what comes.
    ("2025", "2024-12-31", "B C"), ("2026", "2024-12-31", "B C"), ("2025", "2026-03-31", "B C"),
    ("2026", "2026-03-31", "A B"),
  ])
  func `a year holds what is due in it, open in it, or finished in it`(
    year: String, day: String, expected: String
  ) {
    var world = World()
    world.files = MemoryFiles(contents: [
      "/home/plan/Plans/m.json": """
      {"title": "M", "period": {"start": "2023", "end": "2030"}, "strategicObjectives": [{"id": "S", "title": "S",
       "operationalObjectives": [{"id": "O", "title": "O", "actions": [
        {"id": "A", "title": "a", "updates": [{"date": "2024-06-30", "status": "done"},
          {"date": "2026-01-31", "status": "inProgress"}, {"date": "2026-06-30", "status": "done"}]},
        {"id": "B", "title": "b", "deadline": "2024", "updates": [{"date": "2024-03-01", "status": "inProgress"}]},
        {"id": "C", "title": "c", "updates": [{"date": "2025-05-01", "status": "abandoned"}]},
        {"id": "D", "title": "d", "status": "done", "deadline": "2027"}]}]}]}
      """
    ])
    let output = world.run("list", "--as-of", day, "-f", "csv", "-c", "id", "--year", year).output
    #expect(output.split(separator: "\n").dropFirst().joined(separator: " ") == expected)
  }

  @Test func `a year is the plans' own in every option that takes a date`() {
    func plan(_ id: String, _ begins: String) -> String {
      """
      {"id": "\(id)", "title": "M", "period": {"start": "2023", "end": "2030"}, "fiscalYearStart": "\(begins)",
       "strategicObjectives": [{"id": "S", "title": "S", "operationalObjectives": [{"id": "O", "title": "O", "actions": [
        {"id": "A", "title": "a", "deadline": "2024"}]}]}]}
      """
    }
    let files = MemoryFiles(contents: [
      "/home/plan/a.json": plan("a", "04-01"), "/home/plan/b.json": plan("b", "01-01"),
    ])
    func run(_ arguments: String...) -> World.Result { World(files: files).run(arguments) }
    #expect(
      run("status", "--as-of", "2024", "--language", "en", "a.json").output.hasPrefix("As of 31 March 2025\n")
    )
    #expect(
      run("status", "--as-of", "2024-2025", "--language", "en", "a.json").output.hasPrefix(
        "As of 31 March 2025\n"))
    #expect(
      run("status", "--as-of", "2024", "--language", "en", "b.json").output.hasPrefix(
        "As of 31 December 2024\n"))
    let disagreement = run("status", "--as-of", "2024", "a.json", "b.json")
    #expect(
      disagreement.errors.hasPrefix(
        "plan: error: the plans disagree about 2024: 2024-04-01 to 2025-03-31 for 'a', 2024-01-01 to 2024-12-31 for 'b'"
      ) && disagreement.status == .usage)
    #expect(run("status", "--as-of", "2024-2025", "b.json").status == .usage)
    #expect(run("status", "--as-of", "2024-06", "a.json", "b.json").status == .success)
    #expect(
      run("list", "--since", "2024", "--as-of", "2024-12-31", "a.json").errors.hasPrefix(
        "plan: error: --since 2025-03-31 is after the day asked for, 2024-12-31"))
    #expect(run("report", "--year", "2024-2025", "--as-of", "2026", "a.json").output.contains("2024–2025"))
    #expect(
      run("report", "--year", "2020", "--as-of", "2026", "b.json").errors.hasPrefix(
        "plan: error: the year ends on 2020-12-31, before the plan begins on 2023-01-01"))
    #expect(run("list", "--changed", "b.json").errors.hasPrefix("plan: error: --changed needs a day"))
  }

  /// On 2025-06-30 the report since the end of 2024 stands where status does, and its period ends there.
  @Test(arguments: [
    ["--since", "2024-12-31"], ["--from", "2025"], ["--from", "2025-01-01", "--to", "2025-06-30"],
  ])
  func `a report of a running period stands at the day`(options: [String]) {
    let report = World().run(
      ["report", "--as-of", "2025-06-30", "--language", "en", "--sections", "summary", "Plans/demo.json"]
        + options
    ).output
    #expect(
      report.contains("- Period reported on: 1 January 2025 – 30 June 2025\n- Standing at 30 June 2025\n"))
    let status = World().run(
      "status", "--as-of", "2025-06-30", "--since", "2024-12-31", "--format", "json", "Plans/demo.json"
    ).output
    let overdue = status.split(separator: "\n").first { $0.hasPrefix("      \"overdue\":") }
    #expect(overdue == "      \"overdue\": 0," && report.contains("| Actions overdue | 0 | 0 | = |"))
  }

  @Test func `lists are sorted by any column, unknown values last`() {
    func ids(_ arguments: String...) -> String {
      let all = ["list", "-f", "tsv", "-c", "id", "--objective", "S1.1", "Plans/demo.json"] + arguments
      return World().run(all).output.split(separator: "\n").dropFirst().joined(separator: " ")
    }
    #expect(ids("--sort", "-id") == "S1.1.5 S1.1.4 S1.1.3 S1.1.2 S1.1.1")
    // high: 1, 2, 5; medium: 3; low: 4
    #expect(ids("--sort", "priority,-id") == "S1.1.5 S1.1.2 S1.1.1 S1.1.3 S1.1.4")
    // 48 000, 325 000, 455 000, 260 000, 270 000
    #expect(ids("--sort", "-budget") == "S1.1.3 S1.1.2 S1.1.5 S1.1.4 S1.1.1")
    #expect(ids("--sort", "health", "--as-of", "2022-12-31") == "S1.1.1 S1.1.3 S1.1.2 S1.1.4 S1.1.5")
  }

  @Test func `the language is the option's, else the locale's, else English`() {
    func first(_ environment: [String: String], _ arguments: String...) -> String {
      var world = World()
      world.environment = environment
      let output = world.run(["status", "--as-of", "2026-11-20", "Plans/demo.json"] + arguments).output
      return String(output.prefix { $0 != "\n" })
    }
    #expect(first([:]) == "As of 20 November 2026")
    #expect(first(["LANG": "fr_BE.UTF-8"]) == "Situation au 20 novembre 2026")
    #expect(first(["LANG": "fr_BE.UTF-8", "LC_MESSAGES": "nl_BE"]) == "Stand op 20 november 2026")
    #expect(
      first(["LANG": "fr_BE", "LC_MESSAGES": "nl_BE", "LC_ALL": "de_BE"]) == "Stand: 20. November 2026")
    #expect(first(["LANG": "fr_BE", "LC_ALL": "C"]) == "As of 20 November 2026")
    #expect(first(["LANG": "fr_BE", "LC_ALL": ""], "--language", "de") == "Stand: 20. November 2026")
  }

  @Test func `colour is the option's, else the environment's, else the terminal's`() {
    func isColored(_ environment: [String: String], terminal: Bool, _ arguments: String...) -> Bool {
      var world = terminal ? World.terminal(width: 80) : World()
      world.environment = environment
      return world.run(["status", "Plans/demo.json"] + arguments).output.contains("\u{1B}")
    }
    #expect(isColored([:], terminal: true))
    #expect(!isColored([:], terminal: false))
    #expect(!isColored(["NO_COLOR": "1"], terminal: true))
    #expect(isColored(["NO_COLOR": ""], terminal: true))
    #expect(isColored(["CLICOLOR_FORCE": "1"], terminal: false))
    #expect(!isColored(["CLICOLOR_FORCE": "0"], terminal: false))
    #expect(!isColored(["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], terminal: true))
    #expect(!isColored(["TERM": "dumb"], terminal: true))
    #expect(isColored(["NO_COLOR": "1"], terminal: false, "--color", "always"))
    #expect(!isColored(["CLICOLOR_FORCE": "1"], terminal: true, "--color", "never"))
  }

  @Test func `plans are found by path, by PLAN_PATH, here and in a parent`() {
    func plans(_ folder: String, _ environment: [String: String], _ arguments: String...) -> String {
      var world = World()
      world.files = MemoryFiles(
        currentFolder: FilePath(folder),
        contents: [
          "/home/plan/Plans/b.json": MemoryFiles.smallest, "/home/plan/Plans/a.json": MemoryFiles.smallest,
          "/home/plan/Plans/.hidden.json": "x", "/home/plan/Plans/deep/c.json": MemoryFiles.smallest,
          "/home/plan/Plans/notes.txt": "x", "/home/plan/Plans/plan.schema.json": "{}",
          "/home/plan/src/deep/x": "x",
          "/other/d.json": MemoryFiles.smallest,
          "/empty/x.txt": "x",
        ])
      world.environment = environment
      let result = world.run(["status", "--format", "csv"] + arguments)
      let ids = result.output.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
      return ids.joined(separator: " ")
        + (result.status == .success ? "" : "\(result.status): \(result.errors)")
    }
    #expect(plans("/home/plan", [:]) == "a b c")
    #expect(plans("/home/plan/src/deep", [:]) == "a b c")
    #expect(plans("/home/plan", ["PLAN_PATH": "/other"]) == "d")
    #expect(plans("/home/plan", ["PLAN_PATH": "/other"], "/home/plan/Plans/b.json", "/other/d.json") == "b d")
    #expect(plans("/home/plan", [:], "Plans/b.json", "Plans", "Plans/") == "b a c")
    #expect(plans("/home/plan", [:], "Plans/b.json", "/home/plan/Plans/b.json", "./Plans/b.json") == "b")
    #expect(plans("/home/plan", [:], "--plan", "b") == "b")
    #expect(plans("/other", [:]).contains("there is no folder Plans here or in a parent"))
    #expect(plans("/home/plan", [:], "/empty").contains("the folder /empty holds no plan"))
    #expect(
      plans("/home/plan", [:], "/none", "Plans/b.json")
        == "binvalidPlan: /none: error: there is no such file\n")
  }

  @Test func `a broken plan does not hide the others`() {
    var world = World()
    world.files = MemoryFiles(
      contents: ["/home/plan/Plans/a.json": MemoryFiles.smallest, "/home/plan/Plans/b.json": "{}"])
    let result = world.run("status", "--as-of", "2026")
    #expect(result.status == .invalidPlan)
    #expect(result.output.contains("\na · 2025–2027 · 0 actions\n"))
    #expect(
      result.errors == """
        Plans/b.json:1:1: error: a plan needs the key 'title' [missing-key]
        Plans/b.json:1:1: error: a plan needs the key 'period' [missing-key]
        1 | {}
          | ^

        """)
  }

  @Test func `a file that can't be written is told`() {
    var world = World()
    world.files = MemoryFiles(contents: ["/home/plan/Plans/a.json": MemoryFiles.smallest])
    let result = world.run("status", "--output", "/full/report.txt")
    #expect(result.status == .writingFailed)
    #expect(result.errors == "plan: error: /full/report.txt: no space left on the device\n")
  }

  @Test func `the version is told`() {
    #expect(World().run("--version").output.hasPrefix("plan 0.2.0 ("))
  }
}
