import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// The keys that most plans do without, from the file to the screen and back.
@Suite struct FormatKeysTests {
  static let plan = #"""
    {
      "title": "P",
      "period": { "start": "2024", "end": "2027" },
      "referents": ["DG", "Travaux, voirie"],
      "sponsors": [
        { "id": "SL", "name": "S. Lejeune", "role": "Échevine" }
      ],
      "links": ["https://example.org/pst"],
      "fields": { "Territoire": "commune" },
      "sourceIds": { "ecomptes": "12" },
      "strategicObjectives": [
        {
          "id": "S1",
          "title": "Objectif",
          "sponsors": ["SL"],
          "priority": "high",
          "sdgs": [3],
          "start": "2024",
          "deadline": "2026",
          "updates": [
            { "date": "2025-02-01", "health": "atRisk", "by": "DG", "note": "À revoir." }
          ],
          "actions": [
            {
              "id": "S1.a",
              "title": "Directe",
              "partners": ["IBGE"],
              "sponsor": "SL",
              "deadline": "2024",
              "budget": [
                { "amount": 10, "nature": "investment", "code": "104/74098-51" }
              ],
              "links": [
                { "title": "Décision", "url": "https://example.org/d", "date": "2024-03-01" }
              ],
              "fields": { "Instances de gouvernance": "Comité, bureau" },
              "indicators": [
                {
                  "name": "Visites",
                  "text": "Compteur à l’entrée",
                  "source": "Caisse",
                  "referents": ["DG"],
                  "frequency": "month",
                  "measurements": [
                    { "date": "2025-01", "value": 2 }
                  ]
                }
              ]
            }
          ],
          "operationalObjectives": [
            {
              "id": "S1.1",
              "title": "Entre deux",
              "actions": [
                { "id": "S1.1.1", "title": "Dessous", "status": "done" }
              ]
            }
          ]
        }
      ]
    }

    """#

  let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": FormatKeysTests.plan])

  var text: String { files.contents["/home/plan/Plans/p.json"] ?? "" }

  func run(_ arguments: String...) -> World.Result {
    World(files: files).run(arguments)
  }

  @Test func `show prints what a team keeps`() {
    #expect(
      run("show", "S1.a", "--as-of", "2026-02-01").output == """
        P › S1 Objectif
        S1.a  Directe

        Status                    not started, overdue
        Progress                  ░░░░░░░░░░ 0%
        Deadline                  31 December 2024 (397 days overdue)
        Sponsor                   SL (S. Lejeune)
        Partner                   IBGE
        Instances de gouvernance  Comité, bureau

        Budget
          Amount  Nature      Article
             €10  investment  104/74098-51

        Indicator
          Visites
            Compteur à l’entrée
            without target · measured 2 (31/01/2025)
            every month · DG · Source: Caisse

        Links
          Décision – https://example.org/d (01/03/2024)

        """)
    #expect(
      run("show", "S1", "--as-of", "2026-02-01").output == """
        P
        S1  Objectif

        Progress  █████░░░░░ 50%
        Actions   2: not started 1, done 1
        Overdue   1
        Budget    €10
        Start     1 January 2024
        Deadline  31 December 2026
        Health    at risk
        Priority  high
        Sponsor   SL (S. Lejeune)
        SDGs      3

        Operational objectives
          Id    Title       Progress  Done
          S1.1  Entre deux      100%   1/1

        Actions
          Id    Title      Deadline  Status                %
          S1.a  Directe  31/12/2024  not started, overdue  0

        Journal
          01/02/2025 · health at risk · by DG
            À revoir.

        """)
  }

  @Test(arguments: [
    (["--sponsor", "s. lejeune"], "S1.a"), (["--partner", "ibge "], "S1.a"),
    (["--without", "sponsor"], "S1.1.1"),
    (["--text", "comite"], "S1.a"), (["--text", "decision"], "S1.a"),
    (["--level", "strategic", "--sponsor", "SL"], "S1"),
    (["--level", "strategic", "--priority", "high"], "S1"),
    (["--level", "strategic", "--sdg", "3"], "S1"), (["--level", "strategic", "--health", "atRisk"], "S1"),
    (["--level", "strategic", "--priority", "low"], ""),
    (["--level", "operational", "--without", "deadline"], "S1.1"),
    (["--level", "strategic", "--not-updated-since", "2025-02-02"], "S1"),
    (["--objective", "S1.1"], "S1.1.1"),
    (["--sort", "-fields.Instances de gouvernance"], "S1.a S1.1.1"), (["--sort", "sponsors"], "S1.a S1.1.1"),
  ])
  func `filters find items by them, at every level that has them`(options: [String], ids: String) {
    let output = World(files: files).run(
      ["list", "--format", "csv", "--columns", "id", "--as-of", "2026-02-01"] + options
    ).output
    #expect(output.split(separator: "\n").dropFirst().joined(separator: " ") == ids, "\(options)")
  }

  @Test func `a list has them as columns, own texts by their names`() {
    let columns = "id,sponsors,partners,links,fields,fields.Instances de gouvernance"
    #expect(
      run("list", "--format", "csv", "--columns", columns).output == """
        id,sponsors,partners,links,fields,fields.Instances de gouvernance
        S1.a,SL,IBGE,https://example.org/d,"Instances de gouvernance: Comité, bureau","Comité, bureau"
        S1.1.1,,,,,

        """)
  }

  @Test func `a shell completes the names of own texts as columns`() {
    func words(_ current: String) -> [Substring] {
      run("__complete", "fish", "list", "--columns", current).output.split(separator: "\n")
    }
    #expect(words("fields.") == ["fields.Instances de gouvernance"])
    #expect(words("id,attain") == ["id,attainment"])
  }

  @Test(arguments: [
    (["S1.a", "referents", "+DG"], #""partners""#, #""referents": ["DG"],\#n          "partners""#),
    (["S1.a", "partners", "-ibge"], #"["IBGE"]"#, "[]"),
    (["S1.a", "partners", "+A, B"], #"["IBGE"]"#, #"["IBGE", "A, B"]"#),
    (["S1.a", "partners", "A, B"], #"["IBGE"]"#, #"["A", "B"]"#),
    (
      ["S1.1.1", "referents", "Travaux, voirie"], #""Dessous","#,
      #""Dessous", "referents": ["Travaux, voirie"],"#
    ),
    (["S1.a", "sponsor", "SL"], #""sponsor": "SL""#, #""sponsors": ["SL"]"#),
    (["S1.a", "sponsors", "+SL "], "", ""),
    (["S1.a", "fields.Instances de gouvernance", "x, y"], "Comité, bureau", "x, y"),
    (["S1.a", "fields.Lieu", "ici"], #"bureau" }"#, #"bureau", "Lieu": "ici" }"#),
    (["S1", "priority", "low"], #""priority": "high""#, #""priority": "low""#),
  ])
  func `set writes one value and nothing else`(arguments: [String], old: String, new: String) {
    let result = World(files: files).run(["set"] + arguments)
    guard !old.isEmpty else {
      #expect(result.status != .success && text == Self.plan)
      return
    }
    #expect(result.status == .success, "\(result.errors)")
    #expect(text == Self.plan.replacing(old, with: new, maxReplacements: 1))
  }

  @Test func `names in registries are renamed, merged and removed wherever they are`() {
    #expect(run("rename", "SL", "XX").output == "Plans/p.json: renamed sponsor 'SL' to 'XX', 2 references\n")
    #expect(text == Self.plan.replacing(#""SL""#, with: #""XX""#))
    #expect(run("add", "sponsor", "BG", "--set", "role=Bourgmestre").status == .success)
    #expect(
      run("rename", "XX", "BG", "--merge").output == "Plans/p.json: sponsor 'XX' is now 'BG', 2 references\n")
    #expect(
      text
        == Self.plan.replacing(#""SL""#, with: #""BG""#).replacing(
          #""name": "S. Lejeune", "role": "Échevine""#, with: #""role": "Bourgmestre""#))
    #expect(
      run("rename", "DG", "Dir").output == "Plans/p.json: renamed referent 'DG' to 'Dir', 2 references\n")
    #expect(!text.contains("\"DG\""))
  }

  @Test func `actions go directly under a strategic objective, and back`() {
    #expect(
      run("move", "S1.1.1", "--under", "S1").output == "Plans/p.json: moved action 'S1.1.1' under 'S1'\n")
    #expect(run("list", "--format", "csv", "--columns", "id,path").output == "id,path\nS1.a,S1\nS1.1.1,S1\n")
    #expect(run("move", "S1.1.1", "--under", "S1.1").status == .success)
    #expect(text == Self.plan)
    #expect(
      run("add", "action", "Neuve", "--under", "S1").output
        == "Plans/p.json: added action 'S1.2' (Neuve) under 'S1' (Objectif)\n")
    #expect(
      run("list", "--format", "csv", "--columns", "id,path").output
        == "id,path\nS1.a,S1\nS1.2,S1\nS1.1.1,S1; S1.1\n")
  }

  @Test func `the canonical form lists one sponsor, and leaves a team's own order`() {
    #expect(run("format").status == .success)
    #expect(text.contains(#""sponsors": ["SL"],\#n          "deadline": "2024""#))
    #expect(!text.contains(#""sponsor":"#))
    let formatted = text
    #expect(run("format").status == .success && text == formatted)
  }

  @Test(arguments: [
    (
      #""sponsor": "SL""#, #""sponsors": ["XX"]"#,
      "error: unknown sponsor 'XX' (did you mean 'SL'?) [unknown-reference]"
    ),
    (
      #""sponsor": "SL""#, #""sponsor": "SL", "sponsors": ["SL"]"#,
      "error: 'sponsor' is the former name of 'sponsors', which is given too [unknown-key]"
    ),
    (#""referents": ["DG"],"#, #""referents": ["GD"],"#, "error: unknown referent 'GD' [unknown-reference]"),
    (#""https://example.org/pst""#, #""a page""#, "error: 'a page' is not an address [bad-value]"),
    (#""Territoire": "commune""#, #""Territoire": 1"#, "error: expected a text, found a number [wrong-type]"),
    (#""Territoire": "commune""#, #""A": "1", "A": "2""#, "error: key 'A' is given twice [duplicate-key]"),
    (
      #""frequency": "month""#, #""frequency": "weekly""#, "error: unknown frequency 'weekly' [unknown-value]"
    ),
    (
      #""start": "2024",\#n      "deadline""#, #""start": "2027",\#n      "deadline""#,
      "error: 'S1' starts on 2027-01-01, after its deadline 2026-12-31 [start-after-deadline]"
    ),
    (
      #""health": "atRisk", "by""#, #""status": "done", "by""#,
      "error: unknown key 'status' in an objective update [unknown-key]"
    ),
  ])
  func `a mistake in one of them has its place`(old: String, new: String, message: String) {
    let changed = Self.plan.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != Self.plan)
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": changed])
    let result = World(files: files).run("check", "--only", "overdue")
    #expect(result.status == .invalidPlan)
    let lines = result.output.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(lines.count == 1, "\(lines)")
    let meant = message.split(separator: " (").first.map(String.init) ?? message
    #expect(lines.first?.contains(meant) == true, "\(lines)")
  }
}
