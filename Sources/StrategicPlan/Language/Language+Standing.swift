extension Language {
  /// Returns a noun in the plan's own words, if it has some in this language.
  func noun(_ own: KeyPath<Terms, Terms.Term?>, else usual: KeyPath<Phrases, Noun>, in plan: Plan) -> Noun {
    guard Language.matching(plan.language) === self, let term = plan.terms[keyPath: own] else {
      return phrases[keyPath: usual]
    }
    return Noun(term.one, term.many)
  }

  /// Returns what names of a kind are called, in the plan's own words if it has some in this language.
  func noun(of kind: NameKind, in plan: Plan) -> Noun {
    switch kind {
    case .referent: noun(\.referent, else: \.referent, in: plan)
    case .domain: noun(\.domain, else: \.domain, in: plan)
    case .theme: noun(\.theme, else: \.theme, in: plan)
    case .tag: phrases.tag
    case .sponsor: noun(\.sponsor, else: \.sponsor, in: plan)
    case .partner: phrases.partner
    }
  }

  /// Returns what indicators are called, in the plan's own words if it has some in this language.
  func indicatorNoun(in plan: Plan) -> Noun { noun(\.indicator, else: \.indicator, in: plan) }

  /// Returns percentage points with an arrow: `↑ +12`, `↓ −3`, `=`.
  func trend(_ gained: ProgressChange) -> (String, Tone) {
    let points = points(gained)
    if gained.points == 0 { return (points, .faint) }
    return gained.points < 0 ? ("↓ " + points, .bad) : ("↑ " + points, .good)
  }

  /// Returns whole percentage points: `+12`, `−3` or `=`.
  func points(_ gained: ProgressChange) -> String {
    gained.points == 0 ? "=" : (gained.points > 0 ? "+" : "") + number(gained.points)
  }

  /// Returns the name of a level in the plan's own words, if it has some in this language.
  package func name(of level: Level, in plan: Plan, _ count: Int = 1) -> String {
    let noun =
      switch level {
      case .strategicObjective: noun(\.strategicObjective, else: \.strategicObjective, in: plan)
      case .operationalObjective: noun(\.operationalObjective, else: \.operationalObjective, in: plan)
      case .action: noun(\.action, else: \.action, in: plan)
      }
    return noun(count, in: self)
  }

  /// Returns a deadline: its last day, or that there is no end.
  package func deadline(_ deadline: Deadline) -> String {
    deadline.days.map { shortDate($0.last) } ?? phrases.ongoing
  }

  /// Returns a status, and the lateness that no status says.
  func status(_ status: Status, _ lateness: Lateness?) -> (String, Tone) {
    let name = phrases.statuses(status)
    switch lateness {
    case .overdue: return ("\(name), \(phrases[.overdue])", .bad)
    case .lateStart: return ("\(name), \(phrases[.lateStart])", .warning)
    case .slipping: return ("\(name), \(phrases[.slipping])", .warning)
    case nil: return (name, Language.tone(of: status))
    }
  }

  /// Returns how many indicators missed a target: “indicator missed”, “2 indicators missed”.
  func missed(_ count: Int) -> String {
    let words = "\(phrases.indicator(count, in: self)) \(phrases.indicatorStates(.missed)(count, in: self))"
    return count == 1 ? words : "\(number(count)) \(words)"
  }

  /// The heading of a column with the number of missed indicators.
  var missed: String { "\(phrases.indicator.many) \(phrases.indicatorStates(.missed).many)" }

  static func tone(of status: Status) -> Tone {
    switch status {
    case .done: .good
    case .abandoned, .onHold: .faint
    case .blocked: .bad
    case .notStarted, .planned, .inProgress: .plain
    }
  }

  static func tone(ofState standing: IndicatorStanding) -> Tone {
    standing.state.map { tone(of: $0) } ?? .plain
  }

  static func tone(of state: IndicatorStanding.State) -> Tone {
    switch state {
    case .reached, .onTrack: .good
    case .missed, .behind: .bad
    case .measurementDue: .warning
    case .pending, .noTarget, .notMeasured: .faint
    }
  }

  /// Returns the amounts that are not zero, each with its currency.
  func amounts(_ amounts: [Amount]) -> String {
    amounts.filter { $0.money != .zero }.map { money($0.money, $0.currency) }.joined(separator: " + ")
  }

  /// Returns the amounts of a part of finances that are not zero, each with its currency.
  func amounts(_ finances: Finances, _ part: (Finances.Amounts) -> Money) -> String {
    amounts(finances.amounts.map { Amount(currency: $0.currency, money: part($0.amounts)) })
  }
}
