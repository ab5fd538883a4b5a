import SourceText

extension PlanRule {
  static let unusedReferent = unused(
    .referent, title: "Every referent of the registry is used",
    rationale: "Somebody who answers for nothing, and writes no update, was forgotten or has left.",
    name: "FIN")

  static let unusedDomain = unused(
    .domain, title: "Every domain of the registry is used",
    rationale: "A part of the organization that no item concerns was forgotten, or no longer exists.",
    name: "Parks")

  static let unusedSponsor = unused(
    .sponsor, title: "Every sponsor of the registry is used",
    rationale: "Somebody who carries nothing was forgotten, or no longer holds the office.", name: "Mayor")

  private static func unused(_ kind: NameKind, title: String, rationale: String, name: String) -> PlanRule {
    PlanRule(
      "unused-\(kind.rawValue)", .warning, title: title, rationale: rationale,
      passing: Rule.plan(
        """
        "\(kind.rawValue)s": ["\(name)"], "strategicObjectives": \
        [{"id": "A", "title": "One", "\(kind.rawValue)s": ["\(name)"]}]
        """),
      failing: Rule.plan("\"\(kind.rawValue)s\": [«\"\(name)\"»]"),
      checks: .plan { checker in
        let plan = checker.plan
        var unused = UnusedNames(kind.registry(of: plan).map(\.id))
        guard !unused.isEmpty else { return }
        plan.forEachUse(of: kind) { unused.use($0) }
        // Who writes an update is in use too.
        if kind == .referent {
          for update in plan.tables.rows.updates { unused.use([plan.tables.text(update.author)]) }
        }
        unused.report(as: kind.rawValue, to: &checker)
      })
  }
}

extension RuleSet {
  /// The rules on names that registries list.
  static let unusedNames: [PlanRule] = [
    .unusedReferent, .unusedDomain, .unusedSponsor,
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

  var isEmpty: Bool { names.isEmpty }

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
