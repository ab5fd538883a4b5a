import SourceText

extension PlanChecker {
  /// Checks that the items an action depends on are due before it.
  mutating func checkDependencies() {
    guard isOn(.dependencyDueLater) else { return }
    var dependents: [(action: Action, deadline: Day)] = []
    for operational in standing.strategic.flatMap(\.operational) {
      for entry in operational.entries where entry.standing.status.isOpen {
        let action = operational.objective.actions[entry.position]
        guard !action.dependsOn.isEmpty, let deadline = entry.standing.deadline?.last else { continue }
        dependents.append((action, deadline))
      }
    }
    guard !dependents.isEmpty else { return }
    let deadlines = latestDeadlines
    for (action, deadline) in dependents {
      for reference in action.dependsOn {
        guard let (due, node) = deadlines[reference.utf8], deadline < due else { continue }
        report(
          .dependencyDueLater,
          "'\(action.id)' is due on \(deadline), and depends on '\(reference.string)', due on \(due)",
          at: reference.range,
          notes: [
            .init("'\(reference.string)' is here", at: document.range(of: "id", in: node))
          ])
      }
    }
  }

  /// The deadline of each item's last open action, by the item's id.
  private var latestDeadlines: [ArraySlice<UInt8>: (due: Day, node: JSONNode)] {
    var deadlines: [ArraySlice<UInt8>: (due: Day, node: JSONNode)] = [:]
    func add(_ id: Identifier, _ due: Day, _ node: JSONNode) {
      let key = Array(id.text.utf8)[...]
      if let known = deadlines[key], due <= known.due { return }
      deadlines[key] = (due, node)
    }
    for strategic in standing.strategic {
      for operational in strategic.operational {
        for entry in operational.entries where entry.standing.status.isOpen {
          guard let due = entry.standing.deadline?.last else { continue }
          let action = operational.objective.actions[entry.position]
          add(action.id, due, action.node)
          add(operational.objective.id, due, operational.objective.node)
          add(strategic.objective.id, due, strategic.objective.node)
        }
      }
    }
    return deadlines
  }
}
