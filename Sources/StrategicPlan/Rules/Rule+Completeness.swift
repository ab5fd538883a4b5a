package import SourceText

// The qualities of a well-made plan. The examples are whole files; `«…»` marks the mistake.

extension Rule {
  package static let missingReferent = Rule(
    "missing-referent", .warning,
    title: "Every action has a referent",
    rationale:
      "What nobody answers for does not get done.",
    passing: action(#""referents": ["FIN"]"#),
    failing: actions(#"{"id": «"A1.1"», "title": "Three"}"#))

  package static let missingDeadline = Rule(
    "missing-deadline", .warning,
    title: "Every action has a deadline",
    rationale:
      "Without a deadline nothing is ever late.",
    passing: action(#""deadline": "2026""#),
    failing: actions(#"{"id": «"A1.1"», "title": "Three"}"#))

  package static let missingIndicator = Rule(
    "missing-indicator", .note,
    title: "Every action has an indicator",
    rationale:
      "An indicator shows whether an action worked.",
    passing: action(#""indicators": ["Attendance"]"#),
    failing: actions(#"{"id": «"A1.1"», "title": "Three"}"#))

  package static let missingBudget = Rule(
    "missing-budget", .note,
    title: "Every action has a budget",
    rationale:
      "A budget states money, posts, or that neither is needed.",
    passing: action(#""budget": "Own means""#),
    failing: actions(#"{"id": «"A1.1"», "title": "Three"}"#))

  package static let missingAction = Rule(
    "missing-action", .warning,
    title: "Every operational objective has actions",
    rationale:
      "An objective without actions is only a wish.",
    passing: action(#""deadline": "2026""#),
    failing: operational(#"{"id": «"A1"», "title": "Two"}"#))

  package static let missingObjective = Rule(
    "missing-objective", .warning,
    title: "Every strategic objective has operational objectives",
    rationale:
      "A plan must state what leads to an objective.",
    passing: operational(#"{"id": "A1", "title": "Two"}"#),
    failing: objectives(#"{"id": «"A"», "title": "One"}"#))

  package static let missingMission = Rule(
    "missing-mission", .note,
    title: "A plan states its mission",
    rationale: "Objectives are judged by why the organization exists.",
    passing: plan(#""missions": ["Serve everyone"]"#),
    failing: #"{"title": «"Plan"», "period": {"start": "2025", "end": "2027"}}"#)

  package static let missingVision = Rule(
    "missing-vision", .note,
    title: "A plan states its vision",
    rationale: "Strategic objectives lead to where the organization wants to be.",
    passing: plan(#""vision": "A town for all ages""#),
    failing: #"{"title": «"Plan"», "period": {"start": "2025", "end": "2027"}}"#)

  package static let missingValues = Rule(
    "missing-values", .note,
    title: "A plan states its values",
    rationale: "How the organization behaves on the way is part of its strategy.",
    passing: plan(#""values": ["Respect"]"#),
    failing: #"{"title": «"Plan"», "period": {"start": "2025", "end": "2027"}}"#)

  package static let missingUnit = Rule(
    "missing-unit", .note,
    title: "An indicator has a unit",
    rationale: "Everyone reads a number without a unit in another way. Deliverables need none.",
    passing: plan(#""indicators": [{"name": "Visits", "unit": "visitors", "baseline": {"value": 4}}]"#),
    failing: plan(#""indicators": [{"name": «"Visits"», "baseline": {"value": 4}}]"#))

  package static let missingBaseline = Rule(
    "missing-baseline", .note,
    title: "An indicator has a baseline",
    rationale:
      "Without a baseline nobody can tell how far a measured value has come. Deliverables need none.",
    passing: plan(#""indicators": [{"name": "Visits", "unit": "visitors", "baseline": {"value": 4}}]"#),
    failing: plan(#""indicators": [{"name": «"Visits"», "unit": "visitors"}]"#))

  package static let missingTarget = Rule(
    "missing-target", .note,
    title: "An indicator has a target",
    rationale: "Without a target nobody can tell whether a measured value is good. Deliverables need none.",
    passing: plan(
      #""indicators": [{"name": "Visits", "unit": "visitors", "targets": [{"date": "2027", "value": 9}]}]"#),
    failing: plan(#""indicators": [{"name": «"Visits"», "unit": "visitors"}]"#))

  package static let missingMeasurement = Rule(
    "missing-measurement", .note,
    title: "An indicator is measured when the plan has begun",
    rationale: """
      An indicator that is never measured shows nothing. A deliverable is expected when its action is done; \
      those of abandoned actions are not.
      """,
    passing: plan(
      #""indicators": [{"name": "Visits", "unit": "visitors", "measurements": [{"date": "2025", "value": 5}]}]"#
    ),
    failing: plan(#""indicators": [{"name": «"Visits"», "unit": "visitors"}]"#))

  package static let unusedReferent = Rule(
    "unused-referent", .warning,
    title: "Every referent of the registry is used",
    rationale: "Somebody who answers for nothing, and writes no update, was forgotten or has left.",
    passing: plan(
      #""referents": ["FIN"], "strategicObjectives": [{"id": "A", "title": "One", "referents": ["FIN"]}]"#),
    failing: plan(#""referents": [«"FIN"»]"#))

  package static let unusedDomain = Rule(
    "unused-domain", .warning,
    title: "Every domain of the registry is used",
    rationale: "A part of the organization that no item concerns was forgotten, or no longer exists.",
    passing: plan(
      #""domains": ["Parks"], "strategicObjectives": [{"id": "A", "title": "One", "domains": ["Parks"]}]"#),
    failing: plan(#""domains": [«"Parks"»]"#))

  package static let emptyText = Rule(
    "empty-text", .warning,
    title: "No text is empty",
    rationale: "An empty text is a gap that looks filled. Leave out what has no text.",
    passing: plan(#""vision": "A town for all ages""#),
    failing: plan(#""vision": «" "»"#))

  package static let repeatedTitle = Rule(
    "repeated-title", .warning,
    title: "Every item has a title of its own",
    rationale: """
      Readers confuse two items with the same title, whatever their levels. Case and the number of spaces don't \
      matter.
      """,
    passing: objectives(#"{"id": "A", "title": "Parks"}, {"id": "B", "title": "Streets"}"#),
    failing: objectives(#"{"id": "A", "title": "Parks"}, {"id": "B", "title": «"parks "»}"#))

  package static let identifierOutsideParent = Rule(
    "id-outside-parent", .note,
    title: "An id begins with the id of its parent",
    rationale: """
      C1.2 is below C1, which is below C: this shows readers where an item belongs. When at least half of a level \
      (and more than one item) is numbered in another way, the plan has a system of its own: nothing is reported.
      """,
    passing: operational(#"{"id": "A1", "title": "Two"}"#),
    failing: operational(#"{"id": «"B1"», "title": "Two"}"#))

  package static let deadlineOutsidePeriod = Rule(
    "deadline-outside-period", .warning,
    title: "Deadlines are within the plan's period",
    rationale:
      "What is due after the plan's end, or before its start, is not part of it, or the deadline is wrong.",
    passing: action(#""deadline": "2027""#),
    failing: action(#""deadline": «"2028"»"#))

  package static let deadlineAfterParent = Rule(
    "deadline-after-parent", .warning,
    title: "Nothing is due after its objective",
    rationale: "An objective is not reached before what is below it is done.",
    passing: operational(
      #"{"id": "A1", "title": "Two", "deadline": "2026", "actions": [{"id": "A1.1", "title": "Three", "deadline": "2026"}]}"#
    ),
    failing: operational(
      #"{"id": "A1", "title": "Two", "deadline": "2026", "actions": [{"id": "A1.1", "title": "Three", "deadline": «"2027"»}]}"#
    ))

  package static let dependencyDueLater = Rule(
    "dependency-due-later", .warning,
    title: "What an action depends on is due before it",
    rationale:
      "An action that waits for what comes later will be late. What is done or abandoned is ignored.",
    passing: actions(
      #"{"id": "A1.1", "title": "Three", "deadline": "2027", "dependsOn": ["A1.2"]}, {"id": "A1.2", "title": "Four", "deadline": "2026"}"#
    ),
    failing: actions(
      #"{"id": "A1.1", "title": "Three", "deadline": "2026", "dependsOn": [«"A1.2"»]}, {"id": "A1.2", "title": "Four", "deadline": "2027"}"#
    ))

  package static let goalOutOfRange = Rule(
    "sdg-out-of-range", .error,
    title: "Sustainable Development Goals are 1 to 17",
    rationale: "The United Nations have set seventeen goals (resolution A/RES/70/1).",
    passing: action(#""sdgs": [3, 11]"#),
    failing: action(#""sdgs": [3, «18»]"#))

  /// The numbers of the Sustainable Development Goals.
  static let goals = 1...17

  package static let duplicatePlan = Rule(
    "duplicate-plan-id", .error,
    title: "Plans that are checked together have different ids",
    rationale:
      "Across plans, items are named plan-id:item-id: of two plans with one id, nobody knows which is meant.",
    passing: #"{"id": "pst-2025", "title": "Plan", "period": {"start": "2025", "end": "2027"}}"#,
    failing: #"{"id": «"pst-2019"», "title": "Plan", "period": {"start": "2025", "end": "2027"}}"#)

  package static let unusedException = Rule(
    "unused-exception", .warning,
    title: "Every exception is needed",
    rationale: "An exception that is no longer needed hides the next mistake.",
    passing: plan(
      #""values": ["Respect"], "missions": ["Serve everyone"], "allow": [{"rule": "missing-vision", "reason": "To be written in 2026"}]"#
    ),
    failing: plan(
      #""vision": "A town for all ages", "allow": [«{"rule": "missing-vision", "reason": "To be written"}»]"#)
  )

  /// The rules for a well-made plan.
  package static let completeness: [Rule] = [
    missingReferent, missingDeadline, missingIndicator, missingBudget, missingAction, missingObjective,
    missingMission, missingVision, missingValues, missingUnit, missingBaseline, missingTarget,
    missingMeasurement, unusedReferent, unusedDomain, emptyText, repeatedTitle, identifierOutsideParent,
    deadlineOutsidePeriod, deadlineAfterParent, dependencyDueLater, goalOutOfRange, duplicatePlan,
    unusedException,
  ]
}
