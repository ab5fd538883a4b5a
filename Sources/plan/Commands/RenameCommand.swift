import StrategicPlan

/// `plan rename`: another id.
struct RenameCommand: Command, ChangesPlans {
  var selection = PlanSelection()
  var change = ChangeOptions()
  var arguments: [String] = []
  var kind: PartKind?
  var isDeep = false

  static let definition = CommandDefinition<RenameCommand>(
    "rename",
    summary: "another id, wherever the plan uses it",
    discussion: """
      Gives an item, referent, domain or theme another id, and writes it wherever the plan refers to it. Names of \
      referents and domains that no registry lists are renamed too.
      """,
    arguments: "OLD NEW", completing: [.parts, .nothing],
    examples: [
      .init(line: "plan rename C1.2 C1.9", explanation: "What depends on it follows."),
      .init(line: "plan rename C1 C4 --below", explanation: "C1.1 is then C4.1, and so on."),
      .init(
        line: "plan rename JVDB \"Direction générale\" --of referent", explanation: "Who answers for items."),
    ],
    options: [
      [
        .flag("--below", \.isDeep, .entry, help: "ids of items below that begin with the old one follow"),
        kindOption(\.kind),
      ],
      Option.change,
    ]
  ) { command, argument throws(Failure) in
    guard command.arguments.count < 2 else {
      throw .usage(
        "rename takes two ids, but '\(argument)' was given too", hint: "put names with blanks in quotes")
    }
    command.arguments.append(argument)
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard arguments.count == 2 else {
      throw .usage("rename wants the old id and the new one", hint: "as in 'plan rename C1.2 C1.9'")
    }
    let (old, new, kind, isDeep) = (arguments[0], arguments[1], kind, isDeep)
    let reviser = try PlanReviser(selection, change, in: &context)
    return try reviser.change([old], in: &context) { editor, ids throws(EditProblem) in
      for id in ids { try editor.rename(id, to: new, kind: kind, below: isDeep) }
    }
  }
}
