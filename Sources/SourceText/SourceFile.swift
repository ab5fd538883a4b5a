/// A text file as it was read: its name, and its bytes.
package struct SourceFile: Sendable {
  /// The path as the user gave it.
  package let path: FilePath
  package let bytes: [UInt8]
  /// A Boolean value that indicates whether the file is outside of what was given and reached through a
  /// link. Its text is not quoted.
  package let isOutside: Bool
  /// The names of cells by the offsets of their text, if the file is a table whose rows are lines here.
  private let cells: [Int: String]

  package init(path: FilePath, bytes: [UInt8], isOutside: Bool = false, cells: [Int: String] = [:]) {
    self.path = path
    self.bytes = bytes
    self.isOutside = isOutside
    self.cells = cells
  }

  /// A Boolean value that indicates whether the file is a table of cells.
  package var isTable: Bool { !cells.isEmpty }

  /// Returns the name of the cell whose text begins at an offset: `Sheet1!X4`.
  package func cell(at offset: Int) -> String? { cells[offset] }

  package init(name: String, bytes: [UInt8]) { self.init(path: FilePath(name), bytes: bytes) }

  /// The name of the file in diagnostics.
  package var name: String { path.description }

  /// Returns the same file with other text.
  package func holding(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(path: path, bytes: bytes, isOutside: isOutside)
  }
}

extension SourceFile {
  /// Returns a Boolean value that indicates whether the file has these bytes. It compares eight at a time,
  /// because comparing arrays takes them one by one.
  package func hasBytes(_ others: [UInt8]) -> Bool {
    guard bytes.count == others.count else { return false }
    let (own, other) = (bytes, others)
    let whole = own.count / 8 * 8
    for offset in stride(from: 0, to: whole, by: 8)
    where JSONScanner.word(own.span, offset) != JSONScanner.word(other.span, offset) { return false }
    return own[whole...].elementsEqual(other[whole...])
  }
}

/// A position in a file as people name it.
package struct SourceLocation: Equatable, Sendable {
  /// The line. 1 is the first line.
  package let line: Int
  /// The column in UTF-8 bytes. 1 is the first byte of the line.
  package let column: Int
}

/// An index of the lines of a file, which converts byte offsets into lines and columns.
///
/// It is only built when something is drawn: model items only carry byte ranges.
package struct LineIndex: Sendable {
  private let starts: [Int]
  private let end: Int
  /// The number of scalars before each block of bytes, so that a column can be computed without counting
  /// from the start of its line.
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

  /// Returns the line and column of a byte offset.
  package func location(of offset: Int) -> SourceLocation {
    let line = lineNumber(containing: offset)
    return SourceLocation(line: line, column: offset - starts[line - 1] + 1)
  }

  /// Returns the column of a byte offset in Unicode scalars. 1 is the first.
  package func scalarColumn(of offset: Int, in source: SourceFile) -> Int {
    let start = starts[lineNumber(containing: offset) - 1]
    return scalarCount(before: offset, source.bytes) - scalarCount(before: start, source.bytes) + 1
  }

  private func scalarCount(before offset: Int, _ bytes: [UInt8]) -> Int {
    guard offset > 0 else { return 0 }
    let block = (offset - 1) / LineIndex.block
    return scalars[block] + bytes[(block * LineIndex.block)..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// Returns the byte offsets of a line, without its line break. `line` is 1-based.
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
