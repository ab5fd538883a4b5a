extension JSONDocument {
  /// Where texts are that are empty or hold blanks alone, in file order; keys are among them.
  package var blankTexts: [Range<Int>] {
    var found: [Range<Int>] = []
    for index in tape.indices {
      let node = JSONNode(index: index)
      guard isString(node) else { continue }
      let spelling = spelling(ofString: node)
      // Most texts begin with a letter.
      if let first = source.bytes[spelling].first, first > 0x20, first < 0x7F, first != UInt8(ascii: "\\") {
        continue
      }
      if string(node).unicodeScalars.allSatisfy(\.properties.isWhitespace) { found.append(range(node)) }
    }
    return found
  }
}
