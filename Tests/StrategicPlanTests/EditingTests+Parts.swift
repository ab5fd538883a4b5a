import SourceText
import TestSupport
import Testing

@testable import StrategicPlan

/// Changes of what a plan holds: items, registries, ids and references.
extension EditingTests {
  @Test(arguments: [
    ("operational", "C", "C3"), ("operational", "D", "D1"), ("action", "C1", "C1.3"),
    ("action", "C2", "C2.1"),
  ])
  func `a new item has the next free id`(kind: String, owner: String, id: String) throws {
    let plan = try plan()
    let known = try #require(ElementKind.addable.first { $0.word == kind })
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
      "'C1.1': weight set to 2,5, understood as 2.5"
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
    #expect(result.summary == ["'C1.1': removed start, was 2025"])
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
    ("update", "C9", "unknown item 'C9' (did you mean 'C'?)"),
    (
      "progress", "C1",
      "'C1' is an operational objective: how far it is, its actions say (--health and --note record how those in charge see it)"
    ),
    ("rename", "C1.1", "'C1.2' is already another item"),
    ("move", "C1.1", "'C1.1' is already there"),
    ("set", "C1.1", "'id' can't be set directly (use 'plan rename')"),
    ("add", "C1.1", "an operational objective can't be under an action, and 'C1.1' is one"),
    ("measure", "C1.1", "action 'C1.1' has no indicator ('plan add indicator' adds one)"),
  ])
  func `what can't be done is told`(command: String, id: String, message: String) throws {
    do {
      _ = try change { editor throws(EditProblem) in
        switch command {
        case "progress": try editor.record(entry { $0.progress = .whole }, of: id, today: today)
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
      last.summary == ["C1.2 Deux: corrected the entry of 2025-06-30: inProgress → done, 40 → 100 %"])
    let first = try change { editor throws(EditProblem) in
      let entry = entry {
        $0.date = DateText("31/03/2025")
        $0.note = "n"
      }
      try editor.amend(entry, of: "C1.2", today: today)
    }
    #expect(first.text == replacing("\"spent\": 1000 }", with: "\"spent\": 1000, \"note\": \"n\" }"))
    #expect(first.summary == ["C1.2 Deux: corrected the entry of 2025-03-31: a note, n"])
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
        "the plan has no list of referents yet; a new list also needs the 1 that items name"
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
}
