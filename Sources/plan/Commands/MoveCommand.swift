import StrategicPlan

/// `plan move`: moves an item to another place.
struct MoveCommand: Command, ChangesPlans {
  var selection = PlanSelection()
  var change = ChangeOptions()
  var ids: [String] = []
  var owner: String?
  var neighbours: [PlanEditor.Neighbour] = []

  static let definition = CommandDefinition<MoveCommand>(
    "move",
    summary: "move an item to another place",
    discussion: """
      Moves an item, with everything below it, under another objective, or before or after another item. Its id \
      stays the same; 'plan rename' changes it.
      """,
    operands: [
      Operand("ID", .anyItem) { command, argument throws(Failure) in
        command.ids.append(try argument.text(of: "an id"))
      },
      .pathsAfterOthers,
    ],
    excess: .init(message: "move takes one id"),
    examples: [
      .init(line: "plan move C1.2 --under C2", explanation: "Move it after the other actions of C2."),
      .init(line: "plan move C1.4 --before C1.2", explanation: "Move it up under the same objective."),
    ],
    options: [
      [
        .optional(
          "--under", short: "u", \.owner, value: "ID", completing: .objective, in: .entry,
          help: "move it under this objective"
        ) {
          $0
        },
        .option("--before", value: "ID", completing: .anyItem, in: .entry, help: "move it before this item") {
          $0.neighbours.append(.before($1))
          return true
        },
        .option("--after", value: "ID", completing: .anyItem, in: .entry, help: "move it after this item") {
          $0.neighbours.append(.after($1))
          return true
        },
      ],
      Option.change,
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard !ids.isEmpty else {
      throw .usage("move needs the id of an item", hint: "as in 'plan move C1.2 --under C2'")
    }
    guard owner != nil || !neighbours.isEmpty, neighbours.count < 2 else {
      throw .usage("move needs a place", hint: "--under ID, --before ID or --after ID")
    }
    let (owner, neighbour) = (owner, neighbours.first)
    let fileEditor = try PlanFileEditor(selection, change, in: &context)
    return try fileEditor.change(ids, in: &context) { editor, ids throws(EditProblem) in
      for id in ids { try editor.move(id, under: owner, neighbour) }
    }
  }
}
