import SourceText

/// A kind of thing in a plan that can be added, changed, moved or taken out.
package enum PartKind: String, CaseIterable, Sendable {
  case plan, strategicObjective, operationalObjective, action, indicator, referent, domain, theme, review

  init(_ level: Level) {
    self =
      switch level {
      case .strategicObjective: .strategicObjective
      case .operationalObjective: .operationalObjective
      case .action: .action
      }
  }

  /// What a command line calls it.
  package var word: String {
    switch self {
    case .strategicObjective: "strategic"
    case .operationalObjective: "operational"
    default: rawValue
    }
  }

  /// What a message calls it.
  package var noun: String { rawValue.spelledOut }

  /// What can be added to a plan.
  package static let addable = allCases.filter { $0 != .plan }

  /// The key of the list that it stands in.
  var list: String { rawValue + "s" }

  /// The key of the text that says what it is: of what has a bare text for its short form, that text.
  package var mainKey: String {
    switch self {
    case .indicator, .theme: "name"
    case .referent, .domain: "id"
    default: "title"
    }
  }

  /// Of an item, the kind that it stands under.
  var parent: PartKind? {
    switch self {
    case .strategicObjective, .referent, .domain, .theme, .review: .plan
    case .operationalObjective: .strategicObjective
    case .action: .operationalObjective
    case .plan, .indicator: nil
    }
  }

  /// Whether it is an item of the hierarchy.
  var isItem: Bool { Level(rawValue: rawValue) != nil }

  /// The keys it may have, in their canonical order.
  package var keys: [FormatKey] {
    switch self {
    case .plan: Plan.shape.formatKeys
    case .strategicObjective: StrategicObjective.shape.formatKeys
    case .operationalObjective: OperationalObjective.shape.formatKeys
    case .action: Action.shape.formatKeys
    case .indicator: Indicator.shape.formatKeys
    case .referent: Referent.shape.formatKeys
    case .domain: Domain.shape.formatKeys
    case .theme: Theme.shape.formatKeys
    case .review: Review.shape.formatKeys
    }
  }

  var order: [String] { keys.map(\.name) }
}

/// A key of the format, apart from what is made of its value.
package struct FormatKey: Sendable {
  package let name: String
  package let summary: String
  let schema: JSONValue
}

extension Shape {
  var formatKeys: [FormatKey] {
    fields.map { FormatKey(name: $0.key, summary: $0.summary, schema: $0.schema) }
  }
}
