import SourceText
import StrategicPlan

/// `plan report`: writes the yearly report.
struct ReportCommand: Command, SelectsPlans, FiltersItems, WritesFormats {
  static let views: [OutputFormat.View] = [.text]

  enum Charts: String, CaseIterable { case mermaid, svg, none }

  /// The period of the report.
  enum Scope {
    case usual
    case year(DateText)
    case midTerm, final
  }

  var selection = PlanSelection()
  var filter = Filter()
  var view = ViewOptions()
  var format = OutputFormat.markdown
  var scope = Scope.usual
  var from: DateText?
  var to: DateText?
  var sections: [ReportSection] = []
  var charts: Charts?

  static let definition = CommandDefinition<ReportCommand>(
    "report",
    summary: "write the yearly report, in Markdown",
    discussion: """
      Writes the report for the council: where the plan stands at the end of a year and what changed in that \
      year (default: the last complete year of the plan). With --referent, --domain or --objective, writes the \
      sheet of one person, service or objective.
      """,
    operands: [.paths],
    examples: [
      .init(line: "plan report --year 2025 Plans/demo.json", explanation: "Report on the year 2025."),
      .init(
        line: "plan report --year 2025 --plan demo --language nl --output rapport.md",
        explanation: "Write it in Dutch, to a file, with diagrams."),
      .init(
        line: "plan report --year 2025 --plan demo --referent TRA --sections summary,actions,late",
        explanation: "Report what one service answers for."),
    ],
    options: [
      [
        .option(
          "--year", short: "y", value: "YEAR", in: .what,
          help: "report on this fiscal year (the year in which it begins)"
        ) { command, text in
          guard let year = DateText(text), year.isYear else { return false }
          command.scope = .year(year)
          return true
        },
        .optional(
          "--from", \.from, value: "DATE", in: .what,
          help: "report from this day (default: the plan's first)",
          parse: DateText.init),
        .optional(
          "--to", \.to, value: "DATE", in: .what, help: "report to this day (default: the day asked for)",
          parse: DateText.init),
        .option("--mid-term", in: .what, help: "report from the plan's first day to the middle of its period")
        {
          $0.scope = .midTerm
        },
        .option("--final", in: .what, help: "report on the plan's whole period") { $0.scope = .final },
        .words(
          "--sections", \.sections, value: "A,B,C", in: .what, help: "write these sections, in this order"),
        .optional(
          "--charts", \.charts, value: "KIND", choices: Charts.allCases.map(\.rawValue), in: .what,
          help: "pictures: Mermaid diagrams (default in a file), SVG files beside it, or none"
        ) { Charts(rawValue: $0) },
      ],
      Option.filters.filter { $0.name != "--year" },
      [.format(help: "format of the report (default: markdown)")],
      Option.language, Option.output, Option.selection, Option.reportingDate, Option.since,
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let loaded = try LoadedPlans(selection, in: &context)
    context.errors += loaded.report(style: context.style(view.color, for: context.standardError))
    try loaded.checkObjectives(of: filter)
    guard let plan = loaded.plans.first else { return .invalidPlan }
    guard loaded.plans.count == 1 else {
      throw .usage(
        "a report is about one plan, but there are \(loaded.plans.count)",
        hint: "pick one with --plan: \(loaded.plans.map(\.id.text).joined(separator: ", "))")
    }
    let language = view.language ?? Language.matching(plan.language) ?? .english
    let reportingDate = try context.reportingDate(of: view, selection)
    let since = try context.since(view, selection, before: reportingDate)
    let report = YearlyReport(
      on: plan, try period(of: plan, since: since, asOf: reportingDate.day), in: language,
      about: language.subject(of: filter, in: plan), filter: filter, soon: view.soon)
    let shown = sections.isEmpty ? ReportSection.allCases : sections
    let illustration = try illustrate(report, in: &context)
    let document = report.document(shown, illustration)
    try context.deliver(
      format.text(context.canvas(for: view)) {
        document
      } value: {
        .null
      }, as: format.kind(ResultDescription(command: "report")), view)
    return loaded.isValid ? .success : .invalidPlan
  }

  /// Writes the pictures into files, before the report that refers to them.
  private func illustrate(
    _ report: YearlyReport, in context: inout Context
  ) throws(Failure) -> YearlyReport.Illustration {
    switch charts ?? (view.output == nil ? .none : .mermaid) {
    case .none: return .none
    case .mermaid: return .mermaid
    case .svg:
      guard let output = view.output else {
        throw .usage(
          "--charts svg writes files beside the report", hint: "name the report's file with --output")
      }
      let stem = output.hasSuffix(".md") ? output.dropLast(3) : output
      for chart in report.charts {
        var file = view
        file.output = stem.adding("-\(chart.name).svg")
        try context.deliver(chart.svg, as: .picture, file)
      }
      return .files { "\(stem.lastComponent)-\($0).svg" }
    }
  }

  private func period(of plan: Plan, since: Day?, asOf: Day) throws(Failure) -> ReportPeriod {
    if let since {
      guard let days = DaySpan(first: since + 1, last: asOf) else {
        throw .usage("there is no day between --since \(since) and the day asked for, \(asOf)")
      }
      return .span(days, asOf: asOf)
    }
    if from != nil || to != nil {
      guard let first = from.map({ $0.days(in: plan.calendar)?.first }) ?? plan.period.firstDay,
        let last = to.map({ $0.days(in: plan.calendar)?.last }) ?? asOf
      else { throw .usage("there is no such year") }
      guard let days = DaySpan(first: first, last: last) else {
        throw .usage("the period ends on \(last), before it begins on \(first)")
      }
      return try begun(.span(days, asOf: asOf))
    }
    let period: ReportPeriod?
    switch scope {
    case .usual: return try found(ReportPeriod.lastCompleteYear(of: plan, asOf: asOf))
    case .year(let year):
      period = year.days(in: plan.calendar).flatMap {
        ReportPeriod.year(plan.calendar.year(of: $0.first), of: plan, asOf: asOf)
      }
    case .midTerm: period = ReportPeriod.midTerm(of: plan, asOf: asOf)
    case .final: period = ReportPeriod.final(of: plan, asOf: asOf)
    }
    let found = try found(period)
    if let first = plan.period.firstDay, found.days.last < first {
      throw .usage("the year ends on \(found.days.last), before the plan begins on \(first)")
    }
    return try begun(found)
  }

  private func found(_ period: ReportPeriod?) throws(Failure) -> ReportPeriod {
    guard let period else { throw .usage("the plan has no such year") }
    return period
  }

  private func begun(_ period: ReportPeriod) throws(Failure) -> ReportPeriod {
    guard period.isBegun else {
      throw .usage(
        "the period begins on \(period.days.first), after the day asked for, \(period.asOf)")
    }
    return period
  }
}
