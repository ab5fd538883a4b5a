import SourceText

/// The plan's own words for the levels of its hierarchy and what belongs to them.
package struct Terms: Sendable {
  /// A word in the singular and in the plural, ready to be shown.
  package struct Term: Sendable {
    package internal(set) var one = ""
    package internal(set) var many = ""

    static let objectType = ObjectType(
      "term", "A word of the plan's own, in the singular and in the plural.",
      make: { _ in Term() },
      fields: [
        .field("one", as: .string, required: true, "The word for one.") { $0.one = $1.visible },
        .field("many", as: .string, required: true, "The word for several.") { $0.many = $1.visible },
      ])
  }

  package internal(set) var strategicObjective: Term?
  package internal(set) var operationalObjective: Term?
  package internal(set) var action: Term?
  package internal(set) var theme: Term?
  package internal(set) var domain: Term?
  package internal(set) var referent: Term?
  package internal(set) var sponsor: Term?
  package internal(set) var indicator: Term?

  static let objectType = ObjectType(
    "terms", "The plan's own words, where they differ from the default ones.",
    make: { _ in Terms() },
    fields: [
      .field("strategicObjective", as: Term.objectType.valueType, "Level 1.") { $0.strategicObjective = $1 },
      .field("operationalObjective", as: Term.objectType.valueType, "Level 2.") {
        $0.operationalObjective = $1
      },
      .field("action", as: Term.objectType.valueType, "Level 3.") { $0.action = $1 },
      .field("theme", as: Term.objectType.valueType, "What frames the hierarchy.") { $0.theme = $1 },
      .field("domain", as: Term.objectType.valueType, "A part of the organization.") { $0.domain = $1 },
      .field("referent", as: Term.objectType.valueType, "Who answers for an item.") { $0.referent = $1 },
      .field("sponsor", as: Term.objectType.valueType, "Who carries an item, in politics or management.") {
        $0.sponsor = $1
      },
      .field("indicator", as: Term.objectType.valueType, "What shows that it worked.") { $0.indicator = $1 },
    ])
}
