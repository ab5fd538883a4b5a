/// What a level of the hierarchy is called in the file.
package enum Level: String, CaseIterable, Comparable, Sendable {
  case strategicObjective, operationalObjective, action

  package static func < (left: Level, right: Level) -> Bool { left.depth < right.depth }

  private var depth: Int {
    switch self {
    case .strategicObjective: 1
    case .operationalObjective: 2
    case .action: 3
    }
  }
}
