/// Actions and objectives of plans in the order of their deadlines: the first ones, and the number of all.
package struct Deadlines: Sendable {
  /// The properties of an item that are shown. The plan itself is not kept.
  package struct Entry: Sendable {
    package let deadline: Day
    package let isOverdue: Bool
    package let id: String
    /// The id, preceded by that of its plan.
    package let qualifiedID: String
    package let title: String
    package let referents: String
  }

  /// The entries that are kept, which include the first ones.
  private var kept: [Entry] = []
  package private(set) var count = 0
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  /// The number of actions beyond the limit.
  var omitted: Int { max(0, count - limit) }

  /// Adds the deadlines of another plan, which follows the previous plans.
  package mutating func add(_ other: Deadlines) {
    count += other.count
    kept += other.kept
    // Sorting is done now and then, not for every plan.
    if limit < 1_000, kept.count > 10_000 { kept = entries }
  }

  /// The entries with the nearest deadline first, otherwise in the order of the plans and their files.
  package var entries: [Entry] {
    // The standard library's sort is stable.
    Array(kept.sorted { $0.deadline < $1.deadline }.prefix(limit))
  }
}

extension PlanStanding {
  /// Returns overdue actions and objectives, the longest overdue first.
  package func late(limit: Int = .max) -> Deadlines {
    deadlines(limit, where: \.isOverdue, ofObjectives: \.isOverdue)
  }

  /// Returns actions and objectives that are due soon, the nearest deadline first.
  package func next(limit: Int = .max) -> Deadlines {
    deadlines(limit, where: \.isDueSoon, ofObjectives: \.isDueSoon)
  }

  private func deadlines(
    _ limit: Int, where isWanted: (ActionStanding) -> Bool, ofObjectives isMeant: (ObjectiveStanding) -> Bool
  ) -> Deadlines {
    var found: [(deadline: Day, place: (Int, Int?, Int?))] = []
    forEachEntry { entry, place in
      guard isWanted(entry.standing), let deadline = entry.standing.deadline else { return }
      found.append((deadline.last, (place.0, place.1, place.2)))
    } objective: { place in
      let item = Item(of: self, strategic: place.0, operational: place.1)
      guard let standing = item.objectiveStanding, isMeant(standing), let deadline = item.deadline else {
        return
      }
      found.append((deadline.last, (place.0, place.1, nil)))
    }
    let first = found.sorted { $0.deadline < $1.deadline }.prefix(limit)
    return Deadlines(
      first.map { deadline, place in
        let item = Item(of: self, strategic: place.0, operational: place.1, entry: place.2)
        return Deadlines.Entry(
          deadline: deadline, isOverdue: item.isOverdue, id: item.id.text, qualifiedID: item.qualifiedID,
          title: item.title.string, referents: item.referents.map(\.string).joined(separator: ", "))
      }, count: found.count, limit)
  }
}

extension Deadlines {
  fileprivate init(_ entries: [Entry], count: Int, _ limit: Int) {
    self.init(limit: limit)
    kept = entries
    self.count = count
  }
}
