/// A renderer of diagnostics for people: a header with the place, the line, and the range underlined.
///
///     Plans/demo.json:41:24: error: unknown status 'doen' [unknown-status]
///     41 |             "status": "doen",
///        |                       ^^^^^^ did you mean 'done'?
package final class DiagnosticRenderer {
  /// The kind of a part of the drawing, from which its colour is chosen.
  package enum Part: Sendable { case place, error, warning, note, rule, margin, hint }

  /// The maximum number of columns without a terminal, which fits a page.
  private static let usualWidth = 106

  private let source: SourceFile
  private lazy var lines = LineIndex(source)
  private let paint: (Part, String) -> String
  /// The maximum number of columns of a line, including its number.
  private let width: Int
  /// The width of the terminal at which messages go on in a further line, if there is one.
  private let screen: Int?

  package init(
    _ source: SourceFile, width: Int? = nil, paint: @escaping (Part, String) -> String = { _, text in text }
  ) {
    self.source = source
    self.width = width ?? DiagnosticRenderer.usualWidth
    screen = width.map { max($0, 40) }
    self.paint = paint
  }

  /// Returns a diagnostic with its notes, each with its line.
  ///
  /// - Parameter hasExcerpt: A Boolean value that indicates whether the line is drawn. The next diagnostic
  ///   may be about the same line.
  package func text(of diagnostic: Diagnostic, hasExcerpt: Bool = true) -> String {
    var text = header(
      diagnostic.severity.rawValue, as: part(for: diagnostic.severity), message: diagnostic.message,
      rule: diagnostic.rule, at: diagnostic.range)
    if hasExcerpt { text += excerpt(diagnostic.range, part(for: diagnostic.severity), hint: diagnostic.hint) }
    for note in diagnostic.notes {
      text += header("note", as: .note, message: note.message, rule: nil, at: note.range)
      text += excerpt(note.range, .note, hint: nil)
    }
    return text
  }

  private func part(for severity: Diagnostic.Severity) -> Part {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  private func header(
    _ word: String, as part: Part, message: String, rule: String?, at range: Range<Int>
  ) -> String {
    let start = lines.location(of: range.lowerBound)
    let place =
      source.cell(at: range.lowerBound).map { "\(source.name.visible)[\($0.visible)]:" }
      ?? "\(source.name.visible):\(start.line):\(start.column):"
    let painted = paint(.place, place) + " " + paint(part, word + ":") + " "
    let end = rule.map { "[\($0)]" }
    let message = message.visible
    guard let screen, (place + word + message + (end ?? "")).displayWidth + 4 > screen else {
      return painted + message + (end.map { " " + paint(.rule, $0) } ?? "") + "\n"
    }
    // The place is never broken: the message begins after it, or on the next line.
    let indent = "  "
    let rest = screen - (place + word).displayWidth - 3
    var words = message.split(separator: " ")[...]
    var first = ""
    while let next = words.first, (first + " " + next).displayWidth <= rest {
      first += (first.isEmpty ? "" : " ") + next
      words.removeFirst()
    }
    let others = (words + (end.map { [$0[...]] } ?? [])).joined(separator: " ").wrapped(
      to: screen - indent.count)
    var text = (painted + first).trimmingTrailingSpaces + "\n"
    for line in others where !line.isEmpty {
      let isLast = end.map { line.hasSuffix($0) } ?? false
      let shown = isLast ? String(line.dropLast(end?.count ?? 0)) + paint(.rule, end ?? "") : line
      text += indent + shown + "\n"
    }
    return text
  }

  private func excerpt(_ range: Range<Int>, _ part: Part, hint: String?) -> String {
    guard !source.isOutside else { return hint.map { "  " + paint(.hint, $0.visible) + "\n" } ?? "" }
    let line = lines.location(of: range.lowerBound).line
    let number = String(line)
    let (before, marked, after) = window(
      lines.range(ofLine: line), around: range, width: max(40, width - number.utf8.count - 5))
    let indent = String(repeating: " ", count: before.displayWidth)
    let carets = String(repeating: "^", count: max(1, marked.displayWidth))
    let margin = String(repeating: " ", count: number.utf8.count)
    let drawn = (before + marked + after).trimmingTrailingSpaces
    return paint(.margin, number + " |") + (drawn.isEmpty ? "" : " " + drawn) + "\n"
      + paint(.margin, margin + " |") + " " + indent + paint(part, carets)
      + (hint.map { " " + paint(.hint, $0.visible) } ?? "") + "\n"
  }

  /// Returns the part of a line that is shown, and its underlined part. A line that is too long is shown
  /// only around the underlined part.
  private func window(
    _ line: Range<Int>, around range: Range<Int>, width: Int
  ) -> (before: String, marked: String, after: String) {
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound)
    let shownEnd = min(end, characterStart(start + width * 3 / 4, notBefore: start))
    let fits = line.count <= width
    let from =
      fits
      ? line.lowerBound : characterStart(max(line.lowerBound, start - width / 2), notBefore: line.lowerBound)
    let upTo =
      fits
      ? line.upperBound
      : characterStart(min(line.upperBound, max(shownEnd, from + width)), notBefore: shownEnd)
    let before = (from > line.lowerBound ? "…" : "") + shown(from..<start)
    let marked = shown(start..<shownEnd)
    let after = shown(shownEnd..<upTo) + (upTo < line.upperBound ? "…" : "")
    // The parts may form a command together even if none of them contains one.
    let whole = before + marked + after
    return whole.withoutRunnerCommands() == whole
      ? (before, marked, after) : (before + " ", marked, " " + after)
  }

  /// Returns the nearest offset at or before `offset` at which a character begins.
  private func characterStart(_ offset: Int, notBefore lower: Int) -> Int {
    var start = min(offset, source.bytes.count)
    while start > lower, start < source.bytes.count, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private func shown(_ range: Range<Int>) -> String {
    let text = String(decoding: source.bytes[range], as: UTF8.self)
    var withoutTabs = ""
    for scalar in text.unicodeScalars where scalar != "\r" {
      withoutTabs.unicodeScalars.append(scalar == "\t" ? " " : scalar)
    }
    return withoutTabs.visible
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var trimmed = self[...]
    while trimmed.last == " " { trimmed.removeLast() }
    return String(trimmed)
  }
}
