import SourceText
import StrategicPlan
import Testing

@testable import plan

/// A plan is data from elsewhere: whatever its texts hold, no output obeys it.
@Suite struct HostileTextTests {
  /// As JSON spells them, within a text.
  static let payloads: [String] = [
    // Commands to a terminal: CSI, OSC 8 and 52, C1, bell, delete, NUL.
    #"\u001b[2J\u001b]52;c;ZXZpbA==\u0007"#, #"\u001b]8;;http://evil.example\u001b\\x"#, #"a\u009b31mb"#,
    #"\u0007"#,
    #"a\u007fb\u0000c"#,
    // Directions of writing, separators of lines, what takes no room.
    #"a\u202eb\u2066c\u061c\u200f"#, #"one\ntwo\r\nthree\tfour\u0085\u2028\u2029\u000b\u000c"#,
    #"a\u200bb\u2060c\ufeffd"#,
    // Formulas.
    #"=HYPERLINK(\"http://evil.example\")"#, "+1+1", "-1+1", "@SUM(A1)", #"\t=1"#, #"\r=1"#,
    // Markup of Markdown, HTML, XML, Mermaid and forges.
    "<script>alert(1)</script>", "](javascript:alert(1)) | `x` | **y** ~~z~~", #"# h\n\n---\n```\n~~~"#,
    #"]]>&lt;\"'><x a="#, "::error file=x::%0Ay",
    #"x\r\n  section Fake\n  y :a, 2020-01-01, 1d"#,
    String(repeating: #"e\u0301\u0327"#, count: 500), "../../etc/passwd",
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} 日本語 العربية",
    // Commands of the runners of forges, at the start of a line and within one.
    "::stop-commands::tok", #"x\n::set-output name=a::b"#, "##[error]x",
    "a ##vso[task.setvariable variable=a]b",
    #"a\n  ##[group]x"#, "\u{D4E}##[a \u{D4E}::b", String(repeating: "word ", count: 30) + "::add-mask::x",
    // What looks like nothing.
    #"a\u00adb\u034fc\u115fd\u2800e\u3164f\uffa0g\ufffch\udb40\udd00i"#,
  ]

  static func plan(_ text: String) -> String {
    #"""
    {"title": "\#(text)", "organization": "\#(text)", "text": "\#(text)", "period": {"start": "2025", "end": "2027"},
     "terms": {"strategicObjective": {"one": "\#(text)", "many": "\#(text)"}, "action": {"one": "\#(text)", "many": "\#(text)"}},
     "referents": [{"id": "\#(text)", "name": "\#(text)"}], "themes": [{"name": "\#(text)"}], "source": "\#(text)",
     "missions": ["\#(text)"], "values": ["\#(text)"], "indicators": ["\#(text)"],
     "sponsors": [{"id": "\#(text)", "name": "\#(text)", "role": "\#(text)"}], "fields": {"\#(text)": "\#(text)"},
     "sourceIds": {"\#(text)": "\#(text)"}, "links": [{"title": "\#(text)", "url": "x"}],
     "strategicObjectives": [{"id": "S", "title": "\#(text)", "referents": ["\#(text)"], "sponsors": ["\#(text)"],
      "updates": [{"date": "2025-03", "health": "good", "by": "\#(text)", "note": "\#(text)"}],
      "operationalObjectives": [
      {"id": "O", "title": "\#(text)", "actions": [
       {"id": "A", "title": "\#(text)", "text": "\#(text)", "referents": ["\#(text)"], "tags": ["\#(text)"],
        "sponsors": ["\#(text)"], "fields": {"\#(text)": "\#(text)"}, "sourceIds": {"\#(text)": "\#(text)"},
        "links": [{"title": "\#(text)", "url": "x"}],
        "steps": [{"title": "\#(text)", "referents": ["\#(text)"], "deadline": "2025"}],
        "partners": ["\#(text)"], "themes": ["\#(text)"], "start": "2025", "deadline": "2025-06",
        "budget": [{"amount": 5, "source": "\#(text)", "code": "\#(text)", "note": "\#(text)"}], "indicators": [{"id": "i", "name": "\#(text)", "unit": "\#(text)",
         "text": "\#(text)", "source": "\#(text)", "fields": {"\#(text)": "\#(text)"},
         "baseline": {"value": 1, "date": "2025"}, "targets": [{"date": "2026", "value": 4}],
         "measurements": [{"date": "2026-01", "value": 2, "note": "\#(text)"}]}],
        "updates": [{"date": "2025-03", "progress": 20, "by": "\#(text)", "note": "\#(text)"}]}]}]}]}
    """#
  }

  static let commands: [[String]] = [
    ["status"], ["status", "--level", "operational", "--language", "fr"], ["status", "--format", "markdown"],
    ["status", "--format", "csv"], ["status", "--format", "tsv"], ["status", "--format", "json"],
    ["list"], ["list", "--level", "strategic"], ["list", "--format", "markdown"],
    ["list", "--format", "csv"],
    ["list", "--format", "tsv"], ["list", "--format", "json"], ["list", "--format", "ndjson"],
    ["show", "A"], ["show", "S"], ["show", "x"], ["show", "A", "--format", "markdown"],
    ["show", "A", "--explain"], ["show", "A", "--indicator", "i"], ["status", "--by", "sponsor"],
    ["status", "--level", "plan"], ["list", "--level", "indicator"], ["list", "--level", "measurement"],
    ["list", "--level", "step"], ["list", "--level", "plan"],
    ["list", "--columns", "sponsors,fields,links,steps"],
    ["list", "--columns", "fields,links,sourceIds", "--format", "csv"], ["measure", "A", "5", "--dry-run"],
    ["update", "A", "--step", "1", "--dry-run"], ["add", "step", "x", "--under", "A", "--dry-run"],
    ["report"], ["report", "--charts", "mermaid", "--language", "de"], ["check"],
    ["report", "--format", "html", "--detail", "full"], ["status", "--format", "html"],
    ["list", "--format", "html"], ["show", "A", "--format", "html"], ["report", "--metadata"],
    ["check", "--format", "json"],
    ["check", "--format", "github"], ["check", "--format", "gitlab"], ["check", "--format", "sarif"],
    ["check", "--format", "junit"], ["update", "A", "--progress", "30", "--dry-run"],
  ]

  /// What may command a terminal, disorder a line or hide in a name; a line feed ends a line, and in
  /// TSV a tab parts values. By the Unicode Standard: Cc, bidirectional controls (UAX 9), separators.
  private func unsafe(_ text: String, _ command: [String]) -> [String] {
    var allowed: Set<UInt32> = [0x0A]
    if command.contains("tsv") || command.contains("--dry-run") { allowed.insert(0x09) }
    // Between the quotes of a CSV field stands what the text says.
    if command.contains("csv") { allowed.formUnion([0x09, 0x0D]) }
    return text.unicodeScalars.filter { scalar in
      let isUnsafe =
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069,
          0xFEFF:
          true
        default: false
        }
      return isUnsafe && !allowed.contains(scalar.value)
    }.map { "U+" + String($0.value, radix: 16) }
  }

  @Test(arguments: HostileTextTests.payloads)
  func `no text commands what shows it`(payload: String) throws {
    let files = MemoryFiles(contents: ["/home/plan/Plans/x.json": Self.plan(payload)])
    for command in Self.commands {
      let run = World(files: files).run(command)
      #expect(run.status == .success, "\(command) \(run.errors)")
      // Programs read what JSON says as it is, and the diff shows the file's own bytes.
      if !command.contains("json"), !command.contains("ndjson"), !command.contains("gitlab"),
        !command.contains("sarif")
      {
        #expect(unsafe(run.output, command) == [], "\(command)")
      }
      #expect(unsafe(run.errors, []) == [], "\(command)")
      for line in (run.output + run.errors).split(separator: "\n") {
        let start = line.drop { $0.isWhitespace }
        let isOwn =
          command.contains("github")
          && ["error", "warning", "notice"].contains { start.hasPrefix("::\($0) ") }
        #expect(isOwn || start.utf8.prefix(2).elementsEqual("::".utf8) == false, "\(command) \(line)")
        #expect(
          line.firstRange(of: /##[A-Za-z]*\[/.matchingSemantics(.unicodeScalar)) == nil, "\(command) \(line)")
      }
    }
  }

  /// Whatever texts hold, a page has the elements and attributes that it has of a harmless plan, and a text document too.
  @Test(arguments: HostileTextTests.payloads)
  func `no text becomes markup`(payload: String) throws {
    func marks(_ text: String, _ command: [String]) throws -> [String] {
      let files = MemoryFiles(contents: ["/home/plan/Plans/x.json": Self.plan(text)])
      let run = World(files: files).run(command)
      let body = run.file.isEmpty ? Array(run.output.utf8) : try #require(PageText.body(run.file))
      let page = String(decoding: body, as: UTF8.self)
      // Texts in attributes differ; their names do not.
      return page.replacing(/"[^"<>]*"/, with: "").matches(of: /<[^>]*>/).map { String($0.0) }
        .filter { $0 != "<p>" && $0 != "</p>" }
    }
    for command in [
      ["report", "--format", "html", "--detail", "full"], ["status", "--format", "html"],
      ["list", "--format", "html"], ["show", "A", "S", "x", "--format", "html"],
      ["report", "--format", "docx", "--charts", "none", "--sections", "actions,indicators"],
    ] {
      #expect(try marks(payload, command) == marks("harmless", command), "\(command)")
    }
  }

  @Test(arguments: HostileTextTests.payloads)
  func `what JSON tells is what the plan says`(payload: String) throws {
    let files = MemoryFiles(contents: ["/home/plan/Plans/x.json": Self.plan(payload)])
    let line = World(files: files).run("list", "--format", "ndjson").output
    let document = try #require(JSONDocument.read(SourceFile(name: "", bytes: Array(line.utf8))).document)
    let said = JSONDocument(SourceFile(name: "", bytes: Array("\"\(payload)\"".utf8)))
    let title = try #require(document.value(of: "title", in: document.root))
    #expect(Array(document.text(ofString: title)) == Array(said.text(ofString: said.root)))
  }

  @Test(arguments: ["=1", "+1+1", "-1+1", "@x", "-25", "+3", "1"])
  func `no field of CSV begins a formula, and numbers stay numbers`(title: String) {
    let files = MemoryFiles(contents: ["/home/plan/Plans/x.json": Self.plan(title)])
    let rows = World(files: files).run("list", "--format", "csv", "--columns", "title").output
    #expect(rows == "title\n" + (Double(title) == nil ? "'" : "") + title + "\n")
  }

  @Test(arguments: [
    (#""amount": 1e999999"#, "the amount 1e999999 is too large"),
    (
      #""amount": \#(String(repeating: "9", count: 400))"#,
      "the amount \(String(repeating: "9", count: 60))… is too large"
    ),
    (#""amount": 1e-999999"#, "the amount 1e-999999 has more than two decimals"),
    (#""year": 99999"#, "expected a whole number from 1900 to 2199, found 99999"),
    (#""year": "99999""#, "'99999' is not a date"),
    (#""year": "0000""#, "the year of '0000' is not between 1900 and 2199"),
  ])
  func `numbers and years beyond all bounds are refused`(line: String, message: String) {
    let text = Self.plan("x").replacing(#""amount": 5"#, with: line)
    let run = World(files: MemoryFiles(contents: ["/home/plan/Plans/x.json": text])).run("status")
    #expect(run.status == .invalidPlan)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: ["../../etc/passwd", "A/B", "~", "A B", "\\u202eA"])
  func `an id is no path`(id: String) {
    let text = Self.plan("x").replacing(#"{"id": "A","#, with: #"{"id": "\#(id)","#)
    let run = World(files: MemoryFiles(contents: ["/home/plan/Plans/x.json": text])).run("status")
    #expect(run.status == .invalidPlan)
    #expect(run.errors.contains("[bad-id]"))
  }
}
