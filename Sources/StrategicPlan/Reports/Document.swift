/// A text with headings, paragraphs, lists and tables, independent of its output format.
package struct Document: Sendable {
  package enum Block: Sendable {
    /// A heading. Level 1 is the title.
    case heading(Int, String)
    case paragraph([Inline])
    case list([[Inline]])
    case table(Grid)
    /// A Mermaid diagram, by its source.
    case diagram(String)
    /// A picture in a file beside the document, and a description of it.
    case picture(file: String, description: String)
  }

  package enum Inline: Sendable {
    case text(String)
    case strong(String)
    case struck(String)
    case lineBreak
  }

  /// A table with marked-up cells.
  package struct Grid: Sendable {
    package let columns: [(heading: String, alignment: Table.Alignment)]
    package let rows: [[[Inline]]]

    package init(_ columns: [(String, Table.Alignment)], _ rows: [[[Inline]]]) {
      self.columns = columns.map { (heading: $0.0, alignment: $0.1) }
      self.rows = rows
    }
  }

  package private(set) var blocks: [Block] = []

  package mutating func add(_ block: Block) { blocks.append(block) }

  package mutating func add(_ text: String) { blocks.append(.paragraph([.text(text)])) }
}

extension Document.Inline: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}
