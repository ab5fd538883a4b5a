/// The entries of a plan's registries, by the bytes of their ids.
struct RegistryIndex: Sendable {
  private(set) var referents: [ArraySlice<UInt8>: Int] = [:]
  private(set) var domains: [ArraySlice<UInt8>: Int] = [:]
  private(set) var themes: [ArraySlice<UInt8>: Int] = [:]

  init() {}

  init(_ plan: Plan) {
    func positions(_ ids: [ArraySlice<UInt8>?]) -> [ArraySlice<UInt8>: Int] {
      var positions: [ArraySlice<UInt8>: Int] = [:]
      for (position, id) in ids.enumerated() {
        if let id, positions[id] == nil { positions[id] = position }
      }
      return positions
    }
    referents = positions(plan.referents.map(\.id.utf8))
    domains = positions(plan.domains.map(\.id.utf8))
    themes = positions(plan.themes.map { $0.id.map { Array($0.text.utf8)[...] } })
  }
}

extension Plan {
  /// Returns the registry's entry for an id, if the plan has a registry.
  package func referent(_ id: String) -> Referent? {
    registries.referents[Array(id.utf8)[...]].map { referents[$0] }
  }

  /// Returns the registry's entry for an id, if the plan has a registry.
  package func domain(_ id: String) -> Domain? {
    registries.domains[Array(id.utf8)[...]].map { domains[$0] }
  }

  /// The theme of an id.
  func theme(_ id: String) -> Theme? {
    registries.themes[Array(id.utf8)[...]].map { themes[$0] }
  }
}
