/// Which items are asked for: values of one kind are alternatives, different kinds must all hold.
package struct Filter: Sendable {
  /// What an item may lack.
  package enum Aspect: String, CaseIterable, Sendable {
    case referent, deadline, budget, indicator, update
  }

  package var statuses: [Status] = []
  package var referents: [String] = []
  package var domains: [String] = []
  /// Ids of objectives: they and all below them.
  package var objectives: [String] = []
  /// Whether an action counts as below the objectives that it also serves.
  package var includesAlsoServed = false
  package var themes: [String] = []
  package var tags: [String] = []
  package var goals: [Int] = []
  package var priorities: [Priority] = []
  package var healths: [Health] = []
  package var isOverdue = false
  package var isDueSoon = false
  package var isLateStart = false
  package var isSlipping = false
  /// Due before the first day.
  package var dueBefore: DaySpan?
  /// Due after the last day.
  package var dueAfter: DaySpan?
  /// A fiscal year of each plan, by the calendar year in which it begins: due or active in it.
  package var year: Int?
  package var missing: [Aspect] = []
  /// Words that must all be there; accents and case don't matter.
  package var words: [String] = []

  package init() {}
}

extension Filter {
  /// Whether an action is asked for.
  package func matches(_ item: Item) -> Bool {
    guard let action = item.action, let standing = item.standing else { return false }
    return matches(standing) && matchesDates(action, standing, item.owner.plan)
      && matchesPlace(of: item, action)
      && matchesPeople(action.referents, action.domains, item.owner)
      && matchesWords(action.themes, action.tags, [action.title, action.text], id: action.id)
      && (goals.isEmpty || action.goals.contains(where: goals.contains))
      && (priorities.isEmpty || action.priority.map(priorities.contains) == true)
      && missing.allSatisfy { action.lacks($0, standing) }
  }

  private func matches(_ standing: ActionStanding) -> Bool {
    (statuses.isEmpty || statuses.contains(standing.status))
      && (healths.isEmpty || standing.health.map(healths.contains) == true)
      && (!isOverdue || standing.isOverdue) && (!isDueSoon || standing.isDueSoon)
      && (!isLateStart || standing.isLateStart) && (!isSlipping || standing.isSlipping)
  }

  private func matchesPlace(of item: Item, _ action: Action) -> Bool {
    guard !objectives.isEmpty else { return true }
    let plan = item.owner.plan
    return (item.path + [action.id]).contains { names($0, in: plan) }
      || includesAlsoServed && action.alsoServes.contains { serves($0, in: plan) }
  }

  /// Whether the objective named by `reference`, or the one above it, is asked for.
  private func serves(_ reference: Text, in plan: Plan) -> Bool {
    guard let id = Identifier(reference.string) else { return false }
    return names(id, in: plan)
      || plan.strategicObjectives.contains { strategic in
        names(strategic.id, in: plan) && strategic.operationalObjectives.contains { $0.id == id }
      }
  }

  private func matchesDates(_ action: Action, _ standing: ActionStanding, _ plan: Plan) -> Bool {
    let deadline = standing.deadline?.last
    if let dueBefore {
      guard let deadline, deadline < dueBefore.first else { return false }
    }
    if let dueAfter {
      guard let deadline, dueAfter.last < deadline else { return false }
    }
    guard let year else { return true }
    guard let days = plan.calendar.days(of: year) else { return false }
    switch (action.start?.first, deadline) {
    case (nil, nil): return false
    case (let start?, nil): return start <= days.last
    case (nil, let deadline?): return days.contains(deadline)
    case (let start?, let deadline?): return start <= days.last && days.first <= deadline
    }
  }
}

extension PlanStanding {
  /// The same plan at the same day, with only the actions counting that are asked for.
  package func filtered(by filter: Filter) -> PlanStanding {
    filter.isEmpty ? self : filtered(by: filter.matches)
  }
}

extension Filter {
  /// Whether it asks for nothing in particular.
  fileprivate var isEmpty: Bool {
    !concernsActionsOnly && missing.isEmpty && objectives.isEmpty && referents.isEmpty && domains.isEmpty
      && themes.isEmpty && tags.isEmpty && words.isEmpty
  }

  /// Whether an objective is asked for by what it says itself. What only actions have (a status, a
  /// deadline …) is asked of the actions below it.
  func matchesObjective(_ item: Item) -> Bool {
    guard let objective = item.objective else { return false }
    return
      (objectives.isEmpty || (item.path + [item.id]).contains { names($0, in: item.owner.plan) })
      && matchesPeople(objective.referents, objective.domains, item.owner)
      && matchesWords(objective.themes, objective.tags, [objective.title, objective.text], id: objective.id)
      && (!missing.contains(.referent) || objective.referents.isEmpty)
      && (!missing.contains(.indicator) || objective.indicators.isEmpty)
  }

  /// Whether the filter asks for what only actions have.
  package var concernsActionsOnly: Bool {
    !statuses.isEmpty || !goals.isEmpty || !priorities.isEmpty || !healths.isEmpty
      || isOverdue || isDueSoon || isLateStart || isSlipping
      || dueBefore != nil || dueAfter != nil || year != nil
      || missing.contains { $0 != .referent && $0 != .indicator }
  }

  /// The part of the filter that asks for what only actions have.
  package var actionPart: Filter {
    var part = self
    part.referents = []
    part.domains = []
    part.objectives = []
    part.themes = []
    part.tags = []
    part.words = []
    part.missing = missing.filter { $0 != .referent && $0 != .indicator }
    return part
  }

  private func names(_ id: Identifier, in plan: Plan) -> Bool {
    objectives.contains { $0 == id.text || $0 == "\(plan.id):\(id)" }
  }

  private func matchesPeople(_ referents: [Text], _ domains: [Text], _ owner: PlanStanding) -> Bool {
    if self.referents.isEmpty, self.domains.isEmpty { return true }
    let plan = owner.plan
    func matches(_ wanted: [String], _ given: [Text], _ names: (String) -> Text?) -> Bool {
      guard !wanted.isEmpty else { return true }
      let wanted = wanted.map(\.folded)
      return given.contains { reference in
        let id = reference.string
        return wanted.contains(id.folded) || names(id).map { wanted.contains($0.string.folded) } == true
      }
    }
    return matches(self.referents, referents) { plan.referent($0)?.name }
      && matches(self.domains, domains) { plan.domain($0)?.name }
  }

  private func matchesWords(_ themes: [Text], _ tags: [Text], _ texts: [Text?], id: Identifier) -> Bool {
    (self.themes.isEmpty || themes.contains { self.themes.contains($0.string) })
      && (self.tags.isEmpty || tags.contains { tag in self.tags.contains { $0.folded == tag.string.folded } })
      && words.allSatisfy { word in
        let word = word.folded
        return id.text.folded.contains(word)
          || texts.contains { $0?.string.folded.contains(word) == true }
      }
  }
}

extension Action {
  fileprivate func lacks(_ aspect: Filter.Aspect, _ standing: ActionStanding) -> Bool {
    switch aspect {
    case .referent: referents.isEmpty
    case .deadline: standing.deadline == nil
    case .budget: budget.isEmpty
    case .indicator: indicators.isEmpty
    case .update: updates.isEmpty
    }
  }
}

extension Plan {
  /// The registry's entry of an id, where the plan has a registry.
  package func referent(_ id: String) -> Referent? { referents.first { $0.id.string == id } }

  /// The registry's entry of an id, where the plan has a registry.
  package func domain(_ id: String) -> Domain? { domains.first { $0.id.string == id } }
}
