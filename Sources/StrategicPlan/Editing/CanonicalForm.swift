package import SourceText

/// The canonical layout of a plan's file: keys in the order in which the format lists them, an indentation
/// of two spaces, and short values without lists or objects on one line, except for lists that grow: items
/// and indicators. Texts and numbers keep their spelling.
package struct CanonicalForm {
  /// The members of each kind of object, by the name of its definition: the rank of each key, and the
  /// schema of its value.
  private var kinds: [String: [String: (rank: Int, schema: JSONValue)]] = [:]
  private let definitions: JSONValue
  private let document: JSONDocument

  /// The lists that grow, which are written over several lines so that adding an entry changes only its
  /// lines.
  static let spreadLists: Set<String> = [
    "strategicObjectives", "operationalObjectives", "actions", "indicators",
  ]

  private init(_ document: JSONDocument) {
    self.document = document
    definitions = PlanSchema.document["$defs"] ?? .null
  }

  /// Returns the bytes of a file that contains a plan.
  package static func bytes(of document: JSONDocument) -> [UInt8] {
    var form = CanonicalForm(document)
    let value = form.arranged(document.root, PlanSchema.document, named: "")
    return Array((JSONLayout.canonical.spreading(spreadLists).text(value) + "\n").utf8)
  }

  /// Returns a value with its keys in the order of a schema.
  static func value(of document: JSONDocument, by schema: JSONValue) -> JSONValue {
    var form = CanonicalForm(document)
    return form.arranged(document.root, schema, named: "value")
  }

  /// Returns a value with its keys in order.
  ///
  /// - Parameter name: The name of the schema's definition.
  private mutating func arranged(_ node: JSONNode, _ schema: JSONValue, named name: String) -> JSONValue {
    switch document.kind(node) {
    case .object:
      guard let (name, members) = members(in: schema, named: name) else { return document.spelled(node) }
      var arranged: [(rank: Int, member: JSONValue.Member)] = []
      for (key, value) in document.members(of: node) {
        let key = document.string(key)
        let known = members[key]
        let value = self.arranged(value, known?.schema ?? .null, named: "\(name).\(key)")
        arranged.append((known?.rank ?? .max, .init(key, value)))
      }
      return .object(arranged.sorted { $0.rank < $1.rank }.map(\.member))
    case .array:
      let items = alternatives(of: schema).lazy.compactMap { $0["items"] }.first ?? .null
      return .array(document.elements(of: node).map { arranged($0, items, named: name) })
    default: return document.spelled(node)
    }
  }

  private mutating func members(
    in schema: JSONValue, named name: String
  ) -> (name: String, members: [String: (rank: Int, schema: JSONValue)])? {
    let name = reference(in: schema) ?? name
    if let known = kinds[name] { return (name, known) }
    guard case .object(let properties) = alternatives(of: schema).lazy.compactMap({ $0["properties"] }).first
    else { return nil }
    var members: [String: (rank: Int, schema: JSONValue)] = [:]
    for (rank, property) in properties.enumerated() { members[property.key] = (rank, property.value) }
    kinds[name] = members
    return (name, members)
  }

  /// Returns the name of the definition that a schema refers to, alone or beside alternatives that are not
  /// references.
  private func reference(in schema: JSONValue) -> String? {
    if let reference = schema["$ref"]?.text { return String(reference.dropFirst("#/$defs/".count)) }
    guard case .array(let choices) = schema["anyOf"] else { return nil }
    return choices.lazy.compactMap { reference(in: $0) }.first
  }

  /// Returns a schema and its alternatives, with references resolved.
  private func alternatives(of schema: JSONValue) -> [JSONValue] {
    if let name = schema["$ref"]?.text?.dropFirst("#/$defs/".count) {
      return definitions[String(name)].map(alternatives) ?? []
    }
    guard case .array(let choices) = schema["anyOf"] else { return [schema] }
    return choices.flatMap(alternatives)
  }
}
