// Fuzz targets for libFuzzer: whatever bytes come in, nothing may crash, hang, or break the laws that
// are demanded here. `.ci/fuzz` builds and runs them; no target of the package holds this file.

import OfficeFiles
import SourceText
import StrategicPlan

#if ARGUMENTS
  @testable import plan
#endif

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  #if READER
    read(bytes)
  #elseif LOADER
    load(bytes)
  #elseif EDITOR
    edit(bytes)
  #elseif ARGUMENTS
    parse(bytes)
  #elseif VALUES
    understand(bytes)
  #elseif INFLATE
    inflate(bytes)
  #elseif XML
    readXML(bytes)
  #elseif WORKBOOK
    readWorkbook(bytes)
  #elseif CSV
    readValues(bytes)
  #elseif SHEET
    takeIn(bytes)
  #endif
  return 0
}

private func demand(_ holds: Bool, _ law: String) {
  guard holds else { fatalError(law) }
}

private func source(_ bytes: [UInt8]) -> SourceFile { SourceFile(name: "fuzz.json", bytes: bytes) }

private func demandPlaces(_ diagnostics: [Diagnostic], in bytes: [UInt8]) {
  for diagnostic in diagnostics {
    let range = diagnostic.range
    demand(0 <= range.lowerBound && range.upperBound <= bytes.count, "a mistake has its place in the file")
  }
}

// MARK: - The reader

private func read(_ bytes: [UInt8]) {
  let reading = JSONDocument.read(source(bytes))
  demandPlaces(reading.diagnostics, in: bytes)
  _ = reading.diagnostics.prefix(3).map { DiagnosticRenderer(source(bytes)).text(of: $0) }
  guard let document = reading.document, reading.diagnostics.isEmpty else { return }
  let written = JSONLayout.canonical.text(document.spelled(document.root))
  let again = JSONDocument.read(source(Array(written.utf8)))
  demand(again.diagnostics.isEmpty, "what is written is read again")
  let twice = again.document.map { JSONLayout.canonical.text($0.spelled($0.root)) }
  demand(twice == written, "what is written is written the same again")
}

// MARK: - The loader

private func load(_ bytes: [UInt8]) {
  let loading = Plan.load(source(bytes), defaultID: "fuzz")
  demandPlaces(loading.diagnostics, in: bytes)
  demand((loading.plan == nil) == !loading.diagnostics.isEmpty, "a plan has no mistakes")
  guard let plan = loading.plan, let day = Day(year: 2026, month: 1, day: 1) else { return }
  let standing = PlanStanding(plan, ReportingDate(day))
  let file = CheckedFile(standing, Policy(), only: Filter())
  demandPlaces(file.findings.map(\.diagnostic), in: bytes)
  let total = standing.rollUp
  demand(Status.allCases.reduce(0) { $0 + total[$1] } == plan.actionCount, "each action is counted once")
  let report = ListReport(columns: ItemColumn.allCases.map { ListColumn($0) })
  _ = standing.items.map { report.json($0).text() }
}

// MARK: - The editor

/// The first byte says what is done, the second to which item; the rest is the plan.
private func edit(_ bytes: [UInt8]) {
  guard bytes.count > 2, let plan = Plan.load(source(Array(bytes[2...])), defaultID: "fuzz").plan,
    let today = Day(year: 2026, month: 1, day: 1)
  else { return }
  let ids = PlanStanding(plan, ReportingDate(today)).items.map(\.id.text) + [plan.id.text]
  let (id, other) = (ids[Int(bytes[1]) % ids.count], ids[Int(bytes[1] / 16) % ids.count])
  var editor = PlanEditor(plan)
  var mustLoad = true
  do throws(EditProblem) {
    switch bytes[0] % 10 {
    case 0, 1:
      var entry = JournalEntry()
      entry.date = DateText(bytes[0] < 128 ? "2025-06" : "2026-01-01")
      entry.status = Status.allCases[Int(bytes[0] / 10) % Status.allCases.count]
      entry.note = "é\u{202E}\"\n" + String(repeating: "x", count: Int(bytes[0]))
      try editor.record(entry, of: id, today: today)
    case 2:
      var entry = MeasurementEntry()
      entry.value = Quantity(millionths: 1_500_000)
      try editor.measure(entry, by: nil, of: id, today: today)
    case 3: try editor.rename(id, to: "new-1", below: bytes[0] > 127)
    case 4:
      // What names what is gone may keep it from being a plan: a registry, an objective that is served.
      mustLoad = false
      try editor.remove(id)
    case 5: try editor.move(id, under: other, nil)
    case 6: try editor.move(id, under: nil, bytes[0] > 127 ? .before(other) : .after(other))
    case 7:
      var addition = PlanEditor.Addition(ElementKind.addable[Int(bytes[0]) % ElementKind.addable.count], "t")
      addition.owner = bytes[0] > 127 ? id : nil
      mustLoad = addition.kind != .review
      try editor.add(addition)
    case 8:
      try editor.set("title", to: "t\\\"", of: id)
    default: try editor.takeBackEntry(of: id)
    }
  } catch {
    return
  }
  let edited = editor.document.source.applying(editor.edits)
  let loading = Plan.load(source(edited), defaultID: "fuzz")
  demand(!mustLoad || loading.diagnostics.isEmpty, "an edited plan is one: \(loading.diagnostics)")
  _ = UnifiedDiff(editor.document.source, editor.edits).bytes
  guard let after = loading.plan else { return }
  let formatted = CanonicalForm.bytes(of: after.document)
  let again = Plan.load(source(formatted), defaultID: "fuzz").plan
  demand(again.map { CanonicalForm.bytes(of: $0.document) } == formatted, "the canonical layout is one")
}

// MARK: - The command line

#if ARGUMENTS
  private func parse(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let words = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    _ = try? CommandTable.parse(words.map { Argument($0) }, today: Day(year: 2026, month: 1, day: 1))
    _ = ShellWords(["bash", text])
  }
#endif

// MARK: - Values

private func understand(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  if let number = text.asNumber {
    let reading = JSONDocument.read(source(Array(number.utf8)))
    demand(
      reading.diagnostics.isEmpty && reading.document.map { $0.kind($0.root) } == .number,
      "a number is one in JSON")
    demand(number.asNumber == number || number.hasPrefix("-"), "a number is understood as it is written")
  }
  if let units = try? FixedPoint.read(bytes, places: 6) {
    let digits = FixedPoint.digits(units, places: 6)
    demand((try? FixedPoint.read(digits.utf8, places: 6)) == units, "digits are read as they are written")
  }
  for calendar in [FiscalCalendar.calendarYears] + [FiscalCalendar("07-01")].compactMap(\.self) {
    guard let days = try? calendar.days(named: bytes) else { continue }
    demand(days.first <= days.last, "a date's last day is not before its first")
    // The last fiscal year ends in one that can't be written.
    for day in [days.first, days.last] where Day.years.contains(day.year) {
      demand(
        (try? calendar.days(named: Array(day.description.utf8))) == DaySpan(day),
        "a day is read as it is written")
    }
  }
  if let id = Identifier(text) { demand(id.text == text && !(id < id), "an id is itself") }
  _ = DateText(text)
  _ = text.folded
  _ = text.visible
  _ = text.displayWidth
}

// MARK: - Spreadsheets

private func inflate(_ bytes: [UInt8]) {
  for size in [0, 100, 100_000] {
    demand((bytes[...].inflated(to: size)?.count ?? 0) <= size, "no more comes out than asked for")
  }
}

private func readXML(_ bytes: [UInt8]) {
  guard var xml = try? XMLReader(bytes) else { return }
  var open = 0
  var count = 0
  while let event = try? xml.next() {
    switch event {
    case .start: open += 1
    case .end: open -= 1
    case .text: break
    }
    demand(open >= 0, "what ends has begun")
    count += 1
    demand(count <= 3 * bytes.count + 3, "the end comes")
  }
}

/// The rows and the columns of values that are separated are in order, and no value is empty.
private func readValues(_ bytes: [UInt8]) {
  guard !ZIPReader.isOne(bytes), let workbook = try? Workbook.read(bytes) else { return }
  demand(workbook.sheets.count == 1, "there is one table")
  var number = 0
  for row in workbook.sheets[0].rows {
    demand(number < row.number, "the rows are in order")
    number = row.number
    var column = -1
    for cell in row.cells {
      demand(column < cell.column, "the cells are in order")
      column = cell.column
      if case .text(let text) = cell.value { demand(!text.isEmpty, "a cell says something") }
    }
  }
}

/// The parts of a workbook come from the bytes, in an archive that is sound; and the bytes alone are one that may not be.
private func readWorkbook(_ bytes: [UInt8]) {
  _ = try? Workbook.read(bytes)
  let half = bytes.count / 2
  for names in [["xl/workbook.xml", "xl/worksheets/sheet1.xml"], ["content.xml", "META-INF/manifest.xml"]] {
    var archive = ZIPArchive()
    archive.add("[Content_Types].xml", names[0].hasPrefix("xl") ? "<Types/>" : "")
    archive.add(
      "xl/_rels/workbook.xml.rels",
      #"<R><Relationship Id="r1" Type="/worksheet" Target="worksheets/sheet1.xml"/></R>"#)
    archive.add(
      names[0],
      names[0].hasPrefix("xl") ? Array(#"<w><sheet name="a" id="r1"/></w>"#.utf8) : Array(bytes[..<half]))
    archive.add(names[1], names[0].hasPrefix("xl") ? bytes : Array(bytes[half...]))
    _ = try? Workbook.read(archive.bytes)
  }
}

/// What a table makes of a plan is a plan, and the table makes nothing more of it.
private func takeIn(_ bytes: [UInt8]) {
  guard let workbook = try? Workbook.read(bytes),
    let table = try? SpreadsheetImport(workbook, at: "t.csv", ImportOptions()),
    let day = Day(year: 2026, month: 11, day: 27)
  else { return }
  _ = table.columns
  var new = table.newPlan(named: "t", of: nil, asOf: day)
  if new.title.isEmpty { new.title = "t" }
  let facts = PlanImport.Facts(asOf: day)
  guard let plan = Plan.load(source(new.bytes), defaultID: "t").plan else { return }
  let merged = table.merged(into: plan, facts)
  let written = source(new.bytes).applying(merged.edits)
  let loading = Plan.load(source(written), defaultID: "t")
  guard let made = loading.plan else {
    fatalError("what is taken in is a plan: \(loading.diagnostics.map(\.message))")
  }
  let again = table.merged(into: made, facts)
  demand(again.changes.isEmpty, "a second time changes nothing: \(again.changes)")
  for file in merged.found { _ = CheckReport([file]).json(asOf: day).text() }
}
