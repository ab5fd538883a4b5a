import FoundationEssentials
import SourceText
import StrategicPlan
import Testing

@testable import plan

/// Names and links that come with a stranger's changes.
@Suite struct StrangersFilesTests {
  private static let secret = "TOKEN=hunter2\n"

  @Test func `of two names that Unicode takes for one, both files are read`() throws {
    let folder = try TemporaryFolder()
    try folder.write(MemoryFiles.smallest, "e\u{301}.json")
    try folder.write("{ no", "\u{E9}.json")
    for arguments in [["e\u{301}.json", "\u{E9}.json"], ["."]] {
      let run = folder.world.run(["check", "--only", "overdue"] + arguments)
      #expect(run.status == .invalidPlan)
      #expect(run.output.contains("\u{E9}.json:1:3: error:"))
    }
  }

  @Test func `names that are not UTF-8 are read, named and written`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("d")
    let name = FilePath([0x64, 0x2F, 0xFF] + Array(".json".utf8))
    try folder.files.create(name, Array("{ no".utf8))
    let whole = folder.world.run("check", "--only", "overdue", "d")
    #expect(whole.status == .invalidPlan)
    #expect(whole.output.hasPrefix(#"d/\xFF.json:1:3: error: "#))
    let file = folder.world.run([Argument("check"), Argument(name.bytes)])
    #expect(file.status == .invalidPlan && file.errors == whole.errors)

    let plan = FilePath([0x64, 0x2F, 0xFE] + Array(".json".utf8))
    try folder.files.create(plan, Array(EditingCommandTests.plan.utf8))
    let update = folder.world.run([
      "update", "C1.1", "--note", "x", "--date", "2026-01-02", "--path", Argument(plan.bytes),
    ])
    #expect(update.status == .success)
    #expect(update.output == "d/\\xFE.json: C1.1 Ouvrir un café: a note on 2026-01-02\n")
    #expect(String(decoding: try folder.files.read(plan), as: UTF8.self).contains("\"note\": \"x\""))
    let word = folder.world.run(["list", "--tag", Argument([0xFF])])
    #expect(word.errors.hasPrefix("plan: error: the value of --tag is not UTF-8: '\\xFF'\n"))
    #expect(word.status == .usage)
  }

  @Test func `a folder whose name begins with a combining mark has its settings`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("\u{301}a")
    try folder.write(#"{"checks": {"missing-mission": "error"}}"#, ".plan.json")
    try folder.write(MemoryFiles.smallest, "\u{301}a/p.json")
    let run = folder.world.run("check", "\u{301}a/p.json")
    #expect(run.status == .findings && run.output.contains("[missing-mission]"))
  }

  /// Where the link is, what is given, and what the link leads to.
  @Test(
    arguments: [
      ("Plans/a.json", "../secret", "Plans"), ("Plans/a.json", "../secret", "Plans/a.json"),
      ("Plans/deep/a.json", "../../secret", "Plans"), ("a.json", "/etc/passwd", "a.json"),
      ("Plans/.plan.json", "../secret", "Plans"), ("Plans", "out", "Plans"), ("Plans", "out", nil),
      ("Plans", "out", "Plans/"), ("Plans", "out", "Plans//"), ("Plans", "out", "Plans/."),
      ("Plans", "out", "./Plans/x.json"),
      ("Plans/deep/sub", "../../../out", "Plans/deep/sub/"),
      ("Plans/deep/sub", "../../../out", "Plans/deep/sub/x.json"),
    ] as [(String, String, String?)])
  func `nothing is quoted of what a link leads to outside`(link: String, target: String, given: String?)
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Self.secret, "secret")
    try folder.makeFolder("inside")
    if link.hasPrefix("Plans/") { try folder.makeFolder("inside/Plans/deep") }
    // The folder that the link leads to is outside of the one that the command runs in.
    try folder.makeFolder("out")
    try folder.write(Self.secret, "out/x.json")
    if link.hasPrefix("Plans/") { try folder.write(MemoryFiles.smallest, "inside/Plans/p.json") }
    try folder.write(Self.secret, "inside/secret")
    try folder.link("inside/" + link, to: link == "Plans" ? "../out" : target)
    let world = World(files: Disk(folder: FilePath(folder.path + "/inside")))
    for command in [["check"], ["status"], ["list"], ["format", "--check"]]
      + ["json", "github", "sarif", "gitlab", "junit"].map({ ["check", "--format", $0] })
    {
      let run = world.run(command + (given.map { [$0] } ?? []))
      for word in ["hunter2", "TOKEN", "'T'", "root"] {
        #expect(!run.errors.contains(word) && !run.output.contains(word), "\(command)")
      }
      if command[0] == "check" { #expect(run.status == .invalidPlan) }
    }
  }

  @Test func `of a plan that a link leads to outside, findings are told without its lines`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Plans")
    try folder.write(MemoryFiles.smallest, "outside.json")
    try folder.link("Plans/a.json", to: "../outside.json")
    let run = folder.world.run("check", "--warn", "missing-mission", "--only", "missing-mission", "Plans")
    #expect(
      run.output == """
        Plans/a.json:1:11: warning: the plan states no mission [missing-mission]
        1 warning

        """)
  }

  @Test(arguments: ["Plans", "Plans/a.json"])
  func `nothing is fixed or laid out behind a link that leads out`(given: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Plans")
    let text = #"{"titel": "P",   "period": {"start": "2025", "end": "2027"}, "strategicObjectives": []}"#
    try folder.write(text, "outside.json")
    try folder.link("Plans/a.json", to: "../outside.json")
    let fix = folder.world.run("check", "--fix", "--only", "overdue", given)
    #expect(
      fix.errors
        == "plan: note: Plans/a.json is reached by a link that leads out of its folder, and was not changed (give the path that the link leads to)\n"
    )
    #expect(
      fix.output.hasPrefix(
        "Plans/a.json: error: it is reached by a link that leads out of its folder, and its mistakes are not shown (give the path that the link leads to)\n"
      ))
    #expect(try folder.text("outside.json") == text)
    let sound = text.replacing("titel", with: "title")
    try folder.write(sound, "outside.json")
    let format = folder.world.run("format", given)
    #expect(
      format.errors
        == "plan: note: Plans/a.json is reached by a link that leads out of its folder, and was not changed (give the path that the link leads to)\n"
    )
    #expect(try folder.text("outside.json") == sound)
    // A link within the folder is followed.
    try folder.write(text, "Plans/inside.json")
    try folder.link("Plans/b.json", to: "inside.json")
    _ = folder.world.run("check", "--fix", "--only", "overdue", "Plans/b.json")
    #expect(try folder.text("Plans/inside.json") == sound)
  }

  @Test(arguments: [
    #"{ "name": "app", "version": "1.0.0", "theme": ["dark"] }"#,
    #"{ "title": "Schema", "theme": [], "type": "x" }"#,
    #"[{"titel": "P"}]"#, #"{"period": {"start": "2025"}, "theme": []}"#, #"{"tilte": 1, "perod": 2,}"#,
    "{,}",
  ])
  func `what is not plainly a plan is not fixed`(text: String) {
    let files = MemoryFiles(contents: ["/home/plan/package.json": text])
    let run = World(files: files).run("check", "--fix", "package.json")
    #expect(run.status == .invalidPlan)
    #expect(files.contents["/home/plan/package.json"] == text)
    #expect(!run.errors.contains("fixed:"))
  }

  @Test func `nothing is quoted of a baseline that a link leads to outside`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Plans")
    try folder.write(MemoryFiles.smallest, "Plans/p.json")
    try folder.write(#"{"schema": "hunter2", "accepted": []}"#, "secret.json")
    try folder.link("Plans/b.json", to: "../secret.json")
    let run = folder.world.run("check", "--baseline", "Plans/b.json", "Plans/p.json")
    #expect(run.errors == "plan: error: Plans/b.json is not a baseline\n" && run.status == .invalidPlan)
  }

  @Test func `the way to where the program runs is the user's own`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("real/work/Plans")
    try folder.write("{ no", "real/work/Plans/p.json")
    try folder.makeFolder("other")
    try folder.link("other/way", to: "../real/work")
    let world = World(files: Disk(folder: FilePath(folder.path + "/other/way")))
    #expect(world.run("check", folder.path + "/other/way/Plans").output.contains("1 | { no"))
    // A result goes that way too, also where there is none yet.
    let output = folder.path + "/other/way/out.csv"
    #expect(world.run("schema", "--output", output).status == .success)
    #expect(try folder.names(in: "real/work") == ["Plans", "out.csv"])
  }

  @Test(arguments: ["..", "../.."])
  func `a link to a folder above is no way of the user's`(target: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("work/repo")
    try folder.write(Self.secret, "x.json")
    try folder.write(Self.secret, "work/x.json")
    let text = #"{"titel": "P", "period": {"start": "2025", "end": "2027"}}"#
    try folder.write(text, "work/y.json")
    try folder.write(text, "y.json")
    try folder.link("work/repo/Plans", to: target)
    let world = World(files: Disk(folder: FilePath(folder.path + "/work/repo")))
    for arguments in [[], ["Plans"], ["Plans/"], ["./Plans/x.json"]] {
      for command in [
        ["check"], ["check", "--fix"], ["status"], ["check", "--baseline", "Plans/x.json"], ["format"],
      ] {
        let run = world.run(command + arguments)
        #expect(!run.errors.contains("hunter2") && !run.errors.contains("TOKEN"), "\(command) \(arguments)")
      }
    }
    #expect(try folder.text("work/y.json") == text && folder.text("y.json") == text)
  }

  @Test func `settings in a folder that a link leads to are neither quoted nor fixed`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("in")
    try folder.makeFolder("out")
    let settings = #"{ "checks": { "overdue": "eror", "hunter2": "x" } }"#
    try folder.write(settings, "out/.plan.json")
    try folder.write(MemoryFiles.smallest, "out/p.json")
    try folder.link("in/way", to: "../out")
    let world = World(files: Disk(folder: FilePath(folder.path + "/in")))
    for command in [["check", "way"], ["check", "--fix", "way"], ["check", "way/p.json"]] {
      #expect(!world.run(command).errors.contains("hunter2"), "\(command)")
    }
    #expect(try folder.text("out/.plan.json") == settings)
  }

  @Test func `a folder above that a link goes through is not folded away`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("in")
    try folder.makeFolder("out/deep")
    try folder.write(MemoryFiles.smallest, "in/x.json")
    try folder.write(MemoryFiles.smallest, "out/x.json")
    try folder.link("in/way", to: "../out/deep")
    let world = World(files: Disk(folder: FilePath(folder.path + "/in")))
    let run = world.run("status", "--format", "csv", "x.json", "way/../x.json", "./x.json")
    #expect(run.output.split(separator: "\n").count == 3)
  }
}
