import SourceText
import StrategicPlan

/// `plan list`: lists items.
struct ListCommand: Command, SelectsPlans, FiltersItems, WritesFormats {
  static let views: [OutputFormat.View] = [.table, .value, .elements, .records]

  var selection = PlanSelection()
  var filter = Filter()
  var view = ViewOptions()
  var format = OutputFormat.table
  var level = Level.action
  var sorting: [SortKey] = []
  var columns: [ListColumn] = []
  var limit: Int?

  static let definition = CommandDefinition<ListCommand>(
    "list",
    summary: "list items, with filters, sorting and a choice of columns",
    discussion: """
      Lists actions or, with --level, objectives. Filters look at what an objective itself says; those on \
      what only actions have (a status, a deadline) look at the actions below it.
      """,
    operands: [.paths],
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
          "--level", short: "l", \.level, value: "LEVEL", choices: levels.map(\.name), in: .what,
          help: "which items to list"
        ) { name in levels.first { $0.name == name || $0.level.rawValue == name }?.level },
        .list(
          "--sort", short: "s", \.sorting, value: "KEY", choices: ItemColumn.selectable.map(\.rawValue),
          separatedByCommas: true, in: .what, help: "sort by these columns; a hyphen before one reverses it",
          parse: SortKey.init),
        .list(
          "--columns", short: "c", \.columns, value: "A,B,C", choices: ItemColumn.selectable.map(\.rawValue),
          separatedByCommas: true, in: .what,
          help: "show these columns; fields.NAME is a text of the team's own",
          parse: { ListColumn($0) }),
        .optional("--limit", short: "n", \.limit, value: "COUNT", in: .what, help: "list at most this many") {
          Int($0).flatMap { $0 >= 0 ? $0 : nil }
        },
      ],
      Option.filters,
      [
        .format(help: "format of the output")
      ],
      Option.language, Option.output, Option.selection, Option.reportingDate, Option.since,
    ]
  )

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
    let reportingDate = try context.reportingDate(of: view, selection)
    let since = try context.since(view, selection, before: reportingDate)
    try refuseChanged(without: since)
    let language = view.language ?? context.terminalLanguage
    let report = ListReport(
      columns: shownColumns, dispensable: columns.isEmpty ? [ListColumn(.referents)] : [])
    let command = self
    var rows: [Row] = []
    var objectives: Set<String> = []
    var isEmpty = true
    let isStreamed = isStreamed
    if case .records(let values) = format.drawing {
      context.output += values.heading(shownColumns.map(\.name))
    }

    let pass = try PlanStream(over: selection, in: &context) { plan in
      command.part(of: plan, for: report, at: reportingDate, since: since, in: language)
    } take: { part, context throws(Failure) in
      objectives.formUnion(part.objectives)
      if !part.rows.isEmpty { isEmpty = false }
      guard isStreamed else {
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
    context.output += text(
      rows.map(\.content), for: report, isOfSeveralPlans: pass.plans.count > 1, at: reportingDate,
      in: language, context: context)
    try context.deliverEnd(
      as: format.kind(
        ResultDescription(
          command: "list", schema: ListReport.schema, keys: shownColumns.map(\.name))), view)
    if isEmpty { context.errors += try LoadedPlans(selection, in: &context).remark(on: filter) }
    return pass.isValid ? .success : .invalidPlan
  }

  /// A Boolean value that indicates whether the items of each plan can be written before the next plan is
  /// read.
  private var isStreamed: Bool {
    switch format.drawing {
    case .elements, .records:
      sorting.isEmpty && limit == nil && selection.ids.isEmpty && filter.objectiveWords.isEmpty
    case .document, .value, .findings: false
    }
  }

  private var shownColumns: [ListColumn] { columns.isEmpty ? defaultColumns.map { ListColumn($0) } : columns }

  private var defaultColumns: [ItemColumn] {
    guard case .document = format.drawing else {
      return view.since == nil ? ItemColumn.ofTheDay : ItemColumn.listed
    }
    let own: [ItemColumn] =
      level == .action
      ? [.id, .title, .referents, .deadline, .status, .progress]
      : [.id, .title, .progress, .overdue, .budget]
    // The name of the plan is left out if there is only one.
    return [.plan] + own + (view.since == nil ? [] : [.gained, .changes])
  }

  private func part(
    of plan: Plan, for report: ListReport, at reportingDate: ReportingDate, since: Day?, in language: Language
  ) -> Part {
    let items = PlanStanding(plan, reportingDate, since: since).items(at: level, matching: filter)
    let rows = items.map { item in
      let content: Row.Content =
        switch format.drawing {
        case .document: .cells(report.cells(item, in: language))
        case .value, .findings: .json(report.json(item))
        case .elements(let draw): .line(draw(report.json(item)))
        case .records(let values): .line(values.line(report.record(item)))
        }
      return Row(values: sorting.values(of: item), content: content)
    }
    return Part(rows: rows, objectives: plan.objectives(of: filter))
  }

  private func text(
    _ rows: [Row.Content], for report: ListReport, isOfSeveralPlans: Bool, at reportingDate: ReportingDate,
    in language: Language, context: Context
  ) -> String {
    switch format.drawing {
    case .document(let draw):
      // Of a single plan the name is left out again.
      let isWithoutFirst = columns.isEmpty && !isOfSeveralPlans
      let document = report.document(rows.map(\.cells), isWithoutFirst: isWithoutFirst, in: language)
      return draw(document, context.canvas(for: view))
    case .value(let draw): return draw(ListReport.json(rows.map(\.json), asOf: reportingDate.day))
    case .elements, .records, .findings: return rows.map(\.line).joined()
    }
  }
}

extension ListCommand.Row.Content {
  fileprivate var line: String { if case .line(let line) = self { line } else { "" } }
  fileprivate var json: JSONValue { if case .json(let value) = self { value } else { .null } }
  fileprivate var cells: [Table.Cell] { if case .cells(let cells) = self { cells } else { [] } }
}
