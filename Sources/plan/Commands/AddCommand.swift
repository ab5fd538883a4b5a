import StrategicPlan

/// `plan add`: adds a part to a plan.
struct AddCommand: Command, ChangesPlans {
  var selection = PlanSelection()
  var change = ChangeOptions()
  var kind: ElementKind?
  var text: String?
  var id: String?
  var owner: String?
  var indicator: String?
  var values: [(key: String, word: String)] = []

  static let definition = CommandDefinition<AddCommand>(
    "add",
    summary: "add an objective, an action, an indicator, a step, a referent…",
    discussion: """
      KIND is \(ElementKind.addable.map(\.word).joined(separator: ", ")). TEXT is its title or name, the \
      id of a referent, domain or sponsor, an amount, the value of a target, or the address of a link. Adds it after the others of its kind, with the next free id unless \
      --id gives one. --set gives a value to any other key of the format, as 'plan set' does.
      """,
    operands: [
      Operand("KIND", .words(ElementKind.addable.map(\.word))) { command, argument throws(Failure) in
        let word = try argument.text(of: "the kind")
        guard let kind = ElementKind.addable.first(where: { $0.word == word || $0.rawValue == word }) else {
          throw .mistyped(word, "kind", among: ElementKind.addable.map(\.word))
        }
        command.kind = kind
      },
      Operand("TEXT", .nothing) { command, argument throws(Failure) in
        command.text = try argument.text(of: "the text")
      },
      .pathsAfterOthers,
    ],
    excess: .init(message: "add takes a kind and a text", hint: "put the text in quotes"),
    examples: [
      .init(
        line: "plan add strategic \"Être une commune où il fait bon vivre\"",
        explanation: "Add a strategic objective."),
      .init(
        line:
          "plan add action \"Planter cent arbres\" --under S1.1 --referent ENV --deadline 2027 --budget 15000",
        explanation: "Add an action with the next free id under S1.1."),
      .init(
        line: "plan add indicator \"Arbres plantés\" --under S1.1.4 --unit arbres --baseline 0@2024",
        explanation: "Add an indicator with where it stood."),
      .init(
        line: "plan add target \"≥ 900\" --under S1.1.4 --by 2027",
        explanation: "Add a target to the indicator of S1.1.4."),
      .init(
        line: "plan add budget 420000 --under S1.1.4 --source UREBA --year 2026",
        explanation: "Add a line to its budget."),
      .init(line: "plan add step \"Étude\" --under S1.1.4 --deadline 2026-06", explanation: "Add a step."),
      .init(
        line: "plan add referent FL --set name=\"Prénom Nom\"",
        explanation: "Add a person who answers for items."),
    ],
    options: [
      [
        .optional(
          "--under", short: "u", \.owner, value: "ID", completing: .anyItem, in: .entry,
          help: "the item to add it under"
        ) { $0 },
        .optional("--id", \.id, value: "ID", in: .entry, help: "its id (default: the next free one)") { $0 },
        .optional(
          "--indicator", \.indicator, value: "NAME", completing: .indicators, in: .entry,
          help: "the indicator of that item, for a target or a link"
        ) { $0 },
        key("--text", "text", value: "TEXT", help: "a longer description"),
        key(
          "--referent", "referents", value: "NAME", help: "who answers for it; several separated by commas",
          completing: .names(.referent)
        ),
        key(
          "--domain", "domains", value: "NAME",
          help: "the part of the organization; several separated by commas", completing: .names(.domain)),
        key(
          "--sponsor", "sponsors", value: "NAME", help: "who carries it; several separated by commas",
          completing: .names(.sponsor)),
        key(
          "--partner", "partners", value: "NAME", help: "who helps from outside; several separated by commas",
          completing: .names(.partner)),
        key("--unit", "unit", value: "UNIT", help: "what an indicator counts"),
        key("--baseline", "baseline", value: "VALUE@DATE", help: "where an indicator stood before"),
        key("--by", "date", value: "DATE", help: "the day of a target"),
        key(
          "--source", "source", value: "SOURCE", help: "where money, or the values of an indicator, come from"
        ),
        key("--year", "year", value: "YEAR", help: "the year of a budget line"),
        key("--title", "title", value: "TITLE", help: "what a link is called"),
        key("--start", "start", value: "DATE", help: "when it begins"),
        key("--deadline", "deadline", value: "DATE", help: "when it must be done"),
        key("--budget", "budget", value: "AMOUNT", help: "what it may cost"),
        key(
          "--priority", "priority", value: "PRIORITY", help: "how urgent it is",
          completing: .words(Priority.allCases.map(\.rawValue))),
        .option("--set", value: "KEY=VALUE", completing: .keys, in: .entry, help: "a value for any other key")
        {
          command, text in
          let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          guard parts.count == 2 else { return false }
          command.values.append((String(parts[0]), String(parts[1])))
          return true
        },
      ],
      Option.change,
    ]
  )

  private static func key(
    _ name: String, _ key: String, value: String, help: String, completing completion: Completion = .nothing
  ) -> Option<AddCommand> {
    .option(name, value: value, completing: completion, in: .entry, help: help) { command, text in
      command.values.append((key, text))
      return !text.isEmpty
    }
  }

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    guard let kind, let text, !text.isEmpty else {
      throw .usage(
        kind == nil ? "add needs a kind and a title" : "add needs a title",
        hint: "as in 'plan add action \"Planter cent arbres\" --under S1.1'")
    }
    var addition = PlanEditor.Addition(kind, text)
    addition.id = id
    addition.values = values
    addition.indicator = indicator
    let fileEditor = try PlanFileEditor(selection, change, in: &context)
    guard let owner else {
      return try fileEditor.changeOnlyPlan(in: &context) { editor, _ throws(EditProblem) in
        try editor.add(addition)
      }
    }
    return try fileEditor.change([owner], in: &context) { editor, ids throws(EditProblem) in
      addition.owner = ids.first
      try editor.add(addition)
    }
  }
}
