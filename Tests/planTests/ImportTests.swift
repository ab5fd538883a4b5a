import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// Spreadsheets that are taken in. What a person would make of each was put down before.
@Suite struct ImportTests {
  static let table = """
    Axe;Objectif opérationnel;N°;Action;Responsable;Début;Fin;Budget;Statut;% réalisé;Remarques;Quartier
    Axe 1. Durable;1.1. Énergie;1.1.1;Isoler l’école;DG, FIN;01/03/2025;30/06/2026;185 000 €;En cours;60 %;En bonne voie;Nord
    ;;1.1.2;Poser des panneaux;;2026;fin 2027;1,8 M€;Non commencé;;;
    Axe 2. Solidaire;2.1. Enfance;;Ouvrir une crèche;CPAS;;bientôt;à définir;Réalisé;100;;
    Total;;;;;;;;;;;
    """

  func world(_ table: String = table, plan: String? = nil) -> (World, MemoryFiles) {
    var contents = ["/home/plan/pst.csv": table]
    if let plan { contents["/home/plan/p.json"] = plan }
    let files = MemoryFiles(contents: contents)
    return (World(files: files), files)
  }

  @Test func `a plan is made of a table`() throws {
    let (world, files) = world()
    let result = world.run("import", "pst.csv", "--output", "p.json", "--title", "PST 2025-2030")
    #expect(result.status == .success)
    #expect(
      result.output == """
        p.json: a new plan of 4 objectives and 3 actions
        Next: plan status p.json

        """)
    #expect(
      result.errors == """
        pst.csv[L1]: note: the column 'Quartier' is kept in fields [unknown-column]
        pst.csv[G4]: warning: 'bientôt' is no date; kept as words [unreadable-cell]
        pst.csv[H4]: warning: 'à définir' is no amount; kept as words [unreadable-cell]
        pst.csv[A5]: note: the row is a total, and is left out [skipped-row]
        2 warnings, 2 notes

        """)
    #expect(
      files.contents["/home/plan/p.json"] == #"""
        {
          "formatVersion": 1,
          "title": "PST 2025-2030",
          "language": "fr",
          "period": { "start": "2025", "end": "2030" },
          "strategicObjectives": [
            {
              "id": "1",
              "title": "Durable",
              "operationalObjectives": [
                {
                  "id": "1.1",
                  "title": "Énergie",
                  "actions": [
                    {
                      "id": "1.1.1",
                      "title": "Isoler l’école",
                      "referents": ["DG", "FIN"],
                      "start": "2025-03-01",
                      "deadline": "2026-06-30",
                      "budget": [
                        { "amount": 185000 }
                      ],
                      "fields": { "Quartier": "Nord" },
                      "updates": [
                        {
                          "date": "2026-11-20",
                          "status": "inProgress",
                          "progress": 60,
                          "note": "En bonne voie"
                        }
                      ]
                    },
                    {
                      "id": "1.1.2",
                      "title": "Poser des panneaux",
                      "start": "2026",
                      "deadline": "2027",
                      "budget": [
                        { "amount": 1800000 }
                      ]
                    }
                  ]
                }
              ]
            },
            {
              "id": "2",
              "title": "Solidaire",
              "operationalObjectives": [
                {
                  "id": "2.1",
                  "title": "Enfance",
                  "actions": [
                    {
                      "id": "2.1.1",
                      "title": "Ouvrir une crèche",
                      "referents": ["CPAS"],
                      "budget": ["à définir"],
                      "fields": { "Fin": "bientôt" },
                      "updates": [
                        { "date": "2026-11-20", "status": "done" }
                      ]
                    }
                  ]
                }
              ]
            }
          ]
        }

        """#)
  }

  @Test func `the same table a second time changes nothing`() {
    let (world, files) = world()
    _ = world.run("import", "pst.csv", "--output", "p.json")
    let before = files.contents
    let result = world.run("import", "pst.csv", "--into", "p.json")
    #expect(result.output == "p.json: nothing to change\n")
    #expect(files.contents == before)
  }

  @Test func `what differs is written, and told before and after`() {
    let (world, files) = world()
    _ = world.run("import", "pst.csv", "--output", "p.json", "--as-of", "2026-09-30")
    files.contents["/home/plan/pst.csv"] = Self.table.replacing(
      "60 %;En bonne voie", with: "75 %;Presque fini"
    )
    .replacing("185 000 €", with: "190 000 €").replacing("Axe 2", with: ";;1.1.3;Nouvelle;;;;;;;;\nAxe 2")
    let result = world.run("import", "pst.csv", "--into", "p.json", "--by", "DG")
    #expect(
      result.output == """
        p.json: 1.1.1 Isoler l’école: budget 185000 → 190000
        p.json: 1.1.1 Isoler l’école: progress 60 → 75, by DG, note Presque fini on 2026-11-20
        p.json: added action '1.1.3' (Nouvelle)
        p.json: 3 changes

        """)
    let shown = world.run("show", "1.1.1", "p.json", "--json").output
    #expect(shown.contains(#""progress": 75"#) && shown.contains(#""note": "En bonne voie""#))
    // The journal alone has what was said, each on its day.
    let plan = (files.contents["/home/plan/p.json"] ?? "").filter { !$0.isWhitespace }
    #expect(
      plan.contains(
        #""updates":[{"date":"2026-09-30","status":"inProgress","progress":60,"note":"Enbonnevoie"},"#
          + #"{"date":"2026-11-20","progress":75,"by":"DG","note":"Presquefini"}]"#))
  }

  @Test func `what is missing from the table stays, and is listed`() {
    let (world, files) = world()
    _ = world.run("import", "pst.csv", "--output", "p.json")
    let plan = files.contents["/home/plan/p.json"]
    files.contents["/home/plan/pst.csv"] = Self.table.split(separator: "\n").prefix(2).joined(separator: "\n")
    let result = world.run("import", "pst.csv", "--into", "p.json")
    #expect(
      result.errors.hasSuffix(
        "plan: note: 2 actions of p.json are not in the table, and stay: 1.1.2 Poser des panneaux; 2.1.1 Ouvrir une crèche\n"
      ))
    #expect(files.contents["/home/plan/p.json"] == plan)
  }

  @Test func `a dry run shows how columns are read, and writes nothing`() {
    let (world, files) = world("Axe;Action;Visa;Échéance\nA;b;x;2026\n")
    let result = world.run("import", "pst.csv", "--dry-run", "--map", "by=Visa")
    #expect(
      result.output == """
        pst.csv, headers in row 1
        Column  Header    Read as    Filled  Example
        A       Axe       strategic       1  A
        B       Action    action          1  b
        C       Visa      by              1  x
        D       Échéance  deadline        1  2026

        added strategic objective 'S1' (A) with 1 action
        a new plan of 1 objective and 1 action (not written)

        """)
    #expect(files.contents.count == 1)
  }

  @Test func `what columns mean may be kept with the plans`() {
    let (world, files) = world("Thème;Fiche;Qui;Quand\nA;b;c;2026\n")
    files.contents["/home/plan/.plan.json"] =
      #"{"import": {"columns": {"Thème": "strategic", "Fiche": "action", "Qui": "referents", "Quand": "deadline"}}}"#
    _ = world.run("import", "pst.csv", "--output", "p.json")
    #expect(
      World(files: files).run("list", "p.json", "--columns", "title,referents,deadline", "--format", "csv")
        .output
        == "title,referents,deadline\nb,c,2026-12-31\n")
  }

  @Test func `what the program exports it takes in without a change`() throws {
    let demo = try Repository.text("Plans/demo.json")
    let files = MemoryFiles(contents: ["/home/plan/p.json": demo])
    let world = World(files: files)
    for level in ["action", "operational", "strategic"] {
      let csv = world.run("list", "p.json", "--level", level, "--format", "csv").output
      files.contents["/home/plan/pst.csv"] = csv
      let result = world.run("import", "pst.csv", "--into", "p.json")
      #expect(result.output == "p.json: nothing to change\n", "\(level)")
      #expect(files.contents["/home/plan/p.json"] == demo)
    }
  }

  @Test func `two tables that tell of one action are told of`() {
    let (world, files) = world()
    _ = world.run("import", "pst.csv", "--output", "p.json", "--as-of", "2026-09-30")
    files.contents["/home/plan/a.csv"] = "N°;Action;% réalisé\n1.1.1;Isoler l’école;70\n"
    files.contents["/home/plan/b.csv"] = "N°;Action;% réalisé\n1.1.1;Isoler l’école;80\n"
    let result = world.run("import", "a.csv", "b.csv", "--into", "p.json")
    #expect(
      result.errors
        == """
        b.csv[A2]: warning: a.csv reports on '1.1.1' too, and differs; both are kept, and this one counts [import-conflict]
        1 warning

        """.replacing("b.csv[A2]", with: "b.csv[C2]"))
  }

  @Test(arguments: [
    ([], "plan: error: import needs a file"), (["x.csv"], "x.csv: error: there is no such file"),
    (["pst.csv", "--map", "nothing"], "plan: error: 'nothing' is not a valid value of --map"),
    (
      ["pst.csv", "--map", "nothing=Axe"],
      "plan: error: --map: 'nothing' is no key (expected one of strategic, "
    ),
    (["pst.csv", "--output", "x.xlsx"], "plan: error: x.xlsx: a plan is a file whose name ends in .json"),
    (["pst.csv", "--into", "q.json"], "plan: error: q.json: there is no such file"),
    (["pst.csv", "--into", "p.json", "--output", "q.json"], "plan: error: --into changes a plan"),
    (["pst.csv", "--sheet", "x"], "pst.csv: error: there is no sheet 'x'"),
  ])
  func `what can't be imported is refused with the reason`(arguments: [String], message: String) {
    let (world, _) = world()
    let result = world.run(["import"] + arguments)
    #expect(result.errors.hasPrefix(message))
    #expect(result.status != .success)
  }

  @Test func `a person at a terminal is asked what a table leaves open`() {
    let files = MemoryFiles(contents: ["/home/plan/t.csv": "Goal,Action,Start date,Who\nA,b,03/04/2026,Jo\n"])
    var world = World(files: files)
    world.answers = ["y", "nonsense", "referents", "n"]
    let result = world.run("import", "t.csv", "--output", "p.json")
    #expect(
      result.questions == [
        "  Who (Jo)\nThese columns are not known. Say what they mean? [y/N] ",
        "Who – a heading such as 'Due', or a key; nothing keeps it in fields: ",
        "That was not understood. Who – a heading such as 'Due', or a key; nothing keeps it in fields: ",
        "Does the day come before the month in 'Start date' (03/04/2026)? [Y/n] ",
      ])
    #expect(result.remarks.contains("D       Who         fields"))
    #expect(
      result.remarks.hasSuffix(
        "For the next time, in the .plan.json beside the plan: {\"import\":{\"columns\":{\"Who\":\"referents\"}}}\n"
      ))
    #expect(
      World(files: files).run("list", "p.json", "--columns", "referents,start", "--format", "csv").output
        == "referents,start\nJo,2026-03-04\n")
  }

  @Test(arguments: [
    ("Situation au 30/09/2026", "2026-09-30"),
    ("Mise à jour par le secrétariat : 14 novembre 2026", "2026-11-14"),
    ("Stand: 31.10.2026", "2026-10-31"), ("Plan 2025-2030", "2026-11-20"),
    ("Stand op 1 januari 2030", "2026-11-20"),
    ("Situation au 31/10/2026 – mise à jour : secrétariat", "2026-10-31"),
  ])
  func `a table tells of the day that it says`(line: String, day: String) {
    let (world, files) = world("\(line);;\n\nAxe;Action;Statut\nA;b;en cours\n")
    let result = world.run("import", "pst.csv", "--output", "p.json")
    #expect(files.contents["/home/plan/p.json"]?.contains("\"date\": \"\(day)\"") == true)
    #expect(
      result.errors.contains("pst.csv tells of \(day) (--as-of says another day)") == (day != "2026-11-20"))
  }

  @Test func `tables in conflict are taken in once, however often they are imported`() {
    let (world, files) = world()
    _ = world.run("import", "pst.csv", "--output", "p.json", "--as-of", "2026-09-30")
    files.contents["/home/plan/a.csv"] =
      "N°;Action;Statut;% réalisé;Remarque;Par\n1.1.1;Isoler l’école;bloqué;70;Vu;ENV\n"
    files.contents["/home/plan/b.csv"] =
      "N°;Action;Statut;% réalisé;Remarque;Par\n1.1.1;Isoler l’école;en cours;80;Su;TRA\n"
    #expect(world.run("import", "a.csv", "b.csv", "--into", "p.json").output.contains("p.json: 2 changes\n"))
    let before = files.contents
    let again = world.run("import", "a.csv", "b.csv", "--into", "p.json")
    #expect(again.errors == "" && files.contents == before)
  }

  @Test func `one total does not wipe the lines of a budget`() {
    let plan = #"""
      {"title": "P", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [{"id": "S", "title": "S", "actions": [
       {"id": "A", "title": "a", "budget": [{"amount": 1000, "year": 2026}, {"amount": 500, "year": 2027}]}]}]}
      """#
    let (world, files) = world("Id;Action;Budget\nA;a;2 000\n", plan: plan)
    let result = world.run("import", "pst.csv", "--into", "p.json")
    #expect(files.contents["/home/plan/p.json"] == plan)
    #expect(
      result.errors.hasPrefix(
        "pst.csv[C2]: warning: the budget 2000 is not what the 2 lines of 'A' come to; they stay [import-conflict]\n"
      ))
  }

  @Test func `what a step has no key for is told`() {
    let (world, _) = world(
      "Axe;Action;Étape;Responsable;Échéance;Remarque;Budget;Statut\nA;B;c;Anne;2026-05;vu;12;fait\n;;d;;;on verra;;en cours\n"
    )
    #expect(
      world.run("import", "pst.csv", "--output", "p.json").errors.contains(
        """
        pst.csv[F2]: warning: a step has no 'note': 'vu' and 1 more are left out [left-out]
        pst.csv[H3]: warning: a step has no 'status': 'inProgress' is left out [left-out]
        2 warnings

        """))
  }

  @Test func `several things left out of one row are told in one order`() {
    let (world, _) = world("Axe;Action;Étape;Remarque;Statut;Dépensé\nA;B;c;vu;en cours;12\n")
    #expect(
      world.run("import", "pst.csv", "--output", "p.json").errors.contains(
        """
        pst.csv[D2]: warning: a step has no 'note': 'vu' is left out [left-out]
        pst.csv[E2]: warning: a step has no 'status': 'inProgress' is left out [left-out]
        pst.csv[F2]: warning: a step has no 'spent': '12.00' is left out [left-out]
        3 warnings

        """))
  }

  @Test func `a title beside that of an action is kept`() throws {
    let (world, files) = world("Axe;Action;Titre;Statut\nA;B;c;en cours\n")
    _ = world.run("import", "pst.csv", "--output", "p.json")
    let plan = try #require(files.contents["/home/plan/p.json"])
    #expect(plan.contains(#""title": "B""#) && plan.contains(#""fields": { "Titre": "c" }"#))
  }

  @Test func `what is no table of a plan makes none`() {
    let (world, files) = world("Omschrijving;Trekker;Einddatum\n;;\n;x;\n")
    #expect(world.run("import", "pst.csv", "--output", "p.json").status == .invalidPlan)
    files.contents["/home/plan/pst.csv"] =
      World().run("list", "Plans/demo.json", "--level", "indicator", "--format", "csv").output
    let list = world.run("import", "pst.csv", "--output", "p.json")
    #expect(list.errors.hasPrefix("pst.csv: error: it is a list of indicators, measurements or steps"))
    files.contents["/home/plan/pst.csv"] =
      "Plan;Id;Action;Nouveau statut;Établi le\nq;A;a;en cours;01/01/2026\n"
    let sheet = world.run("import", "pst.csv")
    #expect(sheet.errors.hasPrefix("plan: error: pst.csv: there is no plan 'q', whose sheet it is"))
    #expect(files.contents.keys.sorted() == ["/home/plan/pst.csv"])
  }

  @Test func `a table of several organizations makes a plan of each`() {
    let (world, files) = world("Bestuur;Actieplan;Actie\nOostende;A;b\nGent;A;c\nOostende;A;d\n")
    #expect(
      world.run("import", "pst.csv").output == """
        Plans/oostende.json: a new plan of 1 objective and 2 actions
        Next: plan status Plans/oostende.json
        Plans/gent.json: a new plan of 1 objective and 1 action
        Next: plan status Plans/gent.json

        """)
    #expect(files.contents["/home/plan/Plans/gent.json"]?.contains("\"organization\": \"Gent\"") == true)
    #expect(
      world.run("import", "pst.csv").output
        == "Plans/oostende.json: nothing to change\nPlans/gent.json: nothing to change\n")
  }

  @Test func `a plan that several organizations share says whose an action is`() {
    let (world, files) = world("Entité;Axe;Action\nCommune;A;b\nCPAS;A;c\n")
    _ = world.run("import", "pst.csv", "--output", "p.json")
    let plan = files.contents["/home/plan/p.json"] ?? ""
    #expect(plan.contains(#""Entité": "CPAS""#) && plan.contains(#""Entité": "Commune""#))
  }

  @Test func `a list of several plans is taken into each`() {
    let plans = ["a", "b"].map { id in
      (
        id,
        #"{"title": "\#(id)", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [{"id": "S", "title": "S", "actions": [{"id": "A", "title": "x"}]}]}"#
      )
    }
    let files = MemoryFiles(
      contents: Dictionary(uniqueKeysWithValues: plans.map { ("/home/plan/Plans/\($0).json", $1) }))
    files.contents["/home/plan/l.csv"] = World(files: files).run("list", "--format", "csv").output.replacing(
      "notStarted", with: "done")
    let result = World(files: files).run("import", "l.csv")
    #expect(
      result.output == """
        Plans/a.json: A x: status notStarted → done on 2026-11-20
        Plans/a.json: 1 change
        Plans/b.json: A x: status notStarted → done on 2026-11-20
        Plans/b.json: 1 change

        """)
  }
}
