import StrategicPlan

/// `plan add`: something new.
struct AddCommand: Command, ChangesPlans {
  var selection = PlanSelection()
  var change = ChangeOptions()
  var kind: PartKind?
  var text: String?
  var id: String?
  var owner: String?
  var values: [(key: String, word: String)] = []

  static let definition = CommandDefinition<AddCommand>(
    "add",
    summary: "something new: an objective, an action, an indicator, a referent",
    discussion: """
      KIND is \(PartKind.addable.map(\.word).joined(separator: ", ")). TEXT is its title, or its name, or \
      of a referent or a domain the id. It is added behind the others of its kind, with the next free id \
      unless one is given. --set gives any other key of the format a value, as 'plan set' does.
      """,
    arguments: "KIND TEXT [PATH…]", completing: [.words(PartKind.addable.map(\.word)), .nothing],
    examples: [
      .init(
        line: "plan add strategic \"Être une commune où il fait bon vivre\"",
        explanation: "A strategic objective."),
      .init(
        line:
          "plan add action \"Planter cent arbres\" --under S1.1 --referent ENV --deadline 2027 --budget 15000",
        explanation: "An action, with the next free id under S1.1."),
      .init(
        line: "plan add indicator \"Arbres plantés\" --under S1.1.4 --set direction=increase "
          + "--set 'targets=[{\"date\": \"2027\", \"value\": 100}]'",
        explanation: "An indicator with its target."),
      .init(
        line: "plan add referent FL --set name=\"Prénom Nom\"", explanation: "Somebody who answers for items."
      ),
    ],
    options: [
      [
        .optional(
          "--under", short: "u", \.owner, value: "ID", completing: .anyItem, .entry,
          help: "what it stands under"
        ) { $0 },
        .optional("--id", \.id, value: "ID", .entry, help: "its id; the next free one unless given") { $0 },
        key("--text", "text", "TEXT", "more about it"),
        key(
          "--referent", "referents", "NAME", "who answers for it; several parted by commas", .names(.referent)
        ),
        key(
          "--domain", "domains", "NAME", "the part of the organization; several parted by commas",
          .names(.domain)),
        key("--start", "start", "DATE", "when it begins"),
        key("--deadline", "deadline", "DATE", "by when it is done"),
        key("--budget", "budget", "AMOUNT", "what it may cost"),
        key(
          "--priority", "priority", "PRIORITY", "how urgent it is", .words(Priority.allCases.map(\.rawValue))),
        .option("--set", value: "KEY=VALUE", completing: .keys, .entry, help: "any other key") {
          command, text in
          let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          guard parts.count == 2 else { return false }
          command.values.append((String(parts[0]), String(parts[1])))
          return true
        },
      ],
      Option.change,
    ]
  ) { command, argument throws(Failure) in
    if command.kind == nil {
      let word = try argument.text(of: "the kind")
      guard let kind = PartKind.addable.first(where: { $0.word == word || $0.rawValue == word }) else {
        throw .mistyped(word, "kind", among: PartKind.addable.map(\.word))
      }
      command.kind = kind
    } else if command.text == nil {
      command.text = try argument.text(of: "the text")
    } else if argument.isPath {
      command.selection.paths.append(argument.path)
    } else {
      throw .usage(
        "add takes a kind and a text, but '\(argument)' was given too", hint: "put the text in quotes")
    }
  }

  private static func key(
    _ name: String, _ key: String, _ value: String, _ help: String, _ completion: Completion = .nothing
  ) -> Option<AddCommand> {
    .option(name, value: value, completing: completion, .entry, help: help) { command, text in
      command.values.append((key, text))
      return !text.isEmpty
    }
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard let kind, let text, !text.isEmpty else {
      throw .usage(
        kind == nil ? "add wants a kind, and what it is called" : "add wants what it is called",
        hint: "as in 'plan add action \"Planter cent arbres\" --under S1.1'")
    }
    var addition = PlanEditor.Addition(kind, text)
    addition.id = id
    addition.values = values
    let reviser = try PlanReviser(selection, change, in: &context)
    guard let owner else {
      return try reviser.changeOnlyPlan(in: &context) { editor, _ throws(EditProblem) in
        try editor.add(addition)
      }
    }
    return try reviser.change([owner], in: &context) { editor, ids throws(EditProblem) in
      addition.owner = ids.first
      try editor.add(addition)
    }
  }
}
