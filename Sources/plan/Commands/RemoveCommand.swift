import StrategicPlan

/// `plan remove`: removes a part from a plan.
struct RemoveCommand: Command, ChangesPlans {
  var selection = PlanSelection()
  var change = ChangeOptions()
  var ids: [String] = []
  var indicator: String?
  var kind: ElementKind?

  static let definition = CommandDefinition<RemoveCommand>(
    "remove",
    summary: "remove an item from its plan",
    discussion: """
      Removes an item, referent, domain, theme or indicator. Refused while others refer to it or something is \
      below it, unless --force is given: then the references, or what is below, are removed too. For an action \
      that is given up, prefer 'plan update ID --status abandoned --note …': reports then show what became of it.
      """,
    operands: [
      Operand("ID", .parts) { command, argument throws(Failure) in
        command.ids.append(try argument.text(of: "an id"))
      },
      .pathsAfterOthers,
    ],
    excess: .init(message: "remove takes one id"),
    examples: [
      .init(line: "plan remove C1.7", explanation: "Remove an action that was entered twice."),
      .init(line: "plan remove C1.2 --indicator frequentation", explanation: "Remove an indicator of C1.2."),
    ],
    options: [
      [
        .optional(
          "--indicator", \.indicator, value: "NAME", completing: .indicators, in: .entry,
          help: "an indicator of the item"
        ) { $0 },
        kindOption(\.kind),
      ],
      Option.change,
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard !ids.isEmpty else { throw .usage("remove needs the id of an item") }
    let (kind, indicator) = (kind, indicator)
    let fileEditor = try PlanFileEditor(selection, change, in: &context)
    return try fileEditor.change(ids, in: &context) { editor, ids throws(EditProblem) in
      for id in ids { try editor.remove(id, kind: kind, indicator: indicator) }
    }
  }
}
