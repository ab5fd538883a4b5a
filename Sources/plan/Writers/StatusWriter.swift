import SourceText
import StrategicPlan

/// Draws where plans stand, for people.
struct StatusWriter {
  let report: StatusReport
  let language: Language
  /// How far down objectives are shown.
  let level: Level
  /// The most actions that are shown of what is late and of what comes next.
  let limit: Int

  private var phrases: Phrases { language.phrases }

  func text(width: Int?, style: Style) -> String {
    var text = style(.faint, day) + "\n"
    if report.plans.isEmpty { text += phrases.nothingFound + "\n" }
    for plan in report.plans {
      text += "\n" + heading(plan, width: width, style: style)
      text += plan.table(down: level, in: language)
        .text(width: width, style: style, indent: "  ", hasHeading: plan.rollUp.total > 0, wraps: true)
      if let summary = plan.indicatorSummary(in: language) {
        let lines = width.map { summary.wrapped(to: max(20, $0 - 2)) } ?? [summary]
        text += lines.map { "  " + style(.faint, $0) + "\n" }.joined()
      }
    }
    text += section(phrases.late, report.late(limit: limit), width: width, style: style)
    text += section(phrases.comesNext, report.next(limit: limit), width: width, style: style)
    return text
  }

  /// The day, and the earlier one that changes are told since.
  private var day: String {
    let day = phrases.asOf.capitalized + " " + language.date(report.moment.day)
    guard let base = report.plans.first?.base else { return day }
    return day + " · ± \(phrases.since) " + language.date(base.moment.day)
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
      let isOver = last < report.moment.day
      facts.append(language.period(first, last, plan.calendar) + (isOver ? " (\(phrases.periodIsOver))" : ""))
    }
    let total = standing.rollUp.total
    let all = plan.actionCount
    let counted = total == all ? language.number(total) : "\(language.number(total))/\(language.number(all))"
    facts.append("\(counted) \(language.name(of: .action, in: plan, all))")
    return facts
  }

  private func section(
    _ name: String, _ found: (items: [Item], count: Int), width: Int?, style: Style
  ) -> String {
    guard found.count > 0 else { return "" }
    var text = "\n" + style(.strong, name.capitalized) + " (\(language.number(found.count)))\n"
    text += report.deadlines(found.items, in: language)
      .text(width: width, style: style, indent: "  ", hasHeading: false)
    if found.count > found.items.count {
      let more = phrases.more(language.number(found.count - found.items.count))
      text += "  " + style(.faint, "\(more) (--limit \(found.count))") + "\n"
    }
    return text
  }

  var markdown: String {
    var text = "_" + day + "_\n"
    for plan in report.plans {
      text += "\n## " + plan.plan.title.string.markdownEscaped + "\n\n"
      text += facts(of: plan).map(\.markdownEscaped).joined(separator: " · ") + "\n\n"
      text += plan.table(down: level, in: language).markdown
      if let summary = plan.indicatorSummary(in: language) { text += "\n" + summary.markdownEscaped + "\n" }
    }
    for (name, items) in [(phrases.late, report.late().items), (phrases.comesNext, report.next().items)]
    where !items.isEmpty {
      text += "\n## " + name.capitalized + " (\(language.number(items.count)))\n\n"
      text += report.deadlines(items, in: language).markdown
    }
    return text
  }
}
