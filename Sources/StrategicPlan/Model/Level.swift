/// A level of the hierarchy, by what the file calls it.
package enum Level: String, CaseIterable, Comparable, Sendable {
  case strategicObjective, operationalObjective, action

  /// Outer levels come before inner ones.
  package static func < (left: Level, right: Level) -> Bool { left.depth < right.depth }

  private var depth: Int {
    switch self {
    case .strategicObjective: 1
    case .operationalObjective: 2
    case .action: 3
    }
  }
}
