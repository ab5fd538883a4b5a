/// A short key packed into words, so that keys are compared without looking at memory.
package struct JSONKey: Equatable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let count: UInt8

  /// The most bytes that a packed key holds.
  package static let maximumCount = 24

  package static let empty = JSONKey(words: (0, 0, 0), count: 0)

  private init(words: (UInt64, UInt64, UInt64), count: Int) {
    (first, second, third) = words
    self.count = UInt8(count)
  }

  /// Nil for a text that is too long to pack.
  package init?(_ text: some RandomAccessCollection<UInt8>) {
    guard text.count <= JSONKey.maximumCount else { return nil }
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for (position, byte) in text.enumerated() {
      let shifted = UInt64(byte) << UInt64(position % 8 * 8)
      switch position / 8 {
      case 0: words.0 |= shifted
      case 1: words.1 |= shifted
      default: words.2 |= shifted
      }
    }
    self.init(words: words, count: text.count)
  }

  package static func == (left: JSONKey, right: JSONKey) -> Bool {
    left.first == right.first && left.count == right.count && left.second == right.second
      && left.third == right.third
  }

  /// The bytes at an offset, where 24 more bytes follow it.
  fileprivate init(_ bytes: Span<UInt8>, at offset: Int, count: Int) {
    func word(_ number: Int) -> UInt64 {
      let missing = number * 8 + 8 - count
      guard missing < 8 else { return 0 }
      let unused = UInt64(max(0, missing) * 8)
      return (JSONScanner.word(bytes, offset + number * 8) << unused) >> unused
    }
    self.init(words: (word(0), word(1), word(2)), count: count)
  }
}

extension JSONDocument {
  /// A string packed as a key; nil for anything else and for texts that are too long.
  package func key(_ node: JSONNode) -> JSONKey? {
    switch kind(node) {
    case .string:
      let spelling = spelling(ofString: node)
      guard spelling.count <= JSONKey.maximumCount else { return nil }
      guard spelling.lowerBound + JSONKey.maximumCount <= source.bytes.count else {
        return JSONKey(source.bytes[spelling])
      }
      let bytes = source.bytes
      return JSONKey(bytes.span, at: spelling.lowerBound, count: spelling.count)
    case .escapedString: return JSONKey(text(ofString: node))
    default: return nil
    }
  }
}
