package import SourceText

// What a well-made plan has. The examples are whole files; `«…»` marks what is wrong.

extension Rule {
  package static let missingReferent = Rule(
    "missing-referent", .warning,
    title: "Every action has a referent",
    rationale:
      "What nobody answers for is not done.",
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
      "An indicator tells whether an action worked.",
    passing: action(#""indicators": ["Attendance"]"#),
    failing: actions(#"{"id": «"A1.1"», "title": "Three"}"#))

  package static let missingBudget = Rule(
    "missing-budget", .note,
    title: "Every action has a budget",
    rationale:
      "Money, posts, or the words that none is needed.",
    passing: action(#""budget": "Own means""#),
    failing: actions(#"{"id": «"A1.1"», "title": "Three"}"#))

  package static let missingAction = Rule(
    "missing-action", .warning,
    title: "Every operational objective has actions",
    rationale:
      "An objective for which nothing is done is a wish.",
    passing: action(#""deadline": "2026""#),
    failing: operational(#"{"id": «"A1"», "title": "Two"}"#))

  package static let missingObjective = Rule(
    "missing-objective", .warning,
    title: "Every strategic objective has operational ones",
    rationale:
      "What leads there must be said.",
    passing: operational(#"{"id": "A1", "title": "Two"}"#),
    failing: objectives(#"{"id": «"A"», "title": "One"}"#))

  package static let missingMission = Rule(
    "missing-mission", .note,
    title: "A plan tells the mission",
    rationale: "Why the organization exists is what its objectives are held against.",
    passing: plan(#""missions": ["Serve everyone"]"#),
    failing: #"{"title": «"Plan"», "period": {"start": "2025", "end": "2027"}}"#)

  package static let missingVision = Rule(
    "missing-vision", .note,
    title: "A plan tells the vision",
    rationale: "Where the organization goes is what strategic objectives lead to.",
    passing: plan(#""vision": "A town for all ages""#),
    failing: #"{"title": «"Plan"», "period": {"start": "2025", "end": "2027"}}"#)

  package static let missingValues = Rule(
    "missing-values", .note,
    title: "A plan tells the values",
    rationale: "How the organization behaves on the way is part of its strategy.",
    passing: plan(#""values": ["Respect"]"#),
    failing: #"{"title": «"Plan"», "period": {"start": "2025", "end": "2027"}}"#)

  package static let missingUnit = Rule(
    "missing-unit", .note,
    title: "An indicator says what it counts",
    rationale: "A number without a unit is read by each in another way. Deliverables count nothing.",
    passing: plan(#""indicators": [{"name": "Visits", "unit": "visitors", "baseline": {"value": 4}}]"#),
    failing: plan(#""indicators": [{"name": «"Visits"», "baseline": {"value": 4}}]"#))

  package static let missingBaseline = Rule(
    "missing-baseline", .note,
    title: "An indicator says where it stood",
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
    title: "An indicator is measured once the plan runs",
    rationale: """
      An indicator that is never measured shows nothing. A deliverable is asked for when its action is done; \
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
    rationale: "A part of the organization that nothing concerns was forgotten, or is no more.",
    passing: plan(
      #""domains": ["Parks"], "strategicObjectives": [{"id": "A", "title": "One", "domains": ["Parks"]}]"#),
    failing: plan(#""domains": [«"Parks"»]"#))

  package static let emptyText = Rule(
    "empty-text", .warning,
    title: "Texts say something",
    rationale: "An empty text is a gap that looks filled. What there is nothing to say of is left out.",
    passing: plan(#""vision": "A town for all ages""#),
    failing: plan(#""vision": «" "»"#))

  package static let repeatedTitle = Rule(
    "repeated-title", .warning,
    title: "Titles tell items apart",
    rationale:
      "Of two items with one title, on whatever level, readers take one for the other. Case doesn't count, nor how many blanks there are.",
    passing: objectives(#"{"id": "A", "title": "Parks"}, {"id": "B", "title": "Streets"}"#),
    failing: objectives(#"{"id": "A", "title": "Parks"}, {"id": "B", "title": «"parks "»}"#))

  package static let identifierOutsideParent = Rule(
    "id-outside-parent", .note,
    title: "An id begins with that of its parent",
    rationale: """
      C1.2 is below C1, which is below C: so readers know where an item belongs. Where at least half of a level \
      (and more than one) is numbered in another way, that is the plan's own, and nothing is said.
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
    title: "Nothing is due after what it leads to",
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
      "An action that waits for what comes later will be late. What is done or abandoned is left aside.",
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
    title: "Plans beside one another have ids of their own",
    rationale:
      "Items are named plan-id:item-id between plans: of two plans with one id nobody knows which is meant.",
    passing: #"{"id": "pst-2025", "title": "Plan", "period": {"start": "2025", "end": "2027"}}"#,
    failing: #"{"id": «"pst-2019"», "title": "Plan", "period": {"start": "2025", "end": "2027"}}"#)

  package static let unusedException = Rule(
    "unused-exception", .warning,
    title: "Exceptions excuse something",
    rationale: "An exception that is no longer needed hides the next mistake.",
    passing: plan(
      #""values": ["Respect"], "missions": ["Serve everyone"], "allow": [{"rule": "missing-vision", "reason": "To be written in 2026"}]"#
    ),
    failing: plan(
      #""vision": "A town for all ages", "allow": [«{"rule": "missing-vision", "reason": "To be written"}»]"#)
  )

  /// What a well-made plan has.
  package static let completeness: [Rule] = [
    missingReferent, missingDeadline, missingIndicator, missingBudget, missingAction, missingObjective,
    missingMission, missingVision, missingValues, missingUnit, missingBaseline, missingTarget,
    missingMeasurement, unusedReferent, unusedDomain, emptyText, repeatedTitle, identifierOutsideParent,
    deadlineOutsidePeriod, deadlineAfterParent, dependencyDueLater, goalOutOfRange, duplicatePlan,
    unusedException,
  ]
}
