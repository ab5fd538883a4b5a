package import SourceText

/// An entry of a plan's registry of referents, domains or sponsors: what items call it, and its whole name.
package struct RegistryEntry: Sendable {
  package let node: JSONNode
  package internal(set) var id = Text.missing
  package internal(set) var name: Text?
  package internal(set) var role: Text?
  package internal(set) var exceptions: [RuleException] = []

  /// A person, role or group that is responsible for items.
  static let referent = ObjectType(
    "referent", "A person, role or group that answers for items. A bare text is its id.",
    shorthand: "id",
    make: { RegistryEntry(node: $0) },
    fields: [
      .id("What items call it, such as initials."), .name,
      .field("role", as: .text, "What the person or group does in the organization.") { $0.role = $1 },
      .exceptions,
    ])

  /// A part of the organization that items concern.
  static let domain = ObjectType(
    "domain", "A part of the organization. A bare text is its id.", shorthand: "id",
    make: { RegistryEntry(node: $0) },
    fields: [.id("What items call it, such as a service's short name."), .name, .exceptions])

  /// A person or body that carries items in politics or management.
  static let sponsor = ObjectType(
    "sponsor", "A person or body that carries items in politics or management. A bare text is its id.",
    shorthand: "id",
    make: { RegistryEntry(node: $0) },
    fields: [
      .id("What items call it, such as initials."), .name,
      .field("role", as: .text, "The office held: an alderman's, a director's.") { $0.role = $1 },
      .exceptions,
    ])
}

extension Field<RegistryEntry> {
  fileprivate static func id(_ summary: String) -> Field {
    .field("id", as: .text, required: true, summary) { $0.id = $1 }
  }

  fileprivate static var name: Field { .field("name", as: .text, "The full name.") { $0.name = $1 } }

  fileprivate static var exceptions: Field {
    .field("allow", as: .exceptions, "Rules that it is excused from.") { $0.exceptions = $1 }
  }
}
