/// A text file as it was read: what to call it, and its bytes.
package struct SourceFile: Sendable {
  /// The path as the user gave it.
  package let path: FilePath
  package let bytes: [UInt8]
  /// True for a file that a link leads to from outside of what was given: its text is not quoted.
  package let isOutside: Bool

  package init(path: FilePath, bytes: [UInt8], isOutside: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isOutside = isOutside
  }

  package init(name: String, bytes: [UInt8]) { self.init(path: FilePath(name), bytes: bytes) }

  /// The name of the file in diagnostics.
  package var name: String { path.description }

  /// The same file with other text.
  package func holding(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(path: path, bytes: bytes, isOutside: isOutside)
  }
}

extension SourceFile {
  /// Whether the file's bytes are these; eight at a time, where comparing arrays takes them one by one.
  package func holds(_ others: [UInt8]) -> Bool {
    guard bytes.count == others.count else { return false }
    let (own, other) = (bytes, others)
    let whole = own.count / 8 * 8
    for offset in stride(from: 0, to: whole, by: 8)
    where JSONScanner.word(own.span, offset) != JSONScanner.word(other.span, offset) { return false }
    return own[whole...].elementsEqual(other[whole...])
  }
}

/// A place in a file as people name it.
package struct SourceLocation: Equatable, Sendable {
  /// 1 is the first line.
  package let line: Int
  /// 1 is the first byte of the line; counted in UTF-8 bytes.
  package let column: Int
}

/// Where each line of a file begins, so that byte offsets can be told as lines and columns.
///
/// Built only when something is drawn: model items carry byte ranges alone.
package struct LineIndex: Sendable {
  private let starts: [Int]
  private let end: Int
  /// The number of scalars before each block of bytes, so that a column needs no count from its line's
  /// start.
  private let scalars: [Int]

  private static let block = 1024

  package init(_ source: SourceFile) {
    var starts = [0]
    var scalars: [Int] = []
    scalars.reserveCapacity(source.bytes.count / LineIndex.block + 1)
    var count = 0
    for (offset, byte) in source.bytes.enumerated() {
      if offset % LineIndex.block == 0 { scalars.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    }
    self.starts = starts
    self.scalars = scalars
    self.end = source.bytes.count
  }

  /// The line and column of a byte offset.
  package func location(of offset: Int) -> SourceLocation {
    let line = lineNumber(containing: offset)
    return SourceLocation(line: line, column: offset - starts[line - 1] + 1)
  }

  /// The column of a byte offset counted in Unicode scalars; 1 is the first.
  package func scalarColumn(of offset: Int, in source: SourceFile) -> Int {
    let start = starts[lineNumber(containing: offset) - 1]
    return scalarCount(before: offset, source.bytes) - scalarCount(before: start, source.bytes) + 1
  }

  private func scalarCount(before offset: Int, _ bytes: [UInt8]) -> Int {
    guard offset > 0 else { return 0 }
    let block = (offset - 1) / LineIndex.block
    return scalars[block] + bytes[(block * LineIndex.block)..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// The byte offsets of a line, without its line break; `line` is 1-based.
  package func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    return start..<(line < starts.count ? max(start, starts[line] - 1) : end)
  }

  private func lineNumber(containing offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
