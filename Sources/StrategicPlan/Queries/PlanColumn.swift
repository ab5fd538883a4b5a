/// Something that can be reported of a plan as a whole: a key of its JSON, a header of its CSV, a column of its
/// table, and a key to sort by.
package enum PlanColumn: String, CaseIterable, Sendable {
  case id, title, organization, start, end, adopted, progress, total, done, overdue, dueSoon, lateStart,
    slipping
  case budget, spent, fte, indicators, sponsors, links, fields, sourceIds, currency, day
}

extension PlanColumn: TableColumn {
  package var name: String { rawValue }

  package var kind: ItemColumn.Row.Kind {
    switch self {
    case .id: .word
    case .title, .organization, .sponsors, .links, .fields, .sourceIds: .text
    default: .figure
    }
  }

  package var cell: @Sendable (PlanStanding) -> Cell { { self.value(of: $0) } }

  private func value(of standing: PlanStanding) -> Cell {
    let (plan, rollUp) = (standing.plan, standing.rollUp)
    switch self {
    case .id: return .itemID(plan.id)
    case .title: return .text(plan.title.string)
    case .organization: return .text(standing.organization)
    case .start: return .day(plan.period.firstDay)
    case .end: return .day(plan.period.lastDay)
    case .adopted: return .day(plan.adopted?.last)
    case .progress: return .progress(rollUp.progress)
    case .total: return .count(rollUp.total)
    case .done: return .count(rollUp[.done])
    case .overdue: return .count(rollUp.overdue)
    case .dueSoon: return .count(rollUp.dueSoon)
    case .lateStart: return .count(rollUp.lateStart)
    case .slipping: return .count(rollUp.slipping)
    case .budget:
      return .money(
        rollUp.finances.amounts.map { Amount(currency: $0.currency, money: $0.amounts.planned) },
        in: plan.currency)
    case .spent:
      return .money(
        rollUp.finances.amounts.compactMap { currency, amounts in
          amounts.spent.map { Amount(currency: currency, money: $0) }
        }, in: plan.currency)
    case .fte: return .quantity(rollUp.fullTimeEquivalents)
    case .indicators: return .count(PlanIndicators(standing).counts.total)
    case .sponsors: return .names(plan.sponsors.map(\.id.string), .sponsor)
    case .links: return .links(plan.links)
    case .fields: return .namedTexts(plan.fields)
    case .sourceIds: return .namedTexts(plan.sourceIDs)
    case .currency: return .text(plan.currency.code)
    case .day: return .day(standing.reportingDate.day)
    }
  }
}
