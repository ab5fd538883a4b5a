import SourceText
import StrategicPlan

/// `plan show`: shows everything about an item.
struct ShowCommand: Command, SelectsPlans, WritesFormats {
  static let views: [OutputFormat.View] = [.text, .file, .value]

  var selection = PlanSelection()
  var view = ViewOptions()
  var format = OutputFormat.text
  var ids: [Argument] = []
  var isExplained = false
  var indicator: String?

  static let definition = CommandDefinition<ShowCommand>(
    "show",
    summary: "show everything about an item: place, people, money, dates, indicators, journal",
    discussion: """
      Shows actions, objectives and plans by their ids. When an id is in several plans, put the plan's id \
      before it: pst-2025:A1.1. An argument with a slash, one that ends in .json and the name of a folder \
      are paths.
      """,
    operands: [Operand("ID…", .anyItem, repeats: true) { $0.ids.append($1) }, .paths],
    examples: [
      .init(line: "plan show C1.2", explanation: "Show an action of one of the plans here."),
      .init(line: "plan show demo:S1 demo:S1.1 --language fr", explanation: "Show two objectives in French."),
      .init(
        line: "plan show S1.1.3 --indicator LED", explanation: "Show an indicator, and draw its course."),
      .init(line: "plan show impulsion-25", explanation: "Show a plan: missions, vision, values, themes."),
    ],
    options: [
      [
        .optional(
          "--indicator", \.indicator, value: "NAME", completing: .indicators, in: .what,
          help: "show this indicator of the item: its id, its name or words of it"
        ) { $0.isEmpty ? nil : $0 },
        .flag("--explain", \.isExplained, in: .what, help: "show how every figure is worked out"),
        .format(help: "format of the output"),
        .json,
      ],
      Option.language, Option.output, Option.path, Option.selection, Option.input, Option.reportingDate,
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let (wanted, selection) = selection.separating(ids, context.files)
    guard !wanted.isEmpty else {
      throw .usage("show needs the id of an item", hint: "as in 'plan show C1.2'")
    }

    let loaded = try LoadedPlans(selection, in: &context)
    context.errors += loaded.report(style: context.style(view.color, for: context.standardError))
    let reportingDate = try context.reportingDate(of: view, selection)
    let standings = loaded.plans.map { PlanStanding($0, reportingDate) }
    var elements: [ShowReport.Element] = []
    for id in wanted {
      let found = ShowCommand.elements(named: id, in: standings)
      if found.isEmpty, loaded.isValid {
        let known = loaded.itemNames { _ in true } + loaded.plans.map(\.id.text)
        throw .mistyped(id, "item", among: known)
      }
      elements +=
        try indicator.map { name throws(Failure) in
          let parts = standings.flatMap { $0.indicators(named: name, of: id) }
          guard !parts.isEmpty else {
            let known = standings.flatMap { $0.plan.indicatorNames(of: id) }.map(\.name)
            throw known.isEmpty
              ? .usage("'\(id.visible)' has no indicator")
              : .mistyped(name, "indicator of '\(id)'", among: known)
          }
          return parts.map { .indicator($0) }
        } ?? found
    }
    let report = ShowReport(elements, reportingDate)
    let language = view.language ?? context.terminalLanguage
    let page = Page(
      command: "show", title: report.title, language: language, author: nil, day: reportingDate.day)
    try context.deliver(
      format.content(page, context.canvas(for: view)) {
        report.document(in: language, isExplained: isExplained)
      } value: {
        report.json
      }, as: format.kind(ResultDescription(command: "show", schema: ShowReport.schema)), view)
    return loaded.isValid ? .success : .invalidPlan
  }

  private static func elements(named id: String, in standings: [PlanStanding]) -> [ShowReport.Element] {
    standings.flatMap { standing -> [ShowReport.Element] in
      let plan: [ShowReport.Element] = standing.plan.id.text == id ? [.plan(standing)] : []
      let items = standing.items.filter { $0.id.text == id || $0.qualifiedID == id }
      return plan + items.map { .item($0) }
    }
  }
}
