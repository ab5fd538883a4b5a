import SourceText
import StrategicPlan

/// `plan schema`: prints the JSON Schema of the file.
struct SchemaCommand: Command, ShowsView {
  enum File: String, CaseIterable { case plan, folder }

  var view = ViewOptions()
  var file = File.plan

  static let definition = CommandDefinition<SchemaCommand>(
    "schema",
    summary: "print the JSON Schema of a plan file",
    discussion: """
      Prints a JSON Schema (draft 2020-12), so that an editor completes and checks a plan while it is \
      typed: write it to a file and name that file in the plan's "$schema".
      """,
    operands: [],
    examples: [
      .init(line: "plan schema --output plan.schema.json", explanation: "Write it beside the plans.")
    ],
    options: [
      [
        .word(
          "--of", \.file, value: "FILE", in: .what, help: "schema of a plan, or of a folder's .plan.json")
      ],
      Option.output.filter { $0.name != "--color" },
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let schema =
      switch file {
      case .plan: PlanSchema.document
      case .folder: PlanSchema.folderDocument
      }
    try context.deliver(schema.text() + "\n", as: .jsonSchema(title: schema["title"]?.text ?? ""), view)
    return .success
  }
}
