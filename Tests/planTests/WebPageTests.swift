import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// Reports as web pages and text documents.
@Suite struct WebPageTests {
  private static let details = ["brief", "usual", "full"]

  private func report(_ id: String, _ format: String, _ options: String...) -> World.Result {
    World().run(
      ["report", "Plans/\(id).json", "--as-of", "2026-01-31", "--charts", "none", "--format", format]
        + options)
  }

  /// The figures of the Markdown are compared with those of a second program; so these are too.
  @Test(arguments: Repository.plans, Language.all.map(\.tag))
  func `a report says the same in every format`(id: String, language: String) {
    for detail in Self.details {
      let options = ["--language", language, "--detail", detail]
      func result(_ format: String) -> World.Result {
        World().run(
          ["report", "Plans/\(id).json", "--as-of", "2026-01-31", "--charts", "none", "--format", format]
            + options)
      }
      let markdown = PageText.markdown(result("markdown").output)
      #expect(markdown.count > 100)
      #expect(PageText.html(result("html").output) == markdown, "\(detail)")
      #expect(PageText.word(result("docx").file) == markdown, "\(detail)")
    }
  }

  @Test(arguments: Repository.plans)
  func `every reference of a page leads somewhere, and no name is given twice`(id: String) throws {
    for page in [
      World().run(
        "report", "Plans/\(id).json", "--as-of", "2026-01-31", "--detail", "full", "--format", "html"),
      World().run(
        "report", "Plans/\(id).json", "Plans/demo.json", "--as-of", "2026-01-31", "--format", "html"),
      World().run("status", "--format", "html", "--as-of", "2026-01-31"),
    ] {
      let text = page.output
      let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(ids.filter { id in ids.count { $0 == id } > 1 })")
      let references = text.matches(of: /\shref="#([^"]*)"/).map { String($0.1) }
      #expect(!references.isEmpty)
      for reference in references where reference != "top" {
        #expect(ids.contains(reference.removingPercentEncoding), "\(reference)")
      }
      for label in text.matches(of: /\saria-labelledby="([^"]*)"/) {
        #expect(label.1.split(separator: " ").allSatisfy { ids.contains(String($0)) })
      }
    }
  }

  @Test func `a page fetches nothing and runs one script`() throws {
    let text = report("demo", "html").output
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">\n"))
    #expect(text.matches(of: /(src|href|action|data|poster)="(?!#)/).isEmpty)
    #expect(!text.contains("url("))
    #expect(text.matches(of: /<script/).count == 1)
    #expect(text.contains("script-src '\(HTMLPage.scriptHash)'"))
    let hash = SHA256.hash(Array(HTMLPage.script.utf8))
    #expect(HTMLPage.scriptHash == "sha256-" + hash.base64)
  }

  /// The hash of “abc” that FIPS 180-4 gives in its examples.
  @Test func `the hash is the published one`() {
    #expect(
      SHA256.hash(Array("abc".utf8)).map { String(0x100 + Int($0), radix: 16).dropFirst() }.joined()
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `a table has a head for each column, and each row a cell for each`() {
    let text = report("demo", "html", "--detail", "full").output
    let tables = text.matches(of: /(?s)<table.*?<\/table>/).map { String($0.0) }
    #expect(tables.count > 10)
    for table in tables {
      let columns = table.matches(of: /<col\s/).count
      for row in table.matches(of: /(?s)<tr.*?<\/tr>/) {
        #expect(row.0.matches(of: /<t[hd]\s/).count == columns)
      }
      #expect(table.contains("<caption>") && table.contains("<thead"))
    }
  }

  @Test func `a folder gets a page for each plan`() {
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/a.json": HostileTextTests.plan("A & B"),
      "/home/plan/Plans/b.json": HostileTextTests.plan("C"), "/home/plan/site/old.txt": "",
    ])
    let world = World(files: files, today: "2025-11-20")
    let run = world.run("status", "--format", "html", "--output", "site")
    #expect(run.status == .success && run.output == "" && run.errors == "")
    let pages = files.contents.keys.filter { $0.hasSuffix(".html") }.sorted()
    #expect(
      pages == ["/home/plan/site/index.html", "/home/plan/site/plan-a.html", "/home/plan/site/plan-b.html"])
    let index = files.contents["/home/plan/site/index.html"] ?? ""
    #expect(index.contains("<a href=\"plan-a.html\">a</a>"))
    let page = files.contents["/home/plan/site/plan-a.html"] ?? ""
    #expect(page.contains("<title>A &amp; B – As of 20 November 2025</title>"))
    #expect(
      page.contains(
        "<th role=\"rowheader\" scope=\"row\" data-label=\"Id\"><span class=\"strong\">A</span></th>"))
    // A second run finds its own pages.
    #expect(world.run("status", "--format", "html", "--output", "site/").status == .success)
    #expect(
      world.run("status", "--output", "site").errors
        == "plan: error: site is a folder (--format html writes a page for each plan into one)\nSee 'plan help status' for its options.\n"
    )
  }

  @Test func `plans with the same id have pages and places of their own`() {
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/a.json": HostileTextTests.plan("A"),
      "/home/plan/Plans/x/a.json": HostileTextTests.plan("B"),
    ])
    let world = World(files: files, today: "2025-11-20")
    let page = world.run("status", "--format", "html").output
    #expect(page.contains("<h2 id=\"plan-a\">A ") && page.contains("<h2 id=\"plan-a-2\">B "))
    #expect(page.contains("<a href=\"#plan-a-2\">a</a>"))
    #expect(world.run("status", "--format", "html", "--output", "site/").status == .success)
    #expect(files.contents["/home/plan/site/plan-a-2.html"]?.contains("<title>B – ") == true)
    #expect(files.contents["/home/plan/site/index.html"]?.contains("<a href=\"plan-a-2.html\">a</a>") == true)
  }

  @Test func `the ending of a file chooses the format`() {
    func kind(_ name: String, _ command: String...) -> Substring {
      let files = MemoryFiles(contents: ["/home/plan/Plans/a.json": HostileTextTests.plan("A")])
      let run = World(files: files).run(command + ["--output", name])
      #expect(!run.errors.contains("error:"), "\(run.errors)")
      return (files.contents["/home/plan/" + name] ?? "").prefix(9)
    }
    #expect(kind("x.html", "report") == "<!DOCTYPE")
    #expect(kind("x.HTM", "list") == "<!DOCTYPE")
    #expect(kind("x.md", "report") == "# Annual ")
    #expect(kind("x.docx", "report").hasPrefix("PK\u{3}\u{4}"))
    #expect(kind("x.csv", "list") == "plan,leve")
    #expect(kind("x.json", "status") == "{\n  \"sche")
    #expect(kind("x.ndjson", "list").hasPrefix("{\"plan\""))
    #expect(kind("x.sarif", "check") == "{\n  \"$sch")
    #expect(kind("x", "status") == "As of 20 ")
    #expect(kind("x.txt", "status") == "As of 20 ")
    let files = MemoryFiles(contents: ["/home/plan/Plans/a.json": HostileTextTests.plan("A")])
    #expect(
      World(files: files).run("status", "--output", "x.pdf").errors
        == "plan: error: no format of this command has files that end in .pdf (choose one with --format: table, json, csv, tsv, markdown, html, xlsx)\nSee 'plan help status' for its options.\n"
    )
    #expect(files.contents["/home/plan/x.pdf"] == nil)
  }

  @Test func `a terminal is spared a text document`() {
    let run = World.terminal(width: 80).run("report", "--format", "docx", "Plans/demo.json")
    #expect(run.file == [] && run.output == "")
    #expect(
      run.errors
        == "plan: error: a terminal can't show such a file (name it with --output)\nSee 'plan help report' for its options.\n"
    )
  }

  @Test func `the same input gives the same bytes`() {
    for format in ["html", "docx", "markdown"] {
      let (first, second) = (report("demo", format), report("demo", format))
      #expect(first.output == second.output && first.file == second.file)
    }
  }

  /// The same bytes to a pipe and to a file.
  @Test(arguments: [["report"], ["status"], ["list"], ["show", "A"]])
  func `Markdown does not depend on where it goes`(command: [String]) {
    let files = MemoryFiles(contents: ["/home/plan/Plans/a.json": HostileTextTests.plan("A")])
    let world = World(files: files)
    let piped = world.run(command + ["--format", "markdown"]).output
    #expect(world.run(command + ["--format", "markdown", "--output", "x.md"]).status == .success)
    #expect(files.contents["/home/plan/x.md"] == piped)
  }

  /// Of S1.1 alone one indicator is short of its trajectory, as the indicators listed with the same filter.
  @Test func `a report of a part counts the indicators of the part`() {
    let options = ["--objective", "S1.1", "--as-of", "2026-01-31", "Plans/demo.json"]
    let report = World().run(
      ["report", "--year", "2025", "--sections", "summary", "--language", "en"] + options)
    #expect(report.output.contains("| Indicators: short of the trajectory | 0 | 1 | +1 |"))
    let list = World().run(
      ["list", "--level", "indicator", "--columns", "id,state", "--format", "csv"] + options)
    #expect(list.output.split(separator: "\n").count { $0.hasSuffix(",behind") } == 1)
  }

  @Test(arguments: [
    (["--year", "2025", "--final"], "--year and --final name two periods"),
    (["--mid-term", "--final"], "--mid-term and --final name two periods"),
    (["--year", "2025", "--since", "2025-06"], "--year and --since name two periods"),
    (["--final", "--from", "2025"], "--final and --from name two periods"),
  ])
  func `two periods are refused`(options: [String], message: String) {
    let run = World().run(["report", "Plans/demo.json"] + options)
    #expect(run.output == "" && run.status == .usage)
    #expect(run.errors.hasPrefix("plan: error: \(message) (a report is about one)\n"))
  }

  @Test func `a name that nobody has is remarked on`() {
    let run = World().run("report", "Plans/demo.json", "--referent", "TRZ", "--year", "2025")
    #expect(run.errors == "plan: note: no item has the referent 'TRZ' (did you mean 'TRA'?)\n")
  }

  @Test func `a link to the web can be followed, and no other`() {
    let text = HostileTextTests.plan("T").replacing(
      #"[{"title": "T", "url": "x"}]"#,
      with:
        #"[{"title": "Decision", "url": "https://example.org/a?b=1&c=\"2"}, {"url": "javascript:alert(1)"}]"#)
    let files = MemoryFiles(contents: ["/home/plan/Plans/a.json": text])
    let page = World(files: files).run("show", "A", "--format", "html").output
    #expect(
      page.contains("<a href=\"https://example.org/a?b=1&amp;c=&quot;2\" rel=\"noreferrer\">Decision – https")
    )
    #expect(page.contains("<li>javascript:alert(1)</li>"))
  }

  @Test func `metadata is there when it is asked for`() {
    let text = World().run(
      "report", "Plans/demo.json", "--year", "2025", "--as-of", "2026-01-31", "--metadata", "--sections",
      "late"
    ).output
    #expect(
      text.hasPrefix(
        """
        ---
        title: "Rapport annuel 2025"
        subtitle: "Programme stratégique transversal 2022-2027 (exemple fictif)"
        author: "Commune de Valmeuse-les-Prés (fictive)"
        date: 2025-12-31
        lang: fr
        ---

        - **Programme
        """))
  }
}

extension String {
  /// The text with its `%` sequences decoded.
  fileprivate var removingPercentEncoding: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
