import SourceText
import StrategicPlan

/// `plan report`: writes the yearly report.
struct ReportCommand: Command, SelectsPlans, FiltersItems, WritesFormats {
  static let views: [OutputFormat.View] = [.text]

  enum Charts: String, CaseIterable { case mermaid, svg, none }

  /// The period of the report.
  enum Scope {
    case usual
    case year(Int)
    case midTerm, final
  }

  var selection = PlanSelection()
  var filter = Filter()
  var view = ViewOptions()
  var format = OutputFormat.markdown
  var scope = Scope.usual
  var from: Day?
  var to: Day?
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
          "--year", short: "y", value: "YEAR", .what,
          help: "report on this fiscal year (the year in which it begins)"
        ) { command, text in
          guard let year = Int(text), Day.years.contains(year) else { return false }
          command.scope = .year(year)
          return true
        },
        .optional("--from", \.from, value: "DATE", .what, help: "report from this day") { $0.days?.first },
        .optional("--to", \.to, value: "DATE", .what, help: "report to this day") { $0.days?.last },
        .option("--mid-term", .what, help: "report from the plan's first day to the middle of its period") {
          $0.scope = .midTerm
        },
        .option("--final", .what, help: "report on the plan's whole period") { $0.scope = .final },
        .words("--sections", \.sections, value: "A,B,C", .what, help: "write these sections, in this order"),
        .optional(
          "--charts", \.charts, value: "KIND", choices: Charts.allCases.map(\.rawValue), .what,
          help: "pictures: Mermaid diagrams (default in a file), SVG files beside it, or none"
        ) { Charts(rawValue: $0) },
      ],
      Option.filters.filter { $0.name != "--year" },
      [.format(help: "format of the report (default: markdown)")],
      Option.language, Option.output, Option.selection, Option.reportingDate,
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
    // Items that merely serve an objective are counted under their own.
    let filter = filter.replacing(.objective, by: .objectiveAlone)
    let report = YearlyReport(
      on: plan, try period(of: plan, asOf: context.reportingDate(of: view).day), in: language,
      about: subject(in: plan),
      filter: filter, soon: view.soon)
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

  private func period(of plan: Plan, asOf: Day) throws(Failure) -> ReportPeriod {
    if from != nil || to != nil {
      guard let first = from ?? plan.period.firstDay, let last = to ?? plan.period.lastDay,
        let days = DaySpan(first: first, last: last)
      else { throw .usage("the period ends before it begins") }
      return try begun(.span(days, asOf: asOf))
    }
    let period =
      switch scope {
      case .usual: ReportPeriod.lastCompleteYear(of: plan, asOf: asOf)
      case .year(let year): ReportPeriod.year(year, of: plan, asOf: asOf)
      case .midTerm: ReportPeriod.midTerm(of: plan, asOf: asOf)
      case .final: ReportPeriod.final(of: plan, asOf: asOf)
      }
    guard let period else { throw .usage("there is no such year") }
    if case .usual = scope { return period }
    return try begun(period)
  }

  private func begun(_ period: ReportPeriod) throws(Failure) -> ReportPeriod {
    guard period.isBegun else {
      throw .usage(
        "the period begins on \(period.days.first), after the day asked for, \(period.asOf)")
    }
    return period
  }

  /// Returns the subject of the report, or `nil` for the whole plan.
  private func subject(in plan: Plan) -> String? {
    let names =
      filter.words(of: .referent).map { plan.referent($0)?.name?.string ?? $0 }
      + filter.words(of: .domain).map { plan.domain($0)?.name?.string ?? $0 }
      + filter.words(of: .objective).map { id in plan.titleOfObjective(id).map { "\(id) – \($0)" } ?? id }
    return names.isEmpty ? (filter.isEmpty ? nil : "…") : names.joined(separator: ", ")
  }
}

extension Plan {
  fileprivate func titleOfObjective(_ id: String) -> String? {
    items.first { $0.level != .action && $0.id.text == id }?.title.string
  }
}
