/// A dated entry of an action's journal: what it says replaces what held before.
package struct Update: Sendable {
  package internal(set) var date: DaySpan?
  package internal(set) var status: Status?
  package internal(set) var progress: Percent?
  /// All that was spent up to then, in the plan's currency.
  package internal(set) var spent: Money?
  package internal(set) var health: Health?
  package internal(set) var deadline: DaySpan?
  package internal(set) var author: Text?
  package internal(set) var note: Text?

  static let shape = Shape(
    "update", "A dated entry of an action's journal: what it says replaces what held before.",
    make: { _ in Update() },
    fields: [
      .field("date", .date, required: true, "When: known from the date's last day on.") { $0.date = $1 },
      .field("status", .word("status", rule: .unknownStatus), "Where the action stands now.") {
        $0.status = $1
      },
      .field("progress", .progress, "How far it is, in percent.") { $0.progress = $1 },
      .field("spent", .amount, "All that was spent up to now.") { $0.spent = $1 },
      .field("health", .word("health"), "How those in charge feel about it.") { $0.health = $1 },
      .field("deadline", .date, "The new deadline, where it was moved.") { $0.deadline = $1 },
      .field("by", .text, "Who says so.") { $0.author = $1 },
      .field("note", .text, "In words.") { $0.note = $1 },
    ])
}
