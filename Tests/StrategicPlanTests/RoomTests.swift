import TestSupport
import Testing

/// The folders of a target are rooms, with doors in one direction only.
@Suite struct RoomTests {
  /// The rooms of each target: each may use those before it.
  private static let targets = [
    "StrategicPlan": [
      "Values", "Model", "Loading", "Standing", "Queries", "Rules", "Language", "Reports", "Editing",
      "Interchange",
    ],
    "plan": [
      "System", "Context", "CommandLine", "Formats", "Plans", "Editing", "Commands", "Completion", "Program",
    ],
  ]

  @Test(arguments: ["StrategicPlan", "plan"])
  func `no room uses one that comes after it`(target: String) throws {
    let rooms = try #require(Self.targets[target])
    let sources = try Repository.files(in: "Sources/" + target, ending: ".swift").map { path in
      Source(path, try Repository.text(path))
    }
    #expect(sources.count > 50)
    let names = Set(sources.map(\.room))
    #expect(names == Set(rooms), "a new room has to be put in its place")
    var homes: [String: Set<String>] = [:]
    for source in sources {
      for name in source.declared.union(source.members) { homes[name, default: []].insert(source.room) }
    }
    let known = sources.reduce(into: Set<String>()) { $0.formUnion($1.declared) }
    for source in sources {
      let place = try #require(rooms.firstIndex(of: source.room))
      for name in source.used.intersection(known).sorted() {
        // A name that several rooms declare tells nothing.
        guard let home = homes[name], home.count == 1, let other = home.first, other != source.room,
          let otherPlace = rooms.firstIndex(of: other)
        else { continue }
        #expect(otherPlace < place, "\(source.path) uses '\(name)' of \(other), which comes after it")
      }
    }
  }

  @Test func `the test sees a door in the wrong direction`() {
    let low = Source("Sources/StrategicPlan/Values/A.swift", "struct A { let report: ListReport }\n")
    let high = Source("Sources/StrategicPlan/Reports/B.swift", "package struct ListReport: Sendable {\n}\n")
    #expect(high.declared == ["ListReport"] && low.used.contains("ListReport"))
    let extended = Source(
      "Sources/StrategicPlan/Language/C.swift", "extension String {\n  var folded: String { self }\n}\n")
    #expect(extended.declared == [".folded"])
    #expect(
      Source("Sources/StrategicPlan/Values/D.swift", "let a = \"\".folded // .other\n").used.contains(
        ".folded"))
    #expect(
      !Source("Sources/StrategicPlan/Values/D.swift", "let a = b // ListReport\n").used.contains("ListReport")
    )
  }
}

/// The names that a file declares and uses: types, and members that it adds to types of others.
private struct Source {
  let path: String
  let room: String
  let declared: Set<String>
  /// Nested types, and members of types of this target.
  let members: Set<String>
  let used: Set<String>

  init(_ path: String, _ text: String) {
    self.path = path
    room = String(path.split(separator: "/")[2])
    var declared: Set<String> = []
    var used: Set<String> = []
    var members: Set<String> = []
    var isExtending = false
    for line in text.split(separator: "\n") {
      let code = Source.withoutTexts(line)
      let words = code.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.map(String.init)
      let isPrivate = words.contains("private") || words.contains("fileprivate")
      let isTopLevel = line.first.map { !$0.isWhitespace && $0 != "}" } == true
      if isTopLevel {
        isExtending = words.first == "extension" && Source.isOfOthers(code)
        if !isPrivate,
          let name = Source.name(after: ["struct", "enum", "class", "protocol", "typealias"], in: words)
        {
          declared.insert(name)
        }
      } else if isExtending, !isPrivate, line.hasPrefix("  "), !line.hasPrefix("   "),
        let name = Source.name(after: ["var", "func", "let"], in: words)
      {
        declared.insert("." + name)
      } else if let name = Source.name(after: ["var", "func", "let", "case"], in: words) {
        members.insert("." + name)
      } else if let name = Source.name(after: ["struct", "enum", "class", "typealias"], in: words) {
        members.insert(name)
      }
      for word in words {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        if let first = parts.first, first.first?.isUppercase == true { used.insert(String(first)) }
        for member in parts.dropFirst() { used.insert("." + member) }
      }
    }
    self.declared = declared
    self.members = members
    self.used = used
  }

  /// The line without comments and what stands in quotes.
  private static func withoutTexts(_ line: Substring) -> Substring {
    if line.drop(while: \.isWhitespace).hasPrefix("//") { return "" }
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    let code = parts.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined(
      separator: " ")
    guard let comment = code.firstRange(of: "//") else { return code[...] }
    return code[..<comment.lowerBound]
  }

  private static func name(after keywords: Set<String>, in words: [String]) -> String? {
    for (word, next) in zip(words, words.dropFirst()) where keywords.contains(word) {
      return next.split(separator: ".").first.map(String.init)
    }
    return nil
  }

  /// A Boolean value that indicates whether a type that is extended is not of this target.
  private static func isOfOthers(_ code: Substring) -> Bool {
    let type = code.dropFirst("extension ".count).prefix { $0.isLetter || $0.isNumber || $0 == "[" }
    return type.hasPrefix("[")
      || ["String", "Substring", "Character", "Optional", "JSONDocument", "Diagnostic", "Rule"].contains(type)
  }
}
