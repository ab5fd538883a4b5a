import TestSupport
import Testing

/// The page that tells how to extend the program names only what exists.
@Suite struct ExtendingPageTests {
  private static let page = "Sources/StrategicPlan/StrategicPlan.docc/Extending.md"

  @Test func `every file and folder it names exists`() throws {
    let sources = try Repository.files(in: "Sources", ending: "")
    let paths = try codes().filter { $0.hasPrefix("Sources/") }
    #expect(paths.count > 10)
    for path in paths { #expect(sources.contains(path), "\(path)") }
  }

  @Test func `every name it uses is declared`() throws {
    let code = try Repository.files(in: "Sources", ending: ".swift").map(Repository.text).joined()
    let names = try codes().filter { $0.first?.isUppercase == true && !$0.contains("/") }
    #expect(names.count >= 8)
    for name in names {
      let parts = name.split(separator: ".")
      let isDeclared = ["struct", "enum", "final class"].contains { code.contains("\($0) \(parts[0])") }
      #expect(isDeclared, "\(name)")
      if parts.count > 1 { #expect(code.contains("static let \(parts[1])"), "\(name)") }
    }
  }

  @Test func `its examples are written as the code is`() throws {
    let line = try Repository.text("Sources/StrategicPlan/Model/BudgetLine.swift")
    #expect(line.contains("var code = CompactNode.none"))
    #expect(line.contains("package var code: Text? { tables.optionalText(row.code) }"))
    #expect(line.contains(#".field("code", as: .deferred(.text), "#))
    let column = try Repository.text("Sources/StrategicPlan/Queries/ItemColumn.swift")
    #expect(column.contains("case .text: Row(.text, .details) { .text($0.text?.string) }"))
  }

  /// The texts between backquotes.
  private func codes() throws -> [String] {
    try Repository.text(Self.page).split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
