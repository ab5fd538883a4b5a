import SourceText
import StrategicPlan

extension Table {
  /// The table as lines of text, its columns two blanks apart.
  ///
  /// - Parameter width: the columns of the terminal; flexible columns are cut to fit, others never.
  func text(width: Int?, style: Style, indent: String = "", hasHeading: Bool = true) -> String {
    let cells = rows.map { $0.map { $0.text.visible } }
    let headings = columns.map(\.heading)
    let widths = fittedWidths(cells, hasHeading ? headings : [], available: width.map { $0 - indent.count })
    var text = ""
    if hasHeading {
      text += line(headings, widths, indent) { _, text in style(.faint, text) }
    }
    for (row, shown) in zip(rows, cells) {
      text += line(shown, widths, indent) { column, text in style(row[column].tone, text) }
    }
    return text
  }

  private func line(
    _ cells: [String], _ widths: [Int], _ indent: String, _ paint: (Int, String) -> String
  ) -> String {
    var line = indent
    var blanks = 0
    for (position, (cell, width)) in zip(cells, widths).enumerated() where width > 0 {
      let cut = cell.cut(to: width)
      let padding = width - cut.displayWidth
      if columns[position].alignment == .right { blanks += padding }
      if !cut.isEmpty {
        line += String(repeating: " ", count: blanks) + paint(position, cut)
        blanks = 0
      }
      blanks += 2 + (columns[position].alignment == .right ? cut.isEmpty ? 0 : 0 : padding)
    }
    return line + "\n"
  }

  private func fittedWidths(_ cells: [[String]], _ headings: [String], available: Int?) -> [Int] {
    var widths = columns.indices.map { column in
      max(headings.isEmpty ? 0 : headings[column].displayWidth, cells.map { $0[column].displayWidth }.max() ?? 0)
    }
    guard let available else { return widths }
    let gaps = 2 * max(0, widths.filter { $0 > 0 }.count - 1)
    var excess = widths.reduce(gaps, +) - available
    // The widest flexible column gives first, down to the width of the next.
    while excess > 0 {
      let flexible = columns.indices.filter { columns[$0].isFlexible && widths[$0] > Table.narrowest }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// The fewest columns a flexible column is cut to.
  private static let narrowest = 8
}

extension String {
  /// The text cut to a number of terminal columns, an ellipsis telling so.
  func cut(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var cut = ""
    var used = 0
    for character in self {
      let next = character.displayWidth
      guard used + next < width else { break }
      cut.append(character)
      used += next
    }
    while cut.last == " " { cut.removeLast() }
    return cut + "…"
  }

  /// The text in lines of at most so many terminal columns, broken at blanks.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, line.displayWidth + 1 + word.description.displayWidth > width {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? String(word) : " " + word
      }
      lines.append(line)
    }
    return lines
  }
}
