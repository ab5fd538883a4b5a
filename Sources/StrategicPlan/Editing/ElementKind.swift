import SourceText

/// A kind of part in a plan that can be added, changed, moved or removed.
package enum ElementKind: String, CaseIterable, Sendable {
  case plan, strategicObjective, operationalObjective, action, indicator, referent, domain, sponsor,
    theme, review, budget, step, target, link

  init(_ level: Level) {
    self =
      switch level {
      case .strategicObjective: .strategicObjective
      case .operationalObjective: .operationalObjective
      case .action: .action
      }
  }

  /// The word for the kind on a command line.
  package var word: String {
    switch self {
    case .strategicObjective: "strategic"
    case .operationalObjective: "operational"
    default: rawValue
    }
  }

  /// The noun in messages.
  package var noun: String { self == .budget ? "budget line" : rawValue.spelledOut }

  /// The kinds that have an id or a name, by which they are found.
  package static let named = allCases.filter { ![.budget, .step, .target, .link].contains($0) }

  /// The kinds that can be added to a plan.
  package static let addable = allCases.filter { $0 != .plan }

  /// The key of the list that contains parts of this kind.
  var list: String { self == .budget ? "budget" : rawValue + "s" }

  /// The key of the main text, which is also the bare text in a short form.
  var mainKey: String {
    switch self {
    case .indicator, .theme: "name"
    case .referent, .domain, .sponsor: "id"
    case .budget: "amount"
    case .target: "value"
    case .link: "url"
    default: "title"
    }
  }

  /// The kinds of part that it may be directly below, the usual one first.
  var parents: [ElementKind] {
    switch self {
    case .strategicObjective, .referent, .domain, .sponsor, .theme, .review: [.plan]
    case .operationalObjective: [.strategicObjective]
    case .action: [.operationalObjective, .strategicObjective]
    case .indicator: [.action, .operationalObjective, .strategicObjective, .plan]
    case .budget, .step: [.action]
    case .target: [.indicator]
    case .link: [.action, .operationalObjective, .strategicObjective, .plan, .indicator]
    case .plan: []
    }
  }

  /// The kind of name that the part's id is, if items use it.
  var nameKind: NameKind? { NameKind(rawValue: rawValue) }

  /// A Boolean value that indicates whether the kind is an entry of a registry.
  var isRegistered: Bool { nameKind.map(NameKind.registered.contains) ?? false }

  /// A Boolean value that indicates whether the kind is an item of the hierarchy.
  var isItem: Bool { Level(rawValue: rawValue) != nil }

  /// The keys that the kind may have.
  package var object: ObjectDescription { .named(self == .budget ? "budgetLine" : rawValue) }
}
