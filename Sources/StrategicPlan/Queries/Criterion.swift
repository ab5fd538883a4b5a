import SourceText

/// A kind of condition on items: the row of an option that filters them.
package struct Criterion: Sendable {
  /// The items that a condition can be asked of.
  package enum Scope: Sendable {
    /// Objectives and actions.
    case items
    /// Actions alone: of an objective it is asked of the actions below.
    case actions
  }

  /// A test of an item, made from a word.
  package struct Condition: Sendable {
    let scope: Scope
    let test: @Sendable (Item) -> Bool
    /// Tests an indicator, a measurement or a step, or returns `nil` where its item decides.
    var part: @Sendable (ItemPart) -> Bool? = { _ in nil }

    /// Returns a Boolean value that indicates whether a part of an item, or of a plan, meets the condition.
    func test(_ part: ItemPart) -> Bool { self.part(part) ?? part.item.map(test) ?? false }
  }

  /// The words that a shell can offer for a value.
  package enum Completion: Sendable {
    case nothing, objectives
    case names(NameKind)
  }

  /// The name of the option, without its hyphens.
  package let name: String
  package private(set) var short: Character?
  /// The placeholder of the value in help; `nil` for a switch.
  package private(set) var value: String?
  package private(set) var choices: [String] = []
  /// A Boolean value that indicates whether commas separate several values.
  package private(set) var isList = false
  package private(set) var completion = Completion.nothing
  package let help: String
  /// Returns the condition for a word, or `nil` if the word is no value of the criterion.
  let condition: @Sendable (String) -> Condition?
}

// MARK: - The rows

extension Criterion {
  /// Every criterion, in the order in which help lists them.
  package static let all: [Criterion] = [
    .word("status", value: "STATUS", help: "only items with this status", .actions) {
      (item, status: Status) in
      item.standing?.status == status
    },
    referent, domain, sponsor, partner, objective, serving, theme, tag,
    .value(
      "sdg", value: "NUMBER", isList: true,
      help: "only items for this Sustainable Development Goal of the United Nations",
      .items, parse: { Int($0) }
    ) { item, goal in item.goals.contains(goal) },
    .word("priority", value: "PRIORITY", help: "only items of this priority", .items) {
      (item, priority: Priority) in
      item.priority == priority
    },
    .word("health", value: "HEALTH", help: "only items with this health", .items) { (item, health: Health) in
      item.health == health
    },
    .flag("overdue", .items, help: "only open items past their deadline", isMet: \.isOverdue) {
      $0.step?.standing.isOverdue
    },
    .flag("due-soon", .items, help: "only open items due soon (see --soon)", isMet: \.isDueSoon) {
      $0.step?.standing.isDueSoon
    },
    .flag("late-start", .actions, help: "only items not begun by their start", isMet: \.isLateStart),
    .flag(
      "slipping", .actions, help: "only items more than 20 points behind the line from start to deadline",
      isMet: \.isSlipping),
    .dates("due", help: "only items due in this time: a day, month or year, or from one to another with '..'")
    {
      days, deadline in days.contains(deadline)
    },
    .date("due-before", help: "only items due before this day") { deadline, days in deadline < days.first },
    .date("due-after", help: "only items due after this day") { deadline, days in days.last < deadline },
    changed,
    .value(
      "not-updated-since", value: "DATE", help: "only items without an update since this day", .actions,
      parse: { DateText($0) }
    ) { item, date in
      guard let standing = item.standing, let days = date.days(in: item.plan.calendar) else { return false }
      return standing.lastUpdate.map { $0 < days.first } ?? true
    },
    year,
    state,
    without,
    text,
  ]

  package static let referent = names(
    "referent", short: "r", value: "NAME", help: "only items of this referent (id or name)", .referent)

  package static let domain = names(
    "domain", short: "d", value: "NAME", help: "only items of this domain (id or name)", .domain)

  package static let sponsor = names(
    "sponsor", value: "NAME", help: "only items of this sponsor (id or name)", .sponsor)

  package static let partner = names("partner", value: "NAME", help: "only items with this partner", .partner)

  package static let theme = names(
    "theme", value: "ID", help: "only items of this theme (id or name)", .theme)

  package static let tag = names("tag", value: "TAG", help: "only items with this tag", .tag)

  package static let objective = objective(
    "objective", help: "only this objective and all below it", includesServing: false)

  /// An objective and all below it, with the actions of others that serve it too.
  package static let serving = objective(
    "serving", help: "only this objective, what is below it, and what also serves it", includesServing: true)

  package static let changed = flag(
    "changed", .actions, help: "only items that changed (with --since)", isMet: \.hasChanged)

  private static let year = value(
    "year", short: "y", value: "YEAR",
    help: "only items due in this fiscal year, open at some time in it, or finished in it", .actions,
    parse: { word in DateText(word).flatMap { $0.isYear ? $0 : nil } }
  ) { item, year in
    guard let action = item.action, let days = year.days(in: item.plan.calendar) else { return false }
    return item.deadline.map { days.contains($0.last) } == true
      || action.isOpenOrFinished(in: days, asOf: item.reportingDate.day)
  }

  /// The criterion of what an item lacks.
  private static let without = Criterion(
    name: "without", value: "WHAT", choices: Aspect.allCases.map(\.rawValue), isList: true,
    help: "only items without this"
  ) { word in
    Aspect(rawValue: word).map { aspect in
      Condition(scope: aspect.scope, test: aspect.isMissing, part: aspect.isMissing)
    }
  }

  /// Words, all of which have to be somewhere in an item's id and texts.
  package static let text = Criterion(
    name: "text", short: "t", value: "WORDS",
    help: "only items with these words in id, title or text; accents and case don't matter"
  ) { text in
    let words = text.folded.split(separator: " ")
    @Sendable func areFound(in texts: [String]) -> Bool {
      let places = texts.map(\.folded)
      return words.allSatisfy { word in places.contains { $0.contains(word) } }
    }
    return Condition(scope: .items) { item in
      areFound(
        in: [item.id.text, item.title.string] + [item.text?.string].compactMap(\.self)
          + item.fields.map(\.text.string)
          + item.links.flatMap { [$0.title?.string, $0.url.string].compactMap(\.self) }
          + item.sourceIDs.map(\.text.string))
    } part: { part in
      areFound(in: part.texts)
    }
  }

  /// The criterion of the states of indicators.
  private static let state = Criterion(
    name: "state", value: "STATE", choices: IndicatorStanding.State.allCases.map(\.rawValue), isList: true,
    help: "only indicators in this state, or items with one"
  ) { word in
    IndicatorStanding.State(rawValue: word).map { state in
      Condition(scope: .items) { item in
        item.judgesIndicators
          && item.indicators.contains { IndicatorStanding($0, at: item.reportingDate).state == state }
      } part: { part in
        part.indicator.map { indicator in
          (part.indicatorStanding ?? IndicatorStanding(indicator, at: part.owner.reportingDate)).state
            == state
        }
      }
    }
  }
}

/// The parts of an item that can be missing.
private enum Aspect: String, CaseIterable, Sendable {
  case referent, sponsor, deadline, budget, indicator, update, baseline, target, measurement

  var scope: Criterion.Scope {
    switch self {
    case .referent, .sponsor, .deadline, .indicator, .update, .baseline, .target, .measurement: .items
    case .budget: .actions
    }
  }

  @Sendable func isMissing(in item: Item) -> Bool {
    switch self {
    case .referent: item.referents.isEmpty
    case .sponsor: item.sponsors.isEmpty
    case .deadline: item.deadline == nil && !item.isOngoing
    case .budget: item.action?.budget.isEmpty == true
    case .indicator: item.indicators.isEmpty
    case .update: item.updates.known(on: item.reportingDate.day).isEmpty
    case .baseline, .target, .measurement:
      item.indicators.contains { isMissing(in: $0, on: item.reportingDate.day) }
    }
  }

  /// Returns a Boolean value that indicates whether a part lacks it, or `nil` where its item decides.
  @Sendable func isMissing(in part: ItemPart) -> Bool? {
    switch self {
    case .referent: part.referents.isEmpty
    case .deadline: part.due == nil
    case .baseline, .target, .measurement:
      part.indicator.map { isMissing(in: $0, on: part.owner.reportingDate.day) }
    case .sponsor, .budget, .indicator, .update: nil
    }
  }

  private func isMissing(in indicator: Indicator, on day: Day) -> Bool {
    switch self {
    case .baseline: indicator.baseline?.value == nil
    case .target: indicator.targets.isEmpty
    case .measurement: indicator.measurements.known(on: day).isEmpty
    default: false
    }
  }
}
