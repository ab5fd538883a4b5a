package import SourceText

/// The organization's reason to exist.
package struct Mission: Sendable {
  package internal(set) var title: Text?
  package internal(set) var text: Text?

  static let objectType = ObjectType(
    "mission", "Why the organization exists. A bare text is its text.", shorthand: "text",
    make: { _ in Mission() },
    fields: [
      .field("title", as: .text, "What the mission is called.") { $0.title = $1 },
      .field("text", as: .text, "The mission itself.") { $0.text = $1 },
    ])
}

/// A principle of the organization's behaviour.
package struct Value: Sendable {
  package internal(set) var name = Text.missing
  package internal(set) var text: Text?

  static let objectType = ObjectType(
    "value", "How the organization behaves. A bare text is its name.", shorthand: "name",
    make: { _ in Value() },
    fields: [
      .field("name", as: .text, required: true, "The value, in a word or two.") { $0.name = $1 },
      .field("text", as: .text, "What it means.") { $0.text = $1 },
    ])
}

/// A frame of the hierarchy or a link across it: an axis, a lever, a principle, a catalyst.
package struct Theme: Sendable {
  package let node: JSONNode
  package internal(set) var id: Identifier?
  package internal(set) var kind: Text?
  package internal(set) var name = Text.missing
  package internal(set) var text: Text?

  static let objectType = ObjectType(
    "theme", "What frames the hierarchy or cuts across it. A bare text is its name.",
    shorthand: "name",
    make: { Theme(node: $0) },
    fields: [
      .field("id", as: .identifier, "What items call it.") { $0.id = $1 },
      .field("kind", as: .text, "What it is: axis, lever, principle, catalyst or another word.") {
        $0.kind = $1
      },
      .field("name", as: .text, required: true, "What it is called.") { $0.name = $1 },
      .field("text", as: .text, "What it means.") { $0.text = $1 },
    ])
}

/// An evaluation of the plan: at mid-term, yearly or final.
package struct Review: Sendable {
  package internal(set) var date: DaySpan?
  package internal(set) var title: Text?
  package internal(set) var text: Text?
  var links = Rows<Link>.none

  static let objectType = ObjectType(
    "review", "An evaluation of the plan.",
    make: { _ in Review() },
    fields: [
      .field("date", as: .date, required: true, "When it was made.") { $0.date = $1 },
      .field("title", as: .text, "What it is called: a mid-term evaluation, a yearly one.") { $0.title = $1 },
      .field("text", as: .text, "What it found.") { $0.text = $1 },
      .field("links", as: .entries(Link.objectType.valueType), "Documents about it.") { $0.links = $1 },
    ])
}
