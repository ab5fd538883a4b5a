import SourceText
import TestSupport
import Testing

/// Changes that leave every other byte as it is.
@Suite struct EditorTests {
  private static let entry: JSONValue = ["date": "2026-02-01", "note": "new"]

  /// What a file is after an entry was added to the list `log` of its value under `at`.
  private func adding(_ entry: JSONValue = entry, at position: Int? = nil, to text: String) throws -> String {
    let source = SourceFile(name: "t", bytes: Array(text.utf8))
    let document = try #require(JSONDocument.read(source).document)
    let owner = try #require(document.value(of: "at", in: document.root))
    var editor = JSONEditor(document)
    if let list = document.value(of: "log", in: owner) {
      editor.insert(.value(entry), at: position ?? document.count(of: list), in: list, named: "log")
    } else {
      editor.insertList(of: .value(entry), for: "log", in: owner, order: ["id", "title", "log", "end"])
    }
    return String(decoding: source.applying(editor.edits), as: UTF8.self)
  }

  @Test(arguments: [
    // Entries on lines of their own, four spaces, and what is behind them.
    (
      "{\n    \"at\": {\n        \"log\": [\n            { \"date\": \"a\", \"n\": 1 }\n        ],\n        \"end\": 1\n    }\n}\n",
      "{\n    \"at\": {\n        \"log\": [\n            { \"date\": \"a\", \"n\": 1 },\n            { \"date\": \"2026-02-01\", \"note\": \"new\" }\n        ],\n        \"end\": 1\n    }\n}\n"
    ),
    // Tabs, one key per line, no final newline.
    (
      "{\n\t\"at\": {\n\t\t\"log\": [\n\t\t\t{\n\t\t\t\t\"date\": \"a\"\n\t\t\t}\n\t\t]\n\t}\n}",
      "{\n\t\"at\": {\n\t\t\"log\": [\n\t\t\t{\n\t\t\t\t\"date\": \"a\"\n\t\t\t},\n\t\t\t{\n\t\t\t\t\"date\": \"2026-02-01\",\n\t\t\t\t\"note\": \"new\"\n\t\t\t}\n\t\t]\n\t}\n}"
    ),
    // Line ends of Windows, no blank behind colons, a blank line between entries.
    (
      "{\r\n \"at\":{\r\n  \"log\":[\r\n   {\"date\":\"a\",\"n\":1},\r\n\r\n   {\"date\":\"b\",\"n\":2}\r\n  ]\r\n }\r\n}\r\n",
      "{\r\n \"at\":{\r\n  \"log\":[\r\n   {\"date\":\"a\",\"n\":1},\r\n\r\n   {\"date\":\"b\",\"n\":2},\r\n\r\n   {\"date\":\"2026-02-01\",\"note\":\"new\"}\r\n  ]\r\n }\r\n}\r\n"
    ),
    // Minified.
    (
      #"{"at":{"log":[{"date":"a"}],"end":1}}"#,
      #"{"at":{"log":[{"date":"a"},{"date":"2026-02-01","note":"new"}],"end":1}}"#
    ),
    (#"{"at":{"log":[]}}"#, #"{"at":{"log":[{"date":"2026-02-01","note":"new"}]}}"#),
    (#"{"at":{"id":1,"end":1}}"#, #"{"at":{"id":1,"log":[{"date":"2026-02-01","note":"new"}],"end":1}}"#),
    (#"{"at":{}}"#, #"{"at":{"log":[{"date":"2026-02-01","note":"new"}]}}"#),
    // All on one line, with blanks.
    (
      #"{ "at": { "log": [ { "date": "a" } ] } }"#,
      #"{ "at": { "log": [ { "date": "a" }, { "date": "2026-02-01", "note": "new" } ] } }"#
    ),
    // Brackets that hug their only entry.
    (
      "{\n  \"at\": {\n    \"log\": [{\n      \"date\": \"a\"\n    }]\n  }\n}",
      "{\n  \"at\": {\n    \"log\": [{\n      \"date\": \"a\"\n    }, {\n      \"date\": \"2026-02-01\",\n      \"note\": \"new\"\n    }]\n  }\n}"
    ),
    // Commas at the beginning of lines.
    (
      "{ \"at\":\n  { \"log\":\n    [ { \"date\": \"a\" }\n    , { \"date\": \"b\" }\n    ]\n  }\n}",
      "{ \"at\":\n  { \"log\":\n    [ { \"date\": \"a\" }\n    , { \"date\": \"b\" }\n    , { \"date\": \"2026-02-01\", \"note\": \"new\" }\n    ]\n  }\n}"
    ),
    // No indentation at all.
    (
      "{\n\"at\": {\n\"id\": 1,\n\"title\": 2\n}\n}",
      "{\n\"at\": {\n\"id\": 1,\n\"title\": 2,\n\"log\": [\n{\n\"date\": \"2026-02-01\",\n\"note\": \"new\"\n}\n]\n}\n}"
    ),
    // No list yet: as the list of the same name elsewhere, one level further out.
    (
      "{\n  \"log\": [\n    {\n      \"date\": \"a\"\n    }\n  ],\n  \"at\": {\n    \"id\": 1,\n    \"end\": 2\n  }\n}",
      "{\n  \"log\": [\n    {\n      \"date\": \"a\"\n    }\n  ],\n  \"at\": {\n    \"id\": 1,\n    \"log\": [\n      {\n        \"date\": \"2026-02-01\",\n        \"note\": \"new\"\n      }\n    ],\n    \"end\": 2\n  }\n}"
    ),
    // An object on one line in a file of many.
    (
      "{\n  \"period\": { \"start\": 1 },\n  \"at\": { \"id\": 1, \"title\": 2 }\n}\n",
      "{\n  \"period\": { \"start\": 1 },\n  \"at\": { \"id\": 1, \"title\": 2, \"log\": [{ \"date\": \"2026-02-01\", \"note\": \"new\" }] }\n}\n"
    ),
    // An empty list in a file of many lines.
    (
      "{\n  \"at\": {\n    \"log\": [ ]\n  }\n}\n",
      "{\n  \"at\": {\n    \"log\": [\n      { \"date\": \"2026-02-01\", \"note\": \"new\" }\n    ]\n  }\n}\n"
    ),
  ])
  func `an entry looks like its neighbours`(before: String, after: String) throws {
    #expect(try adding(to: before) == after)
  }

  @Test func `an entry among others takes the blanks of the place`() throws {
    let text = "{\"at\": {\"log\": [\n  {\"n\": 1},\n  {\"n\": 2}\n]}}\n"
    let added = #"{"n": 3}"#
    #expect(
      try adding(["n": 3], at: 0, to: text)
        == "{\"at\": {\"log\": [\n  \(added),\n  {\"n\": 1},\n  {\"n\": 2}\n]}}\n")
    #expect(
      try adding(["n": 3], at: 1, to: text)
        == "{\"at\": {\"log\": [\n  {\"n\": 1},\n  \(added),\n  {\"n\": 2}\n]}}\n")
  }

  @Test func `what doesn't fit a line is written over several, unless all is on one`() throws {
    let long: JSONValue = ["date": "2026-02-01", "note": .string(String(repeating: "n", count: 90))]
    let text = "{\n  \"at\": {\n    \"log\": [\n      { \"date\": \"a\" }\n    ]\n  }\n}"
    let note = String(repeating: "n", count: 90)
    #expect(
      try adding(long, to: text)
        == "{\n  \"at\": {\n    \"log\": [\n      { \"date\": \"a\" },\n      {\n        \"date\": \"2026-02-01\",\n        \"note\": \"\(note)\"\n      }\n    ]\n  }\n}"
    )
    #expect(
      try adding(long, to: #"{"at":{"log":[]}}"#)
        == #"{"at":{"log":[{"date":"2026-02-01","note":"\#(note)"}]}}"#)
  }

  /// What a file is after an entry of its list `l` was moved, and moved back.
  private func moving(_ from: Int, to position: Int, isBeforeNext: Bool = false, in text: String) throws
    -> String
  {
    let source = SourceFile(name: "t", bytes: Array(text.utf8))
    let document = try #require(JSONDocument.read(source).document)
    let list = try #require(document.value(of: "l", in: document.root))
    var editor = JSONEditor(document)
    editor.removeChild(at: from, of: list)
    let node = try #require(document.elements(of: list).dropFirst(from).first { _ in true })
    editor.insert(.copy(node), at: position, isBeforeNext: isBeforeNext, in: list, named: "l")
    return String(decoding: source.applying(editor.edits), as: UTF8.self)
  }

  @Test(arguments: [
    // The first entry shares the bracket's line, and what follows is lined up with it.
    "{\"l\":[{\"id\": 1,\n       \"t\": 2},\n      {\"id\": 3,\n       \"t\": 4}]}",
    // Commas at the beginning of lines.
    "{\n\"l\": [ { \"id\": 1\n    , \"t\": 2\n    }\n  , { \"id\": 3\n    , \"t\": 4\n    }\n  ]\n}",
    "{\n  \"l\": [{\n    \"id\": 1\n  }, {\n    \"id\": 3\n  }]\n}",
  ])
  func `what is moved keeps its indentation`(text: String) throws {
    let moved = try moving(0, to: 2, in: text)
    #expect(
      moved
        == text.replacing("1", with: "x").replacing("3", with: "1").replacing("x", with: "3").replacing(
          "2", with: "x"
        ).replacing("4", with: "2").replacing("x", with: "4"))
    #expect(try moving(1, to: 0, isBeforeNext: true, in: moved) == text)
  }

  @Test func `blank lines between groups stay between them`() throws {
    let text = "{\"l\": [\n  1,\n  2,\n\n  3,\n  4\n]}"
    let behind = try moving(0, to: 2, in: text)
    #expect(behind == "{\"l\": [\n  2,\n  1,\n\n  3,\n  4\n]}")
    #expect(try moving(1, to: 0, isBeforeNext: true, in: behind) == text)
    let before = try moving(2, to: 0, isBeforeNext: true, in: text)
    #expect(before == "{\"l\": [\n  3,\n  1,\n  2,\n\n  4\n]}")
    #expect(try moving(0, to: 3, isBeforeNext: true, in: before) == text)
  }

  @Test func `in a file that spells all in ASCII so is what is added`() throws {
    let text = #"{"at": {"log": [{"date": "\u00e9"}]}}"#
    #expect(
      try adding(["note": "é 🌳"], to: text)
        == #"{"at": {"log": [{"date": "\u00e9"}, {"note": "\u00e9 \ud83c\udf33"}]}}"#)
    #expect(try adding(["note": "é"], to: #"{"at": {"log": []}}"#) == #"{"at": {"log": [{"note": "é"}]}}"#)
  }

  @Test func `several are taken out with their commas`() throws {
    let source = SourceFile(name: "t", bytes: Array("[ 0, 1,2,  3, 4 ]".utf8))
    let document = try #require(JSONDocument.read(source).document)
    func removing(_ positions: [Int]) -> String {
      var editor = JSONEditor(document)
      editor.removeChildren(at: positions, of: document.root)
      return String(decoding: source.applying(editor.edits), as: UTF8.self)
    }
    #expect(removing([0]) == "[ 1,2,  3, 4 ]")
    #expect(removing([0, 1]) == "[ 2,  3, 4 ]")
    #expect(removing([1, 3]) == "[ 0,2, 4 ]")
    #expect(removing([3, 4]) == "[ 0, 1,2 ]")
    #expect(removing([0, 4]) == "[ 1,2,  3 ]")
    #expect(removing([0, 1, 2, 3, 4]) == "[]")
  }
}
