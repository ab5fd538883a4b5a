import SourceText
import TestSupport
import Testing

@Suite struct DrawingTests {
  @Test func `a mark within what commands a runner leaves no command`() {
    let source = SourceFile(name: "a.json", bytes: Array(##"{"a": "x##[error]y::add-mask::z"}"##.utf8))
    func drawn(_ range: Range<Int>) -> String {
      let diagnostic = Diagnostic(.jsonSyntax, "m", at: range)
      return String(DiagnosticRenderer(source).text(of: diagnostic).split(separator: "\n")[1])
    }
    #expect(drawn(9..<10) == ##"1 | {"a": "x# # [error]y: :add-mask: :z"}"##)
    #expect(drawn(19..<20) == ##"1 | {"a": "x# #[error]y: : add-mask: :z"}"##)
    #expect(drawn(7..<8) == ##"1 | {"a": "x# #[error]y: :add-mask: :z"}"##)
  }

  private let rule = Rule("test", .error, title: "", rationale: "", passing: "", failing: "")

  private func draw(_ marked: String, _ message: String, hint: String? = nil) -> String {
    let text = MarkedText(marked)
    return DiagnosticRenderer(text.source).text(
      of: Diagnostic(rule, message, at: text.ranges[0], hint: hint))
  }

  @Test func `the line is shown with the span underlined`() {
    #expect(
      draw("one\n  \"status\": «\"doen\"»,\nthree", "unknown status 'doen'", hint: "did you mean 'done'?")
        == """
        test.json:2:13: error: unknown status 'doen' [test]
        2 |   "status": "doen",
          |             ^^^^^^ did you mean 'done'?

        """)
  }

  @Test func `columns count bytes and carets stand by display width`() {
    #expect(
      draw("é日本😀 «x»", "m") == """
        test.json:1:14: error: m [test]
        1 | é日本😀 x
          |         ^

        """)
  }

  @Test func `tabs, carriage returns and escapes do no harm`() {
    #expect(
      draw("\ta\u{1B}[31m«b»\r\nc", "m\u{1B}") == """
        test.json:1:8: error: m␛ [test]
        1 |  a␛[31mb
          |        ^

        """)
  }

  @Test func `the end of the text has a place`() {
    #expect(
      draw("[\n«»", "m") == """
        test.json:2:1: error: m [test]
        2 |
          | ^

        """)
  }

  @Test func `of a long line only what is around the span is shown`() {
    let long = String(repeating: "a", count: 1_000_000)
    let drawn = draw(long + "«b»" + long, "m")
    let lines = drawn.split(separator: "\n")
    #expect(lines[0] == "test.json:1:1000001: error: m [test]")
    #expect(
      lines[1] == "1 | …" + String(repeating: "a", count: 50) + "b" + String(repeating: "a", count: 49) + "…")
    #expect(lines[2] == "  | " + String(repeating: " ", count: 51) + "^")
  }

  @Test func `a span over lines is underlined on its first`() {
    #expect(
      draw("a «b\nc» d", "m") == """
        test.json:1:3: error: m [test]
        1 | a b
          |   ^

        """)
  }

  /// Widths by Unicode Standard Annex 11, looked up in EastAsianWidth.txt and emoji-data.txt; those of the scripts of India
  /// and South-East Asia are what the C library's `wcwidth` adds up to.
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｆｕｌｌ", 8), ("😀", 2), ("👨‍👩‍👧", 2), ("🇧🇪", 2), ("❤️", 2),
    ("한글", 4),
    ("1\u{FE0F}\u{20E3}", 2), ("👍🏽", 2), ("🇧", 1), ("ทำ", 2), ("ภาษาไทย", 7), ("हिन्दी", 5), ("नमस्ते", 4), ("தமிழ்", 4),
    ("ພາສາລາວ", 7), ("မြန်မာ", 5), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("\u{200B}", 0), ("œ…’", 3), ("█░", 2), ("", 0),
  ])
  func `text takes as many columns as a terminal gives it`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `what could command a terminal is made visible`() {
    #expect("a\u{1B}[31m\u{7}\n\t\u{7F}".visible == "a␛[31m␇␊␉␡")
    #expect("\u{9B}31m".visible == "<U+009B>31m")
    #expect("abc\u{202E}cba\u{2066}x".visible == "abc<U+202E>cba<U+2066>x")
    #expect("É ’ 日 😀".visible == "É ’ 日 😀")
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("doen", "done"), ("don", "done"), ("DONE", "done"), ("inProgres", "inProgress"),
    ("notstarted", "notStarted"),
    ("blcoked", "blocked"), ("abandonned", "abandoned"), ("onhold", "onHold"),
  ])
  func `a slip of the keys is understood`(typed: String, meant: String) {
    let words = ["notStarted", "planned", "inProgress", "onHold", "blocked", "done", "abandoned"]
    #expect(suggestion(for: typed, among: words) == meant)
  }

  @Test(arguments: ["", "x", "finished", "zzzzzz"])
  func `something else altogether is not`(typed: String) {
    #expect(suggestion(for: typed, among: ["notStarted", "done", "blocked"]) == nil)
  }
}

@Suite struct JSONWritingTests {
  @Test func `objects go over several lines, or on one`() {
    let value: JSONValue = ["a": 1, "b": [true, .null], "c": [], "d": "x\"\n"]
    #expect(
      value.text() == """
        {
          "a": 1,
          "b": [
            true,
            null
          ],
          "c": [],
          "d": "x\\"\\n"
        }
        """)
    #expect(value.text(onOneLine: true) == #"{"a":1,"b":[true,null],"c":[],"d":"x\"\n"}"#)
  }
}
