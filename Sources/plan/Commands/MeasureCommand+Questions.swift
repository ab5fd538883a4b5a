import StrategicPlan

extension MeasureCommand {
  /// Asks for one measurement after the other.
  func ask(_ dialogue: any Dialogue, in context: inout Context) throws(Failure) -> ExitStatus {
    var entry = MeasurementEntry()
    (entry.date, entry.note) = (writing.date, writing.note)
    var hasWritten = false
    let today = try context.today(else: entry.date)
    while true {
      let fileEditor = try PlanFileEditor(selection, change, in: &context)
      guard !fileEditor.loaded.plans.isEmpty else {
        return try fileEditor.changeOnlyPlan(in: &context) { _, _ in }
      }
      let questions = MeasureQuestions(dialogue, context, plans: fileEditor.loaded.plans, today: today)
      guard let answers = questions.answers(entry, today: today) else {
        if !hasWritten { context.errors += context.terminalLanguage.questions.nothingWritten + "\n" }
        return .success
      }
      _ = try fileEditor.change([answers.id], in: &context) { editor, ids throws(EditProblem) in
        for id in ids { try editor.measure(answers.entry, by: answers.indicator, of: id, today: today) }
      }
      hasWritten = true
      context.remark(context.output + "\n")
      context.output = ""
      // The next value is likely of the same day.
      entry.date = answers.entry.date
    }
  }
}
