import SourceText

extension PlanRule {
  static let similarNames = PlanRule(
    "similar-names", .warning,
    title: "A name has one spelling",
    rationale: """
      Two names of referents, domains, sponsors, partners or tags differ only in case, blanks at their ends or Unicode \
      form. They are taken for one, shown as it is spelled first.
      """,
    passing: example(#""FIN", "DG""#),
    failing: example(#""FIN", «"fin "»"#),
    checks: .plan { checker in
      let kinds = NameKind.allCases.filter { $0 != .theme }
      var spellings = kinds.map { Spellings($0.rawValue) }
      checker.plan.forEachItem { item in
        for (position, kind) in kinds.enumerated() {
          for name in kind.names(of: item) { spellings[position].add(name) }
        }
      }
      for spellings in spellings {
        for (other, first) in spellings.others {
          let names = [other, first].map { $0.string.visible.shortened(to: PlanChecker.longestName) }
          checker.report(
            "the \(spellings.kind) '\(names[0])' is also spelled '\(names[1])'", at: other.range,
            notes: [.init("the first is here", at: first.range)])
        }
      }
    })

  /// Returns a plan with an action of several referents.
  private static func example(_ referents: String) -> String { Rule.action(#""referents": [\#(referents)]"#) }
}

extension RuleSet {
  /// The rules on how names are spelled.
  static let nameForms: [PlanRule] = [.similarNames]
}

/// The spellings of the names of a kind.
private struct Spellings {
  let kind: String
  private var first: [String: Text] = [:]
  private var seen: Set<ArraySlice<UInt8>> = []
  /// The names that are spelled otherwise than the first of the same, once each.
  private(set) var others: [(other: Text, first: Text)] = []

  init(_ kind: String) { self.kind = kind }

  mutating func add(_ name: Text) {
    // A spelling that was met before needs no key.
    guard seen.insert(name.utf8).inserted else { return }
    let key = name.string.nameKey
    guard let known = first[key] else {
      first[key] = name
      return
    }
    others.append((name, known))
  }
}
