package import SourceText

/// What strategic and operational objectives have in common.
package protocol Objective: Sendable {
  var node: JSONNode { get }
  var id: Identifier { get }
  var title: Text { get }
  var text: Text? { get }
  var themes: [Text] { get }
  var tags: [Text] { get }
  var domains: [Text] { get }
  var referents: [Text] { get }
  /// By when it is to be reached.
  var deadline: DaySpan? { get }
  var indicators: [Indicator] { get }
  var exceptions: [RuleException] { get }
}

/// Level 1: where the organization goes.
package struct StrategicObjective: Objective {
  package let node: JSONNode
  package internal(set) var id = Identifier.missing
  package internal(set) var title = Text.missing
  package internal(set) var text: Text?
  package internal(set) var themes: [Text] = []
  package internal(set) var tags: [Text] = []
  package internal(set) var domains: [Text] = []
  package internal(set) var referents: [Text] = []
  package internal(set) var deadline: DaySpan?
  package internal(set) var indicators: [Indicator] = []
  package internal(set) var exceptions: [RuleException] = []
  package internal(set) var operationalObjectives: [OperationalObjective] = []

  static let shape = Shape(
    "strategicObjective", "Level 1: where the organization goes.",
    make: { StrategicObjective(node: $0) },
    fields: [
      .field("id", .identifier, required: true, "Unique in the plan.") { $0.id = $1 },
      .field("title", .text, required: true, "What is to be reached.") { $0.title = $1 },
      .field("text", .text, "More about it.") { $0.text = $1 },
      .field("themes", .list(.text), "The themes it belongs to: their ids, or the names of those without.") {
        $0.themes = $1
      },
      .field("tags", .list(.text), "Words to find it by.") { $0.tags = $1 },
      .field("domains", .list(.text), "The parts of the organization concerned.") { $0.domains = $1 },
      .field("referents", .list(.text), "Who answers for it.") { $0.referents = $1 },
      .field("deadline", .date, "By when it is to be reached: the date's last day.") { $0.deadline = $1 },
      .field("indicators", .list(Indicator.shape.form), "What will show that it worked.") {
        $0.indicators = $1
      },
      .field("allow", .exceptions, "Rules that are not held against it and what is below it.") {
        $0.exceptions = $1
      },
      .field("operationalObjectives", .list(OperationalObjective.shape.form), "What leads there.") {
        $0.operationalObjectives = $1
      },
    ])
}

/// Level 2: what is to be reached on the way to a strategic objective.
package struct OperationalObjective: Objective {
  package let node: JSONNode
  package internal(set) var id = Identifier.missing
  package internal(set) var title = Text.missing
  package internal(set) var text: Text?
  package internal(set) var themes: [Text] = []
  package internal(set) var tags: [Text] = []
  package internal(set) var domains: [Text] = []
  package internal(set) var referents: [Text] = []
  package internal(set) var deadline: DaySpan?
  package internal(set) var indicators: [Indicator] = []
  package internal(set) var exceptions: [RuleException] = []
  package internal(set) var actions: [Action] = []

  static let shape = Shape(
    "operationalObjective", "Level 2: what is to be reached on the way.",
    make: { OperationalObjective(node: $0) },
    fields: [
      .field("id", .identifier, required: true, "Unique in the plan.") { $0.id = $1 },
      .field("title", .text, required: true, "What is to be reached.") { $0.title = $1 },
      .field("text", .text, "More about it.") { $0.text = $1 },
      .field("themes", .list(.text), "The themes it belongs to: their ids, or the names of those without.") {
        $0.themes = $1
      },
      .field("tags", .list(.text), "Words to find it by.") { $0.tags = $1 },
      .field("domains", .list(.text), "The parts of the organization concerned.") { $0.domains = $1 },
      .field("referents", .list(.text), "Who answers for it.") { $0.referents = $1 },
      .field("deadline", .date, "By when it is to be reached: the date's last day.") { $0.deadline = $1 },
      .field("indicators", .list(Indicator.shape.form), "What will show that it worked.") {
        $0.indicators = $1
      },
      .field("allow", .exceptions, "Rules that are not held against it and what is below it.") {
        $0.exceptions = $1
      },
      .field("actions", .list(Action.shape.form), "What is done.") { $0.actions = $1 },
    ])
}
