/// Rows and columns in words, for people, whatever they are drawn as.
package struct Table: Sendable {
  package enum Alignment: Sendable { case left, right }

  /// What a cell means, for whoever colours it.
  package enum Tone: Sendable { case plain, strong, faint, good, warning, bad }

  /// A heading, and how the cells under it are set.
  package struct Column: Sendable {
    package let heading: String
    package let alignment: Alignment
    /// Whether the column may be made narrower where a line is too short.
    package let isFlexible: Bool
    /// Whether the column may be left out where a line is much too short.
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

  /// Words, and what they mean.
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
