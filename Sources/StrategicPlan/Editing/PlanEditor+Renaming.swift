import SourceText

extension PlanEditor {
  /// Gives a part another id and updates every reference to it.
  ///
  /// - Parameters:
  ///   - below: A Boolean value that indicates whether the ids of descendants that begin with the old id
  ///     are changed to begin with the new one.
  ///   - merging: A Boolean value that indicates whether the new id may belong to another part, which then
  ///     takes its place. Entries of journals are kept.
  package mutating func rename(
    _ old: String, to new: String, kind: ElementKind? = nil, below: Bool = false, merging: Bool = false
  ) throws(EditProblem) {
    let part = try named(old, of: kind)
    guard old != new else { throw EditProblem("'\(old)' already has that id") }
    guard !new.allSatisfy(\.isWhitespace) else { throw EditProblem("an id can't be empty") }
    if part.kind.isItem || part.kind == .plan || part.kind == .theme, Identifier(new) == nil {
      throw EditProblem("'\(new)' is not a valid id: use \(Identifier.parts)")
    }
    if merging {
      guard part.kind.isRegistered || part.kind == .theme else {
        throw EditProblem("only referents, domains, sponsors and themes can be merged")
      }
      let count = replaceReferences(to: part.kind, by: [part.id: new], inJournals: false)
      let isListed = plan.registered.contains { $0.kind == part.kind && $0.id == new }
      if part.node != plan.node, isListed, let list = document.value(of: part.kind.list, in: part.owner) {
        json.removeChild(at: part.position, of: list)
      } else {
        writeID(new, of: part)
      }
      summary.append("\(part.name) is now '\(new)', \(count) \(count == 1 ? "reference" : "references")")
      return
    }
    var names = [(part, new)]
    if below {
      let inside = plan.itemElements.filter {
        document.range(part.node).contains(document.offset($0.node)) && $0.node != part.node
      }
      names += inside.compactMap { item in
        item.id.hasPrefix(old) ? (item, new + item.id.dropFirst(old.count)) : nil
      }
    }
    try checkFree(names)
    for (part, new) in names { writeID(new, of: part) }
    let count = replaceReferences(
      to: part.kind, by: Dictionary(names.map { ($0.0.id, $0.1) }, uniquingKeysWith: { first, _ in first }))
    let others = names.count > 1 ? ", \(names.count - 1) below it" : ""
    let references = count == 0 ? "" : ", \(count) \(count == 1 ? "reference" : "references")"
    summary.append("renamed \(part.name) to '\(new)'\(others)\(references)")
  }

  /// Returns a part, or a name that items use but no registry contains.
  private func named(_ id: String, of kind: ElementKind?) throws(EditProblem) -> PlanElement {
    for free in ElementKind.allCases
    where free.isRegistered && free.nameKind?.registry(of: plan).isEmpty == true && (kind ?? free) == free
      && !references(to: free, names: [id]).isEmpty
    {
      let isItem = plan.itemElements.contains { $0.id == id }
      if kind == free || !isItem {
        return PlanElement(kind: free, id: id, node: plan.node, owner: plan.node, position: 0)
      }
    }
    return try plan.part(named: id, of: kind)
  }

  /// Checks that no new id belongs to another part. The parts are of one kind, or all of them are items.
  private func checkFree(_ names: [(PlanElement, String)]) throws(EditProblem) {
    guard let kind = names.first?.0.kind else { return }
    let others = Set((kind.isItem ? plan.itemElements : plan.registered.filter { $0.kind == kind }).map(\.id))
    let used = kind.isItem ? [] : references(to: kind, names: Set(names.map(\.1)))
    for (part, id) in names where !used.isEmpty || others.contains(id) {
      throw EditProblem(
        "'\(id)' is already another \(kind.isItem ? "item" : kind.noun)",
        hint: kind.isItem ? nil : "--merge lets it take the place of '\(part.id)'")
    }
  }

  private mutating func writeID(_ id: String, of part: PlanElement) {
    // A name without a registry occurs only where it is used.
    if part.node == plan.node, part.kind != .plan { return }
    if document.isString(part.node) {
      json.replace(part.node, with: .string(id))
    } else {
      json.set(.string(id), for: "id", in: part.node, order: part.kind.object.keys)
    }
  }

  /// Replaces old names with new ones in all items. Returns the number of replacements.
  private mutating func replaceReferences(
    to kind: ElementKind, by names: [String: String], inJournals: Bool = true
  ) -> Int {
    var count = 0
    for (_, lists) in references(to: kind, names: Set(names.keys)) {
      for (list, positions) in lists {
        if document.isString(list) {
          if let new = names[document.string(list)] { json.replace(list, with: .string(new)) }
          count += 1
          continue
        }
        let elements = Array(document.elements(of: list))
        let present = Set(elements.map(document.string))
        count += positions.count
        var removed: [Int] = []
        for position in positions {
          guard let new = names[document.string(elements[position])] else { continue }
          // A list that already contains the new name does not repeat it.
          if present.contains(new) {
            removed.append(position)
          } else {
            json.replace(elements[position], with: .string(new))
          }
        }
        if !removed.isEmpty { json.removeChildren(at: removed, of: list) }
      }
    }
    guard kind == .referent, inJournals else { return count }
    return names.reduce(count) { $0 + replaceAuthors($1.key, with: $1.value) }
  }

  private mutating func replaceAuthors(_ old: String, with new: String) -> Int {
    var authors: [JSONNode] = []
    plan.forEachItem { item in
      guard item.updates.contains(where: { $0.author?.string == old }) else { return }
      for update in document.entries(of: "updates", in: item.node) {
        if let author = document.value(of: "by", in: update), document.string(author) == old {
          authors.append(author)
        }
      }
    }
    for author in authors { json.replace(author, with: .string(new)) }
    return authors.count
  }
}
