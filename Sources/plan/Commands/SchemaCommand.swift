import SourceText
import StrategicPlan

/// `plan schema`: prints the JSON Schema of a file, or of what the program writes.
struct SchemaCommand: Command, ShowsView {
  /// Something that has a schema.
  enum Subject: Sendable {
    case plan, folder, user
    case output(OutputSchema)

    static let all: [(name: String, subject: Subject)] =
      [("plan", .plan), ("folder", .folder), ("user", .user)]
      + OutputSchema.allCases.map { ($0.rawValue, .output($0)) }
  }

  var view = ViewOptions()
  var subject = Subject.plan

  static let definition = CommandDefinition<SchemaCommand>(
    "schema",
    summary: "print the JSON Schema of a plan file",
    discussion: """
      Prints a JSON Schema (draft 2020-12), so that an editor completes and checks a plan while it is \
      typed: write it to a file and name that file in the plan's "$schema". --of prints that of a folder's settings, of \
      your own, or of what the other commands write as JSON.
      """,
    operands: [],
    examples: [
      .init(line: "plan schema --output plan.schema.json", explanation: "Write it beside the plans."),
      .init(line: "plan schema --of status", explanation: "Print that of 'plan status --json'."),
    ],
    options: [
      [
        .value(
          "--of", \.subject, value: "WHAT", choices: Subject.all.map(\.name), in: .what,
          help: "what the schema is of: a file, a command's JSON, or the rows of lists"
        ) { name in Subject.all.first { $0.name == name }?.subject }
      ],
      Option.output.filter { $0.name != "--color" },
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let schema =
      switch subject {
      case .plan: PlanSchema.document
      case .folder: PlanSchema.folderDocument
      case .user: PlanSchema.userDocument
      case .output(let output): output.document
      }
    try context.deliver(schema.text() + "\n", as: .jsonSchema(title: schema["title"]?.text ?? ""), view)
    return .success
  }
}
