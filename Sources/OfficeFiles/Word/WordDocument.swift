import SourceText

/// A text document in Office Open XML (ECMA-376, transitional), as word processors open and save it.
package struct WordDocument: Sendable {
  /// Words with their marks.
  package struct Run: Sendable {
    package var text: String
    package var isBold = false
    package var isStruck = false
    package var isItalic = false
    /// A colour as six hexadecimal digits.
    package var color: String?
    /// The bookmark that the words lead to.
    package var target: String?
    /// The bookmark that the words have.
    package var bookmark: String?
    /// A Boolean value that indicates whether a line ends after the words.
    package var endsLine = false

    package init(_ text: String) { self.text = text }
  }

  package enum Style: String, Sendable {
    case body = "BodyText"
    case title = "Title"
    case note = "Note"
    case quotation = "Quote"
    case bullet = "ListBullet"
    case label = "Label"
  }

  package struct Column: Sendable {
    package let heading: String
    package let isNumber: Bool
    /// The share of the width of the page, in thousandths.
    package let width: Int

    package init(_ heading: String, isNumber: Bool, width: Int) {
      self.heading = heading
      self.isNumber = isNumber
      self.width = width
    }
  }

  private let title: String
  private let author: String?
  /// The language of the text (BCP 47).
  private let language: String
  /// The day on which the document was made: `2025-12-31`.
  private let day: String
  private let generator: String
  private var body = ""
  private var pictures: [[UInt8]] = []
  private var bookmarks: [String: Int] = [:]

  package init(title: String, author: String?, language: String, day: String, generator: String) {
    self.title = title
    self.author = author
    self.language = language
    self.day = day
    self.generator = generator
  }

  /// Adds a paragraph.
  ///
  /// - Parameter keepsWithNext: A Boolean value that indicates whether it stands on the page of what follows.
  package mutating func add(_ runs: [Run], _ style: Style, keepsWithNext: Bool = false) {
    body += paragraph(runs, style.rawValue, properties: keepsWithNext ? "<w:keepNext/>" : "")
  }

  /// Adds a heading of a level from 1 to 6.
  package mutating func addHeading(_ level: Int, _ run: Run) {
    body += paragraph([run], "Heading\(min(max(level, 1), 6))")
  }

  /// Adds a list of the headings down to the third level, which a word processor fills in.
  package mutating func addContents(title: String, headings: [(level: Int, Run)]) {
    body += paragraph([Run(title)], "ContentsHeading")
    let lines = headings.enumerated().map { position, heading in
      let begin =
        position == 0
        ? field("begin") + instruction(#" TOC \o "1-3" \h \z \u "#) + field("separate") : ""
      let end = position == headings.count - 1 ? field("end") : ""
      return
        "<w:p><w:pPr><w:pStyle w:val=\"TOC\(min(max(heading.level, 1), 3))\"/></w:pPr>\(begin)\(runs([heading.1]))\(end)</w:p>"
    }
    body += lines.joined()
  }

  /// Adds a table whose heading is repeated on each page.
  ///
  /// - Parameter totals: The number of rows at the end that are set in bold.
  package mutating func addTable(_ columns: [Column], _ rows: [[[Run]]], totals: Int = 0) {
    let widths = columns.map { $0.width * Self.textWidth / 1_000 }
    func cell(_ text: String, _ column: Int, isHeading: Bool) -> String {
      let shade = isHeading ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8ECF1\"/>" : ""
      return "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[column])\" w:type=\"dxa\"/>\(shade)</w:tcPr>\(text)</w:tc>"
    }
    var text =
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"PlanTable\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
      + "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" "
      + "w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
      + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    if columns.contains(where: { !$0.heading.isEmpty }) {
      text += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
      for (number, column) in columns.enumerated() {
        var run = Run(column.heading)
        run.isBold = true
        text += cell(
          paragraph([run], column.isNumber ? "TableNumber" : "TableText"), number, isHeading: true)
      }
      text += "</w:tr>"
    }
    for (position, row) in rows.enumerated() {
      text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for (number, var runs) in row.enumerated() {
        if position >= rows.count - totals { for index in runs.indices { runs[index].isBold = true } }
        text += cell(
          paragraph(runs, columns[number].isNumber ? "TableNumber" : "TableText"), number, isHeading: false)
      }
      text += "</w:tr>"
    }
    // Two tables without a paragraph between them would become one.
    body += text + "</w:tbl>" + paragraph([], "AfterTable")
  }

  /// Adds a picture in the Enhanced Metafile Format.
  ///
  /// - Parameters:
  ///   - width: Its width in pixels of 1/96 inch.
  ///   - description: The words for those who can't see it.
  package mutating func addPicture(
    _ bytes: [UInt8], width: Int, height: Int, title: String, description: String
  ) {
    pictures.append(bytes)
    let number = pictures.count
    // An English Metric Unit is 1/914400 inch; a wider picture is made to fit.
    let (widest, highest) = (Self.textWidth * 635, Self.textHeight * 635)
    let scaled = min(width * 9_525, widest)
    let high = min(height * scaled / width, highest)
    let wide = width * high / height
    let names =
      "id=\"\(number)\" name=\"\(title.xml)\" descr=\"\(description.xml)\""
    body += """
      <w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
      <wp:extent cx="\(wide)" cy="\(high)"/><wp:docPr \(names)/><a:graphic>\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
      <pic:cNvPr \(names)/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture\(number)"/>\
      <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
      <a:ext cx="\(wide)" cy="\(high)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
      </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
      """
  }

  /// The width of the text on an A4 page with margins of 18 mm, in twentieths of a point.
  package static let textWidth = 11_906 - 2 * 1_021

  /// The height of the largest picture, a little less than that of the text.
  private static let textHeight = 16_838 - 2 * 1_134 - 800

  /// The bytes of the file.
  package var bytes: [UInt8] {
    var archive = ZIPArchive()
    archive.add("[Content_Types].xml", WordParts.contentTypes)
    archive.add("_rels/.rels", WordParts.packageRelations)
    archive.add(
      "docProps/core.xml", WordParts.core(title: title, author: author, language: language, day: day))
    archive.add("docProps/app.xml", WordParts.application(generator))
    archive.add("word/document.xml", WordParts.document(body))
    archive.add("word/_rels/document.xml.rels", WordParts.relations(pictures: pictures.count))
    archive.add("word/styles.xml", WordParts.styles(language: language))
    archive.add("word/numbering.xml", WordParts.numbering)
    archive.add("word/settings.xml", WordParts.settings)
    archive.add("word/footer1.xml", WordParts.footer)
    for (position, picture) in pictures.enumerated() {
      archive.add("word/media/picture\(position + 1).emf", picture)
    }
    return archive.bytes
  }
}

// MARK: - Paragraphs

extension WordDocument {
  private mutating func paragraph(_ runs: [Run], _ style: String, properties: String = "") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>\(self.runs(runs))</w:p>"
  }

  private mutating func runs(_ runs: [Run]) -> String {
    var text = ""
    for run in runs {
      let words = element(run)
      if let target = run.target {
        text += "<w:hyperlink w:anchor=\"\(name(of: target))\" w:history=\"1\">\(words)</w:hyperlink>"
      } else if let bookmark = run.bookmark {
        let name = name(of: bookmark)
        let id = bookmarks[bookmark] ?? 0
        text += "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(name)\"/>\(words)<w:bookmarkEnd w:id=\"\(id)\"/>"
      } else {
        text += words
      }
    }
    return text
  }

  private func element(_ run: Run) -> String {
    var properties = ""
    if run.isBold { properties += "<w:b/>" }
    if run.isItalic { properties += "<w:i/>" }
    if run.isStruck { properties += "<w:strike/>" }
    if let color = run.color { properties += "<w:color w:val=\"\(color)\"/>" }
    let text = run.text.isEmpty ? "" : "<w:t xml:space=\"preserve\">\(run.text.xml)</w:t>"
    return
      "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")\(text)\(run.endsLine ? "<w:br/>" : "")</w:r>"
  }

  /// Returns the name of a bookmark: at most 40 letters, digits and low lines.
  private mutating func name(of bookmark: String) -> String {
    let number = bookmarks[bookmark] ?? bookmarks.count + 1
    bookmarks[bookmark] = number
    return "_plan\(number)"
  }

  private func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }

  private func instruction(_ text: String) -> String {
    "<w:r><w:instrText xml:space=\"preserve\">\(text.xml)</w:instrText></w:r>"
  }
}

extension String {
  /// The text as character data.
  var xml: String { visible.xmlEscaped }
}
