import SourceText

extension Plan {
  /// Returns the next free id for a kind of item under another: the continuation of its siblings' ids or,
  /// without siblings, of the pattern under its parent's siblings.
  func nextIdentifier(of kind: ElementKind, under owner: PlanElement) -> String {
    let items = itemElements
    let taken = Set(items.map(\.id))
    let siblings = items.filter { $0.kind == kind && $0.owner == owner.node }.map(\.id)
    if kind == .strategicObjective, let letter = Plan.nextLetter(siblings), !taken.contains(letter) {
      return letter
    }
    var next = Plan.following(siblings) ?? first(of: kind, under: owner, items)
    while taken.contains(next.text) || isMentioned(next.text) { next.number += 1 }
    return next.text
  }

  /// Returns a Boolean value that indicates whether an id stands as a word anywhere in the file, such as in a note
  /// on what was removed or among the ids of other systems: a report may have named it.
  private func isMentioned(_ id: String) -> Bool {
    // An id without letters is not to be distinguished from numbers: of other systems' ids it may be one.
    guard id.contains(where: \.isLetter) else {
      return items.contains { $0.sourceIDs.contains { $0.text.string == id } }
    }
    let (bytes, word) = (document.source.bytes, Array(id.utf8))
    func continues(_ position: Int) -> Bool {
      guard bytes.indices.contains(position) else { return false }
      let byte = bytes[position]
      return byte >= 0x80 || Identifier(String(UnicodeScalar(byte))) != nil
    }
    var start = 0
    while let found = bytes[start...].firstRange(of: word) {
      // The end of a sentence is not part of an id.
      let isAtEnd = bytes.indices.contains(found.upperBound) && bytes[found.upperBound] == UInt8(ascii: ".")
      let isWhole = !continues(found.upperBound) || isAtEnd && !continues(found.upperBound + 1)
      if !continues(found.lowerBound - 1), isWhole { return true }
      start = found.lowerBound + 1
    }
    return false
  }

  /// A text followed by a number.
  private struct NumberedID {
    var stem: String
    var number: Int
    /// The number of digits, including leading zeros.
    var width: Int

    var text: String {
      let digits = String(number)
      return stem + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// Creates the parts of an id, or returns `nil` if it does not end with a number.
    init?(_ id: String) {
      let digits = String(id.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
      guard !digits.isEmpty, digits.utf8.count <= 9, let number = Int(digits) else { return nil }
      stem = String(id.dropLast(digits.count))
      self.number = number
      width = digits.hasPrefix("0") ? digits.utf8.count : 0
    }

    init(stem: String, number: Int) {
      self.stem = stem
      self.number = number
      width = 0
    }
  }

  /// Returns the successor of the ids that begin like the last one.
  private static func following(_ ids: [String]) -> NumberedID? {
    let numbered = ids.compactMap(NumberedID.init)
    guard var next = numbered.last else { return nil }
    next.number = (numbered.filter { $0.stem == next.stem }.map(\.number).max() ?? 0) + 1
    return next
  }

  /// Returns the first id under an item, derived from its parent's id in the same way as the first ids
  /// under other items.
  private func first(of kind: ElementKind, under owner: PlanElement, _ items: [PlanElement]) -> NumberedID {
    guard owner.kind != .plan else { return NumberedID(stem: "S", number: 1) }
    var stem = owner.id + "."
    for cousin in items where cousin.kind == kind && cousin.position == 0 {
      guard let parent = items.first(where: { $0.node == cousin.owner })?.id, let id = NumberedID(cousin.id)
      else { continue }
      if id.stem.hasPrefix(parent) {
        stem = owner.id + id.stem.dropFirst(parent.count)
        break
      }
      // Below OS1, OO1.1 goes on from its number: below OS2 comes OO2.1.
      let (number, ownNumber) = (parent.withoutWord, owner.id.withoutWord)
      let word = id.stem.prefix { !$0.isNumber }
      let rest = id.stem.dropFirst(word.count)
      if !number.isEmpty, !ownNumber.isEmpty, rest.hasPrefix(number) {
        stem = String(word + ownNumber + rest.dropFirst(number.count))
        break
      }
    }
    return NumberedID(stem: stem, number: 1)
  }

  /// Returns the next letter of ids that are A, B, C and so on. Letters that stand for words have no next
  /// one.
  private static func nextLetter(_ ids: [String]) -> String? {
    let letters = ids.compactMap { id in id.utf8.count == 1 ? id.utf8.first : nil }
    guard let last = letters.last, letters.count == ids.count, (0x41..<0x5A).contains(last),
      letters == Array(0x41...last)
    else { return nil }
    return String(decoding: [last + 1], as: UTF8.self)
  }
}

extension String {
  /// The part of an id after the letters that it begins with: `1.2` of `OO1.2`.
  fileprivate var withoutWord: Substring { drop { !$0.isNumber } }
}
