/// A kind of name that items use: of people, parts of the organization, themes, tags.
package enum NameKind: String, CaseIterable, Sendable {
  case referent, domain, theme, tag, sponsor, partner

  /// The names that an item uses.
  package func names(of item: some ItemEntry) -> Texts {
    switch self {
    case .referent: item.referents
    case .domain: item.domains
    case .theme: item.themes
    case .tag: item.tags
    case .sponsor: item.sponsors
    case .partner: item.partners
    }
  }

  /// The kinds of which a plan may have a registry. If it has one, items may name no others.
  static let registered: [NameKind] = [.referent, .domain, .sponsor]

  /// The registry of a plan; empty if it has none, or there are none of the kind.
  func registry(of plan: Plan) -> [RegistryEntry] {
    switch self {
    case .referent: plan.referents
    case .domain: plan.domains
    case .sponsor: plan.sponsors
    case .theme, .tag, .partner: []
    }
  }

  /// The names that a plan lists: the word that items use, and the whole name.
  package func listed(in plan: Plan) -> [(id: String, name: String?)] {
    guard self != .theme else { return plan.themes.map { ($0.id?.text ?? $0.name.string, $0.name.string) } }
    return registry(of: plan).map { ($0.id.string, $0.name?.string) }
  }

  /// Returns the whole name of what items call by an id.
  package func wholeName(of id: String, in plan: Plan) -> String? {
    self == .theme ? plan.theme(id)?.name.string : plan.entry(id, in: self)?.name?.string
  }

  /// Returns the name as a sheet shows it: `FIN (Finance department)` where the registry has one.
  func title(of id: String, in plan: Plan) -> String {
    guard let name = wholeName(of: id, in: plan), name != id else { return id }
    return self == .theme ? name : "\(id) (\(name))"
  }
}

extension Plan {
  /// Visits the names of a kind that items and, of referents, indicators and steps use, in file order.
  func forEachUse(of kind: NameKind, _ visit: (Texts) -> Void) {
    func visitIndicators(_ indicators: Entries<Indicator>) {
      if kind == .referent { for indicator in indicators { visit(indicator.referents) } }
    }
    visitIndicators(indicators)
    forEachItem { item in
      visit(kind.names(of: item))
      visitIndicators(item.indicators)
      if kind == .referent, let action = item.action { for step in action.steps { visit(step.referents) } }
    }
  }
}
