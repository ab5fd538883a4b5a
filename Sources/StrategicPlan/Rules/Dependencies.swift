import SourceText

extension PlanRule {
  static let doneBeforeDependency = PlanRule(
    "done-before-dependency", .warning,
    title: "What an action depends on is done before it",
    rationale: "An action is done, and what it depends on is not: one of the two is wrong.",
    passing: example(#""status": "done""#, #""status": "done""#),
    failing: example(#""status": "done""#, "", isMarked: true),
    checks: .plan { checker in
      checker.forEachDependency { dependent, dependency, reference, checker in
        guard dependent.standing?.status == .done, dependency.isOpen else { return }
        checker.report(
          "'\(dependent.id)' is done, and depends on '\(reference.string)', which is not", at: reference.range
        )
      }
    })

  static let startBeforeDependency = PlanRule(
    "start-before-dependency", .warning,
    title: "An action starts after what it depends on",
    rationale: "An action is to start before what it depends on is due. What is done is ignored.",
    passing: example(#""start": "2026-07-01""#, #""deadline": "2026-06""#),
    failing: example(#""start": "2026-03-01""#, #""deadline": "2026-06""#, isMarked: true),
    checks: .plan { checker in
      checker.forEachDependency { dependent, dependency, reference, checker in
        guard dependent.standing?.status.isOpen == true, dependency.isOpen,
          let start = dependent.action?.start?.first, let due = dependency.item.deadline?.last, start <= due
        else { return }
        checker.report(
          "'\(dependent.id)' starts on \(start), and depends on '\(reference.string)', due on \(due)",
          at: reference.range)
      }
    })

  static let waitsForAbandoned = PlanRule(
    "waits-for-abandoned", .warning,
    title: "Nothing waits for what was abandoned",
    rationale:
      "An open action depends on one that was abandoned: it can't be done, or does not depend on it.",
    passing: example("", ""),
    failing: example("", #""status": "abandoned""#, isMarked: true),
    checks: .plan { checker in
      checker.forEachDependency { dependent, dependency, reference, checker in
        guard dependent.standing?.status.isOpen == true, dependency.isAbandoned else { return }
        checker.report(
          "'\(dependent.id)' depends on '\(reference.string)', which was abandoned", at: reference.range)
      }
    })

  /// Returns a plan with an action that depends on another.
  private static func example(_ dependent: String, _ dependency: String, isMarked: Bool = false) -> String {
    func members(_ text: String) -> String { text.isEmpty ? "" : ", " + text }
    return Rule.actions(
      #"{"id": "A1.1", "title": "Three"\#(members(dependent)), "dependsOn": [\#(isMarked ? #"«"A1.2"»"# : #""A1.2""#)]}, "#
        + #"{"id": "A1.2", "title": "Four"\#(members(dependency))}"#)
  }
}

extension RuleSet {
  /// The rules on what actions depend on.
  static let dependencies: [PlanRule] = [
    .doneBeforeDependency, .startBeforeDependency, .waitsForAbandoned,
  ]
}

/// An item that an action depends on.
private struct Dependency {
  let item: Item

  /// A Boolean value that indicates whether the item has something left to do.
  var isOpen: Bool { item.standing?.status.isOpen ?? ((item.rollUp?.open ?? 0) > 0) }

  var isAbandoned: Bool {
    item.standing.map { $0.status == .abandoned }
      ?? item.rollUp.map { $0.total > 0 && $0[.abandoned] == $0.total } ?? false
  }
}

extension PlanChecker {
  /// Visits each reference of an action to an item that it depends on.
  fileprivate mutating func forEachDependency(
    _ visit: (_ dependent: Item, _ dependency: Dependency, _ reference: Text, inout PlanChecker) -> Void
  ) {
    let dependents = standing.actions.filter { $0.action?.dependsOn.isEmpty == false }
    guard !dependents.isEmpty else { return }
    let items = standing.itemsByID
    for dependent in dependents {
      guard let action = dependent.action else { continue }
      for reference in action.dependsOn {
        guard let item = items[reference.string] else { continue }
        visit(dependent, Dependency(item: item), reference, &self)
      }
    }
  }
}
