extension OutputSchema {
  /// The kinds of objects in documents and rows.
  static let objects: [OutputObject] =
    [
      OutputObject(
        "period", "The time that a plan is for.",
        [
          OutputKey("start", .optional(.day), "Its first day."),
          OutputKey("end", .optional(.day), "Its last day."),
        ]),
      OutputObject(
        "planStatus", "Where a plan stands.",
        [
          OutputKey("id", .text, "The plan's id: of the plan itself, or the name of its file."),
          OutputKey("title", .text, "The plan's title."),
          OutputKey("organization", .optional(.text), "Whose plan it is."),
          OutputKey("period", .object("period"), "The time that it is for."),
        ] + figures + [
          OutputKey(
            "indicators", .object("indicatorCounts"), "How many indicators of the plan are in each state."),
          OutputKey("changes", .object("changes"), "What changed, with --since.").sometimes,
          OutputKey("strategicObjectives", .list(.object("strategicStatus")), "Its strategic objectives."),
          OutputKey("by", .words(NameKind.self), "What the groups are of, with --by.").sometimes,
          OutputKey("groups", .list(.object("groupStatus")), "A group for each name, with --by.").sometimes,
        ]),
      OutputObject(
        "strategicStatus", "Where a strategic objective stands, with everything below it.",
        objectiveKeys + figures + [
          OutputKey(
            "indicators", .object("indicatorCounts"), "How many of its indicators are in each state."),
          OutputKey(
            "operationalObjectives", .list(.object("operationalStatus")), "Its operational objectives."),
        ]),
      OutputObject(
        "operationalStatus", "Where an operational objective stands, with everything below it.",
        objectiveKeys + figures + [
          OutputKey("indicators", .object("indicatorCounts"), "How many of its indicators are in each state.")
        ]),
      OutputObject(
        "groupStatus", "The actions that have a name in common.",
        [
          OutputKey("id", .optional(.text), "The name, or null for the actions without one."),
          OutputKey("title", .optional(.text), "The whole name, where the plan tells it."),
        ] + figures + [
          OutputKey(
            "indicators", .object("indicatorCounts"), "How many of their indicators are in each state.")
        ]),
      OutputObject("standing", "The figures of a plan or an objective.", figures),
      OutputObject(
        "actionCounts", "How many actions have each status. Abandoned ones count for nothing else.",
        [OutputKey("total", .count, "All of them, abandoned ones too.")]
          + OutputKey.counts(Status.allCases.map(\.rawValue)) { "Those that are \($0)." }),
      OutputObject(
        "healthCounts", "How many open actions are of each health, as those in charge see it.",
        OutputKey.counts(Health.allCases.map(\.rawValue)) { "Those that are \($0)." }),
      OutputObject(
        "indicatorCounts",
        "How many indicators are in each state; those of abandoned actions are not counted.",
        OutputKey.counts(IndicatorStanding.State.allCases.map(\.rawValue)) { "Those that are \($0)." }),
      OutputObject(
        "amounts", "The amounts in one currency, decimal numbers as texts.",
        [
          OutputKey("planned", .amount, "The planned cost of the actions that count."),
          OutputKey("spent", .optional(.amount), "What was spent, or null if nothing is told."),
          OutputKey("abandoned", .amount, "The planned cost of abandoned actions."),
          OutputKey("revenue", .amount, "The planned revenue."),
        ]),
      OutputObject(
        "changes", "What changed since an earlier day.",
        [
          OutputKey("since", .day, "The earlier day."),
          OutputKey("progress", .optional(.number), "The percentage points gained."),
        ]
          + OutputKey.counts(TurningPoint.allCases.map(\.rawValue)) { "How many actions were \($0)." }
          + [OutputKey("spent", .named(.optional(.amount)), "What was spent since, by currency.")]),
      OutputObject("planRow", "A plan.", PlanColumn.allCases.map(\.outputKey)),
      OutputObject(
        "itemRow",
        "An action or an objective. Columns that were asked for with --columns come alone.",
        ItemColumn.listed.map { column in
          let isAlways = column.row.scope != .changes
          return isAlways ? column.outputKey : column.outputKey.sometimes
        }),
      OutputObject("indicatorRow", "An indicator.", PartColumn.keys(of: .indicator)),
      OutputObject(
        "measurementRow", "A target or a measurement of an indicator.", PartColumn.keys(of: .measurement)),
      OutputObject("stepRow", "A step of an action.", PartColumn.keys(of: .step)),
    ] + details + parts + findings

  /// The figures that are added up: those of a plan, an objective or a group.
  private static let figures: [OutputKey] = [
    OutputKey(
      "progress", .optional(.percent), "The mean progress of the actions that count, or null if none do."),
    OutputKey("progressUnknown", .count, "How many actions say nothing of their progress, and count as 0."),
    OutputKey("actions", .object("actionCounts"), "How many actions there are."),
    OutputKey("overdue", .count, "How many actions are past their deadline."),
    OutputKey("dueSoon", .count, "How many actions are due soon."),
    OutputKey("lateStart", .count, "How many actions should have begun."),
    OutputKey("slipping", .count, "How many actions are slower than their time."),
    OutputKey("budget", .named(.object("amounts")), "The amounts, by currency (ISO 4217)."),
    OutputKey("fte", .number, "The planned full-time equivalents."),
    OutputKey("health", .object("healthCounts"), "How those in charge see the actions."),
  ]

  private static let objectiveKeys: [OutputKey] = [
    OutputKey("id", .text, "The objective's id."), OutputKey("title", .text, "The objective's title."),
    OutputKey("deadline", .optional(.day), "The last day of its own deadline."),
    OutputKey("isOverdue", .flag, "Whether its own deadline has passed before all its actions were done."),
    OutputKey("isDueSoon", .flag, "Whether its own deadline comes soon."),
    OutputKey("healthSeen", .words(Health.self), "How those in charge see it, if they said.").sometimes,
  ]
}

extension OutputSchema {
  private static let details: [OutputObject] = [
    OutputObject(
      "actionDetails", "Everything about an action.",
      ItemColumn.details(of: .action).map { $0.outputKey(inDetailsOf: .action) }),
    OutputObject(
      "objectiveDetails", "Everything about an objective.",
      ItemColumn.details(of: .strategicObjective).map { $0.outputKey(inDetailsOf: .strategicObjective) }),
    OutputObject(
      "indicatorDetails", "Everything about an indicator.",
      PartColumn.keys(of: .indicator) + [
        OutputKey("targets", .list(.object("targetEntry")), "Its targets."),
        OutputKey("measurements", .list(.object("measurementEntry")), "Its measurements up to the day."),
      ]),
    OutputObject(
      "planDetails", "Everything about a plan, apart from its objectives.",
      [
        OutputKey("plan", .text, "The plan's id."), OutputKey("level", .constant("plan"), "The level."),
        OutputKey("id", .text, "The plan's id."), OutputKey("title", .text, "Its title."),
        OutputKey("text", .optional(.text), "More about it."),
        OutputKey("organization", .optional(.text), "Whose plan it is."),
        OutputKey("language", .optional(.text), "Its language, a BCP 47 tag."),
        OutputKey("period", .object("period"), "The time that it is for."),
        OutputKey("adopted", .optional(.day), "When it was adopted."),
        OutputKey("currency", .text, "The currency of amounts without one (ISO 4217)."),
        OutputKey("source", .optional(.text), "Where it comes from."),
        OutputKey("missions", .list(.object("statement")), "What the organization is for."),
        OutputKey("vision", .optional(.text), "Where it wants to be."),
        OutputKey("values", .list(.object("value")), "What guides it."),
        OutputKey("themes", .list(.object("theme")), "The themes that items belong to."),
        OutputKey("referents", .list(.object("entry")), "Who answers for items."),
        OutputKey("domains", .list(.object("entry")), "The parts of the organization."),
        OutputKey("sponsors", .list(.object("entry")), "Who carries items, in politics or management.")
          .sometimes,
        OutputKey("indicators", .list(.object("indicator")), "The plan's own indicators."),
        OutputKey("reviews", .list(.object("review")), "What was said of it in reviews."),
        OutputKey("standing", .object("standing"), "Its figures."),
        OutputKey("children", .list(.text), "The ids of its strategic objectives."),
        OutputKey("links", .list(.object("link")), "Documents about it.").sometimes,
        OutputKey("fields", .named(.text), "What else is kept about it.").sometimes,
        OutputKey("sourceIds", .named(.text), "What other systems call it.").sometimes,
      ]),
  ]

  private static let parts: [OutputObject] = [
    OutputObject(
      "budgetLine", "A line of an action's budget, or the amount planned below an objective in a currency.",
      [
        OutputKey("amount", .optional(.amount), "The amount."),
        OutputKey("currency", .optional(.text), "Its currency (ISO 4217)."),
        OutputKey("fte", .optional(.number), "The full-time equivalents.").sometimes,
        OutputKey("year", .optional(.number), "The year in which its fiscal year begins.").sometimes,
        OutputKey("source", .optional(.text), "Who pays.").sometimes,
        OutputKey("kind", .words(BudgetKind.self), "Whether money goes out or comes in.").sometimes,
        OutputKey("note", .optional(.text), "A remark.").sometimes,
        OutputKey("nature", .words(BudgetNature.self), "Running costs, or what lasts.").sometimes,
        OutputKey("code", .text, "The article of the budget.").sometimes,
      ]),
    OutputObject(
      "indicator", "An indicator, and where it stands.",
      [
        OutputKey("id", .optional(.text), "Its id."), OutputKey("name", .text, "What is measured."),
        OutputKey("unit", .optional(.text), "The unit of its values."),
        OutputKey("direction", .optional(.words(Direction.self)), "Whether more or less is better."),
        OutputKey("baseline", .optional(.object("baseline")), "The value from which it is judged."),
        OutputKey("target", .optional(.object("target")), "The target by which it is judged."),
        OutputKey("next", .optional(.object("target")), "The next target after the day."),
        OutputKey("last", .optional(.object("measurement")), "The last value measured up to the day."),
        OutputKey("attainment", .optional(.number), "The share of the way to the target, in percent."),
        OutputKey("expected", .optional(.number), "The value on a straight way to the target."),
        OutputKey("state", .optional(.words(IndicatorStanding.State.self)), "How it is judged."),
        OutputKey("text", .text, "More about it.").sometimes,
        OutputKey("source", .text, "Where its values come from.").sometimes,
        OutputKey("referents", .list(.text), "Who measures it.").sometimes,
        OutputKey("frequency", .words(Frequency.self), "How often it is measured.").sometimes,
        OutputKey("links", .list(.object("link")), "Documents about it.").sometimes,
        OutputKey("fields", .named(.text), "What else is kept about it.").sometimes,
        OutputKey("sourceIds", .named(.text), "What other systems call it.").sometimes,
      ]),
    OutputObject(
      "baseline", "A value from which an indicator is judged.",
      [
        OutputKey("value", .optional(.number), "The value."),
        OutputKey("date", .optional(.day), "The last day of its date."),
        OutputKey("note", .optional(.text), "A remark."),
      ]),
    OutputObject(
      "target", "A target, with its value once the baseline is added.", targetKeys),
    OutputObject(
      "targetEntry", "A target as it is in the file.",
      targetKeys + [OutputKey("relative", .flag, "Whether the value is added to the baseline.")]),
    OutputObject("measurement", "A measurement.", measurementKeys),
    OutputObject("measurementEntry", "A measurement as it is in the file.", measurementKeys),
    OutputObject(
      "step", "A step of an action.",
      [
        OutputKey("title", .text, "Its title."), OutputKey("referents", .list(.text), "Who answers for it."),
        OutputKey("deadline", .optional(.day), "The last day of its deadline."),
        OutputKey("done", .optional(.day), "When it was done, or null."),
        OutputKey("isOverdue", .flag, "Whether its deadline has passed."),
      ]),
    OutputObject(
      "update", "An entry of a journal.",
      [
        OutputKey("date", .optional(.day), "The last day of its date."),
        OutputKey("status", .optional(.words(Status.self)), "The new status."),
        OutputKey("progress", .optional(.percent), "The new progress."),
        OutputKey("spent", .optional(.amount), "Everything spent so far."),
        OutputKey("health", .optional(.words(Health.self)), "How those in charge see it."),
        OutputKey("deadline", .optional(.text), "The last day of the new deadline, or `ongoing`."),
        OutputKey("by", .optional(.text), "Who reports it."),
        OutputKey("note", .optional(.text), "A remark."),
        OutputKey("links", .list(.object("link")), "Documents about it.").sometimes,
      ]),
    OutputObject(
      "link", "A document.",
      [
        OutputKey("title", .optional(.text), "Its title."), OutputKey("url", .text, "Its address."),
        OutputKey("date", .optional(.day), "The last day of its date."),
      ]),
    OutputObject(
      "statement", "A mission.",
      [
        OutputKey("title", .optional(.text), "Its title."), OutputKey("text", .optional(.text), "Its text."),
      ]),
    OutputObject(
      "value", "What guides an organization.",
      [OutputKey("name", .text, "Its name."), OutputKey("text", .optional(.text), "More about it.")]),
    OutputObject(
      "theme", "A theme that items belong to.",
      [
        OutputKey("id", .optional(.text), "Its id."),
        OutputKey("kind", .optional(.text), "What it is one of."),
        OutputKey("name", .text, "Its name."), OutputKey("text", .optional(.text), "More about it."),
      ]),
    OutputObject(
      "entry", "Somebody who is named by an id, or a part of the organization.",
      [
        OutputKey("id", .text, "The id, or the name alone."),
        OutputKey("name", .optional(.text), "The whole name."),
        OutputKey("role", .optional(.text), "The function.").sometimes,
      ]),
    OutputObject(
      "review", "What was said of a plan.",
      [
        OutputKey("date", .optional(.day), "When."),
        OutputKey("title", .optional(.text), "On what occasion."),
        OutputKey("text", .optional(.text), "The words."),
      ]),
  ]

  private static let targetKeys: [OutputKey] = [
    OutputKey("value", .optional(.number), "The value."),
    OutputKey("date", .optional(.day), "The last day of its date."),
    OutputKey("comparison", .optional(.words(Comparison.self)), "How a value is compared with it."),
    OutputKey("from", .optional(.number), "The least value of a range."),
    OutputKey("to", .optional(.number), "The greatest value of a range."),
    OutputKey("note", .optional(.text), "A remark."),
  ]

  private static let measurementKeys: [OutputKey] = [
    OutputKey("value", .optional(.number), "The value."),
    OutputKey("achieved", .optional(.flag), "Whether it is reached, where that is all that is measured."),
    OutputKey("date", .optional(.day), "The last day of its date."),
    OutputKey("note", .optional(.text), "A remark."),
  ]

  private static let findings: [OutputObject] = [
    OutputObject(
      "diagnostic", "A finding.",
      [
        OutputKey("rule", .text, "The rule's id."),
        OutputKey("severity", .word(["error", "warning", "note"]), "How bad it is."),
        OutputKey("message", .text, "What is wrong."),
        OutputKey("hint", .optional(.text), "What to do about it."),
        OutputKey("file", .text, "The file's path as it was given."),
        OutputKey("line", .count, "The line, from 1."),
        OutputKey("column", .count, "The column in bytes of UTF-8, from 1."),
        OutputKey("endLine", .count, "The line after the marked range."),
        OutputKey("endColumn", .count, "The column after the marked range."),
        OutputKey("plan", .optional(.text), "The plan's id."),
        OutputKey("organization", .optional(.text), "Whose plan it is."),
        OutputKey("item", .optional(.text), "The id of the item it is about."),
        OutputKey("fingerprint", .text, "The same for the same finding in another version of the file."),
      ]),
    OutputObject(
      "summary", "How many findings there are.",
      [
        OutputKey("errors", .count, "Those that are errors."),
        OutputKey("warnings", .count, "Those that are warnings."),
        OutputKey("notes", .count, "Those that are notes."),
      ]),
    OutputObject(
      "rule", "A rule.",
      [
        OutputKey("id", .text, "Its id."), OutputKey("family", .text, "The family it belongs to."),
        OutputKey("severity", .text, "Its severity unless it is set, or `off`."),
        OutputKey("title", .text, "What it requires."),
        OutputKey("rationale", .text, "Why."),
        OutputKey("parameters", .list(.object("parameter")), "What can be set besides its severity."),
      ]),
    OutputObject(
      "parameter", "A number that a rule can be set with.",
      [
        OutputKey("name", .text, "Its key."), OutputKey("default", .count, "Its value unless it is set."),
        OutputKey("minimum", .count, "The least value."), OutputKey("maximum", .count, "The greatest value."),
        OutputKey("summary", .text, "What it means."),
      ]),
  ]
}
