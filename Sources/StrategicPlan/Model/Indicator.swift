package import SourceText

/// What will show that it worked: measured against targets, or a deliverable that is there or not.
package struct Indicator: Sendable {
  package let node: JSONNode
  package internal(set) var id: Identifier?
  package internal(set) var name = Text.missing
  package internal(set) var unit: Text?
  package internal(set) var direction: Direction?
  package internal(set) var baseline: Baseline?
  package internal(set) var targets: [Target] = []
  package internal(set) var measurements: [Measurement] = []
  package internal(set) var exceptions: [RuleException] = []

  static let shape = Shape(
    "indicator", "What will show that it worked. A bare text is its name.", shorthand: "name",
    make: { Indicator(node: $0) },
    fields: [
      .field("id", .identifier, "What it is called by, among the indicators beside it.") { $0.id = $1 },
      .field("name", .text, required: true, "What is measured, or what will be there.") { $0.name = $1 },
      .field("unit", .text, "What the values count.") { $0.unit = $1 },
      .field("direction", .word("direction"), "Which way it should go.") { $0.direction = $1 },
      .field("baseline", Baseline.shape.form, "Where it stood before.") { $0.baseline = $1 },
      .field("targets", .list(Target.shape.form), "Where it should be, by when.") { $0.targets = $1 },
      .field("allow", .exceptions, "Rules that are not held against it.") { $0.exceptions = $1 },
      .field("measurements", .list(Measurement.shape.form), "Where it was, and when.") {
        $0.measurements = $1
      },
    ])
}

extension Indicator {
  /// Where an indicator stood before the plan.
  package struct Baseline: Sendable {
    package internal(set) var value: Quantity?
    package internal(set) var date: DaySpan?
    package internal(set) var note: Text?

    static let shape = Shape(
      "baseline", "Where the indicator stood before.",
      make: { _ in Baseline() },
      fields: [
        .field("value", .quantity, "The value, with at most six decimals.") { $0.value = $1 },
        .field("date", .date, "When it was measured.") { $0.date = $1 },
        .field("note", .text, "In words.") { $0.note = $1 },
      ])
  }

  /// Where an indicator should be, by when.
  package struct Target: Sendable {
    package internal(set) var date: DaySpan?
    package internal(set) var value: Quantity?
    package internal(set) var comparison: Comparison?
    /// Whether the value is added to the baseline.
    package internal(set) var isRelative = false

    static let shape = Shape(
      "target", "Where the indicator should be, by when.",
      make: { _ in Target() },
      fields: [
        .field("date", .date, "By when: the date's last day.") { $0.date = $1 },
        .field("value", .quantity, "The value, with at most six decimals.") { $0.value = $1 },
        .field("comparison", .word("comparison"), "How a measured value is held against it.") {
          $0.comparison = $1
        },
        .field("relative", .bool, "Whether the value is added to the baseline.") { $0.isRelative = $1 },
      ])
  }

  /// Where an indicator was.
  package struct Measurement: Sendable {
    package internal(set) var date: DaySpan?
    package internal(set) var value: Quantity?
    /// Whether a deliverable is there.
    package internal(set) var achieved: Bool?
    package internal(set) var note: Text?

    static let shape = Shape(
      "measurement", "Where the indicator was.",
      make: { _ in Measurement() },
      fields: [
        .field("date", .date, required: true, "When: known from the date's last day on.") { $0.date = $1 },
        .field("value", .quantity, "The value, with at most six decimals.") { $0.value = $1 },
        .field("achieved", .bool, "For a deliverable: whether it is there.") { $0.achieved = $1 },
        .field("note", .text, "In words.") { $0.note = $1 },
      ])
  }
}
