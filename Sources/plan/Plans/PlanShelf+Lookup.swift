import SourceText
import StrategicPlan

extension PlanShelf {
  /// Makes sure that the objectives a filter names are there.
  func checkObjectives(of filter: Filter) throws(Failure) {
    for name in filter.objectives {
      let known = itemNames { $0 != .action }
      if !known.contains(name), isSound { throw .mistyped(name, "objective", among: known) }
    }
  }

  /// What may be wrong with a filter that finds nothing: a name that no item has.
  func remark(on filter: Filter) -> String {
    let items = plans.flatMap(\.allItems)
    func remark(_ noun: String, _ wanted: [String], _ known: Set<String>) -> String {
      wanted.filter { name in !known.contains { $0.folded == name.folded } }.map { name in
        let meant =
          suggestion(for: name, among: known.sorted()).map { " (did you mean '\($0.visible)'?)" } ?? ""
        return "plan: note: no item has the \(noun) '\(name.visible)'\(meant)\n"
      }.joined()
    }
    let referents = items.flatMap(\.referents) + plans.flatMap { $0.referents.compactMap(\.name?.string) }
    let domains = items.flatMap(\.domains) + plans.flatMap { $0.domains.compactMap(\.name?.string) }
    return remark("referent", filter.referents, Set(referents))
      + remark("domain", filter.domains, Set(domains))
      + remark("theme", filter.themes, Set(items.flatMap(\.themes)))
      + remark("tag", filter.tags, Set(items.flatMap(\.tags)))
  }

  /// The ids of items, alone and with their plan's, where their level is wanted.
  func itemNames(where isWanted: (Level) -> Bool) -> [String] {
    plans.flatMap { plan in
      plan.allItems.filter { isWanted($0.level) }.flatMap { [$0.id, "\(plan.id):\($0.id)"] }
    }
  }
}

extension Plan {
  /// The objectives a filter names that the plan has.
  func objectives(of filter: Filter) -> Set<String> {
    guard !filter.objectives.isEmpty else { return [] }
    let known = Set(
      strategicObjectives.flatMap { strategic in
        [strategic.id] + strategic.operationalObjectives.map(\.id)
      }.flatMap { [$0.text, "\(id):\($0)"] })
    return known.intersection(filter.objectives)
  }
}

extension SelectsPlans where Self: FiltersItems {
  /// Makes sure that the objectives the filter names were found. Only where they were not are all plans
  /// kept, to tell what may have been meant.
  func checkObjectives(
    _ found: Set<String>, _ pass: PlanPass, in context: inout Context
  ) throws(Failure) {
    guard pass.isSound, !found.isSuperset(of: filter.objectives) else { return }
    context.output = ""
    try PlanShelf(selection, in: &context).checkObjectives(of: filter)
  }
}

/// What names an item, of whatever level.
private struct ItemNames {
  let level: Level
  let id: String
  let referents: [String]
  let domains: [String]
  let themes: [String]
  let tags: [String]
}

extension Plan {
  fileprivate var allItems: [ItemNames] {
    strategicObjectives.flatMap { strategic in
      [ItemNames(strategic, .strategicObjective)]
        + strategic.operationalObjectives.flatMap { operational in
          [ItemNames(operational, .operationalObjective)] + operational.actions.map(ItemNames.init)
        }
    }
  }
}

extension ItemNames {
  init(_ objective: some Objective, _ level: Level) {
    self.init(
      level: level, id: objective.id.text, referents: objective.referents.map(\.string),
      domains: objective.domains.map(\.string), themes: objective.themes.map(\.string),
      tags: objective.tags.map(\.string))
  }

  init(_ action: Action) {
    self.init(
      level: .action, id: action.id.text, referents: action.referents.map(\.string),
      domains: action.domains.map(\.string), themes: action.themes.map(\.string),
      tags: action.tags.map(\.string))
  }
}
