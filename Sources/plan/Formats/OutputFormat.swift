import SourceText
import StrategicPlan

/// A format of results: one file draws it, whatever is reported.
struct OutputFormat: Sendable {
  /// The view of a result that a format draws.
  enum Drawing: Sendable {
    /// Text for people, in parts.
    case document(DocumentDrawing)
    /// A whole file for people, which is no text.
    case file(@Sendable (Document, Page) -> [UInt8])
    /// The whole result as one JSON document.
    case value(@Sendable (JSONValue) -> String)
    /// Each element of the result on its own.
    case elements(@Sendable (JSONValue) -> String)
    /// Records of fields under a heading.
    case records(SeparatedValues)
    /// The findings of a check.
    case findings(@Sendable (FindingsView) -> String)
  }

  /// The name on command lines.
  let name: String
  let drawing: Drawing
  /// A Boolean value that indicates whether the result is fitted to a screen, and long lists are cut.
  var isForScreens = false
  /// The endings of the files that hold the format.
  var endings: [String] = []
  /// The form by which an earlier result is recognized.
  let kind: @Sendable (ResultDescription) -> ResultKind

  /// A Boolean value that indicates whether the format holds records.
  var hasRecords: Bool { if case .records = drawing { true } else { false } }

  /// Every format, in the order in which help lists them.
  static let all: [OutputFormat] = [
    .table, .text, .findings, .json, .jsonLines, .csv, .tsv, .markdown, .html, .docx, .xlsx, .github, .gitlab,
    .sarif, .junit,
  ]
}

/// The writing of documents in parts, between an opening and a closing.
struct DocumentDrawing: Sendable {
  var opening: @Sendable (Page) -> String = { _ in "" }
  let body: @Sendable (Document, Canvas) -> String
  var closing: @Sendable (Page) -> String = { _ in "" }
  /// A Boolean value that indicates whether the opening shows the title.
  var hasTitle = false
  /// The kind of pictures that documents may have.
  var pictures = Pictures.files

  enum Pictures: Sendable { case none, files, within }

  /// Returns a whole document, with a list of its contents.
  func text(of document: Document, _ page: Page, on canvas: Canvas) -> String {
    guard hasTitle else {
      return opening(page) + body(page.hasMetadata ? document.withoutTitle : document, canvas) + closing(page)
    }
    var page = page
    page.contents = document.contents(downTo: 3)
    let parts = document.withoutTitle.beforeHeadings
    page.lead = page.contents.isEmpty ? Document() : parts.lead
    return opening(page) + body(page.contents.isEmpty ? document.withoutTitle : parts.rest, canvas)
      + closing(page)
  }
}

/// The facts that a file tells of itself.
struct Page: Sendable {
  /// The name of the command.
  let command: String
  let title: String
  /// The subject that the title does not name: the plan that a report is about.
  var subject: String?
  /// The name of a sheet that has no other heading.
  var sheetName: String?
  let language: Language
  var author: String?
  let day: Day
  /// The blocks between the title and the list of contents.
  var lead = Document()
  /// The page that this one is behind.
  var home: (title: String, file: String)?
  /// The headings that a list of contents has.
  var contents: [(level: Int, title: String, anchor: String)] = []
  /// A Boolean value that indicates whether Markdown begins with a block of metadata.
  var hasMetadata = false

  var fullTitle: String { title + (subject.map { " – " + $0 } ?? "") }
}

extension OutputFormat: Equatable {
  static func == (left: OutputFormat, right: OutputFormat) -> Bool { left.name == right.name }
}

/// The parts of a result by which an earlier one is recognized.
struct ResultDescription {
  /// The name of the command.
  let command: String
  /// The name of its JSON schema.
  var schema = ""
  /// The keys of its records.
  var keys: [String] = []
}

extension OutputFormat {
  /// A view that a report has.
  enum View: Sendable {
    /// A table for a terminal, and other documents.
    case table
    /// Text for a terminal, and other documents.
    case text
    /// A whole file for people.
    case file
    /// Tables for a spreadsheet.
    case tables
    case value, elements, records, findings
  }

  /// The formats that can draw a result.
  static func formats(of views: [View]) -> [OutputFormat] {
    all.filter { format in
      switch format.drawing {
      case .document:
        format.name == "table"
          ? views.contains(.table)
          : format.name == "text" ? views.contains(.text) : views.contains(.table) || views.contains(.text)
      case .file: views.contains(format == .xlsx ? .tables : .file)
      case .value: views.contains(.value)
      case .elements: views.contains(.elements)
      case .records: views.contains(.records)
      case .findings: views.contains(.findings)
      }
    }
  }
}

/// A command whose result can be written in several formats.
protocol WritesFormats: ShowsView, SendableMetatype {
  static var views: [OutputFormat.View] { get }
  var format: OutputFormat { get set }
}

extension Option where Root: WritesFormats {
  static func format(help: String) -> Option {
    let formats = OutputFormat.formats(of: Root.views)
    let names = formats.map(\.name)
    return Option(
      name: "--format", short: "f", value: "FORMAT", choices: names, help: help, section: .output
    ) { command, argument throws(Failure) in
      let text = try argument.text(of: "the value of --format")
      guard let format = formats.first(where: { $0.name == text }) else {
        throw .badValue(text, of: "--format", value: "FORMAT", among: names)
      }
      command.format = format
      command.view.isFormatChosen = true
    }
  }
}

extension Option where Root: WritesFormats {
  /// The short form of `--format json`.
  static var json: Option {
    .option("--json", in: .output, help: "short for --format json") {
      $0.format = .json
      $0.view.isFormatChosen = true
    }
  }
}

extension Option where Root: WritesFormats {
  /// The option for the kind of CSV.
  static var dialect: Option {
    .value(
      "--dialect", \.view.isForExcel, value: "DIALECT", choices: ["standard", "excel"], in: .output,
      help:
        "CSV as RFC 4180 says (default), or as Excel opens it here: semicolons, decimal commas, dd/mm/yyyy"
    ) { $0 == "excel" ? true : $0 == "standard" ? false : nil }
  }
}

extension Command where Self: WritesFormats {
  /// Takes the format by the ending of the file that is to be written, unless one was chosen.
  mutating func settle() throws(Failure) {
    defer { if view.isForExcel, format == .csv { format = .excelCSV } }
    guard !view.isFormatChosen, let output = view.output, let ending = output.ending else { return }
    let formats = OutputFormat.formats(of: Self.views)
    if let found = formats.first(where: { $0.endings.contains(ending) }) {
      format = found
    } else if ending != "txt" {
      throw .usage(
        "no format of this command has files that end in .\(ending.visible)",
        hint: "choose one with --format: \(formats.map(\.name).joined(separator: ", "))")
    }
  }
}

extension OutputFormat {
  /// Returns a result that is known as a whole.
  func content(
    _ page: Page, _ canvas: Canvas, document: () -> Document, value: () -> JSONValue
  ) -> ResultContent {
    switch drawing {
    case .document(let drawing):
      return .text(drawing.text(of: document(), page, on: canvas))
    case .file(let draw):
      let document = document()
      return .bytes(draw(document.withoutTitle, page))
    case .value(let draw), .elements(let draw): return .text(draw(value()))
    case .records, .findings: return .text("")
    }
  }
}
