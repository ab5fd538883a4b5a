/// Parts of a file of which some are within others; none overlap otherwise.
struct NestedRanges: Sendable {
  private struct Entry {
    let range: Range<Int>
    /// The entry that it is in, and that is larger.
    let parent: Int?
  }

  private var entries: [Entry] = []

  /// Adds a part that begins no earlier than the last one did; its number is how many were before it.
  mutating func append(_ range: Range<Int>) {
    var parent = outward(from: entries.indices.last, to: range.lowerBound)
    // What is outside of a part is outside of all that are the same part.
    if let other = parent, entries[other].range == range { parent = entries[other].parent }
    entries.append(Entry(range: range, parent: parent))
  }

  /// The number of the innermost part that holds an offset.
  func innermost(at offset: Int) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    // The last part that begins before the offset, or one of those it is in.
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
