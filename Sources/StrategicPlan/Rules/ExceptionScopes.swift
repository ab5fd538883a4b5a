import SourceText

/// The exceptions of a plan, each with the range of the file in which it applies.
struct ExceptionScopes {
  /// The exceptions from one rule, in the order in which their ranges begin.
  private struct Scopes {
    var exceptions: [RuleException] = []
    var isUsed: [Bool] = []
    var ranges = NestedRanges()
  }

  private var scopes: [ArraySlice<UInt8>: Scopes] = [:]

  init(_ plan: Plan) {
    var owned: [(exception: RuleException, range: Range<Int>)] = []
    func add(_ exceptions: [RuleException], _ owner: JSONNode) {
      guard !exceptions.isEmpty else { return }
      // The end of an item is found by stepping over it.
      let range = plan.document.range(owner)
      for exception in exceptions { owned.append((exception, range)) }
    }
    func addIndicators(_ indicators: Entries<Indicator>) {
      for indicator in indicators { add(indicator.exceptions, indicator.node) }
    }
    add(plan.exceptions, plan.node)
    addIndicators(plan.indicators)
    for kind in NameKind.registered {
      for entry in kind.registry(of: plan) { add(entry.exceptions, entry.node) }
    }
    plan.forEachItem { item in
      add(item.exceptions, item.node)
      addIndicators(item.indicators)
    }
    for (exception, range) in owned.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      scopes[exception.rule.utf8, default: Scopes()].exceptions.append(exception)
      scopes[exception.rule.utf8]?.isUsed.append(false)
      scopes[exception.rule.utf8]?.ranges.append(range)
    }
  }

  /// Returns a Boolean value that indicates whether a finding of a rule is excused at its place. The
  /// innermost exception counts as used.
  mutating func excuse(_ rule: Rule, at offset: Int) -> Bool {
    guard !scopes.isEmpty else { return false }
    let name = Array(rule.id.utf8)[...]
    guard let position = scopes[name]?.ranges.innermost(at: offset) else { return false }
    scopes[name]?.isUsed[position] = true
    return true
  }

  /// The exceptions that have not excused anything, in file order.
  var unused: [RuleException] {
    scopes.values.flatMap { scopes in
      zip(scopes.exceptions, scopes.isUsed).filter { !$0.1 }.map(\.0)
    }
    .sorted { $0.rule.range.lowerBound < $1.rule.range.lowerBound }
  }
}
