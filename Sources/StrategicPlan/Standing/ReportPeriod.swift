/// The period that a report is about, and the day as of which it is made.
package struct ReportPeriod: Sendable {
  /// A kind of period for a report.
  package enum Kind: Sendable { case year(String), midTerm, final, span }

  package let kind: Kind
  package let days: DaySpan
  /// The earlier of the last day and the day asked for.
  package let asOf: Day
  /// A Boolean value that indicates whether the period has ended before the day that was asked for. It stands
  /// then at the end of its last day, and otherwise at that day.
  package let isOver: Bool

  /// The day before the first one, with which the period is compared.
  package var baseDay: Day { min(days.first + -1, asOf) }

  /// A Boolean value that indicates whether the period has begun on the day that was asked for.
  package var isBegun: Bool { days.first <= asOf }

  private init(_ kind: Kind, _ days: DaySpan, asOf: Day) {
    self.kind = kind
    self.days = days
    self.asOf = min(days.last, asOf)
    isOver = days.last < asOf
  }

  /// Returns a fiscal year of the plan, by the calendar year in which it begins, or `nil` beyond
  /// ``Day/years``.
  package static func year(_ year: Int, of plan: Plan, asOf: Day) -> ReportPeriod? {
    plan.calendar.days(of: year).map { ReportPeriod(.year(plan.calendar.name(ofYear: year)), $0, asOf: asOf) }
  }

  package static func span(_ days: DaySpan, asOf: Day) -> ReportPeriod {
    ReportPeriod(.span, days, asOf: asOf)
  }

  /// Returns the period from the plan's first day to the last day of its first half.
  package static func midTerm(of plan: Plan, asOf: Day) -> ReportPeriod? {
    guard let first = plan.period.firstDay, let middle = plan.period.lastDayOfFirstHalf,
      let days = DaySpan(first: first, last: middle)
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

extension Period {
  /// The last day of the first half: of whole months that can be halved, the end of a month.
  var lastDayOfFirstHalf: Day? {
    guard let first = firstDay, let last = lastDay else { return nil }
    let (start, end) = (first.components, (last + 1).components)
    let months = (end.year - start.year) * 12 + end.month - start.month
    if start.day == 1, end.day == 1, months > 0, months.isMultiple(of: 2) {
      let month = start.month - 1 + months / 2
      return Day(year: start.year + month / 12, month: month % 12 + 1, day: 1).map { $0 + -1 }
    }
    return first + (last - first) / 2
  }
}
