import Foundation

/// The files on which programs are measured.
struct Inputs {
  let large: String
  let largeBytes: Int
  /// A plan with a tenth of the actions.
  let tenth: String
  /// A copy of the large plan that is changed.
  let changed: String
  /// A few plans of an ordinary size.
  let small: [String]
  /// A folder of many plans.
  let many: String

  init(in folder: URL, actions: Int, files: Int) throws {
    func write(_ text: String, _ name: String) throws -> String {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
      return file.path
    }
    let text = LargePlan(actions: actions).text
    largeBytes = text.utf8.count
    large = try write(text, "large.json")
    changed = try write(text, "changed.json")
    tenth = try write(LargePlan(actions: max(1, actions / 10)).text, "tenth.json")
    small = try (0..<7).map { try write(LargePlan(actions: 20).text, "small-\($0).json") }
    let hundred = LargePlan(actions: 100).text
    for number in 0..<files { _ = try write(hundred, "many/\(number % 100)/plan-\(number).json") }
    many = folder.appending(path: "many").path
  }

  /// A program that only reads and parses.
  static let python = "import json, sys; json.load(open(sys.argv[1]))"

  /// A program that reads, parses and counts the actions that are done, and prints how long that took.
  static let simdjson = """
    import sys, time
    start = time.perf_counter()
    import simdjson
    plan = simdjson.Parser().load(sys.argv[1])
    sum(action.get('status') == 'done' for strategic in plan['strategicObjectives']
        for operational in strategic['operationalObjectives'] for action in operational['actions'])
    print((time.perf_counter() - start) * 1000)
    """
}
