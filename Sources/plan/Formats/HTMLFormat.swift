import SourceText
import StrategicPlan

// HTML: the WHATWG's living standard. A page is one file: nothing is fetched, and without scripts all is there.

extension OutputFormat {
  /// A web page.
  static let html = OutputFormat(
    name: "html",
    drawing: .document(
      DocumentDrawing(
        opening: \.html, body: { document, _ in document.html }, closing: { _ in HTMLPage.closing },
        hasTitle: true, pictures: .within)), endings: ["html", "htm"]
  ) { .page($0.command) }
}

/// The elements that surround the contents of a page.
enum HTMLPage {
  static let closing = "</main>\n<script>\(script)</script>\n</body>\n</html>\n"

  static let opening = "<!DOCTYPE html>\n"
}

extension Page {
  fileprivate var html: String {
    let words = language.page
    return HTMLPage.opening + """
      <html lang="\(language.tag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      script-src '\(HTMLPage.scriptHash)'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      \(ResultKind.pageMark(of: command))
      <meta name="color-scheme" content="light dark">
      <title>\(fullTitle.html)</title>
      <style>\(HTMLPage.style)</style>
      </head>
      <body style="--colon: '\(language.labelled("", "").cssEscaped)'" data-filter="\(words.filter.html)" data-shown="\(words.shown.html)">
      <a class="skip" href="#content">\(words.skip.html)</a>
      <header id="top">
      \(home.map { "<p><a href=\"\($0.file.percentEncoded)\">← \($0.title.html)</a></p>\n" } ?? "")<h1>\(title.html)</h1>
      \(lead.html)</header>
      \(list)<main id="content" tabindex="-1">

      """
  }

  private var list: String {
    guard contents.count > 1 else { return "" }
    var text =
      "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">\(language.page.contents.html)</h2>\n<ul>\n"
    for (level, title, anchor) in contents {
      text += "<li class=\"level-\(level)\"><a href=\"#\(anchor.percentEncoded)\">\(title.html)</a></li>\n"
    }
    return text + "</ul>\n</nav>\n"
  }
}

extension Document {
  var html: String {
    var text = ""
    var heading = ""
    var pictures = 0
    for block in blocks {
      switch block {
      case .heading(_, let title, _, _): heading = title
      case .item(_, let title, _): heading = title
      default: break
      }
      if case .picture(let chart, _) = block {
        pictures += 1
        text += chart.html
      } else {
        text += block.html(below: heading)
      }
    }
    return text
  }
}

extension Chart {
  fileprivate var html: String {
    "<figure tabindex=\"0\">\n\(svg(identifier: "chart-" + name))<figcaption>\(title.html)<span class=\"figures\" aria-hidden=\"true\"> – \(description.html)</span></figcaption>\n</figure>\n"
  }
}

extension Document.Block {
  /// Returns the block as elements.
  ///
  /// - Parameter heading: The heading before it, after which tables are named.
  fileprivate func html(below heading: String) -> String {
    switch self {
    case .heading(let level, let text, let count, let anchor):
      let id = anchor.map { " id=\"\($0.html)\"" } ?? ""
      // The title of the page is the only heading of the first level.
      let level = min(max(level, 2), 6)
      let up =
        level == 2 && anchor != nil
        ? " <a class=\"up\" href=\"#top\" aria-hidden=\"true\" tabindex=\"-1\">↑</a>" : ""
      let number = count.map { " <span class=\"count\">(\($0.html))</span>" } ?? ""
      return "<h\(level)\(id)>\(text.html)\(number)\(up)</h\(level)>\n"
    case .item(let id, let title, let place):
      let place =
        place.isEmpty ? "" : "<p class=\"place\">\(place.map(\.html).joined(separator: " › "))</p>\n"
      return "\(place)<h2>\(id.html) \(title.html)</h2>\n"
    case .day(let text), .caption(let text), .note(let text): return "<p class=\"note\">\(text.html)</p>\n"
    case .paragraph(let inlines): return "<p>\(inlines.html)</p>\n"
    case .quotation(let inlines): return "<blockquote><p>\(inlines.html)</p></blockquote>\n"
    case .list(let items): return HTML.list(items.map(\.html))
    case .facts(let facts):
      return "<dl>\n"
        + facts.map { fact in
          "<div><dt>\(fact.label.html)</dt><dd\(fact.tone.attribute)>\(fact.value.withoutBar.html)</dd></div>\n"
        }.joined() + "</dl>\n"
    case .labelledList(let label, let lines): return HTML.label(label) + HTML.list(lines.map(\.html))
    case .links(let label, let links):
      return HTML.label(label)
        + HTML.list(
          links.map { text, address in
            // Nothing but a page of the web is followed.
            guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return text.html }
            return "<a href=\"\(address.html)\" rel=\"noreferrer\">\(text.html)</a>"
          })
    case .prose(let label, let prose):
      return HTML.label(label)
        + prose.split(whereSeparator: \.isNewline).map { "<p>\(String($0).html)</p>\n" }.joined()
    case .log(let label, let entries):
      return HTML.label(label)
        + HTML.list(
          entries.map { entry in
            entry.heading.html + (entry.lines.isEmpty ? "" : "\n" + HTML.list(entry.lines.map(\.html)))
          })
    case .table(let table): return table.html(named: heading)
    case .labelledTable(let label, let table): return HTML.label(label) + table.html(named: label)
    case .drawing(let lines):
      return "<pre role=\"img\" aria-label=\"\(heading.html)\">\n"
        + lines.map { $0.visible.xmlEscaped + "\n" }.joined() + "</pre>\n"
    case .diagram, .picture: return ""
    }
  }
}

private enum HTML {
  static func list(_ items: [String]) -> String {
    "<ul>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
  }

  static func label(_ text: String) -> String {
    text.isEmpty ? "" : "<p class=\"label\"><strong>\(text.html)</strong></p>\n"
  }
}

extension Table {
  /// Returns the table as an element. Where rows are shown as cards, on a phone, each cell has its heading; what they
  /// are is said by roles, which the way they are shown would take away.
  fileprivate func html(named name: String) -> String {
    guard !columns.isEmpty else { return "" }
    if rows.isEmpty { return layout.placeholder.map { "<p>\($0.html)</p>\n" } ?? "" }
    let hasCards = columns.count > 2
    let shares = shares
    let whole = shares.reduce(0, +)
    // Shares are rounded down.
    let width = " style=\"width: \(min(100, (whole + 10) / 10))%\""
    let order = layout.isOrdered ? " data-ordered" : ""
    var text = "<table role=\"table\"\(hasCards ? " class=\"cards\"" : "")\(order)\(width)>\n"
    text += "<caption>\(name.html)</caption>\n<colgroup>"
    text += shares.map { "<col style=\"width: \($0 * 100 / max(1, whole))%\">" }.joined() + "</colgroup>\n"
    if columns.contains(where: { !$0.heading.isEmpty }) {
      text += "<thead role=\"rowgroup\"><tr role=\"row\">"
      for column in columns {
        let kind = column.alignment == .right ? " class=\"number\"" : ""
        text +=
          column.heading.isEmpty
          ? "<td role=\"cell\"></td>"
          : "<th role=\"columnheader\" scope=\"col\"\(kind)>\(column.heading.html)</th>"
      }
      text += "</tr></thead>\n"
    }
    let end = rows.count - layout.totals
    text += "<tbody role=\"rowgroup\">\n" + rows[..<end].map(row).joined() + "</tbody>\n"
    if end < rows.count {
      text += "<tfoot role=\"rowgroup\">\n" + rows[end...].map(row).joined() + "</tfoot>\n"
    }
    return text + "</table>\n"
  }

  private func row(_ cells: [Cell]) -> String {
    var text = "<tr role=\"row\">"
    for (position, (column, cell)) in zip(columns, cells).enumerated() {
      let words = cell.inlines?.html ?? cell.text.html
      var attributes = column.alignment == .right ? " class=\"number\"" : ""
      if !column.heading.isEmpty { attributes += " data-label=\"\(column.heading.html)\"" }
      if let order = cell.order { attributes += " data-order=\"\(order.html)\"" }
      let contents =
        // A bar repeats the number beside it.
        cell.bar.map {
          "<span class=\"bar\" aria-hidden=\"true\"><span style=\"width: \($0 * 10)%\"></span></span>"
        }
        ?? (cell.tone == .plain || words.isEmpty ? words : "<span\(cell.tone.attribute)>\(words)</span>")
      text +=
        position == 0 && !words.isEmpty
        ? "<th role=\"rowheader\" scope=\"row\"\(attributes)>\(contents)</th>"
        : "<td role=\"cell\"\(attributes)>\(contents)</td>"
    }
    return text + "</tr>\n"
  }
}

extension [Document.Inline] {
  fileprivate var html: String {
    map { inline in
      switch inline {
      case .text(let text): text.html
      case .figure(let text, _): "<span class=\"figure\">\(text.html)</span>"
      case .total(let text, _): "<strong class=\"figure\">\(text.html)</strong>"
      case .strong(let text): "<strong>\(text.html)</strong>"
      case .struck(let text): "<del>\(text.html)</del>"
      case .lineBreak: "<br>"
      case .target(let text, let anchor): "<strong id=\"\(anchor.html)\">\(text.html)</strong>"
      case .reference(let text, let anchor): "<a href=\"#\(anchor.percentEncoded)\">\(text.html)</a>"
      case .link(let text, let file): "<a href=\"\(file.percentEncoded)\">\(text.html)</a>"
      case .status(let status, let text):
        "<span class=\"status \(status.rawValue)\" aria-hidden=\"true\"></span>\(text.html)"
      }
    }.joined()
  }
}

extension Tone {
  fileprivate var attribute: String {
    switch self {
    case .plain: ""
    case .strong: " class=\"strong\""
    case .faint: " class=\"faint\""
    case .good: " class=\"good\""
    case .warning: " class=\"warning\""
    case .bad: " class=\"bad\""
    }
  }
}

extension String {
  /// The text without a bar of signs at its start, which repeats the number after it.
  fileprivate var withoutBar: String {
    let rest = unicodeScalars.drop { $0 == "█" || $0 == "░" || $0 == " " }
    return String(String.UnicodeScalarView(rest))
  }

  /// The text between apostrophes of a style.
  fileprivate var cssEscaped: String {
    unicodeScalars.map { "\\" + String($0.value, radix: 16) + " " }.joined()
  }

  /// The text as character data: nothing in it is markup.
  fileprivate var html: String { replacingLineBreaks.visible.xmlEscaped }
}
