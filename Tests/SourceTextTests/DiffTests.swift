import SourceText
import TestSupport
import Testing

/// Diffs as `patch` reads them.
@Suite struct DiffTests {
  private func diff(_ text: String, _ edits: [TextEdit]) -> String {
    String(
      decoding: UnifiedDiff(SourceFile(name: "p.json", bytes: Array(text.utf8)), edits).bytes, as: UTF8.self)
  }

  private func lines(_ range: ClosedRange<Int>) -> String { range.map { "l\($0)\n" }.joined() }

  // What `diff -u` of GNU diffutils 3.8 writes for the same two files, but for the times in its
  // headings.
  @Test func `a line more, with three lines around it`() {
    #expect(
      diff(lines(1...9), [TextEdit(15..<15, Array("new\n".utf8))]) == """
        --- a/p.json
        +++ b/p.json
        @@ -3,6 +3,7 @@
         l3
         l4
         l5
        +new
         l6
         l7
         l8

        """)
  }

  @Test func `changes far from one another have parts of their own, near ones share one`() {
    let far = [TextEdit(0..<2, Array("L1".utf8)), TextEdit(24..<26, Array("L9".utf8))]
    #expect(
      diff(lines(1...9), far) == """
        --- a/p.json
        +++ b/p.json
        @@ -1,4 +1,4 @@
        -l1
        +L1
         l2
         l3
         l4
        @@ -6,4 +6,4 @@
         l6
         l7
         l8
        -l9
        +L9

        """)
    let near = [TextEdit(0..<2, Array("L1".utf8)), TextEdit(21..<23, Array("L8".utf8))]
    #expect(
      diff(lines(1...9), near).hasPrefix("--- a/p.json\n+++ b/p.json\n@@ -1,9 +1,9 @@\n-l1\n+L1\n l2\n"))
  }

  @Test func `a missing final line feed is told`() {
    #expect(
      diff("a\nb", [TextEdit(3..<3, Array("c".utf8))]) == """
        --- a/p.json
        +++ b/p.json
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +bc
        \\ No newline at end of file

        """)
    #expect(
      diff("{}", [TextEdit(2..<2, [0x0A])]).hasSuffix("@@ -1 +1 @@\n-{}\n\\ No newline at end of file\n+{}\n")
    )
  }

  @Test func `what changes nothing has no diff, and an empty file's begins at line 0`() {
    #expect(diff("a\n", [TextEdit(0..<1, Array("a".utf8))]) == "")
    #expect(
      diff("", [TextEdit(0..<0, Array("a\n".utf8))]) == "--- a/p.json\n+++ b/p.json\n@@ -0,0 +1 @@\n+a\n")
  }

  @Test func `lines that stay within a long change stay`() {
    #expect(
      diff("a\nb\nc\nd\n", [TextEdit(0..<8, Array("A\nb\nC\nd\n".utf8))]) == """
        --- a/p.json
        +++ b/p.json
        @@ -1,4 +1,4 @@
        -a
        +A
         b
        -c
        +C
         d

        """)
  }

  @Test func `a diff leads from the old text to the new one`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let breaks = ["\n", "\r\n", "", "\n\n"]
      func text(_ count: Int) -> String {
        (0..<count).map { _ in
          "abc".prefix(Int.random(in: 0...3, using: &random)) + (breaks.randomElement(using: &random) ?? "")
        }.joined()
      }
      let source = SourceFile(name: "t", bytes: Array(text(Int.random(in: 0...30, using: &random)).utf8))
      var edits: [TextEdit] = []
      var start = 0
      while start <= source.bytes.count, edits.count < 4 {
        let from = Int.random(in: start...source.bytes.count, using: &random)
        let end = min(source.bytes.count, from + Int.random(in: 0...9, using: &random))
        edits.append(TextEdit(from..<end, Array(text(Int.random(in: 0...3, using: &random)).utf8)))
        start = end + 1
      }
      let diff = UnifiedDiff(source, edits).bytes
      #expect(patch(source.bytes, with: diff) == source.applying(edits))
    }
  }

  /// Does what a diff says, by its own reading of the format; nil where the diff does not fit.
  private func patch(_ old: [UInt8], with diff: [UInt8]) -> [UInt8]? {
    var old = split(old)[...]
    var result: [UInt8] = []
    var number = 1
    let lines = split(diff)
    for (position, line) in lines.enumerated() {
      let isCut = position + 1 < lines.count && lines[position + 1].first == UInt8(ascii: "\\")
      let body = isCut ? line.dropFirst().dropLast() : line.dropFirst()
      switch line.first {
      case UInt8(ascii: "@"):
        let range = String(decoding: line, as: UTF8.self).split(separator: " ")[1].dropFirst().split(
          separator: ",")
        guard let first = Int(range[0]) else { return nil }
        let start = range.count > 1 && range[1] == "0" ? first + 1 : first
        while number < start, let kept = old.popFirst() {
          result += kept
          number += 1
        }
      case UInt8(ascii: " "), UInt8(ascii: "-"):
        guard position > 1 else { continue }
        guard let next = old.popFirst(), next == Array(body) else { return nil }
        number += 1
        if line.first == UInt8(ascii: " ") { result += next }
      case UInt8(ascii: "+"): if position > 1 { result += body }
      default: continue
      }
    }
    return result + old.joined()
  }

  private func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    for byte in bytes {
      line.append(byte)
      if byte == 0x0A {
        lines.append(line)
        line = []
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
