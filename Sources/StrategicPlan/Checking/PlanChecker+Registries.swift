import SourceText

extension PlanChecker {
  /// Checks that every entry of the registries is used by an item.
  mutating func checkRegistries() {
    guard !plan.referents.isEmpty || !plan.domains.isEmpty else { return }
    var referents = UnusedNames(plan.referents.map(\.id))
    var domains = UnusedNames(plan.domains.map(\.id))
    plan.forEachItem { item in
      referents.use(item.referents)
      domains.use(item.domains)
      guard let action = item.action else { return }
      for update in action.updates { if let author = update.author { referents.use([author]) } }
    }
    func shown(_ name: Text) -> String { name.string.shortened(to: PlanChecker.longestName) }
    for name in referents.unused {
      report(.unusedReferent, "the referent '\(shown(name))' is never used", at: name.range)
    }
    for name in domains.unused {
      report(.unusedDomain, "the domain '\(shown(name))' is never used", at: name.range)
    }
  }
}

/// The names of a registry that no item has used yet.
private struct UnusedNames {
  private let names: [Text]
  private var remaining: Set<ArraySlice<UInt8>>

  init(_ names: [Text]) {
    self.names = names
    remaining = Set(names.map(\.utf8))
  }

  mutating func use(_ used: some Sequence<Text>) {
    guard !remaining.isEmpty else { return }
    for name in used { remaining.remove(name.utf8) }
  }

  /// The unused names, in the order of the registry.
  var unused: [Text] { names.filter { remaining.contains($0.utf8) } }
}
