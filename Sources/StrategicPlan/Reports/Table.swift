/// Rows and columns of words for people, independent of their output format.
package struct Table: Sendable {
  package enum Alignment: Sendable { case left, right }

  /// The meaning of a cell, from which its colour is chosen.
  package enum Tone: Sendable { case plain, strong, faint, good, warning, bad }

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

    package init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  package let columns: [Column]
  package private(set) var rows: [[Cell]]

  package init(_ columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  package mutating func append(_ row: [Cell]) { rows.append(row) }
}
