extension YearlyReport {
  /// The actions of an objective with a start or a deadline, in the order of the plan.
  private func dated(_ entries: [Entry]) -> [Entry] {
    entries.filter { $0.change.after.deadline != nil && ($0.action.start == nil || $0.span != nil) }
  }

  /// The sentence that says how many actions have both dates, where some have not.
  func bothDates(_ entries: [Entry]) -> String? {
    let count = entries.count { $0.span != nil }
    return count == entries.count ? nil : words.bothDates(count, entries.count, language)
  }

  /// The number of actions in a picture, which has to fit on a page.
  private static let actionsInPicture = 44

  /// The charts of the actions below a strategic objective in time.
  func timelines(of objective: Identifier) -> [Chart] {
    let rows = dated(belowStrategic[objective] ?? [])
    let days = rows.flatMap { [$0.action.start?.first, $0.change.after.deadline?.last].compactMap(\.self) }
    guard let earliest = days.min(), let latest = days.max() else { return [] }
    let scale = TimeScale(first: min(earliest, period.asOf), last: max(latest, period.asOf))
    return stride(from: 0, to: rows.count, by: Self.actionsInPicture).map { start in
      let part = rows.dropFirst(start).prefix(Self.actionsInPicture)
      let number = start / Self.actionsInPicture + 1
      return timeline(of: part, scale, named: "\(objective)" + (number > 1 ? "-\(number)" : ""))
    }
  }

  private func timeline(of rows: ArraySlice<Entry>, _ scale: TimeScale, named name: String) -> Chart {
    let length = max(1, scale.last - scale.first)
    func across(_ day: Day) -> Int { Self.barLeft + Self.timeWidth * (day - scale.first) / length }
    var drawing = Drawing()
    let bottom = 22 + rows.count * Self.timeRow
    for tick in scale.ticks(atMost: 8) {
      if scale.contains(tick.day) {
        drawing.line(.track, [.init(across(tick.day), 16), .init(across(tick.day), bottom)])
      }
      if scale.contains(tick.middle) {
        drawing.text(tick.label, x: across(tick.middle), y: 12, anchor: .middle, size: 10, .faint)
      }
    }
    for (number, entry) in rows.enumerated() {
      let y = 22 + number * Self.timeRow
      let standing = entry.change.after
      drawing.text(
        "\(entry.item.id) \(entry.item.title.string)".shortened(to: 46), x: 0, y: y + 12, size: 12)
      guard let deadline = standing.deadline?.last else { continue }
      if let span = entry.span {
        drawing.bar(
          of: standing.status, x: across(span.first), y: y + 2,
          width: max(3, across(span.last) - across(span.first)),
          height: 12)
      } else {
        drawing.diamond(.status(standing.status), at: .init(across(deadline), y + 8), radius: 6)
      }
      let mark = standing.isOverdue ? "!" : standing.status.mark
      if !mark.isEmpty {
        drawing.text(
          mark, x: across(deadline) + 8, y: y + 13, size: 12,
          standing.isOverdue ? .late : .status(standing.status))
      }
    }
    drawing.line(.late, [.init(across(period.asOf), 16), .init(across(period.asOf), bottom)], isDashed: true)
    drawing.text(
      language.shortDate(period.asOf), x: across(period.asOf), y: bottom + 12, anchor: .middle, size: 10,
      .late)
    drawing.grow(to: bottom + 18)
    return Chart(
      name: chartPrefix + "timeline-" + name, title: "\(words.timeline), \(name)",
      description: rows.map(words(of:)).joined(separator: "; "), drawing: drawing)
  }

  private static let timeRow = 18
  private static let timeWidth = Drawing.width - barLeft - 30

  /// The signs of a time line that stand for a status, those that occur.
  func legend(of entries: [Entry]) -> String? {
    let dated = dated(entries).map(\.change.after)
    let marks = Status.allCases.filter { status in
      !status.mark.isEmpty && dated.contains { $0.status == status && !$0.isOverdue }
    }
    let words =
      marks.map { "\($0.mark)\u{A0}\(phrases.statuses($0))" }
      + (dated.contains(where: \.isOverdue) ? ["!\u{A0}\(phrases[.overdue])"] : [])
    return words.isEmpty ? nil : words.joined(separator: " · ")
  }

  private func words(of entry: Entry) -> String {
    let (standing, span) = (entry.change.after, entry.span)
    let days =
      span.map { "\(day($0.first)) – \(day($0.last))" } ?? day(standing.deadline?.last)
    return language.labelled(
      entry.item.id.text, "\(days), \(language.status(standing.status, standing.lateness).0)")
  }
}

extension YearlyReport.Entry {
  /// The days from the start to the deadline in force, if both are stated in this order.
  var span: DaySpan? {
    guard let start = action.start?.first, let deadline = change.after.deadline?.last else { return nil }
    return DaySpan(first: start, last: deadline)
  }
}
