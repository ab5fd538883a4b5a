extension PlanStanding {
  /// Returns the standing of the same plan on the same day, counting only some of its actions, and judging only
  /// some of its objectives by their deadlines.
  package func filtered(by isIncluded: (Item) -> Bool) -> PlanStanding {
    let strategic = strategic.indices.map { first in
      let objective = self.strategic[first]
      return Strategic(
        objective.objective,
        objective.operational.indices.map { second in
          let operational = objective.operational[second]
          let entries = operational.entries.indices.filter { third in
            isIncluded(Item(of: self, strategic: first, operational: second, entry: third))
          }
          return Operational(
            operational.objective, entries.map { operational.entries[$0] }, currency: plan.currency
          ) { _ in
            isIncluded(Item(of: self, strategic: first, operational: second)) ? operational.standing : .none
          }
        }
      ) { _ in isIncluded(Item(of: self, strategic: first)) ? objective.standing : .none }
    }
    guard let base else { return PlanStanding(plan, reportingDate, strategic: strategic, since: nil) }
    // The same actions count as now, whether or not they matched on the earlier day.
    let counted = Set(
      strategic.flatMap(\.operational).flatMap { operational in
        operational.entries.map { operational.objective.actions[$0.position].id }
      })
    return PlanStanding(
      plan, reportingDate, strategic: strategic, since: base.filtered { counted.contains($0.id) })
  }
}
