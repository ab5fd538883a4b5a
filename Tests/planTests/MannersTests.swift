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
      world().run("import", "x.csv").errors.hasPrefix(
        "plan: error: unknown command 'import' ('plan help' lists the commands)\n"))
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
}
