import SourceText

extension PlanEditor {
  /// A new part of a plan.
  package struct Addition: Sendable {
    package var kind: ElementKind
    /// The title or name, or the id of a referent or a domain.
    package var text: String
    /// The id, or `nil` for the next free one. The id of a referent or a domain is its text.
    package var id: String?
    /// The id of the part that contains the new one, or `nil` for the plan.
    package var owner: String?
    /// The indicator of the part that a target or a link belongs to.
    package var indicator: String?
    /// The other keys, and their values as words.
    package var values: [(key: String, word: String)] = []

    package init(_ kind: ElementKind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// Adds a part after the others of its kind.
  package mutating func add(_ addition: Addition) throws(EditProblem) {
    let kind = addition.kind
    let owner = try owner(of: addition)
    var (values, understood) = try mainValues(of: addition)
    for (key, word) in addition.values {
      guard let known = kind.object[key] else {
        throw .unknown(key, "key of \(kind.indefinite)", among: kind.object.keys)
      }
      guard values[key] == nil, key != "id" else {
        throw EditProblem(
          key == "id" ? "--set can't set the id" : "'\(key)' is given twice",
          hint: key == "id" ? "use --id" : nil)
      }
      let value = try known.value(of: word, in: plan.currency)
      values[key] = value
      if let understanding = known.understanding(of: word, value) {
        understood.append("\(key) \(word), understood as \(understanding)")
      }
    }
    var id = addition.id
    if kind.isItem, id == nil { id = plan.nextIdentifier(of: kind, under: owner) }
    if let id, kind.mainKey != "id" { values["id"] = .string(id) }
    let members = kind.object.keys.compactMap { key in values[key].map { JSONValue.Member(key, $0) } }
    let isBare = members.count == 1 && members[0].key == kind.mainKey && hasBareSiblings(kind, owner)
    let value = isBare ? members[0].value : JSONValue.object(members)
    let others = unlistedNames(of: kind, except: addition.text)
    if document.isString(owner.node) {
      expand(owner, adding: kind.list, .array([value]))
    } else if let old = document.value(of: kind.list, in: owner.node), !document.isArray(old) {
      // One object stands for a list of one.
      json.set(
        .array([document.spelled(old), value]), for: kind.list, in: owner.node, order: owner.kind.object.keys)
    } else if others.isEmpty {
      append(value, to: kind.list, of: owner.node, order: owner.kind.object.keys)
    } else {
      objections.append(
        "the plan has no list of \(kind.list) yet; a new list also needs the \(others.count) that items name"
      )
      json.set(
        .array(others.map(JSONValue.string) + [value]), for: kind.list, in: owner.node,
        order: owner.kind.object.keys)
    }
    let name = kind.isItem ? "'\(id ?? "")' (\(addition.text))" : "'\(addition.text)'"
    summary.append(
      "added \(kind.noun) \(name)" + (owner.kind == .plan ? "" : " under " + place(of: owner))
        + understood.map { "; " + $0 }.joined()
    )
  }

  /// Returns the values that the text of a new part gives, and how they were understood.
  private func mainValues(
    of addition: Addition
  ) throws(EditProblem) -> (values: [String: JSONValue], understood: [String]) {
    let text = addition.text
    let object: JSONValue
    switch addition.kind {
    case .budget:
      guard let field = ElementKind.action.object["budget"] else { return ([:], []) }
      object = try field.value(of: text, in: plan.currency)
    case .target: object = try TargetText(text).json
    default: return ([addition.kind.mainKey: .string(text)], [])
    }
    var values: [String: JSONValue] = [:]
    if case .object(let members) = object {
      for member in members { values[member.key] = member.value }
    } else {
      values["note"] = object
    }
    let isPlain = values.count == 1 && values.values.first == .number(text)
    let parts = addition.kind.object.keys.compactMap { key in
      values[key].map { "\(key) \($0.text(onOneLine: true))" }
    }
    return (values, isPlain ? [] : ["understood as \(parts.joined(separator: ", "))"])
  }

  /// Returns the id of a part, and its title if that is another text: `'C1' (Écouter)`.
  private func place(of part: PlanElement) -> String {
    let title = document.value(of: part.kind.mainKey, in: part.node).map { document.string($0) }
    return "'\(part.id)'" + (title.map { $0 == part.id ? "" : " (\($0.shortened))" } ?? "")
  }

  /// Returns the other entries for the first list of referents or domains: all names that items use.
  private func unlistedNames(of kind: ElementKind, except text: String) -> [String] {
    guard let nameKind = kind.nameKind, kind.isRegistered, nameKind.registry(of: plan).isEmpty else {
      return []
    }
    var names: [String] = []
    plan.forEachUse(of: nameKind) { texts in
      for name in texts.map(\.string) where name != text && !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func owner(of addition: Addition) throws(EditProblem) -> PlanElement {
    let kind = addition.kind
    if kind == .target || kind == .link && addition.indicator != nil {
      let part = try addition.owner.map { id throws(EditProblem) in try plan.part(named: id) } ?? plan.part
      return try plan.indicator(addition.indicator, of: part).0
    }
    let candidates = (plan.itemElements + [plan.part]).filter { kind.parents.contains($0.kind) }
    guard let id = addition.owner else {
      guard kind.parents.contains(.plan) else {
        throw EditProblem(
          "a new \(kind.noun) must be under \(kind.parents[0].indefinite)",
          hint: candidates.isEmpty
            ? "add one first: plan add \(kind.parents[0].word)" : "say which with --under ID")
      }
      return plan.part
    }
    guard let owner = candidates.first(where: { $0.id == id }) else {
      if let other = plan.itemElements.first(where: { $0.id == id }) {
        throw EditProblem(
          "\(kind.indefinite) can't be under \(other.kind.indefinite), and '\(id)' is one")
      }
      throw .unknown(id, kind.parents.count == 1 ? kind.parents[0].noun : "item", among: candidates.map(\.id))
    }
    return owner
  }

  /// Returns a Boolean value that indicates whether the siblings are bare texts. The first of a list may be
  /// one too.
  private func hasBareSiblings(_ kind: ElementKind, _ owner: PlanElement) -> Bool {
    guard [.indicator, .theme, .step, .link].contains(kind) || kind.isRegistered else { return false }
    guard let list = document.value(of: kind.list, in: owner.node), let first = document.firstChild(of: list)
    else { return kind != .referent && kind != .sponsor }
    return document.isString(first)
  }
}
