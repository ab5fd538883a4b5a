package import SourceText

/// What a list can tell of an item: the keys of its JSON, the headers of its CSV, the columns of its
/// table, and what it can be sorted by.
package enum ItemColumn: String, CaseIterable, Sendable {
  case plan, level, id, path, title, status, progress, health, priority, domains, referents
  case start, deadline, originalDeadline, overdue, dueSoon, lateStart, slipping
  case budget, spent, fte, indicators, themes, tags
  case organization, sdgs, finished, lastUpdate
  /// What changed since an earlier day, where one was asked for.
  case gained, changes

  /// The columns that tell of the day alone.
  package static let ofTheDay = allCases.filter { $0 != .gained && $0 != .changes }
}

extension ItemColumn {
  /// The value as JSON: dates as days, money as text with two decimals, progress as a number.
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

  /// Of an action its budget lines, of an objective what those below it amount to.
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
  /// The line with its keys as in the file; the year is that in which the fiscal year begins.
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
  /// The indicator with where it stands: keys as in the file, values of the day.
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
