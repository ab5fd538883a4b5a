import SourceText

/// The parts of a text document that surround its paragraphs.
enum WordParts {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes =
    head
      + """
      <Types xmlns="\(packages)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/><Default Extension="emf" ContentType="image/x-emf"/>\
      <Override PartName="/word/document.xml" ContentType="\(kind).document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="\(kind).styles+xml"/>\
      <Override PartName="/word/numbering.xml" ContentType="\(kind).numbering+xml"/>\
      <Override PartName="/word/settings.xml" ContentType="\(kind).settings+xml"/>\
      <Override PartName="/word/footer1.xml" ContentType="\(kind).footer+xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      <Override PartName="/docProps/app.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>
      """

  static let packageRelations = relations([
    ("document", "\(office)/relationships/officeDocument", "word/document.xml"),
    ("core", "\(packages)/relationships/metadata/core-properties", "docProps/core.xml"),
    ("application", "\(office)/relationships/extended-properties", "docProps/app.xml"),
  ])

  static func relations(pictures: Int) -> String {
    let parts = ["styles", "numbering", "settings"].map { ($0, "\(office)/relationships/\($0)", $0 + ".xml") }
    let images = (0..<pictures).map {
      ("picture\($0 + 1)", "\(office)/relationships/image", "media/picture\($0 + 1).emf")
    }
    return relations(parts + [("footer", "\(office)/relationships/footer", "footer1.xml")] + images)
  }

  private static func relations(_ rows: [(id: String, type: String, target: String)]) -> String {
    head + "<Relationships xmlns=\"\(packages)/relationships\">"
      + rows.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>" }.joined()
      + "</Relationships>"
  }

  static func core(title: String, author: String?, language: String, day: String) -> String {
    head
      + """
      <cp:coreProperties xmlns:cp="\(packages)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
      <dc:title>\(title.xml)</dc:title>\(author.map { "<dc:creator>\($0.xml)</dc:creator>" } ?? "")\
      <dcterms:created xsi:type="dcterms:W3CDTF">\(day)T00:00:00Z</dcterms:created>\
      <dc:language>\(language.xml)</dc:language></cp:coreProperties>
      """
  }

  static func application(_ generator: String) -> String {
    head
      + "<Properties xmlns=\"\(office)/extended-properties\"><Application>\(generator.xml)</Application></Properties>"
  }

  static func document(_ body: String) -> String {
    head
      + """
      <w:document xmlns:w="\(main)" xmlns:r="\(office)/relationships" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>
      """ + body
        + """
        <w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="1134" w:right="1021" w:bottom="1134" w:left="1021" w:header="567" w:footer="567" w:gutter="0"/>\
        </w:sectPr></w:body></w:document>
        """
  }

  static let settings =
    head
    + "<w:settings xmlns:w=\"\(main)\"><w:defaultTabStop w:val=\"708\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
    + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"

  /// The number of the page, and how many there are.
  static let footer: String = {
    func field(_ name: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> \(name) </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    return head
      + "<w:ftr xmlns:w=\"\(main)\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\(field("PAGE"))"
      + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>\(field("NUMPAGES"))</w:p></w:ftr>"
  }()

  static let numbering =
    head
      + """
      <w:numbering xmlns:w="\(main)"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>\
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
      <w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1">\
      <w:abstractNumId w:val="0"/></w:num></w:numbering>
      """
}

// MARK: - Styles

extension WordParts {
  static func styles(language: String) -> String {
    let defaults = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>\
      <w:sz w:val="19"/><w:szCs w:val="19"/><w:lang w:val="\(language.xml)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
      <w:spacing w:after="100" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
      """
    return head + "<w:styles xmlns:w=\"\(main)\">" + defaults + headings + paragraphs + table + "</w:styles>"
  }

  private static func style(
    _ id: String, _ name: String, paragraph: String = "", run: String = "", isDefault: Bool = false
  ) -> String {
    let base = isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>"
    return
      "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(base)"
      + "<w:qFormat/>\(paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")"
      + "\(run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")</w:style>"
  }

  private static func font(
    _ halfPoints: Int, color: String? = nil, isBold: Bool = false, isItalic: Bool = false
  )
    -> String
  {
    (isBold ? "<w:b/>" : "") + (isItalic ? "<w:i/>" : "")
      + (color.map { "<w:color w:val=\"\($0)\"/>" } ?? "") + "<w:sz w:val=\"\(halfPoints)\"/>"
  }

  private static let headings: String = {
    let sizes = [(1, 32, 360), (2, 26, 240), (3, 23, 200), (4, 21, 160), (5, 21, 160), (6, 21, 160)]
    return sizes.map { level, size, space in
      style(
        "Heading\(level)", "heading \(level)",
        paragraph:
          "<w:keepNext/><w:keepLines/><w:spacing w:before=\"\(space)\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
        run: font(size, color: "1D3F72", isBold: true))
    }.joined()
  }()

  private static let paragraphs: String = [
    style("Normal", "Normal", isDefault: true),
    style("BodyText", "Body Text"),
    style(
      "Title", "Title", paragraph: "<w:spacing w:before=\"0\" w:after=\"160\"/>",
      run: font(44, color: "1D3F72", isBold: true)),
    style("Note", "Note", run: font(19, color: "595959")),
    style(
      "Quote", "Quote",
      paragraph:
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"B9C7D6\"/></w:pBdr><w:ind w:left=\"284\"/>",
      run: "<w:i/>"),
    style(
      "ListBullet", "List Bullet",
      paragraph:
        "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/><w:ind w:left=\"340\" w:hanging=\"227\"/>"
    ),
    style("Label", "Label", paragraph: "<w:keepNext/>", run: "<w:b/>"),
    style(
      "TableText", "Table Text",
      paragraph: "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
      run: font(17)),
    style(
      "TableNumber", "Table Number",
      paragraph:
        "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>",
      run: font(17)),
    style(
      "AfterTable", "After Table", paragraph: "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>"
    ),
    style("Picture", "Picture", paragraph: "<w:spacing w:before=\"80\" w:after=\"120\"/>"),
    style(
      "ContentsHeading", "Contents Heading",
      paragraph: "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>",
      run: font(26, color: "1D3F72", isBold: true)),
    style("TOC1", "toc 1", paragraph: "<w:spacing w:after=\"20\"/>"),
    style("TOC2", "toc 2", paragraph: "<w:spacing w:after=\"20\"/><w:ind w:left=\"227\"/>"),
    style("TOC3", "toc 3", paragraph: "<w:spacing w:after=\"20\"/><w:ind w:left=\"454\"/>"),
    style("Footer", "footer", paragraph: "<w:jc w:val=\"right\"/>", run: font(17, color: "595959")),
  ].joined()

  private static let table: String = {
    let line = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFC6CE\""
    return """
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
      <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>\
      <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
      <w:style w:type="table" w:styleId="PlanTable"><w:name w:val="Plan Table"/><w:basedOn w:val="TableNormal"/><w:tblPr>\
      <w:tblBorders><w:top \(line)/><w:bottom \(line)/><w:insideH \(line)/></w:tblBorders><w:tblCellMar>\
      <w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
      """
  }()
}
