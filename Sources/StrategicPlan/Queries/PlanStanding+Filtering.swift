extension PlanStanding {
  /// Returns the standing of the same plan on the same day, counting only some of its actions, and judging only
  /// some of its objectives by their deadlines.
  package func filtered(by isIncluded: (Item) -> Bool) -> PlanStanding {
    func included(_ entries: [Entry], strategic first: Int, operational second: Int?) -> [Entry] {
      entries.indices.filter { isIncluded(Item(of: self, strategic: first, operational: second, entry: $0)) }
        .map { entries[$0] }
    }
    let strategic = strategic.indices.map { first in
      let objective = self.strategic[first]
      let isWanted = isIncluded(Item(of: self, strategic: first))
      var result = Strategic(
        objective.objective, included(objective.entries, strategic: first, operational: nil),
        operational: objective.operational.indices.map { second in
          let operational = objective.operational[second]
          let isWanted = isIncluded(Item(of: self, strategic: first, operational: second))
          var result = Operational(
            operational.objective, included(operational.entries, strategic: first, operational: second),
            currency: plan.currency
          ) { _ in isWanted ? operational.standing : .none }
          result.isIncluded = isWanted
          return result
        }, currency: plan.currency
      ) { _ in isWanted ? objective.standing : .none }
      result.isIncluded = isWanted
      return result
    }
    guard let base else {
      return PlanStanding(plan, reportingDate, strategic: strategic, since: nil, isWhole: false)
    }
    // The same items count as now, whether or not they matched on the earlier day.
    let filtered = PlanStanding(plan, reportingDate, strategic: strategic, since: nil, isWhole: false)
    var counted = Set(filtered.actions.map(\.id))
    for objective in strategic {
      if objective.isIncluded { counted.insert(objective.objective.id) }
      counted.formUnion(objective.operational.filter(\.isIncluded).map(\.objective.id))
    }
    return PlanStanding(
      plan, reportingDate, strategic: strategic, since: base.filtered { counted.contains($0.id) },
      isWhole: false)
  }
}
