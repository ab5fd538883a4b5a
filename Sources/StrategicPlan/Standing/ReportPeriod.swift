/// The period that a report is about, and the day as of which it is made.
package struct ReportPeriod: Sendable {
  /// A kind of period for a report.
  package enum Kind: Sendable { case year(String), midTerm, final, span }

  package let kind: Kind
  package let days: DaySpan
  /// The earlier of the last day and the day asked for.
  package let asOf: Day

  /// The day before the first one, with which the period is compared.
  package var baseDay: Day { min(days.first + -1, asOf) }

  /// A Boolean value that indicates whether the period has begun on the day that was asked for.
  package var isBegun: Bool { days.first <= asOf }

  private init(_ kind: Kind, _ days: DaySpan, asOf: Day) {
    self.kind = kind
    self.days = days
    self.asOf = min(days.last, asOf)
  }

  /// Returns a fiscal year of the plan, by the calendar year in which it begins, or `nil` beyond
  /// ``Day/years``.
  package static func year(_ year: Int, of plan: Plan, asOf: Day) -> ReportPeriod? {
    plan.calendar.days(of: year).map { ReportPeriod(.year(plan.calendar.name(ofYear: year)), $0, asOf: asOf) }
  }

  package static func span(_ days: DaySpan, asOf: Day) -> ReportPeriod {
    ReportPeriod(.span, days, asOf: asOf)
  }

  /// Returns the period from the plan's first day to its middle.
  package static func midTerm(of plan: Plan, asOf: Day) -> ReportPeriod? {
    guard let first = plan.period.firstDay, let last = plan.period.lastDay,
      let days = DaySpan(first: first, last: first + (last - first) / 2)
    else { return nil }
    return ReportPeriod(.midTerm, days, asOf: asOf)
  }

  /// Returns the plan's whole period.
  package static func final(of plan: Plan, asOf: Day) -> ReportPeriod? {
    guard let first = plan.period.firstDay, let last = plan.period.lastDay,
      let days = DaySpan(first: first, last: last)
    else { return nil }
    return ReportPeriod(.final, days, asOf: asOf)
  }

  /// Returns the last fiscal year of the plan that is complete on a day, or the first if none is.
  package static func lastCompleteYear(of plan: Plan, asOf: Day) -> ReportPeriod? {
    guard let first = plan.period.firstDay, let last = plan.period.lastDay else { return nil }
    let years =
      plan.calendar.year(of: first)...max(plan.calendar.year(of: first), plan.calendar.year(of: last))
    let complete = years.last { year in plan.calendar.days(of: year).map { $0.last < asOf } == true }
    return year(complete ?? years.lowerBound, of: plan, asOf: asOf)
  }
}
