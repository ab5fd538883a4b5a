import Foundation

/// Measures `plan` beside its peers, on inputs made for it, and prints a table.
///
/// Usage: `swift run -c release benchmarks [ACTIONS]`; 100 000 actions, about 100 MB, unless given.
/// Every case is run in turn with its peers, several rounds of it, so that a change in the
/// machine's speed meets all of them alike; medians are compared.
@main
enum Benchmarks {
  static let rounds = 5

  static func main() throws {
    // Run by itself as a peer: a process that only decodes.
    if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--decode" {
      print(try DecodedPlan.countDone(in: CommandLine.arguments[2]))
      return
    }
    let actions = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 100_000
    let folder = FileManager.default.temporaryDirectory.appending(path: "plan-benchmarks-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    let executable = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let plan = executable.appending(path: "plan").path
    guard FileManager.default.isExecutableFile(atPath: plan) else {
      print("There is no program \(plan): build it first with 'swift build -c release'.")
      exit(69)
    }

    let large = folder.appending(path: "large.json")
    try LargePlan(actions: actions).text.write(to: large, atomically: false, encoding: .utf8)
    let small = folder.appending(path: "small.json")
    try LargePlan(actions: 50).text.write(to: small, atomically: false, encoding: .utf8)
    let size = try large.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    print("large.json: \(actions) actions, \(size / 1_000_000) MB; medians of \(rounds) rounds\n")

    let count = "[.. | objects | select(.status? == \"done\")] | length"
    let python = "import json, sys; json.load(open(sys.argv[1]))"
    let cases = [
      Case(
        "start: status of 50 actions", [plan, "status", small.path],
        peers: [
          ["git", "--version"], ["jq", ".title", small.path], ["python3", "-c", python, small.path],
          ["hledger", "--version"],
        ]),
      Case(
        "status of large.json", [plan, "status", "--as-of", "2022-01-01", large.path],
        peers: [
          [executable.appending(path: "benchmarks").path, "--decode", large.path], ["jq", count, large.path],
          ["python3", "-c", python, large.path],
        ]),
      Case(
        "list --status done", [plan, "list", "--status", "done", "--format", "csv", large.path],
        peers: [
          [
            "jq", "-c",
            ".strategicObjectives[].operationalObjectives[].actions[] | select(.status == \"done\")",
            large.path,
          ]
        ]),
      Case(
        "check of large.json", [plan, "check", "--as-of", "2022-01-01", large.path],
        peers: [[plan, "status", "--as-of", "2022-01-01", large.path], ["jq", "empty", large.path]]),
    ]
    print(Row.heading)
    for benchmark in cases {
      for row in benchmark.run(rounds: rounds) { print(row.text) }
    }
  }
}
