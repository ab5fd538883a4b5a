/// Text in which `«` and `»` enclose the ranges that diagnostics must name.
package struct MarkedText {
  /// The text without the marks.
  package let bytes: [UInt8]
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": open.append(bytes.count)
      case "»": if let start = open.popLast() { ranges.append(start..<bytes.count) }
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  package var source: SourceFile { SourceFile(name: "test.json", bytes: bytes) }
}
