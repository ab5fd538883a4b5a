import OfficeFiles
import SourceText
import StrategicPlan

extension OutputFormat {
  /// A text document for word processors.
  static let docx = OutputFormat(
    name: "docx", drawing: .file { document, page in WordWriter(page).bytes(of: document) }, endings: ["docx"]
  ) { .word($0.command) }
}

/// A writer that sets documents as files for word processors.
private struct WordWriter {
  private var file: WordDocument
  private let page: Page

  init(_ page: Page) {
    self.page = page
    file = WordDocument(
      title: page.fullTitle, author: page.author, language: page.language.tag, day: page.day.description,
      generator: "plan \(page.command)")
    file.add([.init(page.title)], .title)
  }

  func bytes(of document: Document) -> [UInt8] {
    var writer = self
    let headings = document.contents(downTo: 3)
    var isContentsWritten = headings.count < 3
    for (block, next) in zip(document.blocks, document.blocks.dropFirst() + [.paragraph([])]) {
      if case .heading = block, !isContentsWritten {
        isContentsWritten = true
        writer.file.addContents(
          title: page.language.page.contents,
          headings: headings.map { level, title, anchor in
            var run = WordDocument.Run(title)
            run.target = anchor
            return (level - 1, run)
          })
      }
      writer.add(block, before: next)
    }
    return writer.file.bytes
  }

  private mutating func add(_ block: Document.Block, before next: Document.Block) {
    // A line about the table below it stands on the page of the table.
    let isIntroduction = if case .table = next { true } else { false }
    switch block {
    case .heading(let level, let text, let count, let anchor):
      var run = WordDocument.Run(text + (count.map { " (\($0))" } ?? ""))
      run.bookmark = anchor
      file.addHeading(level - 1, run)
    case .item(let id, let title, let place):
      if !place.isEmpty { file.add([.init(place.joined(separator: " › "))], .note) }
      file.addHeading(1, .init("\(id) \(title)"))
    case .day(let text), .caption(let text), .note(let text): file.add([.init(text)], .note)
    case .paragraph(let inlines): file.add(inlines.runs, .body, keepsWithNext: isIntroduction)
    case .quotation(let inlines): file.add(inlines.runs, .quotation)
    case .list(let items): for item in items { file.add(item.runs, .bullet) }
    case .facts(let facts):
      for fact in facts { file.add([.init(page.language.labelled(fact.label, fact.value))], .body) }
    case .labelledList(let label, let lines):
      addLabel(label)
      for line in lines { file.add([.init(line)], .bullet) }
    case .links(let label, let links):
      addLabel(label)
      for link in links { file.add([.init(link.text)], .bullet) }
    case .prose(let label, let prose):
      addLabel(label)
      for paragraph in prose.split(whereSeparator: \.isNewline) {
        file.add([.init(String(paragraph))], .body)
      }
    case .log(let label, let entries):
      addLabel(label)
      for entry in entries {
        file.add([.init(entry.heading)], .bullet)
        for line in entry.lines { file.add([.init(line)], .body) }
      }
    case .table(let table): add(table)
    case .labelledTable(let label, let table):
      addLabel(label)
      add(table)
    case .drawing(let lines): for line in lines { file.add([.init(line)], .note) }
    case .picture(let chart, _):
      file.addPicture(
        chart.drawing.metafile, width: Drawing.width + 2 * Drawing.margin,
        height: chart.drawing.height + 2 * Drawing.margin, title: chart.title,
        description: chart.description)
    case .diagram: break
    }
  }

  private mutating func addLabel(_ label: String) {
    if !label.isEmpty { file.add([.init(label)], .label) }
  }

  private mutating func add(_ table: Table) {
    let table = table.forPages
    if table.rows.isEmpty {
      if let placeholder = table.layout.placeholder { file.add([.init(placeholder)], .body) }
      return
    }
    let columns = zip(table.columns, table.shares).map { column, width in
      WordDocument.Column(
        column.heading, isNumber: column.alignment == .right, width: width)
    }
    file.addTable(
      columns, table.rows.map { $0.map { $0.inlines?.runs ?? [.init($0.text)] } },
      totals: table.layout.totals)
  }
}

extension [Document.Inline] {
  fileprivate var runs: [WordDocument.Run] {
    flatMap { inline -> [WordDocument.Run] in
      var run = WordDocument.Run("")
      switch inline {
      case .text(let text), .link(let text, _), .figure(let text, _): run.text = text
      case .strong(let text), .total(let text, _):
        run.text = text
        run.isBold = true
      case .struck(let text):
        run.text = text
        run.isStruck = true
      case .lineBreak: run.endsLine = true
      case .target(let text, let anchor):
        run.text = text
        run.isBold = true
        run.bookmark = anchor
      case .reference(let text, let anchor):
        run.text = text
        run.target = anchor
        run.color = "1D3F72"
      case .status(let status, let text):
        var mark = WordDocument.Run(status.symbol + " ")
        mark.color = Paint.status(status).color
        run.text = text
        return [mark, run]
      }
      return [run]
    }
  }
}

extension Status {
  /// A sign whose shape tells the status without its colour.
  fileprivate var symbol: String {
    switch self {
    case .done: "●"
    case .inProgress: "■"
    case .planned: "◇"
    case .notStarted: "□"
    case .onHold: "‖"
    case .blocked: "▲"
    case .abandoned: "×"
    }
  }
}

extension Drawing {
  /// The drawing as a picture for word processors.
  fileprivate var metafile: [UInt8] {
    let (width, height) = (Drawing.width + 2 * Drawing.margin, self.height + 2 * Drawing.margin)
    var picture = Metafile(width: width, height: height)
    picture.rectangle(at: .init(0, 0), width: width, height: height, fill: Paint.paper.number, border: nil)
    for shape in shapes {
      switch shape {
      case .rectangle(let corner, let width, let height, let fill, let border):
        picture.rectangle(
          at: corner.metafile, width: width, height: height, fill: fill.number, border: border?.number)
      case .line(let points, let paint, let width, let isDashed):
        picture.line(points.map(\.metafile), paint.number, width: width, isDashed: isDashed)
      case .polygon(let points, let paint): picture.polygon(points.map(\.metafile), fill: paint.number)
      case .circle(let center, let radius, let paint):
        picture.circle(at: center.metafile, radius: radius, fill: paint.number)
      case .text(let text, let place, let anchor, let size, let paint):
        let alignment: Metafile.Alignment =
          switch anchor {
          case .start: .left
          case .middle: .center
          case .end: .right
          }
        picture.text(text, at: place.metafile, alignment, size: size, paint.number)
      }
    }
    return picture.bytes
  }
}

extension Drawing.Point {
  fileprivate var metafile: Metafile.Point { .init(x + Drawing.margin, y + Drawing.margin) }
}

extension Paint {
  fileprivate var number: Metafile.Color { Metafile.Color(color, radix: 16) ?? 0 }
}
