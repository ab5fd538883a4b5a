package import SourceText

extension Cell {
  /// The value as JSON: dates as days, money as text with two decimals, progress as a number.
  package var json: JSONValue {
    switch self {
    case .none: .null
    case .text(let text): .string(text)
    case .identifier(let id), .itemID(let id): .string(id.text)
    case .path(let ids, _), .items(let ids): JSONValue(ids.map(\.text))
    case .level(let level, _): .string(level.rawValue)
    case .status(let status, _, _): .string(status.rawValue)
    case .health(let health): .string(health.rawValue)
    case .priority(let priority): .string(priority.rawValue)
    case .progress(let progress): progress.json
    case .gained(let points): .number(points.description)
    case .day(let day), .deadline(let day, _): .string(day.description)
    case .count(let count): JSONValue(count)
    case .state(let state): .string(state.rawValue)
    case .frequency(let frequency): .string(frequency.rawValue)
    case .target(_, let value): value.json
    case .partKind(let kind): .string(kind.rawValue)
    case .ongoing: .string(Deadline.ongoingWord)
    case .flag(let isRaised, _): .bool(isRaised)
    case .names(let names, _): JSONValue(names)
    case .numbers(let numbers): .array(numbers.map { JSONValue($0) })
    case .budget(let budget, let planned): budget.json(planned)
    case .money(let amounts, let currency):
      JSONValue(amounts.first { $0.currency == currency }?.money.description)
    case .quantity(let quantity), .weight(let quantity): .number(quantity.description)
    case .indicators(let indicators, let owner, let isJudged):
      .array(
        indicators.map { IndicatorStanding($0, at: owner.reportingDate, isJudged: isJudged).json($0) })
    case .steps(let steps, _, let item): .array(steps.map { $0.json(in: item) })
    case .links(let links): .array(links.map(\.json))
    case .namedTexts(let texts): texts.json
    case .journal(let updates): .array(updates.map(\.json))
    case .rollUp(let rollUp): .object(rollUp.members)
    case .changes(let points): JSONValue(points.map(\.rawValue))
    }
  }

  /// The value as one field of a record: a budget is the total of its lines, so that it can be added up.
  package var field: JSONValue {
    switch self {
    case .budget(let budget, let planned):
      // An amount without a currency is in the plan's.
      planned.map { amount -> JSONValue in
        amount.currency == budget.owner.plan.currency
          ? .number(amount.money.description) : .string("\(amount.money) \(amount.currency.code)")
      }.joinedInField
    case .money(let amounts, let currency):
      amounts.first { $0.currency == currency }.map { .number($0.money.description) } ?? .null
    case .indicators(let indicators, _, _): JSONValue(indicators.map(\.name.string))
    case .steps(_, let count, _): count.total == 0 ? .null : .string("\(count.done)/\(count.total)")
    case .links(let links): JSONValue(links.map(\.url.string))
    case .namedTexts(let texts): JSONValue(texts.map { "\($0.name): \($0.text.string)" })
    default: json
    }
  }
}

extension [JSONValue] {
  /// The only value, or the list of all.
  fileprivate var joinedInField: JSONValue { count == 1 ? self[0] : .array(self) }
}

extension JSONValue {
  /// Returns an object with further members, without those that say nothing: what most plans do without is left
  /// out.
  package func adding(_ members: [Member]) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own + members.filter { !$0.value.isEmpty })
  }

  /// A Boolean value that indicates whether the value says nothing: null, an empty list, an empty object.
  package var isEmpty: Bool {
    switch self {
    case .null: true
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    default: false
    }
  }
}

extension NamedTexts {
  package var json: JSONValue { .object(map { .init($0.name, .string($0.text.string)) }) }
}

extension Link {
  /// The link with the keys of the file.
  package var json: JSONValue {
    [
      "title": JSONValue(title?.string), "url": .string(url.string),
      "date": JSONValue(date?.last.description),
    ]
  }
}

extension Step {
  /// Returns the step with the keys of the file and its standing.
  fileprivate func json(in item: Item) -> JSONValue {
    let standing = StepStanding(
      self, ofOpenAction: item.standing?.status.isOpen ?? false, at: item.reportingDate)
    return [
      "title": .string(title.string), "referents": JSONValue(referents.map(\.string)),
      "deadline": JSONValue(deadline?.last.description),
      "done": JSONValue(standing.isDone ? done?.last.description : nil),
      "isOverdue": .bool(standing.isOverdue),
    ]
  }
}

extension BudgetLines {
  /// The lines of an action, or the amounts planned below an objective.
  fileprivate func json(_ planned: [Amount]) -> JSONValue {
    if let lines { return .array(lines.map { $0.json(owner.plan) }) }
    return .array(
      planned.map {
        ["amount": JSONValue($0.money.description), "currency": JSONValue($0.currency.code)]
      })
  }
}

extension BudgetLine {
  /// Returns the line with the keys of the file. The year is the one in which the fiscal year begins.
  package func json(_ plan: Plan) -> JSONValue {
    let members: JSONValue = [
      "amount": JSONValue(amount?.description),
      "currency": amount == nil ? .null : JSONValue((currency ?? plan.currency).code),
      "fte": fullTimeEquivalents.json,
      "year": year.map { JSONValue(plan.calendar.year(of: $0.first)) } ?? .null,
      "source": JSONValue(source?.string),
      "kind": JSONValue(kind.rawValue),
      "note": JSONValue(note?.string),
    ]
    return members.adding([
      .init("nature", JSONValue(nature?.rawValue)), .init("code", JSONValue(code?.string)),
    ])
  }
}

extension IndicatorStanding {
  /// Returns the indicator and its standing, with the keys of the file and the values of the day.
  package func json(_ indicator: Indicator) -> JSONValue {
    let members: JSONValue = [
      "id": JSONValue(indicator.id?.text),
      "name": JSONValue(indicator.name.string),
      "unit": JSONValue(indicator.unit?.string),
      "direction": JSONValue(indicator.direction?.rawValue),
      "baseline": indicator.baseline.map { baseline in
        [
          "value": baseline.value.json, "date": JSONValue(baseline.date?.last.description),
          "note": JSONValue(baseline.note?.string),
        ]
      } ?? .null,
      "target": target.map { $0.json(targetValue) } ?? .null,
      "next": next.map { $0.json(Goal($0, of: indicator, from: baseline)?.value) } ?? .null,
      "last": (lastMeasured ?? last).map { last in
        [
          "value": last.value.json, "achieved": last.achieved.map(JSONValue.bool) ?? .null,
          "date": JSONValue(last.date?.last.description), "note": JSONValue(last.note?.string),
        ]
      } ?? .null,
      "attainment": attainment.json,
      "expected": expected.json,
      "state": JSONValue(state?.rawValue),
    ]
    return members.adding([
      .init("text", JSONValue(indicator.text?.string)), .init("source", JSONValue(indicator.source?.string)),
      .init("referents", JSONValue(indicator.referents.map(\.string))),
      .init("frequency", JSONValue(indicator.frequency?.rawValue)),
      .init("links", .array(indicator.links.map(\.json))), .init("fields", indicator.fields.json),
      .init("sourceIds", indicator.sourceIDs.json),
    ])
  }
}

extension Indicator.Target {
  /// Returns the target with the keys of the file, and with its value once the baseline is added.
  fileprivate func json(_ value: Quantity?) -> JSONValue {
    [
      "value": value.json, "date": JSONValue(date?.last.description),
      "comparison": JSONValue(comparison?.rawValue), "from": from.json, "to": to.json,
      "note": JSONValue(note?.string),
    ]
  }
}

extension Optional<Percent> {
  package var json: JSONValue { map { .number($0.description) } ?? .null }
}

extension Optional<Quantity> {
  package var json: JSONValue { map { .number($0.description) } ?? .null }
}

extension Update {
  /// The entry with its keys as in the file.
  fileprivate var json: JSONValue {
    let members: JSONValue = [
      "date": JSONValue(date?.last.description),
      "status": JSONValue(status?.rawValue),
      "progress": progress.json,
      "spent": JSONValue(spent?.description),
      "health": JSONValue(health?.rawValue),
      "deadline": JSONValue(deadline.map { $0.days?.last.description ?? Deadline.ongoingWord }),
      "by": JSONValue(author?.string),
      "note": JSONValue(note?.string),
    ]
    return members.adding([.init("links", .array(links.map(\.json)))])
  }
}
