import FoundationEssentials
import StrategicPlan
import Synchronization
import Testing

@testable import plan

/// Plans are gone through on several threads; nobody can tell from what comes out.
@Suite struct ManyPlansTests {
  private func plan(_ number: Int, deadline: String = "2025-06") -> String {
    #"""
    {"title": "Plan \#(number)", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [{"id": "S", "title": "S",
     "operationalObjectives": [{"id": "O", "title": "O", "actions": [{"id": "A", "title": "Action", "deadline": "\#(deadline)"}]}]}]}
    """#
  }

  /// Plans of a tree of folders, one of them broken.
  private func files(_ count: Int, broken: Int? = nil) -> MemoryFiles {
    var contents: [String: String] = [:]
    for number in 0..<count {
      contents["/home/plan/Plans/\(number % 10)/p\(number).json"] =
        number == broken ? #"{"title": "x", "period": {"start": "2025", "end": "2024"}}"# : plan(number)
    }
    return MemoryFiles(contents: contents)
  }

  /// The plans' ids in the order of the paths, worked out here.
  private func ids(_ count: Int) -> [String] {
    (0..<count).map { ("\($0 % 10)/p\($0).json", "p\($0)") }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1)
  }

  @Test func `rows come in the order of the files, whoever read them first`() {
    let world = World(files: files(500))
    let run = world.run("list", "--format", "csv", "--columns", "plan,id")
    #expect(run.output == "plan,id\n" + ids(500).map { $0 + ",A\n" }.joined())
    for _ in 0..<5 {
      #expect(world.run("status").output == world.run("status").output)
    }
  }

  @Test(arguments: ["status", "list", "check"])
  func `a broken plan is told, and the others are answered`(command: String) {
    let run = World(files: files(300, broken: 123)).run(command)
    #expect(run.status == .invalidPlan)
    #expect(
      (command == "check" ? run.output : run.errors).contains(
        "Plans/3/p123.json:1:51: error: the period ends on 2024-12-31, before it starts"))
    if command == "list" {
      // A heading, the heads of the columns and an action of each plan that could be read.
      #expect(run.output.split(separator: "\n").count == 299 * 3)
      #expect(!run.output.contains("p123"))
    }
  }

  @Test func `what is late is told over all plans, the longest first`() {
    var contents: [String: String] = [:]
    for number in 0..<40 {
      contents["/home/plan/Plans/p\(number).json"] = plan(
        number,
        deadline: "2025-0\(5 + number % 4)-10")
    }
    let run = World(files: MemoryFiles(contents: contents)).run("status", "--limit", "3")
    // Of every fourth plan the deadline is in May; by their names p0, p12, p16 come first.
    let late = run.output.split(separator: "\n").drop { $0 != "Overdue (40)" }.dropFirst().prefix(3)
    #expect(late.map { $0.split(separator: " ").first.map(String.init) } == ["p0:A", "p12:A", "p16:A"])
    #expect(run.output.hasSuffix("  and 37 more (--limit 40)\n"))
  }

  /// What is written while the command is at work, and after how many parts nobody reads any more.
  private func stream(_ arguments: [String], closing: Int = .max) throws -> (
    parts: [String], status: plan.ExitStatus, rest: String
  ) {
    let today = try FiscalCalendar.calendarYears.days(named: Array("2026-11-20".utf8)).first
    var contents: [String: String] = [:]
    let text = String(repeating: "x", count: 10_000)
    for number in 0..<1_000 {
      contents["/home/plan/Plans/p\(number).json"] = plan(number).replacing("\"Action\"", with: "\"\(text)\"")
    }
    var context = Context(
      files: MemoryFiles(contents: contents), environment: { _ in nil }, clock: today,
      standardOutput: .init(),
      standardError: .init())
    let parts = Mutex<[String]>([])
    context.stream = { text in
      parts.withLock {
        $0.append(text)
        return $0.count < closing
      }
    }
    let status = context.run(arguments.map { Argument($0) })
    return (parts.withLock(\.self), status, context.output)
  }

  @Test func `rows are written as they come`() throws {
    let run = try stream(["list", "--format", "ndjson"])
    #expect(run.parts.count == 10)
    #expect(run.parts.allSatisfy { (1 << 20...1 << 20 + 11_000).contains($0.utf8.count) })
    #expect((run.parts.joined() + run.rest).split(separator: "\n").count == 1_000)
    #expect(run.status == .success)
  }

  @Test func `nothing more is read when nobody reads what is written`() throws {
    let run = try stream(["list", "--format", "csv"], closing: 2)
    #expect(run.parts.count == 2)
    #expect(run.status == .success)
  }

  @Test func `what is sorted, or may be refused yet, is written at the end`() throws {
    for arguments in [["--sort", "title"], ["--limit", "900"], ["--plan", "p1"], ["--objective", "S"]] {
      #expect(try stream(["list", "--format", "csv"] + arguments).parts.isEmpty)
    }
  }
}

/// What is refused at the end leaves nothing of what was ready before.
@Suite struct RefusalTests {
  @Test(arguments: [["--plan", "demo", "--plan", "nobody"], ["--objective", "S1", "--objective", "S99"]])
  func `nothing is told when a name is refused`(options: [String]) {
    for command in [["status"], ["list"], ["list", "--format", "csv"], ["status", "--format", "csv"]] {
      let run = World().run(command + options)
      #expect(run.status == .usage)
      #expect(run.output.isEmpty)
    }
  }
}

/// What is no plan file, and can't be one.
@Suite struct FaultTests {
  @Test(arguments: [
    ("/dev/zero", "it is not a regular file"), ("/dev/null", "it is not a regular file"),
    ("missing.json", "there is no such file"), ("", "a path is empty"),
    ("circle.json", "too many levels of symbolic links"), ("/proc/version", "it grew while it was read"),
    ("folder.json", "the folder folder.json holds no plan"),
  ])
  func `what is no file is told by its name`(path: String, reason: String) throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/circle.json", withDestinationPath: "circle.json")
    try manager.createDirectory(atPath: folder.path + "/folder.json", withIntermediateDirectories: true)
    for command in ["status", "list", "check", "report"] {
      let run = folder.world.run(command, path)
      // The findings of a check are its result.
      #expect(run.output.isEmpty || command == "check")
      #expect((run.output + run.errors).contains(reason), "\(run.errors)")
      #expect(run.status == (path.isEmpty ? .usage : .invalidPlan))
    }
  }

  @Test func `linked folders are not followed in a circle`() throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder.path + "/Plans/inner", withIntermediateDirectories: true)
    try Data(MemoryFiles.smallest.utf8).write(to: URL(filePath: folder.path + "/Plans/inner/p.json"))
    try manager.createSymbolicLink(atPath: folder.path + "/Plans/inner/outer", withDestinationPath: "..")
    let run = folder.world.run("status", "--format", "csv")
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.status == .success)
  }

  @Test(arguments: ["/dev/full", "missing/x.csv", "taken"])
  func `a result that can't be written is told, and nothing is left`(path: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/taken", withIntermediateDirectories: true)
    try Data(MemoryFiles.smallest.utf8).write(to: URL(filePath: folder.path + "/p.json"))
    let run = folder.world.run(
      "list", "p.json", "--format", "csv", "--output", path)
    #expect(run.status == .writingFailed)
    #expect(run.errors.hasPrefix("plan: error: \(path): "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["p.json", "taken"])
  }

  @Test(arguments: [1, 2, 5, 1_000_000])
  func `no width of a terminal is too small or too large`(width: Int) {
    for command in [["status"], ["list"], ["show", "S1.1.1"]] {
      let run = World.terminal(width: width).run(command + ["Plans/demo.json"])
      #expect(run.status == .success)
      #expect(!run.output.isEmpty)
    }
  }
}
