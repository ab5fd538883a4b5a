import SourceText

extension PlanChecker {
  /// Checks all items in one pass, in file order.
  mutating func checkItems() {
    var objectives = Absences(.missingObjective, "an operational objective", of: "strategic objectives")
    var actions = Absences(.missingAction, "an action", of: "operational objectives")
    var lacks = ActionAbsences()
    var numbering = Numbering()
    for strategic in standing.strategic {
      let objective = strategic.objective
      objectives.ask(objective.id, objective.node, has: !strategic.operational.isEmpty, &self)
      checkDeadline(of: objective, below: [])
      for operational in strategic.operational {
        let parent = operational.objective
        actions.ask(parent.id, parent.node, has: !parent.actions.isEmpty, &self)
        numbering.add(parent.id, parent.node, below: objective.id, .operationalObjective)
        checkDeadline(of: parent, below: [objective])
        let parents: [any Objective] = [parent, objective]
        for entry in operational.entries {
          let action = parent.actions[entry.position]
          numbering.add(action.id, action.node, below: parent.id, .action)
          if entry.standing.status != .abandoned { lacks.ask(action, entry.standing, &self) }
          check(action, entry.standing, below: parents)
        }
      }
    }
    objectives.report(to: &self)
    actions.report(to: &self)
    lacks.report(to: &self)
    numbering.report(to: &self)
  }

  private mutating func check(
    _ action: Action, _ standing: ActionStanding, below parents: [any Objective]
  ) {
    if !action.goals.allSatisfy(Rule.goals.contains) {
      for (node, goal) in zip(document.entries(of: "sdgs", in: action.node), action.goals)
      where !Rule.goals.contains(goal) {
        report(.goalOutOfRange, "there is no goal \(goal)", at: document.range(node), hint: "use 1 to 17")
      }
    }
    var journal = Journal(action, document, day)
    checkDeadline(of: action, standing, &journal, below: parents)
    checkTimeliness(of: action, standing, &journal)
    checkJournal(of: action, standing, &journal)
    checkSpending(of: action, standing, &journal)
  }
}

/// The properties that actions lack.
private struct ActionAbsences {
  private var referents = Absences(.missingReferent, "a referent", of: "actions")
  private var deadlines = Absences(.missingDeadline, "a deadline", of: "actions")
  private var indicators = Absences(.missingIndicator, "an indicator", of: "actions")
  private var budgets = Absences(.missingBudget, "a budget", of: "actions")

  mutating func ask(_ action: Action, _ standing: ActionStanding, _ checker: inout PlanChecker) {
    referents.ask(action.id, action.node, has: !action.referents.isEmpty, &checker)
    deadlines.ask(action.id, action.node, has: standing.deadline != nil, &checker)
    indicators.ask(action.id, action.node, has: !action.indicators.isEmpty, &checker)
    budgets.ask(action.id, action.node, has: !action.budget.isEmpty, &checker)
  }

  func report(to checker: inout PlanChecker) {
    referents.report(to: &checker)
    deadlines.report(to: &checker)
    indicators.report(to: &checker)
    budgets.report(to: &checker)
  }
}

/// A check that ids begin with those of their parents, for plans that number their items this way.
private struct Numbering {
  private var counts: [Level: Int] = [:]
  private var outside: [(id: Identifier, node: JSONNode, parent: Identifier, level: Level)] = []

  mutating func add(_ id: Identifier, _ node: JSONNode, below parent: Identifier, _ level: Level) {
    counts[level, default: 0] += 1
    if !id.continues(parent) { outside.append((id, node, parent, level)) }
  }

  func report(to checker: inout PlanChecker) {
    for level in [Level.operationalObjective, .action] {
      let strays = outside.filter { $0.level == level }
      // If as many or more items are numbered otherwise, that is the plan's own scheme.
      guard strays.count == 1 || 2 * strays.count < counts[level, default: 0] else { continue }
      for stray in strays {
        checker.report(
          .identifierOutsideParent, "'\(stray.id)' is below '\(stray.parent)', but does not begin with it",
          at: checker.document.range(of: "id", in: stray.node))
      }
    }
  }
}

extension Identifier {
  /// Returns a Boolean value that indicates whether an id continues another: `C1.2` continues `C1`, but
  /// `C12` does not.
  fileprivate func continues(_ parent: Identifier) -> Bool {
    let (own, other) = (text.utf8, parent.text.utf8)
    guard own.starts(with: other), let next = own.dropFirst(other.count).first, let last = other.last else {
      return false
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return !(digits.contains(last) && digits.contains(next))
  }
}
