/// Ranges of a file that may be nested but do not overlap otherwise.
struct NestedRanges: Sendable {
  private struct Entry {
    let range: Range<Int>
    /// The number of the larger range that directly contains this one.
    let parent: Int?
  }

  private var entries: [Entry] = []

  /// Adds a range that begins no earlier than the last one. Ranges are numbered in the order they are
  /// added.
  mutating func append(_ range: Range<Int>) {
    var parent = outward(from: entries.indices.last, to: range.lowerBound)
    // A range that is not inside another is not inside equal ranges either.
    if let other = parent, entries[other].range == range { parent = entries[other].parent }
    entries.append(Entry(range: range, parent: parent))
  }

  /// Returns the number of the innermost range that contains an offset.
  func innermost(at offset: Int) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    // Begin at the last range that starts before the offset, and go outward.
    return outward(from: low > 0 ? low - 1 : nil, to: offset)
  }

  private func outward(from start: Int?, to offset: Int) -> Int? {
    var candidate = start
    while let position = candidate, !entries[position].range.contains(offset) {
      candidate = entries[position].parent
    }
    return candidate
  }
}
