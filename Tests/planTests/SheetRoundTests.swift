import OfficeFiles
import SourceText
import StrategicPlan
import TestSupport
import Testing

@testable import plan

/// What goes out to spreadsheets, and what comes back.
@Suite struct SheetRoundTests {
  private static let plan = #"""
    {"title": "P", "language": "fr", "period": {"start": "2025", "end": "2027"}, "strategicObjectives": [{"id": "S", "title": "S",
     "actions": [
      {"id": "A", "title": "=1+1", "referents": ["URB"], "deadline": "2026-12-31", "budget": [{"amount": 1000, "year": 2026, "source": "Région"},
       {"amount": 250.5, "year": 2027}], "updates": [{"date": "2026-01-31", "status": "inProgress", "progress": 40, "spent": 500, "note": "Vu"}]},
      {"id": "B", "title": "b", "referents": ["FIN"], "updates": [{"date": "2026-02-01", "status": "done"}]},
      {"id": "C", "title": "c", "referents": ["URB", "FIN"]}]}]}
    """#

  private func cells(_ bytes: [UInt8], sheet: Int = 0) throws -> [[Int: Sheet.Value]] {
    try Workbook.read(bytes).sheets[sheet].rows.map { row in
      Dictionary(row.cells.map { ($0.column, $0.value) }) { first, _ in first }
    }
  }

  private func world() -> World { World(files: MemoryFiles(contents: ["/home/plan/p.json": Self.plan])) }

  @Test func `a list in a workbook has days, amounts and shares as what they are`() throws {
    let rows = try cells(world().run("list", "p.json", "--format", "xlsx", "--language", "fr").file)
    #expect(
      rows[0].sorted { $0.key < $1.key }.map(\.value)
        == [
          "Id", "Intitulé", "Référents", "Domaines", "Début", "Échéance", "Statut", "%", "Appréciation",
          "Budget",
          "Dépensé",
          "Remarque",
        ].map { .text($0) })
    #expect(
      rows[1] == [
        0: .text("A"), 1: .text("=1+1"), 2: .text("URB"), 5: .day(year: 2026, month: 12, day: 31),
        6: .text("en cours"), 7: .percent("0.40"), 9: .number("1250.50"), 10: .number("500.00"),
        11: .text("Vu"),
      ])
  }

  @Test func `the tables of a report have numbers, amounts and shares as what they are`() throws {
    let bytes = world().run(
      "report", "p.json", "--as-of", "2027-01-31", "--format", "xlsx", "--language", "en"
    )
    .file
    let sheets = try Workbook.read(bytes).sheets
    func row(_ first: String, in sheet: String) -> [Sheet.Value]? {
      let rows = sheets.first { $0.name == sheet }?.rows
      return rows?.first { $0.cells.first?.value == .text(first) }?.cells.map(\.value)
    }
    // By hand: (40 + 100 + 0) / 3 % of three actions; 500 of 1000 + 250.50.
    #expect(
      row("Progress", in: "Summary") == [
        .text("Progress"), .percent("0.00"), .percent("0.4667"), .number("47"),
      ])
    #expect(
      row("Total", in: "Budget") == [
        .text("Total"), .number("1250.50"), .number("500.00"), .number("750.50"), .percent("0.3998"),
      ])
  }

  @Test func `the figures of a status are numbers, and its totals are no part of what is sorted`() throws {
    let bytes = world().run("status", "p.json", "--format", "xlsx", "--language", "en").file
    let sheet = try #require(try Workbook.read(bytes).sheets.first)
    #expect(sheet.name == "p")
    // By hand: one of three actions is done; 40, 100 and 0 % come to 46.67 %.
    #expect(
      sheet.rows.map { $0.cells.map(\.value) }.dropFirst().map { Array($0.prefix(5)) } == [
        [.text("S"), .text("S"), .percent("0.4667"), .number("1"), .number("0")]
      ])
    var archive = try ZIPReader(bytes)
    let styles = String(decoding: try #require(try archive.contents(of: "xl/styles.xml")), as: UTF8.self)
    #expect(styles.contains("formatCode=\"General&quot;/3&quot;\""))
    // The last row of a budget is the total.
    let report = world().run("report", "p.json", "--as-of", "2027-01-31", "--format", "xlsx").file
    let number = try #require(try Workbook.read(report).sheets.firstIndex { $0.name == "Budget" })
    let count = try Workbook.read(report).sheets[number].rows.count
    archive = try ZIPReader(report)
    let part = try #require(try archive.contents(of: "xl/worksheets/sheet\(number + 1).xml"))
    #expect(String(decoding: part, as: UTF8.self).contains("<autoFilter ref=\"A1:E\(count - 1)\"/>"))
  }

  @Test func `a workbook that went out comes in without a change`() throws {
    for language in Language.all {
      let files = MemoryFiles(contents: ["/home/plan/p.json": Self.plan])
      let context = World(files: files)
      let bytes = context.run("list", "p.json", "--format", "xlsx", "--language", language.tag).file
      let table = try SpreadsheetImport(Workbook.read(bytes), at: "l.xlsx", ImportOptions())
      let plan = try #require(
        Plan.load(SourceFile(name: "p.json", bytes: Array(Self.plan.utf8)), defaultID: "p").plan)
      let today = try FiscalCalendar.calendarYears.days(named: Array("2026-11-20".utf8)).last
      #expect(table.merged(into: plan, PlanImport.Facts(asOf: today)).changes == [], "\(language.tag)")
    }
  }

  @Test func `a list with all that a reader may ask for comes in without a change`() throws {
    let columns =
      "id,title,path,status,progress,health,priority,domains,referents,start,deadline,originalDeadline,overdue,"
      + "budget,spent,fte,indicators,themes,tags,organization,sdgs,finished,lastUpdate,missedIndicators,currency,day,"
      + "note,source,text,partners,sponsors,links,steps,weight,dependsOn"
    for (name, language) in [("demo", "fr"), ("demo", "de"), ("pst-cpas-2019-2024", "nl"), ("demo", "en")] {
      let plan = try Repository.text("Plans/\(name).json")
      let files = MemoryFiles(contents: ["/home/plan/\(name).json": plan])
      let bytes = World(files: files).run(
        "list", "\(name).json", "--columns", columns, "--format", "xlsx", "--language", language
      ).file
      let table = try SpreadsheetImport(Workbook.read(bytes), at: "l.xlsx", ImportOptions())
      let loaded = try #require(
        Plan.load(SourceFile(name: "p.json", bytes: Array(plan.utf8)), defaultID: name).plan)
      let today = try FiscalCalendar.calendarYears.days(named: Array("2026-11-20".utf8)).last
      #expect(table.merged(into: loaded, PlanImport.Facts(asOf: today)).changes == [], "\(name) \(language)")
    }
  }

  @Test func `CSV for Excel has its separators, decimal commas and days`() {
    let world = world()
    let columns = "id,title,deadline,budget,budget.2026,budget.2027,progress,note,source"
    #expect(
      world.run("list", "p.json", "--format", "csv", "--dialect", "excel", "--columns", columns).output
        == "\u{FEFF}id;title;deadline;budget;budget.2026;budget.2027;progress;note;source\r\n"
        + "A;'=1+1;31/12/2026;1250,50;1000,00;250,50;40;Vu;Région\r\nB;b;;;;;100;;\r\nC;c;;;;;0;;\r\n")
    #expect(
      world.run("list", "p.json", "--format", "csv", "--columns", "id,deadline,budget").output
        == "id,deadline,budget\nA,2026-12-31,1250.50\nB,,\nC,,\n")
  }

  @Test func `the sheet of a service has its open actions, and cells for what is new`() throws {
    let files = MemoryFiles(contents: ["/home/plan/p.json": Self.plan])
    let standing = PlanStanding(
      try #require(Plan.load(SourceFile(name: "p.json", bytes: Array(Self.plan.utf8)), defaultID: "p").plan),
      ReportingDate(try FiscalCalendar.calendarYears.days(named: Array("2026-11-20".utf8)).last))
    var filter = Filter()
    filter.require(.referent, "URB")
    let sheet = ServiceSheet(standing, matching: filter, of: "URB", includesClosed: false)
    let bytes = sheet.workbook(
      on: standing.reportingDate.day, author: "URB", in: try #require(Language.matching("fr")))
    let rows = try cells(bytes)
    #expect(rows[0][0] == .text("P – URB – situation au 20 novembre 2026"))
    #expect(
      rows[2].sorted { $0.key < $1.key }.map(\.value)
        == [
          "Plan", "Id", "Action", "Référents", "Échéance", "Dernier statut", "Dernier %",
          "Dernier montant dépensé",
          "Dernière remarque", "Nouveau statut", "Nouveau %", "Nouveau montant dépensé, au total",
          "Nouvelle échéance", "Nouvelle remarque", "Rempli par", "Établi le",
        ].map { .text($0) })
    #expect(rows.count == 5)
    #expect(rows[3][6] == .percent("0.40") && rows[3][8] == .text("Vu") && rows[3][14] == .text("URB"))
    // Sent back empty, it changes nothing.
    #expect(files.contents.count == 1)
    let table = try SpreadsheetImport(Workbook.read(bytes), at: "urb.xlsx", ImportOptions())
    #expect(table.plansNamed == ["p"])
    let merged = table.merged(into: standing.plan, PlanImport.Facts(asOf: standing.reportingDate.day))
    #expect(merged.changes == [] && merged.missing == [])
  }

  @Test func `what a service fills in is an entry of the day, by the service`() throws {
    let csv = """
      Plan;Id;Action;Dernier statut;Nouveau statut;Nouveau %;Nouveau montant dépensé, au total;Nouvelle remarque;Rempli par;Établi le
      p;A;=1+1;en cours;bloquée;55;400;Attente;URB;15/01/2026
      p;C;c;non démarrée;;;;;URB;15/01/2026
      """
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": Self.plan, "/home/plan/urb.csv": csv])
    let result = World(files: files).run("import", "urb.csv")
    #expect(
      result.output == """
        Plans/p.json: A =1+1: status inProgress → blocked, progress 40 → 55, by URB, note Attente on 2026-11-20
        Plans/p.json: 1 change

        """)
    #expect(
      result.errors == """
        urb.csv[E2]: warning: the sheet was made on 2026-01-15, and 'A' was updated on 2026-01-31; both are kept, and the later counts [import-conflict]
        urb.csv[G2]: warning: 'A' had spent 500.00, and 400.00 is less: it stays, and 'plan update --force' can lower it [import-conflict]
        2 warnings

        """)
  }

  @Test func `only the yellow cells of a service's sheet are read`() {
    let csv = """
      Plan;Id;Action;Référents;Échéance;Nouvelle échéance;Établi le
      p;A;un;FIN;31/12/2025;juin 2027;20/11/2026
      p;C;c;URB, FIN;;;20/11/2026
      p;;nouvelle;URB;;;20/11/2026
      """
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": Self.plan, "/home/plan/urb.csv": csv])
    let world = World(files: files)
    let result = world.run("import", "urb.csv")
    #expect(
      result.output == """
        Plans/p.json: A =1+1: deadline 2026-12-31 → 2027-06 on 2026-11-20
        Plans/p.json: 1 change

        """)
    #expect(
      result.errors == """
        urb.csv[C2]: note: 'A' has the title '=1+1' in the plan, which stays [assumption]
        urb.csv[D2]: note: 'A' has the referents 'URB' in the plan, which stays [assumption]
        urb.csv[A4]: warning: the plan has no 'nouvelle': a service's sheet can't add actions; use 'plan add' [import-conflict]
        1 warning, 2 notes

        """)
    let before = files.contents
    #expect(
      world.run("import", "urb.csv").output == "Plans/p.json: nothing to change\n" && files.contents == before
    )
    files.contents["/home/plan/urb.csv"] =
      "Plan;Id;Action;Nouveau %;Établi le\np;C;=1+1;99;20/11/2026\nq;;à côté;;\n"
    #expect(
      world.run("import", "urb.csv").errors == """
        urb.csv[B2]: warning: 'C' is c, and the title that of 'A': nothing is taken [import-conflict]
        urb.csv[A3]: note: the row is of no action of the plan, and is left out [skipped-row]
        1 warning, 1 note

        """)
    #expect(files.contents["/home/plan/Plans/p.json"] == before["/home/plan/Plans/p.json"])
    files.contents["/home/plan/urb.csv"] = csv
    files.contents["/home/plan/Plans/q.json"] = Self.plan
    #expect(
      world.run("import", "urb.csv", "--into", "Plans/q.json").errors == """
        plan: error: urb.csv: it is a sheet of the plan 'p', not of 'q' (take it into the plan that it was made of)

        """)
  }

  @Test(arguments: [
    (["update", "A", "--status", "bloqué"], #""status": "blocked""#),
    (["update", "A", "--status", "in Arbeit", "--note", "x"], #""note": "x""#),
    (["update", "A", "--spent", "+250,50"], #""spent": 750.5"#),
    (["update", "A", "--progress", "61,5 %"], #""progress": 61.5"#),
    (["update", "A", "--deadline", "juin 2027"], #""deadline": "2027-06""#),
    (["update", "A", "--deadline", "permanent"], #""deadline": "ongoing""#),
    (["update", "A", "--health", "oranje"], #""health": "atRisk""#),
    (["set", "A", "priority", "haute"], #""priority": "high""#),
    (["add", "action", "d", "--under", "S", "--deadline", "fin 2027"], #""deadline": "2027""#),
  ])
  func `words of the four languages are understood at the keyboard`(arguments: [String], written: String) {
    let files = MemoryFiles(contents: ["/home/plan/Plans/p.json": Self.plan])
    let result = World(files: files).run(arguments)
    #expect(result.status == .success, "\(result.errors)")
    #expect(files.contents["/home/plan/Plans/p.json"]?.contains(written) == true)
  }

  @Test func `a mistyped word of any language is guessed`() {
    let files = MemoryFiles(contents: [
      "/home/plan/Plans/p.json": Self.plan, "/home/plan/x.csv": "Id;Action;Statut\nA;=1+1;en cour\n",
    ])
    let world = World(files: files)
    #expect(
      world.run("update", "A", "--status", "encour").errors.hasPrefix(
        "plan: error: unknown value of --status 'encour' (did you mean 'en cours'?)"))
    #expect(
      world.run("import", "x.csv", "--into", "Plans/p.json", "--dry-run").errors.hasPrefix(
        "x.csv[C2]: warning: 'en cour' is no status (did you mean 'en cours'?); kept as words [unreadable-cell]\n"
      ))
  }

  @Test func `filters understand them too`() {
    #expect(
      world().run("list", "p.json", "--status", "en cours", "--columns", "id", "--format", "csv").output
        == "id\nA\n")
    #expect(
      world().run("list", "p.json", "--due", "décembre 2026", "--columns", "id", "--format", "csv").output
        == "id\nA\n")
  }

  @Test(arguments: [
    (["export"], "plan: error: export needs what to export"),
    (["export", "sheet"], "plan: error: a sheet needs a file"),
    (["list", "p.json", "--format", "csv", "--dialect", "x"], "plan: error: unknown value of --dialect"),
    (["export", "sheets", "--output", "a.xlsx"], "plan: error: unknown thing to export 'sheets'"),
  ])
  func `what can't be exported is refused with the reason`(arguments: [String], message: String) {
    let result = world().run(arguments)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(result.status == .usage)
  }
}
