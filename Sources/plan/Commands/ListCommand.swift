import SourceText
import StrategicPlan

/// `plan list`: lists items.
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
    summary: "list items, with filters, sorting and a choice of columns",
    discussion: """
      Lists actions or, with --level, objectives. Filters look at what an objective itself says; those on \
      what only actions have (a status, a deadline) look at the actions below it.
      """,
    arguments: "[PATH…]",
    examples: [
      .init(
        line: "plan list --overdue --sort deadline",
        explanation: "List what is late, the longest overdue first."),
      .init(
        line: "plan list --referent JVDB --year 2024 --format csv",
        explanation: "List what one person has to do in a year, for a spreadsheet."),
      .init(
        line: "plan list --level operational --columns id,title,progress",
        explanation: "List the operational objectives and their progress."),
    ],
    options: [
      [
        .value(
          "--level", short: "l", \.level, value: "LEVEL", choices: levels.map(\.name), .what,
          help: "which items to list"
        ) { name in levels.first { $0.name == name || $0.level.rawValue == name }?.level },
        .list(
          "--sort", short: "s", \.sorting, value: "KEY", choices: ItemColumn.selectable.map(\.rawValue),
          separatedByCommas: true, .what, help: "sort by these columns; a hyphen before one reverses it",
          parse: SortKey.init),
        .list(
          "--columns", short: "c", \.columns, value: "A,B,C", choices: ItemColumn.selectable.map(\.rawValue),
          separatedByCommas: true, .what, help: "show these columns",
          parse: { word in ItemColumn.selectable.first { $0.rawValue == word } }),
        .optional("--limit", short: "n", \.limit, value: "COUNT", .what, help: "list at most this many") {
          Int($0).flatMap { $0 >= 0 ? $0 : nil }
        },
      ],
      Option.filters,
      [
        .word("--format", short: "f", \.format, value: "FORMAT", .output, help: "format of the output")
      ],
      Option.language, Option.output, Option.selection, Option.moment, Option.since,
    ]
  ) { command, argument in command.selection.paths.append(argument.path) }

  private static let levels: [(name: String, level: Level)] = [
    ("strategic", .strategicObjective), ("operational", .operationalObjective), ("action", .action),
  ]

  /// An item as text, and the values by which it is sorted.
  fileprivate struct Row: Sendable {
    enum Content: Sendable {
      case cells([Table.Cell])
      case json(JSONValue)
      case line(String)
    }

    let values: [SortValue?]
    let content: Content
  }

  /// The output for a plan.
  private struct Part: Sendable {
    let rows: [Row]
    /// The requested objectives that the plan has.
    let objectives: Set<String>
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let moment = try context.moment(of: view)
    let language = view.language ?? context.terminalLanguage
    let report = ListReport(columns: shownColumns, dispensable: columns.isEmpty ? [.referents] : [])
    let command = self
    var rows: [Row] = []
    var objectives: Set<String> = []
    var isEmpty = true
    context.output += heading

    let pass = try PlanPass(over: selection, in: &context) { plan in
      command.part(of: plan, report, moment, language)
    } take: { part, context throws(Failure) in
      objectives.formUnion(part.objectives)
      if !part.rows.isEmpty { isEmpty = false }
      guard command.streams else {
        rows += part.rows
        return true
      }
      context.output += part.rows.map(\.content.line).joined()
      return try context.deliverSoFar(command.view)
    }
    context.errors += pass.report(style: context.style(view.color, for: context.standardError))
    try checkObjectives(objectives, pass, in: &context)
    if !sorting.isEmpty { rows.sort { sorting.areInOrder($0.values, $1.values) } }
    if let limit { rows.removeLast(max(0, rows.count - limit)) }
    // If no plan could be read, there is nothing to report.
    guard !pass.plans.isEmpty || pass.isValid else {
      context.output = ""
      return .invalidPlan
    }
    context.output +=
      isEmpty && format == .table
      ? language.phrases.nothingFound + "\n"
      : text(rows, report, isOfSeveralPlans: pass.plans.count > 1, moment, language, context)
    try context.deliverEnd(as: resultKind, view)
    if isEmpty { context.errors += try PlanShelf(selection, in: &context).remark(on: filter) }
    return pass.isValid ? .success : .invalidPlan
  }

  private var resultKind: ResultKind {
    switch format {
    case .json: .document("plan.list/1")
    case .ndjson: .lines(keys: shownColumns.map(\.rawValue))
    case .csv: .records(heading: heading, separator: ",")
    case .tsv: .records(heading: heading, separator: "\t")
    case .markdown: .markdown("list")
    case .table: .text
    }
  }

  /// A Boolean value that indicates whether each plan's items can be written before the next plan is read.
  private var streams: Bool {
    let hasLines = format == .ndjson || format == .csv || format == .tsv
    return hasLines && sorting.isEmpty && limit == nil && selection.ids.isEmpty
      && filter.words(of: .objective).isEmpty
  }

  private var isForPeople: Bool { format == .table || format == .markdown }

  private var shownColumns: [ItemColumn] {
    if !columns.isEmpty { return columns }
    guard isForPeople else { return view.since == nil ? ItemColumn.ofTheDay : ItemColumn.listed }
    let own: [ItemColumn] =
      level == .action
      ? [.id, .title, .referents, .deadline, .status, .progress]
      : [.id, .title, .progress, .overdue, .budget]
    // The name of the plan is left out if there is only one.
    return [.plan] + own + (view.since == nil ? [] : [.gained, .changes])
  }

  private var heading: String {
    switch format {
    case .csv: SeparatedValues.commas.heading(shownColumns.map(\.rawValue))
    case .tsv: SeparatedValues.tabs.heading(shownColumns.map(\.rawValue))
    case .table, .json, .ndjson, .markdown: ""
    }
  }

  private func part(
    of plan: Plan, _ report: ListReport, _ moment: Moment, _ language: Language
  ) -> Part {
    let items = PlanStanding(plan, moment, since: view.since).items(at: level, matching: filter)
    let rows = items.map { item in
      let content: Row.Content =
        switch format {
        case .table, .markdown: .cells(report.cells(item, in: language))
        case .json: .json(report.json(item))
        case .ndjson: .line(report.json(item).text(onOneLine: true) + "\n")
        case .csv: .line(SeparatedValues.commas.line(report.record(item)))
        case .tsv: .line(SeparatedValues.tabs.line(report.record(item)))
        }
      return Row(values: sorting.values(of: item), content: content)
    }
    return Part(rows: rows, objectives: plan.objectives(of: filter))
  }

  private func text(
    _ rows: [Row], _ report: ListReport, isOfSeveralPlans: Bool, _ moment: Moment, _ language: Language,
    _ context: Context
  ) -> String {
    guard isForPeople else {
      guard format == .json else { return rows.map(\.content.line).joined() }
      return ListReport.json(rows.map(\.content.json), asOf: moment.day).text() + "\n"
    }
    var headings = report.headings(in: language)
    var cells = rows.map(\.content.cells)
    if columns.isEmpty, !isOfSeveralPlans {
      headings.removeFirst()
      for position in cells.indices { cells[position].removeFirst() }
    }
    let table = Table(headings, rows: cells)
    if format == .markdown { return table.markdown }
    let (width, style) = context.canvas(for: view)
    return table.text(width: width, style: style)
  }
}

extension ListCommand.Row.Content {
  fileprivate var line: String { if case .line(let line) = self { line } else { "" } }
  fileprivate var json: JSONValue { if case .json(let value) = self { value } else { .null } }
  fileprivate var cells: [Table.Cell] { if case .cells(let cells) = self { cells } else { [] } }
}
