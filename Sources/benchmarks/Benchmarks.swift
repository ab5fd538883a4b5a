import Foundation

/// Measures `plan` and comparable programs on generated inputs, and prints a table.
///
/// Usage: `swift run -c release benchmarks [ACTIONS [FILES]]`. The defaults are a plan of 100 000 actions,
/// about 100 MB, and 10 000 plans of 100. Every case is run in turn with its peers for several rounds, so
/// that a change in the machine's speed affects all of them alike; medians are compared. Writing is kept
/// apart from measuring: inputs are made and deleted around the rounds.
@main
enum Benchmarks {
  static let rounds = 5

  static func main() throws {
    // The program runs itself as a peer: a process that only decodes.
    if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--decode" {
      print(try DecodedPlan.countDone(in: CommandLine.arguments[2]))
      return
    }
    let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let actions = sizes.first ?? 100_000
    let files = sizes.dropFirst().first ?? min(10_000, actions / 10)
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
    let inputs = try Inputs(in: folder, actions: actions, files: files)
    print(
      "large.json: \(actions) actions, \(inputs.largeBytes / 1_000_000) MB; many: \(files) plans of 100; "
        + "medians of \(rounds) rounds\n")
    print(Row.heading)
    for benchmark in cases(plan, decoder: executable.appending(path: "benchmarks").path, inputs) {
      for row in benchmark.run(rounds: rounds) { print(row.text) }
    }
  }

  private static func cases(_ plan: String, decoder: String, _ inputs: Inputs) -> [Case] {
    let large = inputs.large
    let day = ["--as-of", "2022-01-01"]
    let status = Peer("plan status", [plan, "status"] + day + [large])
    let listed = ["--format", "csv", "--columns", "plan,id,status,progress,deadline"]
    let isDone = "select(.status? == \"done\")"
    return [
      Case(
        "start: status of 7 plans", Peer("plan", [plan, "status"] + day + inputs.small),
        peers: [
          Peer("true", ["true"]), Peer("git --version", ["git", "--version"]),
          Peer("hledger --version", ["hledger", "--version"]), Peer("jq", ["jq", ".title"] + inputs.small),
          Peer("python3 json", ["python3", "-c", Inputs.python, inputs.small[0]]),
        ]),
      Case(
        "status of large.json", Peer("plan", status.command),
        peers: [
          Peer("pysimdjson", ["python3", "-c", Inputs.simdjson, large], tellsMilliseconds: true),
          Peer("JSONDecoder", [decoder, "--decode", large]),
          Peer("jq", ["jq", "[.. | objects | \(isDone)] | length", large]),
          Peer("python3 json", ["python3", "-c", Inputs.python, large]),
        ]),
      Case(
        "list --status done", Peer("plan", [plan, "list", "--status", "done"] + day + [large]),
        peers: [status]),
      Case("check", Peer("plan", [plan, "check"] + day + [large]), peers: [status]),
      Case("report", Peer("plan", [plan, "report"] + day + [large]), peers: [status]),
      Case(
        "update",
        Peer(
          "plan",
          [plan, "update", "A1", "--progress", "50", "--date", "2021-06-30", "--force", inputs.changed]),
        peers: [status]),
      Case(
        "ten times the actions", Peer("plan", [plan, "status"] + day + [large]),
        peers: [Peer("plan, a tenth", [plan, "status"] + day + [inputs.tenth])]),
      Case(
        "status of many plans", Peer("plan", [plan, "status"] + day + [inputs.many]),
        peers: [Peer("plan, one core", ["taskset", "-c", "0", plan, "status"] + day + [inputs.many])]),
      Case(
        "list of many, csv", Peer("plan", [plan, "list"] + listed + day + [inputs.many]),
        peers: [
          Peer(
            "plan, one core",
            ["taskset", "-c", "0", plan, "list"] + listed + day + [inputs.many])
        ]),
    ]
  }
}
