import SourceText
import StrategicPlan

extension LoadedPlans {
  /// Checks that the objectives named by a filter exist.
  func checkObjectives(of filter: Filter) throws(Failure) {
    for name in filter.objectiveWords {
      let known = itemNames { $0 != .action }
      if !known.contains(name), isValid { throw .mistyped(name, "objective", among: known) }
    }
  }

  /// Returns a remark on a filter that finds nothing: a name that no item has.
  func remark(on filter: Filter) -> String {
    NameKind.allCases.map { kind in
      let wanted = filter.words(of: kind.criterion)
      let known = wanted.isEmpty ? [] : Set(plans.flatMap { $0.names(usedAs: kind) })
      return wanted.filter { name in !known.contains { $0.folded == name.folded } }.map { name in
        let meant =
          suggestion(for: name, among: known.sorted()).map { " (did you mean '\($0.visible)'?)" } ?? ""
        return "plan: note: no item has the \(kind.rawValue) '\(name.visible)'\(meant)\n"
      }.joined()
    }.joined()
  }

  /// Returns the ids of items at the requested levels, alone and with those of their plans.
  func itemNames(where isWanted: (Level) -> Bool) -> [String] {
    plans.flatMap { plan in
      plan.items.filter { isWanted($0.level) }.flatMap { [$0.id.text, "\(plan.id):\($0.id)"] }
    }
  }
}

extension Plan {
  /// The names that items use, and the whole names of referents and domains.
  fileprivate func names(usedAs kind: NameKind) -> [String] {
    let used = items.flatMap { kind.names(of: $0).map(\.string) }
    return kind == .theme ? used : used + kind.listed(in: self).compactMap(\.name)
  }

  /// Returns the objectives named by a filter that the plan has.
  func objectives(of filter: Filter) -> Set<String> {
    let wanted = filter.objectiveWords
    guard !wanted.isEmpty else { return [] }
    let objectives = items.filter { $0.level != .action }
    return Set(objectives.flatMap { [$0.id.text, "\(id):\($0.id)"] }).intersection(wanted)
  }
}

extension FiltersItems {
  /// Refuses a filter by changes where there is no earlier day to compare with.
  func refuseChanged(without since: Day?) throws(Failure) {
    guard since == nil, filter.asks(for: .changed) else { return }
    throw .usage("--changed needs a day to compare with", hint: "add --since DATE to list or status")
  }
}

extension SelectsPlans where Self: FiltersItems {
  /// Checks that the objectives named by the filter were found. Only if they were not are all plans kept,
  /// to suggest what may have been meant.
  func checkObjectives(
    _ found: Set<String>, _ pass: PlanStream, in context: inout Context
  ) throws(Failure) {
    guard pass.isValid, !found.isSuperset(of: filter.objectiveWords) else { return }
    context.output = ""
    try LoadedPlans(selection, in: &context).checkObjectives(of: filter)
  }
}
