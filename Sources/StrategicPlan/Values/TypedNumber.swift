extension String {
  /// The JSON spelling of a number as people type it: `1200.50`, `1200,50`, `1.200,50 €`, `1 200`.
  ///
  /// The value is `nil` if the text is not a number, or is ambiguous: `1.200` is twelve hundred to some,
  /// and one and a fifth to others.
  package var asNumber: String? {
    var text = self
    let isBare = utf8.allSatisfy { (UInt8(ascii: ",")...UInt8(ascii: "9")).contains($0) }
    for sign in isBare ? [] : ["€", "EUR", "$", "£"] where text.hasSuffix(sign) || text.hasPrefix(sign) {
      text = text.replacing(sign, with: "", maxReplacements: 1)
    }
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" || $0.isWhitespace }.split(omittingEmptySubsequences: false) {
      $0.isWhitespace || $0 == "'" || $0 == "’"
    }
    let trimmed = parts.last == "" ? parts.dropLast() : parts[...]
    guard let digits = String.joined(Array(trimmed)), let number = digits.withPoint else { return nil }
    return (isNegative ? "-" : "") + number
  }

  /// The numbers, as JSON spells them, that a text may mean: none, one, or both `780` and `780000` for
  /// `780.000`.
  var readings: [String] {
    if let asNumber { return [asNumber] }
    let parts = split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(String.init)
    guard parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
    else { return [] }
    let fraction = FixedPoint.digits(Int128(parts[0] + parts[1]) ?? 0, places: 3)
    return [fraction, parts[0] + parts[1]]
  }

  /// Returns the digits of groups of three joined into one number, or `nil` if they are not such groups.
  private static func joined(_ groups: [Substring]) -> String? {
    guard let first = groups.first, !first.isEmpty else { return nil }
    guard groups.count > 1 else { return String(first) }
    let whole = groups.dropFirst()
    guard first.utf8.count <= 3, first.utf8.allSatisfy(\.isDigit), first.first != "0" else { return nil }
    for (position, group) in whole.enumerated() {
      // The last group may be followed by a fraction.
      let digits = position == whole.count - 1 ? group.utf8.prefix(while: \.isDigit) : group.utf8[...]
      guard digits.count == 3, digits.allSatisfy(\.isDigit) else { return nil }
    }
    return groups.joined()
  }

  /// The JSON spelling of digits with dots and commas, or `nil` if it is ambiguous.
  private var withPoint: String? {
    let isNumber = utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    guard isNumber, utf8.first?.isDigit == true, utf8.last?.isDigit == true else { return nil }
    let marks = filter { $0 == "." || $0 == "," }
    guard let mark = marks.last else { return withoutZeros }
    if marks.count == 1 {
      let parts = split(separator: mark, omittingEmptySubsequences: false)
      let whole = String(parts[0]).withoutZeros
      let mayBeGroups = parts[1].count == 3 && whole.count <= 3 && whole != "0"
      return mayBeGroups ? nil : whole + "." + parts[1]
    }
    // The last of several marks separates a fraction if it differs from those before it.
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

  /// The number without leading zeros, which JSON does not allow.
  private var withoutZeros: String {
    let digits = drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
}

extension Percent {
  /// Creates a share from `40`, `12.5` or `40%`, or returns `nil` if it is not between 0 and 100.
  package init?(_ text: String) {
    let digits = text.hasSuffix("%") ? String(text.dropLast()).filter { !$0.isWhitespace } : text
    guard let millionths = digits.asNumber.flatMap({ try? FixedPoint.read($0.utf8, places: 6) }),
      (0...100_000_000).contains(millionths)
    else { return nil }
    self.init(millionths: Int(millionths))
  }
}

extension Percent {
  /// Creates a share from the digits of a JSON number, or returns `nil` if it is not between 0 and 100.
  init?(digits: String) {
    guard let millionths = try? FixedPoint.read(digits.utf8, places: 6, rounding: true),
      (0...100_000_000).contains(millionths)
    else { return nil }
    self.init(millionths: Int(millionths))
  }
}

extension Money {
  /// Creates an amount from `1200`, `1200,50 €` or `1,2 M`, or returns `nil` if it is negative, finer than
  /// cents, or may be several.
  package init?(_ text: String) {
    guard case .money(let digits, _) = AmountText(text),
      let cents = try? FixedPoint.read(digits.utf8, places: 2), cents >= 0
    else { return nil }
    self.init(cents: Int64(cents))
  }
}

extension Quantity {
  /// Creates a quantity from the digits of a JSON number, or returns `nil` if it has more than six decimals.
  init?(digits: String) {
    guard let millionths = try? FixedPoint.read(digits.utf8, places: Quantity.places),
      let value = Int64(exactly: millionths)
    else { return nil }
    self.init(millionths: value)
  }

  /// Creates a quantity from `12`, `-0.5` or `91,7`, or returns `nil` if it has more than six decimals.
  package init?(_ text: String) {
    guard let millionths = text.asNumber.flatMap({ try? FixedPoint.read($0.utf8, places: Quantity.places) })
    else {
      return nil
    }
    self.init(millionths: Int64(millionths))
  }
}
