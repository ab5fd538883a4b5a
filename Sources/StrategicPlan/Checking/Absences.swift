import SourceText

/// A property that some of several items lack.
struct Absences {
  private let rule: Rule
  /// Returns the message for one of them: “'A1' has no referent”.
  private let one: (String) -> String
  /// Returns the message if all of a number of items lack it: “none of the 12 actions has a referent”.
  private let all: (Int) -> String
  private var asked = 0
  private var lacking: [(name: String, range: Range<Int>, subject: String)] = []

  init(_ rule: Rule, one: @escaping (String) -> String, all: @escaping (Int) -> String) {
    self.rule = rule
    self.one = one
    self.all = all
  }

  /// - Parameter what: The property with its article: “a referent”.
  init(_ rule: Rule, _ what: String, of things: String) {
    let bare = what.drop { $0 != " " }
    self.init(
      rule, one: { "'\($0)' has no\(bare)" }, all: { "none of the \($0) \(things) has \(what)" })
  }

  mutating func ask(_ id: Identifier, _ node: JSONNode, has: Bool, _ checker: inout PlanChecker) {
    guard !has else {
      asked += 1
      return
    }
    ask(id.text, at: checker.document.range(of: "id", in: node), subject: "", has: has, &checker)
  }

  mutating func ask(
    _ name: String, at range: Range<Int>, subject: String, has: Bool, _ checker: inout PlanChecker
  ) {
    if has {
      asked += 1
    } else if checker.isTold(rule, at: range.lowerBound) {
      asked += 1
      lacking.append((name, range, subject))
    }
  }

  /// A property that is missing from a whole plan is one decision, not as many slips as there are items.
  private static let several = 3

  func report(to checker: inout PlanChecker) {
    if lacking.count == asked, asked >= Absences.several {
      checker.report(rule, all(asked), at: checker.plan.title.range, subject: "all")
      return
    }
    for (name, range, subject) in lacking { checker.report(rule, one(name), at: range, subject: subject) }
  }
}
