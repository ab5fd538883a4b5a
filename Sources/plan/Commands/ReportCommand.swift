import SourceText
import StrategicPlan

/// `plan report`: writes the yearly report.
struct ReportCommand: Command, SelectsPlans, FiltersItems, WritesFormats {
  static let views: [OutputFormat.View] = [.text, .file, .tables]

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
  /// The options that have named a period.
  private var periodOptions: [String] = []
  var from: DateText?
  var to: DateText?
  var sections: [ReportSection] = []
  var charts: Charts?
  var detail = ReportDetail.usual
  var hasMetadata = false

  static let definition = CommandDefinition<ReportCommand>(
    "report",
    summary: "write the yearly report: Markdown, a web page or a Word file",
    discussion: """
      Writes the report for the council: where the plan stands at the end of a year and what changed in that \
      year (default: the last complete year of the plan). With --referent, --domain or --objective, writes the \
      sheet of one person, service or objective. Of several plans, writes a joint report: a table of all, and a \
      part for each.
      """,
    operands: [.paths],
    examples: [
      .init(line: "plan report --year 2025 Plans/demo.json", explanation: "Report on the year 2025."),
      .init(
        line: "plan report --year 2025 --plan demo --output rapport.docx",
        explanation: "Write it as a Word file."),
      .init(
        line: "plan report --year 2025 --plan demo --language nl --detail brief --output rapport.html",
        explanation: "Write a short one in Dutch, as a web page."),
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
          command.set(.year(year), by: "--year")
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
          $0.set(.midTerm, by: "--mid-term")
        },
        .option("--final", in: .what, help: "report on the plan's whole period") {
          $0.set(.final, by: "--final")
        },
        .words(
          "--sections", \.sections, value: "A,B,C", in: .what, help: "write these sections, in this order"),
        .word(
          "--detail", \.detail, value: "DETAIL", in: .what,
          help: "how much is told: a few pages, each action, or everything (default: usual)"),
        .optional(
          "--charts", \.charts, value: "KIND", choices: Charts.allCases.map(\.rawValue), in: .what,
          help:
            "pictures: SVG (default in HTML and Word; of Markdown, files beside it), Mermaid diagrams, or none (default)"
        ) { Charts(rawValue: $0) },
        .flag(
          "--metadata", \.hasMetadata, in: .output,
          help: "begin Markdown with a block of title, author, date and language for converters"),
      ],
      Option.filters.filter { $0.name != "--year" },
      [.format(help: "format of the report (default: markdown)")],
      Option.language, Option.output, Option.selection, Option.input, Option.reportingDate, Option.since,
    ]
  )

  private mutating func set(_ scope: Scope, by option: String) {
    self.scope = scope
    if !periodOptions.contains(option) { periodOptions.append(option) }
  }

  /// Refuses a second period, of which one would be passed over.
  private func refuseTwoPeriods() throws(Failure) {
    let others = from != nil ? ["--from"] : to != nil ? ["--to"] : []
    let options = periodOptions + others + (view.since == nil ? [] : ["--since"])
    guard options.count < 2 else {
      throw .usage("\(options[0]) and \(options[1]) name two periods", hint: "a report is about one")
    }
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    try refuseTwoPeriods()
    let loaded = try LoadedPlans(selection, in: &context)
    context.errors += loaded.report(style: context.style(view.color, for: context.standardError))
    try loaded.checkObjectives(of: filter)
    guard let plan = loaded.plans.first else { return .invalidPlan }
    let language = view.language ?? Language.matching(plan.language) ?? .english
    let reportingDate = try context.reportingDate(of: view, selection)
    let since = try context.since(view, selection, before: reportingDate)
    var reports: [YearlyReport] = []
    var names = PlanNames()
    for plan in loaded.plans {
      reports.append(
        YearlyReport(
          on: plan, try period(of: plan, since: since, asOf: reportingDate.day), in: language,
          about: language.subject(of: filter, in: plan), filter: filter, detail: detail, sections: sections,
          partName: loaded.plans.count > 1 ? names.add(plan.id.text) : nil, soon: context.soonDays(view)))
    }
    if !filter.isEmpty, reports.allSatisfy(\.isEmpty) { context.errors += loaded.remark(on: filter) }
    let illustration = try illustrate(reports, in: &context)
    let joint =
      reports.count > 1
      ? JointReport(reports, in: language, about: language.subject(of: filter, in: plan)) : nil
    var page = Page(
      command: "report", title: joint?.title ?? reports[0].title,
      subject: joint == nil ? plan.title.string : nil, language: language,
      author: plan.organization?.string, day: reports[0].day)
    page.hasMetadata = hasMetadata
    try context.deliver(
      format.content(page, context.canvas(for: view)) {
        joint?.document(illustration) ?? reports[0].document(illustration)
      } value: {
        .null
      }, as: format.kind(ResultDescription(command: "report")), view)
    return loaded.isValid ? .success : .invalidPlan
  }

  /// Returns the kind of pictures. Those in files are written before the report that refers to them.
  private func illustrate(
    _ reports: [YearlyReport], in context: inout Context
  ) throws(Failure) -> YearlyReport.Illustration {
    let holdsPictures =
      switch format.drawing {
      case .document(let drawing): drawing.pictures == .within
      default: true
      }
    if holdsPictures {
      guard charts != .mermaid else {
        throw .usage(
          "Mermaid diagrams are for Markdown", hint: "--charts svg is the default of \(format.name)")
      }
      return charts == Charts.none ? .none : .pictures
    }
    switch charts ?? .none {
    case .none: return .none
    case .mermaid: return .mermaid
    case .svg:
      guard let output = view.output, view.writesFile else {
        throw .usage(
          "--charts svg writes files beside the report", hint: "name the report's file with --output")
      }
      let stem = output.withoutEnding
      for report in reports {
        for chart in report.charts {
          var file = view
          file.output = stem.adding("-\(chart.name).svg")
          try context.deliver(chart.file, as: .picture, file)
        }
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
