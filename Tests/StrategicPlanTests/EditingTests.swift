import SourceText
import TestSupport
import Testing

@testable import StrategicPlan

/// Changes of a plan's text.
@Suite struct EditingTests {
  static let text = #"""
    {
      "title": "P",
      "period": { "start": "2025", "end": "2027" },
      "themes": [
        { "id": "climat", "name": "Climat" }
      ],
      "referents": [
        { "id": "FL", "name": "F. L." },
        "JVDB"
      ],
      "indicators": ["Charte"],
      "strategicObjectives": [
        {
          "id": "C",
          "title": "Citoyens",
          "operationalObjectives": [
            {
              "id": "C1",
              "title": "Écouter",
              "actions": [
                { "id": "C1.1", "title": "Un", "referents": ["FL"], "start": "2025", "deadline": "2026" },
                {
                  "id": "C1.2",
                  "title": "Deux",
                  "themes": ["climat"],
                  "dependsOn": ["C1.1"],
                  "indicators": [
                    { "id": "f", "name": "Chiffres", "measurements": [] }
                  ],
                  "updates": [
                    { "date": "2025-03-31", "status": "inProgress", "progress": 40, "spent": 1000 },
                    { "date": "2025-06-30", "progress": 60.5, "by": "FL" }
                  ]
                }
              ]
            },
            { "id": "C2", "title": "Agir", "actions": [] }
          ]
        },
        { "id": "D", "title": "Durable" }
      ]
    }

    """#

  let today: Day

  init() throws { today = try #require(Day(year: 2025, month: 9, day: 1)) }

  func plan(_ text: String = EditingTests.text) throws -> Plan {
    let loading = Plan.load(SourceFile(name: "p.json", bytes: Array(text.utf8)), defaultID: "p")
    #expect(loading.diagnostics == [])
    return try #require(loading.plan)
  }

  /// What a change leaves of the text, and what it says; the result has to be a plan.
  func change(
    _ text: String = EditingTests.text, _ change: (inout PlanEditor) throws(EditProblem) -> Void
  ) throws -> (text: String, summary: [String], objections: [String]) {
    var editor = PlanEditor(try plan(text))
    try change(&editor)
    let changed = String(decoding: editor.document.source.applying(editor.edits), as: UTF8.self)
    _ = try plan(changed)
    return (changed, editor.summary, editor.objections)
  }

  func entry(_ fill: (inout JournalEntry) -> Void) -> JournalEntry {
    var entry = JournalEntry()
    fill(&entry)
    return entry
  }

  func replacing(_ old: String, with new: String) -> String {
    #expect(EditingTests.text.contains(old))
    return EditingTests.text.replacing(old, with: new, maxReplacements: 1)
  }

  @Test func `an entry stands behind those of its day, and says what was said`() throws {
    let late = try change { editor throws(EditProblem) in
      let entry = entry {
        $0.status = .done
        $0.progress = .whole
        $0.spent = Money(cents: 120_050)
        $0.health = .good
        $0.author = "JVDB"
        $0.note = "Fini : \"bien\""
      }
      try editor.record(entry, of: "C1.2", today: today)
    }
    let last = "                { \"date\": \"2025-06-30\", \"progress\": 60.5, \"by\": \"FL\" }"
    let added = """
      ,
                      {
                        "date": "2025-09-01",
                        "status": "done",
                        "progress": 100,
                        "spent": 1200.5,
                        "health": "good",
                        "by": "JVDB",
                        "note": "Fini : \\"bien\\""
                      }
      """
    #expect(late.text == replacing(last, with: last + added))
    #expect(
      late.summary == [
        "C1.2 Deux: inProgress → done, 60.5 → 100 %, 1000.00 → 1200.50 EUR spent, health good on 2025-09-01"
      ])
    #expect(late.objections == [])

    let early = try change { editor throws(EditProblem) in
      let entry = entry {
        $0.date = DateText("2025-03")
        $0.deadline = DeadlineText("2027")
      }
      try editor.record(entry, of: "C1.2", today: today)
    }
    let first = "\"spent\": 1000 },\n"
    #expect(
      early.text
        == replacing(
          first, with: first + "                { \"date\": \"2025-03\", \"deadline\": \"2027\" },\n"))
    #expect(early.summary == ["C1.2 Deux: deadline 2027-12-31 on 2025-03-31"])
  }

  @Test func `the first entry of a journal makes it, at the end of its action`() throws {
    let result = try change { editor throws(EditProblem) in
      try editor.record(entry { $0.note = "n" }, of: "C1.1", today: today)
    }
    #expect(
      result.text
        == replacing(
          "\"deadline\": \"2026\" }",
          with: "\"deadline\": \"2026\", \"updates\": [{ \"date\": \"2025-09-01\", \"note\": \"n\" }] }"))
    #expect(result.summary == ["C1.1 Un: a note on 2025-09-01"])
  }

  /// A status that an action has, the date of an entry, what it says, and what is objected.
  private typealias Slip = (status: String, date: String?, said: String, objections: [String])

  private static let slips: [Slip] = [
    (
      "done", "2025-04-01", #"{"status": "inProgress"}"#,
      ["'a' was done on 2025-02-28, and 'inProgress' reopens it"]
    ),
    ("done", "2025-02-01", #"{"status": "inProgress"}"#, []),
    ("done", nil, #"{"progress": 90}"#, ["'a' is done, and 90 % is less than 100 %"]),
    ("done", nil, #"{"note": "n"}"#, []),
    ("abandoned", nil, #"{"progress": 90}"#, ["'a' was abandoned on 2025-02-28, and can't make progress"]),
    (
      "abandoned", nil, #"{"status": "planned"}"#,
      ["'a' was abandoned on 2025-02-28, and 'planned' resumes it"]
    ),
    ("inProgress", nil, #"{"progress": 20}"#, ["'a' goes back from 30 to 20 %, and no --note says why"]),
    ("inProgress", nil, #"{"progress": 20, "note": "n"}"#, []),
    (
      "inProgress", nil, #"{"spent": 99}"#,
      ["'a' had spent 100.00 EUR, and 99.00 is less; --spent is everything spent so far"]
    ),
    ("inProgress", nil, #"{"status": "done", "progress": 80}"#, ["'a' is done, and 80 % is less than 100 %"]),
    ("inProgress", "2025-09-02", #"{"note": "n"}"#, ["2025-09-02 is in the future"]),
    ("done", nil, #"{"deadline": "2026"}"#, ["'a' is done, and no longer has a deadline"]),
    ("inProgress", nil, #"{"deadline": "2024"}"#, ["'a' starts on 2025-01-01, after that deadline"]),
  ]

  @Test(arguments: slips)
  private func `what makes no sense is objected to`(slip: Slip) throws {
    let (status, date, said, objections) = slip
    let text = #"""
      {"title": "P", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [{"id": "S", "title": "s",
      "operationalObjectives": [{"id": "O", "title": "o", "actions": [{"id": "a", "title": "a", "start": "2025",
      "updates": [{"date": "2025-02", "status": "\#(status)", "progress": 30, "spent": 100}]}]}]}]}
      """#
    let words = try #require(JSONDocument.read(SourceFile(name: "", bytes: Array(said.utf8))).document)
    func word(_ key: String) -> String? { words.value(of: key, in: words.root).map(words.string) }
    let result = try change(text) { editor throws(EditProblem) in
      let entry = entry {
        $0.date = date.flatMap({ DateText($0) })
        $0.status = word("status").flatMap({ Status(rawValue: $0) })
        $0.progress = word("progress").flatMap(Int.init).map { Percent(millionths: $0 * 1_000_000) }
        $0.spent = word("spent").flatMap(Int64.init).map { Money(cents: $0 * 100) }
        $0.deadline = word("deadline").flatMap(DeadlineText.init)
        $0.note = word("note")
      }
      try editor.record(entry, of: "a", today: today)
    }
    #expect(result.objections == objections)
  }

  @Test func `a journal that goes on after today wants a date`() throws {
    let text = replacing("2025-06-30", with: "2025-12-31")
    let result = try change(text) { editor throws(EditProblem) in
      try editor.record(entry { $0.note = "n" }, of: "C1.2", today: today)
    }
    #expect(
      result.objections == [
        "the journal of 'C1.2' goes on to 2025-12-31, after today; give the date of this with --date"
      ])
  }

  @Test func `measurements are added to lists, to objects and to bare names`() throws {
    let inList = try change { editor throws(EditProblem) in
      var entry = MeasurementEntry()
      entry.value = Quantity(millionths: 91_700_000)
      try editor.measure(entry, by: "chiff", of: "C1.2", today: today)
    }
    #expect(
      inList.text
        == replacing(
          "\"measurements\": []", with: "\"measurements\": [{ \"date\": \"2025-09-01\", \"value\": 91.7 }]"))
    #expect(inList.summary == ["C1.2, Chiffres: 91.7 on 2025-09-01"])
    let bare = try change { editor throws(EditProblem) in
      var entry = MeasurementEntry()
      entry.isAchieved = true
      entry.date = DateText("2025-07")
      try editor.measure(entry, by: nil, of: "p", today: today)
    }
    #expect(
      bare.text
        == replacing(
          "[\"Charte\"]",
          with: """
            [
                {
                  "name": "Charte",
                  "measurements": [
                    { "date": "2025-07", "achieved": true }
                  ]
                }
              ]
            """))
  }
}
