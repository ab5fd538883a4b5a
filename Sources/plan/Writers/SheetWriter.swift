import SourceText
import StrategicPlan

/// A writer of everything about an item, for people.
struct SheetWriter {
  let sheet: Sheet

  /// The maximum number of columns of a line of prose: longer lines are hard to read.
  private static let measure = 100

  func text(width: Int?, style: Style) -> String {
    let measure = min(width ?? SheetWriter.measure, SheetWriter.measure)
    var text = ""
    if !sheet.place.isEmpty {
      let place = sheet.place.map(\.visible).joined(separator: " › ")
      text += place.wrapped(to: measure).map { style(.faint, $0) + "\n" }.joined()
    }
    let heading = sheet.id.visible + "  "
    let indent = String(repeating: " ", count: heading.displayWidth)
    for (number, line) in sheet.title.visible.wrapped(to: max(20, measure - indent.count)).enumerated() {
      text += (number == 0 ? style(.strong, heading) : indent) + style(.strong, line) + "\n"
    }
    let labelWidth = labels.map(\.displayWidth).max() ?? 0
    var isAfterFact = false
    for entry in sheet.entries {
      if case .fact = entry {
        if !isAfterFact { text += "\n" }
        isAfterFact = true
      } else {
        text += "\n"
        isAfterFact = false
      }
      text += draw(entry, labelWidth, measure, width, style)
    }
    return text
  }

  private var labels: [String] {
    sheet.entries.compactMap { if case .fact(let label, _, _) = $0 { label } else { nil } }
  }

  private func draw(
    _ entry: Sheet.Entry, _ labelWidth: Int, _ measure: Int, _ width: Int?, _ style: Style
  ) -> String {
    func heading(_ label: String) -> String { label.isEmpty ? "" : style(.faint, label) + "\n" }
    switch entry {
    case .fact(let label, let value, let tone):
      let padding = String(repeating: " ", count: labelWidth - label.displayWidth + 2)
      let indent = String(repeating: " ", count: labelWidth + 2)
      let lines = value.visible.wrapped(to: max(20, measure - labelWidth - 2))
      return style(.faint, label) + padding
        + lines.map { style(tone, $0) }.joined(separator: "\n" + indent) + "\n"
    case .list(let label, let lines):
      return heading(label)
        + lines.map { SheetWriter.lines($0, indent: 2, hanging: 2, measure) }.joined()
    case .prose(let label, let prose):
      let paragraphs = prose.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
        String($0).visible
      }
      return heading(label)
        + paragraphs.flatMap { $0.wrapped(to: max(20, measure - 2)) }
        .map { ($0.isEmpty ? "" : "  " + $0) + "\n" }.joined()
    case .log(let label, let log):
      return heading(label)
        + log.map { paragraph in
          SheetWriter.lines(paragraph.heading, indent: 2, measure)
            + paragraph.lines.map { SheetWriter.lines($0, indent: 4, measure) }.joined()
        }.joined()
    case .table(let label, let table):
      return heading(label) + table.text(width: width, style: style, indent: "  ", wraps: true)
    }
  }

  /// Returns text in lines that fit, the first indented by `indent` blanks, the others by `hanging` more.
  private static func lines(_ text: String, indent: Int, hanging: Int = 2, _ measure: Int) -> String {
    let wrapped = text.replacingLineBreaks.visible.wrapped(to: max(20, measure - indent - hanging))
    let margin = String(repeating: " ", count: indent)
    return margin + wrapped.joined(separator: "\n" + margin + String(repeating: " ", count: hanging)) + "\n"
  }

  var markdown: String {
    var text = "## \(sheet.id.markdownEscaped) \(sheet.title.markdownEscaped)\n"
    if !sheet.place.isEmpty {
      text += "\n_" + sheet.place.map(\.markdownEscaped).joined(separator: " › ") + "_\n"
    }
    var isAfterFact = false
    for entry in sheet.entries {
      if case .fact(let label, let value, _) = entry {
        text += (isAfterFact ? "" : "\n") + "- **\(label.markdownEscaped)**: \(value.markdownEscaped)\n"
        isAfterFact = true
        continue
      }
      isAfterFact = false
      switch entry {
      case .fact: break
      case .list(let label, let lines):
        text += "\n**\(label.markdownEscaped)**\n\n" + lines.map { "- \($0.markdownEscapedBlock)\n" }.joined()
      case .prose(let label, let prose):
        if !label.isEmpty { text += "\n**\(label.markdownEscaped)**\n" }
        for paragraph in prose.split(whereSeparator: \.isNewline) {
          text += "\n" + String(paragraph).markdownEscapedBlock + "\n"
        }
      case .log(let label, let log):
        text += "\n**\(label.markdownEscaped)**\n\n"
        for paragraph in log {
          text += "- \(paragraph.heading.markdownEscapedBlock)\n"
          for line in paragraph.lines { text += "  - \(line.markdownEscapedBlock)\n" }
        }
      case .table(let label, let table):
        text += "\n**\(label.markdownEscaped)**\n\n" + table.markdown
      }
    }
    return text
  }
}
