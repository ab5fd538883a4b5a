import SourceText
import Testing

@Suite struct WrappedDiagnosticTests {
  private func text(width: Int?) -> String {
    let source = SourceFile(name: "Plans/p.json", bytes: Array(#"{ "deadlin": "2026" }"#.utf8))
    let diagnostic = Diagnostic(.jsonSyntax, "this is a message of so many words that it goes on", at: 2..<11)
    return DiagnosticRenderer(source, width: width).text(of: diagnostic)
  }

  @Test func `without a terminal a message is one line, which programs read`() {
    #expect(
      text(width: nil) == """
        Plans/p.json:1:3: error: this is a message of so many words that it goes on [json-syntax]
        1 | { "deadlin": "2026" }
          |   ^^^^^^^^^

        """)
  }

  @Test func `on a terminal it goes on at a word`() {
    #expect(
      text(width: 50) == """
        Plans/p.json:1:3: error: this is a message of so
          many words that it goes on [json-syntax]
        1 | { "deadlin": "2026" }
          |   ^^^^^^^^^

        """)
    #expect(text(width: 200) == text(width: nil))
    #expect(text(width: 50).split(separator: "\n").allSatisfy { $0.count <= 50 })
  }
}
