/// The entries of a plan's registries, by the bytes of their ids.
struct RegistryIndex: Sendable {
  private var entries: [NameKind: [ArraySlice<UInt8>: Int]] = [:]
  fileprivate private(set) var themes: [ArraySlice<UInt8>: Int] = [:]

  init() {}

  init(_ plan: Plan) {
    func positions(_ ids: [ArraySlice<UInt8>?]) -> [ArraySlice<UInt8>: Int] {
      var positions: [ArraySlice<UInt8>: Int] = [:]
      for (position, id) in ids.enumerated() {
        if let id, positions[id] == nil { positions[id] = position }
      }
      return positions
    }
    for kind in NameKind.registered { entries[kind] = positions(kind.registry(of: plan).map(\.id.utf8)) }
    themes = positions(plan.themes.map { $0.id.map { Array($0.text.utf8)[...] } })
  }

  fileprivate func position(of id: String, in kind: NameKind) -> Int? { entries[kind]?[Array(id.utf8)[...]] }
}

extension Plan {
  /// Returns the registry's entry for an id, if the plan has a registry.
  func entry(_ id: String, in kind: NameKind) -> RegistryEntry? {
    registries.position(of: id, in: kind).map { kind.registry(of: self)[$0] }
  }

  /// Returns the theme of an id.
  func theme(_ id: String) -> Theme? {
    registries.themes[Array(id.utf8)[...]].map { themes[$0] }
  }
}
