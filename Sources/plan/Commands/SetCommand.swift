import StrategicPlan

/// `plan set`: changes a property of a part.
struct SetCommand: Command, ChangesPlans {
  var selection = PlanSelection()
  var change = ChangeOptions()
  var arguments: [String] = []
  var indicator: String?
  var kind: ElementKind?
  var isTakenOut = false

  static let definition = CommandDefinition<SetCommand>(
    "set",
    summary: "set the value of a key of an item",
    discussion: """
      Sets a key of an item, of the plan, or of a referent, domain, sponsor or theme. Separate several texts of a \
      list with commas; +NAME adds one to a list and -NAME removes it. A value that begins with a bracket is JSON. \
      'fields.NAME' and 'sourceIds.NAME' set one text of a team's own. Use 'plan update' to record where an action stands now, \
      and 'plan rename' to change an id.
      """,
    operands: [
      Operand("ID", .parts) { command, argument throws(Failure) in
        command.arguments.append(try argument.text(of: "an argument"))
      },
      Operand("KEY", .keys) { command, argument throws(Failure) in
        command.arguments.append(try argument.text(of: "an argument"))
      },
      Operand("VALUE", .values, takesHyphens: true, accepts: { !($0.isTakenOut && $1.isPath) }) {
        command, argument throws(Failure) in
        command.arguments.append(try argument.text(of: "an argument"))
      },
      .pathsAfterOthers,
    ],
    excess: .init(message: "set takes an id, a key and a value", hint: "put the value in quotes"),
    examples: [
      .init(
        line: "plan set C1.2 deadline 2027", explanation: "Set its deadline, as if it had always been that."),
      .init(line: "plan set C1.2 referents FL,JVDB", explanation: "Set who answers for it."),
      .init(line: "plan set C1.2 referents +DG", explanation: "Add one more."),
      .init(line: "plan set C1.2 sponsors --clear", explanation: "Remove its sponsors."),
      .init(
        line: "plan set C1.2 --indicator frequentation unit visiteurs",
        explanation: "Set a key of an indicator."),
    ],
    options: [
      [
        .optional(
          "--indicator", \.indicator, value: "NAME", completing: .indicators, in: .entry,
          help: "an indicator of the item"
        ) { $0 },
        .flag("--clear", \.isTakenOut, in: .entry, help: "remove the key"),
        kindOption(\.kind),
      ],
      Option.change,
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard arguments.count == (isTakenOut ? 2 : 3) else {
      throw .usage(
        isTakenOut ? "set --clear needs an id and a key" : "set needs an id, a key and a value",
        hint: "as in 'plan set C1.2 deadline 2027'")
    }
    let (id, key, word) = (arguments[0], arguments[1], isTakenOut ? nil : arguments[2])
    let (kind, indicator) = (kind, indicator)
    let fileEditor = try PlanFileEditor(selection, change, in: &context)
    return try fileEditor.change([id], in: &context) { editor, ids throws(EditProblem) in
      for id in ids { try editor.set(key, to: word, of: id, kind: kind, indicator: indicator) }
    }
  }
}

extension Command {
  /// Creates an option for the kind of part, for ids that several parts have.
  static func kindOption(_ path: Path<Self, ElementKind?>) -> Option<Self> {
    .optional(
      "--of", path, value: "KIND", choices: ElementKind.named.map(\.word), listsChoices: false, in: .entry,
      help: "what has the id, when several do: referent, domain, sponsor, theme, action…"
    ) { word in ElementKind.named.first { $0.word == word || $0.rawValue == word } }
  }
}
