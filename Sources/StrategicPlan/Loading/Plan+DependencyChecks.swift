import SourceText

extension Plan {
  /// Reports actions that wait for one another in a circle, each circle once.
  ///
  /// To depend on an objective is to depend on everything below it. The search is depth first, with its own
  /// stack: a chain may be as long as the plan.
  static func checkDependencies(of plan: Plan, _ index: ItemIndex, _ reader: inout PlanReader) {
    guard plan.hasDependencies else { return }
    let graph = DependencyGraph(plan, index)
    for circle in graph.circles() {
      let names = circle.map { graph.names[$0.item] }
      guard let closing = circle.last(where: { !$0.reference.isEmpty }) else { continue }
      let chain = names + [names[0]]
      let shown = chain.count > 8 ? chain.prefix(4) + ["…"] + chain.suffix(3) : chain[...]
      let message =
        circle.count == 1
        ? "'\(names[0])' depends on itself"
        : "dependencies run in a circle: \(shown.joined(separator: " → "))"
      reader.report(Diagnostic(.dependencyCircle, message, at: closing.reference))
    }
  }
}

extension Plan {
  fileprivate var hasDependencies: Bool {
    tables.rows.actions.contains { $0.dependsOn != .none }
  }
}

/// The dependencies between items, by their numbers in file order.
private struct DependencyGraph {
  struct Edge {
    let target: Int
    /// The range of the reference, or an empty one if an objective waits for its descendants.
    let reference: Range<Int>
  }

  private(set) var names: [String] = []
  private var edges: [[Edge]] = []

  init(_ plan: Plan, _ index: ItemIndex) {
    names.reserveCapacity(plan.tables.itemCount)
    edges.reserveCapacity(plan.tables.itemCount)
    plan.forEachItem { item in
      if let parent = item.parent { edges[parent].append(Edge(target: item.number, reference: 0..<0)) }
      names.append(item.id.text)
      edges.append([])
      guard let action = item.action else { return }
      for reference in action.dependsOn {
        guard let id = Identifier(reference.string), let target = index.entries[id] else { continue }
        edges[item.number].append(Edge(target: target.number, reference: reference.range))
      }
    }
  }

  /// One stop of a circle: the item, and its reference to the next one.
  struct Stop {
    let item: Int
    let reference: Range<Int>
  }

  /// The maximum number of circles reported: there may be as many as the square of the plan's size.
  private static let limit = 100

  func circles() -> [[Stop]] {
    enum State { case unseen, onPath, finished }
    var states = [State](repeating: .unseen, count: names.count)
    var circles: [[Stop]] = []
    var path: [(item: Int, nextEdge: Int)] = []
    for start in names.indices where states[start] == .unseen && circles.count < DependencyGraph.limit {
      path.append((start, 0))
      states[start] = .onPath
      while let (item, next) = path.last {
        guard next < edges[item].count else {
          states[item] = .finished
          path.removeLast()
          continue
        }
        path[path.count - 1].nextEdge += 1
        let target = edges[item][next].target
        switch states[target] {
        case .unseen:
          states[target] = .onPath
          path.append((target, 0))
        case .onPath where circles.count < DependencyGraph.limit:
          let first = path.lastIndex { $0.item == target } ?? 0
          circles.append(
            path[first...].map { Stop(item: $0.item, reference: edges[$0.item][$0.nextEdge - 1].reference) })
        case .onPath, .finished: continue
        }
      }
    }
    return circles
  }
}
