/// Which items are asked for: values of one kind are alternatives, different kinds must all hold.
package struct Filter: Sendable {
  /// What an item may lack.
  package enum Aspect: String, CaseIterable, Sendable {
    case referent, deadline, budget, indicator, update

    /// Whether objectives have it too.
    var concernsObjectives: Bool { self == .referent || self == .indicator }
  }

  package var statuses: [Status] = []
  package var referents: [String] = []
  package var domains: [String] = []
  /// Ids of objectives: they, all below them, and actions that also serve them.
  package var objectives: [String] = []
  /// Whether actions that only serve an objective too are asked for with it.
  package var includesAlsoServed = true
  package var themes: [String] = []
  package var tags: [String] = []
  package var goals: [Int] = []
  package var priorities: [Priority] = []
  package var healths: [Health] = []
  package var isOverdue = false
  package var isDueSoon = false
  package var isLateStart = false
  package var isSlipping = false
  /// Dates as the plan's calendar understands them: due before the first day.
  package var dueBefore: [DateText] = []
  /// Due after the last day.
  package var dueAfter: [DateText] = []
  /// Fiscal years of each plan, by the calendar year in which they begin: due or active in it.
  package var years: [Int] = []
  package var missing: [Aspect] = []
  /// Of each text all words must be there; accents and case don't matter.
  package var texts: [String] = []

  package init() {}
}

extension Filter {
  /// Whether an action is asked for.
  package func matches(_ item: Item) -> Bool {
    guard let action = item.action, let standing = item.standing else { return false }
    return matches(standing) && matchesDates(action, standing, item.owner.plan)
      && matchesPlace(of: item, action)
      && matchesPeople(action.referents, action.domains, item.owner)
      && matchesWords(
        action.themes, action.tags, [action.title, action.text], id: action.id, item.owner.plan)
      && (goals.isEmpty || action.goals.contains(where: goals.contains))
      && (priorities.isEmpty || action.priority.map(priorities.contains) == true)
      && (missing.isEmpty || missing.contains { action.lacks($0, standing, on: item.moment.day) })
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
    func isDue(_ dates: [DateText], _ isWanted: (Day, DaySpan) -> Bool) -> Bool {
      dates.isEmpty
        || dates.contains { date in
          guard let deadline, let days = date.days(in: plan.calendar) else { return false }
          return isWanted(deadline, days)
        }
    }
    return isDue(dueBefore) { $0 < $1.first } && isDue(dueAfter) { $1.last < $0 }
      && (years.isEmpty
        || years.contains { year in
          plan.calendar.days(of: year).map { action.isDueOrActive(in: $0, standing) } == true
        })
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
  package var isEmpty: Bool {
    !concernsActionsOnly && missing.isEmpty && objectives.isEmpty && referents.isEmpty && domains.isEmpty
      && themes.isEmpty && tags.isEmpty && texts.isEmpty
  }

  /// Whether an objective is asked for by what it says itself. What only actions have (a status, a
  /// deadline …) is asked of the actions below it.
  func matchesObjective(_ item: Item) -> Bool {
    guard let objective = item.objective else { return false }
    return
      (objectives.isEmpty || (item.path + [item.id]).contains { names($0, in: item.owner.plan) })
      && matchesPeople(objective.referents, objective.domains, item.owner)
      && matchesWords(
        objective.themes, objective.tags, [objective.title, objective.text], id: objective.id,
        item.owner.plan)
      && (ownMissing.isEmpty
        || ownMissing.contains {
          $0 == .referent ? objective.referents.isEmpty : objective.indicators.isEmpty
        })
  }

  /// Of what may be missing, that which objectives have too.
  private var ownMissing: [Aspect] { missing.filter(\.concernsObjectives) }

  /// Whether the filter asks for what only actions have.
  package var concernsActionsOnly: Bool {
    !statuses.isEmpty || !goals.isEmpty || !priorities.isEmpty || !healths.isEmpty
      || isOverdue || isDueSoon || isLateStart || isSlipping
      || !dueBefore.isEmpty || !dueAfter.isEmpty || !years.isEmpty
      || missing.contains { !$0.concernsObjectives }
  }

  /// The part of the filter that asks for what only actions have.
  package var actionPart: Filter {
    var part = self
    part.referents = []
    part.domains = []
    part.objectives = []
    part.themes = []
    part.tags = []
    part.texts = []
    part.missing = missing.filter { !$0.concernsObjectives }
    return part
  }

  private func names(_ id: Identifier, in plan: Plan) -> Bool {
    objectives.contains { $0 == id.text || $0 == "\(plan.id):\(id)" }
  }

  private func matchesPeople(_ referents: Texts, _ domains: Texts, _ owner: PlanStanding) -> Bool {
    if self.referents.isEmpty, self.domains.isEmpty { return true }
    let plan = owner.plan
    func matches(_ wanted: [String], _ given: Texts, _ names: (String) -> Text?) -> Bool {
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

  private func matchesWords(
    _ themes: Texts, _ tags: Texts, _ texts: [Text?], id: Identifier, _ plan: Plan
  ) -> Bool {
    (self.themes.isEmpty || themes.contains { matchesTheme($0.string, plan) })
      && (self.tags.isEmpty || tags.contains { tag in self.tags.contains { $0.folded == tag.string.folded } })
      && (self.texts.isEmpty || self.texts.contains { Filter.contains($0, id, texts) })
  }

  private func matchesTheme(_ id: String, _ plan: Plan) -> Bool {
    themes.contains { wanted in
      wanted.folded == id.folded
        || plan.themes.contains { $0.id?.text == id && $0.name.string.folded == wanted.folded }
    }
  }

  /// Whether every word is somewhere in an item's id and texts.
  private static func contains(_ words: String, _ id: Identifier, _ texts: [Text?]) -> Bool {
    let places = [id.text.folded] + texts.compactMap { $0?.string.folded }
    return words.folded.split(separator: " ").allSatisfy { word in places.contains { $0.contains(word) } }
  }
}

extension Action {
  /// Whether the deadline is in a year, or the time from start to deadline touches it; without a
  /// deadline an action stays active once it has started.
  fileprivate func isDueOrActive(in year: DaySpan, _ standing: ActionStanding) -> Bool {
    let deadline = standing.deadline?.last
    if deadline.map(year.contains) == true { return true }
    guard let start = start?.first, start <= year.last else { return false }
    return deadline.map { year.first <= $0 } ?? true
  }

  fileprivate func lacks(_ aspect: Filter.Aspect, _ standing: ActionStanding, on day: Day) -> Bool {
    switch aspect {
    case .referent: referents.isEmpty
    case .deadline: standing.deadline == nil
    case .budget: budget.isEmpty
    case .indicator: indicators.isEmpty
    case .update: updates.known(on: day).isEmpty
    }
  }
}
