import SourceText
import StrategicPlan

/// `plan status`: shows the standing of plans.
struct StatusCommand: Command, SelectsPlans, FiltersItems, ShowsView {
  enum Format: String, CaseIterable { case table, json, csv, tsv, markdown }

  var selection = PlanSelection()
  var filter = Filter()
  var view = ViewOptions()
  var format = Format.table
  var level = Level.strategicObjective
  var limit = 5

  static let definition = CommandDefinition<StatusCommand>(
    "status",
    summary: "show where plans stand: progress, what is late, what comes next",
    discussion: """
      Shows for each plan and strategic objective how far the actions are, how many are done, late and due \
      soon, and what they may cost; then what is late, the longest overdue first, and what comes next. With \
      filters, only matching actions count.
      """,
    arguments: "[PATH…]",
    examples: [
      .init(line: "plan status", explanation: "Show all plans of the nearest folder Plans, today."),
      .init(
        line: "plan status --as-of 2024-12-31 --level operational Plans/demo.json",
        explanation: "Show one plan at the end of 2024, with its operational objectives."),
      .init(
        line: "plan status --referent TRA --language fr",
        explanation: "Show where the actions of one service stand."),
    ],
    options: [
      [
        .value(
          "--level", short: "l", \.level, value: "LEVEL", choices: ["strategic", "operational"], .what,
          help: "show objectives down to this level"
        ) { ["strategic": .strategicObjective, "operational": .operationalObjective][$0] },
        .value(
          "--limit", short: "n", \.limit, value: "COUNT", .what,
          help: "show at most this many late and coming actions (default: 5)"
        ) { Int($0).flatMap { $0 >= 0 ? $0 : nil } },
      ],
      Option.filters,
      [
        .word("--format", short: "f", \.format, value: "FORMAT", .output, help: "format of the output")
      ],
      Option.language, Option.output, Option.selection, Option.moment, Option.since,
    ]
  ) { command, argument in command.selection.paths.append(argument.path) }

  /// The output for a plan.
  private struct Part: Sendable {
    /// The text in the requested format, except for JSON.
    var text = ""
    var json = JSONValue.null
    var late: Deadlines
    var next: Deadlines
    /// The number of actions that count.
    let total: Int
    /// The requested objectives that the plan has.
    let objectives: Set<String>
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let moment = try context.moment(of: view)
    let language = view.language ?? context.terminalLanguage
    let (width, style) = context.canvas(for: view)
    let writer = StatusWriter(day: moment.day, since: view.since, language: language, level: level)
    // Markdown lists all late actions, because it is not made for a screen.
    let limit = format == .markdown ? Int.max : limit
    let command = self
    var (late, next) = (Deadlines(limit: limit), Deadlines(limit: limit))
    var objectives: Set<String> = []
    var (planCount, shownCount, total) = (0, 0, 0)
    var plans: [JSONValue] = []

    let pass = try PlanPass(over: selection, in: &context) { plan in
      command.part(of: plan, moment, writer, limit, width: width, style: style)
    } take: { part, context throws(Failure) in
      objectives.formUnion(part.objectives)
      planCount += 1
      total += part.total
      if command.format == .json { plans.append(part.json) }
      guard command.isShown(part) else { return true }
      shownCount += 1
      late.add(part.late)
      next.add(part.next)
      let head = shownCount == 1 ? command.head(writer, style: style) : ""
      context.output += head + part.text
      return try command.streams ? context.deliverSoFar(command.view) : true
    }
    context.errors += pass.report(style: context.style(view.color, for: context.standardError))
    try checkObjectives(objectives, pass, in: &context)
    if planCount > 0 || pass.isValid {
      let isOfSeveralPlans = shownCount > 1
      if shownCount == 0 { context.output += head(writer, style: style) }
      switch format {
      case .json: context.output += StatusReport.json(plans, asOf: moment.day).text() + "\n"
      case .csv, .tsv: break
      case .markdown:
        context.output += writer.markdownTail(late: late, next: next, isOfSeveralPlans: isOfSeveralPlans)
      case .table:
        if shownCount == 0 { context.output += writer.nothingFound }
        context.output += writer.tail(
          late: late, next: next, limit: limit, isOfSeveralPlans: isOfSeveralPlans, width: width,
          style: style)
      }
      try context.deliverEnd(as: resultKind, view)
    }
    if !filter.isEmpty, total == 0 {
      context.errors += try PlanShelf(selection, in: &context).remark(on: filter)
    }
    return pass.isValid ? .success : .invalidPlan
  }

  private var resultKind: ResultKind {
    switch format {
    case .json: .document("plan.status/1")
    case .csv: .records(heading: SeparatedValues.commas.heading(StatusReport.recordKeys), separator: ",")
    case .tsv: .records(heading: SeparatedValues.tabs.heading(StatusReport.recordKeys), separator: "\t")
    case .markdown: .markdown("status")
    case .table: .text
    }
  }

  /// A Boolean value that indicates whether output may be written before all plans are read.
  private var streams: Bool { selection.ids.isEmpty && filter.words(of: .objective).isEmpty }

  /// Returns a Boolean value that indicates whether a plan is shown. When people ask for some actions only,
  /// plans without any of them are left out.
  private func isShown(_ part: Part) -> Bool {
    filter.isEmpty || part.total > 0 || format == .csv || format == .tsv
  }

  private func head(_ writer: StatusWriter, style: Style) -> String {
    switch format {
    case .json: ""
    case .csv: SeparatedValues.commas.heading(StatusReport.recordKeys)
    case .tsv: SeparatedValues.tabs.heading(StatusReport.recordKeys)
    case .markdown: writer.markdownHead
    case .table: writer.head(style: style)
    }
  }

  private func part(
    of plan: Plan, _ moment: Moment, _ writer: StatusWriter, _ limit: Int, width: Int?, style: Style
  ) -> Part {
    let standing = PlanStanding(plan, moment, since: view.since).filtered(by: filter)
    var part = Part(
      late: Deadlines(limit: limit), next: Deadlines(limit: limit), total: standing.rollUp.total,
      objectives: plan.objectives(of: filter))
    switch format {
    case .json: part.json = StatusReport.json(standing)
    case .csv: part.text = StatusReport.records(of: standing).map(SeparatedValues.commas.line).joined()
    case .tsv: part.text = StatusReport.records(of: standing).map(SeparatedValues.tabs.line).joined()
    case .markdown: part.text = writer.markdown(of: standing)
    case .table: part.text = writer.text(of: standing, width: width, style: style)
    }
    if format == .table || format == .markdown {
      part.late = standing.late(limit: limit)
      part.next = standing.next(limit: limit)
    }
    return part
  }
}
