import SourceText

/// A part of a plan, and its place in the file.
struct PlanElement {
  let kind: ElementKind
  /// The id, which may be the name of an indicator or a theme.
  let id: String
  /// The object, or the bare text that stands for it.
  let node: JSONNode
  /// The object that contains the part's list, or the plan itself.
  let owner: JSONNode
  /// The position of the part in its list.
  let position: Int

  /// The part in a message: `action 'C1.2'`.
  var name: String { "\(kind.noun) '\(id)'" }
}

extension Plan {
  /// The plan as a part.
  var part: PlanElement { PlanElement(kind: .plan, id: id.text, node: node, owner: node, position: 0) }

  /// The items of the hierarchy, in file order.
  var itemElements: [PlanElement] { items.map(PlanElement.init) }

  /// The entries of the plan's registries.
  var registered: [PlanElement] {
    func parts<Entry>(_ kind: ElementKind, in entries: [Entry], each part: (Entry) -> (String, JSONNode))
      -> [PlanElement]
    {
      entries.enumerated().map { position, entry in
        let (id, entry) = part(entry)
        return PlanElement(kind: kind, id: id, node: entry, owner: node, position: position)
      }
    }
    return ElementKind.allCases.flatMap { kind in
      kind.isRegistered
        ? parts(kind, in: kind.nameKind?.registry(of: self) ?? []) { ($0.id.string, $0.node) } : []
    }
      + parts(.theme, in: themes) { ($0.id?.text ?? $0.name.string, $0.node) }
  }

  /// Returns the part with an id: an item, an entry of a registry, or the plan.
  ///
  /// - Parameter kind: The only kind to look for, if any.
  func part(named id: String, of kind: ElementKind? = nil) throws(EditProblem) -> PlanElement {
    let all = (itemElements + registered + [part]).filter { kind == nil || $0.kind == kind }
    let found = all.filter { $0.id.utf8.elementsEqual(id.utf8) }
    guard let part = found.first else { throw .unknown(id, kind?.noun ?? "item", among: all.map(\.id)) }
    guard found.count == 1 else {
      let kinds = found.map(\.kind)
      throw EditProblem(
        "'\(id)' is the id of \(kinds.map(\.indefinite).joined(separator: " and of "))",
        hint: "say which with --of " + kinds.map(\.word).joined(separator: " or --of "))
    }
    return part
  }

  /// Returns an indicator of a part, by its id, its name, or words that occur in no other's name.
  func indicator(_ name: String?, of owner: PlanElement) throws(EditProblem) -> (PlanElement, Indicator) {
    let indicators = indicators(of: owner)
    let parts = indicators.enumerated().map { position, indicator in
      PlanElement(
        kind: .indicator, id: indicator.id?.text ?? indicator.name.string, node: indicator.node,
        owner: owner.node, position: position)
    }
    guard !indicators.isEmpty else {
      throw EditProblem("\(owner.name) has no indicator", hint: "'plan add indicator' adds one")
    }
    let names = indicators.map(\.name.string)
    func positions(where isMeant: (Int) -> Bool) -> [Int] { indicators.indices.filter(isMeant) }
    let candidates: [[Int]] =
      name.map { name in
        [
          positions { indicators[$0].id?.text == name }, positions { names[$0] == name },
          positions { names[$0].folded.contains(name.folded) },
        ]
      } ?? [Array(indicators.indices)]
    guard let found = candidates.first(where: { !$0.isEmpty }) else {
      let meant = suggestion(for: name ?? "", among: parts.map(\.id)).map { "did you mean '\($0)'?" }
      throw EditProblem(
        "\(owner.name) has no indicator '\(name ?? "")'",
        hint: meant ?? "expected one of " + parts.map { "'\($0.id.shortened)'" }.joined(separator: ", "))
    }
    guard found.count == 1 else {
      throw EditProblem(
        name.map { "'\($0)' matches several indicators of \(owner.name)" }
          ?? "\(owner.name) has several indicators",
        hint: "expected one of " + found.map { "'\(parts[$0].id)'" }.joined(separator: ", "))
    }
    return (parts[found[0]], indicators[found[0]])
  }

  func indicators(of owner: PlanElement) -> Entries<Indicator> {
    if owner.kind == .plan { return indicators }
    var found = Entries<Indicator>.none
    forEachItem { if $0.node == owner.node { found = $0.indicators } }
    return found
  }

  /// Returns the item of an id.
  func item(_ id: String) throws(EditProblem) -> PlanItem {
    let items = items
    guard let item = items.first(where: { $0.id.text == id }) else {
      throw .unknown(id, "item", among: items.map(\.id.text))
    }
    return item
  }

  func action(_ id: String) throws(EditProblem) -> Action {
    var found: Action?
    var names: [String] = []
    forEachAction { action in
      if action.id.text == id { found = action }
    }
    if let found { return found }
    if let other = itemElements.first(where: { $0.id == id }) {
      throw EditProblem("'\(id)' is \(other.kind.indefinite); only actions have a journal")
    }
    forEachAction { names.append($0.id.text) }
    throw .unknown(id, "action", among: names)
  }
}

extension PlanElement {
  init(_ item: PlanItem) {
    self.init(
      kind: ElementKind(item.level), id: item.id.text, node: item.node, owner: item.owner,
      position: item.position)
  }
}

extension Plan {
  /// Returns a Boolean value that indicates whether an id belongs to the plan or a part of it.
  package func contains(_ id: String) -> Bool {
    let isKnown = (itemElements + registered + [part]).contains { $0.id.utf8.elementsEqual(id.utf8) }
    // A kind of name without a registry is known by its uses.
    return isKnown
      || NameKind.registered.contains { kind in
        guard kind.registry(of: self).isEmpty else { return false }
        var isUsed = false
        forEachUse(of: kind) { names in
          if names.contains(where: { $0.utf8.elementsEqual(id.utf8) }) { isUsed = true }
        }
        return isUsed
      }
  }
}
