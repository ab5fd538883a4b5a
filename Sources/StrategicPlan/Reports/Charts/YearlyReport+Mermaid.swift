import SourceText

extension YearlyReport {
  /// The settings that give each status its colour, in the order of the slices.
  private func theme(_ statuses: [Status]) -> String {
    let slices = statuses.enumerated().map { "'pie\($0.offset + 1)': '#\(Paint.status($0.element).color)'" }
    return "%%{init: {'theme': 'base', 'themeVariables': {\(slices.joined(separator: ", ")), "
      + "'pieSectionTextColor': '#ffffff', 'pieOpacity': '1'}}}%%\n"
  }

  /// A pie chart of the number of actions in each status. The slices are in the order of their sizes, in which
  /// Mermaid numbers them.
  var statusPie: String {
    // The standard library's sort is stable.
    let statuses = shownStatuses.sorted { after.rollUp[$0] > after.rollUp[$1] }
    let title = Self.label(language.name(of: .action, in: plan, 2).capitalized)
    var text = theme(statuses) + "pie showData\n  accTitle: \(title)\n"
    text +=
      "  accDescr: \(Self.label(statuses.map { "\(phrases.statuses($0)) \(after.rollUp[$0])" }.joined(separator: ", "), cutTo: 200))\n"
    text += "  title \(title)\n"
    for status in statuses {
      text += "  \"\(Self.label(phrases.statuses(status)))\" : \(after.rollUp[status])\n"
    }
    return text
  }

  /// Returns a time line of the actions with a deadline: bars where there is a start too, milestones elsewhere.
  func gantt(of entries: [Entry], title: String) -> String? {
    let dated = entries.filter {
      $0.change.after.deadline != nil && ($0.action.start == nil || $0.span != nil)
    }
    guard !dated.isEmpty else { return nil }
    let days = dated.flatMap { [$0.action.start?.first, $0.change.after.deadline?.last].compactMap(\.self) }
    let length = (days.max() ?? period.asOf) - (days.min() ?? period.asOf)
    let axis =
      length > 4 * 365
      ? ("%Y", "12month") : length > 18 * 31 ? ("%m/%Y", "6month") : ("%m/%Y", "\(max(1, length / 200))month")
    var text = """
      %%{init: {'theme': 'base', 'themeVariables': {\(Self.ganttColors)}, 'themeCSS': '\(Self.colors(of: dated))'}}%%
      gantt
        accTitle: \(Self.label(title))
        accDescr: \(Self.label("\(language.count(dated.count, phrases.action)), \(words.standsAt) \(day(period.asOf))", cutTo: 200))
        dateFormat YYYY-MM-DD
        axisFormat \(axis.0)
        tickInterval \(axis.1)
        todayMarker off

      """
    var section: Identifier?
    for (number, entry) in dated.enumerated() {
      guard let deadline = entry.change.after.deadline?.last else { continue }
      if entry.item.path.last != section {
        section = entry.item.path.last
        text += "  section \(section?.text ?? "")\n"
      }
      let standing = entry.change.after
      let tag =
        standing.status == .done
        ? "done, "
        : standing.isOverdue ? "crit, " : standing.status == .inProgress ? "active, " : ""
      let mark = standing.isOverdue ? "! " : standing.status.mark.isEmpty ? "" : standing.status.mark + " "
      // Some ids are words of the diagram's language; none begins with a bracket.
      let label = "(\(entry.item.id)) \(mark)\(Self.label(entry.item.title.string))"
      let span = entry.span.map { "\($0.first), \($0.last + 1)" } ?? "\(deadline), 0d"
      text += "  \(label) :\(tag)\(entry.span == nil ? "milestone, " : "")t\(number), \(span)\n"
    }
    text += "  \(day(period.asOf)) :vert, day, \(period.asOf), 0d\n"
    return text
  }

  /// Returns the colours of the statuses that the diagram's own tags don't tell apart, by the names of the tasks.
  private static func colors(of entries: [Entry]) -> String {
    let rules = entries.enumerated().compactMap { number, entry -> String? in
      let standing = entry.change.after
      guard !standing.isOverdue, standing.status != .done, standing.status != .inProgress else { return nil }
      let color = Paint.status(standing.status).color
      return "[id$=t\(number)] {fill: #\(color); stroke: #\(color)}"
    }
    return rules.joined(separator: " ")
  }

  private static let ganttColors: String = {
    let colors: [(String, Paint)] = [
      ("taskBkgColor", .status(.notStarted)), ("taskBorderColor", .status(.abandoned)),
      ("doneTaskBkgColor", .status(.done)), ("doneTaskBorderColor", .status(.done)),
      ("activeTaskBkgColor", .status(.inProgress)), ("activeTaskBorderColor", .status(.inProgress)),
      ("critBkgColor", .late), ("critBorderColor", .late), ("vertLineColor", .late),
    ]
    return colors.map { "'\($0)': '#\($1.color)'" }.joined(separator: ", ")
      + ", 'taskTextLightColor': '#ffffff', 'taskTextColor': '#ffffff', 'taskTextDarkColor': '#ffffff'"
  }()

  /// Returns a text without characters that are special in Mermaid or a terminal, cut to a suitable length.
  private static func label(_ text: String, cutTo length: Int = 60) -> String {
    let blanks: Set<Unicode.Scalar> = [":", ";", "#", "\"", "%", "{", "}", "[", "]", "<", ">", "`", "|"]
    let scalars = text.unicodeScalars.map { blanks.contains($0) || $0.properties.isWhitespace ? " " : $0 }
    let plain = String(String.UnicodeScalarView(scalars)).visible
    return plain.count > length ? plain.prefix(length - 1) + "…" : plain
  }
}
