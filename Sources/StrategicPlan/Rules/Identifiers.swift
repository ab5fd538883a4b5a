import SourceText

extension PlanRule {
  static let identifierOutsideParent = PlanRule(
    "id-outside-parent", .note,
    title: "An id begins with the id of its parent",
    rationale: """
      C1.2 is below C1, which is below C: this shows readers where an item belongs. When at least half of a level \
      (and more than one item) is numbered in another way, the plan has a system of its own: nothing is reported.
      """,
    passing: Rule.operational(#"{"id": "A1", "title": "Two"}"#),
    failing: Rule.operational(#"{"id": «"B1"», "title": "Two"}"#),
    checks: .plan { checker in
      let items = checker.plan.items
      for level in [Level.operationalObjective, .action] {
        let all = items.filter { $0.level == level }
        let strays = all.compactMap { item -> (item: PlanItem, parent: Identifier)? in
          guard let parent = item.parent.map({ items[$0].id }), !item.id.continues(parent) else { return nil }
          return (item, parent)
        }
        // If as many or more items are numbered otherwise, that is the plan's own scheme.
        guard strays.count == 1 || 2 * strays.count < all.count else { continue }
        for (item, parent) in strays {
          checker.report(
            "'\(item.id)' is below '\(parent)', but does not begin with it", at: checker.rangeOfID(item.node))
        }
      }
    })

  static let similarIdentifiers = PlanRule(
    "similar-ids", .warning,
    title: "Ids differ in more than case, accents or Unicode form",
    rationale: "Whoever reads one aloud, or types it from a letter, will get the other.",
    passing: Rule.objectives(#"{"id": "A", "title": "One"}, {"id": "B", "title": "Two"}"#),
    failing: Rule.objectives(#"{"id": "A", "title": "One"}, {"id": «"a"», "title": "Two"}"#),
    checks: .plan { checker in
      var first: [String: PlanItem] = [:]
      checker.plan.forEachItem { item in
        let key = item.id.text.folded
        guard let other = first[key] else {
          first[key] = item
          return
        }
        checker.report(
          "the id '\(item.id)' is like '\(other.id)'", at: checker.rangeOfID(item.node),
          notes: [.init("the other is here", at: checker.rangeOfID(other.node))])
      }
    })
}

extension RuleSet {
  /// The rules on the ids of items.
  static let identifiers: [PlanRule] = [
    .identifierOutsideParent, .similarIdentifiers,
  ]
}

extension Identifier {
  /// Returns a Boolean value that indicates whether an id continues another: `C1.2` continues `C1`, but
  /// `C12` does not.
  fileprivate func continues(_ parent: Identifier) -> Bool {
    let (own, other) = (text.utf8, parent.text.utf8)
    guard own.starts(with: other), let next = own.dropFirst(other.count).first, let last = other.last else {
      return false
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return !(digits.contains(last) && digits.contains(next))
  }
}
