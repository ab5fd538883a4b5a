import SourceText
import StrategicPlan
import Testing

/// Whoever sends a plan has no say in how long it takes: what is read four times takes about four times as
/// long, and what is told of a file stays in proportion to it.
@Suite(.serialized) struct GrowthTests {
  /// Hostile texts of a size.
  static let shapes: [(name: String, text: @Sendable (Int) -> String)] = [
    (
      "exceptions of one rule on an item, and items after it",
      { count in
        let exceptions = repeated(count, #"{"rule": "overdue", "reason": "r"}"#)
        return plan(actions: #"{"id": "A", "title": "a", "allow": [\#(exceptions)]}, "# + items(count))
      }
    ),
    (
      "exceptions of a plan",
      { count in
        plan(
          actions: items(1),
          more: #""allow": [\#(repeated(count, #"{"rule": "overdue", "reason": "r"}"#))], "#)
      }
    ),
    (
      "misspelt keys, each another",
      { count in
        plan(actions: items(1), more: (0..<count).map { "\"titl\($0)\": 1, " }.joined())
      }
    ),
    (
      "misspelt keys on one line",
      { count in
        plan(actions: (0..<count).map { #"{"id": "A\#($0)", "titel": "a"}"# }.joined(separator: ", "))
      }
    ),
    (
      "keys that are given twice",
      { count in
        plan(actions: items(1), more: String(repeating: #""vision": "v", "#, count: count))
      }
    ),
    (
      "escapes that are none",
      { count in plan(actions: #"{"id": "A", "title": "\#(String(repeating: #"\x"#, count: count * 8))"}"#) }
    ),
    ("items on one line", { count in plan(actions: items(count)) }),
  ]

  private static func repeated(_ count: Int, _ text: String) -> String {
    Array(repeating: text, count: count).joined(separator: ", ")
  }

  private static func items(_ count: Int) -> String {
    (0..<count).map { #"{"id": "A\#($0)x", "title": "a", "deadline": "2024"}"# }.joined(separator: ", ")
  }

  private static func plan(actions: String, more: String = "") -> String {
    #"""
    {"title": "P", "period": {"start": "2024", "end": "2030"}, \#(more)"strategicObjectives": [{"id": "S", "title": "s", \#
    "operationalObjectives": [{"id": "O", "title": "o", "actions": [\#(actions)]}]}]}
    """#
  }

  private func report(on text: String) throws -> CheckReport {
    let source = SourceFile(name: "p.json", bytes: Array(text.utf8))
    let loading = Plan.load(source, defaultID: "p")
    guard let plan = loading.plan else {
      return CheckReport([
        CheckedFile(source, loading.diagnostics, omitted: loading.omitted, outline: loading.outline)
      ])
    }
    let day = try #require(try? FiscalCalendar.calendarYears.days(named: Array("2026-01-01".utf8)).last)
    return CheckReport([CheckedFile(PlanStanding(plan, ReportingDate(day)), Policy(), only: Filter())])
  }

  /// The shortest of three runs: other work on the machine only makes one longer.
  private func time(_ count: Int, _ text: (Int) -> String) throws -> Duration {
    let text = text(count)
    return try (0..<3).map { _ in
      try ContinuousClock().measure {
        let report = try report(on: text)
        let source = report.files[0].source
        let lines = LineIndex(source)
        for finding in report.files[0].findings {
          _ = lines.scalarColumn(of: finding.diagnostic.range.lowerBound, in: source)
        }
      }
    }.min() ?? .zero
  }

  @Test(arguments: shapes.indices)
  func `four times the text takes no more than eight times as long`(shape: Int) throws {
    let text = Self.shapes[shape].text
    _ = try time(100, text)
    let (small, large) = (try time(500, text), try time(2_000, text))
    #expect(large < small * 8 + .milliseconds(50), "\(Self.shapes[shape].name): \(small), \(large)")
  }

  @Test(arguments: shapes.indices)
  func `what is told of a file is less than fifty times as long`(shape: Int) throws {
    let text = Self.shapes[shape].text(4_000)
    let day = try #require(try? FiscalCalendar.calendarYears.days(named: Array("2026-01-01".utf8)).last)
    let told = try report(on: text).json(asOf: day).text().utf8.count
    #expect(told < text.utf8.count * 50, "\(Self.shapes[shape].name): \(told) of \(text.utf8.count)")
  }

  @Test func `an id is no longer than what speaks of it can repeat`() {
    func rule(_ length: Int) -> String? {
      let text = Self.plan(actions: #"{"id": "\#(String(repeating: "A", count: length))", "title": "a"}"#)
      return Plan.load(SourceFile(name: "", bytes: Array(text.utf8)), defaultID: "p").diagnostics.first?
        .message
    }
    #expect(rule(100) == nil)
    #expect(
      rule(101) == "'\(String(repeating: "A", count: 60))…' is too long for an id: 100 characters at most")
  }
}
