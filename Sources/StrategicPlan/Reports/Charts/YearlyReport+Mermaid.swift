import SourceText

extension YearlyReport {
  /// A pie chart of the number of actions in each status.
  var statusPie: String {
    var text = "pie showData title \(Self.label(language.name(of: .action, in: plan, 2).capitalized))\n"
    for status in Status.allCases where after.rollUp[status] > 0 {
      text += "  \"\(Self.label(phrases.statuses(status)))\" : \(after.rollUp[status])\n"
    }
    return text
  }

  /// Returns a time line of those actions that have a start and a deadline.
  func gantt(of entries: [Entry]) -> String? {
    let dated = entries.filter { entry in
      guard let start = entry.action.start?.first,
        let deadline = entry.change.after.deadline?.last
      else { return false }
      return start <= deadline
    }
    guard !dated.isEmpty else { return nil }
    var text = "gantt\n  dateFormat YYYY-MM-DD\n  axisFormat %Y\n  todayMarker off\n"
    var section: Identifier?
    for (number, entry) in dated.enumerated() {
      guard let start = entry.action.start?.first, let deadline = entry.change.after.deadline?.last else {
        continue
      }
      if entry.item.path.last != section {
        section = entry.item.path.last
        text += "  section \(section?.text ?? "")\n"
      }
      let standing = entry.change.after
      let mark =
        standing.status == .done
        ? "done, " : standing.isOverdue ? "crit, " : standing.status == .inProgress ? "active, " : ""
      // Some ids are words of the diagram's language; none begins with a bracket.
      let label = Self.label(entry.item.title.string)
      text += "  (\(entry.item.id)) \(label) :\(mark)t\(number), \(start), \(deadline + 1)\n"
    }
    return text
  }

  /// Returns a text without characters that are special in Mermaid or a terminal, cut to a suitable length.
  private static func label(_ text: String) -> String {
    let blanks: Set<Unicode.Scalar> = [":", ";", "#", "\"", "%", "{", "}", "[", "]", "<", ">", "`", "|"]
    let scalars = text.unicodeScalars.map { blanks.contains($0) || $0.properties.isWhitespace ? " " : $0 }
    let plain = String(String.UnicodeScalarView(scalars)).visible
    return plain.count > 60 ? plain.prefix(59) + "…" : plain
  }
}
