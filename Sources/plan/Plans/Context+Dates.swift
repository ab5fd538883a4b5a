import SourceText
import StrategicPlan

extension Context {
  /// Returns the day as of which plans are reported on, and what counts as soon.
  mutating func reportingDate(of view: ViewOptions, _ selection: PlanSelection) throws(Failure)
    -> ReportingDate
  {
    let day = if let asOf = view.asOf { try days(of: asOf, selection).last } else { try today() }
    return ReportingDate(day, soon: soonDays(view))
  }

  /// Returns how many days ahead is soon.
  func soonDays(_ view: ViewOptions) -> Int { view.soon ?? user.soon ?? ReportingDate.defaultSoon }

  /// Returns the earlier day with which plans are compared, if one was asked for.
  mutating func since(
    _ view: ViewOptions, _ selection: PlanSelection, before reportingDate: ReportingDate
  ) throws(Failure) -> Day? {
    guard let since = view.since else { return nil }
    let day = try days(of: since, selection).last
    guard day <= reportingDate.day else {
      throw .usage("--since \(day) is after the day asked for, \(reportingDate.day)")
    }
    return day
  }

  /// Returns the days of a date. Those of a year are the days of the plans' fiscal year.
  mutating func days(of date: DateText, _ selection: PlanSelection) throws(Failure) -> DaySpan {
    if !date.isYear, let days = date.days(in: .calendarYears) { return days }
    let plans = try LoadedPlans(selection, in: &self).plans
    guard let first = plans.first else {
      guard let days = date.days(in: .calendarYears) else {
        throw .usage("\(date.string) is no calendar year", hint: "give a day, or a single year")
      }
      return days
    }
    guard let days = date.days(in: first.calendar) else {
      throw .usage(
        "\(date.string) is no fiscal year of '\(first.id)'", hint: "give a day, or a single year")
    }
    if let other = plans.first(where: { date.days(in: $0.calendar) != days }) {
      let years = [first, other].map { plan in
        let span = date.days(in: plan.calendar).map { "\($0.first) to \($0.last)" } ?? "no year"
        return "\(span) for '\(plan.id)'"
      }
      throw .usage(
        "the plans disagree about \(date.string): \(years.joined(separator: ", "))",
        hint: "give a day, or pick a plan with --plan")
    }
    return days
  }
}
