/// A kind of name that items use: of people, parts of the organization, themes, tags.
package enum NameKind: String, CaseIterable, Sendable {
  case referent, domain, theme, tag

  /// The names that an item uses.
  package func names(of item: some ItemEntry) -> Texts {
    switch self {
    case .referent: item.referents
    case .domain: item.domains
    case .theme: item.themes
    case .tag: item.tags
    }
  }

  /// The entries of the plan's registry: the word that items use, and the whole name.
  package func registered(in plan: Plan) -> [(id: String, name: String?)] {
    switch self {
    case .referent: plan.referents.map { ($0.id.string, $0.name?.string) }
    case .domain: plan.domains.map { ($0.id.string, $0.name?.string) }
    case .theme: plan.themes.map { ($0.id?.text ?? $0.name.string, $0.name.string) }
    case .tag: []
    }
  }

  /// The whole name of what items call by an id.
  func registeredName(of id: String, in plan: Plan) -> String? {
    switch self {
    case .referent: plan.referent(id)?.name?.string
    case .domain: plan.domain(id)?.name?.string
    case .theme: plan.theme(id)?.name.string
    case .tag: nil
    }
  }

  /// The name as a sheet shows it: `FIN (Finance department)` where the registry has one.
  func title(of id: String, in plan: Plan) -> String {
    guard let name = registeredName(of: id, in: plan), name != id else { return id }
    return self == .theme ? name : "\(id) (\(name))"
  }

  /// The criterion that finds items by such a name.
  package var criterion: Criterion {
    switch self {
    case .referent: .referent
    case .domain: .domain
    case .theme: .theme
    case .tag: .tag
    }
  }
}
