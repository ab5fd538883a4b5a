package import SourceText
import StrategicPlan

/// Makes plans in which whatever figures depend on may occur.
package struct PlanGenerator {
  private var random: SeededGenerator
  private var items = 0

  package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  package mutating func plan() -> JSONValue {
    [
      "title": "P", "period": ["start": "2020", "end": "2025"],
      "fiscalYearStart": Bool.random(using: &random) ? "01-01" : "04-01",
      "checks": ["slipping": ["points": number(0...60)]],
      "strategicObjectives": list(0...4) { $0.strategic() },
    ]
  }

  /// Below a strategic objective are operational ones, actions, or both, in either order.
  private mutating func strategic() -> JSONValue {
    var below: [JSONValue.Member] = [.init("operationalObjectives", list(0...4) { $0.operational() })]
    add(&below, "actions") { $0.list(0...2) { $0.action() } }
    return objective(Bool.random(using: &random) ? below : below.reversed())
  }

  private mutating func operational() -> JSONValue {
    objective([.init("actions", list(0...4) { $0.action() })])
  }

  private mutating func objective(_ below: [JSONValue.Member]) -> JSONValue {
    items += 1
    var members: [JSONValue.Member] = [.init("id", .string("i\(items)")), .init("title", "t")]
    add(&members, "deadline") { $0.date(700...2200) }
    add(&members, "sponsors") { $0.list(0...2) { .string("s\($0.number(0...3))") } }
    add(&members, "updates") { $0.list(0...2) { ["date": $0.date(0...2200), "health": $0.health()] } }
    return .object(members + below)
  }

  private mutating func action() -> JSONValue {
    items += 1
    var members: [JSONValue.Member] = [.init("id", .string("i\(items)")), .init("title", "t")]
    add(&members, "start") { $0.date(0...700) }
    add(&members, "deadline") { $0.deadline(700...2200) }
    add(&members, "steps") { $0.list(0...3) { $0.step() } }
    add(&members, "weight") { .number("\(Int.random(in: 0...4, using: &$0.random)).5") }
    add(&members, "status") { $0.status() }
    add(&members, "progress") { $0.number(0...100) }
    add(&members, "spent") { $0.number(0...9000) }
    add(&members, "budget") { $0.list(0...3) { ["amount": $0.number(0...9000), "fte": .number("0.5")] } }
    add(&members, "updates") { $0.list(0...5) { $0.update() } }
    return .object(members)
  }

  private mutating func update() -> JSONValue {
    var members: [JSONValue.Member] = [.init("date", date(0...2200))]
    add(&members, "status") { $0.status() }
    add(&members, "progress") { $0.number(0...100) }
    add(&members, "spent") { $0.number(0...9000) }
    add(&members, "deadline") { $0.deadline(700...2600) }
    return .object(members)
  }

  private mutating func add(
    _ members: inout [JSONValue.Member], _ key: String, _ value: (inout Self) -> JSONValue
  ) {
    if Int.random(in: 0..<3, using: &random) > 0 { members.append(.init(key, value(&self))) }
  }

  private mutating func list(_ count: ClosedRange<Int>, _ element: (inout Self) -> JSONValue) -> JSONValue {
    var elements: [JSONValue] = []
    for _ in 0..<Int.random(in: count, using: &random) { elements.append(element(&self)) }
    return .array(elements)
  }

  private mutating func date(_ days: ClosedRange<Int>) -> JSONValue {
    let day = Day(year: 2020, month: 1, day: 1).map { $0 + Int.random(in: days, using: &random) }
    let text = day?.description ?? ""
    return .string(String(text.prefix(Int.random(in: 0..<4, using: &random) == 0 ? 7 : 10)))
  }

  /// Mostly a date, sometimes none on purpose.
  private mutating func deadline(_ days: ClosedRange<Int>) -> JSONValue {
    Int.random(in: 0..<8, using: &random) == 0 ? "ongoing" : date(days)
  }

  private mutating func step() -> JSONValue {
    var members: [JSONValue.Member] = [.init("title", "t")]
    add(&members, "deadline") { $0.date(0...2200) }
    add(&members, "done") { $0.date(0...2200) }
    return .object(members)
  }

  private mutating func health() -> JSONValue {
    .string((Health.allCases.randomElement(using: &random) ?? .good).rawValue)
  }

  private mutating func status() -> JSONValue {
    .string((Status.allCases.randomElement(using: &random) ?? .done).rawValue)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> JSONValue {
    JSONValue(Int.random(in: range, using: &random))
  }
}
