import SourceText

extension Plan {
  static func checkPeriod(of plan: Plan, _ document: JSONDocument, _ reader: inout PlanReader) {
    guard let start = plan.period.firstDay, let end = plan.period.lastDay, end < start,
      let node = document.value(of: "end", in: plan.period.node)
    else { return }
    let notes = document.value(of: "start", in: plan.period.node).map {
      [Diagnostic.Note("the period starts here", at: document.range($0))]
    }
    reader.report(
      Diagnostic(
        .periodEndBeforeStart, "the period ends on \(end), before it starts on \(start)",
        at: document.range(node), notes: notes ?? []))
  }

  /// Checks that no action is due before it starts.
  static func checkDates(of plan: Plan, _ document: JSONDocument, _ reader: inout PlanReader) {
    for action in plan.tables.rows.actions {
      guard let start = action.start?.first, let deadline = action.deadline?.last, deadline < start,
        let node = document.value(of: "start", in: action.item.node)
      else { continue }
      let notes = document.value(of: "deadline", in: action.item.node).map {
        [Diagnostic.Note("its deadline is here", at: document.range($0))]
      }
      let id = plan.tables.identifier(action.item.id) ?? .missing
      reader.report(
        Diagnostic(
          .startAfterDeadline, "'\(id)' starts on \(start), after its deadline \(deadline)",
          at: document.range(node), notes: notes ?? []))
    }
  }
}
