import StrategicPlan

/// `plan rename`: another id.
struct RenameCommand: Command, ChangesPlans {
  var selection = PlanSelection()
  var change = ChangeOptions()
  var arguments: [String] = []
  var kind: PartKind?
  var isDeep = false
  var merges = false

  static let definition = CommandDefinition<RenameCommand>(
    "rename",
    summary: "another id, wherever the plan uses it",
    discussion: """
      Gives an item, referent, domain or theme another id, and writes it wherever the plan refers to it. Names of \
      referents and domains that no registry lists are renamed too. With --merge a successor who is there already \
      takes over; what the predecessor said in journals stays.
      """,
    arguments: "OLD NEW [PATH…]", completing: [.parts, .nothing],
    examples: [
      .init(line: "plan rename C1.2 C1.9", explanation: "What depends on it follows."),
      .init(line: "plan rename C1 C4 --below", explanation: "C1.1 is then C4.1, and so on."),
      .init(
        line: "plan rename JVDB \"Direction générale\" --of referent", explanation: "Who answers for items."),
    ],
    options: [
      [
        .flag("--below", \.isDeep, .entry, help: "ids of items below that begin with the old one follow"),
        .flag(
          "--merge", \.merges, .entry,
          help: "where the new id is another's, that one takes its place: of referents, domains and themes"),
        kindOption(\.kind),
      ],
      Option.change,
    ]
  ) { command, argument throws(Failure) in
    if argument.isPath, command.arguments.count > 1 { return command.selection.paths.append(argument.path) }
    guard command.arguments.count < 2 else {
      throw .usage(
        "rename takes two ids, but '\(argument)' was given too", hint: "put names with blanks in quotes")
    }
    command.arguments.append(try argument.text(of: "an argument"))
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard arguments.count == 2 else {
      throw .usage("rename wants the old id and the new one", hint: "as in 'plan rename C1.2 C1.9'")
    }
    let (old, new, kind, isDeep, merges) = (arguments[0], arguments[1], kind, isDeep, merges)
    let reviser = try PlanReviser(selection, change, in: &context)
    return try reviser.change([old], in: &context) { editor, ids throws(EditProblem) in
      for id in ids { try editor.rename(id, to: new, kind: kind, below: isDeep, merging: merges) }
    }
  }
}
