import SourceText

extension YearlyReport {
  /// Adds the number of actions and of late actions for each referent, domain and sponsor.
  func addWorkload(to document: inout Document) {
    let kinds: [NameKind] = detail == .full ? NameKind.registered : [.referent, .sponsor]
    let tables = kinds.map { kind in
      load(language.noun(of: kind, in: plan).one.capitalized) { names(kind, of: $0.item) }
    }
    guard tables.contains(where: { !$0.rows.isEmpty }) else { return }
    document.add(heading(.workload))
    for table in tables where !table.rows.isEmpty { document.add(.table(table)) }
  }

  private func names(_ kind: NameKind, of item: Item) -> [String] {
    kind.names(of: item).map { kind.title(of: $0.string, in: plan).trimmed }
  }

  private func load(_ heading: String, _ names: (Entry) -> [String]) -> Table {
    var counts: [(name: String, total: Int, open: Int, late: Int)] = []
    var positions: [String: Int] = [:]
    for entry in entries {
      var own: Set<Int> = []
      for name in names(entry) {
        let key = name.nameKey
        let position = positions[key] ?? counts.count
        if position == counts.count {
          positions[key] = position
          counts.append((name, 0, 0, 0))
        }
        guard own.insert(position).inserted else { continue }
        counts[position].total += 1
        counts[position].open += entry.change.after.status.isOpen ? 1 : 0
        counts[position].late += entry.change.after.isOverdue ? 1 : 0
      }
    }
    func cell(_ count: Int) -> [Document.Inline] {
      [.figure(count == 0 ? "–" : language.number(count), .count(count))]
    }
    // The busiest come first, otherwise the order is that of the plan.
    let rows = counts.enumerated().sorted { ($1.element.open, $0.offset) < ($0.element.open, $1.offset) }
      .map {
        [[.text($0.element.name)], cell($0.element.total), cell($0.element.open), cell($0.element.late)]
      }
    return Table(
      [
        (heading, .left), (language.name(of: .action, in: plan, 2).capitalized, .right), (words.open, .right),
        (phrases.lateShort.capitalized, .right),
      ], rows)
  }
}
