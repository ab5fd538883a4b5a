package import SourceText

/// Level 3: what someone does by a deadline.
package struct Action: Sendable {
  package let node: JSONNode
  package internal(set) var id = Identifier.missing
  package internal(set) var title = Text.missing
  package internal(set) var text: Text?
  package internal(set) var domains: [Text] = []
  package internal(set) var referents: [Text] = []
  package internal(set) var partners: [Text] = []
  package internal(set) var sponsor: Text?
  package internal(set) var priority: Priority?
  package internal(set) var themes: [Text] = []
  package internal(set) var tags: [Text] = []
  /// Sustainable Development Goals, by their numbers.
  package internal(set) var goals: [Int] = []
  package internal(set) var start: DaySpan?
  package internal(set) var deadline: DaySpan?
  package internal(set) var budget: [BudgetLine] = []
  /// How much it counts in the progress of its objectives.
  package internal(set) var weight = Quantity.one
  package internal(set) var dependsOn: [Text] = []
  /// Objectives under which it is shown too; it is counted under its own alone.
  package internal(set) var alsoServes: [Text] = []
  /// How it stood when the plan began, like the three that follow.
  package internal(set) var status = Status.notStarted
  package internal(set) var progress: Percent?
  package internal(set) var spent: Money?
  package internal(set) var health: Health?
  package internal(set) var indicators: [Indicator] = []
  package internal(set) var updates: [Update] = []
  package internal(set) var exceptions: [RuleException] = []

  static let shape = Shape(
    "action", "What someone does by a deadline.",
    make: { Action(node: $0) },
    fields: [
      .field("id", .identifier, required: true, "Unique in the plan.") { $0.id = $1 },
      .field("title", .text, required: true, "What is done.") { $0.title = $1 },
      .field("text", .text, "More about it.") { $0.text = $1 },
      .field("domains", .list(.text), "The parts of the organization concerned.") { $0.domains = $1 },
      .field("referents", .list(.text), "Who answers for it.") { $0.referents = $1 },
      .field("partners", .list(.text), "Who helps from outside.") { $0.partners = $1 },
      .field("sponsor", .text, "Who carries it politically or in management.") { $0.sponsor = $1 },
      .field("priority", .word("priority"), "How urgent it is.") { $0.priority = $1 },
      .field("themes", .list(.text), "The themes it belongs to: their ids, or the names of those without.") {
        $0.themes = $1
      },
      .field("tags", .list(.text), "Words to find it by.") { $0.tags = $1 },
      .field("sdgs", .list(.goal), "Sustainable Development Goals of the United Nations.") { $0.goals = $1 },
      .field("start", .date, "When it begins: the date's first day.") { $0.start = $1 },
      .field("deadline", .date, "By when it is done: the date's last day.") { $0.deadline = $1 },
      .field("budget", .listOrOne(BudgetLine.shape.form), "What it may cost.") { $0.budget = $1 },
      .field("weight", .weight, "How much it counts in its objectives' progress; 1 unless given.") {
        $0.weight = $1
      },
      .field("dependsOn", .list(.reference), "Ids of what must be done before.") { $0.dependsOn = $1 },
      .field("alsoServes", .list(.reference), "Ids of objectives under which it is shown too.") {
        $0.alsoServes = $1
      },
      .field("status", .word("status", rule: .unknownStatus), "How it stood when the plan began.") {
        $0.status = $1
      },
      .field("progress", .progress, "How far it was when the plan began, in percent.") { $0.progress = $1 },
      .field("spent", .amount, "What had been spent when the plan began.") { $0.spent = $1 },
      .field("health", .word("health"), "How it was felt to be when the plan began.") { $0.health = $1 },
      .field("indicators", .list(Indicator.shape.form), "What will show that it worked.") {
        $0.indicators = $1
      },
      .field("allow", .exceptions, "Rules that are not held against it.") { $0.exceptions = $1 },
      .field("updates", .list(Update.shape.form), "Its journal.") { $0.updates = $1 },
    ])
}
