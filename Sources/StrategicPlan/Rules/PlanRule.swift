import SourceText

/// A rule that a team may set: its text, parameters and examples, and the check that reports its findings.
final class PlanRule: Sendable {
  /// The check of a rule, by what it looks at.
  enum Check: Sendable {
    /// The plan as a whole.
    case plan(@Sendable (inout PlanChecker) -> Void)
    case objective(@Sendable (CheckedObjective, inout PlanChecker) -> Void)
    case action(@Sendable (inout CheckedAction, inout PlanChecker) -> Void)
    /// An update of an action, against the values before it.
    case update(@Sendable (CheckedUpdate, inout CheckedAction, inout PlanChecker) -> Void)
    /// An indicator, but for those of abandoned actions.
    case indicator(@Sendable (CheckedIndicator, inout PlanChecker) -> Void)
    /// Something that every one of several things has.
    case presence(Presence)
    /// The exceptions that have excused nothing, after all other rules.
    case exceptions(@Sendable (inout PlanChecker) -> Void)
  }

  let rule: Rule
  let checks: [Check]

  init(
    _ id: String, _ severity: Diagnostic.Severity, title: String, rationale: String,
    parameters: [Rule.Parameter] = [], passing: String, failing: String, checks: Check...
  ) {
    rule = Rule(
      id, severity, title: title, rationale: rationale, parameters: parameters, passing: passing,
      failing: failing)
    self.checks = checks
  }
}

// MARK: - What checks look at

/// An objective that is being checked.
struct CheckedObjective {
  let objective: any Objective
  let standing: ObjectiveStanding
  let parents: [any Objective]
}

/// An action that is being checked.
struct CheckedAction {
  let action: Action
  let standing: ActionStanding
  /// The objectives above it, the innermost first.
  let parents: [any Objective]
  /// The values of its journal up to the day.
  let fold: JournalFold
  var journal: JournalPlaces
  /// The most pressing matter of time, whichever rules are on.
  let urgency: Urgency

  var id: Identifier { action.id }

  /// A matter of time that an open action can have; only one is reported.
  enum Urgency {
    case overdue, dueSoonWithoutUpdate, lateStart
    /// Begun, and none of these.
    case running
    case none
  }

  init(
    _ action: Action, standing: ActionStanding, below parents: [any Objective], by checker: PlanChecker
  ) {
    self.action = action
    self.standing = standing
    self.parents = parents
    let places = JournalPlaces(action, in: checker.document, on: checker.day)
    var fold = JournalFold(action)
    for position in places.order { fold.fold(action.updates[position], position) }
    self.fold = fold
    journal = places
    guard standing.status.isOpen else {
      urgency = .none
      return
    }
    let silence = CheckedAction.silence(fold, of: action, by: checker)
    if standing.isOverdue {
      urgency = .overdue
    } else if standing.isDueSoon, silence > checker.policy.value(of: "days", in: .dueSoonWithoutUpdate) {
      urgency = .dueSoonWithoutUpdate
    } else if standing.isLateStart {
      urgency = .lateStart
    } else {
      urgency = standing.hasBegun ? .running : .none
    }
  }

  /// Returns the days since the last update; without any, since the action's start or the plan's.
  func silence(_ checker: PlanChecker) -> Int { CheckedAction.silence(fold, of: action, by: checker) }

  private static func silence(_ fold: JournalFold, of action: Action, by checker: PlanChecker) -> Int {
    let since = fold.lastUpdate ?? action.start?.first ?? checker.plan.period.firstDay
    return since.map { checker.day - $0 } ?? 0
  }

  /// The range of a value in force: in the update that states it, or in the action itself.
  mutating func range<Value>(of key: String, _ stated: JournalFold.Stated<Value>?) -> Range<Int> {
    stated?.position.map { journal.range(of: key, in: $0) } ?? journal.rangeInAction(of: key)
  }
}

/// An update that is being checked.
struct CheckedUpdate {
  let update: Update
  let position: Int
  /// The values before it.
  let before: JournalFold

  var day: String { update.date?.last.description ?? "" }
}

/// An indicator that is being checked.
struct CheckedIndicator {
  let indicator: Indicator
  let standing: IndicatorStanding

  /// The name, as long as a message repeats it.
  var name: String { indicator.name.string.shortened(to: PlanChecker.longestName) }
}
