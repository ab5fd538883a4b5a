import SourceText
import StrategicPlan

/// A format of results: one file draws it, whatever is reported.
struct OutputFormat: Sendable {
  /// The view of a result that a format draws.
  enum Drawing: Sendable {
    /// Text for people.
    case document(@Sendable (Document, Canvas) -> String)
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
  /// The form by which an earlier result is recognized.
  let kind: @Sendable (ResultDescription) -> ResultKind

  /// A Boolean value that indicates whether the format holds records.
  var hasRecords: Bool { if case .records = drawing { true } else { false } }

  /// Every format, in the order in which help lists them.
  static let all: [OutputFormat] = [
    .table, .text, .findings, .json, .jsonLines, .csv, .tsv, .markdown, .github, .gitlab, .sarif, .junit,
  ]
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
    case value, elements, records, findings
  }

  /// The formats that can draw a report.
  static func formats(of views: [View]) -> [OutputFormat] {
    all.filter { format in
      switch format.drawing {
      case .document:
        format.name == "table"
          ? views.contains(.table)
          : format.name == "text" ? views.contains(.text) : views.contains(.table) || views.contains(.text)
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
    return .value(
      "--format", short: "f", \.format, value: "FORMAT", choices: formats.map(\.name), in: .output, help: help
    ) { name in formats.first { $0.name == name } }
  }
}

extension OutputFormat {
  /// Returns a result that is known as a whole.
  func text(_ canvas: Canvas, document: () -> Document, value: () -> JSONValue) -> String {
    switch drawing {
    case .document(let draw): draw(document(), canvas)
    case .value(let draw), .elements(let draw): draw(value())
    case .records, .findings: ""
    }
  }
}
