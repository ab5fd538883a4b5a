import SourceText
import Testing

@Suite struct KeyTableTests {
  /// Words that share their first bytes, end at a packed word's bound, and are one another's beginnings.
  private let words = [
    "id", "idea", "strategicObjective", "strategicObjectives", "sevenby", "eightbyt", "ninebytes", "a",
    "sixteenbyteslong", "twentythreebyteslongxxx", "",
  ]

  /// The positions that are found of the keys of an object, with so many blanks behind it.
  private func found(_ keys: [String], blanks: Int) -> [Int?] {
    let text =
      "{" + keys.map { "\"\($0)\": 1" }.joined(separator: ",\n  ") + "}"
      + String(repeating: " ", count: blanks)
    let bytes = Array(text.utf8)
    let table = JSONKeyTable(words)
    var scanner = JSONScanner()
    _ = scanner.next(bytes.span)
    var positions: [Int?] = []
    while true {
      let position = scanner.nextKey(bytes.span, among: table, guess: positions.count)
      if position == nil, scanner.key.kind == .end { return positions }
      positions.append(position)
      _ = scanner.next(bytes.span)
    }
  }

  @Test(arguments: [0, 1, 30])
  func `every word is found, wherever the search begins and however near the end`(blanks: Int) {
    #expect(found(words, blanks: blanks) == words.indices.map { $0 })
    #expect(found(words.reversed(), blanks: blanks) == words.indices.reversed().map { $0 })
  }

  @Test(arguments: [
    "i", "ide", "ideas", "strategicObjectiv", "eightbytX", "twentythreebyteslongxx", "Id", "é",
  ])
  func `nothing else is`(key: String) {
    #expect(found([key, "id"], blanks: 40) == [nil, 0])
    #expect(found([key, "id"], blanks: 0) == [nil, 0])
  }

  @Test func `a word may be spelled with escapes`() {
    #expect(found([#"\u0069d"#, #"ide\u0061"#], blanks: 40) == [0, 1])
  }
}
