extension Plan {
  /// Returns an id without the prefix of this plan: `A1.1` for `pst-2025:A1.1`.
  package func withoutPlan(_ id: String) -> String {
    let prefix = self.id.text + ":"
    return id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
  }

  /// Returns the kind of the part with an id, or `nil` if there is none.
  package func kind(of id: String) -> ElementKind? {
    let local = withoutPlan(id)
    return (itemElements + registered + [part]).first { $0.id.utf8.elementsEqual(local.utf8) }?.kind
  }

  /// Returns the names of an item's indicators: their ids, or their names if they have none.
  package func indicatorNames(of id: String?) -> [(name: String, id: String?, title: String)] {
    let local = id.map(withoutPlan)
    guard let owner = (itemElements + [part]).first(where: { $0.id == local }) else { return [] }
    return indicators(of: owner).map { ($0.id?.text ?? $0.name.string, $0.id?.text, $0.name.string) }
  }
}
