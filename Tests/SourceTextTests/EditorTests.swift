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
}
