import StrategicPlan

/// `plan update`: records the progress of actions.
struct UpdateCommand: Command, WritesEntries {
  var selection = PlanSelection()
  var change = ChangeOptions()
  var ids: [Argument] = []
  var writing = EntryOptions()
  private var said = JournalEntry()

  init() {}

  /// The entry given by the options.
  var entry: JournalEntry {
    var entry = said
    entry.date = writing.date
    entry.note = writing.note
    return entry
  }

  static let definition = CommandDefinition<UpdateCommand>(
    "update",
    summary: "add an entry to the journal of actions: status, progress, spending",
    discussion: """
      Adds an entry to the journal of each action named, and changes nothing else in the file. What an entry \
      does not state stays as it was. The journal of an objective takes --health and --note: how those in charge see \
      it. --step ticks off a step of an action. Without arguments, on a terminal, it asks which action and what changed. \
      An entry that makes no sense (one that reopens a finished action, spending that goes down) is refused, \
      with the reason, unless --force is given.
      """,
    operands: [Operand("ID…", .anyItem, repeats: true) { $0.ids.append($1) }, .paths],
    examples: [
      .init(
        line: "plan update C1.2 --status done --progress 100 --spent 1200 --by FL",
        explanation: "Record that it is done, as of today, for 1200 in all."),
      .init(
        line: "plan update C1.2 C1.3 --deadline 2027-06 --note \"Permis attendu\" --date 2026-03-02",
        explanation: "Postpone both, as of a day in March."),
      .init(line: "plan update C1.2 --step 2", explanation: "Tick off its second step."),
      .init(line: "plan update C1.2 --status onHold --dry-run", explanation: "Show what would change."),
      .init(line: "plan update", explanation: "Answer a few questions."),
    ],
    options: [
      [
        .optional(
          "--status", short: "s", \.said.status, value: "STATUS", choices: Status.allCases.map(\.rawValue),
          in: .entry,
          help: "its new status, in these words or those of the four languages"
        ) { Status(written: $0) },
        .optional(
          "--progress", \.said.progress, value: "PERCENT", in: .entry, help: "its progress, from 0 to 100"
        ) {
          Percent($0)
        },
        .option(
          "--spent", value: "AMOUNT", in: .entry,
          help: "everything spent so far or, after a plus sign, what was spent since"
        ) { command, text in
          guard let money = Money(text.hasPrefix("+") ? String(text.dropFirst()) : text) else { return false }
          (command.said.spent, command.said.spentMore) = text.hasPrefix("+") ? (nil, money) : (money, nil)
          return true
        },
        .optional(
          "--health", \.said.health, value: "HEALTH", choices: Health.allCases.map(\.rawValue), in: .entry,
          help: "its health, as those in charge see it"
        ) { Health(written: $0) },
        .optional(
          "--deadline", \.said.deadline, value: "DATE", in: .entry, help: "its new deadline, or 'ongoing'",
          parse: DeadlineText.init),
        .optional(
          "--step", \.said.step, value: "STEP", in: .entry,
          help: "a step that is done: its number, or words of its title"
        ) { $0.isEmpty ? nil : $0 },
        .optional(
          "--by", \.said.author, value: "NAME", completing: .names(.referent), in: .entry,
          help: "who reports it"
        ) {
          $0.isEmpty ? nil : $0
        },
      ],
      Option.writing("entry", selectedBy: "--date or --by"), Option.change,
    ]
  )

  func run(in context: inout Context) throws(Failure) -> ExitStatus {
    let (ids, selection) = selection.separating(ids, context.files)
    let fileEditor = try PlanFileEditor(selection, change, in: &context)
    if writing.takesBack {
      guard entry.isEmpty, !ids.isEmpty, !writing.corrects else {
        throw .usage(
          "--undo takes the id of an action, --date and --by, and nothing else",
          hint: "--amend corrects an entry")
      }
      return try fileEditor.change(ids, in: &context) { [entry] editor, ids throws(EditProblem) in
        for id in ids { try editor.takeBackEntry(of: id, dated: entry.date, by: entry.author) }
      }
    }
    let today = try context.today(else: writing.date)
    if ids.isEmpty || entry.isEmpty {
      guard !writing.corrects, let dialogue = context.dialogue else {
        throw ids.isEmpty
          ? .usage("update needs the id of an action", hint: "as in 'plan update C1.2 --status done'")
          : .usage(
            "no change was given for '\(ids[0])'",
            hint: "use --status, --progress, --spent, --health, --deadline, --step or --note")
      }
      return try ask(dialogue, about: ids, from: selection, in: &context)
    }
    var entry = entry
    let corrects = writing.corrects
    if !corrects { entry.author = entry.author ?? context.user.author }
    return try fileEditor.change(ids, in: &context) { [entry] editor, ids throws(EditProblem) in
      for id in ids {
        if corrects {
          try editor.amend(entry, of: id, today: today)
        } else {
          try editor.record(entry, of: id, today: today)
        }
      }
    }
  }
}
