import OfficeFiles
import Testing

/// Spreadsheets made by hand from their standards: ECMA-376 part 1 §18, ISO/IEC 26300 §9, RFC 4180.
@Suite struct WorkbookTests {
  private typealias Value = Sheet.Value

  private static func archive(_ entries: KeyValuePairs<String, String>) -> [UInt8] {
    var archive = ZIPArchive()
    for (name, text) in entries { archive.add(name, text) }
    return archive.bytes
  }

  private static let types = "<Types/>"
  private static let rels = """
    <Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="r2" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/>
    <Relationship Id="r3" Type="http://x/styles" Target="styles.xml"/></Relationships>
    """

  private static func excel(_ sheet: String, workbook: String = "") -> [UInt8] {
    archive([
      "[Content_Types].xml": types,
      "_rels/.rels":
        #"<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
      "xl/workbook.xml":
        #"<w:workbook xmlns:w="x" xmlns:r="y">\#(workbook)<w:sheets><w:sheet name="Actions &amp; co" r:id="r1"/></w:sheets></w:workbook>"#,
      "xl/_rels/workbook.xml.rels": rels,
      "xl/sharedStrings.xml":
        "<sst><si><t>un</t></si><si><r><t>deux </t></r><r><t>mots</t></r><rPh><t>no</t></rPh></si><si><t>a_x000A_b</t></si></sst>",
      "xl/styles.xml": """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/>
      </numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>
      """,
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(sheet)</sheetData></worksheet>",
    ])
  }

  private func row(_ bytes: [UInt8], _ number: Int = 1) throws(OfficeProblem) -> [Int: Sheet.Value] {
    let rows = try Workbook.read(bytes).sheets[0].rows
    var values: [Int: Sheet.Value] = [:]
    for cell in rows.first(where: { $0.number == number })?.cells ?? [] { values[cell.column] = cell.value }
    return values
  }

  @Test func `cells of a workbook say what their types and formats say`() throws {
    let bytes = Self.excel(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>trois</t></is></c>
      <c r="D1"><v>4.4249999999999998</v></c><c r="E1" s="1"><v>47727</v></c><c r="F1" s="2"><v>0.5</v></c><c r="G1" t="b"><v>1</v></c>
      <c r="H1" t="e"><v>#REF!</v></c><c r="I1" t="str"><f>A1</f><v>six</v></c><c r="J1" s="3"><v>7</v></c><c r="K1"/>
      <c r="L1" s="4"><v>61</v></c><c r="AA1" t="s"><v>2</v></c></row>
      """)
    let expected: [Int: Sheet.Value] = [
      0: .text("un"), 1: .text("deux mots"), 2: .text("trois"), 3: .number("4.4249999999999998"),
      4: .day(year: 2030, month: 9, day: 1), 5: .percent("0.5"), 6: .flag(true), 7: .mistake("#REF!"),
      8: .text("six"), 9: .number("7"), 11: .day(year: 1900, month: 3, day: 1), 26: .text("a\nb"),
    ]
    #expect(try row(bytes) == expected)
    #expect(try Workbook.read(bytes).sheets[0].name == "Actions & co")
  }

  /// 2 September 2034 is 1462 days later in the calendar that counts from 1904.
  @Test func `days may be counted from 1904`() throws {
    let bytes = Self.excel(
      #"<row r="2"><c r="B2" s="1"><v>47727</v></c></row>"#, workbook: #"<workbookPr date1904="1"/>"#)
    #expect(try row(bytes, 2) == [1: .day(year: 2034, month: 9, day: 2)])
    #expect(try Workbook.read(bytes).countsFrom1904)
  }

  @Test(arguments: [
    (1, "1900-1-1"), (59, "1900-2-28"), (61, "1900-3-1"), (36586, "2000-3-1"), (45658, "2025-1-1"),
    (45716, "2025-2-28"),
    (109_574, "2199-12-31"),
  ])
  func `a day has a number`(number: Int, day: String) {
    let found = Sheet.day(ofSerial: number, from1904: false)
    #expect(found.map { "\($0.year)-\($0.month)-\($0.day)" } == day)
  }

  private static func openDocument(_ rows: String) -> [UInt8] {
    archive([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": """
      <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:automatic-styles>
      <style:style xmlns:style="s" style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet><table:table table:name="Lists" table:style-name="ta2"/>
      <table:table table:name="Plan">\(rows)</table:table></office:spreadsheet></office:body></office:document-content>
      """,
    ])
  }

  @Test func `cells of an OpenDocument spreadsheet say what their types say`() throws {
    let bytes = Self.openDocument(
      """
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>no</text:p></office:annotation>
      <text:p>un<text:s text:c="2"/>deux</text:p><text:p>trois</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2026-06-30T00:00:00"><text:p>30/06/26</text:p></table:table-cell>
      <table:table-cell office:value-type="percentage" office:value="0.4"><text:p>40 %</text:p></table:table-cell>
      <table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell>
      <table:covered-table-cell/><table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row>
      """)
    let workbook = try Workbook.read(bytes)
    #expect(workbook.sheets.map(\.isHidden) == [true, false])
    let rows = workbook.sheets[1].rows
    #expect(rows.map(\.number) == [3])
    #expect(rows[0].cells.map(\.column) == [0, 1, 2, 3, 5])
    #expect(
      rows[0].cells.map(\.value) == [
        .text("un  deux\ntrois"), .day(year: 2026, month: 6, day: 30), .percent("0.4"), .number("12"),
        .flag(true),
      ])
    #expect(workbook.sheets[1].merges.map(\.columns) == [3...4])
    #expect(workbook.sheets.map(\.commentCount) == [0, 1])
  }

  @Test(arguments: [
    ("a;b\r\n1,5;\"x\"\"y\"\r\n", [["a", "b"], ["1,5", "x\"y"]]),
    ("sep=;\na;b,c\n", [["a", "b,c"]]), ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}é,\"l1\r\nl2\"\n", [["é", "l1\nl2"]]), ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a;b\n\n;;\nc;d\n", [["a", "b"], ["c", "d"]]),
  ])
  func `separated values are read whatever separates them`(text: String, rows: [[String]]) throws {
    let read = try Workbook.read(Array(text.utf8)).sheets[0].rows
    #expect(read.map { $0.cells.map { $0.value } } == rows.map { $0.map { .text($0) } })
  }

  @Test func `blank rows count, and other encodings are told`() throws {
    #expect(try Workbook.read(Array("a;b\n\n\nc;d\n".utf8)).sheets[0].rows.map(\.number) == [1, 4])
    let workbook = try Workbook.read([0xE9, 0x3B, 0x80, 0x0A])
    #expect(workbook.sheets[0].rows[0].cells.map(\.value) == [.text("é"), .text("€")])
    #expect(workbook.remarks == ["it is not in UTF-8; read as Windows-1252"])
    #expect(try Workbook.read([0xFF, 0xFE, 0x61, 0, 0x3B, 0, 0xE9, 0]).sheets[0].rows[0].cells.count == 2)
  }

  @Test(arguments: [
    ("", "the file is empty"), ("a;\"b\nc", "a quote that begins in row 1 is never closed"),
    ("a\u{0}b", "it is neither a spreadsheet nor text"), ("PK\u{3}\u{4}", "the archive is cut off"),
  ])
  func `what is no spreadsheet is refused with the reason`(text: String, message: String) {
    #expect { try Workbook.read(Array(text.utf8)) } throws: { ($0 as? OfficeProblem)?.message == message }
  }

  private func message(_ bytes: [UInt8]) -> String? {
    do throws(OfficeProblem) { _ = try Workbook.read(bytes) } catch { return error.message }
    return nil
  }

  @Test func `old, encrypted and binary workbooks are refused by name`() {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(message(old) == "it is a file of Excel before 2007 (.xls)")
    #expect(
      message(old + "EncryptedPackage".utf8.flatMap { [$0, 0] }) == "the file is protected by a password")
    #expect(message(Self.archive(["xl/workbook.bin": ""])) == "it is a binary workbook (.xlsb)")
    #expect(message(Self.archive(["a": "b"])) == "the archive holds no spreadsheet")
  }

  @Test func `entities are not made, and nothing is fetched`() {
    let bomb = Self.archive([
      "[Content_Types].xml": "<Types/>",
      "xl/workbook.xml": #"<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>"#,
    ])
    #expect(
      message(bomb) == "its XML can't be read: found a document type, which is not read on line 1")
  }

  /// A byte of packed data that would unpack to 1032 is what DEFLATE can do; 200 are allowed.
  @Test func `an archive that would unpack to much is refused before it does`() throws {
    var archive = ZIPArchive()
    archive.add("content.xml", String(repeating: " ", count: 1000))
    var bytes = archive.bytes
    let header = try #require(bytes.firstRange(of: Array("PK\u{1}\u{2}".utf8))).lowerBound
    // The directory says that the entry is of 64 MiB, and deflated.
    bytes[header + 10] = 8
    bytes.replaceSubrange((header + 24)..<(header + 28), with: [0, 0, 0, 4])
    #expect(message(bytes)?.hasPrefix("it would unpack to 64 MiB of 0 KiB") == true)
  }

  @Test func `texts come back as they were written, as far as a cell has place`() throws {
    let texts = [
      "=1+1", "a\tb", "l1\nl2", "_x000D_ code", "<b> & \"é\"",
      "a" + String(repeating: "\u{301}", count: 40_000), String(repeating: "ab", count: 20_000),
    ]
    var file = WorkbookDocument(title: "t", generator: "g")
    let name = "Programme stratégique transversal de la commune"
    file.add(.init(name: name, columns: [.init("h", width: 10)], rows: texts.map { [.text($0)] }))
    let sheet = try #require(try Workbook.read(file.bytes).sheets.first)
    #expect(sheet.name == "Programme stratégique")
    let read = sheet.rows.dropFirst().map { row -> String in
      if case .text(let text) = row.cells[0].value { text } else { "" }
    }
    #expect(read.dropLast(2) == texts.dropLast(2))
    #expect(read.dropLast().last?.utf16.count == 32_767)
    #expect(read.last?.utf16.count == 32_767 && read.last?.hasSuffix("ab…") == true)
  }
}
