import StrategicPlan

/// `plan rename`: gives a part another id.
struct RenameCommand: Command, ChangesPlans {
  var selection = PlanSelection()
  var change = ChangeOptions()
  var arguments: [String] = []
  var kind: ElementKind?
  var isDeep = false
  var merges = false

  static let definition = CommandDefinition<RenameCommand>(
    "rename",
    summary: "change an id wherever the plan uses it",
    discussion: """
      Gives an item, referent, domain or theme another id, and writes it wherever the plan refers to it. Names of \
      referents and domains that no registry lists are renamed too. With --merge an existing successor takes over; \
      what the predecessor said in journals stays.
      """,
    operands: [
      Operand("OLD", .parts) { command, argument throws(Failure) in
        command.arguments.append(try argument.text(of: "an argument"))
      },
      Operand("NEW", .nothing) { command, argument throws(Failure) in
        command.arguments.append(try argument.text(of: "an argument"))
      },
      .pathsAfterOthers,
    ],
    excess: .init(message: "rename takes two ids", hint: "put names with blanks in quotes"),
    examples: [
      .init(line: "plan rename C1.2 C1.9", explanation: "Rename an action, and what refers to it."),
      .init(line: "plan rename C1 C4 --below", explanation: "Rename what is below too: C1.1 becomes C4.1."),
      .init(
        line: "plan rename JVDB \"Direction générale\" --of referent", explanation: "Rename a referent."),
    ],
    options: [
      [
        .flag(
          "--below", \.isDeep, in: .entry, help: "also rename items below whose ids begin with the old one"),
        .flag(
          "--merge", \.merges, in: .entry,
          help: "let the owner of the new id take over (referents, domains and themes only)"),
        kindOption(\.kind),
      ],
      Option.change,
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard arguments.count == 2 else {
      throw .usage("rename needs the old id and the new one", hint: "as in 'plan rename C1.2 C1.9'")
    }
    let (old, new, kind, isDeep, merges) = (arguments[0], arguments[1], kind, isDeep, merges)
    let fileEditor = try PlanFileEditor(selection, change, in: &context)
    return try fileEditor.change([old], in: &context) { editor, ids throws(EditProblem) in
      for id in ids { try editor.rename(id, to: new, kind: kind, below: isDeep, merging: merges) }
    }
  }
}
