/// The words of one language for everything that tables and reports say.
package struct Phrases: Sendable {
  // The terms of the field.
  package let plan: Noun
  package let strategicObjective: Noun
  package let operationalObjective: Noun
  package let action: Noun
  package let mission: Noun
  package let vision: String
  package let value: Noun
  package let theme: Noun
  package let domain: Noun
  package let referent: Noun
  package let partner: Noun
  package let sponsor: String
  package let indicator: Noun
  package let review: Noun
  package let budget: String
  package let spent: String
  package let fullTimeEquivalents: String
  package let baseline: String
  package let target: String
  package let journal: String
  package let priority: String
  package let health: String
  package let tag: Noun
  package let goals: String
  package let weight: String
  package let source: String
  package let organization: String
  package let lastUpdate: String
  package let period: String
  package let adopted: String

  // The properties of items.
  package let level: String
  package let identifier: String
  package let title: String
  package let path: String
  package let status: String
  package let progress: String
  package let start: String
  package let deadline: String
  package let dependsOn: String
  package let neededBy: String
  package let alsoServes: String
  package let alsoServedBy: String
  package let total: String
  package let whole: String
  package let late: String
  package let dueSoon: String
  package let lateStart: String
  package let slipping: String
  // The shortest words, for column headings.
  package let done: String
  package let lateShort: String
  package let soonShort: String
  package let yes: String
  package let asOf: String
  package let originally: String
  package let comesNext: String
  package let attainment: String
  package let measured: String
  package let explanation: String
  /// The state before the first entry of a journal.
  package let initially: String
  package let since: String
  /// The value of the straight line to a target.
  package let expected: String
  package let targets: String
  package let measurements: String
  package let amount: String
  package let year: String
  package let note: String
  package let author: String

  /// The common kinds of themes. Other words are shown unchanged.
  package let themeKinds: [String: String]
  package let statuses: @Sendable (Status) -> String
  package let healths: @Sendable (Health) -> String
  package let priorities: @Sendable (Priority) -> String
  package let indicatorStates: @Sendable (IndicatorStanding.State) -> String

  package let day: Noun
  /// “3 days late”
  package let daysLate: @Sendable (_ days: String, _ count: Int) -> String
  /// “in 3 days”
  package let inDays: @Sendable (_ days: String, _ count: Int) -> String
  package let today: String
  /// “and 12 more”
  package let more: @Sendable (String) -> String
  package let nothingFound: String
  package let periodIsOver: String
  package let months: [String]
}
