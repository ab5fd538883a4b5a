/// The actions of a plan that use one name: those of a referent, a domain, a sponsor, a theme.
package struct NameGroup: Sendable {
  /// The name as it is first spelled; `nil` for actions without any.
  package let name: String?
  package fileprivate(set) var rollUp = RollUp()
  package fileprivate(set) var indicators = IndicatorCounts()
  /// The totals on the earlier day, if changes are asked for.
  package fileprivate(set) var before: RollUp?
}

extension PlanStanding {
  /// Returns the actions that count, by the names of a kind that they use: in the order of the plan's list, then of
  /// first use, last those without any. An action with several names counts under each.
  package func groups(by kind: NameKind) -> [NameGroup] {
    var groups: [NameGroup] = []
    var positions: [String: Int] = [:]
    func position(of name: String) -> Int {
      let key = name.nameKey
      if let known = positions[key] { return known }
      positions[key] = groups.count
      groups.append(NameGroup(name: name, before: base.map { _ in RollUp() }))
      return groups.count - 1
    }
    for entry in kind.listed(in: plan) { _ = position(of: entry.id) }
    var rest = NameGroup(name: nil, before: base.map { _ in RollUp() })
    let earlier = base?.actions
    for (number, item) in actions.enumerated() {
      guard let action = item.action, let standing = item.standing else { continue }
      let before = earlier?[number].standing
      func add(to group: inout NameGroup) {
        group.rollUp.add(action, standing, currency: plan.currency)
        if let before { group.before?.add(action, before, currency: plan.currency) }
        if item.judgesIndicators { group.indicators.add(action.indicators, reportingDate) }
      }
      let own = Set(kind.names(of: action).map { position(of: $0.string) })
      for position in own { add(to: &groups[position]) }
      if own.isEmpty { add(to: &rest) }
    }
    return (groups + [rest]).filter { $0.rollUp.total > 0 }
  }
}
