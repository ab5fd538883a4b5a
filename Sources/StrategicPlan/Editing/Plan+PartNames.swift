extension Plan {
  /// The kind of what an id names; nil where it names nothing.
  package func kind(of id: String) -> PartKind? {
    let local = id.hasPrefix(self.id.text + ":") ? String(id.dropFirst(self.id.text.count + 1)) : id
    return (items + registered + [part]).first { $0.id.utf8.elementsEqual(local.utf8) }?.kind
  }

  /// What the indicators of an item are called by: their ids, or the names of those without.
  package func indicatorNames(of id: String?) -> [(name: String, id: String?, title: String)] {
    let local = id.map {
      $0.hasPrefix(self.id.text + ":") ? String($0.dropFirst(self.id.text.count + 1)) : $0
    }
    guard let owner = (items + [part]).first(where: { $0.id == local }) else { return [] }
    return indicators(of: owner).map { ($0.id?.text ?? $0.name.string, $0.id?.text, $0.name.string) }
  }
}
