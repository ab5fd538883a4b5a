import SourceText
import StrategicPlan

/// `plan status`: shows the standing of plans.
struct StatusCommand: Command, SelectsPlans, FiltersItems, WritesFormats {
  static let views: [OutputFormat.View] = [.table, .tables, .value, .records]

  var selection = PlanSelection()
  var filter = Filter()
  var view = ViewOptions()
  var format = OutputFormat.table
  var lines = StatusReport.Lines.objectives(down: .strategicObjective)
  /// The number of late and of coming actions, if one was asked for.
  var limit: Int?

  static let definition = CommandDefinition<StatusCommand>(
    "status",
    summary: "show where plans stand: progress, what is late, what comes next",
    discussion: """
      Shows for each plan and strategic objective how far the actions are, how many are done, late and due \
      soon, and what they may cost; then what is late, the longest overdue first, and what comes next. With \
      filters, only matching actions count. As HTML it is a page with all plans, or with --output FOLDER/ a page \
      for each behind it.
      """,
    operands: [.paths],
    examples: [
      .init(line: "plan status", explanation: "Show all plans of the nearest folder Plans, today."),
      .init(
        line: "plan status --as-of 2024-12-31 --level operational Plans/demo.json",
        explanation: "Show one plan at the end of 2024, with its operational objectives."),
      .init(
        line: "plan status --format html --output site/",
        explanation: "Write a web page with all plans, and one for each, into a folder."),
      .init(line: "plan status --level plan", explanation: "Show a line for each plan, and their total."),
      .init(line: "plan status --by sponsor", explanation: "Show what each sponsor carries."),
      .init(
        line: "plan status --referent TRA --language fr",
        explanation: "Show where the actions of one service stand."),
    ],
    options: [
      [
        .value(
          "--level", short: "l", \.lines, value: "LEVEL", choices: ["plan", "strategic", "operational"],
          in: .what,
          help: "show objectives down to this level, or a line for each plan"
        ) { StatusCommand.levels[$0] },
        .value(
          "--by", \.lines, value: "KIND", choices: StatusCommand.kinds.map(\.rawValue), in: .what,
          help: "show the actions of each of these, instead of objectives"
        ) { word in StatusCommand.kinds.first { $0.rawValue == word }.map(StatusReport.Lines.names) },
        .optional(
          "--limit", short: "n", \.limit, value: "COUNT", in: .what,
          help: "show at most this many late and coming actions (default: 5 on a screen, 50 in a page)"
        ) { Int($0).flatMap { $0 >= 0 ? $0 : nil } },
      ],
      Option.filters,
      [
        .format(help: "format of the output"),
        .json, .dialect,
      ],
      Option.language, Option.output, Option.selection, Option.input, Option.reportingDate, Option.since,
    ]
  )

  private static let levels: [String: StatusReport.Lines] = [
    "plan": .plans, "strategic": .objectives(down: .strategicObjective),
    "operational": .objectives(down: .operationalObjective),
  ]

  private static let kinds: [NameKind] = [.theme, .referent, .domain, .sponsor]

  /// The output for a plan.
  private struct Part: Sendable {
    /// The text in the requested format, except for JSON.
    var text = ""
    var json: JSONValue?
    /// What a workbook has of the plan.
    var sheet: Document?
    var late: Deadlines
    var next: Deadlines
    /// The line of the plan, if there is one for each.
    var lines = PlanLines()
    let id: String
    /// The title, where the heading is drawn when the names of all plans before are known.
    var title: String?
    /// The plan's own page, if each has one.
    var page: String?
    /// The number of actions that count.
    let total: Int
    /// The requested objectives that the plan has.
    let objectives: Set<String>
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let reportingDate = try context.reportingDate(of: view, selection)
    let since = try context.since(view, selection, before: reportingDate)
    try refuseChanged(without: since)
    let language = view.language ?? context.terminalLanguage
    let canvas = context.canvas(for: view)
    let folder = try folder(in: context)
    let report = StatusReport(asOf: reportingDate.day, since: since, in: language, by: lines)
    let limit = shownDeadlines
    let command = self
    var (late, next) = (Deadlines(limit: limit), Deadlines(limit: limit))
    var objectives: Set<String> = []
    var (planCount, shownCount, total) = (0, 0, 0)
    var plans: [JSONValue] = []
    var sheets: [Document] = []
    var planLines = PlanLines()
    var names = PlanNames()

    let pass = try PlanStream(over: selection, in: &context) { plan in
      command.part(
        of: plan, at: reportingDate, since: since, for: report, limit: limit, on: canvas,
        hasPage: folder != nil)
    } take: { part, context throws(Failure) in
      objectives.formUnion(part.objectives)
      planCount += 1
      total += part.total
      if let json = part.json { plans.append(json) }
      if let sheet = part.sheet, command.isShown(part) { sheets.append(sheet) }
      guard command.isShown(part) else { return true }
      shownCount += 1
      late.add(part.late)
      next.add(part.next)
      planLines.add(part.lines)
      let name = names.add(part.id)
      if let folder, let page = part.page { try command.write(page, as: name, in: folder, &context) }
      if shownCount == 1 { context.output += command.head(report, canvas) }
      if let title = part.title {
        context.output += command.text(of: Document([report.heading(title, named: name)]), on: canvas)
      }
      context.output += part.text
      return try command.streams ? context.deliverSoFar(command.view) : true
    }
    context.errors += pass.report(style: context.style(view.color, for: context.standardError))
    try checkObjectives(objectives, pass, in: &context)
    if planCount > 0 || pass.isValid {
      let isOfSeveralPlans = shownCount > 1
      if shownCount == 0 { context.output += head(report, canvas) }
      switch format.drawing {
      case .value(let draw): context.output += draw(StatusReport.json(plans, asOf: reportingDate.day))
      case .document(let drawing):
        let draw = drawing.body
        if shownCount == 0 { context.output += draw(report.nothingFound, canvas) }
        if lines == .plans, shownCount > 0 {
          context.output += "\n" + draw(report.document(of: planLines), canvas)
        }
        let tail = report.tail(
          late: late, next: next, isOfSeveralPlans: isOfSeveralPlans, namesOption: !drawing.hasTitle)
        if !tail.blocks.isEmpty { context.output += "\n" + draw(tail, canvas) }
        let page = Page(command: "status", title: report.title, language: language, day: reportingDate.day)
        if drawing.hasTitle, isOfSeveralPlans, lines != .plans || folder != nil {
          let file: ((String) -> String)? = folder == nil ? nil : { StatusCommand.file(of: $0) }
          let overview = report.overview(of: planLines, named: names.all, inFiles: file)
          context.output = draw(overview, canvas) + context.output
        }
        context.output = drawing.opening(page) + context.output + drawing.closing(page)
      case .file(let draw):
        var document = Document()
        if shownCount > 1 || lines == .plans {
          document.add(.heading(2, language.phrases.plan.many.capitalized))
          document.add(report.document(of: planLines))
        }
        for part in sheets { document.add(part) }
        document.add(
          report.tail(late: late, next: next, isOfSeveralPlans: isOfSeveralPlans, namesOption: false))
        let page = Page(command: "status", title: report.title, language: language, day: reportingDate.day)
        try context.deliver(
          .bytes(draw(document, page)), as: format.kind(ResultDescription(command: "status")), view)
        return pass.isValid ? .success : .invalidPlan
      case .records, .elements, .findings: break
      }
      var result = view
      if let folder { result.output = folder.appending("index.html") }
      try context.deliverEnd(
        as: format.kind(
          ResultDescription(
            command: "status", schema: StatusReport.schema, keys: StatusReport.recordKeys)), result)
    }
    if !filter.isEmpty, total == 0 {
      context.errors += try LoadedPlans(selection, in: &context).remark(on: filter)
    }
    return pass.isValid ? .success : .invalidPlan
  }

  /// The number of late and of coming actions that are shown.
  private var shownDeadlines: Int {
    switch format.drawing {
    case .document(let drawing): limit ?? (format.isForScreens ? 5 : drawing.hasTitle ? 50 : .max)
    case .file, .value, .elements, .records, .findings: .max
    }
  }

  /// A Boolean value that indicates whether output may be written before all plans are read.
  private var streams: Bool {
    guard case .document(let drawing) = format.drawing, drawing.hasTitle else {
      return selection.ids.isEmpty && filter.objectiveWords.isEmpty
    }
    // What is about all plans comes first.
    return false
  }

  /// Returns a Boolean value that indicates whether a plan is shown. When people ask for some actions only,
  /// plans without any of them are left out.
  private func isShown(_ part: Part) -> Bool {
    filter.isEmpty || part.total > 0 || format.hasRecords
  }

  private func text(of document: Document, on canvas: Canvas) -> String {
    if case .document(let drawing) = format.drawing { drawing.body(document, canvas) } else { "" }
  }

  private func head(_ report: StatusReport, _ canvas: Canvas) -> String {
    switch format.drawing {
    case .document(let drawing): drawing.hasTitle ? "" : drawing.body(report.head, canvas)
    case .records(let values): values.heading(StatusReport.recordKeys)
    case .file, .value, .elements, .findings: ""
    }
  }

  /// Returns the folder that a page for each plan is written into, if there is one.
  private func folder(in context: Context) throws(Failure) -> FilePath? {
    guard let output = view.output, output.endsInSlash || context.files.kind(of: output) == .folder else {
      return nil
    }
    guard format == .html else {
      throw .usage("\(output) is a folder", hint: "--format html writes a page for each plan into one")
    }
    if context.files.kind(of: output) == nil {
      do throws(FileProblem) { try context.files.makeFolder(output) } catch {
        throw .unwritten(output, error)
      }
    }
    return output
  }

  /// Returns the name of the page of the plan with an id, which differs from that of the page of all plans.
  private static func file(of plan: String) -> String { "plan-\(plan).html" }

  private func write(
    _ page: String, as plan: String, in folder: FilePath, _ context: inout Context
  ) throws(Failure) {
    var result = view
    result.output = folder.appending(FilePath(StatusCommand.file(of: plan)))
    try context.deliver(page, as: format.kind(ResultDescription(command: "status")), result)
  }

  private func part(
    of plan: Plan, at reportingDate: ReportingDate, since: Day?, for report: StatusReport, limit: Int,
    on canvas: Canvas, hasPage: Bool
  ) -> Part {
    let standing = PlanStanding(plan, reportingDate, since: since).filtered(by: filter)
    var part = Part(
      late: Deadlines(limit: limit), next: Deadlines(limit: limit), id: plan.id.text,
      total: standing.rollUp.total,
      objectives: plan.objectives(of: filter))
    switch format.drawing {
    case .file:
      part.lines.add(standing)
      if lines != .plans {
        // The title of a plan is often too long for a sheet.
        let blocks = report.document(of: standing).blocks.dropFirst()
        part.sheet = Document([.heading(2, plan.id.text)] + blocks)
      }
      part.late = standing.late(limit: limit)
      part.next = standing.next(limit: limit)
    case .value, .elements, .findings: part.json = report.json(standing)
    case .records(let values): part.text = report.records(of: standing).map(values.line).joined()
    case .document(let drawing):
      if lines == .plans || drawing.hasTitle { part.lines.add(standing) }
      if hasPage {
        let language = report.language
        let document = report.page(of: standing)
        var page = Page(
          command: "status", title: "\(plan.title.string) – \(report.title)", language: language,
          author: plan.organization?.string, day: reportingDate.day)
        page.home = (language.phrases.plan.many.capitalized, "index.html")
        part.page = drawing.text(of: document, page, on: canvas)
      } else if lines != .plans {
        let document = report.document(of: standing)
        if drawing.hasTitle { part.title = plan.title.string }
        let shown = drawing.hasTitle ? Document(Array(document.blocks.dropFirst())) : document
        part.text = "\n" + drawing.body(shown, canvas)
      }
      part.late = standing.late(limit: limit)
      part.next = standing.next(limit: limit)
    }
    return part
  }
}
