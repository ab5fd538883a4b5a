/// The items of a plan by id, for repeated lookups.
struct ItemsByID {
  private let items: [String: Item]

  init(_ standing: PlanStanding) {
    items = Dictionary(standing.items.map { ($0.id.text, $0) }) { first, _ in first }
  }

  subscript(id: String) -> Item? { items[id] }

  func line(named id: String, _ language: Language) -> String { items[id]?.line(language) ?? id }
}
