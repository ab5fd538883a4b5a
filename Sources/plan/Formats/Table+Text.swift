import SourceText
import StrategicPlan

extension Table {
  /// Returns the table as lines of text, its columns two blanks apart.
  ///
  /// - Parameter width: The columns of the terminal. Flexible columns are made to fit, others never change.
  func text(width: Int?, style: Style) -> String {
    if rows.isEmpty, let placeholder = layout.placeholder { return placeholder + "\n" }
    let indent = layout.isIndented ? "  " : ""
    let (hasHeading, wraps) = (layout.hasHeading, layout.wraps)
    let cells = rows.map { $0.map { style.shown($0.text) } }
    let headings = columns.map { style.shown($0.heading) }
    let widths = fittedWidths(cells, hasHeading ? headings : [], available: width.map { $0 - indent.count })
    var text = ""
    // Nothing is cut or wrapped without a width to fit.
    let fits = width != nil
    if hasHeading {
      text += lines(headings, widths: widths, indent: indent, wraps: wraps, fits: fits) { _, text in
        style(.faint, text)
      }
    }
    for (row, shown) in zip(rows, cells) {
      text += lines(shown, widths: widths, indent: indent, wraps: wraps, fits: fits) { column, text in
        style(row[column].tone, text)
      }
    }
    return text
  }

  /// Returns a row: one line, or as many as its tallest cell takes.
  private func lines(
    _ cells: [String], widths: [Int], indent: String, wraps: Bool, fits: Bool,
    paint: (Int, String) -> String
  ) -> String {
    let parts = zip(cells, widths).map { cell, width in
      wraps && fits && width > 0 && cell.displayWidth > width ? cell.wrapped(to: width) : [cell]
    }
    let height = parts.map(\.count).max() ?? 0
    return (0..<height).map { number in
      line(
        parts.map { number < $0.count ? $0[number] : "" }, widths: widths, indent: indent, fits: fits,
        paint: paint)
    }.joined()
  }

  private func line(
    _ cells: [String], widths: [Int], indent: String, fits: Bool, paint: (Int, String) -> String
  ) -> String {
    var line = indent
    // Blanks are held back until text follows, so that no line ends with blanks.
    var blanks = 0
    for (position, (cell, width)) in zip(cells, widths).enumerated() where width > 0 {
      let cut = fits ? cell.cut(to: width) : cell
      let padding = max(0, width - cut.displayWidth)
      let isRight = columns[position].alignment == .right
      if isRight { blanks += padding }
      if !cut.isEmpty {
        line += String(repeating: " ", count: blanks) + paint(position, cut)
        blanks = 0
      }
      blanks += isRight ? 2 : padding + 2
    }
    return line + "\n"
  }

  private func fittedWidths(_ cells: [[String]], _ headings: [String], available: Int?) -> [Int] {
    var widths = columns.indices.map { column in
      max(
        headings.isEmpty ? 0 : headings[column].displayWidth, cells.map { $0[column].displayWidth }.max() ?? 0
      )
    }
    // One long cell must not make every row as long.
    guard let available else { return widths.map { min($0, Table.widest) } }
    func excess() -> Int {
      widths.reduce(2 * max(0, widths.count { $0 > 0 } - 1), +) - available
    }
    // Dispensable columns are dropped first if the flexible ones would be too narrow to read.
    let slack = columns.indices.filter { columns[$0].isFlexible }.reduce(0) {
      $0 + max(0, widths[$1] - Table.comfortable)
    }
    for column in columns.indices.reversed() where columns[column].isDispensable && excess() > slack {
      widths[column] = 0
    }
    // The widest flexible column then shrinks to the width of the next.
    var missing = excess()
    while missing > 0 {
      let flexible = columns.indices.filter { columns[$0].isFlexible && widths[$0] > Table.narrowest }
        .sorted { widths[$0] > widths[$1] }
      guard let widest = flexible.first else { break }
      let next = flexible.dropFirst().first.map { widths[$0] } ?? Table.narrowest
      let given = min(missing, max(1, widths[widest] - next))
      widths[widest] -= given
      missing -= given
    }
    return widths
  }

  /// The maximum width to which cells are padded if there is no width to fit.
  private static let widest = 256
  /// The width that a flexible column keeps as long as others can be left out.
  private static let comfortable = 26
  /// The minimum width of a flexible column.
  private static let narrowest = 8
}
