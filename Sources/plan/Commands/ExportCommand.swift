import SourceText
import StrategicPlan

/// `plan export`: writes the sheets that services fill in.
struct ExportCommand: Command, SelectsPlans, FiltersItems, ShowsView {
  var selection = PlanSelection()
  var filter = Filter()
  var view = ViewOptions()
  var isSheet = false
  var includesClosed = false
  /// The kind of name of which each gets a sheet.
  var each: NameKind?

  static let definition = CommandDefinition<ExportCommand>(
    "export",
    summary: "write the sheet that a service fills in and sends back",
    discussion: """
      Writes a workbook with the open actions that are asked for: what was said of them last, and empty cells for a new status, \
      percentage, spending, deadline and remark. The words for a status are a list to choose from; nothing else can be changed by \
      accident. 'plan import' takes back what was filled in, from many files at once. For tables to work with, use the \
      format xlsx of 'plan list' and 'plan status'.
      """,
    operands: [
      Operand("sheet", .words(["sheet"])) { command, argument throws(Failure) in
        let word = try argument.text(of: "what to export")
        guard word == "sheet" else { throw .mistyped(word, "thing to export", among: ["sheet"]) }
        command.isSheet = true
      },
      .paths,
    ],
    examples: [
      .init(
        line: "plan export sheet --referent URB --output urb.xlsx",
        explanation: "Write the sheet of a service."),
      .init(
        line: "plan export sheet --each referent --output services/",
        explanation: "Write one for each referent."),
      .init(line: "plan import services/*.xlsx", explanation: "Take back what the services filled in."),
    ],
    options: [
      [
        .optional(
          "--each", \.each, value: "KIND", choices: ["referent", "domain", "sponsor"], in: .what,
          help: "write a sheet for each name of this kind into the folder of --output"
        ) { NameKind(rawValue: $0) },
        .flag("--all", \.includesClosed, in: .what, help: "with done and abandoned actions"),
      ],
      Option.filters, Option.language,
      [
        .path(
          "--output", short: "o", \.view.output, in: .output, help: "the workbook, or the folder of several"),
        .flag(
          "--force", \.view.overwrites, in: .output,
          help: "overwrite the file of --output, even if it holds something else"),
      ],
      Option.selection, Option.reportingDate,
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard isSheet else {
      throw .usage(
        "export needs what to export", hint: "as in 'plan export sheet --referent URB --output urb.xlsx'")
    }
    guard let output = view.output else {
      throw .usage("a sheet needs a file", hint: "name it with --output")
    }
    let loaded = try LoadedPlans(selection, in: &context)
    context.errors += loaded.report(style: context.style(view.color, for: context.standardError))
    guard let plan = loaded.plans.first else { return .invalidPlan }
    guard loaded.plans.count == 1 else {
      throw .refused(
        "there are several plans",
        hint: "say which with --plan \(loaded.plans.map(\.id.text).joined(separator: " or "))")
    }
    try loaded.checkObjectives(of: filter)
    let reportingDate = try context.reportingDate(of: view, selection)
    let standing = PlanStanding(plan, reportingDate)
    let language = view.language ?? Language.matching(plan.language) ?? context.terminalLanguage
    guard let each else {
      let services = ["referent", "domain", "sponsor"].flatMap { name in
        Criterion.all.first { $0.name == name }.map { filter.words(of: $0) } ?? []
      }
      let service = services.count == 1 ? services[0] : nil
      let sheet = ServiceSheet(standing, matching: filter, of: service, includesClosed: includesClosed)
      guard !sheet.rows.isEmpty else {
        context.errors += "plan: no open action is asked for; nothing was written\n"
        return .success
      }
      try write(sheet, to: output, on: reportingDate.day, author: service, language, &context)
      return .success
    }
    if context.files.kind(of: output) == nil {
      do throws(FileProblem) { try context.files.makeFolder(output) } catch {
        throw .unwritten(output, error)
      }
    }
    guard let criterion = Criterion.all.first(where: { $0.name == each.rawValue }) else { return .usage }
    var names = PlanNames()
    for name in ServiceSheet.names(of: each, in: plan) {
      var own = filter
      guard own.require(criterion, name) else { continue }
      let sheet = ServiceSheet(standing, matching: own, of: name, includesClosed: includesClosed)
      guard !sheet.rows.isEmpty else { continue }
      let path = output.appending(
        FilePath(names.add(NewPlan(title: name, start: "", end: "").fileName) + ".xlsx"))
      try write(sheet, to: path, on: reportingDate.day, author: name, language, &context)
    }
    return .success
  }

  private func write(
    _ sheet: ServiceSheet, to path: FilePath, on day: Day, author: String?, _ language: Language,
    _ context: inout Context
  ) throws(Failure) {
    var result = view
    result.output = path
    try context.deliver(
      .bytes(sheet.workbook(on: day, author: author, in: language)), as: .workbook("export"), result)
    let count = sheet.rows.count
    context.output += "\(path.description.visible): \(count) action\(count == 1 ? "" : "s")\n"
  }
}
