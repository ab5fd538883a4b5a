import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// Tables of many shapes, and what their cells mean.
extension ImportTests {
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

  @Test func `what the steps of an action cost is its budget where it has no row of its own`() {
    let (world, _) = world("Axe;Action;Étape;Budget\nA;b;c;12\n;;d;30\n;;g;12\nA;e;;5\n;;f;7\n")
    let errors = world.run("import", "pst.csv", "--output", "p.json").errors
    #expect(errors.contains("pst.csv[D6]: warning: a step has no 'budget': '7' is left out [left-out]\n"))
    #expect(
      errors.contains(
        "pst.csv[D3]: note: the amounts of the steps of 'b' are added up as its budget [assumption]\n"))
    #expect(
      world.run("list", "p.json", "--columns", "title,budget", "--format", "csv").output
        == "title,budget\nb,42.00\ne,5.00\n")
    #expect(world.run("import", "pst.csv", "--into", "p.json").output == "p.json: nothing to change\n")
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
    "Objectif;Indicateur;Année;Cible\nA;i;2025;11\nA;i;2025;12\n",
    "id,parent_id,title,status\n1,,a,\n2,0,b,\n0,2,c,doz (x\n0,2,c,doze\n",
    "Types;Titre;Fin\nOS.;b;\nA.3%;c;bald\nOS.1;a;\nOO.2;b;\nA.3%;c;dann\n",
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
        pst.csv[E2]: warning: 2 formulas of 'Budget' failed ('#REF!'), and nothing is read [unreadable-cell]
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
}
