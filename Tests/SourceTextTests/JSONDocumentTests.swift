import SourceText
import TestSupport
import Testing

@Suite struct JSONDocumentTests {
  private func read(_ text: String) throws -> JSONDocument {
    try #require(JSONDocument.read(SourceFile(name: "test", bytes: Array(text.utf8))).document)
  }

  @Test func `every value knows its bytes`() throws {
    let text = #"{"a": [1, "é\n", true, {"b": null}], "c": -2.5e3}"#
    let document = try read(text)
    func spelled(_ node: JSONNode) -> String {
      String(decoding: Array(text.utf8)[document.range(node)], as: UTF8.self)
    }
    let list = try #require(document.value(of: "a", in: document.root))
    #expect(spelled(document.root) == text)
    #expect(spelled(list) == #"[1, "é\n", true, {"b": null}]"#)
    #expect(document.elements(of: list).map(spelled) == ["1", #""é\n""#, "true", #"{"b": null}"#])
    #expect(document.members(of: document.root).map { spelled($0.key) } == [#""a""#, #""c""#])
    #expect(document.value(of: "c", in: document.root).map(document.string) == "-2.5e3")
    #expect(document.value(of: "d", in: document.root) == nil)
  }

  @Test func `escapes are decoded when the text is asked for`() throws {
    let document = try read(#"["\"\\\/\b\f\n\r\t\u00E9\ud83d\ude00 é"]"#)
    let text = document.elements(of: document.root).map(document.string)
    #expect(text == ["\"\\/\u{8}\u{C}\n\r\té😀 é"])
  }

  @Test func `what is written is read again as it was`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let value = JSONValue.random(depth: 4, using: &generator)
      for text in [value.text(), value.text(onOneLine: true)] {
        let reading = JSONDocument.read(SourceFile(name: "test", bytes: Array(text.utf8)))
        #expect(reading.diagnostics.isEmpty)
        let document = try #require(reading.document)
        #expect(document.jsonValue(document.root) == value)
      }
    }
  }

  @Test func `no bytes make the reader crash or place a mistake outside the text`() {
    var generator = SeededGenerator(seed: 2)
    let parts = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d8", "00", "é", "1", "-", ".", "e", "true", "/*",
      "//", "\n", " ",
    ]
    for round in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<24, using: &generator) {
        if round % 4 == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        } else {
          bytes += Array((parts.randomElement(using: &generator) ?? "").utf8)
        }
      }
      let reading = JSONDocument.read(SourceFile(name: "test", bytes: bytes))
      #expect(reading.document != nil || !reading.diagnostics.isEmpty)
      #expect(
        reading.diagnostics.allSatisfy { 0 <= $0.range.lowerBound && $0.range.upperBound <= bytes.count })
    }
  }
}

extension JSONValue {
  static func random(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: depth > 0 ? 0..<8 : 2..<8, using: &generator) {
    case 0:
      return .array(
        (0..<Int.random(in: 0..<4, using: &generator)).map { _ in random(depth: depth - 1, using: &generator)
        })
    case 1:
      return .object(
        (0..<Int.random(in: 0..<4, using: &generator)).map { position in
          .init("\(position)" + text(using: &generator), random(depth: depth - 1, using: &generator))
        })
    case 2: return .null
    case 3: return .bool(Bool.random(using: &generator))
    case 4: return .number(String(Int.random(in: -1_000_000...1_000_000, using: &generator)))
    default: return .string(text(using: &generator))
    }
  }

  private static func text(using generator: inout SeededGenerator) -> String {
    let characters = [
      "a", "é", "\"", "\\", "\n", "\u{1}", "\u{7F}", "😀", "日", " ", "/", "\u{2028}", "e\u{301}",
    ]
    return (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
      characters.randomElement(using: &generator) ?? ""
    }.joined()
  }
}

@Suite struct SourceFileTests {
  @Test func `a file holds its own bytes, and no others`() {
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8($0) }
      let source = SourceFile(name: "", bytes: bytes)
      #expect(source.hasBytes(bytes))
      #expect(!source.hasBytes(bytes + [0]))
      for position in bytes.indices {
        var others = bytes
        others[position] ^= 0x80
        #expect(!source.hasBytes(others))
      }
    }
  }
}
