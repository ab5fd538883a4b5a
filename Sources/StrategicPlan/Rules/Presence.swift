import SourceText

/// Something that every one of several things has, such as a referent.
struct Presence: Sendable {
  /// A thing that is asked whether it has it.
  enum Thing {
    case strategic(PlanStanding.Strategic)
    case operational(PlanStanding.Operational)
    case action(Action, ActionStanding)
    case indicator(CheckedIndicator)

    var isIndicator: Bool { if case .indicator = self { true } else { false } }
  }

  /// Returns a Boolean value that indicates whether a thing has it, or `nil` for things not asked.
  let test: @Sendable (Thing, PlanChecker) -> Bool?
  /// Returns the message for one thing: “'A1' has no referent”.
  let one: @Sendable (String) -> String
  /// Returns the message when all of a number of things lack it: “none of the 12 actions has a referent”.
  let all: @Sendable (Int) -> String
}

extension PlanRule.Check {
  /// - Parameter what: Something with its article: “a referent”.
  static func everyStrategicObjective(
    has what: String, _ test: @escaping @Sendable (PlanStanding.Strategic) -> Bool
  ) -> PlanRule.Check {
    presence(what, of: "strategic objectives") { subject, _ in
      if case .strategic(let strategic) = subject { test(strategic) } else { nil }
    }
  }

  static func everyOperationalObjective(
    has what: String, _ test: @escaping @Sendable (PlanStanding.Operational) -> Bool
  ) -> PlanRule.Check {
    presence(what, of: "operational objectives") { subject, _ in
      if case .operational(let operational) = subject { test(operational) } else { nil }
    }
  }

  /// The actions that are not abandoned.
  static func everyAction(
    has what: String, _ test: @escaping @Sendable (Action, ActionStanding) -> Bool
  ) -> PlanRule.Check {
    presence(what, of: "actions") { subject, _ in
      if case .action(let action, let standing) = subject { test(action, standing) } else { nil }
    }
  }

  /// The indicators with numbers.
  static func everyIndicator(
    has what: String, _ test: @escaping @Sendable (Indicator) -> Bool
  ) -> PlanRule.Check {
    presence(what, of: "indicators") { subject, _ in
      if case .indicator(let checked) = subject { test(checked.indicator) } else { nil }
    }
  }

  private static func presence(
    _ what: String, of things: String, test: @escaping @Sendable (Presence.Thing, PlanChecker) -> Bool?
  ) -> PlanRule.Check {
    let bare = what.drop { $0 != " " }
    return .presence(
      Presence(
        test: test, one: { "'\($0)' has no\(bare)" }, all: { "none of the \($0) \(things) has \(what)" }))
  }
}

/// The things that have been asked for the presence of something, and those that lack it.
struct PresenceTally {
  let rule: PlanRule
  let presence: Presence
  var count = 0
  var missing: [(name: String, range: Range<Int>, isIndicator: Bool)] = []

  init(_ rule: PlanRule, _ presence: Presence) {
    self.rule = rule
    self.presence = presence
  }

  /// What a whole plan does without is one decision, not as many mistakes as it has items.
  private static let several = 3

  func report(to checker: inout PlanChecker) {
    if missing.count == count, count >= PresenceTally.several {
      checker.report(presence.all(count), at: checker.plan.title.range, subject: "all")
      return
    }
    for (name, range, isIndicator) in missing {
      checker.report(presence.one(name), at: range, subject: isIndicator ? name : "")
    }
  }
}
