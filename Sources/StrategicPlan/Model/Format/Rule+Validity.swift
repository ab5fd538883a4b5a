package import SourceText

// The requirements for a file to be a plan. The examples are whole files; `«…»` marks the mistake.

extension Rule {
  /// The rule for files that can't be read at all. Nothing in a file can break it.
  package static let unreadableFile = Rule(
    "unreadable-file", .error,
    title: "The file can be read",
    rationale: "The file does not exist, is not a regular file, or may not be read.",
    passing: "", failing: "")

  static let unknownKey = Rule(
    "unknown-key", .error,
    title: "Every key is known",
    rationale: "A key that nothing reads is a misspelling, or information that would be lost.",
    passing: plan(#""currency": "EUR""#),
    failing: plan(#"«"curency"»: "EUR""#))

  static let missingKey = Rule(
    "missing-key", .error,
    title: "Every required key is given",
    rationale:
      "Without a title and a period a plan can't be distinguished from others, nor an item from its siblings.",
    passing: plan(#""indicators": [{"name": "Attendance"}]"#),
    failing: plan(#""indicators": [«{»"unit": "persons"}]"#))

  static let wrongType = Rule(
    "wrong-type", .error,
    title: "Values are of the right type",
    rationale: "A text where a list belongs means something was written in the wrong place.",
    passing: plan(#""values": ["Respect"]"#),
    failing: plan(#""values": «"Respect"»"#))

  static let badDate = Rule(
    "bad-date", .error,
    title: "Dates exist in the calendar",
    rationale: "A date is 2020-06-30, 2020-06, 2020-Q2, 2020-H1 or 2020, between 1900 and 2199.",
    passing: plan(#""adopted": "2024-02-29""#),
    failing: plan(#""adopted": «"2025-02-29"»"#))

  static let badAmount = Rule(
    "bad-amount", .error,
    title: "Amounts are exact",
    rationale: """
      Money is not negative and has at most two decimals: totals are exact to the cent. Up to three digits, a point \
      and three more may be thousands to who wrote them: 780.000 is refused.
      """,
    passing: action(#""budget": {"amount": 1200.5}"#),
    failing: action(#""budget": {"amount": «1200.505»}"#))

  static let badNumber = Rule(
    "bad-number", .error,
    title: "Numbers are in range",
    rationale: "Numbers have at most six decimals and twelve digits before them, so that sums are exact.",
    passing: action(#""weight": 2"#),
    failing: action(#""weight": «-2»"#))

  static let badIdentifier = Rule(
    "bad-id", .error,
    title: "Ids have only \(Identifier.parts)",
    rationale: "An id is typed on command lines and is part of addresses: spaces would break both.",
    passing: #"{"id": "pst-2025", "title": "Plan", "period": {"start": "2025", "end": "2027"}}"#,
    failing: #"{"id": «"pst 2025"», "title": "Plan", "period": {"start": "2025", "end": "2027"}}"#)

  package static let badValue = Rule(
    "bad-value", .error,
    title: "Codes are well formed",
    rationale: "Languages are BCP 47 tags and currencies ISO 4217 codes, so that every tool knows them.",
    passing: plan(#""language": "fr-BE""#),
    failing: plan(#""language": «"français"»"#))

  static let unknownStatus = Rule(
    "unknown-status", .error,
    title: "Every status is known",
    rationale:
      "Only known statuses can be counted: notStarted, planned, inProgress, onHold, blocked, done, abandoned.",
    passing: action(#""status": "done""#),
    failing: action(#""status": «"doen"»"#))

  static let unknownValue = Rule(
    "unknown-value", .error,
    title: "Every word is one of those allowed",
    rationale: "Where only certain words have a meaning, any other word has none.",
    passing: action(#""priority": "high""#),
    failing: action(#""priority": «"urgent"»"#))

  static let duplicateIdentifier = Rule(
    "duplicate-id", .error,
    title: "An id names one item",
    rationale:
      "Ids are unique in the plan across levels: of two items with the same id, nobody knows which is meant.",
    passing: objectives(#"{"id": "A", "title": "One"}, {"id": "B", "title": "Two"}"#),
    failing: objectives(#"{"id": "A", "title": "One"}, {"id": «"A"», "title": "Two"}"#))

  static let unknownReference = Rule(
    "unknown-reference", .error,
    title: "Everything referred to exists",
    rationale:
      "Referents and domains are those of the registry, where there is one; themes and items those of the plan.",
    passing: action(#""dependsOn": []"#),
    failing: action(#""dependsOn": [«"A1.9"»]"#))

  static let dependencyCircle = Rule(
    "dependency-circle", .error,
    title: "Dependencies run in one direction",
    rationale: "Actions that wait for one another never begin.",
    passing: action(#""dependsOn": []"#),
    failing: action(#""dependsOn": [«"A1.1"»]"#))

  static let startAfterDeadline = Rule(
    "start-after-deadline", .error,
    title: "An action starts before its deadline",
    rationale: "One of the two dates is wrong.",
    passing: action(#""start": "2025", "deadline": "2026""#),
    failing: action(#""start": «"2027"», "deadline": "2026""#))

  static let periodEndBeforeStart = Rule(
    "period-end-before-start", .error,
    title: "A period ends after it starts",
    rationale: "One of the two dates is wrong.",
    passing: #"{"title": "Plan", "period": {"start": "2025", "end": "2027"}}"#,
    failing: #"{"title": "Plan", "period": {"start": "2025", "end": «"2024"»}}"#)

  static let progressOutOfRange = Rule(
    "progress-out-of-range", .error,
    title: "Progress is between 0 and 100",
    rationale: "Progress is a share of the whole in percent.",
    passing: action(#""progress": 100"#),
    failing: action(#""progress": «110»"#))

  static let unknownRule = Rule(
    "unknown-rule", .error,
    title: "Every rule that is named exists",
    rationale:
      "Setting a rule that does not exist has no effect. Rules that make a file a plan can't be set.",
    passing: plan(#""checks": {"overdue": "error"}"#),
    failing: plan(#""checks": {«"overdu"»: "error"}"#))

  /// The rules that loading a plan enforces. All are errors.
  package static let validity: [Rule] =
    json + [
      unknownKey, missingKey, wrongType, badDate, badAmount, badNumber, badIdentifier, badValue,
      unknownStatus, unknownValue, duplicateIdentifier, unknownReference, dependencyCircle,
      startAfterDeadline, periodEndBeforeStart, progressOutOfRange, unknownRule,
    ]
}

extension Rule {
  /// Returns the reason why a name is not that of a rule that may be set.
  package static func problem(withName name: String) -> String {
    ([unreadableFile] + validity).contains { $0.id == name }
      ? "'\(name)' can't be set: a file that breaks it is not a plan" : "unknown rule '\(name)'"
  }
}
