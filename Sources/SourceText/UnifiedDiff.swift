/// The changes of an edit, in the format that `diff -u` writes and `patch` and `git apply` read.
package struct UnifiedDiff {
  private struct Hunk {
    /// The first of the old lines. 0 is the first of the file.
    var start: Int
    var removed: [ArraySlice<UInt8>]
    var added: [ArraySlice<UInt8>]

    var end: Int { start + removed.count }
  }

  /// The number of unchanged lines shown around changes.
  private static let context = 3
  /// The maximum number of lines of a changed part that is searched for unchanged lines.
  private static let searched = 2000

  private let path: FilePath
  private let old: [ArraySlice<UInt8>]
  private var hunks: [Hunk] = []

  /// - Parameters:
  ///   - edits: Edits that don't overlap.
  ///   - path: The name of the file in the diff, if it is not its path.
  package init(_ source: SourceFile, _ edits: [TextEdit], path: FilePath? = nil) {
    self.path = path ?? source.path
    old = source.bytes[...].lines
    var groups: [(lines: ClosedRange<Int>, edits: [TextEdit])] = []
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let first = lineNumber(containing: edit.range.lowerBound)
      let last = lineNumber(containing: edit.range.upperBound)
      if let group = groups.last, first <= group.lines.upperBound {
        groups[groups.count - 1].lines = group.lines.lowerBound...max(last, group.lines.upperBound)
        groups[groups.count - 1].edits.append(edit)
      } else {
        groups.append((first...last, [edit]))
      }
    }
    for group in groups {
      let first = group.lines.lowerBound - 1
      let start = first < old.count ? old[first].startIndex : source.bytes.count
      let removed = Array(old[min(first, old.count)..<min(group.lines.upperBound, old.count)])
      let end = removed.last?.endIndex ?? start
      let part = SourceFile(path: source.path, bytes: Array(source.bytes[start..<end]))
      let shifted = group.edits.map {
        TextEdit(($0.range.lowerBound - start)..<($0.range.upperBound - start), $0.replacement)
      }
      let added = part.applying(shifted)[...].lines
      add(Hunk(start: first, removed: removed, added: added))
    }
  }

  /// Returns the number of the line that contains an offset. 1 is the first.
  private func lineNumber(containing offset: Int) -> Int {
    var low = 0
    var high = old.count
    while low < high {
      let middle = (low + high) / 2
      if old[middle].startIndex <= offset { low = middle + 1 } else { high = middle }
    }
    // After the line feed that ends the file another line begins.
    if low == old.count, let last = old.last, offset >= last.endIndex, last.last == UInt8(ascii: "\n") {
      return low + 1
    }
    return max(low, 1)
  }

  /// Adds the differences in a part of the file, split at unchanged lines.
  private mutating func add(_ part: Hunk) {
    var part = part
    while let line = part.removed.last, line == part.added.last {
      part.removed.removeLast()
      part.added.removeLast()
    }
    let same = zip(part.removed, part.added).prefix { $0 == $1 }.count
    part.start += same
    part.removed.removeFirst(same)
    part.added.removeFirst(same)
    guard !part.removed.isEmpty || !part.added.isEmpty else { return }
    guard part.removed.count + part.added.count <= UnifiedDiff.searched else { return hunks.append(part) }

    var gone: Set<Int> = []
    var new: Set<Int> = []
    for change in part.added.difference(from: part.removed) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): new.insert(offset)
      }
    }
    var (position, other) = (0, 0)
    while position < part.removed.count || other < part.added.count {
      var hunk = Hunk(start: part.start + position, removed: [], added: [])
      while gone.contains(position) {
        hunk.removed.append(part.removed[position])
        position += 1
      }
      while new.contains(other) {
        hunk.added.append(part.added[other])
        other += 1
      }
      if hunk.removed.isEmpty, hunk.added.isEmpty {
        position += 1
        other += 1
      } else {
        hunks.append(hunk)
      }
    }
  }
}

extension UnifiedDiff {
  /// The diff of the file, which is empty if nothing changes. Lines are written unchanged.
  package var bytes: [UInt8] {
    guard !hunks.isEmpty else { return [] }
    var text = Array("--- \(name("a"))\n+++ \(name("b"))\n".utf8)
    var shift = 0
    var group: [Hunk] = []
    for hunk in hunks {
      if let last = group.last, hunk.start - last.end > UnifiedDiff.context * 2 {
        write(group, &shift, to: &text)
        group = []
      }
      group.append(hunk)
    }
    write(group, &shift, to: &text)
    return text
  }

  /// Returns the path after the letter of a side. A path that would disorder its line is quoted, as git
  /// writes it and `patch` reads it.
  private func name(_ side: String) -> String {
    let whole = path.components.filter { $0 != "." }.reduce(FilePath(side)) { $0.appending($1) }
    if let text = whole.text, text.visible == text, !text.utf8.contains(where: \.isQuotedInNames) {
      // Text after a tab does not belong to a name with blanks in it.
      return text.utf8.contains(UInt8(ascii: " ")) ? text + "\t" : text
    }
    let quoted = whole.bytes.map { byte in
      switch byte {
      case UInt8(ascii: "\""): return "\\\""
      case UInt8(ascii: "\\"): return "\\\\"
      // Characters beyond ASCII, controls, and characters that may command a runner.
      case 0...0x1F, 0x7F..., UInt8(ascii: ":"), UInt8(ascii: "#"):
        let octal = String(byte, radix: 8)
        return "\\" + String(repeating: "0", count: 3 - octal.utf8.count) + octal
      default: return String(Unicode.Scalar(byte))
      }
    }
    return "\"" + quoted.joined() + "\""
  }

  /// Writes hunks that are close to each other as one.
  private func write(_ group: [Hunk], _ shift: inout Int, to text: inout [UInt8]) {
    guard let first = group.first, let last = group.last else { return }
    let start = max(0, first.start - UnifiedDiff.context)
    let end = min(old.count, last.end + UnifiedDiff.context)
    let growth = group.reduce(0) { $0 + $1.added.count - $1.removed.count }
    text += Array("@@ -\(UnifiedDiff.range(start, end - start)) ".utf8)
    text += Array("+\(UnifiedDiff.range(start + shift, end - start + growth)) @@\n".utf8)
    shift += growth
    var line = start
    for hunk in group {
      for kept in old[line..<hunk.start] { UnifiedDiff.write(" ", kept, to: &text) }
      for removed in hunk.removed { UnifiedDiff.write("-", removed, to: &text) }
      for added in hunk.added { UnifiedDiff.write("+", added, to: &text) }
      line = hunk.end
    }
    for kept in old[line..<end] { UnifiedDiff.write(" ", kept, to: &text) }
  }

  /// Returns line numbers counted from 1. An empty range is named by the line before it.
  private static func range(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }

  private static func write(_ mark: Character, _ line: ArraySlice<UInt8>, to text: inout [UInt8]) {
    text += Array(String(mark).utf8)
    text += line
    if line.last != UInt8(ascii: "\n") { text += Array("\n\\ No newline at end of file\n".utf8) }
  }
}

extension ArraySlice<UInt8> {
  /// The lines, each with the line feed that ends it.
  fileprivate var lines: [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = startIndex
    for position in indices where self[position] == UInt8(ascii: "\n") {
      lines.append(self[start...position])
      start = position + 1
    }
    if start < endIndex { lines.append(self[start...]) }
    return lines
  }
}

extension UInt8 {
  fileprivate var isQuotedInNames: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
