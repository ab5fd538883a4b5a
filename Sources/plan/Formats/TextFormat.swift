import SourceText
import StrategicPlan

extension OutputFormat {
  /// A table for people at a terminal.
  static let table = OutputFormat(name: "table", drawing: drawing, isForScreens: true) { _ in .text }

  /// Text for people at a terminal.
  static let text = OutputFormat(name: "text", drawing: drawing, isForScreens: true) { _ in .text }

  private static let drawing = Drawing.document(
    DocumentDrawing(
      body: { document, canvas in TextWriter(canvas).text(of: document) }, pictures: .none))
}

/// A writer that draws documents for people at a terminal.
private struct TextWriter {
  private let width: Int?
  private let style: Style
  /// The width of lines of prose, in columns.
  private let measure: Int

  /// The maximum width of a line of prose: longer lines are hard to read.
  private static let longestLine = 100

  init(_ canvas: Canvas) {
    width = canvas.width
    style = canvas.style
    measure = min(canvas.width ?? TextWriter.longestLine, TextWriter.longestLine)
  }

  func text(of document: Document) -> String {
    var text = ""
    var previous: Document.Block?
    for (position, block) in document.blocks.enumerated() {
      if let previous, !block.isAttached(to: previous) { text += "\n" }
      if case .facts(let facts) = block {
        text += self.facts(facts, labelWidth: document.labelWidth(at: position))
      } else {
        text += self.text(of: block)
      }
      previous = block
    }
    return text
  }

  private func text(of block: Document.Block) -> String {
    switch block {
    case .heading(_, let title, let count, _):
      let lines = fitted(title.visible, width)
      return lines.map { style(.strong, $0) }.joined(separator: "\n") + (count.map { " (\($0))" } ?? "")
        + "\n"
    case .item(let id, let title, let place): return heading(id, title, below: place)
    case .day(let text): return style(.faint, text) + "\n"
    case .caption(let text):
      return style(.faint, width.map { text.visible.cut(to: $0) } ?? text.visible) + "\n"
    case .note(let text):
      return fitted(text, width.map { $0 - 2 }).map { "  " + style(.faint, $0) + "\n" }.joined()
    case .paragraph(let inlines):
      return inlines.plain.wrapped(to: max(20, measure)).map { $0 + "\n" }.joined()
    case .list(let items):
      return items.map { "- " + lines($0.plain, indent: 0, hanging: 2) }.joined()
    case .facts(let facts): return self.facts(facts, labelWidth: facts.labelWidth)
    case .labelledList(let label, let elements):
      return heading(label) + elements.map { lines($0, indent: 2) }.joined()
    case .links(let label, let links):
      return heading(label)
        + links.map { link in
          lines(link.text, indent: 2).split(separator: "\n").map { line in
            let words = line.drop { $0 == " " }
            return line.prefix(line.count - words.count) + style.link(String(words), to: link.address) + "\n"
          }.joined()
        }.joined()
    case .prose(let label, let prose):
      let paragraphs = prose.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      return heading(label)
        + paragraphs.flatMap { String($0).visible.wrapped(to: max(20, measure - 2)) }
        .map { ($0.isEmpty ? "" : "  " + $0) + "\n" }.joined()
    case .log(let label, let entries):
      return heading(label)
        + entries.map { entry in
          lines(entry.heading, indent: 2) + entry.lines.map { lines($0, indent: 4) }.joined()
        }.joined()
    case .table(let table): return table.text(width: width, style: style)
    case .labelledTable(let label, let table): return heading(label) + table.text(width: width, style: style)
    case .drawing(let lines): return lines.map { "  " + $0.visible + "\n" }.joined()
    case .diagram: return ""
    case .quotation(let inlines): return lines(inlines.plain, indent: 2, hanging: 0)
    case .picture(let chart, let file):
      return file.map { "\(chart.title.visible): \($0.visible)\n" } ?? ""
    }
  }

  private func fitted(_ text: String, _ width: Int?) -> [String] {
    width.map { text.wrapped(to: max(20, $0)) } ?? [text]
  }

  private func heading(_ label: String) -> String { label.isEmpty ? "" : style(.faint, label.visible) + "\n" }

  private func heading(_ id: String, _ title: String, below place: [String]) -> String {
    var text = ""
    if !place.isEmpty {
      let place = place.map(\.visible).joined(separator: " › ")
      text += place.wrapped(to: measure).map { style(.faint, $0) + "\n" }.joined()
    }
    let heading = id.visible + "  "
    let indent = String(repeating: " ", count: heading.displayWidth)
    for (number, line) in title.visible.wrapped(to: max(20, measure - indent.count)).enumerated() {
      text += (number == 0 ? style(.strong, heading) : indent) + style(.strong, line) + "\n"
    }
    return text
  }

  private func facts(_ facts: [Document.Fact], labelWidth: Int) -> String {
    let indent = String(repeating: " ", count: labelWidth + 2)
    return facts.map { fact in
      let padding = String(repeating: " ", count: labelWidth - fact.label.visible.displayWidth + 2)
      let lines = fact.value.visible.wrapped(to: max(20, measure - labelWidth - 2))
      return style(.faint, fact.label.visible) + padding
        + lines.map { style(fact.tone, $0) }.joined(separator: "\n" + indent) + "\n"
    }.joined()
  }

  /// Returns text in lines that fit, the first after `indent` blanks, the others after `hanging` more.
  private func lines(_ text: String, indent: Int, hanging: Int = 2) -> String {
    let wrapped = text.replacingLineBreaks.visible.wrapped(to: max(20, measure - indent - hanging))
    let margin = String(repeating: " ", count: indent)
    return margin + wrapped.joined(separator: "\n" + margin + String(repeating: " ", count: hanging)) + "\n"
  }
}

extension [Document.Fact] {
  fileprivate var labelWidth: Int { map(\.label.visible.displayWidth).max() ?? 0 }
}

extension Document {
  /// Returns the width of the labels of all facts about the item that a block is about.
  fileprivate func labelWidth(at position: Int) -> Int {
    func isItem(_ block: Block) -> Bool { if case .item = block { true } else { false } }
    let start = blocks[..<position].lastIndex(where: isItem) ?? 0
    let end = blocks[position...].firstIndex(where: isItem) ?? blocks.count
    return blocks[start..<end].map { if case .facts(let facts) = $0 { facts.labelWidth } else { 0 } }.max()
      ?? 0
  }
}

extension Document.Block {
  /// A Boolean value that indicates whether no blank line separates the block from the one before it.
  fileprivate func isAttached(to previous: Document.Block) -> Bool {
    switch (self, previous) {
    case (.caption, _), (.note, _), (.table, .heading), (.table, .caption), (.table, .day): true
    default: false
    }
  }
}

extension [Document.Inline] {
  fileprivate var plain: String { map(\.plain).joined().visible }
}
