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

  private let today: Day

  init() throws { today = try #require(Day(year: 2025, month: 9, day: 1)) }

  private func plan(_ text: String = EditingTests.text) throws -> Plan {
    let loading = Plan.load(SourceFile(name: "p.json", bytes: Array(text.utf8)), defaultID: "p")
    #expect(loading.diagnostics == [])
    return try #require(loading.plan)
  }

  /// What a change leaves of the text, and what it says; the result has to be a plan.
  private func change(
    _ text: String = EditingTests.text, _ change: (inout PlanEditor) throws(EditProblem) -> Void
  ) throws -> (text: String, summary: [String], objections: [String]) {
    var editor = PlanEditor(try plan(text))
    try change(&editor)
    let changed = String(decoding: editor.document.source.applying(editor.edits), as: UTF8.self)
    _ = try plan(changed)
    return (changed, editor.summary, editor.objections)
  }

  private func entry(_ fill: (inout JournalEntry) -> Void) -> JournalEntry {
    var entry = JournalEntry()
    fill(&entry)
    return entry
  }

  private func replacing(_ old: String, with new: String) -> String {
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
        $0.deadline = DateText("2027")
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
    ("abandoned", nil, #"{"progress": 90}"#, ["'a' was abandoned on 2025-02-28, and makes no progress"]),
    (
      "abandoned", nil, #"{"status": "planned"}"#,
      ["'a' was abandoned on 2025-02-28, and 'planned' takes it up again"]
    ),
    ("inProgress", nil, #"{"progress": 20}"#, ["'a' goes back from 30 to 20 %, and no --note says why"]),
    ("inProgress", nil, #"{"progress": 20, "note": "n"}"#, []),
    (
      "inProgress", nil, #"{"spent": 99}"#,
      ["'a' had spent 100.00 EUR, and 99.00 is less; --spent is all that was spent up to then"]
    ),
    ("inProgress", nil, #"{"status": "done", "progress": 80}"#, ["'a' is done, and 80 % is less than 100 %"]),
    ("inProgress", "2025-09-02", #"{"note": "n"}"#, ["2025-09-02 has not come yet"]),
    ("done", nil, #"{"deadline": "2026"}"#, ["'a' is done, and has no deadline any more"]),
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
    func word(_ key: String) -> String? { words.value(of: key, in: .root).map(words.string) }
    let result = try change(text) { editor throws(EditProblem) in
      let entry = entry {
        $0.date = date.flatMap(DateText.init)
        $0.status = word("status").flatMap(Status.init)
        $0.progress = word("progress").flatMap(Int.init).map { Percent(millionths: $0 * 1_000_000) }
        $0.spent = word("spent").flatMap(Int64.init).map { Money(cents: $0 * 100) }
        $0.deadline = word("deadline").flatMap(DateText.init)
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
        "the journal of 'C1.2' goes on to 2025-12-31, after today; --date says when this was"
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

  @Test(arguments: [
    ("operational", "C", "C3"), ("operational", "D", "D1"), ("action", "C1", "C1.3"),
    ("action", "C2", "C2.1"),
  ])
  func `a new item has the next free id`(kind: String, owner: String, id: String) throws {
    let plan = try plan()
    let known = try #require(PartKind.addable.first { $0.word == kind })
    #expect(plan.nextIdentifier(of: known, under: try plan.part(named: owner)) == id)
  }

  @Test(arguments: [
    (["S1", "S2", "S9"], "S10"), (["OS01", "OS02"], "OS03"), (["C", "P", "A"], "S1"), (["A", "B"], "C"),
    ([], "S1"),
    (["x.y.7", "x.y.3"], "x.y.8"), (["S1", "other"], "S2"),
  ])
  func `ids go on as they began`(ids: [String], next: String) throws {
    let items = ids.map { #"{"id": "\#($0)", "title": "t"}"# }.joined(separator: ",")
    let plan = try plan(
      #"{"title": "P", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [\#(items)]}"#)
    #expect(plan.nextIdentifier(of: .strategicObjective, under: plan.part) == next)
  }

  @Test func `things are added behind others of their kind`() throws {
    let action = try change { editor throws(EditProblem) in
      var addition = PlanEditor.Addition(.action, "Trois")
      addition.owner = "C1"
      addition.values = [
        ("budget", "15000"), ("referents", "FL, JVDB"), ("deadline", "2027"), ("sdgs", "3,11"),
      ]
      try editor.add(addition)
    }
    let end = "            }\n          ]\n        },\n"
    let added = """
                  },
                  {
                    "id": "C1.3",
                    "title": "Trois",
                    "referents": ["FL", "JVDB"],
                    "sdgs": [3, 11],
                    "deadline": "2027",
                    "budget": { "amount": 15000 }
                  }
                ]
              },

      """
    #expect(action.text.contains(added), "\(action.text)")
    #expect(EditingTests.text.contains(end))
    #expect(action.summary == ["added action 'C1.3' (Trois) under 'C1' (Écouter)"])
    let domain = try change { editor throws(EditProblem) in try editor.add(.init(.domain, "Travaux")) }
    #expect(
      domain.text
        == replacing(
          "    \"JVDB\"\n  ],\n", with: "    \"JVDB\"\n  ],\n  \"domains\": [\"Travaux\"],\n"))
  }

  @Test(arguments: [
    (
      "C1.1", "deadline", "2027-06", "\"deadline\": \"2026\"", "\"deadline\": \"2027-06\"",
      "'C1.1': deadline set to 2027-06, was 2026"
    ),
    (
      "C1.1", "weight", "2,5", "\"deadline\": \"2026\" }", "\"deadline\": \"2026\", \"weight\": 2.5 }",
      "'C1.1': weight set to 2,5"
    ),
    (
      "C1.1", "priority", "high", "[\"FL\"], ", "[\"FL\"], \"priority\": \"high\", ",
      "'C1.1': priority set to high"
    ),
    (
      "C1.1", "referents", "JVDB,FL", "\"referents\": [\"FL\"]", "\"referents\": [\"JVDB\", \"FL\"]",
      "'C1.1': referents set to JVDB,FL"
    ),
    ("JVDB", "role", "DG", "\"JVDB\"", "{ \"id\": \"JVDB\", \"role\": \"DG\" }", "'JVDB': role set to DG"),
    (
      "p", "organization", "CPAS", "\"title\": \"P\",", "\"title\": \"P\",\n  \"organization\": \"CPAS\",",
      "'p': organization set to CPAS"
    ),
    (
      "climat", "kind", "axis", "\"climat\", ", "\"climat\", \"kind\": \"axis\", ",
      "'climat': kind set to axis"
    ),
  ])
  func `a key is set where it belongs`(
    id: String, key: String, word: String, old: String, new: String, summary: String
  ) throws {
    let result = try change { editor throws(EditProblem) in try editor.set(key, to: word, of: id) }
    #expect(result.text == replacing(old, with: new))
    #expect(result.summary == [summary])
  }

  @Test func `a key is taken out with its comma`() throws {
    let result = try change { editor throws(EditProblem) in try editor.set("start", to: nil, of: "C1.1") }
    #expect(
      result.text == replacing("\"start\": \"2025\", \"deadline\": \"2026\"", with: "\"deadline\": \"2026\""))
    #expect(result.summary == ["'C1.1': took out start, was 2025"])
  }

  @Test func `what is referred to, or has something below it, is not taken out unasked`() throws {
    let action = try change { editor throws(EditProblem) in try editor.remove("C1.1") }
    #expect(action.objections == ["action 'C1.1' is referred to by C1.2"])
    #expect(!action.text.contains("C1.1"))
    #expect(action.text.contains("\"dependsOn\": [],"))
    let referent = try change { editor throws(EditProblem) in try editor.remove("FL") }
    #expect(referent.objections == ["referent 'FL' is referred to by C1.1"])
    let objective = try change { editor throws(EditProblem) in try editor.remove("C1") }
    #expect(objective.objections == ["operational objective 'C1' has 2 items below it"])
    #expect(objective.summary == ["removed operational objective 'C1' and 2 below it"])
    let free = try change { editor throws(EditProblem) in try editor.remove("D") }
    #expect(free.objections == [])
    #expect(free.text == replacing(",\n    { \"id\": \"D\", \"title\": \"Durable\" }", with: ""))
  }

  @Test func `references follow an id`() throws {
    let action = try change { editor throws(EditProblem) in try editor.rename("C1.1", to: "C1.9") }
    #expect(action.text == EditingTests.text.replacing("\"C1.1\"", with: "\"C1.9\""))
    #expect(action.summary == ["renamed action 'C1.1' to 'C1.9', 1 reference"])
    let referent = try change { editor throws(EditProblem) in try editor.rename("FL", to: "Prénom Nom") }
    #expect(referent.text == EditingTests.text.replacing("\"FL\"", with: "\"Prénom Nom\""))
    #expect(referent.summary == ["renamed referent 'FL' to 'Prénom Nom', 2 references"])
    let deep = try change { editor throws(EditProblem) in try editor.rename("C1", to: "X", below: true) }
    #expect(deep.text == EditingTests.text.replacing("\"C1", with: "\"X"))
    #expect(deep.summary == ["renamed operational objective 'C1' to 'X', 2 below it, 1 reference"])
  }

  @Test func `an item is moved as it is spelled, and back again`() throws {
    let moved = try change { editor throws(EditProblem) in try editor.move("C1.1", under: "C2", nil) }
    let line =
      "{ \"id\": \"C1.1\", \"title\": \"Un\", \"referents\": [\"FL\"], \"start\": \"2025\", \"deadline\": \"2026\" }"
    #expect(
      moved.text
        == replacing("            \(line),\n", with: "").replacing(
          "\"actions\": []", with: "\"actions\": [\(line)]"))
    #expect(moved.summary == ["moved action 'C1.1' under 'C2'"])
    let back = try change(moved.text) { editor throws(EditProblem) in
      try editor.move("C1.1", under: "C1", .before("C1.2"))
    }
    #expect(back.text == EditingTests.text)
  }

  @Test(arguments: [
    ("update", "C9", "unknown action 'C9' (one of C1.1, C1.2)"),
    ("update", "C1", "'C1' is an operational objective; only actions have a journal"),
    ("rename", "C1.1", "'C1.2' is another item"), ("move", "C1.1", "'C1.1' stands there already"),
    ("set", "C1.1", "'id' is not set by hand ('plan rename' does it)"),
    ("add", "C1.1", "an operational objective can't stand under an action, as 'C1.1' is one"),
    ("measure", "C1.1", "action 'C1.1' has no indicator ('plan add indicator' adds one)"),
  ])
  func `what can't be done is told`(command: String, id: String, message: String) throws {
    do {
      _ = try change { editor throws(EditProblem) in
        switch command {
        case "update": try editor.record(entry { $0.note = "n" }, of: id, today: today)
        case "rename": try editor.rename(id, to: "C1.2")
        case "move": try editor.move(id, under: nil, .before("C1.2"))
        case "set": try editor.set("id", to: "x", of: id)
        case "add":
          var addition = PlanEditor.Addition(.operationalObjective, "t")
          addition.owner = id
          try editor.add(addition)
        default: try editor.measure(MeasurementEntry(), by: nil, of: id, today: today)
        }
      }
      Issue.record("nothing was wrong with it")
    } catch let problem as EditProblem {
      #expect(problem.message + (problem.hint.map { " (\($0))" } ?? "") == message)
    }
  }

  @Test func `an entry is corrected in its place`() throws {
    let last = try change { editor throws(EditProblem) in
      try editor.amend(
        entry {
          $0.status = .done
          $0.progress = .whole
        }, of: "C1.2", today: today)
    }
    #expect(
      last.text
        == replacing(
          "\"2025-06-30\", \"progress\": 60.5,",
          with: "\"2025-06-30\", \"status\": \"done\", \"progress\": 100,"))
    #expect(
      last.summary == ["C1.2 Deux: corrected what was said on 2025-06-30: inProgress → done, 40 → 100 %"])
    let first = try change { editor throws(EditProblem) in
      let entry = entry {
        $0.date = DateText("31/03/2025")
        $0.note = "n"
      }
      try editor.amend(entry, of: "C1.2", today: today)
    }
    #expect(first.text == replacing("\"spent\": 1000 }", with: "\"spent\": 1000, \"note\": \"n\" }"))
    #expect(first.summary == ["C1.2 Deux: corrected what was said on 2025-03-31: a note, n"])
  }

  @Test func `a successor takes over, and journals stay`() throws {
    let merged = try change { editor throws(EditProblem) in
      try editor.rename("FL", to: "JVDB", merging: true)
    }
    #expect(
      merged.text
        == replacing("{ \"id\": \"FL\", \"name\": \"F. L.\" },\n    ", with: "").replacing(
          "[\"FL\"]", with: "[\"JVDB\"]"))
    #expect(merged.summary == ["referent 'FL' is now 'JVDB', 1 reference"])
  }

  @Test func `the first list of referents holds all that items name`() throws {
    let text = EditingTests.text.replacing(
      #"  "referents": [\#n    { "id": "FL", "name": "F. L." },\#n    "JVDB"\#n  ],\#n"#, with: "")
    let result = try change(text) { editor throws(EditProblem) in
      var addition = PlanEditor.Addition(.referent, "ZZ")
      addition.values = [("name", "Z. Z.")]
      try editor.add(addition)
    }
    #expect(
      result.objections == [
        "the plan has no list of referents yet, and one has to hold the 1 that items name too"
      ])
    #expect(
      result.text.contains(
        """
          "referents": [
            "FL",
            { "id": "ZZ", "name": "Z. Z." }
          ],

        """))
  }

  @Test(arguments: [
    ("1200", "1200"), ("1200.50", "1200.50"), ("1200,50", "1200.50"), ("1.200,50 €", "1200.50"),
    ("1,200.50", "1200.50"),
    ("1 200", "1200"), ("10 200 000", "10200000"), ("1'200.5", "1200.5"), ("€1200", "1200"), ("-5", "-5"),
    ("0,125", "0.125"),
    ("007", "7"), ("1.234.567", "1234567"), ("1\u{202F}200,5 EUR", "1200.5"), ("91.7", "91.7"),
    ("1.200", nil), ("12,000", nil), ("12 00", nil), ("1.2.3", nil), ("", nil), ("many", nil), ("1e5", nil),
    ("-", nil), ("1,200,50", nil), ("0.200,50 €", nil), ("2\u{361}", nil), ("٣", nil), ("0400.000", nil),
    ("€", nil), (".5", nil), ("5.", nil),
  ])
  func `numbers are understood as people type them`(typed: String, number: String?) {
    #expect(typed.asNumber == number)
  }
}
