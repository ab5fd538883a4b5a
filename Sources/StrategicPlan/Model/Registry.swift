package import SourceText

/// A person, role or group that is responsible for items of the plan.
package struct Referent: Sendable {
  package let node: JSONNode
  package internal(set) var id = Text.missing
  package internal(set) var name: Text?
  package internal(set) var role: Text?
  package internal(set) var exceptions: [RuleException] = []

  static let objectType = ObjectType(
    "referent", "A person, role or group that answers for items. A bare text is its id.",
    shorthand: "id",
    make: { Referent(node: $0) },
    fields: [
      .field("id", as: .text, required: true, "What items call it, such as initials.") { $0.id = $1 },
      .field("name", as: .text, "The full name.") { $0.name = $1 },
      .field("role", as: .text, "What the person or group does in the organization.") { $0.role = $1 },
      .field("allow", as: .exceptions, "Rules that it is excused from.") { $0.exceptions = $1 },
    ])
}

/// A part of the organization that items concern.
package struct Domain: Sendable {
  package let node: JSONNode
  package internal(set) var id = Text.missing
  package internal(set) var name: Text?
  package internal(set) var exceptions: [RuleException] = []

  static let objectType = ObjectType(
    "domain", "A part of the organization. A bare text is its id.", shorthand: "id",
    make: { Domain(node: $0) },
    fields: [
      .field("id", as: .text, required: true, "What items call it, such as a service's short name.") {
        $0.id = $1
      },
      .field("name", as: .text, "The full name.") { $0.name = $1 },
      .field("allow", as: .exceptions, "Rules that it is excused from.") { $0.exceptions = $1 },
    ])
}
