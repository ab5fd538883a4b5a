import SourceText

extension PlanReader {
  /// The bytes of a number; anything else is reported.
  fileprivate mutating func number(_ node: JSONNode, expected: String) -> ArraySlice<UInt8>? {
    guard document.kind(node) == .number else {
      let isDigits = document.isString(node) && Double(document.string(node)) != nil
      reportWrongType(node, expected: expected, hint: isDigits ? "remove the quotes" : nil)
      return nil
    }
    return document.source.bytes[document.range(node)]
  }
}

extension Form where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> Form {
    Form(
      schema: [
        "type": "integer", "minimum": JSONValue(range.lowerBound), "maximum": JSONValue(range.upperBound),
      ]
    ) { reader, node in
      guard let digits = reader.number(node, expected: "a whole number") else { return nil }
      guard let units = try? FixedPoint.read(digits, places: 0), let value = Int(exactly: units),
        range.contains(value)
      else {
        let expected =
          range.count == 1
          ? "\(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
        reader.report(.badNumber, "expected \(expected), found \(reader.excerpt(node))", at: node)
        return nil
      }
      return value
    }
  }

  /// A Sustainable Development Goal of the United Nations, by its number.
  static let goal = Form(schema: ["type": "integer"]) { reader, node in
    guard let digits = reader.number(node, expected: "the number of a goal") else { return nil }
    guard let units = try? FixedPoint.read(digits, places: 0), let value = Int(exactly: units) else {
      reader.report(.badNumber, "expected the number of a goal, found \(reader.excerpt(node))", at: node)
      return nil
    }
    return value
  }
}

extension Form where Value == Money {
  /// An amount that is not negative, with at most two decimals.
  static let amount = Form(schema: ["type": "number", "minimum": 0]) { reader, node in
    guard let digits = reader.number(node, expected: "an amount") else { return nil }
    let problem: String
    do throws(FixedPoint.Problem) {
      let cents = try FixedPoint.read(digits, places: 2)
      if cents >= 0 { return Money(cents: cents) }
      problem = "is negative"
    } catch {
      problem = error == .tooPrecise ? "has more than two decimals" : "is too large"
    }
    reader.report(.badAmount, "the amount \(reader.excerpt(node)) \(problem)", at: node)
    return nil
  }
}

extension Form where Value == Percent {
  /// 0…100; more than two decimals are rounded to the nearest hundredth.
  static let progress = Form(schema: ["type": "number", "minimum": 0, "maximum": 100]) { reader, node in
    guard let digits = reader.number(node, expected: "a number from 0 to 100") else { return nil }
    let exact = try? FixedPoint.read(digits, places: 6, rounding: true)
    guard let exact, (0...100_000_000).contains(exact),
      let hundredths = try? FixedPoint.read(digits, places: 2, rounding: true)
    else {
      reader.report(
        .progressOutOfRange, "progress \(reader.excerpt(node)) is not between 0 and 100", at: node)
      return nil
    }
    return Percent(hundredths: Int(hundredths))
  }
}

extension Form where Value == Quantity {
  /// Any number with at most six decimals.
  static let quantity = number(schema: ["type": "number"], minimum: nil)
  /// The same, but not negative.
  static let positiveQuantity = number(schema: ["type": "number", "minimum": 0], minimum: .zero)

  private static func number(schema: JSONValue, minimum: Quantity?) -> Form {
    Form(schema: schema) { reader, node in
      guard let digits = reader.number(node, expected: "a number") else { return nil }
      let problem: String
      do throws(FixedPoint.Problem) {
        let value = Quantity(millionths: try FixedPoint.read(digits, places: Quantity.places))
        if minimum.map({ $0 <= value }) ?? true { return value }
        problem = "is negative"
      } catch {
        problem = error == .tooPrecise ? "has more than six decimals" : "is too large"
      }
      reader.report(.badNumber, "the number \(reader.excerpt(node)) \(problem)", at: node)
      return nil
    }
  }
}
