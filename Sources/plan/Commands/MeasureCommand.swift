import SourceText
import StrategicPlan

/// `plan measure`: records the value of an indicator.
struct MeasureCommand: Command, WritesEntries {
  var selection = PlanSelection()
  var change = ChangeOptions()
  var arguments: [String] = []
  var writing = EntryOptions()
  var isAchieved = false
  var source: FilePath?

  static let definition = CommandDefinition<MeasureCommand>(
    "measure",
    summary: "add a measurement to an indicator",
    discussion: """
      Adds a measurement to an indicator of an item or, with the plan's id, of the plan. INDICATOR is its id, its \
      name or some words of its name; leave it out when there is only one. A deliverable has no value: --achieved \
      states that it is there. --from reads lines of an id, a day, a value and, where an item has several, an \
      indicator, separated by tabs, semicolons or blanks. Without arguments, on a terminal, it asks.
      """,
    operands: [
      Operand("ID", .anyItem) { command, argument throws(Failure) in
        command.arguments.append(try argument.text(of: "an argument"))
      },
      Operand("[INDICATOR]", .indicators) { command, argument throws(Failure) in
        command.arguments.append(try argument.text(of: "an argument"))
      },
      Operand("VALUE", .nothing, accepts: { !$1.isPath }) { command, argument throws(Failure) in
        command.arguments.append(try argument.text(of: "an argument"))
      },
      .pathsAfterOthers,
    ],
    excess: .init(message: "measure takes an id, an indicator and a value"),
    examples: [
      .init(
        line: "plan measure C1.2 frequentation 340 --date 2026-06-30",
        explanation: "Record 340 on the last day of June."),
      .init(line: "plan measure C1.2 91,7", explanation: "Measure the only indicator of C1.2."),
      .init(
        line: "plan measure --from relevés.csv",
        explanation: "Record those of a file: lines such as 'C1.2;2026-06-30;340'."),
      .init(line: "plan measure E2.1 \"Charte\" --achieved", explanation: "State that the charter is there."),
    ],
    options: [
      [
        .path(
          "--from", \.source, in: .entry,
          help: "record the measurements on the lines of this file ('-': standard input)"),
        .flag("--achieved", \.isAchieved, in: .entry, help: "state that the deliverable is there"),
      ],
      Option.writing("measurement", selectedBy: "--date"), Option.change,
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    if let source { return try measureLines(of: source, in: &context) }
    if arguments.isEmpty, !writing.takesBack, !writing.corrects, !isAchieved, let dialogue = context.dialogue
    {
      return try ask(dialogue, in: &context)
    }
    guard let id = arguments.first else {
      throw .usage("measure needs the id of an item", hint: "as in 'plan measure C1.2 frequentation 340'")
    }
    var selection = selection
    var rest = arguments.dropFirst()
    // Without a value, a path may take the place of an indicator.
    if writing.takesBack || isAchieved, let last = rest.last,
      last.hasSuffix(".json") || context.files.kind(of: FilePath(last)) != nil
    {
      selection.paths.append(FilePath(last))
      rest.removeLast()
    }
    var entry = MeasurementEntry()
    (entry.date, entry.note, entry.isAchieved) = (writing.date, writing.note, isAchieved)
    if !writing.takesBack, !(isAchieved && rest.count < 2) {
      guard let word = rest.popLast() else { throw .usage("measure needs a value, or --achieved") }
      guard let value = Quantity(word) else {
        throw .usage("'\(word)' is not a value", hint: "expected a number, such as 340 or 91.7")
      }
      entry.value = value
    }
    let indicator = rest.popFirst()
    guard rest.isEmpty, !writing.takesBack || !isAchieved && writing.note == nil && !writing.corrects else {
      throw .usage("--undo takes an id, an indicator and --date, and nothing else")
    }
    let (today, takesBack, corrects) = (
      try context.today(else: writing.date), writing.takesBack, writing.corrects
    )
    let fileEditor = try PlanFileEditor(selection, change, in: &context)
    return try fileEditor.change([id], in: &context) { [entry] editor, ids throws(EditProblem) in
      for id in ids {
        if takesBack {
          try editor.takeBackMeasurement(by: indicator, of: id, dated: entry.date)
        } else if corrects {
          try editor.amend(entry, by: indicator, of: id)
        } else {
          try editor.measure(entry, by: indicator, of: id, today: today)
        }
      }
    }
  }
}
