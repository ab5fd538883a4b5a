import SourceText
import StrategicPlan

/// `plan check`: whether the plans are well made.
struct CheckCommand: Command, SelectsPlans, ShowsView {
  enum Format: String, CaseIterable { case text, json }

  var selection = PlanSelection()
  var view = ViewOptions()
  var format = Format.text

  static let definition = CommandDefinition<CheckCommand>(
    "check",
    summary: "is the plan well made: diagnostics with positions",
    discussion: """
      Silent, and 0, when all is well. Otherwise tells every mistake of every file, each at its line \
      and column with what to do about it, and ends with 2.
      """,
    arguments: "[PATH…]",
    examples: [
      .init(line: "plan check", explanation: "All plans of the nearest folder Plans."),
      .init(line: "plan check --format json Plans/demo.json", explanation: "One plan, for a program."),
    ],
    options: [
      Option.selection,
      Option.moment,
      [
        .word("--format", short: "f", \.format, value: "FORMAT", .output, help: "how findings are written")
      ],
      Option.output,
    ]
  ) { command, argument in command.selection.paths.append(argument) }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let shelf = try PlanShelf(selection, in: &context)
    switch format {
    case .text:
      if view.output == nil {
        context.errors += shelf.report(style: context.style(view.color, for: context.standardError))
      } else {
        try context.deliver(shelf.report(style: context.canvas(for: view).style), view)
      }
    case .json:
      let moment = view.moment(today: context.today)
      try context.deliver(shelf.json(moment).text() + "\n", view)
    }
    return shelf.isSound ? .success : .invalidPlan
  }
}

extension PlanShelf {
  fileprivate func json(_ moment: Moment) -> JSONValue {
    let unreadableFiles = unreadable.map { path, reason -> JSONValue in
      [
        "rule": "unreadable-file", "severity": "error", "message": .string(reason), "hint": .null,
        "file": .string(path), "line": 1, "column": 1, "endLine": 1, "endColumn": 1, "plan": .null,
        "item": .null,
      ]
    }
    let found = broken.flatMap { entry in
      let lines = LineIndex(entry.source)
      return entry.loading.diagnostics.map { json($0, entry, lines) }
    }
    let all = broken.flatMap(\.loading.diagnostics)
    func count(_ severity: Diagnostic.Severity) -> Int { all.count { $0.severity == severity } }
    return [
      "schema": "plan.check/1",
      "asOf": .string(moment.day.description),
      "diagnostics": .array(unreadableFiles + found),
      "summary": [
        "errors": JSONValue(count(.error) + unreadable.count + broken.reduce(0) { $0 + $1.loading.omitted }),
        "warnings": JSONValue(count(.warning)),
        "notes": JSONValue(count(.note)),
      ],
    ]
  }

  private func json(_ diagnostic: Diagnostic, _ entry: Entry, _ lines: LineIndex) -> JSONValue {
    let start = lines.location(of: diagnostic.range.lowerBound)
    let end = lines.location(of: diagnostic.range.upperBound)
    let outline = entry.loading.outline
    return [
      "rule": .string(diagnostic.rule),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "hint": JSONValue(diagnostic.hint),
      "file": .string(entry.source.name),
      "line": JSONValue(start.line),
      "column": JSONValue(start.column),
      "endLine": JSONValue(end.line),
      "endColumn": JSONValue(end.column),
      "plan": JSONValue(outline.plan?.text),
      "item": JSONValue(outline.item(at: diagnostic.range.lowerBound)?.text),
    ]
  }
}
