extension Plan {
  /// An id without the plan's before it: of `pst-2025:A1.1`, in that plan, `A1.1`.
  package func withoutPlan(_ id: String) -> String {
    let prefix = self.id.text + ":"
    return id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
  }

  /// The kind of what an id names; nil where it names nothing.
  package func kind(of id: String) -> PartKind? {
    let local = withoutPlan(id)
    return (itemParts + registered + [part]).first { $0.id.utf8.elementsEqual(local.utf8) }?.kind
  }

  /// What the indicators of an item are called by: their ids, or the names of those without.
  package func indicatorNames(of id: String?) -> [(name: String, id: String?, title: String)] {
    let local = id.map(withoutPlan)
    guard let owner = (itemParts + [part]).first(where: { $0.id == local }) else { return [] }
    return indicators(of: owner).map { ($0.id?.text ?? $0.name.string, $0.id?.text, $0.name.string) }
  }
}
