/// The conditions that items have to meet: all of them, each in one of its alternatives.
package struct Filter: Sendable {
  /// The values given for one criterion.
  private struct Condition: Sendable {
    let criterion: Criterion
    var alternatives: [(word: String, condition: Criterion.Condition)]
  }

  private var conditions: [Condition] = []

  package init() {}

  /// Adds an alternative to the condition on a criterion.
  ///
  /// - Returns: False when the word is no value of the criterion.
  @discardableResult
  package mutating func require(_ criterion: Criterion, _ word: String = "") -> Bool {
    guard let condition = criterion.condition(word) else { return false }
    if let position = conditions.firstIndex(where: { $0.criterion.name == criterion.name }) {
      conditions[position].alternatives.append((word, condition))
    } else {
      conditions.append(Condition(criterion: criterion, alternatives: [(word, condition)]))
    }
    return true
  }

  /// The criteria and the words given for each, in the order in which they were given.
  package var stated: [(criterion: Criterion, words: [String])] {
    conditions.map { ($0.criterion, $0.alternatives.map(\.word)) }
  }

  /// A Boolean value that indicates whether every item is asked for.
  package var isEmpty: Bool { conditions.isEmpty }

  /// The words given for a criterion.
  package func words(of criterion: Criterion) -> [String] {
    conditions.first { $0.criterion.name == criterion.name }?.alternatives.map(\.word) ?? []
  }

  /// A Boolean value that indicates whether there is a condition on a criterion.
  package func asks(for criterion: Criterion) -> Bool {
    conditions.contains { $0.criterion.name == criterion.name }
  }

  /// The objectives named by the filter.
  package var objectiveWords: [String] { words(of: .objective) + words(of: .serving) }

  /// A Boolean value that indicates whether an action is asked for.
  package func matches(_ item: Item) -> Bool {
    conditions.allSatisfy { condition in condition.alternatives.contains { $0.condition.test(item) } }
  }

  /// Returns a Boolean value that indicates whether a part of an item, or of a plan, is asked for.
  func matches(_ part: ItemPart) -> Bool {
    conditions.allSatisfy { condition in condition.alternatives.contains { $0.condition.test(part) } }
  }

  /// The part of the filter whose alternatives are of a scope.
  fileprivate func part(_ scope: Criterion.Scope) -> Filter {
    var part = self
    part.conditions = conditions.compactMap { condition in
      let alternatives = condition.alternatives.filter { $0.condition.scope == scope }
      return alternatives.isEmpty
        ? nil : Condition(criterion: condition.criterion, alternatives: alternatives)
    }
    return part
  }
}

extension PlanStanding {
  /// The same plan on the same day, counting only the actions that are asked for.
  package func filtered(by filter: Filter) -> PlanStanding {
    filter.isEmpty ? self : filtered(by: filter.matches)
  }

  /// Returns the items of one level that match a filter, in file order.
  ///
  /// An objective is asked for its own values. What only actions have is asked of the actions below it.
  package func items(at level: Level, matching filter: Filter) -> [Item] {
    guard level != .action else { return actions.filter(filter.matches) }
    let own = filter.part(.items)
    let wanted = items.filter { $0.level == level && own.matches($0) }
    let ofActions = filter.part(.actions)
    guard !ofActions.isEmpty else { return wanted }
    let parents = Set(actions.filter(ofActions.matches).flatMap(\.path))
    return wanted.filter { parents.contains($0.id) }
  }
}
