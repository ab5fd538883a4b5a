import SourceText

extension PlanReader {
  /// Returns a Boolean value that indicates whether a value is a number, and reports anything else.
  fileprivate mutating func isNumber(
    _ token: JSONToken, expected: String, isAmount: Bool = false
  ) -> Bool {
    if token.kind == .number { return true }
    reportWrongType(token, expected: expected, hint: isAmount ? amountHint(token) : numberHint(token))
    return false
  }
}

extension PlanReader {
  /// Returns the hint for a text that holds a number, with or without a unit: `"2500"`, `"2 500"`, `"40%"`.
  private func numberHint(_ token: JSONToken) -> String? {
    guard token.isString else { return nil }
    let text = string(token)
    let digits = String(text.reversed().drop { !$0.isNumber }.reversed())
    guard text.count - digits.count <= 3, let number = digits.asNumber else { return nil }
    return number == text ? "remove the quotes" : "write \(number)"
  }

  /// Returns the hint for a text that holds an amount: `"2 500 €"`, `"1,2 M€"`. Of what may be two amounts
  /// both are offered.
  private func amountHint(_ token: JSONToken) -> String? {
    guard token.isString else { return nil }
    let text = string(token)
    switch AmountText(text) {
    case .money(let digits, _): return digits == text ? "remove the quotes" : "write \(digits)"
    case .ambiguous(let readings): return "it may be \(readings.joined(separator: " or "))"
    case .posts, .unclear, .none: return nil
    }
  }

  /// Returns the two amounts that a number with three decimals may be: `780.000` is 780 to some, and 780 000 to
  /// others.
  fileprivate func readings(_ token: JSONToken, _ bytes: Span<UInt8>) -> [String] {
    guard (5...7).contains(token.range.count), bytes[token.range.upperBound - 4] == UInt8(ascii: "."),
      bytes[token.range.lowerBound] != UInt8(ascii: "0")
    else { return [] }
    return string(token).readings
  }
}

extension ValueType where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> ValueType {
    ValueType(
      .number,
      schema: [
        "type": "integer", "minimum": JSONValue(range.lowerBound), "maximum": JSONValue(range.upperBound),
      ]
    ) { reader, token, bytes in
      guard reader.isNumber(token, expected: "a whole number") else { return nil }
      guard let units = try? FixedPoint.read(bytes.extracting(token.range), places: 0),
        let value = Int(exactly: units),
        range.contains(value)
      else {
        let expected =
          range.count == 1
          ? "\(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
        reader.report(.badNumber, "expected \(expected), found \(reader.excerpt(token))", at: token)
        return nil
      }
      return value
    }
  }

  /// The short titles of the goals (United Nations, resolution A/RES/70/1), in their order.
  private static let goals = [
    "No poverty", "Zero hunger", "Good health and well-being", "Quality education", "Gender equality",
    "Clean water and sanitation", "Affordable and clean energy", "Decent work and economic growth",
    "Industry, innovation and infrastructure", "Reduced inequalities", "Sustainable cities and communities",
    "Responsible consumption and production", "Climate action", "Life below water", "Life on land",
    "Peace, justice and strong institutions", "Partnerships for the goals",
  ]

  /// A Sustainable Development Goal of the United Nations, by its number.
  static let goal = ValueType(
    .number,
    schema: [
      "anyOf": [
        [
          "enum": .array((1...goals.count).map { JSONValue($0) }),
          "enumDescriptions": .array(goals.map { .string($0 + ".") }),
        ], ["type": "integer"],
      ]
    ]
  ) { reader, token, bytes in
    guard reader.isNumber(token, expected: "the number of a goal") else { return nil }
    guard let units = try? FixedPoint.read(bytes.extracting(token.range), places: 0),
      let value = Int(exactly: units)
    else {
      reader.report(.badNumber, "expected the number of a goal, found \(reader.excerpt(token))", at: token)
      return nil
    }
    return value
  }
}

extension ValueType where Value == Money {
  /// An amount that is not negative, with at most two decimals.
  static let amount = ValueType(
    .number, schema: ["type": "number", "minimum": 0, "maximum": 1_000_000_000_000]
  ) {
    reader, token, bytes in
    guard reader.isNumber(token, expected: "an amount", isAmount: true) else { return nil }
    let readings = reader.readings(token, bytes)
    guard readings.count < 2 else {
      reader.report(
        .badAmount,
        "the amount \(reader.excerpt(token)) may be \(readings.joined(separator: " or "))", at: token)
      return nil
    }
    let problem: String
    do throws(FixedPoint.Problem) {
      let cents = Int64(try FixedPoint.read(bytes.extracting(token.range), places: 2))
      if cents >= 0, reader.countAmount(cents) { return Money(cents: cents) }
      problem = cents < 0 ? "is negative" : "makes the sum of the plan's amounts too large"
    } catch {
      problem = error == .tooPrecise ? "has more than two decimals" : "is too large"
    }
    reader.report(.badAmount, "the amount \(reader.excerpt(token)) \(problem)", at: token)
    return nil
  }
}

extension ValueType where Value == Percent {
  /// A number from 0 to 100, rounded to six decimals.
  static let progress = ValueType(.number, schema: ["type": "number", "minimum": 0, "maximum": 100]) {
    reader, token, bytes in
    guard reader.isNumber(token, expected: "a number from 0 to 100") else { return nil }
    guard let millionths = try? FixedPoint.read(bytes.extracting(token.range), places: 6, rounding: true),
      (0...100_000_000).contains(millionths),
      // A number of three characters or fewer is not changed by rounding.
      token.range.count <= 3 || (0...100).contains(Double(reader.string(token)) ?? -1)
    else {
      reader.report(
        .progressOutOfRange, "progress \(reader.excerpt(token)) is not between 0 and 100", at: token)
      return nil
    }
    return Percent(millionths: Int(millionths))
  }
}

extension ValueType where Value == Quantity {
  /// Any number with at most six decimals.
  static let quantity = number(
    schema: ["type": "number", "minimum": -1_000_000_000_000, "maximum": 1_000_000_000_000]
  ) { _, _ in nil }

  static let weight = number(schema: ["type": "number", "minimum": 0, "maximum": 1_000_000_000_000]) {
    value, _ in
    value < .zero ? "is negative" : nil
  }

  static let fullTimeEquivalents = number(schema: [
    "type": "number", "minimum": 0, "maximum": 1_000_000_000_000,
  ]) { value, reader in
    if value < .zero { return "is negative" }
    let isCounted = reader.countFullTimeEquivalents(value.millionths)
    return isCounted ? nil : "makes the sum of the plan's full-time equivalents too large"
  }

  private static func number(
    schema: JSONValue, problem: @escaping @Sendable (Quantity, inout PlanReader) -> String?
  ) -> ValueType {
    ValueType(.number, schema: schema) { reader, token, bytes in
      guard reader.isNumber(token, expected: "a number") else { return nil }
      let found: String?
      var value = Quantity.zero
      do throws(FixedPoint.Problem) {
        value = Quantity(
          millionths: Int64(try FixedPoint.read(bytes.extracting(token.range), places: Quantity.places)))
        found = problem(value, &reader)
      } catch {
        found = error == .tooPrecise ? "has more than six decimals" : "is too large"
      }
      guard let found else { return value }
      reader.report(.badNumber, "the number \(reader.excerpt(token)) \(found)", at: token)
      return nil
    }
  }
}
