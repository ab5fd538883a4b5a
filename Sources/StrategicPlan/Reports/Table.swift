/// Rows and columns of words for people, independent of their output format.
package struct Table: Sendable {
  package enum Alignment: Sendable { case left, right }

  /// The heading of a column, and the alignment of its cells.
  package struct Column: Sendable {
    package let heading: String
    package let alignment: Alignment
    /// A Boolean value that indicates whether the column may be made narrower if a line is too short.
    package let isFlexible: Bool
    /// A Boolean value that indicates whether the column may be left out if a line is much too short.
    package let isDispensable: Bool

    package init(
      _ heading: String, _ alignment: Alignment = .left, isFlexible: Bool = false,
      isDispensable: Bool = false
    ) {
      self.heading = heading
      self.alignment = alignment
      self.isFlexible = isFlexible
      self.isDispensable = isDispensable
    }
  }

  /// The words of a cell, and their meaning.
  package struct Cell: Sendable {
    package let text: String
    package let tone: Tone
    /// The words with their marks, when there are any.
    package let inlines: [Document.Inline]?
    /// The number that the words stand for, if they stand for one.
    package let figure: Figure?
    /// The digits by which cells are sorted that are not sorted as words: of a day, its number.
    package var order: String? { figure?.order }

    package init(_ text: String, _ tone: Tone = .plain, figure: Figure? = nil) {
      self.text = text
      self.tone = tone
      inlines = nil
      self.figure = figure
    }

    package init(_ inlines: [Document.Inline]) {
      text = inlines.map(\.plain).joined()
      tone = .plain
      self.inlines = inlines
      figure =
        inlines.lazy.compactMap { inline in
          switch inline {
          case .figure(_, let figure), .total(_, let figure): figure
          default: nil
          }
        }.first
    }
  }

  /// The way a table is set among other text.
  package struct Layout: Sendable {
    /// A Boolean value that indicates whether the table is indented.
    package var isIndented = false
    package var hasHeading = true
    /// A Boolean value that indicates whether cells go on in further lines, instead of being cut.
    package var wraps = false
    /// The text in the place of a table without rows.
    package var placeholder: String?
    /// The number of rows at the end that sum up the others.
    package var totals = 0
    /// A Boolean value that indicates whether the order of the rows is a part of what they say.
    package var isOrdered = false
  }

  package let columns: [Column]
  package private(set) var rows: [[Cell]]
  package var layout = Layout()

  package init(_ columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Creates a table of cells with marked words.
  init(_ columns: [(heading: String, alignment: Alignment)], _ rows: [[[Document.Inline]]]) {
    self.columns = columns.map { Column($0.heading, $0.alignment, isFlexible: $0.alignment == .left) }
    self.rows = rows.map { $0.map { Cell($0) } }
    layout.wraps = true
  }

  package mutating func append(_ row: [Cell]) { rows.append(row) }
}

extension Table {
  /// The table without the columns in which every cell is empty, or a dash.
  var withoutUnknownColumns: Table {
    without { column in rows.allSatisfy { $0[column].text.isEmpty || $0[column].text == "–" } }
  }

  /// The table without the columns in which every cell is empty.
  var withoutEmptyColumns: Table {
    without { column in rows.allSatisfy { $0[column].text.isEmpty } }
  }

  /// Returns the table without some of its columns.
  package func without(_ isLeftOut: (_ column: Int) -> Bool) -> Table {
    let kept = columns.indices.filter { !isLeftOut($0) }
    var table = Table(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
    table.layout = layout
    return table
  }
}
