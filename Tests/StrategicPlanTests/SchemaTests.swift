import SourceText
import StrategicPlan
import TestSupport
import Testing

@Suite struct SchemaTests {
  private let validator = SchemaValidator(PlanSchema.document)

  private func value(_ source: SourceFile) throws -> JSONValue {
    let document = try #require(JSONDocument.read(source).document)
    return document.jsonValue(document.root)
  }

  @Test(arguments: Repository.plans)
  func `every plan here passes`(id: String) throws {
    #expect(try validator.accepts(value(Repository.source("Plans/\(id).json"))))
  }

  /// Rules about one value at one place; the others hold one place against another.
  private static let structural = [
    "unknown-key", "missing-key", "wrong-type", "bad-date", "bad-id", "bad-value", "unknown-status",
    "unknown-value", "unknown-rule",
    "progress-out-of-range", "bad-number", "bad-amount",
  ]

  /// Decimals can't be counted in a schema: `multipleOf` is not exact.
  @Test(arguments: structural.filter { $0 != "bad-amount" })
  func `what breaks a structural rule fails, and its counterpart passes`(id: String) throws {
    let rule = try #require(Rule.validity.first { $0.id == id })
    #expect(try !validator.accepts(value(MarkedText(rule.failing).source)))
    #expect(try validator.accepts(value(MarkedText(rule.passing).source)))
  }

  @Test(arguments: [
    "2020-06-30", "2020-02-29", "2000-02-29", "2020-06", "2020-Q2", "2020-H1", "2020", "1900", "2199-12-31",
    "2024-02-29",
    "2100-02-29", "1900-02-29", "2021-02-29", "2020-04-31", "2020-13", "2020-00", "2020-Q5", "2020-H3",
    "1899", "2200",
    "2020-6", "2020-06-3", "20", "", "2020-", "2020-06-30T00", "2020-01-00", "2020-01-32", "2104-02-29",
    "2096-02-29",
    "2020-12-31", "2020-11-31", "2020-10-31",
  ])
  func `the schema's pattern for dates knows the calendar as the loader does`(date: String) throws {
    let text = #"{"title": "P", "period": {"start": "1900", "end": "2199"}, "adopted": "\#(date)"}"#
    let source = SourceFile(name: "t", bytes: Array(text.utf8))
    #expect(try validator.accepts(value(source)) == (Plan.load(source, defaultID: "t").plan != nil))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `what the loader accepts the schema accepts, over plans changed at random`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let demo = try value(Repository.source("Plans/demo.json"))
    var accepted = 0
    for _ in 0..<90 {
      let changed = demo.changed(using: &generator)
      let loading = Plan.load(SourceFile(name: "t", bytes: Array(changed.text().utf8)), defaultID: "t")
      let isStructural = loading.diagnostics.contains { SchemaTests.structural.contains($0.rule) }
      if loading.plan != nil { accepted += 1 }
      #expect(try validator.accepts(changed) == !isStructural, "\(loading.diagnostics.map(\.message))")
    }
    // Both kinds are among them.
    #expect((5...85).contains(accepted))
  }
}

extension JSONValue {
  /// The value with one of its parts replaced, dropped or renamed.
  fileprivate func changed(using generator: inout SeededGenerator) -> JSONValue {
    switch self {
    case .object(let members) where !members.isEmpty:
      var members = members
      let position = Int.random(in: members.indices, using: &generator)
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: members.remove(at: position)
      case 1: members[position] = .init(members[position].key + "x", members[position].value)
      default:
        members[position] = .init(members[position].key, members[position].value.changed(using: &generator))
      }
      return .object(members)
    case .array(let elements) where !elements.isEmpty:
      var elements = elements
      let position = Int.random(in: elements.indices, using: &generator)
      if Int.random(in: 0..<12, using: &generator) == 0 {
        elements.remove(at: position)
      } else {
        elements[position] = elements[position].changed(using: &generator)
      }
      return .array(elements)
    default:
      let values: [JSONValue] = ["2024", "text", "done", 7, 101, .null, true, [], ["a"], [:], "a b", ""]
      return values.randomElement(using: &generator) ?? .null
    }
  }
}
