import SourceText
import StrategicPlan

/// `plan status`: where do we stand?
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
    summary: "where do we stand: progress, what is late, what comes next",
    discussion: """
      Shows per plan and strategic objective how far the actions are, how many are done, late and due \
      soon, and what they may cost; then what is late, the longest first, and what comes next. With \
      filters, only the actions asked for count.
      """,
    arguments: "[PATH…]",
    examples: [
      .init(line: "plan status", explanation: "All plans of the nearest folder Plans, today."),
      .init(
        line: "plan status --as-of 2024-12-31 --level operational Plans/demo.json",
        explanation: "One plan at the end of 2024, with its operational objectives."),
      .init(line: "plan status --referent TRA --language fr", explanation: "What one service has in hand."),
    ],
    options: [
      [
        .value(
          "--level", short: "l", \.level, value: "LEVEL", choices: ["strategic", "operational"], .what,
          help: "down to which objectives"
        ) { ["strategic": .strategicObjective, "operational": .operationalObjective][$0] },
        .value(
          "--limit", short: "n", \.limit, value: "COUNT", .what,
          help: "at most so many late and coming actions; 5 unless given"
        ) { Int($0).flatMap { $0 >= 0 ? $0 : nil } },
      ],
      Option.filters,
      [
        .word("--format", short: "f", \.format, value: "FORMAT", .output, help: "how it is written")
      ],
      Option.language, Option.output, Option.selection, Option.moment, Option.since,
    ]
  ) { command, argument in command.selection.paths.append(argument) }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let shelf = try PlanShelf(selection, in: &context)
    context.errors += shelf.report(style: context.style(view.color, for: context.standardError))
    try shelf.checkObjectives(of: filter)
    let moment = view.moment(today: context.today)
    let standings = shelf.plans.map { PlanStanding($0, moment, since: view.since).filtered(by: filter) }
    let report = StatusReport(standings, moment)
    if !report.plans.isEmpty || shelf.isSound { try context.deliver(write(report, context), view) }
    if !filter.isEmpty, report.plans.allSatisfy({ $0.rollUp.total == 0 }) {
      context.errors += shelf.remark(on: filter)
    }
    return shelf.isSound ? .success : .invalidPlan
  }

  private func write(_ report: StatusReport, _ context: Context) -> String {
    let language = view.language ?? context.terminalLanguage
    // People who ask for some actions only are not shown plans without any of them.
    let shown =
      filter.isEmpty
      ? report : StatusReport(report.plans.filter { $0.rollUp.total > 0 }, report.moment)
    let writer = StatusWriter(report: shown, language: language, level: level, limit: limit)
    switch format {
    case .json: return report.json.text() + "\n"
    case .csv: return report.records.commaSeparated
    case .tsv: return report.records.tabSeparated
    case .markdown: return writer.markdown
    case .table:
      let (width, style) = context.canvas(for: view)
      return writer.text(width: width, style: style)
    }
  }
}
