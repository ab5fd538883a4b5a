/// A level of the hierarchy, by its name in the file.
package enum Level: String, CaseIterable, Comparable, Sendable {
  case strategicObjective, operationalObjective, action

  /// Orders outer levels before inner ones.
  package static func < (left: Level, right: Level) -> Bool { left.depth < right.depth }

  private var depth: Int {
    switch self {
    case .strategicObjective: 1
    case .operationalObjective: 2
    case .action: 3
    }
  }
}
