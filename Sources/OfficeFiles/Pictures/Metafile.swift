/// A picture in the Enhanced Metafile Format ([MS-EMF]), which word processors show as a picture of any size.
///
/// The file is a sequence of records of 32-bit words: its kind, its size in bytes, and what it holds.
///
///     header    size in pixels and in hundredths of a millimetre, number of bytes and records
///     create a pen, a brush or a font; select it; draw; select a stock object; delete it
///     end of file
package struct Metafile: Sendable {
  package struct Point: Sendable {
    package let x: Int
    package let y: Int

    package init(_ x: Int, _ y: Int) {
      self.x = x
      self.y = y
    }
  }

  package enum Alignment: Sendable { case left, center, right }

  /// A colour, red in the highest byte: `0x2f7d4f`.
  package typealias Color = UInt32

  /// The units of a pixel, so that letters can be set more closely than by whole pixels.
  private static let scale = 20
  /// The mapping of a window of units on a view of pixels.
  private static let anisotropic = 8

  private let width: Int
  private let height: Int
  private var records: [UInt8] = []
  private var count = 0

  /// Creates an empty picture.
  ///
  /// - Parameters:
  ///   - width: Its width in pixels of 1/96 inch.
  ///   - height: Its height in these pixels.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
    record(.setMapMode, [Self.anisotropic])
    record(.setWindowOrigin, [0, 0])
    record(.setWindowExtent, [width * Self.scale, height * Self.scale])
    record(.setViewportExtent, [width, height])
    // Text has no background, and is set on its base line.
    record(.setBackgroundMode, [1])
  }

  package mutating func rectangle(
    at corner: Point, width: Int, height: Int, fill: Color, border: Color?
  ) {
    withBrush(fill) { picture in
      picture.withPen(border) { picture in
        picture.record(
          .rectangle, [corner.x, corner.y, corner.x + width, corner.y + height].map { $0 * Self.scale })
      }
    }
  }

  package mutating func polygon(_ points: [Point], fill: Color) {
    withBrush(fill) { picture in
      picture.withPen(nil) { picture in
        picture.points(.polygon, points.map { Point($0.x * Self.scale, $0.y * Self.scale) })
      }
    }
  }

  package mutating func circle(at center: Point, radius: Int, fill: Color) {
    withBrush(fill) { picture in
      picture.withPen(nil) { picture in
        picture.record(
          .ellipse,
          [center.x - radius, center.y - radius, center.x + radius, center.y + radius].map {
            $0 * Self.scale
          })
      }
    }
  }

  package mutating func line(_ points: [Point], _ color: Color, width: Int, isDashed: Bool) {
    let points = points.map { Point($0.x * Self.scale, $0.y * Self.scale) }
    withPen(color, width: width * Self.scale) { picture in
      guard isDashed else { return picture.points(.polyline, points) }
      for (start, end) in zip(points, points.dropFirst()) {
        for dash in Self.dashes(from: start, to: end) { picture.points(.polyline, dash) }
      }
    }
  }

  /// Returns the dashes of a line. A broad pen of the format draws none.
  private static func dashes(from start: Point, to end: Point) -> [[Point]] {
    let (across, down) = (end.x - start.x, end.y - start.y)
    let length = max(abs(across), abs(down))
    guard length > 0 else { return [] }
    func point(_ distance: Int) -> Point {
      Point(start.x + across * distance / length, start.y + down * distance / length)
    }
    return stride(from: 0, to: length, by: 9 * scale).map { [point($0), point(min($0 + 5 * scale, length))] }
  }

  /// Draws words on a base line.
  ///
  /// - Parameter size: The height of the font in pixels.
  package mutating func text(
    _ text: String, at place: Point, _ alignment: Alignment, size: Int, _ color: Color
  ) {
    guard !text.isEmpty else { return }
    createFont(size: size * Self.scale)
    record(.selectObject, [Self.handle])
    record(.setTextColor, [Self.reference(color)])
    let baseline = 24
    let horizontal =
      switch alignment {
      case .left: 0
      case .right: 2
      case .center: 6
      }
    record(.setTextAlign, [baseline | horizontal])
    let units = Array(text.utf16)
    // The text follows the 76 bytes of the record that say where it is, the distances of its letters follow the text.
    var body = [0, 0, -1, -1, 1].flatMap(Self.word)
    body += Self.word(Float(1).bitPattern) + Self.word(Float(1).bitPattern)
    body += [place.x * Self.scale, place.y * Self.scale, units.count, 76, 0, 0, 0, -1, -1].flatMap(Self.word)
    let padded = (units.count * 2 + 3) / 4 * 4
    body += Self.word(76 + padded)
    for unit in units { body.append(littleEndian: Int(unit), bytes: 2) }
    body += [UInt8](repeating: 0, count: padded - units.count * 2)
    for unit in units { body += Self.word(LetterWidths.width(of: unit) * size * Self.scale / 1_000) }
    record(.textOut, bytes: body)
    record(.selectObject, [Self.stock + 13])
    record(.deleteObject, [Self.handle])
  }

  /// The bytes of the whole file.
  package var bytes: [UInt8] {
    let end = [14, 20, 0, 0, 20].flatMap(Self.word)
    let size = 108 + records.count + end.count
    // A pixel of 1/96 inch is 26.458 hundredths of a millimetre.
    let (wide, high) = (width * 254_000 / 9_600, height * 254_000 / 9_600)
    var header = [1, 108, 0, 0, width, height, 0, 0, wide, high].flatMap(Self.word)
    header += Array(" EMF".utf8) + Self.word(0x10000) + Self.word(size) + Self.word(count + 2)
    header.append(littleEndian: 2, bytes: 2)
    header.append(littleEndian: 0, bytes: 2)
    // No description and no palette; a device of 1920 × 1080 pixels at 96 to an inch.
    header += [0, 0, 0, 1920, 1080, 508, 286, 0, 0, 0, 508_000, 285_750].flatMap(Self.word)
    return header + records + end
  }
}

// MARK: - Records

extension Metafile {
  private enum Kind: Int {
    case polygon = 3
    case polyline = 4
    case setWindowExtent = 9
    case setWindowOrigin = 10
    case setViewportExtent = 11
    case setMapMode = 17
    case setBackgroundMode = 18
    case setTextAlign = 22
    case setTextColor = 24
    case selectObject = 37
    case createPen = 38
    case createBrush = 39
    case deleteObject = 40
    case ellipse = 42
    case rectangle = 43
    case createFont = 82
    case textOut = 84
  }

  /// The number of the one object that is made at a time.
  private static let handle = 1
  /// The number that is added to those of stock objects.
  private static let stock = 0x8000_0000

  private static func word(_ number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: number, bytes: 4)
    return bytes
  }

  private static func word(_ number: UInt32) -> [UInt8] { word(Int(number)) }

  /// Returns a colour as records have it, red in the lowest byte.
  private static func reference(_ color: Color) -> Int {
    Int(color >> 16 & 0xff | color & 0xff00 | (color & 0xff) << 16)
  }

  private mutating func record(_ kind: Kind, _ words: [Int]) { record(kind, bytes: words.flatMap(Self.word)) }

  private mutating func record(_ kind: Kind, bytes: [UInt8]) {
    records += Self.word(kind.rawValue) + Self.word(8 + bytes.count) + bytes
    count += 1
  }

  private mutating func points(_ kind: Kind, _ points: [Point]) {
    let (x, y) = (points.map(\.x), points.map(\.y))
    let bounds = [x.min() ?? 0, y.min() ?? 0, x.max() ?? 0, y.max() ?? 0]
    record(kind, bounds + [points.count] + points.flatMap { [$0.x, $0.y] })
  }

  private mutating func withBrush(_ color: Color, _ draw: (inout Metafile) -> Void) {
    record(.createBrush, [Self.handle, 0, Self.reference(color), 0])
    record(.selectObject, [Self.handle])
    draw(&self)
    // The white brush.
    record(.selectObject, [Self.stock])
    record(.deleteObject, [Self.handle])
  }

  private mutating func withPen(
    _ color: Color?, width: Int = scale, _ draw: (inout Metafile) -> Void
  ) {
    guard let color else {
      // The null pen.
      record(.selectObject, [Self.stock + 8])
      return draw(&self)
    }
    // A brush may be selected beside it.
    let handle = Self.handle + 1
    record(.createPen, [handle, 0, width, 0, Self.reference(color)])
    record(.selectObject, [handle])
    draw(&self)
    record(.selectObject, [Self.stock + 7])
    record(.deleteObject, [handle])
  }

  private mutating func createFont(size: Int) {
    // A negative height is that of the letters, without leading.
    var body = [Self.handle, -size, 0, 0, 0, 400].flatMap(Self.word)
    body += [0, 0, 0, 1, 0, 0, 0, 0]
    var face = Array("Arial".utf16)
    face += [UInt16](repeating: 0, count: 32 - face.count)
    for unit in face { body.append(littleEndian: Int(unit), bytes: 2) }
    // Full name, style, version and the rest of an extended font are left empty.
    body += [UInt8](repeating: 0, count: 320 - 92)
    record(.createFont, bytes: body)
  }
}
