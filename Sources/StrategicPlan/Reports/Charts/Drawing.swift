import SourceText

/// A picture of a few kinds of shapes, from which vector formats are written. Lengths are in pixels of 1/96 inch, from
/// the upper left corner.
package struct Drawing: Sendable {
  package struct Point: Equatable, Sendable {
    package let x: Int
    package let y: Int

    package init(_ x: Int, _ y: Int) {
      self.x = x
      self.y = y
    }
  }

  package enum Anchor: String, Sendable { case start, middle, end }

  package enum Shape: Sendable {
    case rectangle(Point, width: Int, height: Int, fill: Paint, border: Paint?)
    case line([Point], Paint, width: Int, isDashed: Bool)
    case polygon([Point], Paint)
    case circle(Point, radius: Int, Paint)
    case text(String, Point, Anchor, size: Int, Paint)
  }

  package static let width = 720
  /// The blank around the drawing.
  package static let margin = 8

  package private(set) var height = 0
  package private(set) var shapes: [Shape] = []

  init() {}

  mutating func grow(to height: Int) { self.height = max(self.height, height) }

  mutating func box(
    _ fill: Paint, x: Int, y: Int, width: Int, height: Int, border: Paint? = nil
  ) {
    guard width > 0 else { return }
    shapes.append(.rectangle(Point(x, y), width: width, height: height, fill: fill, border: border))
  }

  mutating func line(_ paint: Paint, _ points: [Point], width: Int = 1, isDashed: Bool = false) {
    shapes.append(.line(points, paint, width: width, isDashed: isDashed))
  }

  mutating func diamond(_ paint: Paint, at center: Point, radius: Int) {
    let (x, y) = (center.x, center.y)
    shapes.append(
      .polygon(
        [Point(x, y - radius), Point(x + radius, y), Point(x, y + radius), Point(x - radius, y)], paint))
  }

  mutating func circle(_ paint: Paint, at center: Point, radius: Int = 3) {
    shapes.append(.circle(center, radius: radius, paint))
  }

  mutating func text(
    _ text: String, x: Int, y: Int, anchor: Anchor = .start, size: Int = 13, _ paint: Paint = .ink
  ) {
    shapes.append(.text(text.visible, Point(x, y), anchor, size: size, paint))
  }

  /// Draws a bar in the colour and the hatching of a status.
  mutating func bar(of status: Status, x: Int, y: Int, width: Int, height: Int) {
    guard width > 0 else { return }
    let paint = Paint.status(status)
    let hatching = Hatching(status)
    guard hatching != .outlined else {
      box(.paper, x: x, y: y, width: width, height: height, border: paint)
      if status == .planned { hatch(.upright, paint, x: x, y: y, width: width, height: height) }
      return
    }
    box(paint, x: x, y: y, width: width, height: height)
    hatch(hatching, .paper, x: x, y: y, width: width, height: height)
  }

  /// The distance of the lines of a hatching.
  private static let step = 6

  private mutating func hatch(
    _ hatching: Hatching, _ paint: Paint, x: Int, y: Int, width: Int, height: Int
  ) {
    func slanted(_ start: Int, isRising: Bool) -> [Point]? {
      // The part of a line at 45° that is over the bar.
      let (left, right) = (max(start, 0), min(start + height, width))
      guard left < right else { return nil }
      let (near, far) = (left - start, right - start)
      return isRising
        ? [Point(x + left, y + height - near), Point(x + right, y + height - far)]
        : [Point(x + left, y + near), Point(x + right, y + far)]
    }
    for start in stride(from: -height, to: width, by: Drawing.step) {
      switch hatching {
      case .none, .outlined: break
      case .upright: if start > 0 { line(paint, [Point(x + start, y), Point(x + start, y + height)]) }
      case .rising: if let points = slanted(start, isRising: true) { line(paint, points) }
      case .crossed:
        for isRising in [true, false] {
          if let points = slanted(start, isRising: isRising) { line(paint, points) }
        }
      }
    }
  }
}
