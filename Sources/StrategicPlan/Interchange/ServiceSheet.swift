/// The sheet that a service fills in: its actions, what was said of them last, and cells for what is new.
package struct ServiceSheet: Sendable {
  package struct Row: Sendable {
    package let plan: String
    package let id: String
    package let objective: String
    package let title: String
    package let referents: String
    package let deadline: Day?
    package let isOngoing: Bool
    package let status: Status
    package let progress: Percent?
    package let spent: Money?
    package let note: String?
  }

  package let rows: [Row]
  package let currency: Currency
  /// The name of the plan, and of the service if the actions are one's.
  package let title: String

  /// Creates the sheet of the actions of a plan that match a filter.
  ///
  /// - Parameter includesClosed: A Boolean value that indicates whether done and abandoned actions are on it.
  package init(_ standing: PlanStanding, matching filter: Filter, of service: String?, includesClosed: Bool) {
    let plan = standing.plan
    currency = plan.currency
    title = plan.title.string + (service.map { " – " + $0 } ?? "")
    let titles = Dictionary(
      standing.items.filter { $0.level != .action }.map { ($0.id.text, $0.title.string) }
    ) { first, _ in first }
    rows = standing.items(at: .action, matching: filter).compactMap { item in
      guard let own = item.standing, includesClosed || own.status.isOpen else { return nil }
      let above = item.path.last?.text ?? ""
      return Row(
        plan: plan.id.text, id: item.id.text, objective: above + (titles[above].map { " " + $0 } ?? ""),
        title: item.title.string, referents: item.referents.map(\.string).joined(separator: ", "),
        deadline: own.deadline?.last, isOngoing: own.isOngoing, status: own.status, progress: own.progress,
        spent: own.spent,
        note: item.lastNote)
    }
  }

  /// The names of a kind that actions of a plan use, in the order of the file.
  package static func names(of kind: NameKind, in plan: Plan) -> [String] {
    var names: [String] = []
    for item in plan.items where item.level == .action {
      for name in kind.names(of: item).map(\.string) where !names.contains(name) { names.append(name) }
    }
    return names
  }
}
