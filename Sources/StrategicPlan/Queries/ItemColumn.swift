package import SourceText

/// A property of an item in a list: a key of its JSON, a header of its CSV, a column of its table, and a
/// sort key.
package enum ItemColumn: String, CaseIterable, Sendable {
  case plan, level, id, path, title, status, progress, health, priority, domains, referents
  case start, deadline, originalDeadline, overdue, dueSoon, lateStart, slipping
  case budget, spent, fte, indicators, themes, tags
  case organization, sdgs, finished, lastUpdate
  /// The changes since an earlier day, if there is one.
  case gained, changes

  /// The columns that don't depend on an earlier day.
  package static let ofTheDay = allCases.filter { $0 != .gained && $0 != .changes }
}

extension ItemColumn {
  /// Returns the value as JSON: dates as days, money as text with two decimals, progress as a number.
  package func json(_ item: Item) -> JSONValue {
    switch self {
    case .plan: JSONValue(item.plan.id.text)
    case .level: JSONValue(item.level.rawValue)
    case .id: JSONValue(item.id.text)
    case .path: JSONValue(item.path.map(\.text))
    case .title: JSONValue(item.title.string)
    case .status: JSONValue(item.standing?.status.rawValue)
    case .progress: item.progress.json
    case .health: JSONValue(item.standing?.health?.rawValue)
    case .priority: JSONValue(item.action?.priority?.rawValue)
    case .domains: JSONValue(item.domains.map(\.string))
    case .referents: JSONValue(item.referents.map(\.string))
    case .start: JSONValue(item.action?.start?.first.description)
    case .deadline: JSONValue(item.deadline?.last.description)
    case .originalDeadline: JSONValue(item.standing?.originalDeadline?.last.description)
    case .overdue: .bool(item.isOverdue)
    case .dueSoon: .bool(item.isDueSoon)
    case .lateStart: .bool(item.isLateStart)
    case .slipping: .bool(item.isSlipping)
    case .budget: .array(budget(of: item))
    case .spent: JSONValue(spent(of: item)?.description)
    case .fte: item.fullTimeEquivalents.json
    case .indicators: .array(item.indicators.map { IndicatorStanding($0, on: item.moment.day).json($0) })
    case .themes: JSONValue(item.themes.map(\.string))
    case .tags: JSONValue(item.tags.map(\.string))
    case .organization: JSONValue(item.owner.organization)
    case .sdgs: .array((item.action?.goals ?? []).map { JSONValue($0) })
    case .finished: JSONValue(item.standing?.finished?.description)
    case .lastUpdate: JSONValue(item.standing?.lastUpdate?.description)
    case .gained: item.progressGained.json
    case .changes: JSONValue((item.change?.turningPoints ?? []).map(\.rawValue))
    }
  }

  /// Returns the budget lines of an action, or the totals below an objective.
  private func budget(of item: Item) -> [JSONValue] {
    guard let action = item.action else {
      return item.finances.amounts.filter { $0.amounts.planned != .zero }.map {
        [
          "amount": JSONValue($0.amounts.planned.description), "currency": JSONValue($0.currency.code),
        ]
      }
    }
    return action.budget.map { line in line.json(item.plan) }
  }

  private func spent(of item: Item) -> Money? {
    guard item.rollUp != nil else { return item.standing?.spent }
    let spent = item.finances[item.plan.currency].spent
    return spent == .zero ? nil : spent
  }
}

extension BudgetLine {
  /// Returns the line with the keys of the file. The year is the one in which the fiscal year begins.
  package func json(_ plan: Plan) -> JSONValue {
    [
      "amount": JSONValue(amount?.description),
      "currency": amount == nil ? .null : JSONValue((currency ?? plan.currency).code),
      "fte": fullTimeEquivalents.json,
      "year": year.map { JSONValue(plan.calendar.year(of: $0.first)) } ?? .null,
      "source": JSONValue(source?.string),
      "note": JSONValue(note?.string),
    ]
  }
}

extension IndicatorStanding {
  /// Returns the indicator and its standing, with the keys of the file and the values of the day.
  package func json(_ indicator: Indicator) -> JSONValue {
    [
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
      "target": target.map { target in
        [
          "value": targetValue.json, "date": JSONValue(target.date?.last.description),
          "comparison": JSONValue(target.comparison?.rawValue),
        ]
      } ?? .null,
      "last": (lastMeasured ?? last).map { last in
        [
          "value": last.value.json, "achieved": last.achieved.map(JSONValue.bool) ?? .null,
          "date": JSONValue(last.date?.last.description), "note": JSONValue(last.note?.string),
        ]
      } ?? .null,
      "attainment": attainment.json,
      "expected": expected.json,
      "state": JSONValue(state.rawValue),
    ]
  }
}

extension Optional<Percent> {
  package var json: JSONValue { map { .number($0.description) } ?? .null }
}

extension Optional<Quantity> {
  package var json: JSONValue { map { .number($0.description) } ?? .null }
}
