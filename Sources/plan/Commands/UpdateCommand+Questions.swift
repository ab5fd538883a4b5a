import StrategicPlan

extension UpdateCommand {
  /// Asks for the changes to the named actions, or to one after the other.
  func ask(
    _ dialogue: any Dialogue, about ids: [String], from selection: PlanSelection, in context: inout Context
  ) throws(Failure) -> ExitStatus {
    var entry = entry
    entry.author = entry.author ?? context.user.author
    var hasWritten = false
    let today = try context.today(else: entry.date)
    while true {
      var fileEditor = try PlanFileEditor(selection, change, in: &context)
      guard !fileEditor.loaded.plans.isEmpty else {
        return try fileEditor.changeOnlyPlan(in: &context) { _, _ in }
      }
      let questions = UpdateQuestions(dialogue, context, plans: fileEditor.loaded.plans, today: today)
      guard let answers = questions.answers(ids, entry, today: today) else {
        if !hasWritten { context.errors += context.terminalLanguage.questions.nothingWritten + "\n" }
        return .success
      }
      if answers.isForced { fileEditor.options.isForced = true }
      _ = try fileEditor.change(answers.ids, in: &context) { editor, ids throws(EditProblem) in
        for id in ids { try editor.record(answers.entry, of: id, today: today) }
      }
      guard ids.isEmpty else { return .success }
      hasWritten = true
      context.remark(context.output + "\n")
      context.output = ""
      // The next entry is likely by the same person about the same day.
      entry.date = answers.entry.date
      entry.author = answers.entry.author
    }
  }
}
