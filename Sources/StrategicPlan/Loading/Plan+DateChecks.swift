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

  /// Checks that no item is due before it starts.
  static func checkDates(of plan: Plan, _ document: JSONDocument, _ reader: inout PlanReader) {
    let rows = plan.tables.rows
    for action in rows.actions { checkDates(of: action.item, in: plan.tables, at: document, &reader) }
    for objective in rows.strategicObjectives + rows.operationalObjectives {
      checkDates(of: objective.item, in: plan.tables, at: document, &reader)
    }
  }

  private static func checkDates(
    of item: ItemRow, in tables: Tables, at document: JSONDocument, _ reader: inout PlanReader
  ) {
    guard let start = item.start?.first, let deadline = item.deadline?.days?.last, deadline < start,
      let node = document.value(of: "start", in: item.node)
    else { return }
    let notes = document.value(of: "deadline", in: item.node).map {
      [Diagnostic.Note("its deadline is here", at: document.range($0))]
    }
    let id = tables.identifier(item.id) ?? .missing
    reader.report(
      Diagnostic(
        .startAfterDeadline, "'\(id)' starts on \(start), after its deadline \(deadline)",
        at: document.range(node), notes: notes ?? []))
  }
}
