import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// Spreadsheets that are taken in. What a person would make of each was put down before.
@Suite struct ImportTests {
  private static let table = """
    Axe;Objectif opérationnel;N°;Action;Responsable;Début;Fin;Budget;Statut;% réalisé;Remarques;Quartier
    Axe 1. Durable;1.1. Énergie;1.1.1;Isoler l’école;DG, FIN;01/03/2025;30/06/2026;185 000 €;En cours;60 %;En bonne voie;Nord
    ;;1.1.2;Poser des panneaux;;2026;fin 2027;1,8 M€;Non commencé;;;
    Axe 2. Solidaire;2.1. Enfance;;Ouvrir une crèche;CPAS;;bientôt;à définir;Réalisé;100;;
    Total;;;;;;;;;;;
    """

  private func world(_ table: String = table, plan: String? = nil) -> (World, MemoryFiles) {
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
        b.csv[A2]: warning: a.csv tells of '1.1.1' too, and otherwise; both are kept, and this counts [import-conflict]
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

  @Test(arguments: [
    ("Statut;Avancement", "en cours;45 %", "terminé;100 %", [["inProgress", "45"], ["done", "100"]]),
    ("Avancement;Statut", "0,45;en cours", "1;terminé", [["inProgress", "45"], ["done", "100"]]),
    (
      "État d'avancement;Statut de l'action", "45;en cours", "100;fait",
      [["inProgress", "45"], ["done", "100"]]
    ),
    ("% réalisé;Avancement", "30;en cours", "-;abandonné", [["inProgress", "30"], ["abandoned", "0"]]),
    ("Avancement", "30 %", "en cours", [["inProgress", "30"], ["inProgress", ""]]),
    ("Statut", "A3. En cours", "2 - Planifié", [["inProgress", ""], ["planned", "0"]]),
    ("Statut", "En cours - retard", "Bloqué (marché)", [["inProgress", ""], ["blocked", ""]]),
    ("% réalisé", "33,333 %", "0,5 %", [["inProgress", "33.33"], ["inProgress", "0.5"]]),
  ])
  func `status and progress are told apart by what the cells have`(
    headers: String, first: String, second: String, standing: [[String]]
  ) {
    let (world, _) = world("Axe;Action;\(headers)\nA;b;\(first)\nA;c;\(second)\n")
    _ = world.run("import", "pst.csv", "--output", "p.json")
    #expect(
      world.run("list", "p.json", "--columns", "status,progress", "--format", "csv").output
        == "status,progress\n" + standing.map { $0.joined(separator: ",") + "\n" }.joined())
  }

  @Test func `what the web application of Walloon communes exports is read`() throws {
    let header = [
      "OS\nRéférence", "OS\nTitre", "OO\nTitre", "ACT\nRéférence", "ACT\nTitre", "ACT\nÉtat", "ACT\nÉchéance",
      "ACT\nProgression", "ACT\nIndicateur résultat", "ACT\nBudget", "SUBACT\nTitre",
    ]
    let row = [
      "1", "Durable", "Énergie", "3", "Isoler", "En cours", "31/12/2026", "40",
      "Toits = 3 / 10 | Murs = 1 / 4",
      "2025 pour Wallonie: 1000€ | 2026 pour Europe: 250€", "Étude",
    ]
    let quoted =
      [header, row].map { $0.map { "\"\($0)\"" }.joined(separator: ";") }.joined(separator: "\n") + "\n"
    let (world, files) = world(quoted)
    #expect(
      world.run("import", "pst.csv", "--output", "p.json").errors.hasSuffix("(--period says another)\n"))
    let plan = (files.contents["/home/plan/p.json"] ?? "").filter { !$0.isWhitespace }
    for text in [
      #"{"id":"1","title":"Durable","operationalObjectives":[{"id":"1.1","title":"Énergie","actions":[{"id":"3","title":"Isoler","#,
      #"{"amount":1000,"year":2025,"source":"Wallonie"},{"amount":250,"year":2026,"source":"Europe"}"#,
      #""name":"Toits","targets":[{"date":"2026-12-31","value":10}],"measurements":[{"date":"2026-11-20","value":3}]"#,
      #""steps":[{"title":"Étude"}]"#, #""status":"inProgress","progress":40"#,
    ] { #expect(plan.contains(text), "\(text)") }
  }

  @Test func `targets and values in words are kept with their indicator`() {
    let (world, files) = world(
      "Objectif;Indicateur;Unité;Année;Cible;Résultat;Remarque;Visa\nA;i;t;2025;≥ 18;175 (juin);vu;x\nA;i;t;2026;max. 8;7,5;;y\n"
    )
    let result = world.run("import", "pst.csv", "--output", "p.json")
    #expect(
      result.errors.hasSuffix(
        """
        pst.csv[H1]: note: the column 'Visa' is kept in fields [unknown-column]
        pst.csv[F2]: warning: '175 (juin)' is no number; kept as words [unreadable-cell]
        1 warning, 1 note

        """))
    let plan = (files.contents["/home/plan/p.json"] ?? "").filter { !$0.isWhitespace }
    #expect(
      plan.contains(
        #""targets":[{"date":"2025","value":18,"comparison":"atLeast"},{"date":"2026","value":8,"comparison":"atMost"}],"#
          + #""fields":{"Visa":"x","Visa(2026)":"y"},"#
          + #""measurements":[{"date":"2025","note":"175(juin)\nvu"},{"date":"2026","value":7.5}]"#))
    // What has changed is set, and nothing else.
    files.contents["/home/plan/pst.csv"] =
      "Objectif;Indicateur;Unité;Année;Cible;Résultat\nA;i;t;2025;≥ 20;\nA;i;t;2026;max. 8;7,25\n"
    #expect(
      world.run("import", "pst.csv", "--into", "p.json").output == """
        p.json: S1 A: 'i' measured 7.5 → 7.25 on 2026-12-31
        p.json: S1 A: 'i' target 18 → 20 atLeast by 2025
        p.json: 2 changes

        """)
  }

  @Test(arguments: [
    ("N°;Intitulé;Statut", ["OS 1;A;", "OO 1.1;B;", "1.1.1;c;en cours"], "id,path\n1.1.1,OS1; OO1.1\n"),
    ("N°;Intitulé;Statut", ["1;A;", "1.1;B;", "1.1.1;c;en cours"], "id,path\n1.1.1,1; 1.1\n"),
    (
      "N°;Action;Statut", ["OS 1 – A;;", "1.1;b;en cours", "OS 2 – B;;", "2.1;c;fait"],
      "id,path\n1.1,OS.1\n2.1,OS.2\n"
    ),
    ("Doelstelling;Actieplan;Actie", ["A;B;c"], "id,path\nS1.1.1,S1; S1.1\n"),
    ("Nr.;Doelstelling;Nr.;Actie", ["D1;A;A7;c"], "id,path\nA7,D1\n"),
    ("N°;Axe;Action;Étape;Budget", ["A1.1;A;b;c;12"], "id,path\nA1.1,S1\n"),
  ])
  func `levels and numbers are found in many shapes`(header: String, rows: [String], list: String) {
    let (world, _) = world(([header] + rows).joined(separator: "\n") + "\n")
    _ = world.run("import", "pst.csv", "--output", "p.json")
    #expect(world.run("list", "p.json", "--columns", "id,path", "--format", "csv").output == list)
  }

  @Test(arguments: [
    ("Kosten (Tsd. €)", "2.400", "2400000.00"), ("Budget (k€)", "80", "80000.00"),
    ("Kosten in T€", "80", "80000.00"),
    ("Raming (in duizend euro)", "1,5", "1500.00"), ("Coût en M€", "1,2", "1200000.00"),
    ("Budget", "€ 1.250.000,-", "1250000.00"),
    ("Budget HT", "500 € HT", "500.00"), ("Montant (€)", "12", "12.00"),
  ])
  func `amounts are in the unit of their header`(header: String, amount: String, budget: String) {
    let (world, _) = world("Axe;Action;\(header)\nA;b;\(amount)\n")
    _ = world.run("import", "pst.csv", "--output", "p.json")
    #expect(
      world.run("list", "p.json", "--columns", "budget", "--format", "csv").output == "budget\n\(budget)\n")
  }

  @Test(arguments: [
    "Types;Titre;Titre;Fin\nA.3;c;x;2;b\nA.3;c;2026\nSA.4;d;\n", "Sous-action;Titre\n🙂;2\n1.1 b;\n",
    "Début;OO\nbientôt;juin\nen cours;juin\n", "Axe;Action;Statut\n%;€;en cours\n%;$;fait\n",
    "N°;Intitulé\nOS 1;A\nOO 1.1;B\n1.1.1;c\n1.1.1;d\n",
    "Objectif;Indicateur;Année;Cible;X\nA;%;2025;1;a\nA;%;2026;2;b\n",
  ])
  func `odd tables change nothing a second time`(table: String) {
    let (world, files) = world(table)
    #expect(world.run("import", "pst.csv", "--output", "p.json").status == .success)
    let plan = files.contents["/home/plan/p.json"]
    #expect(world.run("import", "pst.csv", "--into", "p.json").output == "p.json: nothing to change\n")
    #expect(files.contents["/home/plan/p.json"] == plan)
  }

  @Test func `a workbook where a plan is expected is named`() {
    let files = MemoryFiles(contents: ["/home/plan/p.json": "PK\u{3}\u{4}\u{14}\u{0}"])
    #expect(
      World(files: files).run("status", "p.json").errors.hasPrefix(
        "p.json: error: it is a spreadsheet or another document, and no plan ('plan import' makes one of it)\n"
      ))
  }

  @Test func `mistakes of formulas and what can't both be are told`() {
    let (world, _) = world("Axe;Action;Statut;Avancement;Budget\nA;b;fait;70;#REF!\nA;c;à faire;30;#REF!\n")
    #expect(
      world.run("import", "pst.csv", "--output", "p.json").errors.hasSuffix(
        """
        pst.csv[D2]: warning: what is done is at 100 %, and the 70 % of 'b' are left out [left-out]
        pst.csv[E2]: warning: '#REF!' and 1 more of 'Budget' say nothing [unreadable-cell]
        pst.csv[D3]: note: 'c' is at 30 %, and taken for in progress [assumption]
        2 warnings, 1 note

        """))
  }

  @Test func `what stands below no header, and what can't be read, is kept`() throws {
    let table =
      "Axe;Action;Poids;ODD;Récurrent;Cible;Valeur de départ;Sens;Indicateur\nA;b;lourd;tous;parfois;beaucoup;peu;haut;i;à voir\n"
    let (world, files) = world(table)
    let result = world.run("import", "pst.csv", "--output", "p.json")
    #expect(
      result.errors.contains("pst.csv[J1]: note: the column 'J' is kept in fields [unknown-column]\n"))
    let plan = try #require(files.contents["/home/plan/p.json"])
    for (key, words) in [
      ("Poids", "lourd"), ("ODD", "tous"), ("Récurrent", "parfois"), ("Cible", "beaucoup"),
      ("Valeur de départ", "peu"),
      ("Sens", "haut"), ("J", "à voir"),
    ] {
      #expect(plan.contains("\"\(key)\": \"\(words)\""), "\(key)")
    }
  }

  @Test func `a second plan is not made of what one has`() {
    let (world, files) = world()
    _ = world.run("import", "pst.csv", "--output", "Plans/commune.json", "--title", "PST 2025-2030")
    let before = files.contents
    #expect(
      world.run("import", "pst.csv").errors.hasSuffix(
        "plan: error: Plans/commune.json has 3 of the 3 actions of pst.csv (--into Plans/commune.json brings it up to date, --output makes another)\n"
      ))
    #expect(files.contents == before)
  }

  @Test(arguments: [
    ("Code: AC1\nKorte omschrijving: School\nLange omschrijving: School isoleren", "School", "AC1"),
    ("Axe 1 : Énergie", "Énergie", "1"), ("SD1 Energie", "Energie", "SD1"), ("OO.2 - Vélo", "Vélo", "OO.2"),
    ("100 arbres", "100 arbres", nil), ("%", "%", nil), ("Total rénové", "Total rénové", nil),
  ])
  func `a title comes without its code`(text: String, title: String, code: String?) {
    let (world, _) = world("Objectif;Action;Statut\nA;\"\(text)\";en cours\n")
    _ = world.run("import", "pst.csv", "--output", "p.json")
    #expect(
      world.run("list", "p.json", "--columns", "id,title", "--format", "csv").output
        == "id,title\n\(code ?? "S1.1"),\(title)\n")
  }

  @Test func `one column of dates proves the order of the others`() {
    let (world, _) = world("Goal,Action,Start date,Due\nA,b,02/03/2026,12/31/2026\n")
    _ = world.run("import", "pst.csv", "--output", "p.json")
    #expect(
      world.run("list", "p.json", "--columns", "start,deadline", "--format", "csv").output
        == "start,deadline\n2026-02-03,2026-12-31\n")
  }

  @Test func `the number of an action is its id, whatever number an axis has`() {
    let (world, _) = world("N°;Axe;Action\n1;Axe 1. A;b\n2;SD2 B;c\n")
    _ = world.run("import", "pst.csv", "--output", "p.json")
    #expect(
      world.run("list", "p.json", "--columns", "id,path", "--format", "csv").output
        == "id,path\n1,S1\n2,SD2\n")
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
