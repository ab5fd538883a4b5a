import SourceText
import StrategicPlan

/// `plan list`: lists items.
struct ListCommand: Command, SelectsPlans, FiltersItems, WritesFormats {
  static let views: [OutputFormat.View] = [.table, .tables, .value, .elements, .records]

  var selection = PlanSelection()
  var filter = Filter()
  var view = ViewOptions()
  var format = OutputFormat.table
  var level = ListLevel.items(.action)
  var sorting: [SortKey] = []
  var columns: [String] = []
  var limit: Int?

  static let definition = CommandDefinition<ListCommand>(
    "list",
    summary: "list items, with filters, sorting and a choice of columns",
    discussion: """
      Lists actions or, with --level, plans, objectives, indicators, their targets and measurements one by one, or \
      the steps of actions. Filters look at what an objective itself says; those on what only actions have (a \
      status, a start) look at the actions below it. Of an indicator or a step they look at the item it belongs \
      to, but --due…, --text, --state, --referent and --without at itself.
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
      .init(
        line: "plan list --level indicator --state behind,missed",
        explanation: "List the indicators that are not where they should be."),
      .init(
        line: "plan list --level measurement --format csv",
        explanation: "List every target and measurement, for a spreadsheet."),
    ],
    options: [
      [
        .value(
          "--level", short: "l", \.level, value: "LEVEL", choices: ListLevel.all.map(\.name), in: .what,
          help: "what to list", parse: ListLevel.init),
        .list(
          "--sort", short: "s", \.sorting, value: "KEY", choices: ItemColumn.selectable.map(\.rawValue),
          separatedByCommas: true, completing: .columns, in: .what,
          help: "sort by these columns; a hyphen before one reverses it",
          parse: { $0.hasPrefix("--") ? nil : SortKey($0) }),
        .list(
          "--columns", short: "c", \.columns, value: "A,B,C", choices: ItemColumn.selectable.map(\.rawValue),
          separatedByCommas: true, completing: .columns, in: .what,
          help: "show these columns; fields.NAME is a text of the team's own", parse: { $0 }),
        .optional("--limit", short: "n", \.limit, value: "COUNT", in: .what, help: "list at most this many") {
          Int($0).flatMap { $0 >= 0 ? $0 : nil }
        },
      ],
      Option.filters,
      [
        .format(help: "format of the output"),
        .json, .dialect,
      ],
      Option.language, Option.output, Option.selection, Option.input, Option.reportingDate, Option.since,
    ]
  )

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
    switch level {
    case .plan: try list(PlanContents(), in: &context)
    case .items(let level): try list(ItemContents(level), in: &context)
    case .parts(let kind): try list(PartContents(kind), in: &context)
    }
  }

  private func list<Contents: ListContents>(
    _ contents: Contents, in context: inout Context
  ) throws(Failure) -> ExitStatus {
    let reportingDate = try context.reportingDate(of: view, selection)
    let since = try context.since(view, selection, before: reportingDate)
    try refuseChanged(without: since)
    let language = view.language ?? context.terminalLanguage
    let listing = Listing(
      contents, columns: try shownColumns(of: contents), sorting: try sorting(of: contents),
      isDefault: columns.isEmpty, reportingDate: reportingDate, since: since, language: language)
    let command = self
    var rows: [Row] = []
    var objectives: Set<String> = []
    var isEmpty = true
    let isStreamed = isStreamed
    let keys = listing.report.columns.map(\.name)
    if case .records(let values) = format.drawing { context.output += values.heading(keys) }

    let pass = try PlanStream(over: selection, in: &context) { plan in
      command.part(of: plan, for: listing)
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
    if !listing.sorting.isEmpty { rows.sort { listing.sorting.areInOrder($0.values, $1.values) } }
    if let limit { rows.removeLast(max(0, rows.count - limit)) }
    // If no plan could be read, there is nothing to report.
    guard !pass.plans.isEmpty || pass.isValid else {
      context.output = ""
      return .invalidPlan
    }
    let content = content(rows.map(\.content), listing, isOfSeveralPlans: pass.plans.count > 1, in: context)
    let kind = format.kind(
      ResultDescription(command: "list", schema: ListReport<Contents.Column>.schema, keys: keys))
    switch content {
    case .text(let text):
      context.output += text
      try context.deliverEnd(as: kind, view)
    case .bytes: try context.deliver(content, as: kind, view)
    }
    if isEmpty { context.errors += try LoadedPlans(selection, in: &context).remark(on: filter) }
    return pass.isValid ? .success : .invalidPlan
  }

  /// A Boolean value that indicates whether the items of each plan can be written before the next plan is
  /// read.
  private var isStreamed: Bool {
    switch format.drawing {
    case .elements, .records:
      sorting.isEmpty && limit == nil && selection.ids.isEmpty && filter.objectiveWords.isEmpty
    case .document, .file, .value, .findings: false
    }
  }

  /// Things of one level, and how they are listed.
  private struct Listing<Contents: ListContents>: Sendable {
    let contents: Contents
    let report: ListReport<Contents.Column>
    let sorting: Sorting<Contents.Column>
    let isDefault: Bool
    let reportingDate: ReportingDate
    let since: Day?
    let language: Language

    init(
      _ contents: Contents, columns: [Contents.Column], sorting: Sorting<Contents.Column>, isDefault: Bool,
      reportingDate: ReportingDate, since: Day?, language: Language
    ) {
      self.contents = contents
      report = ListReport(columns: columns, dispensable: isDefault ? contents.dispensable : [])
      self.sorting = sorting
      self.isDefault = isDefault
      self.reportingDate = reportingDate
      self.since = since
      self.language = language
    }
  }

  private func shownColumns<Contents: ListContents>(
    of contents: Contents
  ) throws(Failure) -> [Contents.Column] {
    guard !columns.isEmpty else {
      switch format.drawing {
      case .document: return contents.columns(ofTable: true, withChanges: view.since != nil)
      case .file: return contents.sheetColumns(withChanges: view.since != nil)
      case .value, .elements, .records, .findings:
        return contents.columns(ofTable: false, withChanges: view.since != nil)
      }
    }
    var found: [Contents.Column] = []
    for name in columns { found.append(try column(name, of: contents, option: "--columns")) }
    return found
  }

  private func sorting<Contents: ListContents>(
    of contents: Contents
  ) throws(Failure) -> Sorting<Contents.Column> {
    for key in sorting { _ = try column(key.name, of: contents, option: "--sort") }
    return Sorting(by: sorting) { contents.column($0) }
  }

  private func column<Contents: ListContents>(
    _ name: String, of contents: Contents, option: String
  ) throws(Failure) -> Contents.Column {
    guard let column = contents.column(name) else {
      if ListLevel.columnNames.contains(name) {
        throw .usage(
          "\(option): no column '\(name)' with --level \(level.name)",
          hint: "its columns are " + level.columnNames.joined(separator: ", "))
      }
      throw .mistyped(name, "value of \(option)", among: level.columnNames)
    }
    return column
  }

  private func part<Contents: ListContents>(of plan: Plan, for listing: Listing<Contents>) -> Part {
    let standing = PlanStanding(plan, listing.reportingDate, since: listing.since)
    let report = listing.report
    let rows = listing.contents.subjects(of: standing, matching: filter).map { subject in
      let content: Row.Content =
        switch format.drawing {
        case .document: .cells(report.cells(subject, in: listing.language))
        case .file: .cells(report.cells(subject, in: listing.language, isForSheet: true))
        case .value, .findings: .json(report.json(subject))
        case .elements(let draw): .line(draw(report.json(subject)))
        case .records(let values): .line(values.line(report.record(subject)))
        }
      return Row(values: listing.sorting.values(of: subject), content: content)
    }
    return Part(rows: rows, objectives: plan.objectives(of: filter))
  }

  private func content<Contents: ListContents>(
    _ rows: [Row.Content], _ listing: Listing<Contents>, isOfSeveralPlans: Bool, in context: Context
  ) -> ResultContent {
    switch format.drawing {
    case .document, .file:
      // The name of the plan is a heading, or left out if there is only one. In another order than that of the plans it
      // stands in each row.
      let namesPlan = listing.isDefault && listing.contents.namesPlan
      let cells = rows.map(\.cells)
      let document =
        namesPlan && isOfSeveralPlans && sorting.isEmpty && !cells.isEmpty
        ? format == .xlsx
          ? listing.report.sheets(cells, in: listing.language)
          : listing.report.groupedDocument(cells, in: listing.language)
        : listing.report.document(
          cells, isWithoutFirst: namesPlan && !isOfSeveralPlans, in: listing.language)
      var page = Page(
        command: "list", title: listing.language.title(of: level, asOf: listing.reportingDate.day),
        language: listing.language, day: listing.reportingDate.day)
      page.sheetName = listing.language.name(of: level)
      return format.content(page, context.canvas(for: view)) {
        document
      } value: {
        .null
      }
    case .value(let draw):
      return .text(
        draw(ListReport<Contents.Column>.json(rows.map(\.json), asOf: listing.reportingDate.day)))
    case .elements, .records, .findings: return .text(rows.map(\.line).joined())
    }
  }
}

extension ListCommand.Row.Content {
  fileprivate var line: String { if case .line(let line) = self { line } else { "" } }
  fileprivate var json: JSONValue { if case .json(let value) = self { value } else { .null } }
  fileprivate var cells: [Table.Cell] { if case .cells(let cells) = self { cells } else { [] } }
}
