import SourceText

extension PlanRule {
  static let unusedReferent = PlanRule(
    "unused-referent", .warning,
    title: "Every referent of the registry is used",
    rationale: "Somebody who answers for nothing, and writes no update, was forgotten or has left.",
    passing: Rule.plan(
      #""referents": ["FIN"], "strategicObjectives": [{"id": "A", "title": "One", "referents": ["FIN"]}]"#),
    failing: Rule.plan(#""referents": [«"FIN"»]"#),
    checks: .plan { checker in
      var unused = UnusedNames(checker.plan.referents.map(\.id))
      checker.plan.forEachItem { item in
        unused.use(item.referents)
        guard let action = item.action else { return }
        for update in action.updates { if let author = update.author { unused.use([author]) } }
      }
      unused.report(as: "referent", to: &checker)
    })

  static let unusedDomain = PlanRule(
    "unused-domain", .warning,
    title: "Every domain of the registry is used",
    rationale: "A part of the organization that no item concerns was forgotten, or no longer exists.",
    passing: Rule.plan(
      #""domains": ["Parks"], "strategicObjectives": [{"id": "A", "title": "One", "domains": ["Parks"]}]"#),
    failing: Rule.plan(#""domains": [«"Parks"»]"#),
    checks: .plan { checker in
      var unused = UnusedNames(checker.plan.domains.map(\.id))
      checker.plan.forEachItem { unused.use($0.domains) }
      unused.report(as: "domain", to: &checker)
    })
}

extension RuleSet {
  /// The rules on names that registries list.
  static let unusedNames: [PlanRule] = [
    .unusedReferent, .unusedDomain,
  ]
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

  /// Reports the unused names, in the order of the registry.
  func report(as noun: String, to checker: inout PlanChecker) {
    for name in names where remaining.contains(name.utf8) {
      let shown = name.string.shortened(to: PlanChecker.longestName)
      checker.report("the \(noun) '\(shown)' is never used", at: name.range)
    }
  }
}
