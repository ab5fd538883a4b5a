import SourceText
import StrategicPlan

/// A writer of the standing of plans, for people.
struct StatusWriter: Sendable {
  let day: Day
  /// The earlier day since which changes are shown.
  let since: Day?
  let language: Language
  /// The innermost level of objectives that is shown.
  let level: Level

  private var phrases: Phrases { language.phrases }

  /// Returns the text before all plans.
  func head(style: Style) -> String { style(.faint, dayLine) + "\n" }

  var nothingFound: String { phrases.nothingFound + "\n" }

  /// Returns the text of one plan.
  func text(of plan: PlanStanding, width: Int?, style: Style) -> String {
    var text = "\n" + heading(plan, width: width, style: style)
    text += plan.table(down: level, in: language)
      .text(width: width, style: style, indent: "  ", hasHeading: plan.rollUp.total > 0, wraps: true)
    if let summary = plan.indicatorSummary(in: language) {
      let lines = width.map { summary.wrapped(to: max(20, $0 - 2)) } ?? [summary]
      text += lines.map { "  " + style(.faint, $0) + "\n" }.joined()
    }
    return text
  }

  /// Returns the text after all plans: late actions, and those that come next.
  func tail(
    late: Deadlines, next: Deadlines, limit: Int, isOfSeveralPlans: Bool, width: Int?, style: Style
  ) -> String {
    [(phrases[.overdue], late), (phrases.comesNext, next)].map { name, deadlines in
      guard deadlines.count > 0 else { return "" }
      var text = "\n" + style(.strong, name.capitalized) + " (\(language.number(deadlines.count)))\n"
      text += deadlines.table(asOf: day, isOfSeveralPlans: isOfSeveralPlans, in: language)
        .text(width: width, style: style, indent: "  ", hasHeading: false)
      if deadlines.count > limit {
        let more = phrases.more(language.number(deadlines.count - limit))
        text += "  " + style(.faint, "\(more) (--limit \(deadlines.count))") + "\n"
      }
      return text
    }.joined()
  }

  private var dayLine: String {
    let text = phrases.asOf.capitalized + " " + language.date(day)
    return text + (since.map { " · ± \(phrases.since) " + language.date($0) } ?? "")
  }

  private func heading(_ standing: PlanStanding, width: Int?, style: Style) -> String {
    let plan = standing.plan
    let title = plan.title.string.visible
    let lines = width.map { title.wrapped(to: max(20, $0)) } ?? [title]
    let facts = self.facts(of: standing).map(\.visible).joined(separator: " · ")
    return lines.map { style(.strong, $0) + "\n" }.joined()
      + style(.faint, width.map { facts.cut(to: $0) } ?? facts) + "\n"
  }

  private func facts(of standing: PlanStanding) -> [String] {
    let plan = standing.plan
    var facts = [plan.id.text]
    if let organization = plan.organization { facts.append(organization.string) }
    if let first = plan.period.firstDay, let last = plan.period.lastDay {
      let isOver = last < day
      facts.append(language.period(first, last, plan.calendar) + (isOver ? " (\(phrases.periodIsOver))" : ""))
    }
    let total = standing.rollUp.total
    let all = plan.actionCount
    let counted = total == all ? language.number(total) : "\(language.number(total))/\(language.number(all))"
    facts.append("\(counted) \(language.name(of: .action, in: plan, all))")
    return facts
  }

  var markdownHead: String { "_" + dayLine + "_\n" }

  func markdown(of plan: PlanStanding) -> String {
    var text = "\n## " + plan.plan.title.string.markdownEscaped + "\n\n"
    text += facts(of: plan).map(\.markdownEscaped).joined(separator: " · ") + "\n\n"
    text += plan.table(down: level, in: language).markdown
    if let summary = plan.indicatorSummary(in: language) { text += "\n" + summary.markdownEscaped + "\n" }
    return text
  }

  func markdownTail(late: Deadlines, next: Deadlines, isOfSeveralPlans: Bool) -> String {
    [(phrases[.overdue], late), (phrases.comesNext, next)].map { name, deadlines in
      guard deadlines.count > 0 else { return "" }
      return "\n## " + name.capitalized + " (\(language.number(deadlines.count)))\n\n"
        + deadlines.table(asOf: day, isOfSeveralPlans: isOfSeveralPlans, in: language).markdown
    }.joined()
  }
}
