package import SourceText

/// The JSON Schemas of what the program writes as JSON, a document or a row.
package enum OutputSchema: String, CaseIterable, Sendable {
  case status, list, show, check, rules, rows

  /// The command line that writes it.
  package var example: String {
    switch self {
    case .status: "plan status --json"
    case .list: "plan list --json"
    case .show: "plan show ID --json"
    case .check: "plan check --json"
    case .rules: "plan check --list-rules --json"
    case .rows: "plan list --format ndjson"
    }
  }

  package var title: String {
    switch self {
    case .status: "Where plans stand"
    case .list: "A list of a plan's items"
    case .show: "The details of items"
    case .check: "The findings of a check"
    case .rules: "The rules of a check"
    case .rows: "A row of a list"
    }
  }

  /// The schema, draft 2020-12.
  package var document: JSONValue {
    let root = root
    var known: Set<String> = []
    var definitions: [JSONValue.Member] = []
    func add(_ object: OutputObject) {
      for name in object.keys.flatMap(\.type.objects) + (object.others?.objects ?? []) { add(named: name) }
    }
    func add(named name: String) {
      guard known.insert(name).inserted, let object = OutputSchema.objects.first(where: { $0.name == name })
      else { return }
      definitions.append(.init(name, .object(object.members)))
      add(object)
    }
    let body: [JSONValue.Member]
    switch root {
    case .object(let object):
      add(object)
      body = object.members
    case .oneOf(let names, let meaning):
      for name in names { add(named: name) }
      body = [
        .init("description", .string(meaning)),
        .init("anyOf", .array(names.map { OutputType.object($0).schema })),
      ]
    }
    return .object(
      [.init("$schema", "https://json-schema.org/draft/2020-12/schema"), .init("title", .string(title))]
        + body
        + [.init("$defs", .object(definitions))])
  }

  enum Root {
    case object(OutputObject)
    case oneOf([String], String)
  }

  private static func heading(_ schema: String) -> [OutputKey] {
    [
      OutputKey("schema", .constant(schema), "The name and the number of the schema."),
      OutputKey("asOf", .day, "The day of which everything is told."),
    ]
  }

  private var root: Root {
    switch self {
    case .status:
      .object(
        OutputObject(
          "status", "The figures of plans and of their objectives, on a day.",
          OutputSchema.heading(StatusReport.schema)
            + [OutputKey("plans", .list(.object("planStatus")), "The plans, in the order of their files.")]))
    case .list:
      .object(
        OutputObject(
          "list",
          "Plans, items or their parts, in the order of the files or as sorted, with the columns that were asked for.",
          OutputSchema.heading(ListReport<ListColumn>.schema)
            + [
              OutputKey(
                "items", .list(.named(.anything)),
                "The rows of the list: see the schema of rows for the columns that they have unless others are asked for."
              )
            ]))
    case .show:
      .object(
        OutputObject(
          "show", "Everything about the plans, items and indicators that were asked for.",
          OutputSchema.heading(ShowReport.schema)
            + [
              OutputKey(
                "items",
                .list(.either(["planDetails", "objectiveDetails", "actionDetails", "indicatorDetails"])),
                "The plans, items and indicators, in the order in which they were asked for.")
            ]))
    case .check:
      .object(
        OutputObject(
          "check", "What was found in the files that were checked.",
          OutputSchema.heading(CheckReport.schema) + [
            OutputKey(
              "diagnostics", .list(.object("diagnostic")), "The findings, in the order of files and lines."),
            OutputKey("summary", .object("summary"), "How many findings there are."),
          ]))
    case .rules:
      .object(
        OutputObject(
          "rules", "The rules that were asked for.",
          [
            OutputKey("schema", .constant("plan.rules/1"), "The name and the number of the schema."),
            OutputKey("rules", .list(.object("rule")), "The rules, in the order of their families."),
          ]))
    case .rows:
      .oneOf(
        ["planRow", "itemRow", "indicatorRow", "measurementRow", "stepRow"],
        "A line of `plan list --format ndjson`, which has a row for each plan, item or part. CSV has the same columns; lists are separated by semicolons there, and a budget is its total."
      )
    }
  }
}
