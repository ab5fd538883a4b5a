extension Plan {
  /// The registry's entry of an id, where the plan has a registry.
  package func referent(_ id: String) -> Referent? { referents.first { $0.id.utf8.elementsEqual(id.utf8) } }

  /// The registry's entry of an id, where the plan has a registry.
  package func domain(_ id: String) -> Domain? { domains.first { $0.id.utf8.elementsEqual(id.utf8) } }
}

extension Plan {
  /// `FIN (Finance department)`, where the registry tells the name.
  func referentName(_ reference: Text) -> String {
    let id = reference.string
    return Plan.name(id, referent(id)?.name)
  }

  func domainName(_ reference: Text) -> String {
    let id = reference.string
    return Plan.name(id, domain(id)?.name)
  }

  func themeName(_ reference: Text) -> String {
    themes.first { $0.id?.text == reference.string }?.name.string ?? reference.string
  }

  private static func name(_ id: String, _ name: Text?) -> String {
    guard let name = name?.string, name != id else { return id }
    return "\(id) (\(name))"
  }
}
