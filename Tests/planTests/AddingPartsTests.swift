import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// `plan add` for the parts of items, and the ids that it gives.
@Suite struct AddingPartsTests {
  static let plan = #"""
    {
      "title": "P",
      "period": { "start": "2024", "end": "2027" },
      "strategicObjectives": [
        {
          "id": "OS1",
          "title": "a",
          "operationalObjectives": [
            {
              "id": "OO1.1",
              "title": "b",
              "actions": [
                { "id": "A1.1.1", "title": "c", "budget": { "amount": 5 }, "indicators": ["Visites"] }
              ]
            }
          ]
        },
        { "id": "OS2", "title": "d" }
      ]
    }

    """#

  let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": AddingPartsTests.plan])

  private func run(_ arguments: [String]) -> World.Result { World(files: files).run(arguments) }

  @Test(arguments: [
    (
      ["budget", "420000", "--under", "A1.1.1", "--source", "UREBA", "--year", "2026"],
      "added budget line '420000' under 'A1.1.1' (c)", #"{ "amount": 5 }"#,
      #"[{ "amount": 5 }, { "amount": 420000, "year": 2026, "source": "UREBA" }]"#
    ),
    (
      ["budget", "0,5 ETP", "--under", "A1.1.1"],
      "added budget line '0,5 ETP' under 'A1.1.1' (c); understood as fte 0.5", #"{ "amount": 5 }"#,
      #"[{ "amount": 5 }, { "fte": 0.5 }]"#
    ),
    (
      ["budget", "1,2 M€", "--under", "A1.1.1"],
      "added budget line '1,2 M€' under 'A1.1.1' (c); understood as amount 1200000", #"{ "amount": 5 }"#,
      #"[{ "amount": 5 }, { "amount": 1200000 }]"#
    ),
    (
      ["target", "≥ 900", "--by", "2026", "--under", "A1.1.1"],
      #"added target '≥ 900' under 'Visites'; understood as value 900, comparison "atLeast""#,
      #"["Visites"]"#,
      #"[{ "name": "Visites", "targets": [{ "date": "2026", "value": 900, "comparison": "atLeast" }] }]"#
    ),
    (
      ["target", "40..60 %", "--under", "A1.1.1", "--indicator", "vis"],
      "added target '40..60 %' under 'Visites'; understood as from 40, to 60", #"["Visites"]"#,
      #"[{ "name": "Visites", "targets": [{ "from": 40, "to": 60 }] }]"#
    ),
    (
      ["target", "Un rapport", "--under", "A1.1.1"],
      #"added target 'Un rapport' under 'Visites'; understood as note "Un rapport""#, #"["Visites"]"#,
      #"[{ "name": "Visites", "targets": [{ "note": "Un rapport" }] }]"#
    ),
    (
      ["step", "Étude", "--under", "A1.1.1"], "added step 'Étude' under 'A1.1.1' (c)", #""amount": 5 },"#,
      #""amount": 5 }, "steps": ["Étude"],"#
    ),
    (
      ["step", "Étude", "--under", "A1.1.1", "--deadline", "2026-06", "--referent", "FL"],
      "added step 'Étude' under 'A1.1.1' (c)", #""amount": 5 },"#,
      #""amount": 5 }, "steps": [{ "title": "Étude", "referents": ["FL"], "deadline": "2026-06" }],"#
    ),
    (
      ["link", "https://example.org/x", "--under", "A1.1.1", "--title", "Page"],
      "added link 'https://example.org/x' under 'A1.1.1' (c)", #""amount": 5 },"#,
      #""amount": 5 }, "links": [{ "title": "Page", "url": "https://example.org/x" }],"#
    ),
    (
      ["link", "x.pdf"], "added link 'x.pdf'", #""end": "2027" },"#,
      #""end": "2027" },\#n  "links": ["x.pdf"],"#
    ),
  ])
  func `parts of items are added without JSON`(
    arguments: [String], said: String, old: String, new: String
  ) {
    let result = run(["add"] + arguments)
    #expect(result.output == "Plans/p.json: \(said)\n", "\(result.errors)")
    #expect(
      files.contents["/home/plan/Plans/p.json"] == Self.plan.replacing(old, with: new, maxReplacements: 1))
  }

  @Test(arguments: [
    (["budget", "780.000", "--under", "A1.1.1"], "'780.000' may be 780 or 780000 (write one of them)"),
    (["budget", "5"], "a new budget line must be under an action (say which with --under ID)"),
    (
      ["budget", "5", "--under", "OO1.1"],
      "a budget line can't be under an operational objective, and 'OO1.1' is one"
    ),
    (
      ["target", "> many", "--under", "A1.1.1"],
      "'value' needs a number, not '> many' (as in 1200 or 1200.50)"
    ),
    (["target", "1.200", "--under", "A1.1.1"], "'1.200' may mean two numbers (as in 1200 or 1200.50)"),
    (
      ["target", "5", "--under", "OO1.1"],
      "operational objective 'OO1.1' has no indicator ('plan add indicator' adds one)"
    ),
    (["step", "x"], "a new step must be under an action (say which with --under ID)"),
  ])
  func `what can't be added is told`(arguments: [String], message: String) {
    let result = run(["add"] + arguments)
    #expect(result.errors.hasPrefix("plan: error: \(message)"), "\(result.errors)")
    #expect(files.contents["/home/plan/Plans/p.json"] == Self.plan)
  }

  @Test func `ids go on as they began, and are not given again`() {
    func add(_ kind: String, under owner: String) -> String {
      let output = run(["add", kind, "x", "--under", owner]).output
      return output.split(separator: "'").dropFirst().first.map(String.init) ?? output
    }
    #expect(add("operational", under: "OS2") == "OO2.1")
    #expect(add("action", under: "OO2.1") == "A2.1.1")
    #expect(add("operational", under: "OS2") == "OO2.2")
    #expect(add("action", under: "OO1.1") == "A1.1.2")
    #expect(add("action", under: "OS2") == "A2.1")
    // A note and another system name what is no longer there.
    _ = run(["update", "A1.1.2", "--note", "Remplace A1.1.3, puis A1.1.4."])
    _ = run(["set", "OS1", "sourceIds.eco", "A1.1.5"])
    #expect(add("action", under: "OO1.1") == "A1.1.6")
  }

  @Test func `numbers in a file are not ids that are in use`() {
    files.contents["/home/plan/Plans/p.json"] = #"""
      {"title": "P", "period": {"start": "2024", "end": "2027"}, "strategicObjectives": [
       {"id": "1", "title": "3 axes, 1.2 et 1.3", "sourceIds": {"eco": "1.2"}, "operationalObjectives": [{"id": "1.1", "title": "x"}],
        "indicators": [{"name": "i", "targets": [{"value": 2}]}]}]}
      """#
    #expect(run(["add", "strategic", "z"]).output == "Plans/p.json: added strategic objective '2' (z)\n")
    // Of another system it is an id.
    #expect(
      run(["add", "operational", "z", "--under", "1"]).output.contains(
        "added operational objective '1.3' (z)"))
  }

  @Test func `a baseline is a value and its date`() {
    #expect(
      run(["add", "indicator", "Neuf", "--under", "OS2", "--unit", "m", "--baseline", "0@2024"]).output
        == "Plans/p.json: added indicator 'Neuf' under 'OS2' (d); baseline 0@2024, understood as value 0, date \"2024\"\n"
    )
    #expect(
      files.contents["/home/plan/Plans/p.json"]?.contains(#""baseline": { "value": 0, "date": "2024" }"#)
        == true)
    #expect(
      run(["set", "A1.1.1", "--indicator", "Visites", "baseline", "3,5"]).output
        == "Plans/p.json: 'A1.1.1', Visites: baseline set to 3,5, understood as value 3.5\n")
  }

  @Test func `ids that are alike after folding are told`() {
    files.contents["/home/plan/Plans/p.json"] = Self.plan.replacing("\"OS2\"", with: "\"ÖS1\"")
    let errors = run(["check", "--only", "similar-ids"]).output
    #expect(errors.contains("warning: the id 'ÖS1' is like 'OS1' [similar-ids]"))
    #expect(
      run(["list", "--level", "strategic", "--columns", "id", "--format", "csv"]).output == "id\nOS1\nÖS1\n")
  }
}
