import SourceText
import StrategicPlan

/// `plan list`: which items.
struct ListCommand: Command, SelectsPlans, FiltersItems, ShowsView {
  enum Format: String, CaseIterable { case table, json, ndjson, csv, tsv, markdown }

  var selection = PlanSelection()
  var filter = Filter()
  var view = ViewOptions()
  var format = Format.table
  var level = Level.action
  var sorting: [SortKey] = []
  var columns: [ItemColumn] = []
  var limit: Int?

  static let definition = CommandDefinition<ListCommand>(
    "list",
    summary: "which items: filtered, sorted, columns chosen",
    discussion: """
      Lists actions, or with --level objectives. An objective is asked what it says itself; what only \
      actions have (a status, a deadline) is asked of the actions below it.
      """,
    arguments: "[PATH…]",
    examples: [
      .init(line: "plan list --overdue --sort deadline", explanation: "What is late, the longest first."),
      .init(
        line: "plan list --referent JVDB --year 2024 --format csv",
        explanation: "What one person has to do in a year, for a spreadsheet."),
      .init(
        line: "plan list --level operational --columns id,title,progress",
        explanation: "The operational objectives and how far they are."),
    ],
    options: [
      [
        .value(
          "--level", short: "l", \.level, value: "LEVEL", choices: levels.map(\.name), .what,
          help: "which items"
        ) { name in levels.first { $0.name == name || $0.level.rawValue == name }?.level },
        .list(
          "--sort", short: "s", \.sorting, value: "KEY", choices: ItemColumn.allCases.map(\.rawValue),
          separatedByCommas: true, .what, help: "by which columns; with a hyphen before it the reverse",
          parse: SortKey.init),
        .list(
          "--columns", short: "c", \.columns, value: "A,B,C", choices: ItemColumn.allCases.map(\.rawValue),
          separatedByCommas: true, .what, help: "which columns", parse: ItemColumn.init(rawValue:)),
        .optional("--limit", short: "n", \.limit, value: "COUNT", .what, help: "at most so many items") {
          Int($0).flatMap { $0 >= 0 ? $0 : nil }
        },
      ],
      Option.filters,
      [
        .word("--format", short: "f", \.format, value: "FORMAT", .output, help: "how items are written")
      ],
      Option.language, Option.output, Option.selection, Option.moment, Option.since,
    ]
  ) { command, argument in command.selection.paths.append(argument) }

  private static let levels: [(name: String, level: Level)] = [
    ("strategic", .strategicObjective), ("operational", .operationalObjective), ("action", .action),
  ]

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let shelf = try PlanShelf(selection, in: &context)
    context.errors += shelf.report(style: context.style(view.color, for: context.standardError))
    let moment = view.moment(today: context.today)
    try shelf.checkObjectives(of: filter)

    var items = shelf.plans.flatMap {
      PlanStanding($0, moment, since: view.since).items(at: level, matching: filter)
    }
    let isEmpty = items.isEmpty
    items = items.sorted(by: sorting)
    if let limit { items = Array(items.prefix(limit)) }
    let report = ListReport(
      items, columns: shownColumns(shelf.plans.count),
      dispensable: columns.isEmpty ? [.referents] : [], moment)
    try context.deliver(isEmpty && format == .table ? nothingFound(context) : write(report, context), view)
    if isEmpty { context.errors += shelf.remark(on: filter) }
    return shelf.isSound ? .success : .invalidPlan
  }

  private func shownColumns(_ planCount: Int) -> [ItemColumn] {
    if !columns.isEmpty { return columns }
    switch format {
    case .json, .ndjson, .csv, .tsv: return view.since == nil ? ItemColumn.ofTheDay : ItemColumn.allCases
    case .table, .markdown:
      let own: [ItemColumn] =
        level == .action
        ? [.id, .title, .referents, .deadline, .status, .progress]
        : [.id, .title, .progress, .overdue, .budget]
      let changes: [ItemColumn] = view.since == nil ? [] : [.gained, .changes]
      return (planCount > 1 ? [.plan] + own : own) + changes
    }
  }

  private func nothingFound(_ context: Context) -> String {
    (view.language ?? context.terminalLanguage).phrases.nothingFound + "\n"
  }

  private func write(_ report: ListReport, _ context: Context) -> String {
    let language = view.language ?? context.terminalLanguage
    switch format {
    case .json: return report.json.text() + "\n"
    case .ndjson: return report.items.map { report.json($0).text(onOneLine: true) + "\n" }.joined()
    case .csv: return report.records.commaSeparated
    case .tsv: return report.records.tabSeparated
    case .markdown: return report.table(in: language).markdown
    case .table:
      let (width, style) = context.canvas(for: view)
      return report.table(in: language).text(width: width, style: style)
    }
  }
}
