import SourceText

extension PlanEditor {
  /// Removes a part and its descendants from the plan.
  ///
  /// References from other parts and the existence of descendants are objections. References are removed
  /// too.
  package mutating func remove(
    _ id: String, kind: ElementKind? = nil, indicator: String? = nil
  ) throws(EditProblem) {
    var part = try plan.part(named: id, of: kind)
    var name = part.name
    if let indicator {
      let owner = part.name
      part = try plan.indicator(indicator, of: part).0
      name = "\(part.name) of \(owner)"
    }
    guard part.kind != .plan else {
      throw EditProblem("'\(id)' is the plan itself", hint: "delete its file")
    }
    guard let list = document.value(of: part.kind.list, in: part.owner) else { return }
    let gone = document.range(part.node)
    let inside = plan.itemElements.filter { gone.contains(document.offset($0.node)) && $0.node != part.node }
    if !inside.isEmpty {
      objections.append("\(name) has \(inside.count) \(inside.count == 1 ? "item" : "items") below it")
    }
    try removeReferences(to: part, names: Set(([part] + inside).map(\.id)), outside: gone)
    json.removeChild(at: part.position, of: list)
    summary.append(
      "removed \(name)" + (inside.isEmpty ? "" : " and \(inside.count) below it"))
  }

  private mutating func removeReferences(
    to part: PlanElement, names: Set<String>, outside gone: Range<Int>
  ) throws(EditProblem) {
    var holders: [String] = []
    for (item, lists) in references(to: part.kind, names: names)
    where !gone.contains(document.offset(item.node)) {
      holders.append(item.id)
      for (list, positions) in lists {
        if document.isString(list) {
          json.removeMember("sponsor", of: item.node)
        } else {
          json.removeChildren(at: positions, of: list)
        }
      }
    }
    guard !holders.isEmpty else { return }
    let shown = holders.prefix(8).joined(separator: ", ")
    let others = holders.count > 8 ? " and \(holders.count - 8) more" : ""
    objections.append("\(part.name) is referred to by \(shown)\(others)")
  }

  /// The lists with references, or texts that are one, and the positions of the references in the lists.
  typealias References = [(item: PlanElement, lists: [(list: JSONNode, positions: [Int])])]

  /// Returns the references in items to any of a set of names.
  func references(to kind: ElementKind, names: Set<String>) -> References {
    let keys: [String]
    switch kind {
    case .referent, .domain, .theme: keys = [kind.list]
    case .sponsor: keys = ["sponsors", "sponsor"]
    case .strategicObjective, .operationalObjective, .action: keys = ["dependsOn", "alsoServes"]
    case .plan, .indicator, .review, .budget, .step, .target, .link: return []
    }
    func lists(in object: JSONNode) -> [(list: JSONNode, positions: [Int])] {
      keys.compactMap { key in
        guard let list = document.value(of: key, in: object) else { return nil }
        if document.isString(list) { return names.contains(document.string(list)) ? (list, []) : nil }
        let positions = document.elements(of: list).enumerated().filter {
          names.contains(document.string($0.element))
        }
        return positions.isEmpty ? nil : (list, positions.map(\.offset))
      }
    }
    // Referents are also those who measure an indicator, or do a step.
    func listsBelow(_ object: JSONNode) -> [(list: JSONNode, positions: [Int])] {
      guard kind == .referent else { return [] }
      return ["steps", "indicators"].flatMap { document.entries(of: $0, in: object).flatMap(lists) }
    }
    return (plan.itemElements + (kind == .referent ? [plan.part] : [])).compactMap { item in
      let found = (item.kind == .plan ? [] : lists(in: item.node)) + listsBelow(item.node)
      return found.isEmpty ? nil : (item, found)
    }
  }
}
