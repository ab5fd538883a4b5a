import SourceText

/// A small self-contained SVG picture, legible on paper and on a dark screen.
package struct Chart: Sendable {
  /// The name of the chart, from which its file is named: `progress`.
  package let name: String
  /// A description for people who can't see the chart.
  package let description: String
  package let svg: String
}

/// A drawing of lines, bars and words in an SVG picture of a fixed width.
package struct ChartDrawing {
  static let width = 720

  private static let styleStart = "  <style>\n    text { font-family: sans-serif; fill: #1a1a1a; }"

  /// Returns a Boolean value that indicates whether a text is a picture that was drawn by this type.
  package static func isOne(_ text: String) -> Bool {
    text.hasPrefix("<svg ") && text.contains("\n" + styleStart + "\n")
  }

  private var elements = ""

  /// The meaning of a shape. The style sheet gives it its colour, in light and in dark.
  enum Role: String {
    case track, done, planned, line, value, axis
  }

  mutating func bar(_ role: Role, x: Int, y: Int, width: Int, height: Int) {
    guard width > 0 else { return }
    elements +=
      #"  <rect class="\#(role.rawValue)" x="\#(x)" y="\#(y)" width="\#(width)" height="\#(height)" rx="2"/>"#
      + "\n"
  }

  mutating func line(_ role: Role, _ points: [(x: Int, y: Int)]) {
    let list = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    elements += #"  <polyline class="\#(role.rawValue)" points="\#(list)"/>"# + "\n"
  }

  mutating func dot(_ role: Role, x: Int, y: Int) {
    elements += #"  <circle class="\#(role.rawValue)" cx="\#(x)" cy="\#(y)" r="3"/>"# + "\n"
  }

  /// Draws words. The `anchor` is `start`, `middle` or `end`.
  mutating func text(_ text: String, x: Int, y: Int, anchor: String = "start", isSmall: Bool = false) {
    let kind = isSmall ? "small" : "label"
    elements +=
      #"  <text class="\#(kind)" x="\#(x)" y="\#(y)" text-anchor="\#(anchor)">\#(text.visible.xmlEscaped)</text>"#
      + "\n"
  }

  func svg(height: Int, title: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(ChartDrawing.width) \(height)" \
    width="\(ChartDrawing.width)" height="\(height)" role="img">
      <title>\(title.visible.xmlEscaped)</title>
    \(ChartDrawing.styleStart)
        .label { font-size: 13px; }
        .small { font-size: 11px; }
        .track { fill: #e2e2e2; }
        .done { fill: #2f6f4f; }
        .planned { fill: #b9c7d6; }
        .axis { fill: none; stroke: #9a9a9a; stroke-width: 1; }
        .line { fill: none; stroke: #9a9a9a; stroke-width: 1.5; stroke-dasharray: 4 4; }
        polyline.value { fill: none; stroke: #1f5fa8; stroke-width: 2; }
        circle.value { fill: #1f5fa8; }
        @media (prefers-color-scheme: dark) {
          text { fill: #ececec; }
          .track { fill: #3a3a3a; }
          .done { fill: #63b58c; }
          .planned { fill: #55687c; }
          polyline.value { stroke: #7db4f0; }
          circle.value { fill: #7db4f0; }
        }
      </style>

    """ + elements + "</svg>\n"
  }
}
