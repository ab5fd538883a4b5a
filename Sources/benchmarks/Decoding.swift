import Foundation

/// The result of Foundation's own decoder for the same file: decoding alone, into types that match the
/// output of `LargePlan`.
struct DecodedPlan: Decodable {
  let title: String
  let strategicObjectives: [Strategic]

  struct Strategic: Decodable {
    let id: String
    let title: String
    let operationalObjectives: [Operational]
  }

  struct Operational: Decodable {
    let id: String
    let title: String
    let actions: [Action]
  }

  struct Action: Decodable {
    let id: String
    let title: String
    let text: String?
    let domains: [String]?
    let referents: [String]?
    let start: String?
    let deadline: String?
    let budget: [BudgetLine]?
    let status: String?
    let indicators: [Indicator]?
    let updates: [Update]?
  }

  struct BudgetLine: Decodable {
    let amount: Double?
    let year: Int?
    let source: String?
  }

  struct Indicator: Decodable {
    let name: String
    let baseline: Value?
    let targets: [Value]?
    let measurements: [Value]?
  }

  struct Value: Decodable {
    let date: String?
    let value: Double?
  }

  struct Update: Decodable {
    let date: String
    let status: String?
    let progress: Double?
    let spent: Double?
    let by: String?
    let note: String?
  }

  /// Decodes a file and returns the number of actions that are done.
  static func countDone(in path: String) throws -> Int {
    let plan = try JSONDecoder().decode(DecodedPlan.self, from: Data(contentsOf: URL(filePath: path)))
    let actions = plan.strategicObjectives.flatMap(\.operationalObjectives).flatMap(\.actions)
    return actions.count { $0.status == "done" }
  }
}
