import SourceText
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "1", "-1.5", "1e5", "1E+5", "1.25e-10",
    "123456789012345678901234567890",
    #""""#, #""é日😀""#, #""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#, "[]", "{}", "[1,2,3]", " [ 1 , [ ] , { } ] ",
    #"{"a":1,"b":[true,false,null],"c":{"d":"e"}}"#, "\t\r\n 1 \n", #"{"":0}"#, #"["\u0000"]"#,
    "[\"\u{7F}\"]", "[\"\u{2028}\"]",
  ])
  func `sound JSON is read without a word`(text: String) {
    let reading = JSONDocument.read(SourceFile(name: "test", bytes: Array(text.utf8)))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.document != nil)
  }

  /// Each mark is where exactly one diagnostic must stand, by RFC 8259's grammar.
  @Test(arguments: [
    "«»", "  «»", "«nul»", "«NaN»", "«Infinity»", "«-»", "«01»", "«-01»", "«1.»", "«.5»", "«+1»", "«1e»",
    "«1e+»",
    "«0x1»", "[«»", "{«»", "[1«»", "[1,«»", "[«,»«»", "[«,»1]", "[1,«,»2]", "[1«,»]", #"{"a":1«,»}"#,
    #"{"a"«}»"#, #"{"a":«}»"#, #"{«1»:2}"#, #"{«a»:2}"#, #"{"a" «"»b"}"#, "[1«}»", #"{"a":1«]»"#, "1«]»",
    "1 «2»",
    "[] «// x»", "«// x»\n1", "[1 «/* x */», 2]", "«/* x»«»", #"["«\x»"]"#, #"["«\u»12"]"#, #"["«\ud800»"]"#,
    #"["«\udc00»"]"#, #"["«\ud800»\u0041"]"#, #"["«\ud800»\ud800\udc00"]"#, "[\"a«\u{01}»b\"]",
    "[«\"abc»", "[«'a'»]", "[1 «2»]", "[\"a\" «\"»b\"]", "[1«;»2]", "«é»", "{«a»: 1, «b_c»: 2}",
    "{\"a\" «=» 1}", "{\"a\": «,» \"b\": «}»", "{\"a\": 1,«,» \"b\": 2}",
    "{\"a\": «2500€», \"b\": «40%»}", "[1, «# x»\n2]", "{«\u{A0}\u{A0}»\"a\":\u{A0}1}", "{\"a\": «en»\"}",
  ])
  func `a mistake is told at its place`(marked: String) {
    let text = MarkedText(marked)
    let reading = JSONDocument.read(text.source)
    #expect(reading.diagnostics.map(\.rule) == text.ranges.map { _ in "json-syntax" })
    #expect(reading.diagnostics.map(\.range.lowerBound) == text.ranges.map(\.lowerBound))
  }

  @Test func `what follows a broken string is looked at again`() {
    let reading = JSONDocument.read(SourceFile(name: "t", bytes: Array("[\"a\n, 1 2]".utf8)))
    #expect(
      reading.diagnostics.map(\.message) == [
        "the line ends inside a string", "expected ',' or ']', found '2'",
      ])
  }

  @Test func `UTF-16 is told as such`() {
    for bytes in [[0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B], [0x7B, 0, 0x7D, 0], [0, 0x7B, 0, 0x7D]]
      as [[UInt8]]
    {
      let reading = JSONDocument.read(SourceFile(name: "t", bytes: bytes))
      #expect(reading.diagnostics.map(\.message) == ["the file is not UTF-8, but looks like UTF-16"])
    }
  }

  @Test func `all mistakes that leave no doubt are told in one run, and the rest is read`() throws {
    let text = MarkedText(
      #"{"a": «01», «// one»\#n"b": [1«,»], "c": "«\q»", "d": «True» «"»e": "ok"}"#)
    let reading = JSONDocument.read(text.source)
    #expect(reading.diagnostics.map(\.range.lowerBound) == text.ranges.map(\.lowerBound))
    let document = try #require(reading.document)
    let last = try #require(document.value(of: "e", in: document.root))
    #expect(document.string(last) == "ok")
  }

  @Test func `a byte order mark has a message of its own`() {
    let reading = JSONDocument.read(SourceFile(name: "test", bytes: [0xEF, 0xBB, 0xBF] + Array("1".utf8)))
    #expect(reading.diagnostics.map(\.message) == ["the file begins with a byte order mark"])
    #expect(reading.diagnostics.map(\.range) == [0..<3])
    #expect(reading.document != nil)
  }

  /// The sequences are those of the Unicode Standard's table 3-7, one beyond each of its bounds.
  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are told as one`(bytes: [UInt8]) {
    let text = Array("[\"é".utf8) + bytes + Array("x\"]".utf8)
    let reading = JSONDocument.read(SourceFile(name: "test", bytes: text))
    #expect(reading.diagnostics.map(\.message) == ["the bytes are not UTF-8"])
    #expect(reading.diagnostics.map(\.range) == [4..<(4 + bytes.count)])
  }

  @Test func `128 levels are read and 129 are not`() {
    func nested(_ depth: Int) -> SourceFile {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return SourceFile(name: "test", bytes: Array(text.utf8))
    }
    #expect(JSONDocument.read(nested(128)).diagnostics.isEmpty)
    #expect(JSONDocument.read(nested(129)).diagnostics.map(\.range) == [128..<129])
    #expect(JSONDocument.read(nested(1_000_000)).diagnostics.count == 1)
  }

  @Test func `keys are compared as bytes after unescaping`() {
    let text = MarkedText(#"{"abc": 1, «"\u0061bc"»: 2, "é": 3, "e\#u{301}": 4, "ABC": 5, «"abc"»: 6}"#)
    let reading = JSONDocument.read(text.source)
    #expect(reading.diagnostics.map(\.rule) == ["duplicate-key", "duplicate-key"])
    #expect(reading.diagnostics.map(\.range) == text.ranges)
  }

  @Test(arguments: [3, 31, 32, 33, 34, 500])
  func `a key given twice is found among any number of keys`(count: Int) {
    let members = (0..<count).map { "\"key number \($0)\": \($0)" } + ["\"key number 1\": 0"]
    let text = "{" + members.joined(separator: ", ") + "}"
    let reading = JSONDocument.read(SourceFile(name: "test", bytes: Array(text.utf8)))
    #expect(reading.diagnostics.map(\.message) == ["key 'key number 1' is given twice"])
    let last = text.utf8.count - "\"key number 1\": 0}".utf8.count
    #expect(reading.diagnostics.map(\.range.lowerBound) == [last])
  }

  @Test func `equal keys in different objects are not duplicates`() {
    let text = #"[{"a": {"a": 1}, "b": 2}, {"b": {"a": 3, "b": 4}}]"#
    #expect(JSONDocument.read(SourceFile(name: "test", bytes: Array(text.utf8))).diagnostics.isEmpty)
  }
}
