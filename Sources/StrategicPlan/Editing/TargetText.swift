import SourceText

/// A target as people type it: `900`, `≥ 40`, `< 6 %`, `40..60`, or words.
struct TargetText {
  let json: JSONValue

  init(_ text: String) throws(EditProblem) {
    let text = text.trimmed
    let dots = text.firstRange(of: "..")
    if let dots, let from = TargetText.number(text[..<dots.lowerBound]),
      let to = TargetText.number(text[dots.upperBound...])
    {
      json = .object([.init("from", .number(from)), .init("to", .number(to))])
      return
    }
    let sign = TargetText.signs.first { text.hasPrefix($0.sign) }
    let rest = text.dropFirst(sign?.sign.count ?? 0)
    guard let digits = TargetText.number(rest) else {
      // What begins like a number is one that can't be read; the rest are words.
      guard sign == nil, rest.first?.isNumber != true else { throw .noNumber(text, "value") }
      json = .object([.init("note", .string(text))])
      return
    }
    let comparison = sign.map { [JSONValue.Member("comparison", .string($0.comparison.rawValue))] } ?? []
    json = .object([.init("value", .number(digits))] + comparison)
  }

  private static let signs: [(sign: String, comparison: Comparison)] = [
    ("≥", .atLeast), (">=", .atLeast), ("≤", .atMost), ("<=", .atMost), (">", .above), ("<", .below),
    ("=", .equal),
  ]

  private static func number(_ text: Substring) -> String? {
    var text = String(text).trimmed
    if text.hasSuffix("%") { text = String(text.dropLast()).trimmed }
    return text.asNumber
  }
}
