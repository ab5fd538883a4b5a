import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// What clig.dev and other programs have taught people to expect.
@Suite struct MannersTests {
  private static let plan = #"""
    {"title": "P", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [{"id": "S", "title": "S",
     "operationalObjectives": [{"id": "O", "title": "O", "actions": [{"id": "A", "title": "a", "deadline": "2026-12-31"}]}]}]}
    """#

  private func world(input: String = plan) -> World {
    World(files: MemoryFiles(contents: ["-": input, "/home/plan/Plans/p.json": Self.plan]))
  }

  @Test func `a hyphen is standard input`() {
    #expect(
      world().run("list", "-", "--columns", "plan,id", "--format", "csv").output == "plan,id\nstdin,A\n")
    #expect(
      world().run("list", "-", "--stdin-name", "x/pst.json", "--columns", "plan,id", "--format", "csv").output
        == "plan,id\npst,A\n")
    #expect(
      world(input: "{").run("check", "-", "--stdin-name", "Plans/p.json").output.hasPrefix(
        "Plans/p.json:1:2: error: "))
    #expect(world().run("show", "A", "-").output.contains("A  a\n"))
    let fix = world().run("check", "--fix", "-")
    #expect(fix.status == .usage)
    #expect(fix.errors.hasPrefix("plan: error: --fix changes files, and standard input is none"))
  }

  @Test(arguments: [
    ("today", "20 November 2026"), ("yesterday", "19 November 2026"), ("demain", "21 November 2026"),
    ("-3d", "17 November 2026"), ("+2w", "4 December 2026"), ("-1m", "20 October 2026"),
    ("+1y", "20 November 2027"),
    ("-1y", "20 November 2025"), ("-9m", "20 February 2026"),
  ])
  func `a day may be told from today`(text: String, day: String) {
    #expect(world().run("status", "--as-of", text).output.hasPrefix("As of \(day)\n"))
  }

  /// A month that is too short for the day has its last; a year without the 29 February its 28.
  @Test(arguments: [
    ("2026-03-31", "-1m", "2026-02-28"), ("2024-03-31", "-1m", "2024-02-29"),
    ("2024-02-29", "+1y", "2025-02-28"),
    ("2026-01-31", "+1m", "2026-02-28"), ("2026-12-15", "+1m", "2027-01-15"),
  ])
  func `months are counted by the calendar`(today: String, text: String, day: String) throws {
    let days = try FiscalCalendar.calendarYears.days(named: Array(today.utf8))
    #expect(RelativeDay.day(text, from: days.last)?.description == day)
  }

  @Test(arguments: ["-1x", "+", "-m", "1m", "-999999d", "now", "-1.5m"])
  func `what means no day is refused`(text: String) throws {
    let days = try FiscalCalendar.calendarYears.days(named: Array("2026-11-20".utf8))
    #expect(RelativeDay.day(text, from: days.last) == nil)
  }

  @Test func `json is short for the format`() {
    for command in ["status", "list", "check"] {
      #expect(world().run(command, "--json").output == world().run(command, "--format", "json").output)
    }
    #expect(world().run("show", "A", "--json").output == world().run("show", "A", "--format", "json").output)
  }

  /// By no-color.org, force-color.org and bixense.com/clicolors.
  @Test(
    arguments: [
      ([:], true, true), ([:], false, false), (["FORCE_COLOR": "1"], false, true),
      (["FORCE_COLOR": "0"], false, false),
      (["CLICOLOR_FORCE": "1"], false, true), (["CLICOLOR": "0"], true, false),
      (["CLICOLOR": "0", "FORCE_COLOR": "1"], true, true),
      (["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false),
      (["TERM": "dumb"], true, false),
    ] as [([String: String], Bool, Bool)])
  func `colours are as the environment asks`(environment: [String: String], isTerminal: Bool, isColored: Bool)
  {
    var world = world()
    world.environment = environment
    world.output = OutputStream(isTerminal: isTerminal, width: 80)
    #expect(world.run("status").output.contains("\u{1B}[") == isColored)
  }

  @Test func `somebody who is lost is shown the way`() {
    #expect(
      world().run("publish", "x.csv").errors.hasPrefix(
        "plan: error: unknown command 'publish' ('plan help' lists the commands)\n"))
    #expect(
      world().run("lst").errors.hasPrefix("plan: error: unknown command 'lst' (did you mean 'list'?)\n"))
    #expect(
      world().run("status", "p").errors.contains(
        "p: error: there is no such file (--plan p picks a plan by its id)"))
    let empty = World(files: MemoryFiles(contents: ["/home/plan/x": ""]))
    #expect(
      empty.run("status").errors
        == "plan: error: there is no folder Plans here or in a parent (give a path, set PLAN_PATH, or make a plan with 'plan init')\n"
    )
  }

  @Test(arguments: [
    ("PST 2025-2030", "2025", "2030"), ("Plan 2019 – 2024 du CPAS", "2019", "2024"),
    ("Impulsion 25", "2026", "2031"), ("PST 2030-2025", "2026", "2031"), ("2020, 2021, 2022", "2026", "2031"),
    ("Horizon 2030", "2026", "2031"),
  ])
  func `the years of a title are the period of a new plan`(title: String, first: String, last: String) {
    let files = MemoryFiles(contents: ["/home/plan/x": ""])
    var world = World(files: files)
    world.environment = ["LANG": "nl_BE.UTF-8"]
    #expect(
      world.run("init", "p", "--title", title).output.hasPrefix("p.json: a new plan, \(first) to \(last)\n"))
    // Reports are in the language of the locale unless another is asked for.
    #expect(files.contents["/home/plan/p.json"]?.contains("\"language\": \"nl\"") == true)
  }

  /// The table of the demo is longer than ten lines, and shorter than a hundred.
  @Test(
    arguments: [
      (10, [:], [], "less"), (100, [:], [], nil), (nil, [:], [], nil),
      (10, ["PAGER": "more -s"], [], "more -s"),
      (10, ["PAGER": "more", "PLAN_PAGER": "most"], [], "most"), (10, ["PLAN_PAGER": ""], [], nil),
      (10, ["PAGER": "cat"], [], nil), (10, ["TERM": "dumb"], [], nil), (10, [:], ["--no-pager"], nil),
    ] as [(Int?, [String: String], [String], String?)])
  func `what is longer than the screen goes to a pager`(
    height: Int?, environment: [String: String], options: [String], pager: String?
  ) {
    var context = Context(
      files: Disk(folder: FilePath(Repository.root)), environment: { environment[$0].map { Argument($0) } },
      clock: nil, standardOutput: OutputStream(isTerminal: height != nil, width: 80, height: height),
      standardError: .init())
    let line = ["status", "Plans/demo.json", "--as-of", "2026-11-20"] + options
    #expect(context.run(line.map { Argument($0) }) == .success)
    #expect(context.pager == pager)
  }

  private func world(settings: String, _ environment: [String: String] = [:]) -> World {
    var world = World(
      files: MemoryFiles(contents: [
        "/home/plan/Plans/p.json": Self.plan, "/home/a/.config/plan/config.json": settings,
      ]))
    world.environment = environment.merging(["HOME": "/home/a"]) { own, _ in own }
    return world
  }

  @Test func `a user's settings are defaults, which the environment and options override`() {
    let french = world(settings: #"{"language": "fr", "color": "always", "soon": 36500, "by": "FL"}"#)
    #expect(french.run("status").output.hasPrefix("\u{1B}[2mSituation au 20 novembre 2026"))
    #expect(french.run("status", "--language", "nl", "--color", "never").output.hasPrefix("Stand op"))
    #expect(french.run("list", "--due-soon", "--columns", "id", "--format", "csv").output == "id\nA\n")
    #expect(
      french.run("list", "--due-soon", "--soon", "1", "--columns", "id", "--format", "csv").output == "id\n")
    #expect(
      french.run("update", "A", "--progress", "5", "--dry-run", "--color", "never").output.contains(
        #""by": "FL""#))
    let plain = world(settings: #"{"color": "always"}"#, ["NO_COLOR": "1"])
    #expect(plain.run("status").output.hasPrefix("As of"))
  }

  @Test func `a user's settings may name the plans, and the folder of settings may be elsewhere`() {
    var elsewhere = World(
      files: MemoryFiles(
        currentFolder: "/srv",
        contents: ["/home/a/pst/p.json": Self.plan, "/etc/a/plan/config.json": #"{"plans": "~/pst"}"#]))
    elsewhere.environment = ["HOME": "/home/a", "XDG_CONFIG_HOME": "/etc/a"]
    #expect(elsewhere.run("list", "--columns", "id", "--format", "csv").output == "id\nA\n")
    elsewhere.environment["XDG_CONFIG_HOME"] = "etc/a"
    #expect(elsewhere.run("list").status == .invalidPlan)
  }

  @Test func `mistakes in a user's settings have their place, and nothing is done`() {
    let result = world(settings: #"{"langage": "fr"}"#).run("status")
    #expect(result.status == .usage)
    #expect(result.output.isEmpty)
    #expect(
      result.errors.hasPrefix(
        "/home/a/.config/plan/config.json:1:2: error: unknown key 'langage' in a file of settings [unknown-key]\n"
      ))
    #expect(
      result.errors.hasSuffix(
        "plan: error: your settings are not valid (correct them, or remove the file)\n"))
    #expect(world(settings: "{").run("--version").status == .success)
    #expect(world(settings: #"{"soon": "many"}"#).run("status").errors.contains(":1:10: error:"))
  }

  @Test(
    arguments: [
      (["LC_ALL": "C"], "etape ete - oe EUR ##..?? \"x\"..."),
      (["LANG": "fr_BE.ISO-8859-1"], "etape ete - oe EUR ##..?? \"x\"..."),
      (["LC_CTYPE": "fr_BE.utf8", "LANG": "C"], "étape été – œ € ██░░日 « x »…"),
      ([:], "étape été – œ € ██░░日 « x »…"),
    ] as [([String: String], String)])
  func `a terminal without UTF-8 is shown ASCII`(environment: [String: String], shown: String) {
    var world = World(
      files: MemoryFiles(contents: [
        "/home/plan/Plans/p.json": Self.plan.replacing("\"a\"", with: "\"étape été – œ € ██░░日 « x »…\"")
      ]))
    world.environment = environment
    world.output = OutputStream(isTerminal: true, width: 120)
    let title = shown.replacing("\"x\"", with: "\" x \"")
    #expect(world.run("list", "--color", "never").output.contains("A   " + title + "  "))
    // What is not on a terminal is UTF-8.
    world.output = OutputStream()
    #expect(world.run("list").output.contains("étape été – œ € ██░░日 « x »…"))
  }

  /// What terminals set is in the documentation of each.
  @Test(
    arguments: [
      (["TERM_PROGRAM": "vscode"], true), (["TERM": "xterm-kitty"], true), (["VTE_VERSION": "7600"], true),
      (["VTE_VERSION": "4600"], false), (["TERM": "xterm-256color"], false),
      (["TERM_PROGRAM": "vscode", "TMUX": "x"], false), (["WT_SESSION": "1", "CI": "true"], false),
      (["FORCE_HYPERLINK": "1"], true), (["FORCE_HYPERLINK": "0", "WT_SESSION": "1"], false),
      (["TERM_PROGRAM": "vscode", "NO_COLOR": "1"], false),
    ] as [([String: String], Bool)])
  func `places lead to their files where the terminal knows hyperlinks`(
    environment: [String: String], isLinked: Bool
  ) {
    var world = World(
      files: MemoryFiles(contents: ["/home/plan/Plans/é p.json": "{"]))
    world.environment = environment
    world.output = OutputStream(isTerminal: true, width: 120)
    let link = "\u{1B}]8;;file:///home/plan/Plans/%C3%A9%20p.json\u{1B}\\"
    #expect(world.run("check").output.contains(link) == isLinked)
    world.output = OutputStream()
    #expect(!world.run("check", "--color", "always").output.contains("\u{1B}]8"))
  }
}
