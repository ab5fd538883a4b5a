import Testing

@testable import plan

/// What spreadsheets and Markdown make of a plan's texts.
@Suite struct SpreadsheetTextTests {
  private func world(_ title: String) -> World {
    World(files: MemoryFiles(contents: ["/home/plan/Plans/x.json": HostileTextTests.plan(title)]))
  }

  private func field(_ title: String, _ format: String = "csv") -> String {
    let rows = world(title).run("list", "--format", format, "--columns", "title").output
    return String(rows.dropFirst("title\n".count).dropLast())
  }

  @Test(arguments: [
    ("a;=1+1", "a;'=1+1"), ("a;-5", "a;-5"), ("-5", "-5"), ("a;-5x", "a;'-5x"), (#"a\n=1"#, "\"a\n'=1\""),
    (#"a\r=1"#, "\"a\r'=1\""), (#"a\t=1"#, "a\t'=1"), ("a, =1", "\"a, '=1\""), ("a|@x", "a|'@x"),
    (#"a; \"=1"#, "\"a; \"\"'=1\""), ("a\u{FF1B}=1", "a\u{FF1B}'=1"), ("a\u{61B}=1", "a\u{61B}'=1"),
    ("\u{FF1D}1+1", "'\u{FF1D}1+1"), ("\u{FF0B}1", "'\u{FF0B}1"), ("\u{FF0D}1", "'\u{FF0D}1"),
    ("\u{FF20}x", "'\u{FF20}x"), (" =1", " '=1"), (#"\t=1"#, "'\t'=1"), ("a=1;b", "a=1;b"),
    ("a - b; c", "a - b; c"),
    ("-25,5;-3", "\"'-25,5;-3\""), ("\u{301}=1", "\u{301}=1"), ("a;\u{301}=1", "a;\u{301}=1"),
    ("=\u{301}1", "'=\u{301}1"), (";=\u{301}1", ";'=\u{301}1"),
  ])
  func `no formula begins where some locale's cell may`(title: String, shown: String) {
    #expect(field(title) == shown)
  }

  /// A comma parts no cells where a semicolon does: what follows a number goes on with it.
  @Test(arguments: [
    ("-1", "5+x|'y'!A0", "-1,'5+x|'y'!A0"), ("-1", "*x|y!A", "-1,'*x|y!A"), ("-1", "e5+f(1)", "-1,'e5+f(1)"),
    ("x;-1", "5+x|y!A", "x;-1,'5+x|y!A"), ("-1", "x", "-1,x"), ("-1", "2025-01-01", "-1,2025-01-01"),
    ("x-1", "5+x|y!A", "x-1,5+x|y!A"), ("1", "f(1)", "1,f(1)"), ("-25", "JVDB", "-25,JVDB"),
  ])
  func `no formula begins with a number that another field goes on with`(
    title: String, name: String, row: String
  ) {
    let text = HostileTextTests.plan(title).replacing(
      ##""tags": ["\##(title)"]"##, with: ##""tags": ["\##(name)"]"##)
    let world = World(files: MemoryFiles(contents: ["/home/plan/Plans/x.json": text]))
    #expect(world.run("list", "--format", "csv", "--columns", "title,tags").output == "title,tags\n\(row)\n")
  }

  @Test func `nor in what tabs separate`() {
    #expect(field(#"a\t=1;=2"#, "tsv") == "a '=1;'=2")
  }

  /// As cmark-gfm 0.29 with its extension `autolink` shows: no backslash and no entity helps.
  @Test func `a mail address is no link in Markdown, and a name no mention`() {
    let text = world("a.b-c+d@e.be, @f, g @h, é@i.be").run(
      "list", "--format", "markdown", "--columns", "title"
    ).output
    #expect(text.contains("| a.b-c+d<!-- -->@e.be, @<!-- -->f, g @<!-- -->h, é@<!-- -->i.be |"))
  }

  @Test(arguments: ["click", "call", "gantt", "topAxis", "section", "dateFormat", "href"])
  func `no id is a word of a diagram`(id: String) throws {
    let text = HostileTextTests.plan("T").replacing(#"{"id": "A","#, with: #"{"id": "\#(id)","#)
    let world = World(files: MemoryFiles(contents: ["/home/plan/Plans/x.json": text]))
    let report = world.run("report", "--charts", "mermaid").output
    #expect(report.contains("\n  (\(id)) ! T :crit, t0, 2025-01-01, 2025-07-01\n"))
  }
}
