import TestSupport
import Testing

@testable import plan

/// Steps of actions, deadlines without an end, and journals of objectives. The figures were counted by hand.
@Suite struct StepTests {
  static let plan = #"""
    {
      "title": "P",
      "period": { "start": "2024", "end": "2027" },
      "strategicObjectives": [
        {
          "id": "S1",
          "title": "Objectif",
          "updates": [
            { "date": "2025-02-01", "health": "good" }
          ],
          "actions": [
            {
              "id": "A1",
              "title": "Avec étapes",
              "deadline": "2026",
              "steps": [
                "Étude",
                { "title": "Marché", "referents": ["FL"], "deadline": "2025-03", "done": "2025-02-28" },
                { "title": "Travaux", "deadline": "2025" }
              ]
            },
            { "id": "A2", "title": "Sans fin", "deadline": "ongoing", "start": "2023" },
            {
              "id": "A3",
              "title": "Devenue sans fin",
              "deadline": "2024",
              "updates": [
                { "date": "2025-01-15", "deadline": "ongoing" }
              ]
            }
          ]
        }
      ]
    }

    """#

  let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": StepTests.plan])

  var text: String { files.contents["/home/plan/Plans/p.json"] ?? "" }

  func run(_ arguments: String...) -> World.Result { World(files: files).run(arguments) }

  private func list(_ day: String, _ columns: String, _ options: String...) -> [String] {
    let output = World(files: files).run(
      ["list", "--format", "csv", "--columns", columns, "--as-of", day] + options
    ).output
    return output.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test(arguments: [
    ("2025-02-27", "A1,0/3,0.00,notStarted"), ("2025-02-28", "A1,1/3,33.33,notStarted"),
    ("2026-02-01", "A1,1/3,33.33,notStarted"),
  ])
  func `steps are progress where none was stated`(day: String, row: String) {
    let shown = row.replacing("0.00", with: "0")
    #expect(list(day, "id,steps,progress,status").first == shown)
  }

  @Test func `what a step makes begun is no late start, and progress that is stated counts alone`() {
    let plan = Self.plan.replacing(#""deadline": "2026","#, with: #""deadline": "2026", "start": "2025","#)
    files.contents["/home/plan/Plans/p.json"] = plan
    #expect(list("2025-02-27", "id,lateStart", "--late-start") == ["A1,true", "A2,true"])
    #expect(list("2025-02-28", "id,lateStart", "--late-start") == ["A2,true"])
    files.contents["/home/plan/Plans/p.json"] = plan.replacing(
      #""steps": ["#, with: #""progress": 10, "steps": ["#)
    #expect(list("2026-02-01", "id,progress").first == "A1,10")
    files.contents["/home/plan/Plans/p.json"] = plan.replacing(
      #""steps": ["#, with: #""status": "done", "steps": ["#)
    #expect(list("2026-02-01", "id,progress").first == "A1,100")
  }

  @Test(arguments: [
    ("2025-12-31", []), ("2026-01-01", ["the step 'Travaux' of 'A1' was due on 2025-12-31, 1 day ago"]),
    // Before its day the step that is done was not.
    ("2025-02-27", []),
  ])
  func `a step past its deadline is a finding`(day: String, messages: [String]) {
    let errors = run("check", "--only", "overdue-step", "--all", "--as-of", day).output
    let found = errors.split(separator: "\n").filter { $0.contains("[overdue-step]") }
    #expect(found.count == messages.count)
    for (line, message) in zip(found, messages) { #expect(line.contains(message)) }
  }

  @Test func `rules and explanations know of progress by steps`() {
    func found(_ rule: String, _ day: String) -> [Substring] {
      run("check", "--only", rule, "--all", "--as-of", day).output.split(separator: "\n").filter {
        $0.contains("[\(rule)]")
      }
    }
    #expect(found("begun-without-status", "2025-02-27") == [])
    #expect(
      found("begun-without-status", "2025-02-28") == [
        "Plans/p.json:18:87: warning: 'A1' has steps that are done, and its status is 'notStarted' [begun-without-status]"
      ])
    #expect(
      run("show", "A1", "--explain", "--as-of", "2026-02-01").output.contains(
        "Progress: 100 × 1 ÷ 3 = 33.33 % (1 of 3 steps)"))
    files.contents["/home/plan/Plans/p.json"] = Self.plan.replacing(
      #""Étude""#, with: #"{ "title": "Étude", "done": "2025" }"#
    ).replacing(#""deadline": "2025" }"#, with: #""deadline": "2025", "done": "2025" }"#)
    #expect(found("open-at-100", "2025-12-30") == [])
    let open = found("open-at-100", "2025-12-31")
    #expect(open.count == 1 && open[0].contains("'A1' is at 100 %, and its status is 'notStarted'"))
  }

  @Test func `what has no end is never late, and last in order`() {
    #expect(
      list("2030-01-01", "id,deadline,originalDeadline,overdue", "--sort", "deadline") == [
        "A1,2026-12-31,,true", "A2,ongoing,,false", "A3,ongoing,2024-12-31,false",
      ])
    #expect(list("2025-01-14", "id", "--overdue") == ["A3"])
    #expect(list("2025-01-15", "id", "--overdue") == [])
    #expect(list("2025-01-15", "id", "--without", "deadline") == [])
    #expect(list("2025-01-15", "id", "--due", "2024..2027") == ["A1"])
    #expect(run("check", "--only", "missing-deadline", "--as-of", "2030-01-01").output == "")
    #expect(
      run("show", "A3", "--as-of", "2026-02-01").output.contains(
        "Deadline  ongoing (originally 31 December 2024)"))
    #expect(
      run("list", "--language", "fr", "--as-of", "2026-02-01").output.contains("en continu"))
    #expect(
      run("report", "--year", "2025", "--as-of", "2026-02-01", "--sections", "actions").output.contains(
        "| **A1** Avec étapes | 31/12/2026 | not started, 1 of 3 steps | 33 |"))
  }

  @Test(arguments: [
    (["A1", "--step", "1", "--date", "2025-06"], #""Étude""#, #"{ "title": "Étude", "done": "2025-06" }"#),
    (
      ["A1", "--step", "trav", "--date", "2026-01-10"], #""deadline": "2025" }"#,
      #""deadline": "2025", "done": "2026-01-10" }"#
    ),
    (
      ["S1", "--health", "atRisk", "--date", "2025-03-01", "--note", "Ça coince"],
      #"{ "date": "2025-02-01", "health": "good" }"#,
      #"{ "date": "2025-02-01", "health": "good" },\#n        { "date": "2025-03-01", "health": "atRisk", "note": "Ça coince" }"#
    ),
  ])
  func `update ticks off a step, and writes how an objective is seen`(
    arguments: [String], old: String, new: String
  ) {
    let result = World(files: files).run(["update"] + arguments)
    #expect(result.status == .success, "\(result.errors)")
    #expect(text == Self.plan.replacing(old, with: new, maxReplacements: 1))
  }

  @Test func `update tells what it understood`() {
    #expect(
      run("update", "A1", "--step", "1", "--date", "2025-06").output
        == "Plans/p.json: A1 Avec étapes: the step 'Étude' is done on 2025-06-30, 2 of 3\n")
    #expect(
      run("update", "S1", "--health", "atRisk", "--date", "2025-03-01").output
        == "Plans/p.json: S1 Objectif: health good → atRisk on 2025-03-01\n")
    #expect(
      run("update", "A2", "--deadline", "2027", "--date", "2026-01-01").output
        == "Plans/p.json: A2 Sans fin: deadline ongoing → 2027-12-31 on 2026-01-01\n")
    #expect(
      run("update", "A2", "--deadline", "En continu", "--date", "2026-01-02").output
        == "Plans/p.json: A2 Sans fin: deadline 2027-12-31 → ongoing on 2026-01-02\n")
    #expect(
      run("update", "S1", "--undo").output
        == "Plans/p.json: S1 Objectif: removed the entry of 2025-03-01: health atRisk\n")
    #expect(
      run("set", "A1", "deadline", "doorlopend").output
        == "Plans/p.json: 'A1': deadline set to doorlopend, understood as ongoing, was 2026\n")
  }

  @Test(arguments: [
    (["A1", "--step", "2"], "the step 'Marché' of 'A1' was done on 2025-02-28"),
    (["A1", "--step", "e"], "'e' matches several steps of 'A1' (expected one of 'Étude', 'Marché')"),
    (["A2", "--step", "1"], "'A2' has no steps ('plan add step' adds one)"),
    (
      ["S1", "--progress", "5"],
      "'S1' is a strategic objective: how far it is, its actions say (--health and --note record how those in charge see it)"
    ),
    (["A1", "--deadline", "ongoin"], "'ongoin' is not a valid value of --deadline (expected a date such as"),
  ])
  func `what can't be is refused, and nothing written`(arguments: [String], message: String) {
    let result = World(files: files).run(["update"] + arguments)
    #expect(result.errors.hasPrefix("plan: error: \(message)"), "\(result.errors)")
    #expect(text == Self.plan)
  }

  /// Begun by a step on 1 January, abandoned in June: it has begun, whatever progress is stated with that.
  @Test func `an abandoned action keeps that it had begun by a step`() throws {
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/p.json": #"""
      {"title": "P", "period": {"start": "2020", "end": "2026"}, "strategicObjectives": [{"id": "S", "title": "S",
       "operationalObjectives": [{"id": "O", "title": "O", "actions": [{"id": "A", "title": "a",
        "steps": [{"title": "x", "done": "2022-01-01"}],
        "updates": [{"date": "2022-06-01", "status": "abandoned", "progress": 0}]}]}]}]}
      """#
    ])
    let output = World(files: files).run(
      "list", "--since", "2021-12-31", "--as-of", "2022-07-01", "--columns", "id,changes", "--format", "csv"
    ).output
    #expect(output == "id,changes\nA,started; abandoned\n")
  }
}
