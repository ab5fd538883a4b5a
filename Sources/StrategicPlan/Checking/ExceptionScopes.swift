import SourceText

/// The exceptions of a plan, each with the part of the file in which it holds.
struct ExceptionScopes {
  private struct Scope {
    let exception: RuleException
    let range: Range<Int>
    /// The scope of the same rule that it is in.
    var parent: Int?
    var isUsed = false
  }

  /// By rule, in the order in which they begin.
  private var scopes: [ArraySlice<UInt8>: [Scope]] = [:]

  init(_ plan: Plan) {
    add(plan.exceptions, plan.node, plan.document)
    addIndicators(plan.indicators, plan.document)
    for referent in plan.referents { add(referent.exceptions, referent.node, plan.document) }
    for domain in plan.domains { add(domain.exceptions, domain.node, plan.document) }
    plan.forEachItem {
      add($0.exceptions, $0.node, plan.document)
      addIndicators($0.indicators, plan.document)
    } operational: {
      add($0.exceptions, $0.node, plan.document)
      addIndicators($0.indicators, plan.document)
    } action: {
      add($0.exceptions, $0.node, plan.document)
      addIndicators($0.indicators, plan.document)
    }
    for rule in scopes.keys { scopes[rule] = scopes[rule].map(ExceptionScopes.nested) }
  }

  private mutating func addIndicators(_ indicators: [Indicator], _ document: JSONDocument) {
    for indicator in indicators { add(indicator.exceptions, indicator.node, document) }
  }

  private mutating func add(_ exceptions: [RuleException], _ owner: JSONNode, _ document: JSONDocument) {
    for exception in exceptions {
      scopes[exception.rule.utf8, default: []].append(
        Scope(exception: exception, range: document.range(owner)))
    }
  }

  /// The scopes in the order in which they begin, each with the one it is in.
  private static func nested(_ scopes: [Scope]) -> [Scope] {
    var nested: [Scope] = []
    var open: [Int] = []
    for var scope in scopes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      while let last = open.last, nested[last].range.upperBound <= scope.range.lowerBound {
        open.removeLast()
      }
      scope.parent = open.last
      open.append(nested.count)
      nested.append(scope)
    }
    return nested
  }

  /// Whether a finding of a rule is excused at its place. The innermost exception counts as used.
  mutating func excuse(_ rule: Rule, at offset: Int) -> Bool {
    guard !scopes.isEmpty else { return false }
    let name = Array(rule.id.utf8)[...]
    guard let candidates = scopes[name] else { return false }
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    var position = low > 0 ? low - 1 : nil
    while let current = position, !candidates[current].range.contains(offset) {
      position = candidates[current].parent
    }
    guard let position else { return false }
    scopes[name]?[position].isUsed = true
    return true
  }

  /// The exceptions that have excused nothing, in file order.
  var unused: [RuleException] {
    scopes.values.flatMap { $0 }.filter { !$0.isUsed }.map(\.exception)
      .sorted { $0.rule.range.lowerBound < $1.rule.range.lowerBound }
  }
}
