import SourceText
import StrategicPlan

extension Chart {
  /// The picture as a file. Nothing in it depends on a style sheet, which some readers leave out.
  var file: String { svg(identifier: name) + ResultKind.pictureMark }

  /// Returns the picture as an SVG element.
  ///
  /// - Parameter identifier: The start of the names by which its title and description are found in a page.
  func svg(identifier: String) -> String {
    let margin = Drawing.margin
    let (width, height) = (Drawing.width + 2 * margin, drawing.height + 2 * margin)
    let id = identifier.xmlEscaped
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="\(-margin) \(-margin) \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="\(id)-title \(id)-figures" \
      font-family="'Liberation Sans', Arial, Helvetica, sans-serif">
        <title id="\(id)-title">\(title.visible.xmlEscaped)</title>
        <desc id="\(id)-figures">\(description.visible.xmlEscaped)</desc>
        <rect x="\(-margin)" y="\(-margin)" width="\(width)" height="\(height)" fill="#ffffff"/>

      """ + drawing.shapes.map { "  " + $0.svg + "\n" }.joined() + "</svg>\n"
  }
}

extension Drawing.Shape {
  fileprivate var svg: String {
    switch self {
    case .rectangle(let corner, let width, let height, let fill, let border):
      let stroke = border.map { " stroke=\"#\($0.color)\"" } ?? ""
      return
        "<rect x=\"\(corner.x)\" y=\"\(corner.y)\" width=\"\(width)\" height=\"\(height)\" fill=\"#\(fill.color)\"\(stroke)/>"
    case .line(let points, let paint, let width, let isDashed):
      let dashes = isDashed ? " stroke-dasharray=\"5 4\"" : ""
      return
        "<polyline points=\"\(points.svg)\" fill=\"none\" stroke=\"#\(paint.color)\" stroke-width=\"\(width)\"\(dashes)/>"
    case .polygon(let points, let paint):
      return "<polygon points=\"\(points.svg)\" fill=\"#\(paint.color)\"/>"
    case .circle(let center, let radius, let paint):
      return "<circle cx=\"\(center.x)\" cy=\"\(center.y)\" r=\"\(radius)\" fill=\"#\(paint.color)\"/>"
    case .text(let text, let place, let anchor, let size, let paint):
      return
        "<text x=\"\(place.x)\" y=\"\(place.y)\" text-anchor=\"\(anchor.rawValue)\" font-size=\"\(size)\" fill=\"#\(paint.color)\">\(text.xmlEscaped)</text>"
    }
  }
}

extension [Drawing.Point] {
  fileprivate var svg: String { map { "\($0.x),\($0.y)" }.joined(separator: " ") }
}
