/// Words that are expected in a place, packed so that the bytes of a file are compared with them eight at a
/// time: an object's keys, the values of a vocabulary.
package struct JSONKeyTable: Sendable {
  fileprivate struct Entry {
    let length: Int
    /// The first bytes of the word and its closing quote, followed by masks of the bits that count.
    let words: (UInt64, UInt64, UInt64)
    let masks: (UInt64, UInt64, UInt64)
  }

  private let words: [String]
  private let entries: [Entry]
  /// The position at which the search for a word begins, by a hash of its first bytes.
  private let slots: [UInt8]

  /// The maximum number of bytes of a word.
  package static let maximumCount = 23

  /// The number of bytes after an offset that are inspected.
  static let reach = 26

  package init(_ words: [String]) {
    self.words = words
    precondition(words.count < 256, "there are too many words to be packed")
    let entries = words.map { Entry($0) }
    var slots = [UInt8](repeating: 0, count: 128)
    for (position, entry) in entries.enumerated().reversed() {
      slots[JSONKeyTable.slot(of: entry.words.0)] = UInt8(position)
    }
    self.entries = entries
    self.slots = slots
  }

  func length(of position: Int) -> Int { entries[position].length }

  private static func slot(of word: UInt64) -> Int { Int((word &* 0x9E37_79B9_7F4A_7C15) >> 57) }

  /// Returns the position of the word that begins at an offset and ends with a quote. The offset must be
  /// followed by `reach` bytes.
  @inline(__always)
  func position(at offset: Int, in bytes: Span<UInt8>, guess: Int) -> Int? {
    var first = JSONScanner.word(bytes, offset)
    if guess < entries.count, entries[guess].matches(first, in: bytes, at: offset) { return guess }
    // Bytes after the quote do not belong to the word.
    let quote = JSONScanner.zeros(first ^ 0x2222_2222_2222_2222)
    if quote != 0 { first &= (quote & (0 &- quote)) &* 2 &- 1 }
    let start = Int(slots[JSONKeyTable.slot(of: first)])
    for position in start..<entries.count where entries[position].matches(first, in: bytes, at: offset) {
      return position
    }
    return nil
  }

  /// Returns the position of a text among the words, or `nil` if it is not one of them.
  package func position(of token: JSONToken, in bytes: Span<UInt8>, guess: Int = 0) -> Int? {
    guard token.isString else { return nil }
    if token.kind == .string, token.range.lowerBound + JSONKeyTable.reach < bytes.count {
      return position(at: token.range.lowerBound + 1, in: bytes, guess: guess)
    }
    let text = JSONEscapes.decode(bytes, token.spelling)
    return words.firstIndex { $0.utf8.elementsEqual(text) }
  }
}

extension JSONKeyTable.Entry {
  init(_ word: String) {
    let bytes = Array(word.utf8) + [UInt8(ascii: "\"")]
    precondition(word.utf8.count <= JSONKeyTable.maximumCount, "a word is too long to be packed")
    func part(_ number: Int) -> (UInt64, UInt64) {
      let eight = bytes.dropFirst(number * 8).prefix(8)
      let value = eight.enumerated().reduce(into: UInt64(0)) { $0 |= UInt64($1.element) << ($1.offset * 8) }
      return (value, eight.count == 8 ? .max : (1 << (eight.count * 8)) - 1)
    }
    let parts = (part(0), part(1), part(2))
    length = bytes.count - 1
    words = (parts.0.0, parts.1.0, parts.2.0)
    masks = (parts.0.1, parts.1.1, parts.2.1)
  }

  @inline(__always)
  func matches(_ first: UInt64, in bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard (first ^ words.0) & masks.0 == 0 else { return false }
    guard masks.1 != 0 else { return true }
    guard (JSONScanner.word(bytes, offset &+ 8) ^ words.1) & masks.1 == 0 else { return false }
    guard masks.2 != 0 else { return true }
    return (JSONScanner.word(bytes, offset &+ 16) ^ words.2) & masks.2 == 0
  }
}
