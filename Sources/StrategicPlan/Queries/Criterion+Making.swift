import SourceText

extension Criterion {
  static func value<Value: Sendable>(
    _ name: String, short: Character? = nil, value: String, isList: Bool = false, help: String,
    _ scope: Scope, parse: @escaping @Sendable (String) -> Value?,
    test: @escaping @Sendable (Item, Value) -> Bool
  ) -> Criterion {
    Criterion(name: name, short: short, value: value, isList: isList, help: help) { word in
      parse(word).map { value in Condition(scope: scope) { test($0, value) } }
    }
  }

  static func word<Word: Vocabulary>(
    _ name: String, value: String, help: String, _ scope: Scope,
    test: @escaping @Sendable (Item, Word) -> Bool
  ) -> Criterion {
    Criterion(
      name: name, value: value, choices: Word.allCases.map(\.rawValue), isList: true, help: help
    ) { text in
      Word(written: text).map { word in Condition(scope: scope) { test($0, word) } }
    }
  }

  static func flag(
    _ name: String, _ scope: Scope, help: String, isMet flag: any KeyPath<Item, Bool> & Sendable,
    ofPart part: @escaping @Sendable (ItemPart) -> Bool? = { _ in nil }
  ) -> Criterion {
    Criterion(name: name, help: help) { _ in
      Condition(scope: scope, test: { $0[keyPath: flag] }, part: part)
    }
  }

  static func date(
    _ name: String, help: String, isMet: @escaping @Sendable (Day, DaySpan) -> Bool
  ) -> Criterion {
    due(name, help: help, parse: { DateText($0) }, days: { $0.days(in: $1) }) { isMet($1, $0) }
  }

  static func dates(
    _ name: String, help: String, isMet: @escaping @Sendable (DaySpan, Day) -> Bool
  ) -> Criterion {
    due(name, help: help, parse: { DateRangeText($0) }, days: { $0.days(in: $1) }, isMet: isMet)
  }

  /// A criterion on the day by which an item, an indicator's target or a step is due.
  static func due<Value: Sendable>(
    _ name: String, help: String, parse: @escaping @Sendable (String) -> Value?,
    days: @escaping @Sendable (Value, FiscalCalendar) -> DaySpan?,
    isMet: @escaping @Sendable (DaySpan, Day) -> Bool
  ) -> Criterion {
    Criterion(name: name, value: "DATE", help: help) { word in
      guard let value = parse(word) else { return nil }
      @Sendable func isMeant(_ due: Day?, _ plan: Plan) -> Bool {
        guard let due, let days = days(value, plan.calendar) else { return false }
        return isMet(days, due)
      }
      return Condition(
        scope: .items, test: { isMeant($0.deadline?.last, $0.plan) }, part: { isMeant($0.due, $0.owner.plan) }
      )
    }
  }

  static func names(
    _ name: String, short: Character? = nil, value: String, help: String, _ kind: NameKind
  ) -> Criterion {
    Criterion(name: name, short: short, value: value, completion: .names(kind), help: help) { word in
      let wanted = word.trimmed.folded
      @Sendable func isAmong(_ names: Texts, _ plan: Plan) -> Bool {
        names.contains { reference in
          let id = reference.string
          return id.trimmed.folded == wanted || kind.wholeName(of: id, in: plan)?.trimmed.folded == wanted
        }
      }
      // Of a part those who are named for it count, or else those of its item.
      return Condition(
        scope: .items, test: { isAmong(kind.names(of: $0), $0.plan) },
        part: { kind == .referent && !$0.referents.isEmpty ? isAmong($0.referents, $0.owner.plan) : nil })
    }
  }

  static func objective(_ name: String, help: String, includesServing: Bool) -> Criterion {
    Criterion(name: name, value: "ID", completion: .objectives, help: help) { word in
      Condition(scope: .items) { item in
        let plan = item.plan
        func isMeant(_ id: Identifier) -> Bool { word == id.text || word == "\(plan.id):\(id)" }
        if isMeant(item.id) || item.path.contains(where: isMeant) { return true }
        guard includesServing, let action = item.action else { return false }
        return action.alsoServes.contains { reference in
          guard let id = Identifier(reference.string) else { return false }
          return isMeant(id)
            || plan.strategicObjectives.contains { strategic in
              isMeant(strategic.id) && strategic.operationalObjectives.contains { $0.id == id }
            }
        }
      }
    }
  }
}

extension NameKind {
  /// The criterion that finds items by such a name.
  package var criterion: Criterion {
    switch self {
    case .referent: .referent
    case .domain: .domain
    case .theme: .theme
    case .tag: .tag
    case .sponsor: .sponsor
    case .partner: .partner
    }
  }
}
