import StrategicPlan

/// `plan set`: what an item says of itself.
struct SetCommand: Command, ChangesPlans {
  var selection = PlanSelection()
  var change = ChangeOptions()
  var arguments: [String] = []
  var indicator: String?
  var kind: PartKind?
  var isTakenOut = false

  static let definition = CommandDefinition<SetCommand>(
    "set",
    summary: "what an item says of itself: the value of a key",
    discussion: """
      Gives a key of an item, of the plan, or of a referent, domain or theme a value. Several texts of a list are \
      parted by commas; what begins with a bracket is JSON. Where an action stands now is said by 'plan update', \
      ids are changed by 'plan rename'.
      """,
    arguments: "ID KEY VALUE [PATH…]", completing: [.parts, .keys, .nothing],
    examples: [
      .init(
        line: "plan set C1.2 deadline 2027", explanation: "Its deadline, as if it had never been another."),
      .init(line: "plan set C1.2 referents FL,JVDB", explanation: "Who answers for it."),
      .init(line: "plan set C1.2 sponsor --clear", explanation: "Nobody carries it any more."),
      .init(
        line: "plan set C1.2 --indicator frequentation unit visiteurs", explanation: "A key of an indicator."),
    ],
    options: [
      [
        .optional(
          "--indicator", \.indicator, value: "NAME", completing: .indicators, .entry,
          help: "an indicator of the item"
        ) { $0 },
        .flag("--clear", \.isTakenOut, .entry, help: "take the key out"),
        kindOption(\.kind),
      ],
      Option.change,
    ]
  ) { command, argument throws(Failure) in
    if argument.isPath, command.arguments.count > (command.isTakenOut ? 1 : 2) {
      return command.selection.paths.append(argument.path)
    }
    guard command.arguments.count < 3 else {
      throw .usage(
        "set takes an id, a key and a value, but '\(argument)' was given too", hint: "put the value in quotes"
      )
    }
    command.arguments.append(try argument.text(of: "an argument"))
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard arguments.count == (isTakenOut ? 2 : 3) else {
      throw .usage(
        isTakenOut ? "set --clear wants an id and a key" : "set wants an id, a key and a value",
        hint: "as in 'plan set C1.2 deadline 2027'")
    }
    let (id, key, word) = (arguments[0], arguments[1], isTakenOut ? nil : arguments[2])
    let (kind, indicator) = (kind, indicator)
    let reviser = try PlanReviser(selection, change, in: &context)
    return try reviser.change([id], in: &context) { editor, ids throws(EditProblem) in
      for id in ids { try editor.set(key, to: word, of: id, kind: kind, indicator: indicator) }
    }
  }
}

extension Command {
  /// What is meant where an id is that of several things.
  static func kindOption(_ path: Path<Self, PartKind?>) -> Option<Self> {
    .optional(
      "--of", path, value: "KIND", choices: PartKind.allCases.map(\.word), listsChoices: false, .entry,
      help: "what has the id, where several have: referent, domain, theme, action…"
    ) { word in PartKind.allCases.first { $0.word == word || $0.rawValue == word } }
  }
}
