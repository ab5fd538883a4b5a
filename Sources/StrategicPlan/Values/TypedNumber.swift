extension String {
  /// A number as people type it, as JSON spells it: `1200.50`, `1200,50`, `1.200,50 €`, `1 200`.
  ///
  /// Nil for what is no number, and for what may be two: `1.200` is twelve hundred to some, and one and
  /// a fifth to others.
  package var asNumber: String? {
    var text = self
    for sign in ["€", "EUR", "$", "£"] where text.hasSuffix(sign) || text.hasPrefix(sign) {
      text = text.replacing(sign, with: "", maxReplacements: 1)
    }
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" || $0.isWhitespace }.split(omittingEmptySubsequences: false) {
      $0.isWhitespace || "'’".contains($0)
    }
    let trimmed = parts.last == "" ? parts.dropLast() : parts[...]
    guard let digits = String.joined(Array(trimmed)), let number = digits.withPoint else { return nil }
    return (isNegative ? "-" : "") + number
  }

  /// Groups of three digits as one; nil where they are not.
  private static func joined(_ groups: [Substring]) -> String? {
    guard let first = groups.first, !first.isEmpty else { return nil }
    guard groups.count > 1 else { return String(first) }
    let whole = groups.dropFirst()
    guard first.count <= 3, first.allSatisfy(\.isDigit), first.first != "0" else { return nil }
    for (position, group) in whole.enumerated() {
      // Behind the last group may stand a fraction.
      let digits = position == whole.count - 1 ? group.prefix { $0.isDigit } : group
      guard digits.count == 3, digits.allSatisfy(\.isDigit) else { return nil }
    }
    return groups.joined()
  }

  /// Digits with dots and commas as JSON spells them; nil where that is not certain.
  private var withPoint: String? {
    let marks = filter { $0 == "." || $0 == "," }
    guard allSatisfy({ $0.isDigit || $0 == "." || $0 == "," }), let first, first.isDigit,
      last?.isDigit == true
    else { return nil }
    guard let mark = marks.last else { return withoutZeros }
    if marks.count == 1 {
      let parts = split(separator: mark, omittingEmptySubsequences: false)
      let whole = String(parts[0]).withoutZeros
      let mayBeGroups = parts[1].count == 3 && whole.count <= 3 && whole != "0"
      return mayBeGroups ? nil : whole + "." + parts[1]
    }
    // Of several marks the last parts a fraction off where it is another one than those before.
    let isFraction = marks.dropLast().allSatisfy { $0 != mark }
    guard Set(marks.dropLast()).count == 1 else { return nil }
    let fraction = isFraction ? split(separator: mark, omittingEmptySubsequences: false).last : nil
    let whole = fraction.map { dropLast($0.count + 1) } ?? self[...]
    guard let groups = String.joined(whole.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," })
    else {
      return nil
    }
    return groups + (fraction.map { "." + $0 } ?? "")
  }

  /// JSON knows no zeros before a number.
  private var withoutZeros: String {
    let digits = drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
}

extension Percent {
  /// `40`, `12.5`, `40%`; nil for what is not between 0 and 100.
  package init?(_ text: String) {
    let digits = text.hasSuffix("%") ? String(text.dropLast()).filter { !$0.isWhitespace } : text
    guard let millionths = digits.asNumber.flatMap({ try? FixedPoint.read($0.utf8, places: 6) }),
      (0...100_000_000).contains(millionths)
    else { return nil }
    self.init(millionths: Int(millionths))
  }
}

extension Money {
  /// `1200`, `1200.50`, `1200,50`; nil for what is negative or finer than cents.
  package init?(_ text: String) {
    guard let cents = text.asNumber.flatMap({ try? FixedPoint.read($0.utf8, places: 2) }), cents >= 0 else {
      return nil
    }
    self.init(cents: Int64(cents))
  }
}

extension Quantity {
  /// `12`, `-0.5`, `91,7`; nil for what has more than six decimals.
  package init?(_ text: String) {
    guard let millionths = text.asNumber.flatMap({ try? FixedPoint.read($0.utf8, places: Quantity.places) })
    else {
      return nil
    }
    self.init(millionths: Int64(millionths))
  }
}
