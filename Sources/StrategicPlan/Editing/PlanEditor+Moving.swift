import SourceText

extension PlanEditor {
  /// The destination of an item relative to its new siblings.
  package enum Neighbour: Sendable {
    case before(String), after(String)

    fileprivate var id: String {
      switch self {
      case .before(let id), .after(let id): id
      }
    }

    fileprivate var isBefore: Bool {
      if case .before = self { true } else { false }
    }
  }

  /// Moves an item and its descendants under another parent, or to another position under its own.
  package mutating func move(_ id: String, under parent: String?, _ neighbour: Neighbour?) throws(EditProblem)
  {
    let items = plan.itemElements
    guard let part = items.first(where: { $0.id == id }) else {
      throw .unknown(id, "item", among: items.map(\.id))
    }
    var owner = items.first { $0.node == part.owner } ?? plan.part
    if parent == nil, let neighbour,
      let beside = items.first(where: { $0.id == neighbour.id && $0.kind == part.kind })
    {
      owner = items.first { $0.node == beside.owner } ?? plan.part
    }
    if let parent {
      let candidates = items.filter { part.kind.parents.contains($0.kind) }
      guard let found = candidates.first(where: { $0.id == parent }) else {
        if items.contains(where: { $0.id == parent }) {
          throw EditProblem(
            "'\(parent)' is not \(part.kind.parents.map(\.indefinite).joined(separator: " or "))",
            hint: "\(part.kind.indefinite) must be under one")
        }
        throw .unknown(
          parent, part.kind.parents.count == 1 ? part.kind.parents[0].noun : "objective",
          among: candidates.map(\.id))
      }
      owner = found
    }
    let siblings = items.filter { $0.kind == part.kind && $0.owner == owner.node }
    let position = try position(neighbour, among: siblings, of: part, owner)
    let isSamePlace = owner.node == part.owner && (part.position == position || part.position + 1 == position)
    guard !isSamePlace else { throw EditProblem("'\(id)' is already there") }
    guard let list = document.value(of: part.kind.list, in: part.owner) else { return }
    json.removeChild(at: part.position, of: list)
    let order = owner.kind.object.keys
    if let target = document.value(of: part.kind.list, in: owner.node) {
      json.insert(
        .copy(part.node), at: position, isBeforeNext: neighbour?.isBefore == true, in: target,
        named: part.kind.list)
    } else {
      json.insertList(of: .copy(part.node), for: part.kind.list, in: owner.node, order: order)
    }
    let place =
      switch neighbour {
      case .before(let other): " before '\(other)'"
      case .after(let other): " after '\(other)'"
      case nil: ""
      }
    summary.append("moved \(part.name)" + (owner.node == part.owner ? "" : " under '\(owner.id)'") + place)
  }

  private func position(
    _ neighbour: Neighbour?, among siblings: [PlanElement], of part: PlanElement, _ owner: PlanElement
  ) throws(EditProblem) -> Int {
    guard let neighbour else { return siblings.count }
    guard let sibling = siblings.first(where: { $0.id == neighbour.id }) else {
      throw .unknown(neighbour.id, "\(part.kind.noun) under '\(owner.id)'", among: siblings.map(\.id))
    }
    return sibling.position + (neighbour.isBefore ? 0 : 1)
  }
}
