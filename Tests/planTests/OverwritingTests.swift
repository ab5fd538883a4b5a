import FoundationEssentials
import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// What a result may take the place of.
@Suite struct OverwritingTests {
  private static let action = EditingCommandTests.plan

  /// Commands with a result, without the option that says where to.
  static let results: [[String]] =
    [
      ["status", "-f", "json"], ["status", "-f", "csv"], ["status", "-f", "tsv"],
      ["status", "-f", "markdown"], ["list", "-f", "json"], ["list", "-f", "ndjson"],
      ["list", "-f", "csv"], ["list", "-f", "tsv", "--columns", "id,title,path"], ["list", "-f", "markdown"],
      ["list", "-f", "ndjson", "--columns", "sdgs,id,spent"], ["show", "C1.1", "-f", "json"],
      ["show", "C1.1", "-f", "markdown"], ["report"], ["schema"], ["schema", "--of", "folder"],
      ["check", "--list-rules", "-f", "json"], ["report", "-f", "html"], ["status", "-f", "html"],
      ["list", "-f", "html"], ["show", "C1.1", "-f", "html"], ["report", "-f", "docx"],
    ] + ["json", "github", "gitlab", "sarif", "junit"].map { ["check", "-f", $0] }

  /// What has no form that it could be told by.
  static let texts: [[String]] = [
    ["status"], ["list"], ["list", "-f", "csv", "--columns", "id,title"],
    ["list", "-f", "ndjson", "--columns", "id"],
    ["show", "C1.1"], ["check"], ["check", "--list-rules"], ["check", "--explain", "stale"],
  ]

  /// What may stand where a result is to go.
  static let others: [String] = [
    MemoryFiles.smallest, action, "<<<<<<< HEAD\n\(action)\n=======\n\(action)\n>>>>>>> b\n",
    String(action.prefix(200)), "\u{FEFF}\(action)", #"{"checks": {"overdue": "error"}}"#,
    "{\n  \"schema\": \"plan.baseline/1\",\n  \"accepted\": []\n}\n", "# Notes\n\n- **P**\n",
    "id;title\nA;x\n",
    "{}", "[1]", "{\"plan\": \"p\", \"mine\": 1}\n", "Dear all\n",
    "<!DOCTYPE html>\n<html><body>mine</body>\n</html>\n", "PK\u{3}\u{4} mine",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<?xml version=\"1.0\"?>\n<testsuites>\n  <testsuite name=\"other\"/>\n</testsuites>\n",
    #"{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "other"}}, "results": []}]}"#,
    #"[{"check_name": "other", "fingerprint": "1"}]"#, "::error file=x::y\nmore\n",
    #"{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Other", "$defs": {}}"#,
    // What begins as a result does, or says that it is one.
    "plan\nbuy milk\n", "id,title\n1,my own\n", "id\ttitle\tpath\nmine\n",
    "{\"title\": \"My own\", \"tags\": []}\nnotes\n",
    #"{"id": "x", "title": "P2", "period": {"start": "2025", "end": "2026"}, "strategicObjectives": [], "schema": "plan.list/1"}"#,
    #"{"schema": "plan.list/1", "title": "P2", "period": {"start": "2025"}}"#,
    #"{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "plan"}}}, {"tool": {"driver": {"name": "other"}}}]}"#,
    "<?xml version=\"1.0\"?>\n<testsuites>\n</testsuites>\n<!-- mine -->\n", "As of 2025\n\nfoo\n · my own\n",
    "\n\n\n",
    "::error file=x::y\n\n", "::error file=app.js,line=1::mine\n",
    #"[{"check_name": "overdue", "mine": 1}]"# + "\n",
    #"{"runs": [{"tool": {"driver": {"name": "plan", "version": "terraform"}}, "results": []}]}"# + "\n",
    "<?xml version=\"1.0\"?>\n<testsuites>\n\t<testsuite tests=\"2\">\n\t\t<testcase name=\"x\"></testcase>\n\t</testsuite>\n</testsuites>\n",
    "As of 20 November 2026\n\nP\np · 2025\n",
  ]

  private func files(_ other: String) -> MemoryFiles {
    MemoryFiles(contents: ["/home/plan/Plans/p.json": Self.action, "/home/plan/out": other])
  }

  @Test(arguments: others)
  func `nothing but an earlier result is overwritten`(other: String) {
    for arguments in Self.results + Self.texts {
      let files = files(other)
      let run = World(files: files).run(arguments + ["--output", "out"])
      #expect(run.status == .usage, "\(arguments)")
      #expect(run.errors.contains("(--force overwrites it)"), "\(run.errors)")
      #expect(files.contents["/home/plan/out"] == other, "\(arguments)")
    }
  }

  /// Every command over one text, and one command over every text.
  static let forced =
    (results + texts).map { ($0, "Dear all\n") } + others.map { (["list", "-f", "csv"], $0) }

  @Test(arguments: forced)
  func `anything is overwritten when it is asked for`(arguments: [String], other: String) {
    let files = files(other)
    let forced = World(files: files).run(arguments + ["--output", "out", "--force"])
    #expect(forced.status == .success || arguments[0] == "check")
    #expect(files.contents["/home/plan/out"] != other, "\(arguments)")
  }

  @Test func `bytes in another encoding are kept`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.action, "p.json")
    let bytes: [UInt8] =
      [0xFF, 0xFE] + Self.action.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    try folder.files.create("out.json", bytes)
    for arguments in Self.results where arguments[0] != "schema" && !arguments.contains("--list-rules") {
      let path = arguments[0] == "show" ? ["--path", "p.json"] : ["p.json"]
      let run = folder.world.run(arguments + ["--output", "out.json"] + path)
      #expect(run.status == .usage, "\(arguments) \(run.errors)")
      #expect(try folder.files.read("out.json") == bytes)
    }
  }

  @Test(arguments: results)
  func `an earlier result of the same kind is`(arguments: [String]) {
    let files = files("")
    for day in ["2026-01-01", "2026-02-01"] {
      let isDated = arguments[0] != "schema"
      let run = World(files: files).run(arguments + ["--output", "out"] + (isDated ? ["--as-of", day] : []))
      #expect(run.status == .success || arguments[0] == "check", "\(run.errors)")
    }
    #expect(files.contents["/home/plan/out"] != "")
    // And none of another.
    for other in Self.results where other != arguments {
      let before = files.contents["/home/plan/out"]
      let run = World(files: files).run(other + ["--output", "out"])
      #expect(run.status == .usage, "\(arguments) then \(other)")
      #expect(files.contents["/home/plan/out"] == before)
    }
  }

  @Test(arguments: ["./p.json", "../inside/p.json", "link.json", "hard.json", "deep/../p.json"])
  func `what a result is made from is kept, however it is spelled`(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("inside/deep")
    try folder.write(MemoryFiles.smallest, "inside/p.json")
    try folder.link("inside/link.json", to: "p.json")
    try FileManager.default.linkItem(
      atPath: folder.path + "/inside/p.json", toPath: folder.path + "/inside/hard.json")
    let world = World(files: Disk(folder: FilePath(folder.path + "/inside")))
    let run = world.run("list", "--format", "csv", "--force", "--output", path, "p.json")
    #expect(
      run.errors.hasPrefix("plan: error: \(path) would be overwritten, and the result is made from it\n"))
    #expect(try folder.text("inside/p.json") == MemoryFiles.smallest)
  }

  @Test func `a baseline that was just read is kept`() {
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": Self.action])
    let world = World(files: files)
    #expect(world.run("check", "--write-baseline", "b.json").status == .success)
    let baseline = files.contents["/home/plan/b.json"]
    let run = world.run("check", "--baseline", "b.json", "--format", "json", "--output", "b.json")
    #expect(run.status == .usage && files.contents["/home/plan/b.json"] == baseline)
    #expect(
      world.run("check", "--baseline", "b.json", "--force", "--format", "json", "--output", "b.json").errors
        .hasPrefix(
          "plan: error: b.json would be overwritten, and the result is made from it\n"))
    #expect(files.contents["/home/plan/b.json"] == baseline)
    #expect(world.run("check", "--baseline", "b.json", "--write-baseline", "b.json").status == .success)
  }

  @Test func `a folder's settings that were read are kept`() {
    let settings = #"{"checks": {}}"#
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/p.json": Self.action, "/home/plan/Plans/.plan.json": settings,
    ])
    for command in [["check", "-f", "json"], ["list"], ["status"]] {
      let run = World(files: files).run(command + ["--force", "--output", "Plans/.plan.json"])
      #expect(run.status == .usage && files.contents["/home/plan/Plans/.plan.json"] == settings)
    }
  }

  @Test func `a link that leads nowhere is written where it leads`() throws {
    let folder = try TemporaryFolder()
    try folder.write(MemoryFiles.smallest, "p.json")
    try folder.makeFolder("deep")
    try folder.link("deep/other.csv", to: "out.csv")
    try folder.link("link.csv", to: "deep/other.csv")
    let run = folder.world.run("list", "p.json", "--format", "csv", "--columns", "id", "--output", "link.csv")
    #expect(run.status == .success)
    #expect(try folder.text("deep/out.csv") == "id\n")
    #expect(folder.files.isLink("link.csv") && folder.files.isLink("deep/other.csv"))
  }

  @Test func `a link that leads nowhere, and out of its folder, makes no file`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("in")
    try folder.write(MemoryFiles.smallest, "p.json")
    try folder.link("in/out.csv", to: "../evil")
    let run = folder.world.run("list", "p.json", "--format", "csv", "--output", "in/out.csv")
    #expect(
      run.errors.hasPrefix(
        "plan: error: in/out.csv is reached by a link that leads out of its folder (--force writes there)\n"))
    try folder.makeFolder("out")
    try folder.write("", "out/empty.csv")
    try folder.link("in/empty.csv", to: "../out/empty.csv")
    try folder.link("in/null", to: "/dev/null")
    try folder.link("in/way", to: "../out")
    try folder.link("in/chain.csv", to: "way/new.csv")
    for path in ["in/empty.csv", "in/null", "in/way/new.csv", "in/chain.csv"] {
      let run = folder.world.run("list", "p.json", "--format", "csv", "--output", path)
      #expect(run.status == .usage && run.errors.contains("(--force writes there)"), "\(path) \(run.errors)")
      let baseline = folder.world.run("check", "p.json", "--write-baseline", path)
      #expect(baseline.status == .usage)
    }
    #expect(try folder.names(in: "out") == ["empty.csv"] && folder.text("out/empty.csv") == "")
    try folder.link("loop", to: "loop")
    #expect(
      folder.world.run("list", "p.json", "--output", "loop").errors
        == "plan: error: loop: it is a link that leads to itself\n")
    #expect(try folder.names() == ["in", "loop", "out", "p.json"])
    #expect(
      folder.world.run("list", "p.json", "--output", "/dev/stdout").output
        == folder.world.run("list", "p.json").output)
  }

  @Test func `a folder that is missing is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write(MemoryFiles.smallest, "p.json")
    #expect(
      folder.world.run("list", "p.json", "--output", "none/x").errors
        == "plan: error: none/x: there is no folder none\n")
    #expect(
      folder.world.run("status", "none/x.json").errors == "none/x.json: error: there is no folder none\n")
    #expect(folder.world.run("status", "none/").errors == "none/: error: there is no such folder\n")
    #expect(folder.world.run("status", "x.json").errors == "x.json: error: there is no such file\n")
    #expect(
      folder.world.run("init", "none/deep/x.json", "--title", "T").errors
        == "plan: error: none/deep/x.json: there is no folder none/deep\n")
  }

  @Test func `a new plan is told apart from one that was there`() throws {
    let folder = try TemporaryFolder()
    #expect(folder.world.run("init", "x.json", "--title", "T").status == .success)
    let again = folder.world.run("init", "x.json", "--title", "T")
    #expect(again.errors == "plan: error: x.json already exists, and is not overwritten\n")
    try folder.link("link.json", to: "nowhere.json")
    #expect(folder.world.run("init", "link.json", "--title", "T").status == .usage)
    #expect(try folder.names() == ["link.json", "plan.schema.json", "x.json"])
  }
}
