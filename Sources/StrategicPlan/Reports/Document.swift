import SourceText

/// A text for people, whatever it is written as: headings, facts, paragraphs, lists and tables.
package struct Document: Sendable {
  package enum Block: Sendable {
    /// A heading; level 1 is the title. A count may follow it. References lead to it by the name of its anchor.
    case heading(Int, String, count: String? = nil, anchor: String? = nil)
    /// The heading of one item, and what contains it, the outermost first.
    case item(id: String, title: String, place: [String])
    /// The day that everything after it is of.
    case day(String)
    /// A line about what the heading before it names.
    case caption(String)
    /// A line about the table before it.
    case note(String)
    case paragraph([Inline])
    case list([[Inline]])
    /// A line for each of several facts.
    case facts([Fact])
    /// A line for each element, under a label.
    case labelledList(String, [String])
    /// A line for each document, under a label.
    case links(String, [(text: String, address: String)])
    /// Text in paragraphs, under a label that may be empty.
    case prose(String, String)
    /// Entries with a heading each, under a label: a journal, indicators.
    case log(String, [Entry])
    case table(Table)
    case labelledTable(String, Table)
    /// A drawing in characters, whose lines are kept as they are.
    case drawing([String])
    /// A Mermaid diagram, by its source.
    case diagram(String)
    /// A picture, in a file beside the document if there is one.
    case picture(Chart, file: String? = nil)
    /// The words of somebody else, and who said them.
    case quotation([Inline])
  }

  /// A label and a value.
  package struct Fact: Sendable {
    package let label: String
    package let value: String
    package let tone: Tone
  }

  /// A heading and lines under it.
  package struct Entry: Sendable {
    package let heading: String
    package let lines: [String]
  }

  package enum Inline: Sendable {
    case text(String)
    case strong(String)
    case struck(String)
    case lineBreak
    /// The name of what a reference leads to, by its anchor.
    case target(String, anchor: String)
    /// Words that lead to what has the anchor.
    case reference(String, to: String)
    /// Words that lead to another file.
    case link(String, to: String)
    /// The name of a status.
    case status(Status, String)
    /// Words for a number or a day, and what they stand for.
    case figure(String, Figure)
    /// Words for a number that sums up others.
    case total(String, Figure)
  }

  package private(set) var blocks: [Block] = []

  package init(_ blocks: [Block] = []) { self.blocks = blocks }

  package mutating func add(_ block: Block) { blocks.append(block) }

  package mutating func add(_ text: String) { blocks.append(.paragraph([.text(text)])) }

  package mutating func add(_ other: Document) { blocks += other.blocks }
}

// MARK: - A document within another

extension Document {
  /// The headings that references lead to, as far down as a level.
  package func contents(downTo deepest: Int) -> [(level: Int, title: String, anchor: String)] {
    blocks.compactMap { block in
      guard case .heading(let level, let title, _, let anchor?) = block, level <= deepest else { return nil }
      return (level, title, anchor)
    }
  }

  /// The document without its title, for formats that put it elsewhere.
  package var withoutTitle: Document {
    switch blocks.first {
    case .heading(1, _, _, _): return Document(Array(blocks.dropFirst()))
    case .item(_, _, let place):
      let isAlone = !blocks.dropFirst().contains { if case .item = $0 { true } else { false } }
      guard isAlone else { return self }
      let caption = place.isEmpty ? [] : [Block.caption(place.joined(separator: " › "))]
      return Document(caption + blocks.dropFirst())
    default: return self
    }
  }

  /// The blocks before the first heading, and the rest.
  package var beforeHeadings: (lead: Document, rest: Document) {
    let end = blocks.firstIndex { if case .heading = $0 { true } else { false } } ?? blocks.endIndex
    return (Document(Array(blocks[..<end])), Document(Array(blocks[end...])))
  }

  /// Returns the document as a part of another: its headings a level lower, its anchors with a prefix.
  func nested(_ prefix: String) -> Document {
    Document(
      blocks.map { block in
        switch block {
        case .heading(let level, let title, let count, let anchor):
          .heading(level + 1, title, count: count, anchor: anchor.map { prefix + $0 })
        case .paragraph(let inlines): .paragraph(inlines.map { $0.nested(prefix) })
        case .quotation(let inlines): .quotation(inlines.map { $0.nested(prefix) })
        case .list(let items): .list(items.map { $0.map { $0.nested(prefix) } })
        case .table(let table): .table(table.nested(prefix))
        case .labelledTable(let label, let table): .labelledTable(label, table.nested(prefix))
        default: block
        }
      })
  }
}

extension Document.Inline {
  fileprivate func nested(_ prefix: String) -> Document.Inline {
    switch self {
    case .target(let text, let anchor): .target(text, anchor: prefix + anchor)
    case .reference(let text, let anchor): .reference(text, to: prefix + anchor)
    default: self
    }
  }
}

extension Table {
  fileprivate func nested(_ prefix: String) -> Table {
    var table = Table(
      columns,
      rows: rows.map { row in
        row.map { cell in cell.inlines.map { Cell($0.map { $0.nested(prefix) }) } ?? cell }
      })
    table.layout = layout
    return table
  }
}

// MARK: - What may be empty, and is then left out

extension Document {
  mutating func add(_ label: String, _ value: String?, tone: Tone = .plain) {
    guard let value, !value.isEmpty else { return }
    let fact = Fact(label: label.capitalized, value: value, tone: tone)
    if case .facts(let facts) = blocks.last {
      blocks[blocks.count - 1] = .facts(facts + [fact])
    } else {
      blocks.append(.facts([fact]))
    }
  }

  mutating func add(_ label: String, list: [String]) {
    if !list.isEmpty { blocks.append(.labelledList(label.capitalized, list)) }
  }

  mutating func add(_ label: String, prose: String?) {
    if let prose, !prose.isEmpty { blocks.append(.prose(label.capitalized, prose)) }
  }

  mutating func add(_ label: String, log: [Entry]) {
    if !log.isEmpty { blocks.append(.log(label.capitalized, log)) }
  }

  /// The maximum number of Unicode scalars of a label.
  private static let longestLabel = 40

  /// Adds the texts that a team keeps by names of its own.
  mutating func addFields(_ fields: NamedTexts) {
    for (name, text) in fields {
      // The name is set beside the texts of all others.
      add(
        name.visible.cut(toScalars: Document.longestLabel),
        text.string.split(separator: "\n").joined(separator: " "))
    }
  }

  /// Adds a line for each document, and one for each system that has an id of its own.
  mutating func addLinks(_ links: Entries<Link>, _ sourceIDs: NamedTexts, in language: Language) {
    let phrases = language.phrases
    if !links.isEmpty {
      blocks.append(
        .links(phrases[.links].capitalized, links.map { ($0.line(in: language), $0.url.string) }))
    }
    add(phrases[.sourceIds], list: sourceIDs.map { language.labelled($0.name, $0.text.string) })
  }

  /// Adds a table without its empty columns.
  mutating func add(_ label: String, table: Table) {
    guard !table.rows.isEmpty else { return }
    var table = table.withoutEmptyColumns
    table.layout.isIndented = true
    table.layout.wraps = true
    blocks.append(.labelledTable(label.capitalized, table))
  }
}

extension Document.Inline: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension Document.Inline {
  /// The words without their marks.
  package var plain: String {
    switch self {
    case .text(let text), .strong(let text), .struck(let text): text
    case .target(let text, _), .reference(let text, _), .link(let text, _), .status(_, let text),
      .figure(let text, _), .total(let text, _):
      text
    case .lineBreak: " · "
    }
  }
}

extension Link {
  /// Returns the title, the address and the day: `Décision – https://… (25/09/2019)`.
  func line(in language: Language) -> String {
    let day = date.map { " (\(language.shortDate($0.last)))" } ?? ""
    return [title?.string, url.string].compactMap(\.self).joined(separator: " – ") + day
  }
}
