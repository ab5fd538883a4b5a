import SourceText
import StrategicPlan
import Testing

@testable import plan

/// Commands that change plans, from the command line to the file.
@Suite struct EditingCommandTests {
  static let plan = #"""
    {
      "title": "P",
      "period": { "start": "2025", "end": "2027" },
      "strategicObjectives": [
        {
          "id": "C",
          "title": "Citoyens",
          "operationalObjectives": [
            {
              "id": "C1",
              "title": "Écouter",
              "actions": [
                {
                  "id": "C1.1",
                  "title": "Ouvrir un café",
                  "referents": ["FL"],
                  "indicators": ["Charte"],
                  "updates": [
                    { "date": "2026-01-31", "status": "done" }
                  ]
                },
                {
                  "id": "C1.2",
                  "title": "Fermer le café",
                  "dependsOn": ["C1.1"]
                }
              ]
            }
          ]
        }
      ]
    }

    """#

  let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": EditingCommandTests.plan])

  var text: String { files.contents["/home/plan/Plans/p.json"] ?? "" }

  func run(_ arguments: String..., answers: [String]? = nil) -> World.Result {
    var world = World()
    world.files = files
    world.answers = answers
    return world.run(arguments)
  }

  func changed(_ old: String, to new: String) -> String {
    EditingCommandTests.plan.replacing(old, with: new, maxReplacements: 1)
  }

  @Test func `an update is one line, told in one line`() {
    let result = run("update", "C1.2", "--status", "inProgress", "--progress", "12,5%", "--note", "Oui")
    #expect(result.status == .success)
    #expect(
      result.output
        == "Plans/p.json: C1.2 Fermer le café: notStarted → inProgress, 0 → 12.5 % on 2026-11-20\n")
    #expect(result.errors == "")
    let updates = """
      "dependsOn": ["C1.1"],
                    "updates": [
                      { "date": "2026-11-20", "status": "inProgress", "progress": 12.5, "note": "Oui" }
                    ]
      """
    #expect(text == changed("\"dependsOn\": [\"C1.1\"]", to: updates))
    #expect(
      run("update", "p:C1.2", "--undo").output
        == "Plans/p.json: C1.2 Fermer le café: removed the entry of 2026-11-20: inProgress, 12.5 %, Oui\n"
    )
    #expect(text == EditingCommandTests.plan)
  }

  @Test func `a dry run shows the diff and writes nothing`() {
    let result = run("measure", "C1.1", "--achieved", "--date", "2026-02", "--dry-run")
    #expect(result.status == .success && text == EditingCommandTests.plan)
    #expect(result.errors == "Plans/p.json: C1.1, Charte: achieved on 2026-02-28 (not written)\n")
    #expect(
      result.output == """
        --- a/Plans/p.json
        +++ b/Plans/p.json
        @@ -14,7 +14,14 @@
                       "id": "C1.1",
                       "title": "Ouvrir un café",
                       "referents": ["FL"],
        -              "indicators": ["Charte"],
        +              "indicators": [
        +                {
        +                  "name": "Charte",
        +                  "measurements": [
        +                    { "date": "2026-02", "achieved": true }
        +                  ]
        +                }
        +              ],
                       "updates": [
                         { "date": "2026-01-31", "status": "done" }
                       ]

        """)
  }

  @Test func `what makes no sense is refused with its reason, unless forced`() {
    let arguments = ["update", "C1.1", "--status", "inProgress"]
    let refused = run(arguments[0], arguments[1], arguments[2], arguments[3])
    #expect(refused.status == .usage && text == EditingCommandTests.plan)
    #expect(
      refused.errors == """
        plan: error: nothing was written, because 'C1.1' was done on 2026-01-31, and 'inProgress' reopens it \
        (--force writes it anyway)

        """)
    let forced = run(arguments[0], arguments[1], arguments[2], arguments[3], "--force")
    #expect(
      forced.status == .success
        && forced.output == "Plans/p.json: C1.1 Ouvrir un café: done → inProgress on 2026-11-20\n")
    #expect(text.contains("{ \"date\": \"2026-11-20\", \"status\": \"inProgress\" }"))
  }

  @Test func `what would be no plan is refused with its place`() {
    let result = run("set", "C1.2", "dependsOn", "C9")
    #expect(result.status == .invalidPlan && text == EditingCommandTests.plan)
    #expect(
      result.errors == """
        Plans/p.json:25:29: error: unknown item 'C9' [unknown-reference]
        25 |               "dependsOn": ["C9"]
           |                             ^^^^ did you mean 'C'?
        plan: error: nothing was written: Plans/p.json would no longer be a plan

        """)
    let circle = run("set", "C1.1", "dependsOn", "C1.2")
    #expect(circle.status == .invalidPlan && text == EditingCommandTests.plan)
    #expect(circle.errors.contains("dependencies run in a circle: C1.1 → C1.2 → C1.1"))
  }

  @Test func `a plan that is broken is not changed`() {
    files.contents["/home/plan/Plans/p.json"] = changed("\"title\": \"P\"", to: "\"titel\": \"P\"")
    let before = text
    let result = run("update", "C1.2", "--note", "n")
    #expect(result.status == .invalidPlan && text == before)
    #expect(result.errors.hasPrefix("Plans/p.json:2:3: error: unknown key 'titel' in a plan [unknown-key]\n"))
    #expect(result.errors.hasSuffix("plan: error: a plan must be valid before it is changed\n"))
  }

  @Test func `of several plans all are changed or none`() {
    files.contents["/home/plan/Plans/q.json"] = EditingCommandTests.plan.replacing("C1.2", with: "D1.2")
    let ambiguous = run("update", "C1.1", "--note", "n")
    #expect(ambiguous.status == .usage)
    #expect(ambiguous.errors == "plan: error: 'C1.1' is in several plans (say which: p:C1.1 or q:C1.1)\n")
    let refused = run("update", "C1.2", "q:C1.1", "--status", "planned")
    #expect(refused.status == .usage && text == EditingCommandTests.plan)
    let result = run("update", "C1.2", "D1.2", "C1.2", "--status", "planned")
    #expect(
      result.output
        == "Plans/p.json: C1.2 Fermer le café: notStarted → planned on 2026-11-20\nPlans/q.json: D1.2 Fermer le café: notStarted → planned on 2026-11-20\n"
    )
    #expect(
      run("add", "strategic", "t").errors
        == "plan: error: there are several plans (say which with --plan p or q)\n")
    #expect(
      run("add", "strategic", "t", "--plan", "q").output
        == "Plans/q.json: added strategic objective 'S1' (t)\n")
  }

  @Test(arguments: [
    (["update"], "update needs the id of an action (as in 'plan update C1.2 --status done')"),
    (
      ["update", "C1.2"],
      "no change was given for 'C1.2' (use --status, --progress, --spent, --health, --deadline, --step or --note)"
    ),
    (
      ["update", "C1.2", "--progress", "140"],
      "'140' is not a valid value of --progress (expected a number from 0 to 100)"
    ),
    (["update", "C1.2", "--status", "doen"], "unknown value of --status 'doen' (did you mean 'done'?)"),
    (["update", "C1.3", "--note", "n"], "unknown item 'C1.3' (did you mean 'C1.1'?)"),
    (
      ["measure", "C1.1", "Charte", "much"],
      "'much' is not a value (expected a number, such as 340 or 91.7)"
    ),
    (["measure", "C1.2", "3"], "action 'C1.2' has no indicator ('plan add indicator' adds one)"),
    (["add", "acton", "t"], "unknown kind 'acton' (did you mean 'action'?)"),
    (
      ["add", "action", "t"],
      "a new action must be under an operational objective (say which with --under ID)"
    ),
    (["set", "C1.2", "deadlin", "2026"], "unknown key of an action 'deadlin' (did you mean 'deadline'?)"),
    (["set", "C1.2", "updates", "[]"], "'updates' can't be set directly (use 'plan update')"),
    (
      ["set", "C1.2", "weight", "much"], "'weight' needs a number, not 'much' (as in 1200 or 1200.50)"
    ),
    (["set", "C1.2", "budget", "{"], "the value of 'budget' looks like JSON, but"),
    (
      ["remove", "C1.1"],
      "nothing was written, because action 'C1.1' is referred to by C1.2 (--force writes it anyway)"
    ),
    (["remove", "p"], "'p' is the plan itself (delete its file)"),
    (
      ["move", "C1.2", "--under", "C1.1"],
      "'C1.1' is not an operational objective or a strategic objective (an action must be under one)"
    ),
    (["move", "C1.2"], "move needs a place (--under ID, --before ID or --after ID)"),
    (["rename", "C1.2", "C 1"], "'C 1' is not a valid id: use letters, digits, '.', '-', '_' and '+'"),
    (["init"], "init needs a title (as in 'plan init --title \"PST 2025-2030\"')"),
    (["init", "Plans/p.json", "--title", "t"], "Plans/p.json already exists, and is not overwritten"),
    (
      ["init", "--title", "t", "--start", "2027", "--end", "2025"],
      "the period ends on 2025-12-31, before it starts on 2027-01-01"
    ),
    (["completions", "tcsh"], "unknown shell 'tcsh' (expected one of bash, zsh, fish)"),
  ])
  func `what is asked wrongly is told, and nothing is written`(arguments: [String], message: String) {
    var world = World()
    world.files = files
    let result = world.run(arguments)
    #expect(result.status == .usage)
    #expect(result.errors.hasPrefix("plan: error: " + message), "\(result.errors)")
    #expect(text == EditingCommandTests.plan && files.contents.count == 1)
  }

  @Test func `a budget may be words, and dates the other way round`() {
    _ = run("add", "action", "t", "--under", "C1", "--budget", "much")
    #expect(text.contains(#""budget": "much""#))
    _ = run("init", "d", "--title", "t", "--start", "01/07/2025", "--end", "30/06/2030")
    let period = #""period": { "start": "2025-07-01", "end": "2030-06-30" }"#
    #expect(files.contents["/home/plan/d.json"]?.contains(period) == true)
  }

  @Test func `a full disk is told, and the file stays`() {
    files.contents["/full/p.json"] = EditingCommandTests.plan
    let result = run("update", "C1.2", "--note", "n", "/full/p.json")
    #expect(result.status == .writingFailed)
    #expect(
      result.errors == "plan: error: /full/p.json: no space left on the device\n" && result.output == "")
  }

  @Test func `a new plan is valid and says what comes next`() {
    let result = run("init", "--titel", "Été")
    #expect(result.status == .usage)
    let made = run("init", "--title", "Été : le plan", "--start", "2025", "--language", "fr")
    #expect(
      made.output == """
        Plans/ete-le-plan.json: a new plan, 2025 to 2030
        Next, its first objective: plan add strategic "…" --path Plans/ete-le-plan.json

        """)
    #expect(
      files.contents["/home/plan/Plans/ete-le-plan.json"] == """
        {
          "$schema": "./plan.schema.json",
          "formatVersion": 1,
          "title": "Été : le plan",
          "language": "fr",
          "period": { "start": "2025", "end": "2030" },
          "strategicObjectives": []
        }

        """)
    // The schema by which editors complete and check it is beside it, and no plan.
    #expect(files.contents["/home/plan/Plans/plan.schema.json"] == PlanSchema.document.text() + "\n")
    let path = "Plans/ete-le-plan.json"
    #expect(
      run("add", "strategic", "A", "--path", path).output == "\(path): added strategic objective 'S1' (A)\n")
    #expect(
      run("add", "operational", "B", "--under", "S1", "--path", path).output
        == "\(path): added operational objective 'S1.1' (B) under 'S1' (A)\n")
    #expect(
      run("add", "action", "C", "--under", "S1.1", "--path", path).output
        == "\(path): added action 'S1.1.1' (C) under 'S1.1' (B)\n")
    #expect(run("format", "--check", path).status == .success)
  }

  @Test func `format writes the canonical layout, or tells what is laid out otherwise`() {
    let odd = #"{"period":{"end":"2027","start":"2025"},"title":"caf\u00e9"}"#
    files.contents["/home/plan/Plans/p.json"] = odd
    let check = run("format", "--check")
    #expect(check.status == .findings && text == odd)
    #expect(check.output == "Plans/p.json: not in the canonical layout\n")
    #expect(run("format").output == "Plans/p.json: formatted\n")
    #expect(
      text == "{\n  \"title\": \"caf\\u00e9\",\n  \"period\": { \"start\": \"2025\", \"end\": \"2027\" }\n}\n"
    )
    #expect(run("format").output == "" && run("format", "--check").status == .success)
  }

  @Test(arguments: [
    [], [""], ["nothing"], ["C1.2"], ["C1.2", "", "", "", "", "", ""], ["C1.2", "3", "x"],
    ["C1.2", "done", "", "", "", "", "", "n"],
  ])
  func `whoever stops, or says no, leaves all as it was`(answers: [String]) {
    let result = run("update", answers: answers)
    #expect(result.status == .success && result.output == "" && result.errors == "Nothing was written.\n")
    #expect(text == EditingCommandTests.plan)
  }

  @Test(arguments: [
    ("1,2 M€", #""budget": { "amount": 1200000 }"#, "1,2 M€, understood as amount 1200000"),
    (
      "500 $", #""budget": { "amount": 500, "currency": "USD" }"#,
      #"500 $, understood as amount 500, currency "USD""#
    ),
    ("0,5 ETP", #""budget": { "fte": 0.5 }"#, "0,5 ETP, understood as fte 0.5"),
    ("1 500", #""budget": { "amount": 1500 }"#, "1 500, understood as amount 1500"),
    ("1500", #""budget": { "amount": 1500 }"#, "1500"),
    (
      "Selon subsides", #""budget": "Selon subsides""#,
      "Selon subsides, understood as a note without an amount"
    ),
  ])
  func `what was understood of a budget is said`(word: String, json: String, said: String) {
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": EditingCommandTests.plan])
    let run = World(files: files).run("set", "C1.2", "budget", word)
    #expect(
      run.output.hasPrefix("Plans/p.json: 'C1.2': budget set to \(said)"), "\(run.output) \(run.errors)")
    let text = files.contents["/home/plan/Plans/p.json"] ?? ""
    let compact = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(compact(text).contains(compact(json)))
  }

  @Test(arguments: [
    ("780.000", "'780.000' may be 780 or 780000 (write one of them)"),
    ("50000,10000", "'50000,10000' may mean two numbers (as in 1200 or 1200.50)"),
  ])
  func `an amount that may be several is refused`(word: String, message: String) {
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": EditingCommandTests.plan])
    let run = World(files: files).run("set", "C1.2", "budget", word)
    #expect(run.errors == "plan: error: \(message)\n")
    #expect(files.contents["/home/plan/Plans/p.json"] == EditingCommandTests.plan)
  }

  @Test(arguments: [
    (#""780.000""#, "expected an amount, found a text [wrong-type]", "it may be 780 or 780000"),
    ("780.000", "the amount 780.000 may be 780 or 780000 [bad-amount]", ""),
    (#""1,2 M€""#, "expected an amount, found a text [wrong-type]", "write 1200000"),
    (#""1.234,50""#, "expected an amount, found a text [wrong-type]", "write 1234.50"),
    (#""2500""#, "expected an amount, found a text [wrong-type]", "remove the quotes"),
  ])
  func `an amount in a file is not misread`(amount: String, message: String, hint: String) {
    let text =
      #"{"title": "P", "period": {"start": "2024", "end": "2027"}, "strategicObjectives": [{"id": "A", "title": "a", "#
      + #""operationalObjectives": [{"id": "B", "title": "b", "actions": [{"id": "C", "title": "c", "spent": \#(amount)}]}]}]}"#
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": text])
    let run = World(files: files).run("check")
    #expect(run.output.contains("error: " + message))
    #expect(hint.isEmpty || run.output.contains(" " + hint + "\n"), "\(run.output)")
    #expect(World(files: files).run("check", "--fix").status == .invalidPlan)
    #expect(files.contents["/home/plan/Plans/p.json"] == text)
  }
}

extension EditingCommandTests {
  @Test(arguments: [
    ("C1.2", ["--progress", "30"], #""status": "inProgress", "progress": 30"#),
    ("C1.2", ["--progress", "0"], #""progress": 0"#),
    ("C1.2", ["--progress", "30", "--status", "planned"], #""status": "planned", "progress": 30"#),
  ])
  func `progress of what has not begun says that it has`(id: String, options: [String], entry: String) {
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": EditingCommandTests.plan])
    let run = World(files: files).run(["update", id, "--date", "2026-11-01"] + options)
    #expect(run.status == .success)
    #expect(run.output.contains("notStarted → inProgress") == entry.contains("inProgress"))
    #expect(
      files.contents["/home/plan/Plans/p.json"]?.contains(#"{ "date": "2026-11-01", "# + entry + " }") == true
    )
  }
}
