import SourceText
import StrategicPlan

/// Colours and weights of a terminal, by the meaning of what is shown (ECMA-48 SGR).
struct Style {
  let isColored: Bool
  /// A Boolean value that indicates whether only characters of ASCII can be shown.
  var isASCII = false
  /// The folder that paths start from, if files can be linked to.
  var folder: FilePath?

  /// Returns text as it is shown, so that its width is known before it is set.
  func shown(_ text: String) -> String { isASCII ? text.visible.inASCII : text.visible }

  /// Returns text that leads to an address where the terminal knows hyperlinks (OSC 8).
  func link(_ text: String, to address: String) -> String {
    guard folder != nil, let address = address.hyperlinkAddress else { return text }
    return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  /// Returns text that leads to a file.
  func link(_ text: String, to path: FilePath) -> String {
    guard let folder else { return text }
    return link(text, to: "file://" + path.absolute(in: folder).description.percentEncodedPath)
  }

  func callAsFunction(_ tone: Tone, _ text: String) -> String {
    guard isColored, !text.isEmpty else { return text }
    let codes =
      switch tone {
      case .plain: ""
      case .strong: "1"
      case .faint: "2"
      case .good: "32"
      case .warning: "33"
      case .bad: "31"
      }
    return codes.isEmpty ? text : "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }

  /// Returns a part of a diagnostic in its colour.
  func paint(_ part: DiagnosticRenderer.Part, _ text: String) -> String {
    switch part {
    case .place: self(.strong, text)
    case .error: self(.bad, text)
    case .warning: self(.warning, text)
    case .note, .rule, .margin: self(.faint, text)
    case .hint: self(.good, text)
    }
  }
}

/// The surface that documents are drawn on.
struct Canvas: Sendable {
  /// The width in columns; `nil` where nothing is cut.
  let width: Int?
  let style: Style
}
