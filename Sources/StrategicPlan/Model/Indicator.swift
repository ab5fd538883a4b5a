package import SourceText

/// A sign that the plan works: measured against targets, or a deliverable that is there or not.
package struct Indicator: TableEntry {
  private let tables: Tables
  private let row: Row

  package init(_ tables: Tables, _ position: Int) {
    self.tables = tables
    row = tables.rows.indicators[position]
  }

  package var node: JSONNode { row.node }
  package var id: Identifier? { tables.identifier(row.id) }
  package var name: Text { tables.text(row.name) }
  package var text: Text? { tables.optionalText(row.text) }
  package var unit: Text? { tables.optionalText(row.unit) }
  /// The source of the values.
  package var source: Text? { tables.optionalText(row.source) }
  /// Those who measure it.
  package var referents: Texts { tables.texts(row.referents) }
  /// The interval at which it is measured.
  package var frequency: Frequency? { row.frequency }
  package var direction: Direction? { row.direction }
  package var baseline: Baseline? {
    row.baseline.map { Baseline(value: $0.value, date: $0.date, note: tables.optionalText($0.note)) }
  }
  package var targets: Entries<Target> { tables.entries(row.targets) }
  package var measurements: Entries<Measurement> { tables.entries(row.measurements) }
  package var links: Entries<Link> { tables.entries(row.links) }
  package var fields: NamedTexts { tables.namedTexts(row.fields) }
  package var sourceIDs: NamedTexts { tables.namedTexts(row.sourceIDs) }
  package var exceptions: [RuleException] { tables.exceptions(row.exceptions) }

  /// A Boolean value that indicates whether the indicator is measured in numbers: a baseline, a target or a
  /// measurement has a value. A deliverable has none, whatever its unit or due day.
  var isMeasured: Bool {
    baseline?.value != nil || targets.contains(where: \.isMeasured)
      || measurements.contains { $0.value != nil }
  }
}

extension Indicator {
  package struct Row: Sendable {
    let node: JSONNode
    var id = CompactNode.none
    var name = CompactNode.none
    var text = CompactNode.none
    var unit = CompactNode.none
    var source = CompactNode.none
    var referents = CompactNode.none
    var fields = CompactNode.none
    var sourceIDs = CompactNode.none
    var exceptions = CompactNode.none
    var targets = Rows<Target>.none
    var measurements = Rows<Measurement>.none
    var links = Rows<Link>.none
    var baseline: Baseline.Row?
    var direction: Direction?
    var frequency: Frequency?
  }

  static var objectType: ObjectType<Row> {
    ObjectType(
      "indicator", "What will show that it worked. A bare text is its name.", shorthand: "name",
      make: { Row(node: $0) },
      fields: [
        .field("id", as: .deferred(.identifier), "Unique among the indicators of its item.") {
          $0.id = $1
        },
        .field("name", as: .deferred(.text), required: true, "What is measured, or what will be there.") {
          $0.name = $1
        },
        .field("text", as: .deferred(.text), "More about it: how it is worked out.") { $0.text = $1 },
        .field("unit", as: .deferred(.text), "What the values count.") { $0.unit = $1 },
        .field("source", as: .deferred(.text), "Where the values come from.") { $0.source = $1 },
        .field("referents", as: .deferred(.list(.text)), "Who measures it.") { $0.referents = $1 },
        .field("frequency", as: .word("frequency"), "How often it is measured.") { $0.frequency = $1 },
        .field("direction", as: .word("direction"), "Which way it should go.") { $0.direction = $1 },
        .field("baseline", as: Baseline.objectType.valueType, "Where it stood before.") { $0.baseline = $1 },
        .field("targets", as: .entries(Target.objectType.valueType), "Where it should be, and when.") {
          $0.targets = $1
        },
        .field("links", as: .entries(Link.objectType.valueType), "Documents about it.") { $0.links = $1 },
        .field("fields", as: .deferred(.namedTexts), "What else is kept about it, as texts by name.") {
          $0.fields = $1
        },
        .field("sourceIds", as: .deferred(.namedTexts), "What other systems call it, by their names.") {
          $0.sourceIDs = $1
        },
        .field("allow", as: .deferred(.exceptions), "Rules that it is excused from.") { $0.exceptions = $1 },
        .field("measurements", as: .entries(Measurement.objectType.valueType), "Where it was, and when.") {
          $0.measurements = $1
        },
      ])
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.indicators }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.indicators)
  }
}

extension Indicator {
  /// The value of an indicator before the plan.
  package struct Baseline: Sendable {
    package let value: Quantity?
    package let date: DaySpan?
    package let note: Text?

    struct Row: Sendable {
      var value: Quantity?
      var date: DaySpan?
      var note = CompactNode.none
    }

    static var objectType: ObjectType<Row> {
      ObjectType(
        "baseline", "Where the indicator stood before.", numberKey: "value",
        make: { _ in Row() },
        fields: [
          .field("value", as: .quantity, "The value, with at most six decimals.") { $0.value = $1 },
          .field("date", as: .date, "When it was measured.") { $0.date = $1 },
          .field("note", as: .deferred(.text), "A note, in words.") { $0.note = $1 },
        ])
    }
  }

  /// The value that an indicator should reach by a date.
  package struct Target: TableEntry {
    private let tables: Tables
    private let row: Row

    package init(_ tables: Tables, _ position: Int) {
      self.tables = tables
      row = tables.rows.targets[position]
    }

    package var date: DaySpan? { row.date }
    package var value: Quantity? { row.value }
    package var comparison: Comparison? { row.comparison }
    /// A Boolean value that indicates whether the value is added to the baseline.
    package var isRelative: Bool { row.isRelative }
    /// The ends of a range that takes the place of a value; both are within it.
    package var from: Quantity? { row.from }
    package var to: Quantity? { row.to }
    /// A Boolean value that indicates whether it has a value or a range, and not words alone.
    var isMeasured: Bool { value != nil || from != nil || to != nil }
    package var note: Text? { tables.optionalText(row.note) }
    package var node: JSONNode { row.node }
  }

  /// The value of an indicator on a date.
  package struct Measurement: TableEntry {
    private let tables: Tables
    private let row: Row

    package init(_ tables: Tables, _ position: Int) {
      self.tables = tables
      row = tables.rows.measurements[position]
    }

    package var date: DaySpan? { row.date }
    package var value: Quantity? { row.value }
    /// A Boolean value that indicates whether a deliverable is there.
    package var achieved: Bool? { row.achieved }
    package var note: Text? { tables.optionalText(row.note) }
  }
}

extension Indicator.Target {
  package struct Row: Sendable {
    let node: JSONNode
    var value: Quantity?
    var from: Quantity?
    var to: Quantity?
    var date: DaySpan?
    var note = CompactNode.none
    var comparison: Comparison?
    var isRelative = false
  }

  static var objectType: ObjectType<Row> {
    ObjectType(
      "target", "Where the indicator should be, and when.",
      make: { Row(node: $0) },
      fields: [
        .field("date", as: .date, "When it should be there: the date's last day.") { $0.date = $1 },
        .field("value", as: .quantity, "The value, with at most six decimals.") { $0.value = $1 },
        .field("comparison", as: .word("comparison"), "How a measured value is compared with it.") {
          $0.comparison = $1
        },
        .field("relative", as: .bool, "Whether the value is added to the baseline.") { $0.isRelative = $1 },
        .field("from", as: .quantity, "The least value of a range, in the place of a value.") {
          $0.from = $1
        },
        .field("to", as: .quantity, "The greatest value of a range, in the place of a value.") { $0.to = $1 },
        .field("note", as: .deferred(.text), "The target or a remark on it, in words.") { $0.note = $1 },
      ])
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.targets }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.targets)
  }
}

extension Indicator.Measurement {
  package struct Row: Sendable {
    var value: Quantity?
    var date: DaySpan?
    var note = CompactNode.none
    var achieved: Bool?
  }

  static var objectType: ObjectType<Row> {
    ObjectType(
      "measurement", "Where the indicator was.",
      make: { _ in Row() },
      fields: [
        .field(
          "date", as: .date, required: true, "When it was measured: known from the date's last day on."
        ) { $0.date = $1 },
        .field("value", as: .quantity, "The value, with at most six decimals.") { $0.value = $1 },
        .field("achieved", as: .bool, "For a deliverable: whether it is there.") { $0.achieved = $1 },
        .field("note", as: .deferred(.text), "A note, in words.") { $0.note = $1 },
      ])
  }

  package static func rows(of tables: borrowing TableRows) -> [Row] { tables.measurements }

  package static func withRows(of tables: inout TableRows, _ change: (inout [Row]) -> Void) {
    change(&tables.measurements)
  }
}
